"""Reading all of one device because a person wants to know now."""

from __future__ import annotations

from lararium.domain.capability import Description
from lararium.domain.errors import WrongDevice
from lararium.domain.home import Device
from lararium.engine.live_home import LiveHome
from lararium.engine.open_links import is_that
from lararium.engine.ways import Ways, nothing_told
from lararium.ports import DeviceLink


async def read_all(
    record: Device, description: Description | None, link: DeviceLink, live: LiveHome, ways: Ways
) -> None:
    """Fold in all it tells; without a description, that it is there. Raises PanelError where it tells nothing."""
    if description is None:
        if not is_that(record, await link.hello()):
            raise WrongDevice
        live.present(record.id)
        return
    as_of = live.generation(record.id)
    result = await link.read([control.id for control in description.pollable()])
    ways.told(record.id, result)
    if (silence := nothing_told(record, result)) is not None:
        raise ways.disowned(record, result) or silence
    live.apply_read(record.id, result, as_of=as_of)
