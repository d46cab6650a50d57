"""What a client may ask of the owner of a house: one method an operation, JSON in and JSON out.

The command line runs these very operations itself where no owner is running.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from lararium.domain.capability import Hazard
from lararium.domain.errors import BadInput, DeviceRefused, NeedsConsent, NeedsDescription
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.lookup import find_control, parse_value
from lararium.domain.scaling import for_device, is_plain
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.owner.protocol import Arguments
from lararium.owner.shapes import device_to_json, home_to_json
from lararium.ports import Clock

More = Mapping[str, Callable[[Arguments], Awaitable[Any]]]


class Operations:
    """Reads and commands. `more` adds the operations of other modules (editing, discovery)."""

    def __init__(self, household: Household, clock: Clock, more: More) -> None:
        self._household = household
        self._clock = clock
        self._known: dict[str, Callable[[Arguments], Awaitable[Any]]] = {
            "homes": self._homes,
            "devices": self._devices,
            "get": self._get,
            "set": self._set,
            "do": self._do,
            "watch": self._watch,
            **more,
        }

    async def __call__(self, op: str, arguments: Arguments) -> Any:
        """Run one. Raises PanelError."""
        work = self._known.get(op)
        if work is None:
            raise BadInput("error.owner.operation", name=op)
        return await work(arguments)

    # -- reading

    async def _homes(self, _: Arguments) -> Any:
        return [home_to_json(house.home, house) for house in self._household.houses]

    async def _devices(self, arguments: Arguments) -> Any:
        houses = self._chosen_houses(arguments)
        return [device_to_json(device, house, self._clock) for house in houses for device in house.devices.values()]

    async def _get(self, arguments: Arguments) -> Any:
        device, house = self._device(arguments)
        if not arguments.get("cached"):
            await house.try_again(device.id)
        told = device_to_json(device, house, self._clock)
        wanted = arguments.get("property")
        if not wanted:
            return told
        control = find_control(self._description(device, house), str(wanted), "property")
        state = house.live.state(device.id)
        if control.id in state.refused:
            raise state.refused[control.id]
        if control.id not in state.values:
            raise DeviceRefused("error.device.not_readable", device=device.name, name=control.id)
        value = state.values[control.id]
        told = {"device": device.id, "property": control.id, "value": value, "unit": control.unit}
        return told if is_plain(control) else {**told, "raw": for_device(control, value)}

    def _watch_queue(self) -> tuple[asyncio.Queue[frozenset[DeviceId]], list[Callable[[], None]]]:
        changes: asyncio.Queue[frozenset[DeviceId]] = asyncio.Queue()
        return changes, [house.live.observe(changes.put_nowait) for house in self._household.houses]

    async def _watch(self, arguments: Arguments) -> AsyncIterator[Any]:
        chosen = {house.home.id for house in self._chosen_houses(arguments)}

        async def items() -> AsyncIterator[Any]:
            changes, unsubscribe = self._watch_queue()
            try:
                while True:
                    for changed in await changes.get():
                        house = self._household.house_of(changed)
                        if house.home.id in chosen:
                            yield device_to_json(house.devices[changed], house, self._clock)
            finally:
                for end in unsubscribe:
                    end()

        return items()

    # -- commands

    async def _set(self, arguments: Arguments) -> Any:
        device, house = self._device(arguments)
        control = find_control(self._description(device, house), str(arguments.get("property", "")), "property")
        value = parse_value(control, str(arguments.get("value", "")))
        self._consented(control.hazard, arguments, device)
        await house.command(device.id, {control.id: value}, consent=True, by="command line")
        state = house.live.state(device.id)
        return {"device": device.id, "property": control.id, "value": state.values.get(control.id, value)}

    async def _do(self, arguments: Arguments) -> Any:
        device, house = self._device(arguments)
        description = self._description(device, house)
        action = find_control(description, str(arguments.get("action", "")), "action")
        given = [str(word) for word in arguments.get("arguments") or ()]
        if len(given) != len(action.arguments):
            raise BadInput("error.input.action_arguments", name=action.id, wanted=", ".join(action.arguments) or "-")
        taken = [description.control(name) for name in action.arguments]
        values = [parse_value(control, word) if control else word for control, word in zip(taken, given, strict=True)]
        self._consented(action.hazard, arguments, device)
        answers = await house.act(device.id, action.id, values, consent=True, by="command line")
        return {"device": device.id, "action": action.id, "result": list(answers)}

    @staticmethod
    def _consented(hazard: Hazard, arguments: Arguments, device: Device) -> None:
        if hazard is not Hazard.NONE and not arguments.get("yes"):
            raise NeedsConsent(device=device.name, hazard=hazard.value)

    # -- finding

    def _device(self, arguments: Arguments) -> tuple[Device, House]:
        home = arguments.get("home")
        within = self._household.find_home(str(home)).id if home else None
        device = self._household.find(str(arguments.get("device", "")), within)
        return device, self._household.house_of(device.id)

    def _chosen_houses(self, arguments: Arguments) -> list[House]:
        home = arguments.get("home")
        if home:
            return [self._household.house(self._household.find_home(str(home)).id)]
        return list(self._household.houses)

    @staticmethod
    def _description(device: Device, house: House) -> Any:
        description = house.descriptions.get(device.id)
        if description is None:
            raise NeedsDescription(device=device.name, model=device.model)
        return description
