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
""")

EVENTS = read("""
low-battery | Low battery | 低电量
battery-life-low | Low battery | 低电量
exception-occurred | Abnormal condition | 发生异常
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
""")
