"""Names that makers give beside the standard ones, by their English text."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

EXTRAS = read("""
water pump | Water pump | 水泵
refrigerator chamber | Fridge chamber | 冷藏室
pump level | Pump level | 水泵档位
siren | Siren | 警笛
strength | Strength | 强度
cups made | Cups made | 已制杯数
taste | Taste | 口味
start by hand | Start by hand | 手拉启动
sitting reminder | Sitting reminder | 久坐提醒
break reminder | Break reminder | 休息提醒
mist time | Mist time | 喷雾时长
rest time | Rest time | 间歇时长
work time | Work time | 工作时长
oil left | Oil left | 精油余量
water softener left level | Softening salt left | 软水盐余量
low water softener level | Softening salt low | 软水盐不足
doorbell forcibly removed | Doorbell removed by force | 门铃被强拆
stepless speed | Stepless speed | 无级调速
turn a little | Turn a little | 微调方向
automatic feeding | Automatic feeding | 自动喂食
desiccant left time | Desiccant left | 干燥剂剩余时间
portions today | Portions today | 今日份数
last fed | Last fed | 上次喂食
mute alarm | Mute the alarm | 报警静音
let new devices join | Let new devices join | 允许新设备加入
start delay | Start delay | 启动延时
stop when somebody comes | Stop when somebody comes | 有人时停止
tank in place | Tank in place | 水箱到位
length in centimetres | Length (cm) | 长度（厘米）
segments | Segments | 分段
door event | Door event | 门事件
hold time | Hold time | 保持时长
water box | Water tank | 水箱
smoke detected | Smoke detected | 检测到烟雾
gas detected | Gas detected | 检测到燃气
muted for | Muted for | 静音时长
alarm ring | Alarm ringing | 闹钟响
floor temperature | Floor temperature | 地面温度
floor limit | Floor limit | 地面温度上限
cleaned area square metres | Cleaned area (m²) | 清扫面积（平方米）
cleaned area, square metres | Cleaned area (m²) | 清扫面积（平方米）
number of cleanings | Cleanings | 清扫次数
automatic detergent | Automatic detergent | 自动投放洗涤剂
automatic softener | Automatic softener | 自动投放柔顺剂
anode life | Anode left | 镁棒剩余寿命
rain | Rain | 下雨
close when it rains | Close when it rains | 下雨关窗
get awake config | Read wake-up light | 读取唤醒配置
set awake config | Set wake-up light | 设置唤醒配置
get asleep config | Read sleep light | 读取助眠配置
set asleep config | Set sleep light | 设置助眠配置
remote switch | Remote on/off | 遥控器开关
remote add | Add a remote | 添加遥控器
remote del | Remove a remote | 删除遥控器
remote cmd | Remote command | 遥控器命令
remote a | Remote A | 遥控器 A
remote b | Remote B | 遥控器 B
remote c | Remote C | 遥控器 C
remote d | Remote D | 遥控器 D
remote e | Remote E | 遥控器 E
remote f | Remote F | 遥控器 F
remote g | Remote G | 遥控器 G
remote h | Remote H | 遥控器 H
wifi ssid hidden | Hidden network | 隐藏网络
encrypted strength | Encryption | 加密强度
network connection type | Connection type | 连接类型
static ip address | Static IP address | 静态 IP 地址
subnet mask | Subnet mask | 子网掩码
gateway ip address | Gateway address | 网关地址
dns ip address | DNS address | DNS 地址
dns auto mode | Automatic DNS | 自动 DNS
wifi band combine | Bands combined | 频段合一
max upload speed | Fastest upload | 最大上传速度
max download speed | Fastest download | 最大下载速度
motion state toggle | Change motion direction | 运动状态切换
speed control | Speed control | 速度控制
delaytime | Delay time | 延时时间
delay off | Delayed off | 延时关闭
delete timer | Delete timer | 删除定时
state | State | 状态
water | Water | 水量
water tank | Water tank | 水箱
watertank | Water tank | 水箱
water temperature | Water temperature | 水温
lack of water | Water short | 缺水
time remaining | Time left | 剩余时间
current distance | Distance | 当前距离
current step count | Steps | 当前步数
upload video | Upload video | 上传视频
recipe name | Recipe name | 食谱名称
reset | Reset | 重置
memory | Memory | 记忆
cycle | Cycle | 循环
length | Length | 长度
total count | Cleanings | 清扫次数
phase | Phase | 阶段
deodorization | Deodorising | 除臭
go charging | Return to dock | 回充
set go charging | Return to dock | 回充
cloth state | Mop cloth | 拖布状态
suction state | Suction | 吸力状态
water state | Water | 水量状态
download status | Download | 下载状态
download progress | Download progress | 下载进度
device type | Device type | 设备类型
button type | Button type | 按键类型
examine result | Self-check result | 自检结果
clean result | Cleaning result | 清扫结果
guard mode | Guard mode | 警戒模式
bell | Bell | 铃声
reboot cause | Reason of restart | 重启原因
fault motor stuck | Motor stuck | 电机卡住
upper light | Upper light | 上灯
map id | Map number | 地图编号
map type | Map type | 地图类型
map data | Map data | 地图数据
map list | Maps | 地图列表
get map list | Read maps | 获取地图列表
room data | Room data | 房间数据
split room | Split room | 分割房间
arrange room | Merge rooms | 合并房间
rename room | Rename room | 重命名房间
rename map | Rename map | 重命名地图
update map | Update map | 更新地图
set cur map | Choose map | 选择地图
build new map | Make a new map | 建立新地图
set new map | Make a new map | 建立新地图
clean room ids | Rooms to clean | 清扫房间
clean room mode | Room cleaning mode | 房间清扫模式
cur lang | Language | 当前语言
set voice | Voice | 设置语音
cur voice | Voice | 当前语音
target voice | Wanted voice | 目标语音
voice packet id | Voice pack | 语音包
download voice | Download voice | 下载语音
dnd enable | Do not disturb | 勿扰
dnd start hour | Do not disturb from (h) | 勿扰开始（时）
dnd start minute | Do not disturb from (min) | 勿扰开始（分）
dnd end hour | Do not disturb until (h) | 勿扰结束（时）
dnd end minute | Do not disturb until (min) | 勿扰结束（分）
dnd timezone | Do not disturb time zone | 勿扰时区
set notdisturb | Set do not disturb | 设置勿扰
timer id | Timer number | 定时编号
robot time | Robot's clock | 机器时间
consumable index | Consumable | 耗材编号
ai mode | AI mode | 智能模式
wall scene | Wall scene | 墙面情景
prepare time | Preparing time | 准备时间
menu id | Recipe number | 菜谱编号
set menu | Choose recipe | 设置菜谱
cook data | Cooking data | 烹饪数据
left status | Left | 左侧状态
right status | Right | 右侧状态
has map | Has a map | 有地图
target room id | Target room | 目标房间
add miband | Add wristband | 添加手环
delete miband | Remove wristband | 删除手环
delete rc | Remove remote | 删除遥控器
start rc pair | Pair a remote | 遥控器配对
stop rc pair | Stop pairing | 停止配对
get selfcheck | Read self-check | 读取自检
wifi encrypted password | Wi-Fi password | 无线密码
bluetooth | Bluetooth | 蓝牙
filter notify | Filter notices | 滤芯提醒
key press | Keys | 按键
machine state | Machine state | 机器状态
mop remind | Mop reminder | 拖布提醒
low remind | Low reminder | 余量不足提醒
update | Update | 更新
consumable reminder | Consumable reminder | 耗材提醒
low power back | Back to dock, battery low | 低电返回
schedule started | Schedule started | 预约开始
schedule canceled | Schedule cancelled | 预约取消
appoint start | Schedule started | 预约开始
appointment start | Schedule started | 预约开始
map change | Map changed | 地图变更
time to work | Time to work | 到点工作
tone switch | Key tones | 按键音
one key wash | One-touch wash | 一键洗
stop wash | Stop washing | 停止洗涤
minlight | Lowest brightness | 最低亮度
delay scene | Delay scene | 延时情景
""")
