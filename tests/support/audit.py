"""A window on the simulated house, and what an auditor reads off its scene: targets, names, texts, overlaps."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from lararium.domain.home import Device, Home, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim import house as houses
from lararium.sim.command import demo_house
from lararium.sim.server import SimulatedHouse, token_of
from lararium.ui.window import PanelOptions, PanelWindow
from tests.support.ui import Panel
from tests.support.ui_house import DemoSpecs, HeldLinks
from tests.support.world import MemoryStore

SEED = 1
SIZES = {"desk": (1280, 800), "wide": (1920, 1080), "portrait": (800, 1280)}
OVERLAYS: dict[str, str] = {
    "App/BellPanel": "",
    "Setup/SearchPanel": "light",
    "Setup/HomeSwitcher": "",
    "Setup/AddDevice": "",
    "Setup/ImportList": "",
    "Setup/Scan": "",
    "Setup/Shortcuts": "",
}
"""Every card that can lie over a page, with an argument that fills it."""


class HouseSecrets:
    """`SecretStore` with the keys of a simulated house."""

    def __init__(self, dids: Iterable[str]) -> None:
        self._tokens = {Did(did): token_of(SEED, did) for did in dids}

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        return dict(self._tokens)

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        self._tokens.update(tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        for did in dids:
            self._tokens.pop(did, None)

    def describe(self) -> str:
        return "memory"


def one_of_each(house: houses.House) -> houses.House:
    """The first device of every model, one that answers if it can be, all in the first home; and what they hang on."""
    first = {device.model: device for device in (*reversed(house.devices), *reversed(house.served()))}
    kept = {device.did for device in first.values()}
    kept |= {device.parent for device in house.devices if device.did in kept}
    home = house.homes[0]
    rooms = {room.id for room in home.rooms}
    devices = tuple(
        device if device.home == home.id else replace(device, home=home.id, room=min(rooms))
        for device in house.devices
        if device.did in kept
    )
    return houses.House(house.homes, devices)


def first_devices(count: int) -> Callable[[houses.House], houses.House]:
    """The first `count` devices and what they hang on."""

    def cut(house: houses.House) -> houses.House:
        return houses.grow(house, count)

    return cut


def long_names(name: str) -> str:
    """A name that is 40 % longer."""
    return name + " " + (name * 2)[: max(3, round(len(name) * 0.4) - 1)]


@dataclass
class LivePanel(Panel):
    """A window whose devices are simulated ones on loopback."""

    simulated: SimulatedHouse = field(kw_only=True)

    def truth(self, did: str, control: str) -> object:
        """What a simulated device really has."""
        return self.simulated.things[did].state()["values"][control]


@asynccontextmanager
async def live_panel(
    options: PanelOptions,
    cut: Callable[[houses.House], houses.House] = one_of_each,
    *,
    rename: Callable[[str], str] = str,
) -> AsyncIterator[LivePanel]:
    """The window on a simulated house in this very loop: real engine, real links, real datagrams."""
    house = cut(houses.load(demo_house(), check=False))
    simulated = SimulatedHouse(house, Gate(Policy.TEST), seed=SEED, latency=(1, 3))
    await simulated.start()
    clock = SystemClock()
    store = _moved_in(simulated, rename)
    links = MiioLinks(Gate(Policy.TEST), clock)
    secrets = HouseSecrets(device.did for device in house.devices)
    household = Household(store=store, secrets=secrets, links=links, specs=DemoSpecs(), clock=clock)
    household.load()
    window = PanelWindow(household, store, clock, options)
    panel = LivePanel(window, household, store, HeldLinks(), simulated=simulated)
    try:
        window.show()
        await household.start()
        yield panel
    finally:
        await panel.shell.tasks.close()
        window.close()
        await household.stop()
        await simulated.stop()


def _moved_in(simulated: SimulatedHouse, rename: Callable[[str], str]) -> MemoryStore:
    store = MemoryStore()
    for order, home in enumerate(simulated.house.homes):
        store.save_home(Home(HomeId(home.id), rename(home.name), rename(home.name_zh), home.time_zone, order=order))
        for at, room in enumerate(home.rooms):
            store.save_room(Room(RoomId(room.id), HomeId(home.id), rename(room.name), rename(room.name_zh), at))
    devices = []
    for order, device in enumerate(simulated.house.devices):
        host, port = simulated.address(device.did) if device.did in simulated.endpoints else ("", 54321)
        devices.append(
            Device(
                DeviceId(f"d{device.did}"),
                Did(device.did),
                HomeId(device.home),
                RoomId(device.room),
                rename(device.name),
                device.model,
                host=host,
                port=port,
                name_zh=rename(device.name_zh),
                parent=Did(device.parent) if device.parent else None,
                order=order,
                connection=device.connection,
            )
        )
    store.save_devices(devices)
    return store


# -- what the scene says ------------------------------------------------------------------------------


def drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below and with `item`, outer first; a list's spare delegates have no size and are not drawn."""
    if not item.isVisible() or (item.inherits("QQuickControl") and item.width() <= 0):
        return
    yield item
    for child in item.childItems():
        yield from drawn(child)


