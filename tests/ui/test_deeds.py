"""Every command stands in the bell list, whoever gave it and however it ended."""

from __future__ import annotations

import pytest

from lararium.domain.errors import PanelError
from lararium.domain.tile import TapKind
from tests.support.ui import Panel


def entries(panel: Panel) -> list[str]:
    bell = panel.shell.say().property("bell")
    roles = {bytes(name.data()).decode(): role for role, name in bell.roleNames().items()}
    return [bell.data(bell.index(row), roles["text"]) for row in range(bell.rowCount())]


async def test_a_command_is_in_the_bell_list_and_is_no_news(panel: Panel) -> None:
    lamp = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    house = panel.household.house_of(lamp.device.id)
    await house.command(lamp.device.id, {"light:on": False})
    assert entries(panel)[0] == f"{lamp.device.name}: Power off"
    assert panel.shell.say().property("unread") == 0
    await panel.household.undo.undo()
    assert entries(panel)[0] == f"Taken back – {lamp.device.name}: Power on"


async def test_a_failure_from_elsewhere_is_in_the_list_with_its_reason(panel: Panel) -> None:
    lamp = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    house = panel.household.house_of(lamp.device.id)
    panel.links.by_did[lamp.device.did].silent = True
    with pytest.raises(PanelError):
        await house.command(lamp.device.id, {"light:on": False}, by="command line")
    assert entries(panel)[0].startswith(f"{lamp.device.name}: Power off (from the command line) – ")
