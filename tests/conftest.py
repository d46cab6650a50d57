"""What holds for every test: loopback only, a data folder of its own, no unexpected log, nothing left running."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from lararium.gate.gate import Gate
from tests.support.gate import guarded

# a shared machine is no stop watch; CI repeats the same examples, a person's run looks for new ones
settings.register_profile("lararium", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("lararium")
SHARED = Path(os.environ.get("LARARIUM_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long runs only by `./test deep` (`-m deep`)."""
    if "deep" not in config.option.markexpr:
        skip = pytest.mark.skip(reason="a long run: ./test deep")
        for item in items:
            if item.get_closest_marker("deep"):
                item.add_marker(skip)


@pytest.fixture(autouse=True)
def gate(request: pytest.FixtureRequest) -> Iterator[Gate]:
    """The test policy of the network gate; a socket opened past it fails the test."""
    with guarded(request.node.get_closest_marker("foreign_sockets") is not None) as guard:
        yield guard


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("LARARIUM_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A record of WARNING or more fails the test, unless it is marked `logs` because it wants one."""
    records: list[logging.LogRecord] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    keeper = Keeper(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("lararium", "asyncio", "qasync")]
    for logger in loggers:
        logger.addHandler(keeper)
    yield
    for logger in loggers:
        logger.removeHandler(keeper)
    if records and not request.node.get_closest_marker("logs"):
        pytest.fail("unexpected log: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in records[:5]), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Threads of a test end with it (pools of the standard library may idle)."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.daemon and "asyncio_" not in thread.name
    ]
    for thread in left:
        thread.join(timeout=2)
    stuck = [thread.name for thread in left if thread.is_alive()]
    if stuck:
        pytest.fail(f"threads left running: {stuck}", pytrace=False)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real specs and recorded answers; skips where it is not at hand."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the shared test data is not beside this checkout (LARARIUM_SHARED names it)")
    return folder