def type_of(item: QObject) -> str:
    """The QML type without the engine's numbers."""
    return item.metaObject().className().split("_QML")[0]


def place(item: QQuickItem) -> str:
    """Where an item stands, for a finding: its file-made ancestors, outer first."""
    names: list[str] = []
    at: QQuickItem | None = item
    while at is not None:
        name = type_of(at)
        if "QML" in at.metaObject().className() or not names:
            words = str(at.property("objectName") or at.property("text") or "")
            names.append(f"{name}({words})" if words else name)
        at = at.parentItem()
    return " < ".join(names[:5])


def box(item: QQuickItem) -> QRectF:
    """The item's rectangle in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_button(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton")


def pressable(item: QQuickItem) -> bool:
    """Whether a finger means something on exactly this item."""
    if not item.isEnabled():
        return False
    if is_button(item) or item.inherits("QQuickSlider"):
        return True
    if item.inherits("QQuickMouseArea"):
        return bool(item.property("acceptedButtons"))
    return any(child.inherits("QQuickTapHandler") for child in item.children())


def role_and_name(item: QQuickItem) -> tuple[QAccessible.Role, str]:
    """What a screen reader is told; NoRole where it is told nothing."""
    spoken = QAccessible.queryAccessibleInterface(item)
    if spoken is None or not spoken.isValid():
        return QAccessible.Role.NoRole, ""
    return spoken.role(), spoken.text(QAccessible.Text.Name)


def actions(item: QQuickItem) -> list[str]:
    """What a screen reader can do with it."""
    spoken = QAccessible.queryAccessibleInterface(item)
    acting = spoken.actionInterface() if spoken is not None and spoken.isValid() else None
    return list(acting.actionNames()) if acting is not None else []


@dataclass(frozen=True)
class Finding:
    """Something a person would stumble over."""

    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.what}: {self.where}"


def small_targets(root: QQuickItem, floor: float) -> list[Finding]:
    """Everything to press that is smaller than `floor` logical pixels either way."""
    found = []
    for item in drawn(root):
        if pressable(item) and not _inside_larger_target(item, floor):
            width, height = item.width(), item.height()
            if width < floor - 0.6 or height < floor - 0.6:
                found.append(Finding(f"{width:.0f} x {height:.0f}, less than {floor:.0f}", place(item)))
    return found


def _inside_larger_target(item: QQuickItem, floor: float) -> bool:
    """A field's or control's own touch area may be reached through a larger one around it."""
    around = item.parentItem()
    return (
        around is not None
        and item.inherits("QQuickMouseArea")
        and pressable(around)
        and min(around.width(), around.height()) >= floor
    )


def nameless(root: QQuickItem) -> list[Finding]:
    """What can be pressed or focused without a name, a role or, for a button, a press action."""
    found = []
    for item in drawn(root):
        if not item.isEnabled() or not (item.activeFocusOnTab() or is_button(item)) or item.inherits("QQuickFlickable"):
            continue
        role, name = role_and_name(item)
        if role in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(Finding("no role", place(item)))
        elif not (name or _description(item)).strip():
            found.append(Finding("no name", place(item)))
        elif is_button(item) and not {"Press", "Toggle"} & set(actions(item)):
            found.append(Finding(f"no press action, only {actions(item)}", place(item)))
    return found


def _description(item: QQuickItem) -> str:
    spoken = QAccessible.queryAccessibleInterface(item)
    return spoken.text(QAccessible.Text.Description) if spoken is not None and spoken.isValid() else ""


def _group(item: QQuickItem) -> str:
    """What a screen reader says on entering the nearest named group around an item."""
    at = item.parentItem()
    while at is not None:
        role, name = role_and_name(at)
        if name and role in (QAccessible.Role.Grouping, QAccessible.Role.ToolBar, QAccessible.Role.List):
            return f"{name} / {_group(at)}"
        at = at.parentItem()
    return ""


def twins(root: QQuickItem) -> list[Finding]:
    """Things to press that share role, name, description and group: a listener cannot tell them apart."""
    heard: Counter[tuple[str, str, str, str]] = Counter()
    for item in drawn(root):
        if item.isEnabled() and (is_button(item) or item.activeFocusOnTab()):
            role, name = role_and_name(item)
            if name and role != QAccessible.Role.NoRole:
                heard[role.name, name, _description(item), _group(item)] += 1
    return [Finding(f"{count} things are called the same", ", ".join(key)) for key, count in heard.items() if count > 1]


def cut_texts(root: QQuickItem, typed: Callable[[str], bool]) -> list[Finding]:
    """Texts that are cut or painted outside what holds them; `typed` tells a person's own words."""
    found = []
    for item in drawn(root):
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        words = str(item.property("text"))
        wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
        if item.property("truncated"):
            if not typed(words):
                found.append(Finding(f"cut «{words}»", place(item)))
        elif wide > item.width() + 1.5 or high > item.height() + 2.5:
            found.append(Finding(f"painted outside its own box «{words}»", place(item)))
        else:
            holder = _holder(item)
            frame = box(holder).adjusted(-1.5, -1.5, 1.5, 1.5) if holder is not None else None
            if holder is not None and frame and not frame.contains(box(item)) and not frame.contains(_ink(item)):
                found.append(Finding(f"painted outside «{words}» ({type_of(holder)})", place(item)))
    return found


