"""Opening links by themselves, apart from a house that knows beforehand what it can reach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lararium.domain.errors import NoSuchThing
from lararium.engine.open_links import OpenLinks
from tests.support.clock import VirtualClock
from tests.support.world import KEY, FakeLinks, device


async def test_a_device_without_an_address_is_not_opened(clock: VirtualClock) -> None:
    nowhere = replace(device("lamp"), host="")
    links = OpenLinks(
        FakeLinks(clock),
        find=lambda _: (nowhere, None, None),
        token=lambda record, gateway: KEY,
        on_push=lambda device, push: None,
    )
    with pytest.raises(NoSuchThing) as raised:
        await links.get(nowhere.id)
    assert raised.value.key == "error.device.no_address"
    assert links.opened(nowhere.id) is None
