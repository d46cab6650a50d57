from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from lararium import logs
from lararium.domain.redact import HIDDEN

SECRET = "00112233445566778899aabbccddeeff"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root = logging.getLogger("lararium")
    before = (list(root.handlers), root.level, root.propagate)
    yield
    for handler in set(root.handlers) - set(before[0]):
        root.removeHandler(handler)
        handler.close()
    for handler in before[0]:
        if handler not in root.handlers:
            root.addHandler(handler)
    root.setLevel(before[1])
    root.propagate = before[2]


def test_every_line_is_redacted_and_verbose_says_more(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    logging.getLogger("lararium.x").debug("quiet")
    logging.getLogger("lararium.x").info("token %s", SECRET)
    assert logs.file().is_relative_to(data_folder)
    text = logs.file().read_text("utf-8")
    assert HIDDEN in text
    assert "quiet" not in text
    assert capsys.readouterr().err == ""
    logs.set_up(verbose=True)
    logging.getLogger("lararium.x").debug("loud %s", SECRET)
    said = capsys.readouterr().err
    assert "loud" in said
    assert SECRET not in said + logs.file().read_text("utf-8")


@pytest.mark.logs
def test_an_unexpected_error_goes_to_the_file_alone(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as trouble:
        logs.keep(trouble)
    assert capsys.readouterr().err == ""
    text = logs.file().read_text("utf-8")
    assert "Traceback" in text
    assert SECRET not in text


@pytest.mark.logs
def test_a_log_that_cannot_be_written_is_no_reason_to_complain(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.write_text("a file where the folder should be")
    logs.set_up()
    logging.getLogger("lararium.x").warning("lost")
    data_folder.unlink()
    logs.set_up()
    logs.file().mkdir(parents=True)
    logging.getLogger("lararium.x").warning("lost")
    assert capsys.readouterr().err == ""


def test_it_turns_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_SIZE", 1000)
    logs.set_up()
    for number in range(100):
        logging.getLogger("lararium.x").info("entry %d", number)
    kept = sorted(logs.file().parent.iterdir())
    assert len(kept) == 4
    assert all(file.stat().st_size <= 1000 for file in kept)


@pytest.mark.logs
def test_text_that_is_none_is_written_all_the_same() -> None:
    logs.set_up()
    logging.getLogger("lararium.x").warning("caf\udce9")
    assert "caf" in logs.file().read_text("utf-8")
