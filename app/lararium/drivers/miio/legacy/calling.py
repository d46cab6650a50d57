"""Between a family's table and the methods of python-miio's object."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from lararium.domain.capability import Control, Value
from lararium.drivers.miio.legacy.conversion import argument, in_steps, plain
from lararium.drivers.miio.legacy.table import From, Property, Write
from lararium.drivers.miio.values import from_wire

_log = logging.getLogger(__name__)


def calling(method: str | Callable[..., Any]) -> Callable[..., Any]:
    """A method by its name, with its parameters as the class wants them; a function as it is."""
    if callable(method):
        return method

    def call(miio: Any, *given: Value) -> Any:
        bound = getattr(miio, method)
        return bound(*(argument(bound, value, place) for place, value in enumerate(given)))

    return call


def setter(write: Write, value: Value) -> Callable[[Any], Any]:
    """What sets a property to a value, given the device."""
    if isinstance(write, tuple):
        return calling(write[0] if value else write[1])
    if isinstance(write, str):

        def call(miio: Any) -> Any:
            method = getattr(miio, write)
            return method(argument(method, value))

        return call
    return lambda miio: write(miio, value)


def told(answer: Any, control: Control, entry: Property) -> Value | None:
    """A property's value in what a method told; None if it is not in it."""
    read = entry.read.read if isinstance(entry.read, From) else entry.read
    try:
        raw = read(answer) if callable(read) else getattr(answer, str(read))
        value = from_wire(control, plain(raw, control))
        if entry.span is None:
            return value
        return in_steps(value, entry.span[2] if control.range is None else control.range.step)
    except Exception as error:
        # a status object reads its fields late: what this firmware leaves out shows only here, as any kind of error
        _log.debug("%s: %s", control.id, type(error).__name__)
        return None


def refusal(done: Any) -> int:
    """The code in what a method gave back if it means no, else 0. Most give `["ok"]`, some nothing."""
    if isinstance(done, list | tuple) and len(done) == 1:
        done = done[0]
    if isinstance(done, Mapping):
        done = done.get("code", 0)
    if done is False or done == "error":
        return -1
    return done if isinstance(done, int) and not isinstance(done, bool) and done < 0 else 0
