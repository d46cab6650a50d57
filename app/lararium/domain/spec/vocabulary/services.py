"""Names of services."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

SERVICES = read("""
ac-function | Air conditioning | 空调功能
air-condition-outlet | Air conditioner | 空调
air-conditioner | Air conditioner | 空调
air-fresh | Fresh air | 新风
air-fresh-heater | Air heater | 新风加热
air-fryer | Air fryer | 空气炸锅
air-monitor | Air quality | 空气质量
air-purifier | Air purifier | 空气净化器
air-purifier-favorite | Favourite mode | 最爱模式
airer | Airer | 晾衣架
alarm | Alerts | 提示音
ambient-light | Ambient light | 氛围灯
appointment | Schedule | 预约
aqi | Air quality | 空气质量
audio | Audio | 音频
backlight | Backlight | 背光
backrest-control | Backrest | 靠背
battery | Battery | 电池
bed | Bed | 电动床
brush-cleaner | Brush | 刷子
button | Button | 按键
camera-control | Camera | 摄像机
card-switch | Card switch | 插卡开关
ceiling-fan | Ceiling fan | 吊扇
child-lock | Child lock | 童锁
clean-logs | Cleaning log | 清扫记录
clock | Clock | 闹钟
clothes-dryer | Dryer | 干衣机
coffee-machine | Coffee machine | 咖啡机
consumables | Consumables | 耗材
cooker | Cooker | 电饭煲
countdown | Timer | 倒计时
curtain | Curtain | 窗帘
custom | Extras | 更多功能
custom-service | Extras | 更多功能
dehumidifier | Dehumidifier | 除湿机
delay | Delay | 延时
detergent-management | Detergent | 洗涤剂
diffuser | Diffuser | 香薰机
dishwasher | Dishwasher | 洗碗机
do-not-disturb | Do not disturb | 勿扰
door | Door | 门
doorbell | Doorbell | 门铃
dryer | Dryer | 烘干
electric-blanket | Electric blanket | 电热毯
electricity | Electricity | 用电
environment | Environment | 环境
fan | Fan | 风扇
fan-control | Fan | 风量
fault | Faults | 故障
filter | Filter | 滤芯
filter-time | Filter time | 滤芯时间
fish-tank | Fish tank | 鱼缸
flex-switch | Wireless switch | 无线开关
fridge | Fridge | 冰箱
fridge-chamber | Chamber | 间室
fruit-vegetable-purifier | Produce washer | 果蔬净化
function | Functions | 功能
gas-sensor | Gas alarm | 燃气传感器
gateway | Gateway | 网关
germicidal-lamp | UV lamp | 紫外线灯
guest-wifi | Guest Wi-Fi | 访客网络
health-pot | Health pot | 养生壶
heater | Heater | 取暖器
hood | Hood | 油烟机
humidifier | Humidifier | 加湿器
identify | Identify | 设备定位
illumination-sensor | Light sensor | 光照传感器
indicator-light | Indicator light | 指示灯
induction-cooker | Induction cooker | 电磁炉
integrated-stove | Integrated stove | 集成灶
intelligent-speaker | Assistant | 智能音箱
ir-aircondition-control | Infrared air conditioner | 红外空调
ir-fan-control | Infrared fan | 红外风扇
ir-stb-control | Infrared set-top box | 红外机顶盒
ir-tv-control | Infrared TV | 红外电视
kettle | Kettle | 电水壶
leg-rest-control | Leg rest | 腿托
light | Light | 灯
light-bath-heater | Bath heater | 灯暖浴霸
lock | Lock | 门锁
magnet-sensor | Contact | 门窗传感器
maintenance | Maintenance | 维护
map | Map | 地图
massage | Massage | 按摩
massager | Massager | 按摩仪
memory-card-management | Memory card | 存储卡
microphone | Microphone | 麦克风
microwave-oven | Microwave | 微波炉
mopping-machine | Mop | 擦地机
motion-detection | Motion detection | 移动侦测
motion-sensor | Motion | 人体传感器
motor-controller | Motor | 电机
multifunction-cooking-pot | Multicooker | 多功能锅
night-light | Night light | 夜灯
occupancy-sensor | Presence | 人在传感器
order | Schedules | 预约
oven | Oven | 烤箱
pet-drinking-fountain | Pet fountain | 宠物饮水机
pet-feeder | Pet feeder | 宠物喂食器
physical-controls-locked | Child lock | 童锁
plant-monitor | Plant monitor | 植物监测
play-control | Playback | 播放控制
power-consumption | Power use | 用电量
pressure-cooker | Pressure cooker | 电压力锅
printer | Printer | 打印机
projector | Projector | 投影仪
ptc-bath-heater | Bath heater | 风暖浴霸
relay | Relay | 继电器
remote | Remote | 遥控器
remote-control | Remote control | 遥控
robot-cleaner | Vacuum | 扫地机
router | Router | 路由器
safe-box | Safe | 保险箱
scene | Scenes | 情景
screen | Screen | 屏幕
seat | Seat | 座圈
setting | Settings | 设置
smoke-sensor | Smoke alarm | 烟雾传感器
speaker | Speaker | 音箱
statistics | Statistics | 统计
sterilizer | Sterilizer | 消毒
stove | Stove | 灶具
submersion-sensor | Leak | 水浸传感器
sweep | Cleaning | 清扫
switch | Switch | 开关
switch-sensor | Button | 按键
switch-control | Switch settings | 开关设置
tds-sensor | Water quality | 水质
television | TV | 电视
temperature-humidity-sensor | Climate | 温湿度
thermostat | Thermostat | 温控器
time | Time | 时间
toilet | Toilet | 马桶
towel-rack | Towel rack | 毛巾架
treadmill | Treadmill | 跑步机
tv-box | TV box | 电视盒子
uv | UV | 紫外线
vacuum | Vacuum | 扫地机
vacuum-extend | More cleaning | 扩展清扫
vibration-sensor | Vibration | 振动传感器
video-doorbell | Doorbell | 可视门铃
voice | Voice | 语音
walking-pad | Walking pad | 走步机
washer | Washer | 洗衣机
water-dispenser | Water dispenser | 饮水机
water-heater | Water heater | 热水器
water-purifier | Water purifier | 净水器
wifi | Wi-Fi | 无线网络
window-opener | Window | 开窗器
wireless-switch | Wireless switch | 无线开关
device-information | Device information | 设备信息
message-router | Message router | 消息路由
p2p-stream | Video stream | 视频流
ble-control | Bluetooth control | 蓝牙控制
ble-battery | Battery | 电池
switch-sensor-for-ble | Button | 按键
alertor | Alarm | 报警器
water-softener-management | Softening salt | 软水盐
kitchen-stove | Stove | 灶具
moxibustion | Moxibustion | 艾灸
desiccant | Desiccant | 干燥剂
device-display-unit | Display units | 显示单位
juicer | Juicer | 榨汁机
sofa | Sofa | 电动沙发
sphygmomanometer | Blood pressure monitor | 血压计
vital-signs | Vital signs | 生命体征
flowerpot | Flowerpot | 花盆
mosquito-dispeller | Mosquito repeller | 驱蚊器
motion-data | Activity | 运动数据
table | Table | 升降桌
desk | Desk | 升降桌
watch | Watch | 手表
foot-bath | Foot bath | 足浴器
brush-head | Brush head | 刷头
pillow | Pillow | 枕头
rearview-mirror | Dash mirror | 后视镜
sleep-monitor | Sleep monitor | 睡眠监测
story-machine | Story player | 故事机
fragrance-liquid-management | Fragrance | 香薰液
cartridge | Cartridge | 香薰盒
fabric-softener-management | Fabric softener | 柔顺剂
camera-stream-for-amazon-alexa | Video stream for Alexa | Alexa 视频流
camera-stream-for-google-home | Video stream for Google Home | Google Home 视频流
""")

PLACE_WORDS: dict[str, str] = {
    "left": "左",
    "right": "右",
    "middle": "中",
    "center": "中",
    "upper": "上",
    "lower": "下",
    "top": "上",
    "bottom": "下",
    "front": "前",
    "rear": "后",
    "back": "后",
    "main": "主",
    "side": "侧",
    "first": "第一",
    "second": "第二",
    "third": "第三",
    "fourth": "第四",
    "fifth": "第五",
    "sixth": "第六",
    "one": "一",
    "two": "二",
    "three": "三",
    "four": "四",
    "key": "键",
    "button": "按键",
    "switch": "开关",
    "socket": "插座",
    "usb": "USB",
    "light": "灯",
    "lamp": "灯",
    "flood": "泛光",
    "night": "夜",
    "halo": "光环",
    "under": "下",
    "bed": "床",
    "reading": "阅读",
    "ambient": "氛围",
    "brush": "刷",
    "filter": "滤芯",
    "mop": "拖布",
    "refrigerating": "冷藏",
    "refrigerator": "冷藏",
    "fresh": "保鲜",
    "variable": "变温",
    "freezing": "冷冻",
    "freezer": "冷冻",
    "chamber": "室",
    "zone": "区",
    "fan": "风扇",
    "heater": "取暖",
    "curtain": "窗帘",
    "gauze": "纱帘",
    "sheer": "纱帘",
}
"""Words of which the texts of repeated services are made."""
