"""What the lane drives where every property has a setter of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from lararium.domain.capability import Value
from lararium.domain.errors import DeviceRefused
from lararium.drivers.miio.answers import Key


class Setters(Protocol):
    """Who can call the setter of a property."""

    def turn(self) -> AbstractAsyncContextManager[None]:
        """The endpoint to oneself."""
        ...

    async def put(self, key: Key, value: Value) -> None:
        """Call a property's setter within a turn. Raises DeviceRefused."""
        ...


class MethodWire:
    """It only writes, as reading goes by method; its answers look like those of a device with a spec."""

    def __init__(self, setters: Setters) -> None:
        self._setters = setters

    def entry(self, key: Key, value: Value | None = None) -> dict[str, Any]:
        """One property as a request names it."""
        return {"siid": key[0], "piid": key[1], "value": value}

    def turn(self) -> AbstractAsyncContextManager[None]:
        """The endpoint to oneself."""
        return self._setters.turn()

    async def get(self, keys: Sequence[Key], *, budget: float | None, recoveries: int) -> Any:
        """Never called: the link reads by method."""
        raise NotImplementedError

    async def set(self, values: Mapping[Key, Value]) -> Any:
        """Call the setters one by one; a code for each."""
        answers = []
        for key, value in values.items():
            code = 0
            try:
                await self._setters.put(key, value)
            except DeviceRefused as error:
                code = error.code or -1
            answers.append({"siid": key[0], "piid": key[1], "code": code})
        return answers
