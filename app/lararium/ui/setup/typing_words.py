"""Chinese words of a home for letters typed on the panel's keyboard: room and device names by their pinyin."""

from __future__ import annotations

from functools import cache

from lararium.domain.spec.kinds import KINDS

_MOST = 10
_ROOMS = (
    "客厅 卧室 主卧 次卧 厨房 餐厅 书房 卫生间 浴室 阳台 玄关 走廊 衣帽间 储物间 儿童房 "
    "老人房 客房 洗衣房 车库 花园 院子 阁楼 地下室 露台 楼梯 门厅 过道 办公室 影音室 健身房 "
)
_THINGS = (
    "灯 主灯 吊灯 台灯 落地灯 床头灯 灯带 射灯 夜灯 吸顶灯 镜前灯 插座 开关 窗帘 纱帘 "
    "晾衣架 空调 风扇 空气净化器 加湿器 除湿机 电暖器 地暖 新风 扫地机器人 洗衣机 烘干机 "
    "洗碗机 冰箱 微波炉 烤箱 电饭煲 热水壶 热水器 净水器 油烟机 电视 音箱 网关 摄像头 门锁 "
    "门铃 门窗传感器 人体传感器 温湿度计 水浸 烟雾报警器 燃气报警器 遥控器 鱼缸 喂食器 电热毯 "
    "浴霸 咖啡机 左 右 上 下 前 后 大 小 一 二 三 新 旧 家 爸爸 妈妈 宝宝 老人 "
)


def typed_words(letters: str) -> list[str]:
    """Words whose pinyin begins with the letters, in full or by initials; shorter words first."""
    wanted = letters.strip().lower().replace("'", "")
    if not wanted.isascii() or not wanted.isalpha():
        return []
    found = [
        (rank, len(word), order, word)
        for order, (word, full, initials) in enumerate(_table())
        if (rank := 0 if full == wanted else 1 if full.startswith(wanted) else 2 if initials.startswith(wanted) else 9)
        < 9
    ]
    return [word for _, _, _, word in sorted(found)[:_MOST]]


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    from pypinyin import lazy_pinyin  # 0.14 s to import: only when someone types

    words = dict.fromkeys([*_ROOMS.split(), *_THINGS.split(), *(kind.title.zh_CN for kind in KINDS.values())])
    spelled = [(word, lazy_pinyin(word)) for word in words]
    return tuple((word, "".join(p), "".join(s[0] for s in p)) for word, p in spelled if "".join(p).isascii())
