"""Properties of cleaning, cooking, washing, watching, sensing, media and time."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

HOUSEHOLD = read("""
left-time | Time left | 剩余时间
working-time | Running time | 工作时间
use-time | Time in use | 使用时间
total-use-time | Total time in use | 总使用时间
countdown-time | Turn off in | 倒计时
target-time | Set time | 设定时间
start-time | Start time | 开始时间
end-time | End time | 结束时间
cook-time | Cooking time | 烹饪时间
cook-mode | Programme | 烹饪模式
current-time | Current time | 当前时间
time-zone | Time zone | 时区
timer | Timer | 定时
timing | Timer | 定时
timestamp | Time stamp | 时间戳
time | Time | 时间
hour | Hour | 小时
minute | Minute | 分钟
day | Day | 日
delay | Delay | 延时
delay-time | Delay time | 延时时间
delay-remain-time | Delay left | 延时剩余时间
appoint-time | Scheduled time | 预约时间
reservation-left-time | Starts in | 预约剩余时间
work-mode | Working mode | 工作模式
work-day | Days | 工作日
repeat | Repeat | 重复
repeat-state | Repeat | 重复清扫
auto-keep-warm | Keep warm | 自动保温
keep-warm-temperature | Keep-warm temperature | 保温温度
keep-warm-time | Keep-warm time | 保温时间
texture | Texture | 口感
recipe | Recipe | 食谱
turn-pot | Stir | 翻炒
food-quantity | Amount | 食量
water-box-status | Water tank | 水箱状态
waterbox-status | Water tank | 水箱状态
mop-mode | Mopping | 拖地模式
mop-status | Mop | 拖布状态
mop-route | Mopping route | 拖地路线
mop-life | Mop left | 拖布剩余寿命
mop-hours | Mop hours left | 拖布剩余小时
main-brush-life | Main brush left | 主刷剩余寿命
main-brush-hours | Main brush hours left | 主刷剩余小时
side-brush-life | Side brush left | 边刷剩余寿命
side-brush-hours | Side brush hours left | 边刷剩余小时
hypa-life | Filter left | 滤网剩余寿命
hypa-hours | Filter hours left | 滤网剩余小时
brush-life-level | Brush left | 刷子剩余寿命
brush-left-time | Brush time left | 刷子剩余时间
door-state | Door | 门状态
suction | Suction | 吸力
suction-grade | Suction | 吸力
suction-level | Suction | 吸力
water-grade | Water flow | 水量
sweep-type | Cleaning type | 清扫类型
sweep-mode | Cleaning mode | 清扫模式
clean-mode | Cleaning mode | 清扫模式
cleaning-mode | Cleaning mode | 清扫模式
clean-way | Cleaning way | 清扫方式
clean-area | Area cleaned | 清扫面积
cleaning-area | Area cleaned | 清扫面积
clean-time | Cleaning time | 清扫时间
cleaning-time | Cleaning time | 清扫时间
clean-use-time | Cleaning time | 清扫用时
clean-start-time | Cleaning started | 清扫开始时间
first-clean-time | First cleaned | 首次清扫时间
total-clean-time | Total cleaning time | 总清扫时间
total-clean-area | Total area cleaned | 总清扫面积
total-clean-times | Times cleaned | 总清扫次数
clean | Clean | 清扫
twice-clean | Clean twice | 二次清扫
room-ids | Rooms | 房间
room-name | Room name | 房间名称
room-count | Rooms | 房间数
carpet-press | Carpet boost | 地毯增压
break-point-restart | Resume after charging | 断点续扫
task-status | Task | 任务状态
timer-clean | Scheduled cleaning | 定时清扫
clean-rags-tip | Mop reminder | 拖布清洗提醒
keep-sweeper-time | Maintenance reminder | 保养提醒
remote-state | Remote control | 遥控状态
map-name | Map name | 地图名称
map-num | Maps | 地图数量
remember-state | Remember map | 记忆地图
spin-speed | Spin speed | 脱水转速
rinsh-times | Rinses | 漂洗次数
rinse-times | Rinses | 漂洗次数
wash-time | Washing time | 洗涤时间
soak-time | Soaking time | 浸泡时间
washing-strength | Washing strength | 洗涤强度
detergent | Detergent | 洗涤剂
detergent-dosage | Detergent amount | 洗涤剂用量
detergent-gone | Detergent empty | 洗涤剂用尽
detergent-left-level | Detergent left | 洗涤剂余量
softener | Softener | 柔顺剂
softener-dosage | Softener amount | 柔顺剂用量
softener-gone | Softener empty | 柔顺剂用尽
salt-left-level | Salt left | 软水盐余量
rinse-aid-left-level | Rinse aid left | 漂洗剂余量
feeding-measure | Portions | 喂食份数
pet-food-left-level | Food left | 余粮
target-feeding-measure | Portions | 喂食份数
motion-state | Motion | 移动状态
motion-detection | Motion detection | 移动侦测
motion-tracking | Motion tracking | 移动追踪
motion-detection-start-time | Detection from | 侦测开始时间
motion-detection-end-time | Detection until | 侦测结束时间
detection-sensitivity | Sensitivity | 侦测灵敏度
no-motion-duration | No motion for | 无人移动时长
no-one-duration | No one for | 无人时长
has-someone-duration | Someone for | 有人时长
occupancy-status | Presence | 人在状态
contact-state | Contact | 接触状态
submersion-state | Leak | 水浸状态
vibration | Vibration | 振动
alarm-interval | Alert interval | 报警间隔
night-shot | Night vision | 夜视
image-rollover | Rotate image | 画面翻转
recording-mode | Recording | 录像模式
time-watermark | Time stamp on picture | 时间水印
wdr-mode | Wide dynamic range | 宽动态
storage-total-space | Card capacity | 存储卡总容量
storage-free-space | Card space free | 存储卡剩余空间
storage-used-space | Card space used | 存储卡已用空间
stream-address | Stream address | 视频流地址
stream-status | Stream | 视频流状态
expiration-time | Expires | 过期时间
ringtone | Ringtone | 铃声
operation-method | Opened with | 操作方式
operation-id | Opened by | 操作用户
operation-position | Opened from | 操作位置
lock-action | Lock action | 门锁动作
abnormal-condition | Abnormal condition | 异常情况
volume | Volume | 音量
mute | Mute | 静音
playing-state | Playback | 播放状态
play-loop-mode | Repeat mode | 循环模式
input-control | Input | 输入源
channel-number | Channel | 频道
channel-name | Channel name | 频道名称
text-content | Text | 文本
silent-execution | Without speaking | 静默执行
seek-time | Position | 播放位置
language | Language | 语言
lang | Language | 语言
country-code | Country | 国家代码
massage-strength | Massage strength | 按摩力度
seating-state | Occupied | 着座状态
faults | Faults | 故障
error | Error | 错误
error-code | Error code | 错误代码
fault-value | Fault number | 故障值
result-code | Result | 结果
wifi-ssid | Network name | 无线名称
wifi-channel | Wi-Fi channel | 无线信道
wifi-bandwidth | Wi-Fi bandwidth | 无线带宽
signal-strength | Signal | 信号强度
rssi | Signal | 信号强度
ip | IP address | IP 地址
ip-address | IP address | IP 地址
connected-device-number | Connected devices | 已连接设备数
download-speed | Download speed | 下载速度
upload-speed | Upload speed | 上传速度
online-time | Online time | 在线时间
access-mode | Access mode | 接入方式
version | Version | 版本
type | Type | 类型
tag | Tag | 标签
serial-no | Serial number | 序列号
serial-number | Serial number | 序列号
key-value | Key | 按键
heartbeat | Heartbeat | 心跳
calories | Calories | 卡路里
heart-rate | Heart rate | 心率
step-count | Steps | 步数
distance | Distance | 距离
firmware-revision | Firmware | 固件版本
manufacturer | Maker | 制造商
model | Model | 型号
network-connection-type | Connection type | 连接类型
encrypted-strength | Encryption | 加密强度
wifi-encrypted-password | Wi-Fi password | 无线密码
wifi-ssid-hidden | Hidden network | 隐藏网络
wifi-band-combine | Bands combined | 频段合一
static-ip-address | Static IP address | 静态 IP 地址
subnet-mask | Subnet mask | 子网掩码
gateway-ip-address | Gateway address | 网关地址
dns-ip-address | DNS address | DNS 地址
dns-auto-mode | Automatic DNS | 自动 DNS
max-upload-speed | Fastest upload | 最大上传速度
max-download-speed | Fastest download | 最大下载速度
channel-control | Channel | 频道控制
current-distance | Distance | 当前距离
left-distance | Distance left | 剩余距离
target-distance | Target distance | 目标距离
current-step-count | Steps | 当前步数
left-step-count | Steps left | 剩余步数
current-calorie-consumption | Energy burnt | 消耗热量
current-heart-rate | Heart rate | 当前心率
respiratory-rate | Breathing rate | 呼吸频率
incline | Slope | 坡度
driving-status | Driving | 行驶状态
guard-mode | Guard mode | 警戒模式
wet | Wet | 潮湿
recipe-command | Recipe command | 食谱命令
button-type | Button type | 按键类型
detergent-self-delivery | Automatic detergent | 自动投放洗涤剂
fabric-softener-self-delivery | Automatic softener | 自动投放柔顺剂
fabric-softener-left-level | Fabric softener left | 柔顺剂余量
fragrance-liquid-left-level | Fragrance left | 香薰液余量
repellent-left-level | Repellent left | 驱蚊液余量
desiccant-left-level | Desiccant left | 干燥剂余量
desiccant-left-time | Desiccant time left | 干燥剂剩余时间
cartridge-left-level | Cartridge left | 香薰盒余量
brush-head-left-level | Brush head left | 刷头剩余寿命
water-softener-left-level | Softening salt left | 软水盐余量
massage-part | Massage area | 按摩部位
massage-manipulation | Massage technique | 按摩手法
deodorization | Deodorising | 除臭
current-address | Current address | 当前地址
longitude | Longitude | 经度
latitude | Latitude | 纬度
spin-time | Spin time | 脱水时间
rinsh-time | Rinse time | 漂洗时间
wash-mode | Washing programme | 洗涤模式
hot-water-recirculation | Hot water circulation | 热水循环
water-pump | Water pump | 水泵
pump-flux | Pump flow | 水泵流量
watering | Watering | 浇水
hardness | Hardness | 软硬度
arrhythmia | Irregular heartbeat | 心律不齐
blood-pressure-level | Blood pressure | 血压等级
diastolic-pressure | Diastolic pressure | 舒张压
systolic-pressure | Systolic pressure | 收缩压
measured-person-id | Person measured | 被测人编号
target-cooking-measure | Amount | 烹饪份量
clean-times | Cleaning passes | 清扫遍数
mop-water-output-level | Mopping water | 拖地水量
points | Points | 坐标点
restricted-sweep-areas | No-sweep zones | 禁扫区
restricted-mop-areas | No-mop zones | 禁拖区
restricted-walls | Virtual walls | 虚拟墙
sweep-mop-type | Cleaning type | 扫拖类型
vacuum-room-ids | Rooms | 清扫房间
zone-ids | Zones | 清扫划区
area-id | Zone | 区域编号
cloud-video-id | Cloud video | 云视频编号
motion-start-position | Start position | 起始位置
motion-end-position | End position | 结束位置
not-closed-duration | Open for | 未关时长
card-insertion-state | Card | 插卡状态
display-state | Display | 显示状态
local-storage | Local storage | 本地存储
sleep-state | Sleep | 睡眠状态
no-one-determine-time | Nobody there after | 无人判定时间
anti-fake | Authenticity | 防伪
automatic-feeding | Automatic feeding | 自动喂食
audio-id | Audio number | 音频编号
customized-argument-1 | Value 1 | 自定义参数 1
""")
