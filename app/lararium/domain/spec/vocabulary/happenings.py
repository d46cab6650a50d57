"""Names of actions and events."""

from __future__ import annotations

from lararium.domain.spec.vocabulary.table import read

ACTIONS = read("""
toggle | Toggle | 切换
turn-on | Turn on | 打开
turn-off | Turn off | 关闭
start-charge | Return to dock | 回充
stop-and-gocharge | Stop and return to dock | 停止并回充
stop-charge | Stop charging | 停止充电
stop-find-charge | Stop returning | 停止回充
start-sweep | Start cleaning | 开始清扫
start-only-sweep | Sweep only | 仅扫地
start-mop | Start mopping | 开始拖地
start-sweep-mop | Sweep and mop | 扫拖
start-room-sweep | Clean rooms | 房间清扫
start-zone-sweep | Clean zones | 划区清扫
start-zone-clean | Clean zones | 划区清扫
start-point-clean | Clean spot | 定点清扫
start-clean | Start cleaning | 开始清扫
stop-clean | Stop cleaning | 停止清扫
stop-sweeping | Stop cleaning | 停止清扫
pause-sweeping | Pause cleaning | 暂停清扫
continue-sweep | Continue cleaning | 继续清扫
pause-zone-clean | Pause zone cleaning | 暂停划区清扫
pause-point-clean | Pause spot cleaning | 暂停定点清扫
set-room-clean | Room cleaning | 设置房间清扫
start-dust-arrest | Empty the bin | 开始集尘
start-mop-wash | Wash the mop | 洗拖布
start-dry | Start drying | 开始烘干
stop-dry | Stop drying | 停止烘干
find-robot | Find the vacuum | 寻找机器人
find-device | Find the device | 寻找设备
identify | Identify | 定位设备
position | Find the device | 寻找设备
start-cook | Start cooking | 开始烹饪
start-cooking | Start cooking | 开始烹饪
start-recipe-cook | Cook a recipe | 食谱烹饪
cancel-cooking | Cancel cooking | 取消烹饪
pause-cooking | Pause cooking | 暂停烹饪
resume-cooking | Continue cooking | 继续烹饪
start-wash | Start | 开始洗涤
stop-washing | Stop washing | 停止洗涤
pause-washing | Pause washing | 暂停洗涤
pause | Pause | 暂停
play | Play | 播放
stop | Stop | 停止
next | Next | 下一首
previous | Previous | 上一首
seek | Seek | 跳转
play-text | Speak a text | 播报文本
play-music | Play music | 播放音乐
play-radio | Play radio | 播放电台
play-sound | Play a sound | 播放声音
execute-text-directive | Run a spoken command | 执行文本指令
wake-up | Wake up | 唤醒
volume-up | Volume up | 音量加
volume-down | Volume down | 音量减
press-volume-up | Volume up | 音量加
press-volume-down | Volume down | 音量减
channel-up | Channel up | 频道加
channel-down | Channel down | 频道减
set-channel-number | Choose a channel | 设置频道
set-channel-name | Choose a channel by name | 按名称设置频道
mute-on | Mute | 静音
mute-off | Sound on | 取消静音
press-up | Up | 上
press-down | Down | 下
press-left | Left | 左
press-right | Right | 右
press-ok | OK | 确认
press-back | Back | 返回
press-home | Home | 主页
press-menu | Menu | 菜单
press-settings | Settings | 设置
press-power | Power | 电源
press-focus | Focus | 对焦
brightness-up | Brighter | 调亮
brightness-down | Dimmer | 调暗
temperature-up | Warmer | 升温
temperature-down | Cooler | 降温
fan-speed-up | Faster | 加大风速
fan-speed-down | Slower | 减小风速
turn-left | Turn left | 左转
turn-right | Turn right | 右转
toggle-mode | Next mode | 切换模式
set-mode | Set mode | 设置模式
motor-calibrate | Calibrate | 行程校准
reset-filter-life | Reset filter | 重置滤芯
reset-brush-life | Reset brush | 重置刷子
reset-consumable | Reset consumable | 重置耗材
reset-mop-life | Reset mop | 重置拖布
reset-desiccant-life | Reset desiccant | 重置干燥剂
format | Format memory card | 格式化存储卡
pop-up | Eject memory card | 弹出存储卡
factory-reset | Factory reset | 恢复出厂设置
reset-map | Reset map | 重置地图
del-map | Delete map | 删除地图
reboot | Restart | 重启
restart | Restart | 重启
stop-working | Stop | 停止工作
stop-massage | Stop massage | 停止按摩
stop-alarm | Stop alarm | 停止报警
start-alarm | Sound alarm | 开始报警
pet-food-out | Feed | 出粮
start-p2p-stream | Start stream | 开始视频流
start-rtsp-stream | Start stream | 开始视频流
start-hls-stream | Start stream | 开始视频流
stop-stream | Stop stream | 停止视频流
self-check | Self-check | 自检
start-self-check | Self-check | 自检
triggeroffdelay | Delayed off | 延时关闭
open | Open | 打开
close | Close | 关闭
up | Up | 上升
down | Down | 下降
start | Start | 开始
start-work | Start | 开始工作
start-working | Start | 开始工作
start-vacuum-room-sweep | Clean rooms | 房间清扫
start-build-map | Make a new map | 建立新地图
delete-map | Delete map | 删除地图
delete-zone | Delete zone | 删除划区
set-zone | Set zone | 设置划区
get-zone-configs | Read zone settings | 读取划区设置
set-zone-clean-configs | Set zone cleaning | 设置划区清扫
get-room-configs | Read room settings | 读取房间设置
set-room-clean-configs | Set room cleaning | 设置房间清扫
set-room-name | Rename room | 重命名房间
merge-rooms | Merge rooms | 合并房间
split-room | Split room | 分割房间
ptz-calibrate | Calibrate movement | 云台校准
horizontal-swing-on | Swing on | 开启左右摆风
horizontal-swing-off | Swing off | 关闭左右摆风
turn-on-sleep-mode | Sleep mode on | 开启睡眠模式
start-self-clean | Start self-cleaning | 开始自清洁
stop-self-clean | Stop self-cleaning | 停止自清洁
fill-hot-water | Fill hot water | 注热水
reset-brush-head-life | Reset brush head | 重置刷头寿命
input-source-switch | Switch input | 切换输入源
toggle-caption | Subtitles | 切换字幕
ble-reset-filter-life | Reset filter | 重置滤芯寿命
get-awake-config | Read wake-up light | 读取唤醒配置
set-awake-config | Set wake-up light | 设置唤醒配置
get-asleep-config | Read sleep light | 读取助眠配置
set-asleep-config | Set sleep light | 设置助眠配置
motion-state-toggle | Change motion direction | 运动状态切换
get-stream-configuration | Read stream settings | 读取视频流设置
start-drying | Start drying | 开始烘干
post | Send | 发送
lock | Lock | 锁定
unlock | Unlock | 解锁
""")

