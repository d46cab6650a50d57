"""MIoT device types: which kind of tile each one is, and what it is called."""

from __future__ import annotations

from lararium.domain.spec.kinds import KINDS
from lararium.domain.words import Words

_TYPES = """
air-condition-outlet | air-conditioner | Air conditioner controller | 空调伴侣
air-cooler | fan | Air cooler | 冷风扇
alertor | generic | Alarm | 报警器
baby-bottle-warmer | kettle | Bottle warmer | 温奶器
beauty-instrument | generic | Beauty instrument | 美容仪
bin | generic | Bin | 智能垃圾桶
bike | generic | Bike | 自行车
blind | curtain | Blind | 百叶帘
boiler | water-heater | Boiler | 壁挂炉
bracelet | generic | Bracelet | 手环
card-switch | switch | Card switch | 插卡取电开关
cat-litter-box | generic | Litter box | 猫砂盆
ceiling-fan | fan | Ceiling fan | 吊扇
chair | bed | Chair | 电动椅
control-panel | switch | Control panel | 控制面板
contact-sensor | magnet-sensor | Contact sensor | 门窗传感器
cooking-machine | cooker | Cooking machine | 料理机
cup | kettle | Cup | 智能水杯
desk | desk | Desk | 升降桌
dimmer | light | Dimmer | 调光器
door | lock | Door | 智能门
doorbell | video-doorbell | Doorbell | 门铃
dryer | clothes-dryer | Dryer | 烘干机
fan-coil | air-conditioner | Fan coil | 风机盘管
fish-tank | generic | Fish tank | 鱼缸
flowerpot | generic | Flowerpot | 智能花盆
floor-heating | heater | Floor heating | 地暖
foot-bath | generic | Foot bath | 足浴器
freezer | fridge | Freezer | 冷柜
fruit-vegetable-purifier | generic | Produce washer | 果蔬净化机
garage-door | window-opener | Garage door | 车库门
gas-stove | cooker | Gas stove | 燃气灶
head-up-display | generic | Head-up display | 抬头显示器
health-pot | kettle | Health pot | 养生壶
illumination-sensor | generic | Light sensor | 光照传感器
induction-cooker | cooker | Induction cooker | 电磁炉
integrated-stove | hood | Integrated stove | 集成灶
ir-remote-control | remote-control | Infrared remote | 红外遥控
jump-rope | generic | Jump rope | 跳绳
juicer | generic | Juicer | 榨汁机
lamp | light | Lamp | 灯
leak-sensor | submersion-sensor | Leak sensor | 水浸传感器
massage | generic | Massage chair | 按摩椅
massage-chair | generic | Massage chair | 按摩椅
massager | generic | Massager | 按摩仪
mirror | generic | Mirror | 智能镜
mopping-machine | vacuum | Mop | 擦地机
mosquito-dispeller | generic | Mosquito repeller | 驱蚊器
motor-controller | curtain | Motor controller | 电机控制器
moxibustion | generic | Moxibustion device | 艾灸仪
multifunction-cooking-pot | cooker | Multicooker | 多功能锅
night-light | light | Night light | 夜灯
pet-drinking-fountain | generic | Pet fountain | 宠物饮水机
pet-toy | generic | Pet toy | 宠物玩具
pillow | generic | Pillow | 智能枕头
plant-monitor | temperature-humidity-sensor | Plant monitor | 植物监测仪
pressure-cooker | cooker | Pressure cooker | 电压力锅
plant | temperature-humidity-sensor | Plant monitor | 植物监测仪
plug | outlet | Plug | 插座
power-strip | outlet | Power strip | 插线板
presence-sensor | occupancy-sensor | Presence sensor | 人在传感器
printer | generic | Printer | 打印机
projector | television | Projector | 投影仪
pump | generic | Pump | 水泵
radiator | heater | Radiator | 暖气片
rangefinder | generic | Rangefinder | 测距仪
rearview-mirror | generic | Dash mirror | 智能后视镜
refrigerator | fridge | Fridge | 冰箱
relay | switch | Relay | 继电器
repeater | gateway | Wi-Fi repeater | 中继器
roller-shade | curtain | Roller shade | 卷帘
rice-cooker | cooker | Rice cooker | 电饭煲
robot | generic | Robot | 机器人
router | gateway | Router | 路由器
safe-box | lock | Safe | 保险箱
scooter | generic | Scooter | 滑板车
shoes | generic | Shoes | 智能鞋
sleep-monitor | generic | Sleep monitor | 睡眠监测仪
sofa | bed | Sofa | 电动沙发
socket | outlet | Socket | 插座
sphygmomanometer | generic | Blood pressure monitor | 血压计
split-tv | television | TV | 电视
stb | television | Set-top box | 机顶盒
steamer | cooker | Steamer | 电蒸锅
sterilizer | generic | Sterilizer | 消毒柜
story-machine | speaker | Story player | 故事机
table | desk | Table | 升降桌
thermos | kettle | Thermos | 保温壶
timer | generic | Timer | 计时器
toilet | generic | Toilet | 智能马桶
toothbrush | generic | Toothbrush | 牙刷
towel-rack | heater | Towel rack | 毛巾架
tracker | generic | Tracker | 定位器
treadmill | generic | Treadmill | 跑步机
tv-box | television | TV box | 电视盒子
valve | generic | Valve | 阀门
vibration-sensor | motion-sensor | Vibration sensor | 振动传感器
walking-pad | generic | Walking pad | 走步机
watch | generic | Watch | 手表
water-dispenser | water-purifier | Water dispenser | 饮水机
bed | bed | Bed | 电动床
"""


def _read() -> dict[str, tuple[str, Words]]:
    table = {name: (name, kind.title) for name, kind in KINDS.items()}
    for line in _TYPES.strip().splitlines():
        name, kind, en, zh = (cell.strip() for cell in line.split("|"))
        table[name] = (kind, Words(en, zh))
    return table


DEVICE_TYPES: dict[str, tuple[str, Words]] = _read()
"""Kind and title by device type; a type that is not here is `generic`."""
