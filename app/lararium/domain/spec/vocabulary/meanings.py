"""Normalised words for list values: one meaning, many spellings, English and Chinese.

A value's number says nothing (Cool is 0, 1 or 2), so its text is compared with this list.
"""

from __future__ import annotations

_SYNONYMS = """
on: on, enable, enabled, true, yes, turn on, switch on, power on, light on, 开, 开启, 打开, 开机, 是, 使能, 启用
on: 开灯
off: off, disable, disabled, false, no, turn off, switch off, power off, shutdown, shut down, light off, 关
off: 关闭, 关机, 否, 禁用, 停用, 关灯, 已关闭
toggle: toggle, flip, reverse state, 翻转, 状态翻转, 切换, 取反, 切换开关状态
open: open, opened, fully open, full open, all open, motor open, door open, open door, 全开, 开门, 打开窗帘
open: 已打开, 全部打开
close: close, closed, fully closed, full close, shut, motor close, door closed, close door, 合, 全关, 关门
close: 关闭窗帘, 闭合
opening: opening, is opening, motor opening, 正在打开, 打开中, 开启中
closing: closing, is closing, motor closing, 正在关闭, 关闭中
stop: stop, stopped, stoped, halt, motor stop, stop sweep, 停止, 停, 已停止, 停止状态
pause: pause, paused, pausing, 暂停, 已暂停, 暂停中
up: up, rise, raise, go up, upward, lift, motor up, 上升, 升, 向上, 上
down: down, fall, lower, drop, descend, go down, decline, downward, motor down, 下降, 降, 向下, 下
rising: rising, going up, ascending, 上升中, 正在上升
lowering: falling, lowering, dropping, descending, declining, going down, 下降中, 正在下降
top: stop at highest, highest, top, rising limit, stop upper limit, upper limit, up limit, 最高点, 上限位
middle: stop at middle, middle position, stop between, 中间位置
bottom: stop at lowest, lowest, bottom, descent limit, stop lower limit, lower limit, down limit, 最低点, 下限位
left: left, turn left, 左, 向左
right: right, turn right, 右, 向右
forward: forward, go forward, 前, 向前, 正转
backward: back, backward, go back, 后, 向后, 反转, 后退
none: none, null, n a, na, nothing, no mode, 无, 没有, 无模式
ok: no faults, no fault, nofault, no error, no errors, no failure, no alarm, normal status, none fault, 无故障
ok: 无错误, 无报警, 正常, 没有故障, 无异常
fault: fault, faults, error, abnormal, failure, malfunction, broken, err, 故障, 错误, 异常, 出错
auto: auto, automatic, automatic mode, auto mode, automode, 自动, 自动模式, 自动档, 自动风
manual: manual, manual mode, 手动, 手动模式
smart: smart, smart mode, intelligent, ai, auto ai, 智能, 智能模式
sleep: sleep, sleep mode, sleeping, sleeping mode, 睡眠, 睡眠模式, 休眠, 睡眠中, 休眠中
silent: silent, quiet, slient, mute, silence, mute mode, silent mode, quiet mode, 静音, 安静, 静音模式, 安静模式
favorite: favorite, favourite, love, favorite mode, like, 最爱, 喜爱, 最爱模式
strong: strong, strong mode, powerful, power, super strong, 强力, 强档, 强力模式
turbo: turbo, boost, full speed, super, max, maximum, jet, 强劲, 强劲模式, 最大, 超强, 急速
eco: eco, energy saving, energy save, save, saving, eco mode, energy saving mode, 节能, 节能模式, 省电
normal: normal, standard, basic, regular, default, normal mode, standard mode, 标准, 普通, 正常模式, 标准模式
normal: 默认, 基础
comfort: comfortable, comfort, leisure, 舒适, 舒适模式
low: low, low speed, weak, lowest speed, low level, small, slow, 低, 低档, 低速, 弱, 小, 一档
medium: medium, mid, middle, midium, moderate, medium speed, medium level, 中, 中档, 中速, 二档
high: high, high speed, high level, fast, large, 高, 高档, 高速, 三档, 大
cool: cool, cooling, cold, cool mode, refrigeration, cold mode, cold wind, 制冷, 制冷模式, 冷风
heat: heat, heating, hot, warm, heat mode, heating mode, warm mode, heat up, hot wind, 制热, 制热模式, 加热
heat: 暖风, 加热中, 热风, 取暖
dry: dry, dehumidify, dehumidification, dry mode, dehumidifying, dryness, 除湿, 除湿模式, 抽湿, 干燥
fan: fan, wind, fan only, fan mode, air supply, fan only mode, ventilator, blow, 送风, 送风模式, 吹风
ventilate: ventilate, ventilation, ventilating, exhaust, 换气, 通风, 排气
defog: defog, defogging, demist, 除雾
natural: natural wind, natural, nature, natural mode, nature wind, 自然风, 自然
straight: straight wind, direct wind, straight, 直吹, 直吹风
baby: baby, baby care, baby mode, child, children, 婴儿, 宝宝, 儿童
holiday: holiday, vacation, holiday mode, 假日, 度假, 假日模式
home: home, at home, in home, 在家, 回家
away: away, leave, leave home, out, away home, 离家
const-humidity: const humidity, constant humidity, target humid, tagget humid, targetting humid, 恒湿
clothes-drying: dry cloth, dry clothes, clothes drying, dryer cloth, 干衣, 干衣模式
hot-drying: hot air drying, hot dry, 热风烘干, 暖风干燥
air-drying: air drying, cold air drying, wind dry, dry air, 风干, 凉风干
drying: drying, in drying, 烘干, 烘干中
day: day, daylight, day mode, 日光, 白天
night: night, night light, night mode, 夜间, 夜灯, 夜间模式, 月光
warmth: warmth, warm light, 温馨
reading: reading, read, reading mode, 阅读
computer: computer, office, work, working mode, 电脑, 办公
tv: tv, television, movie, cinema, 电视, 影院, 观影
entertainment: entertainment, 娱乐
hospitality: hospitality, guest, 会客
color: color, colour, rgb, colorful, 彩光, 彩色
flow: flow, gradient, color flow, 流光
idle: idle, standby, stand by, free, ready, waiting, wait, idling, not working, 空闲, 待机, 待命, 待机中, 空闲中
idle: 等待
busy: busy, working, running, work, run, in operation, in progress, operating, 工作中, 运行, 忙碌, 工作, 运行中
busy: 机器启动
charging: charging, in charging, is charging, 充电, 充电中, 正在充电
charged: charged, charging completed, charge completed, charge done, fully charged, charge finished
charged: charge complete, full charge, 充电完成, 已充满, 充满
not-charging: not charging, no charging, discharging, uncharged, uncharge, 未充电, 未在充电
not-chargeable: not chargeable, no chargeable, unchargeable, not rechargeable, 不可充电
docked: docked, in dock, on dock, on base, at base, in station, on charger, on the dock, 在基站, 在充电座
returning: go charging, going charging, go charge, back to dock, back home, returning, return to charge
returning: gocharging, returning home, going home, return dock, return to dock, back charging, back to base
returning: 回充, 回充中, 返回充电, 正在回充, 返回基站
cleaning: sweeping, cleaning, sweep, clean, sweeping mode, is sweeping, auto clean, room sweeping, 清扫, 扫地
cleaning: 清扫中, 正在清扫, 扫地中, 清洁中
mopping: mop, mopping, 拖地, 拖地中, 拖扫
sweep-mop: sweep mop, sweeping and mopping, sweep and mop, mop and sweep, vacuum and mop, 扫拖, 扫拖一体
spot: spot, point, 定点, 局部
edge: edge, along wall, 沿边, 沿墙
room: room, rooms, 房间
zone: zone, area, 区域, 划区
global: global, total, all, whole, 全局, 全部, 全屋
remote: remote, remote control, remote clean, 遥控
updating: updating, upgrading, update, upgrade, ota, 升级中, 升级
washing: washing, wash, washing mode, main wash, in washing, 洗涤, 洗涤中
rinsing: rinse, rinsing, 漂洗, 漂洗中
spinning: spin, spinning, dehydration, 脱水
done: completed, finish, finished, done, complete, end, finished cooking, cook finish, work finish, 完成, 已完成
done: 结束
delayed: delay, reservation, reserved, appointment, booked, appointed, delay start, delayed, order, 预约, 预约中
delayed: 定时
cooking: cooking, cook, in cooking, 烹饪中, 烹饪, 煮饭中
keep-warm: keep warm, keepwarm, keeping warm, warm keeping, keep warming, heat preservation, insulation
keep-warm: auto keep warm, 保温, 保温中
preheat: preheat, preheating, pre heat, 预热, 预热中
boiling: boiling, boil, 煮沸, 沸腾
purifying: purifying, purify, purification, 净化, 制水, 制水中
playing: playing, play, 播放, 播放中
locked: locked, lock, 上锁, 已上锁, 锁定, 已锁
unlocked: unlocked, unlock, 开锁, 未上锁, 解锁, 未锁
memory: memory, remember, last state, restore, keep, 记忆, 恢复断电前状态, 断电记忆, 通电默认记忆
present: has one, someone, has someone, occupied, somebody, have one, 有人
absent: no one, nobody, unoccupied, has none, no people, 无人
leak: leak, leaking, water leak, submerged, 漏水, 浸水
no-leak: no leak, not leak, no water, not submerged, 未漏水
excellent: excellent, very good, best, 优, 极好
good: good, fine, 良, 好
fair: fair, ok, acceptable, light pollution, slight, lightly polluted, 一般, 轻度污染
poor: poor, bad, moderate pollution, medium pollution, middle, 差, 中度污染
bad: very poor, very bad, heavy pollution, serious pollution, severe, worst, serious, 重度污染, 严重污染
unknown: unknown, undefined, invalid, 未知, 无效
up: all up, stepping up, up all
down: dowm, all down, stepping down, down all
rising: uping, upping
lowering: downing
top: upper limit stop, rise finish, up finish
bottom: lower limit stop, down finish
charged: charging competely, charging completely, fullcharge, charging over, full power
cleaning: partial sweeping, area sweeping, target sweeping, selected sweeping, back sweeping, zone sweeping
pause: fake pause, sweep paused, wash paused, spin paused, rinse paused, soak paused, check paused, prepare paused
pause: sterilization paused, find charger pause, clean paused, mop paused, cooking paused, dry paused
done: clean completed, clean complete, finish washing, wash finish, wash end, wash completed, ending, cooking finished
washing: in the wash, go washing, washing mop, mop washing
drying: in the dry, mop drying, dry saving
sleep: dormant, dormancy, device sleep
preheat: warming up, warm up
delayed: apt running, appoint running, delay run, delay setting, cook reservation, not in reservation time
cooking: cook run, cooking run
"""


