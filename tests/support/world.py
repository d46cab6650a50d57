"""The outermost edge of the engine, in memory: scripted device links, a store, a vault, specs, a discovery.

The links stand where the network begins; everything above them in a test is the real engine.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lararium.domain.capability import (
    Category,
    Choice,
    Control,
    ControlType,
    Description,
    Format,
    Hazard,
    Part,
    Range,
    Restorability,
    Value,
)
from lararium.domain.errors import DeviceSilent, PanelError, WrongToken
from lararium.domain.home import Device, Home, Layout, Room
from lararium.domain.ids import ControlId, DeviceId, Did, HomeId, RoomId, Token
from lararium.domain.words import Words
from lararium.ports import CachedState, Clock, DeviceInfo, DeviceLink, Found, Interface, LinkHealth, Push, ReadResult
from tests.support.clock import VirtualClock

HOME = HomeId("flat")
KEY = Token(bytes(range(16)))


def words(text: str) -> Words:
    return Words(text, f"{text}（中）")


def control(name: str, type_: ControlType = ControlType.TOGGLE, **fields: object) -> Control:
    service, _, bare = name.partition(":")
    base = Control(
        id=ControlId(name),
        part="",
        service=service,
        name=bare,
        what="property",
        siid=2,
        iid=1,
        type=type_,
        category=Category.PRIMARY,
        label=words(bare),
        format=Format.BOOL,
        readable=True,
        writable=True,
        restorability=Restorability.EXACT,
    )
    return replace(base, **fields)  # type: ignore[arg-type]


def description(model: str, kind: str, *controls: Control) -> Description:
    part = Part("", kind, words(kind), controls[0].id, None)
    return Description(model, f"urn:{model}", kind, words(kind), "spec", (part,), controls)


PERCENT = Range(1, 100, 1)
LAMP = description(
    "lararium.light.one",
    "light",
    control("light:on"),
    control("light:brightness", ControlType.SLIDER, format=Format.INT, range=PERCENT),
    control(
        "light:mode",
        ControlType.CHOICE,
        format=Format.INT,
        choices=(Choice(0, words("Day")), Choice(1, words("Night"))),
    ),
    control("light:left", ControlType.READING, format=Format.INT, writable=False, category=Category.CONSUMABLE),
    control("light:blink", ControlType.NUMBER, format=Format.INT, readable=False),
    control("light:identify", ControlType.BUTTON, what="action", readable=False, writable=False),
)
OUTLET = description("lararium.plug.one", "outlet", control("switch:on"))
CURTAIN = description(
    "lararium.curtain.one",
    "curtain",
    control(
        "curtain:motor-control",
        ControlType.CHOICE,
        format=Format.INT,
        readable=False,
        choices=(Choice(0, words("Stop"), "stop"), Choice(1, words("Open"), "open")),
    ),
    control("curtain:target-position", ControlType.POSITION, format=Format.INT, range=Range(0, 100, 1)),
    control("curtain:current-position", ControlType.READING, format=Format.INT, writable=False, range=Range(0, 100, 1)),
    control("curtain:toggle", ControlType.BUTTON, what="action", readable=False, writable=False),
)
HEATER = description(
    "lararium.heater.one",
    "heater",
    control("heater:on", hazard=Hazard.HEAT),
    control("heater:target-temperature", ControlType.NUMBER, format=Format.FLOAT, range=Range(16, 31, 0.5), unit="°C"),
    control(
        "heater:boost",
        ControlType.BUTTON,
        what="action",
        hazard=Hazard.HEAT,
        arguments=(ControlId("heater:minutes"),),
        readable=False,
        writable=False,
    ),
    control(
        "heater:minutes",
        ControlType.NUMBER,
        format=Format.INT,
        range=Range(1, 60, 1),
        readable=False,
        writable=False,
        category=Category.ARGUMENT,
    ),
)
DESCRIPTIONS = {each.model: each for each in (LAMP, OUTLET, CURTAIN, HEATER)}


def device(id_: str, of: Description = LAMP, **fields: object) -> Device:
    base = Device(
        DeviceId(id_), Did(f"10{id_}"), HOME, None, id_.title(), of.model, host=f"127.0.1.{sum(id_.encode()) % 250}"
    )
    return replace(base, **fields)  # type: ignore[arg-type]


@dataclass
class FakeDevice:
    """One device as the network shows it: values, faults, and a list of what was asked."""

    clock: VirtualClock
    did: Did
    values: dict[str, Value] = field(default_factory=dict)
    rtt: float = 0.01
    silent: bool = False
    deaf: bool = False
    """Greets, answers nothing else."""
    token_wrong: bool = False
    ignores: int = 0
    """So many writes are acknowledged and not done."""
    apply_after: float = 0.0
    refuses: dict[str, PanelError] = field(default_factory=dict)
    read_errors: list[Exception] = field(default_factory=list)
    write_errors: list[Exception] = field(default_factory=list)
    act_error: Exception | None = None
    pushes: bool = False
    info: DeviceInfo | Exception = field(default_factory=lambda: DeviceInfo(""))
    on_write: Callable[[Mapping[str, Value]], None] | None = None
    asked: list[tuple[float, str, object]] = field(default_factory=list)
    listeners: list[Callable[[Push], None]] = field(default_factory=list)

    def count(self, what: str) -> int:
        return sum(kind == what for _, kind, _ in self.asked)

    def push(self, values: Mapping[str, Value] | None = None, event: str = "") -> None:
        for listener in tuple(self.listeners):
            listener(Push(dict(values or {}), event))


class FakeLink:
    """`DeviceLink` to a FakeDevice on virtual time; 3 s of silence raise DeviceSilent."""

    def __init__(self, end: FakeDevice) -> None:
        self.end = end
        self.closed = False

    async def hello(self) -> Did:
        await self._ask("hello", None, self.end.silent)
        return self.end.did

    async def info(self) -> DeviceInfo:
        await self._ask("info", None, self.end.silent or self.end.deaf)
        if isinstance(self.end.info, Exception):
            raise self.end.info
        return self.end.info

    async def read(self, controls: Sequence[str]) -> ReadResult:
        await self._ask("read", tuple(controls), self.end.silent or self.end.deaf)
        if self.end.read_errors:
            raise self.end.read_errors.pop(0)
        refused = {name: error for name, error in self.end.refuses.items() if name in controls}
        values = {name: self.end.values[name] for name in controls if name in self.end.values and name not in refused}
        return ReadResult(values, refused)

    async def write(self, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        await self._ask("write", dict(values), self.end.silent or self.end.deaf)
        if self.end.write_errors:
            raise self.end.write_errors.pop(0)
        if self.end.on_write is not None:
            self.end.on_write(values)
        elif self.end.ignores:
            self.end.ignores -= 1
        else:
            self.end.values.update({name: v for name, v in values.items() if name not in self.end.refuses})
        return {name: error for name, error in self.end.refuses.items() if name in values}

    async def act(self, action: str, arguments: Sequence[Value] = ()) -> Sequence[Value]:
        await self._ask("act", (action, tuple(arguments)), self.end.silent)
        if self.end.act_error is not None:
            raise self.end.act_error
        return (True,)

    def on_push(self, listener: Callable[[Push], None]) -> Callable[[], None]:
        self.end.listeners.append(listener)
        return lambda: self.end.listeners.remove(listener)

    def push_active(self) -> bool:
        return self.end.pushes

    def health(self) -> LinkHealth:
        return LinkHealth(sent=len(self.end.asked))

    async def close(self) -> None:
        self.closed = True

    async def _ask(self, what: str, about: object, no_answer: bool) -> None:
        self.end.asked.append((self.end.clock.monotonic(), what, about))
        await self.end.clock.sleep(3.0 if no_answer else self.end.rtt)
        if no_answer:
            raise DeviceSilent
        if self.end.token_wrong and what != "hello":
            raise WrongToken


class FakeLinks:
    """`DeviceLinks` over all FakeDevices; who is at an address can be changed."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.ends: dict[Did, FakeDevice] = {}
        self.at: dict[tuple[str, int], FakeDevice] = {}
        self.opened: list[tuple[Device, Token]] = []
        self.error: PanelError | None = None

    def end(self, record: Device, **fields: object) -> FakeDevice:
        made = FakeDevice(self.clock, record.did, **fields)  # type: ignore[arg-type]
        self.ends[record.did] = self.at[record.host, record.port] = made
        return made

    async def open(self, record: Device, token: Token, description: Description | None) -> DeviceLink:
        if self.error is not None:
            raise self.error
        self.opened.append((record, token))
        nobody = FakeDevice(self.clock, record.did, silent=True)
        if record.parent:
            return FakeLink(self.ends.get(record.did, nobody))
        return FakeLink(self.at.get((record.host, record.port), nobody))


