"""What touching a tile sends to its device."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine
from typing import Any

from lararium.domain import tile as tiles_domain
from lararium.domain.capability import Description, Value
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState
from lararium.domain.tile import Intent, TapKind, Write
from lararium.engine.house import House
from lararium.ui.home.gathering import device_name
from lararium.ui.home.tile import Tile
from lararium.ui.shell import Shell


class Touch:
    """Commands from tiles of the home that `house` gives; a failure becomes one notice with the tile's name."""

    def __init__(self, shell: Shell, house: Callable[[], House | None]) -> None:
        self._shell = shell
        self._house = house

    def send_to(self, device: DeviceId, intent: Intent, name: str = "") -> None:
        """Command a device; `name` stands in the notice of a failure, the device's own if not given."""
        house = self._house()
        if house is None or device not in house.devices:
            return
        shown = name or device_name(house.devices[device], self._shell.language)
        work: Coroutine[Any, Any, object]
        if isinstance(intent, Write):
            values: dict[str, Value] = {str(control): value for control, value in intent.values.items()}
            work = house.command(device, values, consent=True)
        else:
            work = house.act(device, intent.action, intent.arguments, consent=True)
        again = (lambda: self.send_to(device, intent, name)) if isinstance(intent, Write) else None
        self._shell.tasks.start(work, lambda error: self._shell.say().fail(error, shown, again))

    def tap(self, tile: Tile) -> None:
        """The whole tile: its primary action, another question to a silent device, or its sheet."""
        match tile.face.tap:
            case TapKind.TOGGLE | TapKind.STOP:
                self._tapped(tile)
            case TapKind.RETRY:
                self._ask(tile)
            case TapKind.HOLD | TapKind.TWO_BUTTONS | TapKind.OPEN_CLOSE:
                pass
            case _:
                self._shell.openSheet(tile.key)

    def hold(self, tile: Tile) -> None:
        """Held long enough to start."""
        if tile.face.tap is TapKind.HOLD:
            self._tapped(tile)

    def turn(self, tile: Tile, on: bool) -> None:
        """On or off, whatever is shown."""
        self._send(tile, lambda d, s: tiles_domain.switch(d, tile.part, s, on))

    def introduce(self, tile: Tile) -> None:
        """Ask a device nobody has described who it is, and open its sheet: what else helps stands there."""
        house = self._house()
        if house is not None:
            work = house.introduce(tile.device.id)
            self._shell.tasks.start(work, lambda error: self._shell.say().fail(error, tile.name))
            self._shell.openSheet(tile.key)

    def slide(self, tile: Tile, fraction: float) -> None:
        """The level at a fraction (0..1) of the track."""
        self._send(tile, lambda d, s: tiles_domain.slide(d, tile.part, s, fraction))

    def press(self, tile: Tile, control: str) -> None:
        """One key of a large tile."""
        self._send(tile, lambda d, s: tiles_domain.pressed(d, tile.part, s, control))

    def switch(self, tiles: Collection[Tile], on: bool) -> int:
        """Switch several; how many had something to do. What must be held to start is left out."""
        sent = 0
        for tile in tiles:
            if tile.face.on is not on and not (on and tile.face.tap is TapKind.HOLD):
                sent += self._send(tile, lambda d, s, t=tile: tiles_domain.switch(d, t.part, s, on))  # type: ignore[misc]
        return sent

    def _tapped(self, tile: Tile) -> None:
        self._send(tile, lambda d, s: tiles_domain.tap(d, tile.part, s))

    def _ask(self, tile: Tile) -> None:
        house = self._house()
        if house is not None:
            work = house.refresh(tile.device.id)
            self._shell.tasks.start(work, lambda error: self._shell.say().fail(error, tile.name))

    def _send(self, tile: Tile, meaning: Callable[[Description, DeviceState], Intent | None]) -> bool:
        house = self._house()
        if house is None or tile.description is None:
            return False
        intent = meaning(tile.description, house.live.state(tile.device.id))
        if intent is None:
            return False
        self.send_to(tile.device.id, intent, tile.name)
        return True