EVENTS = read("""
low-battery | Low battery | 低电量
battery-life-low | Low battery | 低电量
exception-occurred | Something abnormal | 发生异常
click | Pressed | 单击
single-click | Pressed | 单击
double-click | Double press | 双击
triple-click | Triple press | 三击
long-press | Long press | 长按
left-click | Left pressed | 左键单击
right-click | Right pressed | 右键单击
button-pressed | Button pressed | 按键按下
button-released | Button released | 按键松开
motion-detected | Motion detected | 检测到移动
no-motion | No motion | 无移动
open | Opened | 打开
close | Closed | 关闭
door-opened | Door opened | 门已打开
door-not-closed | Door left open | 门未关
door-knocked | Knocking | 敲门
lock-opened | Unlocked | 门锁打开
lock-locked | Locked | 门已上锁
lock-event | Lock event | 门锁事件
back-locking | Double-locked | 反锁
doorbell-ring | Doorbell | 门铃响
someone-at-the-door | Someone at the door | 有人在门前
someone-passed-by | Someone passed by | 有人经过
forcibly-removed | Removed by force | 被强拆
cooking-finished | Cooking finished | 烹饪完成
cooking-complete | Cooking finished | 烹饪完成
cook-finish | Cooking finished | 烹饪完成
wash-end | Washing finished | 洗涤完成
wash-overtime | Washing takes too long | 洗涤超时
clean-end | Cleaning finished | 清扫完成
clean-completed | Cleaning finished | 清扫完成
cleanup-completed | Cleaning finished | 清扫完成
finish-clean | Cleaning finished | 清扫完成
low-water-level | Low water | 水位低
water-short-reminder | Water short | 缺水提醒
low-detergent-level | Detergent low | 洗涤剂不足
fault-happen | Fault | 发生故障
error | Error | 错误
filter-will-expired | Filter soon used up | 滤芯即将到期
filter-has-expired | Filter used up | 滤芯已到期
filter-life-end | Filter used up | 滤芯用尽
filter-life-low | Filter nearly used up | 滤芯即将用尽
filter-life-reset | Filter was reset | 滤芯已重置
filter-exhausted | Filter used up | 滤芯用尽
submersion-detected | Leak detected | 检测到水浸
no-submersion | Leak over | 水浸解除
curtain-manually-opened | Opened by hand | 手动打开
curtain-manually-closed | Closed by hand | 手动关闭
bin-full | Bin full | 尘盒已满
reboot | Restarted | 已重启
childlock-trigger | Child lock in the way | 童锁触发
child-lock-trigger | Child lock in the way | 童锁触发
alert | Alarm | 警报
vibration | Vibration | 振动
device-forcibly-removed | Device removed by force | 设备被强拆
doorbell-forcibly-removed | Doorbell removed by force | 门铃被强拆
sweep-complete | Cleaning finished | 清扫完成
build-map-complete | Map finished | 建图完成
measure-complete | Measuring finished | 测量完成
tilt | Tilted | 倾斜
fall | Fell | 跌落
rotate | Turned | 旋转
long-press-rotate | Turned while pressed | 按住旋转
pet-food-out | Food came out | 已出粮
gas-alarm | Gas alarm | 燃气报警
smoke-alarm | Smoke alarm | 烟雾报警
someone-loiter | Somebody lingers | 有人逗留
high-concentration-of-gas-detected | Gas detected | 检测到高浓度燃气
high-concentration-of-smoke-detected | Smoke detected | 检测到高浓度烟雾
network-changed | Network changed | 网络变更
low-fabric-softener-level | Fabric softener low | 柔顺剂不足
low-water-softener-level | Softening salt low | 软水盐不足
low-fragrance-liquid-level | Fragrance low | 香薰液不足
card-insert | Card inserted | 插卡
card-remove | Card removed | 拔卡
location-update | Location updated | 位置更新
device-be-reset | Device was reset | 设备被重置
positive-time-end | Timer ended | 正计时结束
countdown-time-end | Timer ended | 倒计时结束
enter-target-area | Entered an area | 进入目标区域
leave-target-area | Left an area | 离开目标区域
door-event | Door event | 门事件
customized-event-1 | Event 1 | 自定义事件 1
""")
