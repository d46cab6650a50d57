"""Every command and option, in one table. Commands are imported only when they run."""

from __future__ import annotations

import argparse
import importlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import lararium
from lararium.cli.language import spoken_language
from lararium.domain.errors import BadInput
from lararium.domain.words import Language

PAGES = "home, rooms, room:NAME, all, device:NAME, search:TEXT, settings"


def build_parser() -> argparse.ArgumentParser:
    """The parser; `run` in its result takes the parsed options."""
    parser = argparse.ArgumentParser(prog="lararium", description="A local control panel for Xiaomi / MIoT homes.")
    parser.add_argument("--version", action="version", version=f"lararium {lararium.__version__}")
    parser.add_argument("--verbose", action="store_true", help="say more in the log and on standard error")
    _window_options(parser)
    parser.add_argument("--fullscreen", action="store_true", help="fill the screen")
    parser.add_argument("--self-test", action="store_true", help="open the demo house, tap a lamp, see it change")
    parser.set_defaults(run=_lazy("window", "window"), language=spoken_language())
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_window_commands(commands)
    _add_house_commands(commands)
    _add_editing_commands(commands)
    _add_library_commands(commands)
    _add_other_commands(commands)
    return parser


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def _command(commands: Commands, name: str, help_: str, module: str, function: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=help_, description=help_[:1].upper() + help_[1:] + "."
    )
    parser.set_defaults(run=_lazy(module, function))
    return parser


def _lazy(module: str, function: str) -> Callable[[argparse.Namespace], int]:
    def run(options: argparse.Namespace) -> int:
        status: int = getattr(importlib.import_module(f"lararium.cli.{module}"), function)(options)
        return status

    return run


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--demo", action="store_true", help="open the simulated demo house")
    parser.add_argument("--home", metavar="H", help="id or name of the home to show or use")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window")
    parser.add_argument("--theme", choices=("light", "dark", "auto"))
    parser.add_argument("--lang", dest="language", type=_language, metavar="en|zh_CN", default=argparse.SUPPRESS)


def _add_window_commands(commands: Commands) -> None:
    shot = _command(commands, "screenshot", "save a picture of a page", "window", "screenshot")
    shot.add_argument("out", metavar="OUT.png")
    shot.add_argument("--page", default="home", help=PAGES)
    _window_options(shot)


def _add_house_commands(commands: Commands) -> None:
    homes = _command(commands, "homes", "list homes, or set one's time zone and location", "house", "homes")
    homes.add_argument("verb", nargs="?", choices=("set",))
    homes.add_argument("name", nargs="?", metavar="H")
    homes.add_argument("--time-zone", metavar="Z")
    homes.add_argument("--location", metavar="LAT,LON")
    _json(homes)
    devices = _command(commands, "devices", "list devices with their state", "house", "devices")
    devices.add_argument("--tree", action="store_true", help="children below the gateway they hang on")
    _home(devices)
    _json(devices)
    get = _command(commands, "get", "read a device or one of its properties", "house", "get")
    get.add_argument("device", metavar="DEVICE")
    get.add_argument("property", nargs="?", metavar="PROPERTY")
    get.add_argument("--cached", action="store_true", help="what is known already, without asking the device")
    set_ = _command(commands, "set", "set a property", "house", "set_")
    set_.add_argument("device", metavar="DEVICE")
    set_.add_argument("property", metavar="PROPERTY")
    set_.add_argument("value", metavar="VALUE")
    do = _command(commands, "do", "call an action", "house", "do")
    do.add_argument("device", metavar="DEVICE")
    do.add_argument("action", metavar="ACTION")
    do.add_argument("arguments", nargs="*", metavar="ARGS")
    for parser in (set_, do):
        parser.add_argument("--yes", action="store_true", help="consent to a hazardous command")
    watch = _command(commands, "watch", "print every change until stopped", "house", "watch")
    for parser in (get, set_, do, watch):
        _home(parser)
        _json(parser)


