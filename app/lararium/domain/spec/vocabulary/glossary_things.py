"""Words that makers' texts are made of: parts of devices, homes, bodies, food. Read by `composing`.

The form is that of `glossary_common`.
"""

from __future__ import annotations

THINGS = """
device 设备, devices 设备, machine 机器, mach/machine 机器, robot 机器人, robots 机器人, product 产品, module 模块
unit 单元, host 主机, body 身体, bodies 身体, system 系统, sys/system 系统, service 服务, program 程序, programme 程序
app/app App, cloud 云端, server 服务器, network 网络, net/network 网络, wifi/Wi-Fi 无线网络, wi fi/Wi-Fi 无线网络
ssid/network name 无线名称, ble/Bluetooth 蓝牙, bluetooth/Bluetooth 蓝牙, zigbee/Zigbee Zigbee, mesh Mesh, nfc/NFC NFC
rfid/RFID 射频, ir/infrared 红外, infrared 红外, usb/USB USB, ip/IP IP, mac/MAC MAC, domain 域名, channel 频道
ch/channel 频道, signal 信号, rssi/signal 信号强度, router 路由器, gateway 网关, hub 网关, bridge 网桥, language 语言
lang/language 语言, languages 语言, voice 语音, sound 声音, sounds 声音, audio 音频, music 音乐, song 歌曲, tone 音调
ring 铃声, rings 响铃, ringer 铃声, ringtone 铃声, bell 铃声, buzzer 蜂鸣器, buzz/buzzer 蜂鸣器, beep 蜂鸣
volume 音量, vol/volume 音量, speaker 音箱, mic/microphone 麦克风, microphone 麦克风, video 视频, camera 摄像机
picture 图片, photo 照片, image 图像, album 相册, screen 屏幕, panel 面板, display board 显示板
ledboard/LED board 灯板, led board/LED board 灯板, indicator 指示灯, indicator light 指示灯, led/LED 指示灯, lamp 灯
lights 灯, lighting 照明, backlight 背光, background light 背景灯, back light 背光, night light 夜灯
ambient light 氛围灯, amb/ambient 氛围, ambient 氛围, atmosphere 氛围, atmosphere light 氛围灯, strip 灯带
light strip 灯带, halo 光环, beam 光束, brightness 亮度, bri/brightness 亮度, brigtness/brightness 亮度
lightness/brightness 亮度, luminance 亮度, illumination 光照, illuminance 光照, ct/colour temperature 色温
color temp/colour temperature 色温, colour temperature 色温, color temperature/colour temperature 色温
colortemp/colour temperature 色温, color/colour 颜色, colour 颜色, colot/colour 颜色, colors/colours 颜色, rgb/RGB RGB
red 红, green 绿, blue 蓝, white 白, yellow 黄, orange 橙, purple 紫, pink 粉, cyan 青, black 黑, gradient 渐变
fade 渐变, stepless 无级, dimming 调光, dimmer 调光器, dim light 调光, breathe 呼吸, breath 呼吸, breathing 呼吸
flow 流量, flash 闪烁, blink 闪烁, twinkle 闪烁, scene 情景, scenes 情景, scenario 情景, theme 主题
switch 开关, sw/switch 开关, switches 开关, button 按键, buttons 按键, knob 旋钮, click 单击
single click 单击, double click 双击, doubleclick/double click 双击, triple click 三击
long click 长按, long press 长按, longpress/long press 长按
press 按下, pressed 已按下, short press 短按, touch 触摸, gesture 手势, gestures 手势, slide 滑动, relay 继电器
socket 插座, outlet 插座, plug 插头, plug in 插入, plug out 拔出, child lock 童锁, childlock/child lock 童锁
key lock 按键锁, keylock/key lock 按键锁, electric 电, electrical 电, electricity 用电量, power 功率
power supply 电源, power consumption 用电量, power failure 断电, voltage 电压, electric current 电流
overload protection 过载保护, watt 瓦, consumption 消耗量, consume/consumption 消耗量, battery 电池, bat/battery 电池
batt/battery 电池, batteries 电池, low battery 低电量, low power 低电量, low bat/low battery 低电量
battery level 电量, charge 充电, charging 充电中, charger 充电座, charged 已充满, dock 基站, station 基站, fuse 保险丝
wire 线路, wireless 无线, wired 有线, cable 线缆, interlock 互锁, flex 无线, jog 点动, memory 记忆, mem/memory 记忆
power off memory 断电记忆, flash memory 闪存, storage 存储, disk 磁盘, card 卡, sd card/SD card 存储卡, sd/SD SD
chip 芯片, board 电路板, pcb/PCB 电路板, mcu/MCU 主控, eeprom/EEPROM 存储器, communication 通信
communicate/communication 通信, comm/communication 通信, sensor 传感器, sensors 传感器, senor/sensor 传感器
sens/sensor 传感器, ntc/NTC NTC, ptc/PTC PTC, igbt/IGBT IGBT, hall 霍尔, sensitivity 灵敏度, threshold 阈值
thre/threshold 阈值, motor 电机, motors 电机, moto/motor 电机, wheel 轮子, wheels 轮子, left wheel 左轮
right wheel 右轮, bumper 碰撞板, bump 碰撞, collision 碰撞, cliff 悬崖, lidar 雷达, radar 雷达, laser 激光
compressor 压缩机, pump 水泵, water pump 水泵, valve 阀门, pipe 管道, pipeline 管路, nozzle 喷嘴, heater 加热器
heating 加热, heat 加热, heat up 加热, cooling 制冷, coil 线圈, evaporator 蒸发器, condenser 冷凝器, fan 风扇
fans 风扇, fan speed 风速, fan level 风量, fan motor 风机, fanlevel/fan level 风量, wind 风, wind speed 风速
wind level 风量, air 空气, air quality 空气质量, airflow 气流, air outlet 出风口, air supply 送风, air volume 风量
fresh air 新风, freshair/fresh air 新风, air fresh/fresh air 新风, new fan/fresh air 新风, new wind/fresh air 新风
swing 摆风, grille 格栅, top grille 上格栅, cover 盖子, lid 盖子, hood 油烟机, filter 滤芯, filters 滤芯
filter core 滤芯, filter element 滤芯, strainer 滤网, filter net 滤网, filter screen 滤网, hypa/HEPA filter 滤网
hepa/HEPA 滤网, cotton 棉, ro/RO RO, pp/PP PP, uv/UV 紫外线, anion/ioniser 负离子, ion 离子, plasma 等离子, ozone 臭氧
steri/sterilising 杀菌, sterilization/sterilising 杀菌, sterilize 杀菌, disinfect 消毒, disinfection 消毒
disinfectant 消毒液, antibacterial 抗菌, bacteria 细菌, mite 螨虫, mites 螨虫, mould 霉, mold/mould 霉, pm/PM 颗粒物
pm2.5/PM2.5 PM2.5, aqi/air quality 空气质量, tvoc/TVOC TVOC, voc/VOC VOC, formaldehyde 甲醛, hcho/formaldehyde 甲醛
co2/CO₂ CO₂, co/CO 一氧化碳, carbon monoxide 一氧化碳, carbon dioxide 二氧化碳, odor/odour 异味, odour 异味
smell 异味, smoke 烟雾, gas 燃气, oxygen 氧气, dust 灰尘, temperature 温度, temp/temperature 温度
tem/temperature 温度, temperatur/temperature 温度, tmp/temperature 温度, humidity 湿度, hum/humidity 湿度
humi/humidity 湿度, dew point 露点, weather 天气, rain 雨, snow 雪, sun 日, sunrise 日出, sunset 日落, moon 月光
noise 噪音, water 水, warter/water 水, water level 水位, water temperature 水温, water temp/water temperature 水温
watertemp/water temperature 水温, water tank 水箱, water box 水箱, waterbox/water tank 水箱, tank 水箱
water tray 水盘, tray 托盘, bucket 水桶, basin 盆, bowl 碗, water flow 水流, water inlet 进水, inlet 进水
water outlet 出水口, effluent 出水, out water/outlet water 出水, in water/inlet water 进水
water out/outlet water 出水, raw water 原水, pure water 纯水, pure 纯净, tap water 自来水, living water 生活用水
warm water 温水, hot water 热水, cold water 冷水, boiled water 开水, boiling water 开水, ice 冰, steam 蒸汽, mist 雾
frost 霜, defrost 化霜, tds/TDS TDS, water quality 水质, hardness 硬度, salt 盐, softener 柔顺剂, detergent 洗涤剂
soap 皂液, shampoo 洗发水, liquid 液体, drain 排水, drainage 排水, drink 饮水, flush 冲洗, flushing 冲洗
water leak 漏水, leak water/water leak 漏水, magnesium rod 镁棒, scale 水垢, descale 除垢, descaling 除垢, map 地图
maps 地图, room 房间, rooms 房间, bedroom 卧室, living room 客厅, kitchen 厨房, bathroom 浴室, toilet 马桶
balcony 阳台, study 书房, corridor 走廊, home 在家, house 房屋, floor 地面, wall 墙, walls 墙, virtual wall 虚拟墙
carpet 地毯, furniture 家具, object 物体, obstacle 障碍物, obstacles 障碍物, obstruction 遇阻, door 门, doors 门
window 窗, curtain 窗帘, glass 玻璃, lock body 锁体, bolt 锁舌, handle bar 把手, bed 床, chair 椅, seat 座圈
sofa 沙发, desk 桌, table top 桌面, pillow 枕头, mattress 床垫, blanket 毯, sweep 清扫, sweeping 清扫, sweeper 扫地机
vacuum 吸尘, suction 吸力, cleaning 清洁, mop 拖布, mopping 拖地, mop mode 拖地模式, wash mop 洗拖布, brush 刷子
main brush 主刷, mian brush/main brush 主刷, side brush 边刷, sid brush/side brush 边刷, mid brush/main brush 主刷
roll brush/roller brush 滚刷, roller 滚轮, roll 滚动, dust bin 尘盒, dustbin/dust bin 尘盒, dust box/dust bin 尘盒
dustbox/dust bin 尘盒, dust bag 尘袋, bag 袋, garbage/dust bin 尘盒, garbage box/dust bin 尘盒, rubbish 垃圾
trash 垃圾, cloth 布, edge 沿边, corner 角落, cruise 巡航, guard 守护, arming/armed 布防, armed 布防, disarmed 撤防
disarming/disarmed 撤防, arming state/armed 布防, arm 布防, disarm 撤防, tile 地块, material 材质, wood 木
ceramic 瓷砖, segment 分区, seg/zone 分区, partition 分区, restricted 禁区, restricted area 禁区, forbidden area 禁区
no go zone 禁区, person 人, people 人, human 人体, someone 有人, somebody 有人, nobody 无人, family 家人, member 成员
child 儿童, children 儿童, baby 婴儿, kid 儿童, adult 成人, old man/elderly 老人, women 女士, woman 女士, female 女士
man 男士, men 男士, guest 访客, owner 主人, host user 主人, stranger 陌生人, visitor 访客, pet 宠物, cat 猫, dog 狗
fish 鱼, plant 植物, flower 花, feed 喂食, feeding 喂食, feeder 喂食器, food 食物, grain 粮, face 人脸, finger 手指
fingerprint 指纹, finger print/fingerprint 指纹, finger vein 指静脉, vein 静脉, palm 手掌, hand 手, hands 手
head 头部, neck 颈部, shoulder 肩部, shoulders 肩部, waist 腰部, hip 臀部, hips 臀部, ass/buttocks 臀部, leg 腿部
legs 腿部, foot 足部, feet 足部, lowerleg/lower leg 小腿, lower leg 小腿, arm rest 扶手, eye 眼部, eyes 眼部
spine 脊柱, heart 心脏, heart rate 心率, blood 血, pain 疼痛, ache 疼痛, password 密码, pwd/password 密码
account 账号, permission 权限, motion 移动, vibration 振动, vibrate 振动, tilt 倾斜, incline 坡度, shake 抖动
rollover 翻转, overturn 翻倒, open the door 开门, doorbell 门铃, key not pulled out 钥匙未拔出, pick up 被提起
picked up 被提起, weighing 称重, calorie 卡路里, calories 卡路里, kcal 千卡, treadmill 跑步机, sport 运动
exercise 运动, bike 自行车, massage 按摩, massager 按摩, acupuncture 针灸, moxibustion 艾灸, knead 揉捏, kneading 揉捏
beat 敲打, hammer 捶打, hammering 捶打, tap 轻敲, press massage 按压, tuina 推拿, technique 手法, manipulation 手法
wind massage 风按摩, moxa 艾草, stretch 拉伸, scent 香味, fragrance 香薰, perfume 香薰, cartridge 香薰盒, aroma 香薰
sedentary 久坐, stand 站立, standing 站立, sit 坐, sitting 坐, lie 躺, lying 躺, cooking 烹饪, cook 烹饪, cooked 煮熟
cooker 电饭煲, recipe 食谱, recipes 食谱, recpe/recipe 食谱, menu 菜谱, dish 菜品, dishs/dishes 菜品, dishes 菜品
rice 米饭, porridge 粥, congee 粥, soup 汤, noodles 面条, noodle 面条, meat 肉, chicken 鸡肉, beef 牛肉, pork 猪肉
egg 蛋, eggs 蛋, vegetable 蔬菜, vegetables 蔬菜, fruit 水果, cake 蛋糕, bread 面包, pizza 披萨, yogurt 酸奶, milk 奶
tea 茶, coffee 咖啡, juice 果汁, bean 豆, beans 豆, soybean milk 豆浆, oil 油, cup 杯, pot 锅, pan 锅, oven 烤箱
stove 灶, left stove 左灶, right stove 右灶, cooktop 灶, fire 火力, flame 火焰, fire power 火力, steamer 蒸锅
steamed 清蒸, stew 炖, stewed 炖, braise 焖, boil 煮沸, boiled 煮, boiling 沸腾, fry 煎炸, fried 煎炸, grill 烧烤
grilled 烧烤, roast 烤, roasted 烤, bake 烘焙, baking 烘焙, bbq/barbecue 烧烤, broil 烤, thaw 解冻, unfreeze 解冻
ferment 发酵, fermentation 发酵, keep warm 保温, keepwarm/keep warm 保温, keeping warm 保温中, warming 保温
preheat 预热, preheating 预热中, taste 口感, flavor/flavour 口味, stir 翻炒, turn pot/stir 翻锅, probe 探针
fridge 冰箱, refrigerator 冰箱, refrigerating/fridge 冷藏, refrigeration 冷藏, refrigerat/fridge 冷藏
cold storage 冷藏, freezing/freezer 冷冻, freeze 冷冻, freezer 冷冻, frozen 冷冻, variable 变温, chamber 室
compartment 室, door open 门打开, wash 洗涤, washing 洗涤, washer 洗衣机, rinse 漂洗, rinsh/rinse 漂洗, rinsing 漂洗
spin 脱水, dewatering 脱水, soak 浸泡, soaking 浸泡, drying 烘干, dryer 烘干机, air dry 风干, airdry/air drying 风干
dried 已烘干, clothes 衣物, cottons 棉织物, silk 丝绸, wool 羊毛, underwear 内衣, underwears/underwear 内衣
shirt 衬衫, jeans 牛仔, towel 毛巾, drum 内筒, anti crease 防皱, anticrease/anti-crease 防皱, anti 防, bubble 气泡
bath 沐浴, shower 淋浴, bathing 沐浴, bathroom heater 浴霸, ventilation 换气, blow 吹风, dehumidify 除湿
dehumidification 除湿, humidify 加湿, exhaust fan 排风扇, longitude 经度, latitude 纬度, nation 国家, country 国家
contrycode/country code 国家代码, city 城市, china 中国, english 英语, chinese 中文, japanese 日语, korean 韩语
german 德语, french 法语, spanish 西班牙语, russian 俄语, italian 意大利语, polish 波兰语, portuguese 葡萄牙语
thai 泰语, hindi 印地语, turkish 土耳其语, dutch 荷兰语, mijia/Mijia 米家, xiaomi/Xiaomi 小米, mi/Xiaomi 小米
miband/Mi Band 手环, band 频段, wristband 手环, phone 手机, mobile 手机, interactive 交互, linkage 联动
single temperature 单温, carry 携带, wear 磨损, consumable 耗材, consumables 耗材, maintenance 维护
salt left 剩余盐量, anti fake/authenticity 防伪, flux 流量, alone 单独, unoccupied 无人, tv/TV 电视, hdmi/HDMI HDMI
atv/ATV 模拟电视, dtv/DTV 数字电视, projector 投影仪, printer 打印机, movie 电影, cinema 影院, game 游戏, party 聚会
reading 阅读, read mode 阅读模式, office 办公, computer 电脑, romantic 浪漫, candle 烛光, dinner 晚餐, breakfast 早餐
lunch 午餐, date night 约会, leisure 休闲, love 喜爱, favorite/favourite 最爱, fav/favourite 最爱, favourite 最爱
baby care 婴儿护理, pomodoro 番茄钟, meditation 冥想, yoga 瑜伽, walk 步行, foam 泡沫, accessory 配件
accessories 配件, part number 部件号, wall lamp 壁灯, pass 通过, pause type 暂停类型, cry 哭声, crying 哭声
cough 咳嗽, snore 打鼾, heart beat 心跳, autoreply/auto reply 自动回复, reply 回复, dirt 污渍, delay time 延时时间
ptz/pan and tilt 云台, wdt/watchdog 看门狗, watchdog 看门狗, tens/TENS 电脉冲, silver ion 银离子
silverion/silver ion 银离子, fahrenheit/°F 华氏度, celsius/°C 摄氏度, rec/recording 录制, glimmer 微光
obsrtruction/obstruction 遇阻, obst/obstacle 障碍物, bottom sensor 底部传感器, botsensor/bottom sensor 底部传感器
top sensor 顶部传感器, bring water tank/fit the water tank 安装水箱, fabric softener 柔顺剂, fabric 织物
rc/remote 遥控器, shade 遮阳, icing 结冰, wate/water 水, phon/phone 手机, objcect/object 物体, pir/PIR 人体红外
avatar 头像, dtmb/DTMB DTMB 数字电视, plot 地块, bhf/bath heater 浴霸, stoving 烘干, oled/OLED 屏幕
oximetry/blood oxygen 血氧, perfum/perfume 香薰, fliter/filter 滤芯, seafood 海鲜, cct/colour temperature 色温
meteor 流星, sandwiched 隔物, jujube 红枣, chicken wings 鸡翅, chicken wing 鸡翅, wings 鸡翅, wing 鸡翅, potato 土豆
sportswear 运动服, falsh/flash 闪存, spk/speaker 扬声器, eyecare/eye care 护眼, eye care 护眼, arms 手臂
faucet 水龙头, deodorize 除味, deodorization 除味, ethanol 乙醇, respiratory rate 呼吸频率, quilt 被子, acne 痘痘
fertility 肥力, environment 环境, env/environment 环境, spilled 溢出, drinks 饮品, sewage 污水
tempreture/temperature 温度, tempreature/temperature 温度, tempature/temperature 温度, geyser 热水器, plate 板
disinfector 消毒柜, unplug 拔出, arabic 阿拉伯语, sdcard/SD card 存储卡, taiwan 台湾, portugal/Portuguese 葡萄牙语
tapping 敲打, defogging 除雾, defog 除雾, acarus 螨虫, claypot/clay pot 煲仔, meal 餐, sugar 糖, lotus 莲子, seed 籽
fungus 菌菇, refrigerant 制冷剂, latch 斜舌, bolts 锁舌, shiatsu 指压, biscuit 饼干, butter 黄油, stretching 拉伸
collison/collision 碰撞, liar/laser sensor 雷达, pnmp/pump 水泵, whelel/wheel 轮子, gocharging/return to dock 回充
go charging/return to dock 回充, return to dock 回充, chiffon 雪纺, bactericidal 杀菌, kit 机身, alexa/Alexa Alexa
wind direction 风向, wifi ssid/Wi-Fi name 无线名称, dirty water 污水, dirty box/dirty water tank 污水箱
clean water 清水, line sterilization 管路杀菌, laundry 洗衣液, laundry detergent 洗衣液, motor drive 电机驱动
dynamic balance 动平衡, cavity 腔体, oven cavity 烤箱腔体, firewall 防火墙, evaporation 蒸发, repellent 驱蚊液
desiccant 干燥剂, argument 参数, hot water recirculation 热水循环, caption 字幕, wind resistance 风阻, washroom 洗手间
sole 鞋底, shoes 鞋, shoe 鞋, boots 靴, scarf 围巾, hat 帽, bra 文胸, coat 外套, down jacket 羽绒服, curtains 窗帘
bedding 床品, bed sheet 床单, doll 玩偶, baby clothes 婴儿衣物, sheets 床单, mixed 混合, synthetic 化纤, delicate 精细
denim 牛仔, hand wash 手洗, quick wash 快洗, heavy wash 强力洗, drum clean 筒自洁, drumclean/drum clean 筒自洁
tub clean 筒自洁, single rinse 单漂洗, single spin 单脱水, lobster 龙虾, shrimp 虾, crab 蟹, corn 玉米
sweet potato 红薯, cookies 曲奇, cookie 曲奇, tart 挞, egg tart 蛋挞, steak 牛排, lamb 羊肉, duck 鸭, ribs 排骨
bacon 培根, sausage 香肠, popcorn 爆米花, fries 薯条, french fries 薯条, nuts 坚果, peanut 花生, mushroom 蘑菇
tomato 番茄, cabbage 卷心菜, tofu 豆腐, dumpling 饺子, dumplings 饺子, bun 包子, pasta 意面, sauce 酱, jam 果酱
toast 吐司, wine 酒, vinegar 醋, honey 蜂蜜, grain rice 杂粮饭, brown rice 糙米饭, cooking rice 煮饭
sticky rice 糯米饭, baby food 辅食, hot pot 火锅, hotpot/hot pot 火锅, fir/first 第一, evene/event 事件
out of bed 离床, turn mode on 开启模式, turn mode off 关闭模式, faviorate/favourite 最爱, lowestt/lowest 最低
lefi/left 左, rigth/right 右, skin 皮肤, stain 污渍, easy 轻松, methane 甲烷, impact 碰撞, nearly 即将, depleted 耗尽
airbag 气囊, airbags 气囊, rail 轨道, swept 已清扫, mod/mode 模式, dish washer/dishwasher 洗碗机, dishwasher 洗碗机
liadar/laser sensor 雷达, vietnamese 越南语, indonesian 印尼语, czech 捷克语, hebrew 希伯来语, greek 希腊语
ukrainian 乌克兰语, malay 马来语, romanian 罗马尼亚语, swedish 瑞典语, knocking 敲击, preceding 前置
commodity check/factory check 商检, nurse 护理, dry time 烘干时间, drytime/drying time 烘干时间, mutable 可变
engaged 使用, decontrol 解除, stay 停留, air fryer 空气炸锅, air conditioner 空调, air conditioning 空调
ac/air conditioner 空调, water heater 热水器, air purifier 空气净化器, humidifier 加湿器, dehumidifier 除湿机
kettle 水壶, microwave 微波炉, television/TV 电视, relay toggle 继电器切换, flash led/flashing LED 指示灯闪烁
left door 左门, right door 右门, all door/all doors 全部门, tagget/target 目标, tag get/target 目标
everything is ok 一切正常, cabinet 箱体, pre wash 预洗, horizon 水平, aeration 充气, inflation 充气, deflation 放气
northeast 东北, silica gel 硅胶, plastic 塑料, worse 更差, unhealthy 不健康, america 美国, canada 加拿大
singapore 新加坡, europe 欧洲, korea 韩国, france 法国, australian 澳大利亚, propane 丙烷, unkown/unknown 未知
unknow/unknown 未知, darkest 最暗, darker 较暗, brighter 较亮, marquee 跑马灯, chase 追逐, colorful/colourful 彩色
cushion 坐垫, soothing 舒缓, offical/official 官方, occlusion 遮挡, gyroscope 陀螺仪, optical 光学, continued 继续
terminal 末端, purifier 净化器, hazardous 危险, foreign 异物, keyhole 锁孔, spareribs 排骨, spare ribs 排骨
tubers 薯类, tamales 粽子, stuffed 酿, unselected 未选, unselect 未选, read write 读写, absorbed 专注
anti wrinkling 防皱, wrinkling 皱, impede 受阻, eight treasure porridge 八宝粥, barley 薏米, millet 小米, longan 桂圆
mung bean 绿豆, knuckles 蹄, pork chops 猪排, chops 排, chick 鸡, ajar 虚掩, elevation 抬升, deviation 偏差
complementary food 辅食, purification 净化, ejected 已弹出, eject 弹出, degerming 除菌, sneakers 运动鞋, quenching 急
draining 排水中, inflowing 进水中, inflow 进水, normal monitoring 正常监测, monitoring 监测, monitor 监测
tremella 银耳, herbal 草本, medicinal dishes 药膳, medicinal 药用, decocting medicine 煎药, medicine 药, kw/kW 千瓦
extinguished 熄火, driver 驱动, water charging 进水, faulty 故障, simmer 小火慢炖, stir fry 爆炒, deep fry 油炸
mango 芒果, squid 鱿鱼, teriyaki 照烧, chips 片, almond 杏仁, crispy 脆皮, kebab 肉串, fragrant 香, soy milk 豆浆
rice paste 米糊, paste 糊, brew 冲泡, health 健康, resting 休息, efficient 高效, smooth 平滑, fun 趣味, dazzling 炫彩
flowing 流动, my mode 我的模式, my time 我的时间, my 我的, clearance 清除, palmprint/palm print 掌纹, palm print 掌纹
lithium 锂, hijacking 胁迫, pat 拍打, sweden 瑞典, joint 关节, tendons 筋, tai ji 太极, taiji/tai chi 太极, madam 女士
india 印度, bali 巴厘, balls 球类, golf 高尔夫, swim 游泳, ride 骑行, fitness 健身, relaxed 放松, sway 摇摆, flap 拍打
rub 揉搓, rock 摇, queen 女王, waitting/waiting 等待中, dangling 悬空, wheelset 轮组, ground 地面, economy 经济
suck 吸, clearing 清除中, pumping 抽水, await 等待, specialty 特色, initializing 初始化中, accomplished 已完成
force 强制, posterior 臀部, feminine 妇用, individualization 个性化, individual 个人, maintain 保持, enhance 增强
enhanced 增强, pasteurized 巴氏杀菌, socks 袜子, sock 袜子, small pieces 小件, pieces 件, collar 衣领, iced 冰
rinsed 漂洗, single gallbladder 单胆, double gallbladder 双胆, hang open 吊开, hanging open 吊开, flat open 平开
both sides 两侧, sides 侧, protocol 协议, udisk/USB disk U 盘, dual 双, siting/sitting 坐, lifted up 抬起
released 释放, palm lines 掌纹, reduction 减少, cumulative 累计, harvest 收获, lazyback/backrest 靠背, estimation 估计
statistic/statistics 统计, statistic data 统计数据, batter/battery 电池, low batter/low battery 低电量, january 一月
february 二月, march 三月, april 四月, june 六月, july 七月, august 八月, september 九月, october 十月
november 十一月, december 十二月, recharge 充电, resolution 分辨率, snoring 打鼾, snores 鼾声, shutter 百叶
blower 风机, dryness 干度, basket 篮, aging test 老化测试, nursing 护理, load operation 加载操作, aura light 光环灯
far away 远离, recharging 充电中, symmetrical 对称, matrix 矩阵, tracking 追踪, speech 语音, dampness 潮气
cracking 防裂, detector 探测器, finding 寻找中, texture 材质, birghtness/brightness 亮度, chager/charger 充电座
vlume/volume 音量, tempe/temperature 温度, clold/cold 冷, chlidlock/child lock 童锁, remot/remote 遥控器
apointment/schedule 预约, feddplan/feed plan 喂食计划, wood floor 木地板, anti off network/stay in the network 防离网
not allow leave/leaving forbidden 不允许离网, remain days of life/days left 剩余天数, dry cloth/clothes drying 干衣
dry clothes/clothes drying 干衣, plan min/plan minute 计划分钟, electric heat pad 电热垫, heat pad 电热垫
keyhole foreign body/object in the keyhole 锁孔有异物, daily wash 日常洗, order data/schedule data 预约数据
debugging 调试, combine 合并, mi band/Mi Band 手环, fac/factory 出厂, ser num/serial number 序列号
xiaomi band/Mi Band 手环, feetback/feedback 反馈, feedback 反馈, flag bit 标志位, outdoor current 室外机电流
mach current/machine current 机器电流, m current 主机电流, fall down 跌落, mobile phone 手机
full color/full colour 全彩, full colour 全彩, power failed 断电, head light/headlight 头灯, headlight 头灯
sense 感应, washing powder 洗衣粉, precent/percent 百分比, recommend 推荐, pixel 像素, orleans/New Orleans 奥尔良
thai language 泰语, preheater 预热器, rapid eye movement 快速眼动, cyclic 循环
"""
"""Parts of devices, the home and its people, food, water, air and light."""
