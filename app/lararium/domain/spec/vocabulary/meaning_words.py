"""What each normalised meaning is called where no table knows the maker's own text."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

MEANING_WORDS = read("""
on | On | 开
off | Off | 关
toggle | Toggle | 切换
open | Open | 打开
close | Closed | 关闭
opening | Opening | 打开中
closing | Closing | 关闭中
stop | Stopped | 停止
pause | Paused | 暂停
up | Up | 上升
down | Down | 下降
rising | Rising | 上升中
lowering | Lowering | 下降中
top | At the top | 最高点
middle | In the middle | 中间
bottom | At the bottom | 最低点
left | Left | 左
right | Right | 右
forward | Forward | 向前
backward | Backward | 向后
none | None | 无
ok | No fault | 正常
fault | Fault | 故障
auto | Auto | 自动
manual | Manual | 手动
smart | Smart | 智能
sleep | Sleep | 睡眠
silent | Silent | 静音
favorite | Favourite | 最爱
strong | Strong | 强力
turbo | Turbo | 强劲
eco | Eco | 节能
normal | Normal | 标准
comfort | Comfort | 舒适
low | Low | 低
medium | Medium | 中
high | High | 高
cool | Cool | 制冷
heat | Heat | 制热
dry | Dry | 除湿
fan | Fan | 送风
ventilate | Ventilate | 换气
defog | Defog | 除雾
natural | Natural wind | 自然风
straight | Direct wind | 直吹风
baby | Baby | 婴儿
holiday | Holiday | 假日
home | Home | 在家
away | Away | 离家
const-humidity | Constant humidity | 恒湿
clothes-drying | Clothes drying | 干衣
hot-drying | Hot air drying | 热风烘干
air-drying | Air drying | 风干
drying | Drying | 烘干中
day | Day | 日光
night | Night | 夜间
warmth | Warmth | 温馨
reading | Reading | 阅读
computer | Computer | 电脑
tv | TV | 电视
entertainment | Entertainment | 娱乐
hospitality | Guests | 会客
color | Colour | 彩光
flow | Flow | 流光
idle | Idle | 空闲
busy | Running | 运行中
charging | Charging | 充电中
charged | Charged | 充电完成
not-charging | Not charging | 未充电
not-chargeable | Not chargeable | 不可充电
docked | Docked | 在基站
returning | Returning to dock | 回充中
cleaning | Cleaning | 清扫
mopping | Mopping | 拖地
sweep-mop | Sweep and mop | 扫拖
spot | Spot | 定点
edge | Edges | 沿边
room | Room | 房间
zone | Zone | 区域
global | Everywhere | 全局
remote | Remote control | 遥控
updating | Updating | 升级中
washing | Washing | 洗涤
rinsing | Rinsing | 漂洗
spinning | Spinning | 脱水
done | Done | 完成
delayed | Scheduled | 预约
cooking | Cooking | 烹饪中
keep-warm | Keep warm | 保温
preheat | Preheating | 预热
boiling | Boiling | 煮沸
purifying | Purifying | 净化中
playing | Playing | 播放中
locked | Locked | 已上锁
unlocked | Unlocked | 未上锁
memory | Last state | 记忆
present | Someone | 有人
absent | No one | 无人
leak | Leak | 漏水
no-leak | No leak | 未漏水
excellent | Excellent | 优
good | Good | 良
fair | Fair | 一般
poor | Poor | 差
bad | Bad | 严重污染
unknown | Unknown | 未知
""")