def _add_editing_commands(commands: Commands) -> None:
    add = _command(commands, "add", "add a device; its token is asked for, or read from standard input", "house", "add")
    add.add_argument("--home", required=True, metavar="H")
    add.add_argument("--room", default="", metavar="R")
    add.add_argument("--name", required=True, metavar="N")
    add.add_argument("--address", default="", metavar="HOST[:PORT]")
    add.add_argument("--gateway", default="", metavar="DEVICE", help="the gateway it hangs on, in place of an address")
    add.add_argument("--model", default="", metavar="M")
    add.add_argument("--did", default="", metavar="D")
    import_ = _command(commands, "import", "import a token list (JSON or CSV)", "imports", "import_")
    import_.add_argument("file", metavar="FILE")
    _home(import_)
    import_.add_argument("--dry-run", action="store_true", help="say what would happen")
    _json(import_)
    remove = _command(commands, "remove", "forget a device and its key", "house", "remove")
    rename = _command(commands, "rename", "rename a device", "house", "rename")
    move = _command(commands, "move", "move a device to another room", "house", "move")
    token = _command(commands, "token", "give a device a new token, asked for or from standard input", "house", "token")
    address = _command(commands, "address", "say where a device is now", "house", "address")
    gateway = _command(commands, "gateway", "say which gateway a device hangs on", "house", "gateway")
    for parser in (remove, rename, move, address, gateway, token):
        parser.add_argument("device", metavar="DEVICE")
    gateway.add_argument("gateway", nargs="?", default="", metavar="GATEWAY", help="none: it hangs on no gateway")
    address.add_argument("address", metavar="HOST[:PORT]")
    rename.add_argument("name", metavar="NAME")
    move.add_argument("room", metavar="ROOM")
    for name, help_ in (("backup", "save homes and layout to a file (no keys)"), ("restore", "bring a backup back")):
        parser = _command(commands, name, help_, "copies", name)
        parser.add_argument("file", metavar="FILE")


def _add_library_commands(commands: Commands) -> None:
    specs = commands.add_parser("specs", help="the local spec library", description="The local spec library.")
    verbs = specs.add_subparsers(metavar="import|list|show|fetch", required=True, dest="verb")
    import_ = _command(verbs, "import", "take descriptions in from a file or folder", "specs", "import_")
    import_.add_argument("source", metavar="FILE_OR_FOLDER")
    list_ = _command(verbs, "list", "every model that is described", "specs", "list_")
    show = _command(verbs, "show", "a model's document as it is", "specs", "show")
    show.add_argument("model", metavar="MODEL")
    fetch = _command(verbs, "fetch", "ask the public service for descriptions, after consent", "specs", "fetch")
    fetch.add_argument("models", nargs="*", metavar="MODEL")
    fetch.add_argument("--all", action="store_true", help="everything the service has: reveals nothing of the home")
    fetch.add_argument("--yes", action="store_true", help="consent to asking the service")
    fetch.add_argument("--service", metavar="URL", help="ask there instead of the public service")
    for parser in (import_, list_, show, fetch):
        _json(parser)
    describe = _command(commands, "describe", "what the panel makes of a spec", "library", "describe")
    describe.add_argument("inputs", nargs="+", metavar="MODEL|SPEC.json|FOLDER|FILE.jsonl[.xz]")
    _json(describe)


def _add_other_commands(commands: Commands) -> None:
    discover = _command(commands, "discover", "look for devices on the local network", "discover", "discover")
    discover.add_argument("--subnet", action="append", default=[], metavar="CIDR")
    _json(discover)
    sim = _command(commands, "sim", "run a simulated house", "simulator", "sim")
    sim.add_argument("house", nargs="?", metavar="HOUSE.json", help="default: the demo house")
    sim.add_argument("--export", metavar="FILE", help="write the list that `import` reads")
    sim.add_argument(
        "--control", type=int, default=0, metavar="PORT", help="line JSON on a loopback port (0: any free)"
    )
    sim.add_argument("--seed", type=int, metavar="N")
    sim.add_argument("--latency", type=_latency, metavar="A-B", help="milliseconds")
    sim.add_argument("--loss", type=float, default=0.0, metavar="P", help="0 to 1")
    sim.add_argument("--devices", type=int, metavar="N")
    sim.add_argument("--speed", type=float, default=1.0, metavar="S", help="of motion, ramps and drift")
    sim.add_argument("--net", metavar="127.x.y.0")
    health = _command(commands, "health", "why a device answers or does not, and what to do next", "health", "health")
    health.add_argument("device", metavar="DEVICE")
    health.add_argument("--cached", action="store_true", help="what is known already, without asking the device")
    health.add_argument("--support", action="store_true", help="a text for support, without keys, names and ids")
    _home(health)
    _json(health)
    doctor = _command(commands, "doctor", "look after the program's own health", "doctor", "doctor")
    _json(doctor)


def _home(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--home", metavar="H", help="id or name of a home")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="machine-readable output")


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not match:
        raise argparse.ArgumentTypeError("a size looks like 1280x800")
    return int(match[1]), int(match[2])


def _latency(text: str) -> tuple[float, float]:
    from lararium.sim.command import parse_latency

    try:
        return parse_latency(text)
    except BadInput:
        raise argparse.ArgumentTypeError("a latency looks like 5-50") from None


def _language(text: str) -> Language:
    try:
        return Language(text)
    except ValueError:
        raise argparse.ArgumentTypeError("en or zh_CN") from None