def _ink(item: QQuickItem) -> QRectF:
    """Where a text's glyphs stand in the window."""
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    width, height = item.width(), item.height()
    x = {2: width - wide, 4: (width - wide) / 2}.get(_enum(item, "horizontalAlignment"), 0.0)
    y = {64: height - high, 128: (height - high) / 2}.get(_enum(item, "verticalAlignment"), 0.0)
    return item.mapRectToScene(QRectF(x, y, wide, high))


def _enum(item: QQuickItem, name: str) -> int:
    """An enum of QtQuick as a number; PySide has no converter for it, the QML engine has."""
    context = QQmlEngine.contextForObject(item)
    value, _ = QQmlExpression(context, item, name).evaluate() if context is not None else (0, True)
    return int(value)


def _holder(item: QQuickItem) -> QQuickItem | None:
    """The control that draws the text: nothing of it may lie outside."""
    at = item.parentItem()
    while at is not None:
        if at.inherits("QQuickControl") or at.inherits("QQuickPopupItem"):
            return at
        if at.inherits("QQuickFlickable"):
            return None
        at = at.parentItem()
    return None


def overlaps(root: QQuickItem, gap: float) -> list[Finding]:
    """Buttons that lie over each other by more than `gap`, where both can be seen."""
    found = []
    buttons = [(item, seen(item)) for item in drawn(root) if is_button(item) and item.isEnabled()]
    for at, (one, here) in enumerate(buttons):
        for other, there in buttons[at + 1 :]:
            shared = here.intersected(there)
            if min(shared.width(), shared.height()) <= gap or one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            if _layer(one) == _layer(other):
                found.append(Finding("lies over another", f"{place(one)}  //  {place(other)}"))
    return found


def seen(item: QQuickItem) -> QRectF:
    """The part of an item that no clipping ancestor hides, in the window."""
    left = box(item)
    at = item.parentItem()
    while at is not None:
        if at.clip():
            left = left.intersected(box(at))
        at = at.parentItem()
    return left


def _layer(item: QQuickItem) -> int:
    """A popup's items lie over the page by intent."""
    at: QQuickItem | None = item
    while at is not None:
        if at.inherits("QQuickPopupItem"):
            return hash(at)
        at = at.parentItem()
    return 0


