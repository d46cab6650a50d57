"""python-miio, loaded late and mended: the import costs 0.7 s and 55 MB, so nothing does it before the first frame."""

from __future__ import annotations

import asyncio
import gc
import importlib
import sys
import warnings
from types import ModuleType
from typing import Any


def load() -> ModuleType:
    """The `miio` package, patched. Slow the first time."""
    with warnings.catch_warnings():
        # WORKAROUND(https://github.com/rytilahti/python-miio/issues/2031): uses names that click 9 will drop
        warnings.simplefilter("ignore", DeprecationWarning)
        miio = importlib.import_module("miio")
        protocol = importlib.import_module("miio.miioprotocol")
        status = importlib.import_module("miio.devicestatus")
    _mend_eager_formatting(protocol)
    _mend_embed(status)
    return miio


async def preload() -> None:
    """`load` in a thread, so that the loop goes on; the first time, what it brought leaves the garbage collector.

    Measured in the panel on two cores: with python-miio's 70 000 objects a full collection takes 85 to 200 ms, which is
    a tap that hangs; once frozen, 4 ms. The one collection before that (54 to 86 ms) comes while the states are still
    on their way. None runs in the loading thread: it could end a Qt object there.
    """
    loop = asyncio.get_running_loop()
    if "miio" in sys.modules or not gc.isenabled():
        await loop.run_in_executor(None, load)
        return
    gc.disable()
    try:
        await loop.run_in_executor(None, load)
    finally:
        gc.enable()
    gc.collect()
    gc.freeze()


def _same(thing: object) -> object:
    return thing


def _mend_eager_formatting(protocol: Any) -> None:
    # WORKAROUND(python-miio 0.6.0.dev0): every send pretty-prints its messages even with logging off, 70 % of its CPU
    protocol.pf = _same


def _mend_embed(status: Any) -> None:
    # WORKAROUND(python-miio 0.6.0.dev0): embedded statuses are kept on the class, so one device shows another's values
    original = status.DeviceStatus.embed
    if getattr(original, "_keeps_to_instance", False):
        return

    def embed(self: Any, name: str, other: Any) -> None:
        own = self.__dict__
        own.setdefault("_embedded", {})
        own.setdefault("_descriptors", dict(type(self)._descriptors))
        original(self, name, other)

    embed._keeps_to_instance = True  # type: ignore[attr-defined]
    status.DeviceStatus.embed = embed
