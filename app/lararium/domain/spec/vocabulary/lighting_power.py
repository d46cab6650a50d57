"""Properties of lights, switches, power and covers."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

LIGHTING_POWER = read("""
on | Power | 开关
mode | Mode | 模式
status | Status | 状态
fault | Fault | 故障
brightness | Brightness | 亮度
color-temperature | Colour temperature | 色温
color | Colour | 颜色
color-mode | Colour mode | 彩光模式
current-color-mode | Colour mode | 彩光模式
saturability | Saturation | 饱和度
flow | Light flow | 流光
flex-switch | Wireless switch mode | 无线开关模式
default-power-on-state | State after power cut | 断电恢复状态
power-on-state | State after power cut | 断电恢复状态
off-delay | Delayed off | 延时关闭
off-delay-time | Turn off after | 延时关闭时间
on-or-brightness | On or brightness | 开或亮度
on-or-colortemp | On or colour temperature | 开或色温
brightness-delta | Brightness step | 亮度调节量
brightness-add | Brighter | 调亮
brightness-dec | Dimmer | 调暗
brightness-sw | Brightness switching | 亮度切换
brightness-switch | Brightness switching | 亮度切换
colortemperature-add | Cooler white | 色温调冷
colortemperature-dec | Warmer white | 色温调暖
colortemperature-sw | Colour temperature switching | 色温切换
ct-delta | Colour temperature step | 色温调节量
ct-adjust | Colour temperature step | 色温调节量
ct-adjust-alexa | Colour temperature step | 色温调节量
bright-adjust | Brightness step | 亮度调节量
dimming | Dimming | 调光
dimming-period | Dimming period | 调光时长
gradual-duration | Fade duration | 渐变时长
gradual-start-point-brightness | Fade start brightness | 渐变起始亮度
gradual-end-point-brightness | Fade end brightness | 渐变结束亮度
night-light | Night light | 夜灯
night-switch | Night light switch | 夜灯开关
ambient-light | Ambient light | 氛围灯
backlight | Backlight | 背光
power-off-light | Light when off | 关机指示灯
glimmer-full-color | Low-light colour | 微光全彩
auto-cct | Automatic colour temperature | 自动色温
user-save | Save as favourite | 保存
sleep-aid-mode | Sleep aid | 助眠模式
default | Default | 默认
scene | Scene | 情景
scenes | Scene | 情景
effect | Effect | 灯效
toggle | Toggle | 切换
on-off | On/off | 开关
switch | Switch | 开关
switch-status | Switch | 开关状态
switch-control | Switch setting | 开关设置
inteligent-switch | Smart switch | 智能开关
wireless | Wireless mode | 无线模式
relay-lock | Relay lock | 继电器锁定
l-relay | Left relay | 左路继电器
r-relay | Right relay | 右路继电器
power-consumption | Energy used | 用电量
power-consumption-accumulation-way | Energy counting | 电量统计方式
power-consumption-today | Energy today | 今日用电量
electric-power | Power draw | 功率
electric-current | Current | 电流
leakage-current | Leakage current | 漏电流
voltage | Voltage | 电压
surge-power | Peak power | 峰值功率
power-factor | Power factor | 功率因数
electricity | Energy used | 用电量
elec-count | Energy used | 用电量
overload-protection | Overload protection | 过载保护
over-temperature-protection | Overheat protection | 过温保护
battery-level | Battery | 电量
ble-battery-level | Battery | 电量
battery-life | Battery life | 电池寿命
charging-state | Charging | 充电状态
low-battery | Low battery | 低电量
charging-protection | Charging protection | 充电保护
motor-control | Move | 电机控制
motor-reverse | Reversed direction | 电机反向
motor-status | Motor | 电机状态
current-position | Position | 当前位置
target-position | Target position | 目标位置
default-open-position | Default open position | 默认打开位置
default-close-position | Default closed position | 默认关闭位置
wake-up-mode | Wake-up mode | 唤醒模式
current-speed-level | Current speed | 当前速度
nozzle-position | Nozzle position | 喷嘴位置
backrest-angle | Backrest angle | 靠背角度
leg-rest-angle | Leg rest angle | 腿托角度
target-height | Target height | 目标高度
current-height | Height | 当前高度
height | Height | 高度
position | Position | 位置
direction | Direction | 方向
turn | Turn | 转动
object-name | Name | 名称
name | Name | 名称
drying-level | Drying level | 烘干档位
drying-time | Drying time | 烘干时间
light-on | Light | 照明
enable | Enabled | 启用
""")
