"""Chinese words and what they are in English, for texts that makers give in Chinese only. Read by `composing`.

Entries are parted by commas: `中文 English`; `-` where the word needs no English.
"""

from __future__ import annotations

CHINESE_WORDS = """
的 -, 中 medium, 上 up, 下 down, 左 left, 右 right, 前 front, 后 rear, 高 high, 低 low, 大 large, 小 small, 强 strong
弱 weak, 开 on, 关 off, 无 no, 有 with, 未 not, 不 not, 已 already, 和 and, 或 or, 与 and, 至 to, 到 to, 为 is, 是 yes
否 no, 非 not, 风 fan, 水 water, 火 flame, 灯 light, 光 light, 门 door, 锁 lock, 键 key, 档 level, 挡 level, 级 level
秒 s, 分 min, 分钟 min, 小时 h, 天 days, 次 times, 度 degrees, 号 number, 第一 first, 第二 second, 第三 third
第四 fourth, 第五 fifth, 一 1, 二 2, 三 3, 四 4, 五 5, 六 6, 七 7, 八 8, 九 9, 十 10, 头 burner, 合 in, 双 double
单 single, 全 all, 每 each, 周一 Monday, 周二 Tuesday, 周三 Wednesday, 周四 Thursday, 周五 Friday, 周六 Saturday
周日 Sunday, 星期 day of the week, 星期日 Sunday, 星期六 Saturday, 低风 low fan, 中风 medium fan, 高风 high fan
黄色 yellow, 白色 white, 蓝色 blue, 红色 red, 青色 cyan, 橙色 orange, 绿色 green, 禄色 green, 紫色 violet, 粉色 pink
黄光 yellow light, 白光 white light, 蓝光 blue light, 红光 red light, 青光 cyan light, 橙光 orange light
绿光 green light, 紫光 violet light, 彩光 coloured light, 暖光 warm light, 冷光 cool light, 电视 TV, 模式 mode
流光 flowing, 状态 state, 加热 heating, 保护 protection, 高温 high temperature, 低温 low temperature, 工作 working
仅 only, 扫风 swing, 四档 level 4, 五档 level 5, 六档 level 6, 除尘 dust removal, 除味 odour removal, 马达 motor
停转 stopped, 传感器 sensor, 丢失 lost, 湿度 humidity, 温度 temperature, 异常 error, 不在线 offline, 在线 online
离线 offline, 窗帘 curtain, 种类 type, 设置 setting, 未设置 not set, 双开 two-sided, 左开 left-opening
右开 right-opening, 夏天 summer, 冬天 winter, 常亮 steadily on, 闪烁 flashing, 指示灯 indicator light, 按 by
正常 normal, 逻辑 logic, 显示 display, 低湿 low humidity, 高湿 high humidity, 背光 backlight, 关闭 off, 打开 on
开启 on, 开关 switch, 全局 whole home, 清扫 cleaning, 定点 spot, 沿边 edge, 已预约 scheduled, 预约 schedule, 时间 time
非预约 outside schedule, 在 in, 内 in, 滤芯 filter, 滤网 filter, 复位 reset, 按键 key, 没有 no, 记忆 memory, 图 map
地图 map, 记忆图 stored map, 实时图 live map, 划区图 zone map, 指哪图 spot map, 上传 upload, 燃气灶 gas stove
电气灶 electric stove, 智能灶 smart stove, 三电灶 three electric burners, 三头燃气灶 three-burner gas stove
短按 press, 长按 long press, 单击 press, 双击 double press, 三击 triple press, 蓝牙 Bluetooth, 未连接 not connected
连接 connected, 已连接 connected, 弓字 S-shaped, 机器 machine, 不启动 not started, 启动 start, 无线 wireless
无线开关 wireless switch, 同时 and, 继电器 relay, 默认 default, 默认关闭 off by default, 默认打开 on by default
在家 home, 离家 away, 睡眠 sleep, 守护 guard, 警戒 guard, 警戒模式 guard mode, 基础 basic, 报警 alarm, 中国 China
香港 Hong Kong, 台湾 Taiwan, 中国香港 Hong Kong (China), 中国台湾 Taiwan (China), 化霜 defrost, 无化霜 no defrost
取消 cancel, 无类型 no type, 绑定 paired, 未绑定 not paired, 时 -, 立变 instant, 变化 change, 亮度 brightness
色温 colour temperature, 增加 up, 减少 down, 保存 save, 蜂鸣器 buzzer, 功能 function, 布防 armed, 撤防 disarmed
过温 overheat, 过载 overload, 当前 current, 烹饪 cooking, 菜谱 recipe, 食谱 recipe, 新建 new, 电源 power
电源键 power key, 屏锁键 screen lock key, 断电 power cut, 断电记忆 power-off memory, 掉电记忆 power-off memory
水箱 water tank, 二合一 two-in-one, 没装 not fitted, 装了 fitted, 未安装 not fitted, 已安装 fitted, 前进 forward
后退 backward, 退出 leave, 假暂停 false pause, 结束 end, 停止 stop, 房间 room, 定制 custom, 自定义 custom, 地板 floor
材质 material, 自动 auto, 手动 manual, 回充 return to dock, 开始 start, 单次 once, 重复 repeat, 任务 task
水量 water amount, 低水量 little water, 中水量 medium water, 高水量 much water, 需要 needs, 不需要 without
重定位 repositioning, 不新建图 no new map, 不写 not saved, 只建图 map only, 不清扫 without cleaning, 建图 mapping
暂时 for now, 无效 not valid, 有效 valid, 简体中文 Simplified Chinese, 繁体中文 Traditional Chinese, 第一档 level 1
第二档 level 2, 第三档 level 3, 第四档 level 4, 第五档 level 5, 调节 adjustment, 恒温 constant temperature, 水泵 pump
故障 fault, 检测 detection, 缺水 no water, 水温 water temperature, 过高 too high, 过低 too low, 最弱 weakest
偏弱 rather weak, 偏强 rather strong, 最强 strongest, 最后 last, 偏后 rather back, 偏前 rather front, 最前 front
最低 lowest, 偏低 rather low, 偏高 rather high, 最高 highest, 播放 playing, 停止播放 stop playing, 强劲 strong
除螨 mite removal, 除醛 formaldehyde removal, 母婴 mother and baby, 印度 India, 英文 English, 中文 Chinese
分销 export, 韩国 Korea, 日本 Japan, 休眠 sleep, 浴后 after bathing, 固定 fixed, 照明 light, 左边 left, 右边 right
中间 middle, 整体 whole body, 背部 back, 腰部 waist, 臀部 hips, 肩部 shoulders, 颈部 neck, 腿部 legs, 足部 feet
智能 smart, 适应 adaptive, 瑜伽 yoga, 偏软 rather soft, 偏硬 rather hard, 不可用 unavailable, 可用 available
连接数满 connections used up, 护理 care, 杀菌 sterilising, 消毒 disinfecting, 压缩机 compressor, 电机 motor
堵塞 blocked, 排水 drain, 排气管 exhaust pipe, 冷凝器 condenser, 出口 outlet, 开门 door open, 关门 door closed
灯闪 light flashing, 水盒 water box, 添加 add, 删除 delete, 遥控器 remote, 配对 pairing, 成功 succeeded, 失败 failed
配对中 pairing, 风机 fan, 停止运行 stopped, 运行 running, 正常运行 running normally, 水满 water full, 尚未 not yet
种植 planted, 植物 plants, 报警器 alarm, 预热 preheating, 预热中 preheating, 工作中 working, 升级中 updating
自检 self-check, 自检中 self-check running, 探测到 detected, 燃气 gas, 泄漏 leak, 默认值 default, 浓度 concentration
低浓度 low concentration, 中浓度 medium concentration, 高浓度 high concentration, 推送 notification, 消息 message
消息推送 notifications, 夜灯 night light, 氛围灯 ambient light, 主灯 main light, 阅读灯 reading light, 台灯 desk lamp
吸顶灯 ceiling light, 射灯 spotlight, 灯带 light strip, 情景 scene, 场景 scene, 定时 timer, 倒计时 countdown
延时 delay, 延时关 delayed off, 剩余 remaining, 剩余时间 time left, 时长 duration, 时间段 period, 开始时间 start time
结束时间 end time, 寿命 life, 剩余寿命 life left, 百分比 percentage, 电量 battery, 用电量 power use, 功率 power
电压 voltage, 电流 current, 频率 frequency, 风速 wind speed, 风量 fan level, 风向 wind direction, 角度 angle
方向 direction, 左右 left-right, 上下 up-down, 摆风 swing, 摇头 swing, 位置 position, 高度 height, 距离 distance
速度 speed, 转速 motor speed, 档位 level, 等级 level, 数量 number, 次数 times, 编号 number, 名称 name, 类型 type
信息 information, 数据 data, 列表 list, 参数 parameter, 版本 version, 设备 device, 用户 user, 密码 password
语言 language, 语音 voice, 音量 volume, 声音 sound, 提示音 prompt tone, 静音 mute, 音乐 music, 铃声 ringtone
屏幕 screen, 童锁 child lock, 儿童锁 child lock, 面板 panel, 通电 power-on, 上电 power-on, 断开 disconnected
网络 network, 重启 restart, 恢复 restore, 出厂 factory, 校准 calibration, 测试 test, 学习 learning, 控制 control
设定 set, 目标 target, 实际 actual, 室内 indoor, 室外 outdoor, 环境 ambient, 平均 average, 最大 maximum, 最小 minimum
总 total, 累计 total, 历史 history, 记录 record, 日志 log, 上报 report, 通知 notice, 提醒 reminder, 警告 warning
错误 error, 代码 code, 原因 reason, 结果 result, 进度 progress, 步骤 step, 阶段 phase, 完成 done, 已完成 done
进行中 in progress, 暂停 pause, 继续 continue, 待机 standby, 空闲 idle, 忙碌 busy, 充电 charging, 充电中 charging
未充电 not charging, 尘盒 dust bin, 集尘 bin emptying, 拖布 mop, 主刷 main brush, 边刷 side brush, 滚刷 roller brush
轮子 wheel, 左轮 left wheel, 右轮 right wheel, 雷达 laser sensor, 碰撞 bumper, 悬崖 cliff, 卡住 stuck, 被困 trapped
缠绕 tangled, 抬起 lifted, 区域 zone, 禁区 no-go zone, 虚拟墙 virtual wall, 划区 zone, 洗涤 washing, 漂洗 rinsing
脱水 spinning, 烘干 drying, 风干 air drying, 浸泡 soaking, 洗衣液 detergent, 柔顺剂 softener, 衣物 clothes
快洗 quick wash, 标准 standard, 强力 strong, 轻柔 gentle, 节能 eco, 冷藏 fridge, 冷冻 freezer, 变温 variable
保鲜 fresh, 冷藏室 fridge chamber, 冷冻室 freezer chamber, 变温室 variable chamber, 制冷 cooling, 制热 heating
除湿 dehumidifying, 送风 fan only, 换气 ventilation, 吹风 blowing, 取暖 heating, 干燥 drying, 加湿 humidifying
净化 purifying, 新风 fresh air, 内循环 recirculation, 外循环 outside air, 负离子 ioniser, 紫外线 UV, 甲醛 formaldehyde
二氧化碳 CO₂, 颗粒物 particles, 空气 air, 质量 quality, 优 excellent, 良 good, 差 poor, 热水 hot water
冷水 cold water, 温水 warm water, 常温水 room-temperature water, 开水 boiling water, 出水 outlet water
进水 inlet water, 纯水 pure water, 原水 raw water, 制水 purifying, 冲洗 rinsing, 水质 water quality, 水位 water level
水流 water flow, 流量 flow, 保温 keep warm, 煮饭 rice, 煮粥 porridge, 煲汤 soup, 蒸 steaming, 烤 roasting, 炖 stewing
炒 frying, 解冻 thawing, 发酵 fermenting, 烘焙 baking, 口感 texture, 偏甜 sweet, 座圈 seat, 座温 seat temperature
臀洗 hip washing, 妇洗 women's washing, 暖风 warm air, 冷风 cold air, 喷嘴 nozzle, 翻盖 lid, 冲水 flushing
按摩 massage, 揉捏 kneading, 敲击 tapping, 推拿 pushing, 指压 finger press, 力度 strength, 闹钟 alarm clock
起床 wake-up, 小憩 nap, 早安 good morning, 晚安 good night, 观影 film, 娱乐 entertainment, 派对 party, 会客 guests
阅读 reading, 学习模式 study mode, 办公 office, 浪漫 romance, 温馨 cosy, 月光 moonlight, 明亮 bright, 柔和 soft
上升 rising, 下降 lowering, 升 up, 降 down, 平躺 flat, 零重力 zero gravity, 打鼾 snoring, 记忆位置 stored position
复位中 resetting, 投喂 feeding, 喂食 feeding, 出粮 feeding, 余粮 food left, 份 portions, 宠物 pet, 有人 somebody
无人 nobody, 移动 motion, 徘徊 loitering, 逗留 staying, 门铃 doorbell, 门锁 lock, 反锁 locked from inside, 上锁 locked
未上锁 unlocked, 开锁 unlock, 指纹 fingerprint, 指静脉 finger vein, 人脸 face, 钥匙 key, 卡片 card, 临时 temporary
管理员 administrator, 存储卡 memory card, 录像 recording, 录制 recording, 摄像头 camera, 夜视 night vision, 翻转 flip
水印 watermark, 看家 home watch, 灵敏度 sensitivity, 普通 normal, 舒适 comfort, 自然风 natural wind
直吹风 direct wind, 婴儿 baby, 儿童 child, 老人 elderly, 成人 adult, 宝宝 baby, 快速 quick, 慢速 slow
中速 medium speed, 低速 low speed, 高速 high speed, 极速 top speed, 弱风 light wind, 强风 strong wind, 微风 breeze
无风感 no draught, 防直吹 avoid direct wind, 辅热 auxiliary heat, 电辅热 auxiliary heat, 自清洁 self-cleaning
干衣 clothes drying, 一键 one-touch, 是否 whether, 仅支持 only supports, 支持 supported, 不支持 unsupported
允许 allowed, 禁止 forbidden, 启用 enabled, 使能 enabled, 禁用 disabled, 选择 selection, 切换 toggle, 渐变 fade
时刻 time, 周期 cycle, 星期几 weekday, 周 week, 月 month, 年 year, 日 day, 早上 morning, 中午 noon, 晚上 evening
白天 day, 夜间 night, 夜晚 night, 美国 USA, 欧洲 Europe, 俄罗斯 Russia, 法国 France, 英国 UK, 德国 Germany
意大利 Italy, 西班牙 Spain, 泰国 Thailand, 越南 Vietnam, 有人闯入 intruder, 产品倾倒 tipped over, 官方 official
速蒸 quick steam, 泄水 drain, 速烤 quick roast, 热风烤 hot air roast, 串烤 skewers, 缓烤 slow roast, 脆烤 crisp roast
嫩烤 gentle roast, 烘烤 bake, 三维 3D, 蒸烤 steam and roast, 双模 dual mode, 上层 upper, 下层 lower, 炉腔 cavity
餐具 tableware, 柠檬酸 citric acid, 除垢 descaling, 系统 system, 优化 optimisation, 包点 buns, 肠粉 rice rolls
水蛋 steamed egg, 鱼类 fish, 肉类 meat, 粉蒸肉 steamed pork with rice flour, 虾蟹 shrimp and crab, 薯类 tubers
炖汤 soup, 清蒸 steamed, 鲜鱼 fresh fish, 大闸蟹 hairy crab, 扇贝 scallops, 蒜蓉 garlic, 粉丝 glass noodles, 虾 shrimp
排骨 spare ribs, 豉汁 black bean sauce, 香菇 shiitake, 翅根 drumettes, 滑鸡 chicken, 虫草花 cordyceps, 荷叶 lotus leaf
肉丸 meatballs, 素 vegetarian, 姜汁 ginger sauce, 黄花鱼 yellow croaker, 腊味 cured meat, 五花肉 pork belly, 山药 yam
糯米鸡 sticky rice chicken, 鲜虾饺 shrimp dumplings, 茄子 aubergine, 蒜泥 garlic, 烤鸡翅 roast chicken wings
奥尔良 New Orleans, 鱿鱼 squid, 照烧 teriyaki, 芝麻 sesame, 薄饼 pancake, 芦笋 asparagus, 香橙 orange, 杏仁 almond
蛋糕 cake, 土豆片 potato slices, 葡萄干 raisin, 面包 bread, 牛扒 steak, 牛排 steak, 玉米 corn, 嫩鸡 tender chicken
牛腩 beef brisket, 腊肉 bacon, 咸鱼 salted fish, 面食 wheat dishes, 香饭 rice, 时蔬 vegetables, 红薯 sweet potato
雪梨 pear, 燕窝 bird's nest, 海参 sea cucumber, 肉串 meat skewers, 生蚝 oysters, 鸡翅 chicken wings, 鸡腿 chicken legs
肉干 jerky, 果干 dried fruit, 蛋挞 egg tarts, 饼干 biscuits, 曲奇 cookies, 法棍 baguette, 薯条 chips, 爆米花 popcorn
冻食 frozen food, 烘 dried, 炸 fried, 千禧 cherry tomato, 小米辣 chilli, 朝天椒 chilli, 线椒 long pepper
灯笼椒 bell pepper, 油麦菜 leaf lettuce, 生菜 lettuce, 芹菜 celery, 韭菜 chives, 薄荷叶 mint, 小萝卜 radish
大蒜 garlic, 大葱 leek, 草莓 strawberry, 圣女果 cherry tomato, 青椒 green pepper, 插入 inserted, 紧急卡 emergency card
总控卡 master card, 楼层卡 floor card, 客人卡 guest card, 贵宾卡 VIP card, 多层卡 multi-floor card, 内置 built-in
外置 external, 内外置 built-in and external, 坐浴 sitz bath, 畅洗 flowing wash, 自洁 self-cleaning, 宽幅 wide
清洗 washing, 餐厅 dining room, 客厅 living room, 卧室 bedroom, 主卧 main bedroom, 次卧 second bedroom, 厨房 kitchen
卫生间 bathroom, 浴室 bathroom, 阳台 balcony, 书房 study, 玄关 hall, 走廊 corridor, 儿童房 child's room
闪断 power flick, 不控制 does not control, 预备启动 about to start, 延迟中 delayed, 不适用默认灯光 no default light
暖菜 warm food, 原味 plain, 纯蒸 steam only, 蓝灯 blue light, 鱼 fish, 蟹 crab, 鸡 chicken, 肉 meat, 蛋 egg
面 noodles, 饭 rice, 粥 porridge, 汤 soup, 上电是否开灯 light on at power-on, 上电是否开风扇 fan on at power-on, uv UV
按键1释放 key 1 released, 水泥地板 cement floor, 木地板 wood floor, 泡茶 tea, 冲奶 milk powder
"""
"""Words of Chinese texts with their English, each as it reads within a longer text."""