def top_layer(panel: Panel) -> QQuickItem:
    """What a person can reach now: the uppermost open card or sheet, else the page."""
    content = panel.window.window.contentItem()
    cards = [item for item in drawn(content) if item.inherits("QQuickPopupItem") and item.width() > 0]
    return cards[-1] if cards else content


def objects_below(item: QObject) -> int:
    """How many objects hang on `item`, items and all else."""
    return len(item.findChildren(QObject))


def sweep() -> None:
    """Let deleted things go."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _shows(text: str, name: str) -> bool:
    """Whether a text shows a person's name for a thing, perhaps without the room's name before it."""
    return name in text or any(len(part) > 2 and part.casefold() in name.casefold() for part in text.split(" · "))


@dataclass(frozen=True)
class Auditor:
    """Looks at what a person can reach now and keeps what it finds, by place."""

    panel: LivePanel
    found: list[str] = field(default_factory=list)

    def typed(self) -> frozenset[str]:
        """Words that people typed: only these may be cut with dots."""
        words: set[str] = set()
        for house in self.panel.household.houses:
            words |= {house.home.name, house.home.name_zh}
            words |= {name for room in house.rooms for name in (room.name, room.name_zh)}
            words |= {name for device in house.devices.values() for name in (device.name, device.name_zh)}
        words |= {tile.name for tile in self.panel.board.tiles()}
        return frozenset(word for word in words if word)

    async def look(self, where: str) -> None:
        """Audit the uppermost layer; what is gone a moment later was still being built."""
        if self._findings():
            await asyncio.sleep(0.4)
            self.found.extend(f"{where}: {finding}" for finding in self._findings())

    def _findings(self) -> list[Finding]:
        root, typed = top_layer(self.panel), self.typed()
        look = self.panel.shell.look()
        floor = (40 if look.property("density") == "compact" else 56) * float(look.property("scale"))
        return [
            *small_targets(root, floor),
            *nameless(root),
            *twins(root),
            *cut_texts(root, lambda text: any(_shows(text, name) for name in typed)),
            *overlaps(root, 4),
        ]


async def walk_pages(panel: LivePanel, auditor: Auditor, wait: float = 0.12) -> None:
    """Every page, one room, edit mode with tiles picked, the settings' sections."""
    shell = panel.shell
    for page in ("home", "rooms", "all"):
        shell.go(page)
        await asyncio.sleep(wait)
        await auditor.look(page)
    room = next(iter(panel.household.houses)).rooms[0]
    shell.goRoom(room.id)
    await asyncio.sleep(wait)
    await auditor.look("room")
    shell.setEditing(True)
    await asyncio.sleep(wait)
    await auditor.look("edit mode")
    panel.board.pick(shell.part("rooms").keys()[0])
    await asyncio.sleep(wait)
    await auditor.look("edit mode, one picked")
    shell.setEditing(False)
    shell.go("settings")
    settings = shell.part("settings")
    for row in settings.sections.rows:
        settings.show(row.section)
        await asyncio.sleep(wait)
        await auditor.look(f"settings, {row.section}")
    settings.show("")
    shell.go("home")


async def walk_overlays(panel: LivePanel, auditor: Auditor, wait: float = 0.12) -> None:
    """Every card over the page."""
    for name, argument in OVERLAYS.items():
        panel.shell.openOverlay(name, argument)
        await asyncio.sleep(wait)
        await auditor.look(name)
        panel.shell.closeOverlay()
        await asyncio.sleep(wait / 2)


async def walk_sheets(
    panel: LivePanel, auditor: Auditor, models: Callable[[str], bool] = bool, wait: float = 0.16
) -> int:
    """The sheet of one device of every model wanted; how many."""
    opened: set[str] = set()
    for tile in list(panel.board.tiles()):
        model = tile.device.model
        if model not in opened and models(model):
            opened.add(model)
            panel.shell.openSheet(tile.key)
            await asyncio.sleep(wait)
            await auditor.look(f"sheet of {model}")
            panel.shell.closeSheet()
            await asyncio.sleep(wait / 4)
    return len(opened)