def _read() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _SYNONYMS.strip().splitlines():
        meaning, spellings = line.split(":", 1)
        for spelling in spellings.split(","):
            table.setdefault(spelling.strip(), meaning)
    return table


MEANINGS: dict[str, str] = _read()
"""Meaning by folded text (`choices.fold`). The first entry of a spelling wins; long entries take several lines."""

BY_TOPIC: dict[str, dict[str, str]] = {
    "switch": {"open": "on", "opened": "on", "close": "off", "closed": "off", "start": "on", "stop": "off", "none": ""},
    "motor": {
        "pause": "stop",
        "paused": "stop",
        "stopped": "stop",
        "none": "stop",
        "暂停": "stop",
        "on": "open",
        "opening": "open",
        "forward": "open",
        "开": "open",
        "开启": "open",
        "打开": "open",
        "off": "close",
        "closed": "close",
        "closing": "close",
        "reverse": "close",
        "关": "close",
        "关闭": "close",
        "已关闭": "close",
        "rising": "up",
        "falling": "down",
        "lock": "",
    },
    "position": {
        "打开": "open",
        "关闭": "close",
        "已关闭": "close",
        "low": "bottom",
        "high": "top",
        "down": "bottom",
        "up": "top",
        "0": "",
    },
    "charging": {"full": "charged", "normal": "not-charging", "idle": "not-charging"},
    "contact": {"打开": "open", "开": "open", "开启": "open", "关闭": "close", "关": "close", "已关闭": "close"},
    "status": {
        "打开": "on",
        "off": "off",
        "sleep": "sleep",
        "normal": "ok",
        "clean": "cleaning",
        "reserved": "delayed",
    },
    "fault": {"none": "ok", "normal": "ok", "no": "ok", "null": "ok", "无": "ok", "ok": "ok", "0": ""},
    "air-quality": {"normal": "fair", "medium": "fair", "middle": "fair", "moderate": "fair", "light": "fair"},
    "light-level": {"weak": "low", "strong": "high", "dark": "low", "bright": "high"},
}
"""Meanings that hold only for one topic and come first there."""

TOPICS: dict[str, str] = {
    "on": "switch",
    "switch-status": "switch",
    "motor-control": "motor",
    "current-position": "position",
    "charging-state": "charging",
    "contact-state": "contact",
    "door-state": "contact",
    "status": "status",
    "motor-status": "status",
    "fault": "fault",
    "faults": "fault",
    "error": "fault",
    "air-quality": "air-quality",
    "illumination": "light-level",
}
"""Topic by property name."""
