"""The Home page and the page of all devices."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.spec.kinds import KINDS
from lararium.domain.tile import RoomSummary, Severity, home_alerts, room_summary
from lararium.ui.home.board import Board
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Tile
from lararium.ui.home.tiles import TileList, by_place
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_GATHER_MS = 400
_SUGGESTED = 12
_SUGGESTED_KINDS = (
    "light",
    "air-conditioner",
    "curtain",
    "air-purifier",
    "vacuum",
    "airer",
    "outlet",
    "humidifier",
    "heater",
    "fan",
    "television",
    "temperature-humidity-sensor",
    "magnet-sensor",
    "lock",
    "water-heater",
    "washer",
)
_TONES = {Severity.ALARM: "danger", Severity.WARNING: "warn", Severity.INFO: "info"}


@dataclass(frozen=True, slots=True)
class AlertLine:
    """One alert of the home; `tile` is what a press opens."""

    key: str
    words: str
    advice: str
    glyph: str
    tone: str
    tile: str


@dataclass(frozen=True, slots=True)
class KindFilter:
    """One kind that the home has."""

    kind: str
    name: str
    glyph: str
    count: int


def suggested(tiles: list[Tile], count: int = _SUGGESTED) -> list[str]:
    """Tiles for a home page nobody has arranged: one of each telling kind, the first rooms first, then more lights."""
    shown = sorted((tile for tile in tiles if not tile.layout.hidden), key=by_place)
    keys: list[str] = []
    for kind in _SUGGESTED_KINDS:
        keys += [tile.key for tile in shown if tile.kind == kind][:1]
    keys += [tile.key for tile in shown if tile.kind == "light" and tile.key not in keys]
    keys += [tile.key for tile in shown if tile.kind in _SUGGESTED_KINDS and tile.key not in keys]
    return keys[:count]


@QmlElement
@QmlUncreatable("made by the panel")
class HomePage(QObject):  # type: ignore[operator]
    """Header, alerts and favourites of the home shown."""

    changed = Signal()

    def __init__(self, shell: Shell, board: Board) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._alerts = Records(AlertLine, self)
        self._summary = RoomSummary()
        self._own = False
        self._favourites = TileList(board, lambda tile: tile.layout.favourite, parent=self)
        self._favourites.columnsChanged.connect(self._rebuilt)
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._refresh)
        board.rebuilt.connect(self._rebuilt)
        board.flushed.connect(self._later)
        self._rebuilt()

    def keys(self) -> tuple[str, ...]:
        """Tile keys on the page."""
        return self._favourites.keys

    def _rebuilt(self) -> None:
        tiles = list(self._board.tiles())
        self._own = any(tile.layout.favourite for tile in tiles)
        if self._own:
            self._favourites.choose(
                lambda tile: tile.layout.favourite, lambda tile: (tile.layout.order, *by_place(tile))
            )
        else:
            order = {
                key: at for at, key in enumerate(suggested(tiles, max(_SUGGESTED, 2 * self._favourites.grid_columns)))
            }
            self._favourites.choose(lambda tile: tile.key in order, lambda tile: (order[tile.key],))
        self._refresh()

    def _later(self, _keys: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        self._timer.stop()
        subjects, now, language = self._board.subjects(), self._board.now(), self._shell.language
        self._summary = room_summary(subjects, language=language, now=now)
        alerts = home_alerts(subjects, language=language, now=now)
        self._alerts.show(
            [AlertLine(a.key, a.words, a.advice, a.icon, _TONES.get(a.severity, "info"), a.device) for a in alerts]
        )
        self.changed.emit()

    @Property(TileList, constant=True)
    def favourites(self) -> TileList:
        """Pinned tiles, or suggested ones while nothing is pinned."""
        return self._favourites

    @Property(bool, notify=changed)
    def pinned(self) -> bool:
        """Whether the favourites are the person's own."""
        return self._own

    @Property(Records, constant=True)
    def alerts(self) -> Records:
        """Alerts, loudest first: roles key, words, advice, glyph, tone, tile."""
        return self._alerts

    @Property(str, notify=changed)
    def temperature(self) -> str:
        """Indoor temperature, '' where nothing measures it."""
        value = self._summary.temperature
        return "" if value is None else f"{value:.1f}°"

    @Property(str, notify=changed)
    def humidity(self) -> str:
        """Indoor humidity, or ''."""
        value = self._summary.humidity
        return "" if value is None else f"{value:.0f}%"

    @Property(str, notify=changed)
    def particles(self) -> str:
        """PM2.5 in µg/m³, or ''."""
        value = self._summary.pm25
        return "" if value is None else f"{value:.0f}"

    @Property(int, notify=changed)
    def lightsOn(self) -> int:
        """How many lights are on."""
        return self._summary.lights_on


@QmlElement
@QmlUncreatable("made by the panel")
class AllPage(QObject):  # type: ignore[operator]
    """Every device of the home, filtered by kind."""

    changed = Signal()

    def __init__(self, shell: Shell, board: Board) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._kind = ""
        self._kinds = Records(KindFilter, self)
        self._tiles = TileList(board, lambda tile: not tile.layout.hidden, by_place, self)
        board.rebuilt.connect(self._rebuilt)
        shell.editingChanged.connect(self._choose)
        self._rebuilt()

    def keys(self) -> tuple[str, ...]:
        """Tile keys on the page."""
        return self._tiles.keys

    def _rebuilt(self) -> None:
        counts: dict[str, int] = {}
        for tile in self._board.tiles():
            counts[tile.kind] = counts.get(tile.kind, 0) + 1
        known = sorted((KINDS[kind] for kind in counts if kind in KINDS), key=lambda kind: (kind.order, kind.name))
        language = self._shell.language
        self._kinds.show([KindFilter(k.name, k.title.of(language), k.icon, counts[k.name]) for k in known])
        if self._kind not in counts:
            self._kind = ""
        self._choose()

    def _choose(self) -> None:
        kind, hidden = self._kind, bool(self._shell.property("editing"))
        self._tiles.choose(lambda tile: kind in ("", tile.kind) and (hidden or not tile.layout.hidden))
        self.changed.emit()

    @Property(TileList, constant=True)
    def tiles(self) -> TileList:
        """The devices, room by room."""
        return self._tiles

    @Property(Records, constant=True)
    def kinds(self) -> Records:
        """Kinds the home has: roles kind, name, glyph, count."""
        return self._kinds

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind shown, '' for all."""
        return self._kind

    @Slot(str)
    def setKind(self, kind: str) -> None:
        """Show one kind, or all by ''."""
        if kind != self._kind:
            self._kind = kind
            self._choose()