class Specs:
    """`SpecSource` of the descriptions above."""

    def __init__(self) -> None:
        self.known = dict(DESCRIPTIONS)

    def description(self, model: str) -> Description | None:
        return self.known.get(model)


class MemoryStore:
    """`HomeStore` in dictionaries; `error` is raised by every write."""

    def __init__(self) -> None:
        self.error: PanelError | None = None
        self._homes: dict[HomeId, Home] = {}
        self._rooms: dict[RoomId, Room] = {}
        self._devices: dict[DeviceId, Device] = {}
        self._layouts: dict[tuple[HomeId, str], Layout] = {}
        self._states: dict[DeviceId, CachedState] = {}
        self._settings: dict[str, str] = {}
        self.saves: list[Sequence[CachedState]] = []

    def _write(self) -> None:
        if self.error is not None:
            raise self.error

    def homes(self) -> Sequence[Home]:
        return sorted(self._homes.values(), key=lambda home: home.order)

    def rooms(self, home: HomeId) -> Sequence[Room]:
        return sorted((room for room in self._rooms.values() if room.home == home), key=lambda room: room.order)

    def devices(self, home: HomeId) -> Sequence[Device]:
        return [record for record in self._devices.values() if record.home == home]

    def save_home(self, home: Home) -> None:
        self._write()
        self._homes[home.id] = home

    def save_room(self, room: Room) -> None:
        self._write()
        self._rooms[room.id] = room

    def save_devices(self, devices: Sequence[Device]) -> None:
        self._write()
        self._devices.update((record.id, record) for record in devices)

    def remove_home(self, home: HomeId) -> None:
        self._write()
        self._homes.pop(home)
        self._rooms = {k: v for k, v in self._rooms.items() if v.home != home}
        self._devices = {k: v for k, v in self._devices.items() if v.home != home}
        self._layouts = {k: v for k, v in self._layouts.items() if k[0] != home}

    def remove_room(self, room: RoomId) -> None:
        self._write()
        self._rooms.pop(room)
        self._devices = {k: replace(v, room=None) if v.room == room else v for k, v in self._devices.items()}

    def remove_device(self, name: DeviceId) -> None:
        self._write()
        self._devices.pop(name)
        self._layouts = {k: v for k, v in self._layouts.items() if k[1].partition("/")[0] != name}

    def layouts(self, home: HomeId) -> Mapping[str, Layout]:
        return {key: layout for (owner, key), layout in self._layouts.items() if owner == home}

    def save_layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        self._write()
        self._layouts.update(((home, key), layout) for key, layout in layouts.items())

    def states(self, home: HomeId) -> Sequence[CachedState]:
        mine = {record.id for record in self.devices(home)}
        return [state for state in self._states.values() if state.device in mine]

    def save_states(self, states: Sequence[CachedState]) -> None:
        self._write()
        self.saves.append(states)
        self._states.update((state.device, state) for state in states)

    def setting(self, name: str, default: str = "") -> str:
        return self._settings.get(name, default)

    def save_setting(self, name: str, value: str) -> None:
        self._write()
        self._settings[name] = value


class MemorySecrets:
    """`SecretStore` in a dictionary; locked while `error` is set, slow by `delay` virtual seconds."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.error: PanelError | None = None
        self.delay = 0.0
        self.held: dict[HomeId, dict[Did, Token]] = {}

    async def _wait(self) -> None:
        await self.clock.sleep(self.delay)
        if self.error is not None:
            raise self.error

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        await self._wait()
        return dict(self.held.get(home, {}))

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        await self._wait()
        self.held.setdefault(home, {}).update(tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        await self._wait()
        for did in dids:
            self.held.get(home, {}).pop(did, None)

    def describe(self) -> str:
        return "memory"


class FakeDiscovery:
    """`Discovery` that answers with `found`."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.error: Exception | None = None
        self.sweeps = 0

    async def sweep(
        self, interfaces: Sequence[Interface], subnets: Sequence[str] = (), port: int = 54321
    ) -> AsyncIterator[Found]:
        self.sweeps += 1
        if self.error is not None:
            raise self.error
        for found in self.found:
            yield found
