"""Words of list values that one trade uses: kitchens, laundries, robots, locks, weather and faults."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

TRADE_VALUES = read("""
motor stuck | Motor stuck | 电机卡住
fan stuck | Fan stuck | 风扇卡住
stuck | Stuck | 卡住
trapped | Trapped | 被困
blocked | Blocked | 堵塞
obstructed | Blocked | 遇阻
overheat | Too hot | 过热
over temperature | Too hot | 温度过高
motor overheat | Motor too hot | 电机过热
overload | Overload | 过载
temp error | Temperature error | 温度异常
filter missing | Filter missing | 未装滤网
sensor fault | Sensor fault | 传感器故障
sensor lost | Sensor lost | 传感器失联
no water | No water | 缺水
low water | Low water | 水位低
insufficient water | Not enough water | 水量不足
water separation | Tank removed | 水箱分离
water full | Tank full | 水满
tank full | Tank full | 水箱已满
tray full | Tray full | 托盘已满
bin full | Bin full | 集便盒已满
no beans | No beans | 缺豆
lid open | Lid open | 盖子打开
lifted | Lifted | 被提起
dry burning | Boiled dry | 干烧
ignition | Ignition failed | 点火故障
flame out | Flame out | 意外熄火
tipped over | Tipped over | 倾倒
end of life | Worn out | 寿命到期
warm up | Warming up | 预热中
alarm | Alarm | 报警
wheel lifted | Wheel lifted | 轮子悬空
wheel trap | Wheel stuck | 轮子被困
collision error | Bumper stuck | 碰撞异常
lidar blocked | Laser sensor blocked | 雷达被遮挡
lidar cover | Laser sensor blocked | 雷达被遮挡
brush tangled | Brush tangled | 刷子缠绕
brush | Brush | 刷子
dust bin missing | Dust bin missing | 尘盒缺失
bin | Dust bin | 尘盒
main | Main | 主
side | Side | 侧
unbalanced | Unbalanced load | 不平衡
water inlet | Water inlet | 进水故障
drain | Drain | 排水故障
lint filter | Lint filter | 绒毛滤网
no card | No card | 无存储卡
card full | Card full | 存储卡已满
card damaged | Card damaged | 存储卡损坏
full color | Full colour | 全彩
flat | Flat | 平躺
lie flat | Flat | 平躺
zero gravity | Zero gravity | 零重力
quick 15 | Quick 15 | 快洗 15 分钟
snoring | Against snoring | 止鼾
anti-snoring | Against snoring | 止鼾
mite removal | Mite removal | 除螨
always | Always | 始终
always on | Always on | 常亮
never | Never | 从不
on motion | On motion | 有移动时
motion | Motion | 移动
dim | Dim | 暗
static | Static | 静态
breathing | Breathing | 呼吸
rainbow | Rainbow | 彩虹
music | Music | 音乐
sunrise | Sunrise | 日出
sunset | Sunset | 日落
candle | Candle | 烛光
aurora | Aurora | 极光
focus | Focus | 专注
dusk to dawn | Dusk to dawn | 黄昏到黎明
color temperature | Colour temperature | 色温
white | White | 白色
brewing | Brewing | 冲煮中
rinsing | Rinsing | 冲洗中
purifying | Purifying | 净化中
espresso | Espresso | 意式浓缩
americano | Americano | 美式
cappuccino | Cappuccino | 卡布奇诺
latte | Latte | 拿铁
mild | Mild | 清淡
tea | Tea | 茶
coffee | Coffee | 咖啡
milk | Milk | 牛奶
honey | Honey water | 蜂蜜水
fine rice | Fine rice | 精煮饭
quick rice | Quick rice | 快煮饭
congee | Congee | 粥
brown rice | Brown rice | 糙米饭
steam | Steam | 蒸
cake | Cake | 蛋糕
yogurt | Yoghurt | 酸奶
reheat | Reheat | 再加热
defrost | Defrost | 解冻
defrosting | Defrosting | 除霜中
popcorn | Popcorn | 爆米花
sensor | Sensor | 感应
hot air | Hot air | 热风
grill | Grill | 烧烤
steam bake | Steam bake | 蒸烤
pizza | Pizza | 披萨
french fries | French fries | 薯条
chicken wing | Chicken wings | 鸡翅
steak | Steak | 牛排
fish | Fish | 鱼
vegetables | Vegetables | 蔬菜
fast cool | Fast cool | 速冷
fast freeze | Fast freeze | 速冻
quick cooling | Fast cool | 速冷
quick frozen | Fast freeze | 速冻
preservation | Fresh keeping | 保鲜
low heat | Low heat | 低温
high heat | High heat | 高温
delay off | Delayed off | 延时关机
heater | Heater | 加热器
pump | Pump | 水泵
defog | Defog | 除雾
constant humidity | Constant humidity | 恒湿
clothes drying | Clothes drying | 干衣
continuous | Continuous | 连续
interval | Interval | 间隔
timed | Timed | 定时
quick | Quick | 快速
super quick | Very quick | 超快
glass | Glasses | 玻璃杯
daily | Daily | 日常
daily wash | Daily wash | 日常洗
heavy wash | Heavy wash | 强力洗
delicate wash | Delicate wash | 轻柔洗
delicates | Delicates | 轻柔
prewash | Prewash | 预洗
soak | Soak | 浸泡
rinse spin | Rinse and spin | 漂洗脱水
rinse and spin | Rinse and spin | 漂洗脱水
wash dry | Wash and dry | 洗烘
quick wash dry | Quick wash and dry | 快洗烘
dry air wash | Air wash | 空气洗
no spin | No spin | 不脱水
spinning | Spinning | 脱水中
antibacterial | Antibacterial | 除菌
sterilize | Sterilise | 杀菌
sterilization | Sterilising | 杀菌
disinfecting | Disinfecting | 消毒中
synthetic | Synthetics | 化纤
jacket | Jackets | 外套
shirts | Shirts | 衬衫
iron dry | Iron dry | 熨干
cupboard dry | Cupboard dry | 即穿
extra dry | Extra dry | 特干
classic | Classic | 经典
chime | Chime | 风铃
bird | Bird | 鸟鸣
piano | Piano | 钢琴
somebody near | Somebody near | 有人靠近
wired | Wired | 有线
5g wireless | 5 GHz Wi-Fi | 5G 无线
2 4g wireless | 2.4 GHz Wi-Fi | 2.4G 无线
flex switch | Wireless switch | 无线开关
flex and wireless switch | Wireless switch | 无线开关
scene switch | Scene switch | 情景开关
mobile | Phone | 手机
face | Face | 人脸
nfc | NFC | NFC
one-time password | One-time password | 一次性密码
temporary password | Temporary password | 临时密码
inside | Inside | 门内
indoor | Indoors | 室内
manual indoor | By hand, inside | 室内手动
outdoor | Outdoors | 室外
ble outdoor | Bluetooth, outside | 室外蓝牙
lock | Lock | 上锁
locked | Locked | 已上锁
unlock | Unlock | 开锁
unlocked | Unlocked | 未上锁
dead bolt | Double lock | 反锁
dead bolted | Double-locked | 已反锁
enable child lock | Child lock on | 启用童锁
wrong password | Wrong password | 密码错误
wrong fingerprint | Wrong fingerprint | 指纹错误
frequent wrong nfc | Wrong NFC often | NFC 频繁错误
frequent wrong unlock | Wrong unlocking often | 频繁错误开锁
abnormal fingerprint sensor | Fingerprint sensor fault | 指纹传感器异常
reset button pressed | Reset button pressed | 重置按键按下
double verification | Double check | 双重验证
lock picking | Lock picking | 撬锁
duress | Duress | 胁迫
not closed in time | Not closed in time | 超时未关
not closed on time | Not closed in time | 超时未关
open over time | Open too long | 超时未关
ajar | Ajar | 虚掩
list | List | 列表循环
single | Single | 单曲
single cycle | Repeat one | 单曲循环
shuffle | Shuffle | 随机
floor sensor | Floor sensor | 地面传感器
floor | Floor | 地面
wall | Wall | 墙面
av | AV | AV
sport | Sport | 体育
game | Game | 游戏
kitchen | Kitchen | 厨房
shower | Shower | 淋浴
bath | Bath | 泡澡
half tank | Half tank | 半胆
full tank | Full tank | 全胆
night tariff | Night tariff | 谷电
not recording | Not recording | 不录像
no record | No recording | 不录像
motion record | Record motion | 移动录像
all record | Always record | 全天录像
local | Local | 本地
control | Under control | 受控
decontrol | Free | 解除
wakeup | Wake up | 唤醒
immediately | At once | 立即
up pos | Up | 上
up-mid pos | Upper middle | 中上
middle pos | Middle | 中
down-mid pos | Lower middle | 中下
down pos | Down | 下
left pos | Left | 左
left-mid pos | Left of middle | 中左
right-mid pos | Right of middle | 中右
remote add | Add a remote | 添加遥控器
channel up | Channel up | 频道加
channel down | Channel down | 频道减
left button | Left button | 左键
right button | Right button | 右键
middle button | Middle button | 中键
left and right button | Left and right | 左右键
explore | Explore | 探索
appointed | Scheduled | 已预约
appointment | Scheduled | 预约
reservation | Scheduled | 预约
booked | Scheduled | 已预约
cancel | Cancel | 取消
exit | Exit | 退出
recipe | Recipe | 食谱
weekly | Weekly | 每周
monthly | Monthly | 每月
every two weeks | Every two weeks | 每两周
every three weeks | Every three weeks | 每三周
online | Online | 在线
offline | Offline | 离线
exist | Present | 存在
new | New | 新
communication | Communication fault | 通信故障
home arming | Armed, at home | 在家布防
away arming | Armed, away | 离家布防
sleep arming | Armed, asleep | 睡眠布防
hip wash | Rear wash | 臀洗
women wash | Feminine wash | 妇洗
hip-wash | Rear wash | 臀洗
women-wash | Feminine wash | 妇洗
full body | Whole body | 全身
soft | Soft | 柔和
fixing | Repairing | 修复中
ejecting | Ejecting | 弹出中
fan-tempature | Fan and warmth | 风暖
auto-tempature | Automatic warmth | 自动温度
expire | End of life | 寿命到期
dowm | Down | 下降
""")
