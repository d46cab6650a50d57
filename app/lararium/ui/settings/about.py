"""Settings: what this program is, what it stands on, and under which licences."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium import paths
from lararium.domain.sentences import sentence
from lararium.ui.home.records import Records
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell
from lararium.ui.versions import qt_version

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_PACKAGES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("python-miio", "GPL-3.0-or-later"),
    ("qasync", "BSD-2-Clause"),
    ("keyring", "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("pypinyin", "MIT"),
    ("astral", "Apache-2.0"),
    ("platformdirs", "MIT"),
)
_TEXTS = (
    ("Inter, Noto Sans CJK SC", "SIL Open Font License 1.1", "fonts/NOTICE", "fonts/LICENSE-OFL-1.1"),
    ("Material Symbols", "Apache-2.0", "icons/NOTICE", "icons/LICENSE-Material-Symbols"),
    ("Material Design Icons", "Apache-2.0", "icons/NOTICE", "icons/LICENSE-Material-Design-Icons"),
)


@dataclass(frozen=True, slots=True)
class Licence:
    """One thing the program stands on. `file` names its text, '' where the package carries it."""

    name: str
    detail: str
    file: str


@QmlElement
@QmlUncreatable("made by the panel")
class About(QObject):  # type: ignore[operator]
    """Versions, licences, folders."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._rows = Records(Licence, self)
        self._rows.show([*map(_package, _PACKAGES), *(Licence(n, d, f"{a}|{b}") for n, d, a, b in _TEXTS)])
        shell.look().languageChanged.connect(self.changed)

    @Property(Records, constant=True)
    def licences(self) -> Records:
        """Roles name, detail, file."""
        return self._rows

    @Property(str, constant=True)
    def version(self) -> str:
        """Of this program."""
        return _version("lararium")

    @Property(str, constant=True)
    def qt(self) -> str:
        """Qt and its bindings."""
        return qt_version()

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where the person's data lies."""
        return str(paths.data())

    @Property(str, constant=True)
    def log(self) -> str:
        """Where the log lies."""
        return str(services(self._shell).log_file or paths.log())

    @Property(str, notify=changed)
    def words(self) -> str:
        """What the program promises about the network and its licence."""
        return sentence("panel.about.words", self._shell.language)

    @Slot(str, result=str)
    def text(self, name: str) -> str:
        """The licence text of a row, '' where there is none."""
        row = next((row for row in self._rows.rows if row.name == name), None)
        if row is None:
            return ""
        if row.file:
            files = [paths.resources() / part for part in row.file.split("|")]
            return "\n\n".join(file.read_text("utf-8") for file in files if file.is_file())
        return _package_text(name)


def _package(package: tuple[str, str]) -> Licence:
    name, licence = package
    return Licence(name, f"{_version(name)} · {licence}", "")


def _version(name: str) -> str:
    from importlib import metadata  # 20 ms that no first frame should wait for

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "-"


def _package_text(name: str) -> str:
    from importlib import metadata

    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return ""
    wanted = [file for file in files if "licen" in file.name.lower() or "copying" in file.name.lower()]
    texts = []
    for file in wanted[:4]:
        try:
            texts.append(file.locate().read_text("utf-8"))  # type: ignore[attr-defined]
        except (OSError, UnicodeDecodeError):
            continue
    return "\n\n".join(texts)
