"""Words that makers' texts are made of: doing, state, order, measure. Read by `composing`.

Entries are parted by commas: `word Chinese`, or `word/English it stands for Chinese`; a word may be several.
"""

from __future__ import annotations

COMMON = """
start 开始, begin 开始, stop 停止, pause 暂停, resume 恢复, continue 继续, proceed 继续, cancel 取消, end 结束
finish 完成, finished 已完成, complete 完成, completed 已完成, completion 完成, done 完成, success 成功, succeed 成功
succ/success 成功, successful 成功, fail 失败, failed 失败, failure 故障, failures 故障, set 设置, setting 设置
settings 设置, setted/set 已设置, get 读取, read 读取, query 查询, request 请求, req/request 请求, report 上报
upload 上传, download 下载, update 更新, updating 更新中, updated 已更新, upgrade 升级, refresh 刷新, save 保存
store 保存, saving 保存中, delete 删除, del/delete 删除, remove 移除, removed 已移除, erase 擦除, clear 清除
cleared 已清除, add 添加, edit 编辑, modify 修改, change 更改, changed 已更改, create 新建, build 建立
building 建立中, new 新, renew 更新, rename 重命名, select 选择, selected 已选, choose 选择, apply 应用, confirm 确认
confirmed 已确认, accept 接受, reject 拒绝, allow 允许, forbid 禁止, forbidden 禁止, enable 启用, enabled 已启用
en/enable 启用, disable 禁用, disabled 已禁用, open 打开, opened 已打开, opening 打开中, close 关闭, closed 已关闭
closing 关闭中, turn on 打开, turn off 关闭, turn 转动, trun on/turn on 打开, trun off/turn off 关闭, switch on 打开
switch off 关闭, power on 开机, power off 关机, poweron/power on 开机, poweroff/power off 关机, on off/on or off 开关
onoff/on or off 开关, on 开启, off 关闭, toggle 切换, switching 切换, flip 翻转, enter 进入, exit 退出, quit 退出
learn 学习, learned 已学习, find 寻找, found 已找到, search 搜索, test 测试, testing 测试中, check 检查
checking 检查中, checkup 检查, checkover 检查, inspection 检查, verify 验证, bind 绑定, bound 已绑定, unbind 解绑
unbound 未绑定, pair 配对, paired 已配对, pairing 配对中, unpair 取消配对, unpaired 未配对, connect 连接
connected 已连接, connecting 连接中, connection 连接, disconnect 断开, disconnected 已断开, restart 重启, reboot 重启
boot 启动, reset 重置, restore 恢复, recover 恢复, recovery 恢复, factory reset 恢复出厂设置, init/initial 初始
initial 初始, initialization 初始化, initialize 初始化, calibrate 校准, calibration 校准, calib/calibration 校准
sync 同步, synchronization 同步, wait 等待, waiting 等待中, wait to 等待, ready 就绪, prepare 准备, preparing 准备中
prepared 已准备, trigger 触发, triggered 已触发, triggle/trigger 触发, protect 保护, protection 保护, detect 检测
detected 检测到, detection 检测, recognize 识别, recognition 识别, avoid 避让, avoidance 避让, adjust 调节
adjusting 调节中, adjustment 调节, control 控制, contr/control 控制, ctrl/control 控制, controls 控制, manage 管理
management 管理, show 显示, display 显示, hide 隐藏, hidden 隐藏, use 使用, used 已使用, usage 使用, using 使用中
move 移动, moving 移动中, movement 移动, rotate 旋转, rotation 旋转, return 返回, go 前往, come 来, stay 停留
leave 离开, arrive 到达, arrived 已到达, reach 到达, reached 到达, replace 更换, replacement 更换, remind 提醒
reminder 提醒, notice 提醒, notify 通知, notification 通知, notifications 通知, prompt 提示, tip 提示, tips 提示
warn 警告, warning 警告, alert 警报, alarm 报警, alarms 报警, push 推送, play 播放, record 记录, records 记录
recorded 已记录, recording 录制, collect 收集, collection 收集, send 发送, receive 接收, input 输入, output 输出
hold 保持, keep 保持, lock 锁定, locked 已锁定, unlock 解锁, unlocked 已解锁, unlocking 解锁, lift 升起, raise 上升
lower 下, rise 上升, fall 下降, drop 下降, run 运行, running 运行中, work 工作, working 工作中, operate 操作
operation 操作, operated 已操作, oper/operation 操作, handle 处理, process 过程, processing 处理中, action 动作
act/action 动作, execute 执行, execution 执行, exec/execute 执行, manual 手动, manually 手动, automatic 自动
automatically 自动, auto 自动, automation 自动化, intelligent 智能, intelligence 智能, intellect 智能, smart 智能
ai/AI 智能, self 自, self check 自检, selfcheck/self-check 自检, self test 自检, self clean 自清洁
self cleaning 自清洁, selfclean/self-cleaning 自清洁, custom 自定义, customize 自定义, customized 自定义
customization 自定义, diy/DIY 自定义, user 用户, usr/user 用户, users 用户, default 默认, basic 基础, base 底座
general 通用, common 通用, special 特殊, standard 标准, normal 正常, abnormal 异常, exception 异常
exce/exception 异常, error 错误, errors 错误, err/error 错误, fault 故障, faults 故障, malfunction 故障, warnings 警告
trouble 故障, problem 问题, broken 损坏, damage 损坏, damaged 损坏, block 堵塞, blocked 堵塞, blocking 堵塞
stuck 卡住, jammed 卡住, jam 卡住, trapped 被困, lost 丢失, lose 丢失, missing 缺失, lack 缺少, lack of 缺少
shortage 不足, short 短, insufficient 不足, empty 空, full 满, exhaust 耗尽, exhausted 已耗尽, expire 到期
expired 已过期, timeout 超时, time out 超时, overtime 超时, over time 超时, over 超过, exceed 超标, overload 过载
overloaded 过载, overheat 过热, overheated 过热, over heat 过热, over heated 过热, over temperature 温度过高
over temp/over temperature 温度过高, overtemperature/over temperature 温度过高, over current 过流
overcurrent/over current 过流, over voltage 过压, overvoltage/over voltage 过压, under voltage 欠压, overweight 超重
short circuit 短路, open circuit 断路, circuit 电路, leakage 泄漏, leak 泄漏, leaking 泄漏中, interrupt 中断
interrupted 已中断, occupied 占用, available 可用, avaliable/available 可用, unavailable 不可用, valid 有效
invalid 无效, effective 有效, exist 存在, support 支持, supported 支持, unsupported 不支持, compatible 兼容
unknown 未知, undefined 未定义, none 无, null 无, nothing 无, no 无, not 未, without 无, with 带, has 有, have 有
is 是否, cannot 无法, cant/cannot 无法, can not/cannot 无法, need 需要, only 仅, all 全部, every 每, both 全部
each 每, any 任意, some 部分, part 部位, parts 部件, partial 部分, half 半, total 总, sum 总, single 单次, double 双
multi/multiple 多, multiple 多, mult/multiple 多, many 多, several 多, more 更多, less 减少, most 最多, least 最少
other 其他, others 其他, another 另一, same 相同, different 不同, and 和, or 或, then 然后, the -, to 至, from 从
for -, first 第一, second 第二, third 第三, fourth 第四, fifth 第五, sixth 第六, seventh 第七, eighth 第八, one 一
two 二, three 三, four 四, five 五, six 六, seven 七, eight 八, nine 九, ten 十, eleven 十一, twelve 十二
thirteen 十三, fourteen 十四, fifteen 十五, sixteen 十六, twenty 二十, ii/2 2, iii/3 3, zero 零, zero point 零点
next 下一, previous 上一, last 上次, current 当前, cur/current 当前, now 当前, present 当前, real 实际
realtime/real time 实时, real time 实时, actual 实际, target 目标, old 旧, temporary 临时, permanent 永久
forever 永久, always 始终, once 一次, one time 一次, again 再次, often 经常, frequent 频繁, frequently 频繁, left 左
right 右, middle 中, mid/middle 中, center 中, up 上, down 下, upper 上, top 上, bottom 下, botton/bottom 下
buttom/bottom 下, front 前, rear 后, back 后, forward 前, backward 后, side 侧, inner 内, outer 外, inside 内部
outside 外部, in 内, out 出, indoor 室内, outdoor 室外, near 附近, nearby 附近, far 远, along 沿, across 横
horizontal 水平, vertical 垂直, around 周围, local 本地, remote 遥控, global 全局, whole 整个, entire 整个
position 位置, pos/position 位置, location 位置, place 位置, point 点, points 点, spot 定点, direction 方向
dir/direction 方向, way 方式, method 方式, angle 角度, distance 距离, height 高度, width 宽度, length 长度, depth 深度
size 大小, area 区域, areas 区域, zone 区域, zones 区域, region 地区, range 范围, path 路径, route 路线, limit 限制
limits 限制, unlimited 不限, unlimit/unlimited 不限, max/highest 最高, maximum/highest 最高, min/lowest 最低
minimum/lowest 最低, high 高, low 低, medium 中, big 大, large 大, small 小, little 小, long 长, fast 快, quick 快速
quickly 快速, rapid 快速, slow 慢, slowly 缓慢, strong 强, super 超强, powerful 强劲, weak 弱, soft 柔和, gentle 轻柔
hard 硬, light 灯光, heavy 重, deep 深, shallow 浅, good 良好, bad 差, mild 轻度, well 良好, better 较好, best 最佳
fine 良好, ok/OK 正常, wrong 错误, right now 立即, fresh 新鲜, hot 热, warm 暖, cold 冷, cool 凉, dry 干燥, wet 潮湿
moist 湿润, dirty 脏, clean 清洁, dark 暗, bright 亮, dim 暗, clear up 清除, thick 厚, thin 薄, true 是, false 否
yes 是, silent 静音, silence 静音, quiet 安静, mute 静音, muted 已静音, loud 大声, safe 安全, safety 安全, secure 安全
security 安全, danger 危险, dangerous 危险, emergency 紧急, energy 能量, energy saving 节能, eco/Eco 节能
comfort 舒适, comfortable 舒适, natural 自然, nature 自然, dynamic 动态, static 静态, fixed 固定, constant 恒定
stable 稳定, level 等级, leve/level 等级, lever/level 等级, levels 等级, grade 等级, gear 档位, gears 档位, class 等级
rank 等级, rating 等级, degree 度, degrees 度, step 步骤, steps 步骤, stage 阶段, phase 阶段, progress 进度
percent 百分比, percentage 百分比, rate 比率, ratio 比率, speed 速度, frequency 频率, freq/frequency 频率
strength 强度, intensity 强度, pressure 压力, weight 重量, value 值, values 值, dvalue/value 值, data 数据
info/information 信息, information 信息, content 内容, detail 详情, details 详情, message 消息, msg/message 消息
messages 消息, state 状态, status 状态, stat/state 状态, statue/status 状态, condition 状态, situation 情况, mode 模式
modes 模式, type 类型, types 类型, kind 类型, sort 排序, style 样式, pattern 模式, model 模式, category 类别
name 名称, names 名称, title 标题, label 标签, tag 标签, id/number 编号, ids/numbers 编号, index/number 序号
idx/number 序号, number 编号, num/number 数量, no of 数量, serial 序列, serial number 序列号
serial num/serial number 序列号, serial no/serial number 序列号, sn/serial number 序列号, code 代码, key 按键
keys 按键, count 次数, counts 次数, cnt/count 次数, counter 计数, times 次数, amount 数量, quantity 数量
quanty/quantity 数量, list 列表, table 表, queue 队列, group 组, item 项目, items 项目, order 顺序, sequence 顺序
version 版本, ver/version 版本, hardware 硬件, hw/hardware 硬件, firmware 固件, fw/firmware 固件, software 软件
function 功能, functions 功能, feature 功能, property 属性, properties 属性, prop/property 属性, props/properties 属性
attr/attribute 属性, attribute 属性, attributes 属性, parameter 参数, parameters 参数, param/parameter 参数
params/parameters 参数, config 配置, configs 配置, cfg/config 配置, configuration 配置, conf/config 配置, option 选项
options 选项, opt/option 选项, preference 偏好, prefer/preference 偏好, prefrence/preference 偏好, plan 计划
schedule 日程, scheduled 已预约, schedules 日程, task 任务, tasks 任务, job 任务, event 事件, evt/event 事件
events 事件, ev/event 事件, log 日志, logs 日志, history 历史, result 结果, results 结果, reason 原因, cause 原因
source 来源, flag 标志, mark 标记, sign 标志, symbol 符号, address 地址, addr/address 地址, url/URL 网址, link 链接
file 文件, string 文本, str/text 文本, text 文本, number of 数量, int/number 数值, raw 原始, origin 原点
original 原始, time 时间, times of 次数, timer 定时, timers 定时, timing 定时, timed 定时, clock 时钟, clocks 闹钟
date 日期, day 天, days 天, daily 每日, week 星期, weekly 每周, weekday 工作日, weekend 周末, month 月, monthly 每月
year 年, hour 小时, hours 小时, minute 分钟, minutes 分钟, seconds 秒, sec/seconds 秒, duration 时长
dur/duration 时长, period 时段, interval 间隔, cycle 循环, cyc/cycle 循环, cycles 循环, circle 循环, loop 循环
repeat 重复, delay 延时, delayed 延时, appointment 预约, appoint/schedule 预约, appointed 已预约, reservation 预约
reserve 预约, reserved 已预约, reserv/schedule 预约, booking 预约, book/schedule 预约, preset 预设, countdown 倒计时
count down/countdown 倒计时, timezone/time zone 时区, time zone 时区, timestamp/time stamp 时间戳, time stamp 时间戳
utc/UTC UTC, morning 早晨, noon 中午, afternoon 下午, evening 傍晚, night 夜间, midnight 午夜, today 今日
yesterday 昨日, tomorrow 明日, monday 周一, tuesday 周二, wednesday 周三, thursday 周四, friday 周五, saturday 周六
sunday 周日, spring 春季, summer 夏季, autumn 秋季, winter 冬季, holiday 假日, left time/time left 剩余时间
lefttime/time left 剩余时间, remaining time/time left 剩余时间, remain time/time left 剩余时间, time left 剩余时间
remaining 剩余, remain 剩余, rest 剩余, rest time/time left 剩余时间, left level/left 余量
left percent/left 剩余百分比, left hours/hours left 剩余小时, left days/days left 剩余天数
left flow/flow left 剩余流量, left life/life left 剩余寿命, life left 剩余寿命, life 寿命
life level/life left 剩余寿命, life percent/life left 剩余寿命, life time/lifetime 使用寿命, lifetime 使用寿命
age 寿命, average 平均, accumulated 累计, cumulative 累计, acc/accumulated 累计, increase 增加, inc/increase 增加
decrease 减少, dec/decrease 减少, plus 加, minus 减, reduce 减少, extra 额外, extend 扩展, extended 扩展
additional 附加, free 空闲, idle 空闲, standby 待机, stand by 待机, busy 忙碌, waking up 唤醒中, wake up 唤醒
wakeup/wake up 唤醒, wake 唤醒, awake 清醒, asleep 入睡, sleep 睡眠, dormant 休眠, rest mode 休息模式, online 在线
offline 离线, active 活动, activate 激活, activated 已激活, activation 激活, inactive 未激活, idle time 空闲时间
main 主, mian/main 主, primary 主要, secondary 次要, tertiary 第三, major 主要, minor 次要, master 主, slave 从
assist 辅助, auxiliary 辅助, aux/auxiliary 辅助, backup 备份, back up 备份, share 共享, view 查看, preview 预览
see 查看, look 查看, need to 需要, must 必须, if 如果, when 当, while 当, after 后, before 前, during 期间
between 之间, until 直到, above 以上, below 以下, under 下方, that -, per 每, as -, be 被, been 已, was 已, are -
do -, it -, by hand 手动, in use 使用中, in progress 进行中, in place 到位, not in place 未到位, out of place 未到位
unread 未读, already 已, by 按, remine/reminder 提醒, cmd/command 命令, command 命令, break 断, restrict 禁区
arrange 整理, beauty 美化, factory 出厂, cron/timer 定时, lm/L+M 左+中, mr/M+R 中+右, lr/L+R 左+右, lmr/L+M+R 左+中+右
thr/three 三, cond/condensation 凝露, matched 匹配, match 匹配, relocation 重定位, mdfive/MD5 MD5, booster 增压
boost 增压, spec/description 规格, split 分割, dnd/do not disturb 勿扰, do not disturb 勿扰
not disturb/do not disturb 勿扰, vist/visit 来访, visit 来访, aid 辅助, reaction 反应, debug 调试, mix 混合, form 形式
frame 帧, focus 对焦, delivery 投放, shift 移动, encrypt 加密, encryption 加密, uid/UID UID, inf/information 信息
drive 驱动, driving 驱动, line 线路, spontaneous 主动, demolition 拆除, appear 出现, stroke 行程, trip 行程
travel 行程, physics 物理, physical 物理, micro 微, insert 插入, inserted 已插入, insertion 插入, inset/insert 插入
jump 跳变, measure 测量, measurement 测量, trig/trigger 触发, preservation 保鲜, surround 环绕, gold 黄金, golden 黄金
watering 浇水, forcibly 强行, forcefully 强行, exhibit 展示, interaction 交互, mask 掩码, discover 发现, suspend 暂停
purify 净化, purifying 净化中, kill 终止, killing 杀灭, yield 产出, care 护理, seek 寻找, instant 即时, eu/EU 欧盟
geek 极客, reverse 反向, reversal 反向, reversed 反向, solid 纯, dummy 假, fake 假, everything 一切, leaving 离开
eol/worn out 寿命到期, downgraded 降级, concentration 浓度, patten/pattern 模式, pull up 上拉, pull 拉
background 背景, pinch 夹, stream 流, make 制作, mechanical 机械, native 本机, official 官方, wisdom 智慧, keeps 保持
healthy life 健康生活, healthy 健康, recommendation 推荐, signle/single 单次, install 安装, installed 已安装
uninstall 卸载, quality 质量, positive 正向, negative 反向, lev/level 等级, levle/level 等级, sampling 采样
shock 震动, quite/quiet 安静, accident 意外, timely 定时, override 覆盖, fatal 严重, nomal/normal 正常, anomaly 异常
correcting 校正, correction 校正, correct 校正, stall 堵转, into 进入, back and forth 来回, gerneral/general 通用
generl/general 通用, brand 品牌, binding 绑定, polarity 极性, potency 浓度, overdue 逾期, province 省, county 县
informatin/information 信息, tim/time 时间, manager 管理, duty 占空比, altitude 海拔, distinguish 区分, package 包
suppress 抑制, retry 重试, capacity 容量, boundary 边界, distortion 畸变, moved 被移动, proportion 比例
noti/notice 提醒, upcoming 即将, cross 越过, clearn/clean 清洁, enough 足够, seventeen 十七, eighteen 十八
nineteen 十九, thirty 三十, wave 波, rebound 反弹, fisrt/first 第一, pepeat/repeat 重复, downloading 下载中
thirdly 第三, non 非, slightly 轻微, slight 轻微, reserving 预约中, develop 开发, wipe 擦, diff/difference 差值
difference 差值, encounter 遇到, speedy 快速, space 空间, hight/height 高度, methods 方式, unsuccessfully 失败
unsuccessful 失败, periodic 周期, verification 验证, dump 倾倒, circular 循环, tiny 微, defense 防御, midle/middle 中
shine 发光, pop 弹出, occurred 发生, occur 发生, knock 敲击, relax 放松, balanced 均衡, balance 平衡, random 随机
faile/failed 失败, please 请, outing 外出, hijack 胁迫, shutdown 关机, shut down 关机, shutdow/shutdown 关机
weigh 称重, countinue/continue 继续, preceed/proceed 继续, deal 处理, capture 拍摄, statics/statistics 统计
statistics 统计, func/function 功能, homepage/home page 主页, extreme 极度, loss 缺失, deficiency 不足, venting 通风
fall over 倾倒, dly/delay 延时, timer off 定时关闭, opeming/opening 打开中, execption/exception 异常
chage/charge 充电, take down 取下, pose 位姿, rotor 转子, sterile 无菌, unopen/not open 未打开, upstairs 楼上
downstairs 楼下, increment 增量, decrement 减量, sw 开关, restarted 已重启, started 已开始, stopped 已停止
canceled 已取消, cancelled 已取消, ended 已结束, entered 已进入, exited 已退出, reminding 提醒, reminded 已提醒
unlocked by 解锁方式, rejected 已拒绝, deleted 已删除, added 已添加, saved 已保存, ringing 响铃中, playing 播放中
downloaded 已下载, uploaded 已上传, installed already 已安装, low level 低, high level 高, too 过, too high 过高
too low 过低, very 非常, too long 过长, too much 过多, too many 过多, slightly high 偏高, slightly low 偏低
unable 无法, unable to 无法, fail to 未能, failed to 未能, one key/one-touch 一键, swing back/swing to the middle 回正
key back 返回键, up limit/upper limit 上限, down limit/lower limit 下限, upper limit 上限, lower limit 下限, away 离家
warming up 预热, sensor open 传感器开路, sensor short 传感器短路, order id/schedule number 预约编号
order data/schedule data 预约数据, map order count/map schedule count 地图预约数量
"""
"""Function words, doing, state, order, place, amount and time."""
