"""Properties of climate, fans, air and water."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

CLIMATE_AIR = read("""
temperature | Temperature | 温度
target-temperature | Target temperature | 目标温度
indoor-temperature | Room temperature | 室内温度
outdoor-temperature | Outdoor temperature | 室外温度
outdoor-temp | Outdoor temperature | 室外温度
relative-humidity | Humidity | 湿度
humidity | Humidity | 湿度
target-humidity | Target humidity | 目标湿度
humidity-range | Humidity range | 湿度范围
temperature-range | Temperature range | 温度范围
temperature-display-unit | Temperature unit | 温度单位
temperature-alarm | Temperature alert | 温度报警
atmospheric-pressure | Air pressure | 气压
fan-level | Fan speed | 风量
speed-level | Speed | 速度
stepless-fan-level | Stepless fan speed | 无级风速
fan-percent | Fan speed (fine) | 风速百分比
fan-speed | Fan speed | 风速
indoor-fan-speed | Indoor fan speed | 内机风速
outdoor-fan-lever | Outdoor fan level | 外机风档
realindoor-fan-lever | Actual fan level | 实际风档
favorite-fan-level | Favourite fan speed | 最爱风量
favorite-level | Favourite level | 最爱档位
favorite-speed | Favourite speed | 最爱转速
favorite-square | Favourite area | 最爱面积
moto-speed-rpm | Motor speed | 电机转速
motor-speed | Motor speed | 电机转速
horizontal-swing | Swing left-right | 左右摆风
vertical-swing | Swing up-down | 上下摆风
horizontal-angle | Horizontal angle | 水平角度
vertical-angle | Vertical angle | 垂直角度
horizontal-swing-included-angle | Swing angle | 左右摆风角度
vertical-swing-included-angle | Swing angle up-down | 上下摆风角度
wind-reverse | Reverse wind | 反转风向
soft-wind | Soft wind | 柔风
un-straight-blowing | Avoid direct wind | 防直吹
natural-wind | Natural wind | 自然风
heat-level | Heat level | 加热档位
water-level | Water level | 水位
target-water-level | Water amount | 目标水量
water-velocity | Water flow | 水流速度
heater | Auxiliary heat | 辅热
dryer | Drying | 干燥
eco | Eco | 节能
sleep-mode | Sleep mode | 睡眠模式
uv | UV sterilising | 紫外线杀菌
uv-status | UV state | 紫外线状态
anion | Ioniser | 负离子
plasma | Plasma | 等离子
heating | Heating | 取暖
blow | Blow | 吹风
ventilation | Ventilation | 换气
preheat | Preheat | 预热
air-cooler | Cool air | 凉风
dry-air | Dry air | 干燥
examine | Self-check | 自检
running-duration | Running time | 运行时长
compressor-frequency | Compressor frequency | 压缩机频率
expansion-valve | Expansion valve | 膨胀阀
fourway-valve-switch | Four-way valve | 四通阀
real-heater-switch | Auxiliary heat running | 辅热实际状态
indoor-pipe-temp | Indoor coil temperature | 内机盘管温度
outdoor-pipe-temp | Outdoor coil temperature | 外机盘管温度
outdoor-exhaust-temp | Exhaust temperature | 排气温度
ac-state | Air conditioner state | 空调状态
ir-mode | Infrared mode | 红外模式
ir-temperature | Infrared temperature | 红外温度
pm2.5-density | PM2.5 | PM2.5
pm1 | PM1 | PM1
pm1-density | PM1 | PM1
pm10-density | PM10 | PM10
co2-density | CO₂ | 二氧化碳
co-density | CO | 一氧化碳
tvoc-density | TVOC | TVOC
voc-density | VOC | VOC
hcho-density | Formaldehyde | 甲醛
ch4-density | Methane | 甲烷
gas-concentration | Gas concentration | 燃气浓度
smoke-concentration | Smoke concentration | 烟雾浓度
air-quality | Air quality | 空气质量
air-quality-index | Air quality index | 空气质量指数
average-aqi | Average air quality | 平均空气质量
aqi-updata-heartbeat | Air quality update interval | 空气质量上报间隔
purify-volume | Air purified | 净化空气量
tds-in | Tap water TDS | 原水 TDS
tds-out | Purified water TDS | 净水 TDS
ph | pH | 酸碱度
soil-moisture | Soil moisture | 土壤湿度
soil-ec | Soil nutrients | 土壤肥力
filter-life-level | Filter left | 滤芯剩余寿命
filter-left-time | Filter time left | 滤芯剩余时间
filter-used-time | Filter used | 滤芯已用时间
filter-left-flow | Filter water left | 滤芯剩余流量
filter-used-flow | Filter water used | 滤芯已用流量
filter-used-debug | Filter used (test) | 滤芯已用（调试）
filter-max-time | Filter life | 滤芯总寿命
filter-id | Filter number | 滤芯编号
cumu-flow-in | Water in, total | 累计进水量
cumu-flow-out | Water out, total | 累计出水量
cumu-time | Total time | 累计时间
flow-in | Water in | 进水量
flow-out | Water out | 出水量
rinse | Rinse | 冲洗
water-consumption | Water used | 用水量
water-shortage | Water shortage | 缺水
illumination | Illuminance | 光照度
sound | Sound | 声音
screen-on | Screen | 屏幕
screen-brightness | Screen brightness | 屏幕亮度
indicator-light | Indicator light | 指示灯
alarm | Beeps | 提示音
buzzer | Beeps | 蜂鸣器
physical-controls-locked | Child lock | 童锁
current-physical-control-lock | Child lock now | 当前童锁状态
child-lock | Child lock | 童锁
fragrance-out-time | Fragrance time | 香薰时长
high-temperature-disinfection | Hot disinfection | 高温杀菌
zero-cold-water | Instant hot water | 零冷水
cruise | Recirculation | 循环
boost | Boost | 增压
""")
