"""Words of list values, in both languages."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

VALUES = read("""
on | On | 开
off | Off | 关
open | Open | 打开
close | Close | 关闭
closed | Closed | 已关闭
opening | Opening | 打开中
closing | Closing | 关闭中
stop | Stop | 停止
stopped | Stopped | 已停止
pause | Pause | 暂停
paused | Paused | 已暂停
toggle | Toggle | 切换
up | Up | 上升
down | Down | 下降
rise | Raise | 上升
rising | Rising | 上升中
falling | Lowering | 下降中
lower | Lower | 下降
drop | Lower | 下降
left | Left | 左
right | Right | 右
middle | Middle | 中
no faults | No faults | 无故障
no fault | No fault | 无故障
nofault | No fault | 无故障
no error | No error | 无错误
no failure | No fault | 无故障
fault | Fault | 故障
faults | Fault | 故障
error | Error | 错误
abnormal | Abnormal | 异常
none | None | 无
null | None | 无
idle | Idle | 空闲
busy | Running | 运行中
work | Work | 工作
working | Working | 工作中
running | Running | 运行中
standby | Standby | 待机
delay | Delayed | 预约中
auto | Auto | 自动
automatic | Auto | 自动
manual | Manual | 手动
smart | Smart | 智能
sleep | Sleep | 睡眠
sleeping | Sleeping | 睡眠中
silent | Silent | 静音
slient | Silent | 静音
quiet | Quiet | 安静
favorite | Favourite | 最爱
turbo | Turbo | 强劲
strong | Strong | 强力
full speed | Full speed | 全速
boost | Boost | 增强
basic | Basic | 基础
standard | Standard | 标准
normal | Normal | 普通
default | Default | 默认
custom | Custom | 自定义
user define | Custom | 自定义
low | Low | 低
medium | Medium | 中
midium | Medium | 中
mid | Medium | 中
high | High | 高
weak | Weak | 弱
max | Maximum | 最大
full | Full | 满
empty | Empty | 空
half | Half | 半
cool | Cool | 制冷
cold | Cold | 冷
heat | Heat | 制热
heating | Heating | 加热中
hot | Hot | 热
warm | Warm | 暖
dry | Dry | 除湿
fan | Fan | 送风
ventilate | Ventilate | 换气
natural wind | Natural wind | 自然风
straight wind | Direct wind | 直吹风
eco | Eco | 节能
energy saving | Energy saving | 节能
comfortable | Comfort | 舒适
holiday | Holiday | 假日
away | Away | 离家
home | Home | 在家
summer | Summer | 夏季
winter | Winter | 冬季
dusk | Dusk | 黄昏
day | Day | 日光
night | Night | 夜间
night light | Night light | 夜灯
warmth | Warmth | 温馨
reading | Reading | 阅读
tv | TV | 电视
computer | Computer | 电脑
entertainment | Entertainment | 娱乐
hospitality | Guests | 会客
leisure | Leisure | 休闲
office | Office | 办公
lighting | Lighting | 照明
color | Colour | 彩光
colorful | Colourful | 多彩
flow | Flow | 流光
gradient | Gradient | 渐变
bright | Bright | 明亮
brightest | Brightest | 最亮
children | Children | 儿童
baby | Baby | 婴儿
baby care | Baby care | 婴儿护理
charging | Charging | 充电中
not charging | Not charging | 未充电
not chargeable | Not chargeable | 不可充电
go charging | Returning to dock | 回充中
charging completed | Charged | 充电完成
sweeping | Cleaning | 清扫中
sweep | Sweep | 清扫
clean | Clean | 清洁
cleaning | Cleaning | 清洁中
mop | Mop | 拖地
mopping | Mopping | 拖地中
sweep mop | Sweep and mop | 扫拖
sweep and mop | Sweep and mop | 扫拖
sweeping and mopping | Sweeping and mopping | 扫拖中
global | Whole home | 全局
point | Spot | 定点
area | Zone | 区域
zone | Zone | 区域
edge | Edges | 沿边
room | Room | 房间
updating | Updating | 升级中
upgrading | Updating | 升级中
remote | Remote | 遥控
remote control | Remote control | 遥控
keep warm | Keep warm | 保温
keepwarm | Keep warm | 保温
cooking | Cooking | 烹饪中
preheat | Preheat | 预热
boiling | Boiling | 煮沸
completed | Done | 已完成
finish | Done | 完成
wash | Wash | 洗涤
washing | Washing | 洗涤中
rinse | Rinse | 漂洗
spin | Spin | 脱水
drying | Drying | 烘干中
quick wash | Quick wash | 快洗
fine cook | Fine cook | 精煮
quick cook | Quick cook | 快煮
cook congee | Congee | 煮粥
stir-fry | Stir-fry | 炒菜
soup | Soup | 煲汤
cotton | Cotton | 棉麻
wool | Wool | 羊毛
shirt | Shirts | 衬衫
underwear | Underwear | 内衣
jeans | Jeans | 牛仔
down coat | Down jacket | 羽绒服
drum clean | Drum clean | 筒自洁
intensive | Intensive | 强力
hot air drying | Hot air drying | 热风烘干
air drying | Air drying | 风干
excellent | Excellent | 优
good | Good | 良
fine | Good | 良
fair | Fair | 一般
poor | Poor | 差
playing | Playing | 播放中
wired and wireless | Wired and wireless | 有线和无线
wireless | Wireless | 无线
memory | Remember | 记忆
atom | Atom | 原子开关
enable | On | 开启
disable | Off | 关闭
yes | Yes | 是
no | No | 否
true | Yes | 是
false | No | 否
start | Start | 开始
reset | Reset | 重置
increase | Increase | 增加
decrease | Decrease | 减少
forward | Forward | 正向
back | Back | 后退
unknown | Unknown | 未知
others | Other | 其他
other | Other | 其他
reserved | Reserved | 保留
overheated | Too hot | 过热
overweight | Too heavy | 超重
obstruction | Blocked | 遇阻
stop at highest | At the top | 停在最高点
stop at middle | Half way | 停在中间
stop at lowest | At the bottom | 停在最低点
rising-limit | Upper end | 上限位
descent-limit | Lower end | 下限位
password | Password | 密码
fingerprint | Fingerprint | 指纹
key | Key | 钥匙
door stuck | Door stuck | 门卡住
lockpicking | Lock picking | 撬锁
frequent wrong password | Wrong password often | 密码频繁错误
frequent wrong fingerprint | Wrong fingerprint often | 指纹频繁错误
timeout not locked | Not locked in time | 超时未锁
leak | Leak | 漏水
low battery | Low battery | 低电量
not exist | Missing | 不存在
broken | Damaged | 已损坏
formatting | Formatting | 格式化中
formating | Formatting | 格式化中
eject | Ejected | 已弹出
has one | Someone | 有人
no one | No one | 无人
downing | Lowering | 下降中
uping | Rising | 上升中
""")
