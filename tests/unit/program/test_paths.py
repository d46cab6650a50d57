from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import lararium
from lararium import paths

REPOSITORY = Path(__file__).resolve().parents[3]
NEEDED = ("qml/Lararium", "fonts", "icons", "demo/house.json", "demo/house.schema.json", "demo/specs")


def test_the_environment_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LARARIUM_DATA_DIR", str(tmp_path / "d"))
    assert paths.data() == tmp_path / "d"
    assert paths.cache().is_relative_to(paths.data())
    assert paths.log().is_relative_to(paths.data())
    assert not (tmp_path / "d").exists(), "asking makes nothing"


def test_a_relative_folder_stays_the_same_wherever_one_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LARARIUM_DATA_DIR", "here")
    assert paths.data() == tmp_path / "here"


def test_the_home_of_nobody_is_a_plain_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LARARIUM_DATA_DIR", "~nobody-of-that-name/x")
    assert paths.data() == tmp_path / "~nobody-of-that-name" / "x"


def test_without_it_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LARARIUM_DATA_DIR", "")
    for folder in (paths.data(), paths.cache(), paths.log()):
        assert "lararium" in folder.as_posix().lower()
        assert folder.is_absolute()


def test_an_editable_install_uses_the_repositorys_resources() -> None:
    assert paths.resources() == REPOSITORY / "resources"
    for name in NEEDED:
        assert (paths.resources() / name).exists(), name


def test_a_frozen_program_uses_what_was_packed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "lararium" / "resources"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if "No module named hatchling" in built.stderr:
        pytest.skip("hatchling is not installed here")
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(next((folder / "dist").glob("*.whl"))) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    packed = wheel / "lararium" / "resources"
    wanted = {
        file.relative_to(REPOSITORY / "resources")
        for file in (REPOSITORY / "resources").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    there = {file.relative_to(packed) for file in packed.rglob("*") if file.is_file()}
    assert not wanted - there
    for name in NEEDED:
        assert (packed / name).exists(), name
    assert not list(wheel.rglob("test_*.py"))
    assert (wheel / "lararium" / "py.typed").is_file()


def test_the_program_runs_from_the_unpacked_wheel(wheel: Path, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(wheel), "LARARIUM_DATA_DIR": str(tmp_path / "data")}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert run("-m", "lararium", "--version") == f"lararium {lararium.__version__}\n"
    where = run("-c", "from lararium import paths; print(paths.resources())").strip()
    assert Path(where) == wheel / "lararium" / "resources"
    assert "lararium.airer.lift1" in run("-m", "lararium", "specs", "list")
