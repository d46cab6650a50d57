"""python-miio device objects on our link. Imports python-miio: only `links` imports this module, late."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lararium.domain.capability import Description
from lararium.domain.errors import DeviceError, DeviceRefused
from lararium.drivers.miio.bridge import await_, manner
from lararium.drivers.miio.library import load
from lararium.drivers.miio.link import Link
from lararium.wire.packet import hello_answer

load()

from miio import exceptions  # noqa: E402 - only now is the library mended
from miio.miioprotocol import MiIOProtocol  # noqa: E402
from miio.miot_device import MiotDevice  # noqa: E402
from miio.protocol import Message  # noqa: E402

_ABSOLUTE = ("get_", "set_", "miIO.info", "miIO.sub", "miIO.unsub")


class LinkProtocol(MiIOProtocol):
    """python-miio's protocol, sending through a `Link`; runs inside `bridge.spawn`."""

    def __init__(self, link: Link) -> None:
        super().__init__(link.address[0], None)  # the token stays with the link
        self.port = link.address[1]
        self.link = link

    def send(self, command: str, parameters: Any = None, retry_count: int = 3, *, extra_parameters: Any = None) -> Any:
        """The result of a command. Raises python-miio's errors, ours as their cause."""
        how = manner()
        repeat = how.repeat
        if repeat is None:
            repeat = retry_count > 0 and command.startswith(_ABSOLUTE) and "toggle" not in str(parameters)
        call = self.link.call(
            command,
            parameters,
            repeat=repeat,
            urgent=how.urgent,
            held=how.held,
            budget=how.budget,
            recoveries=how.recoveries,
            extra=extra_parameters,
            late=how.late,
        )
        try:
            answer = await_(call)
        except DeviceRefused as error:
            told = {"code": error.code, "message": str(error.fields.get("said"))}
            raise exceptions.DeviceError(told) from error  # type: ignore[no-untyped-call]
        except DeviceError as error:
            raise exceptions.DeviceException(error.key) from error
        if command == "miIO.info" and isinstance(answer, dict):
            answer.pop("token", None)  # python-miio would keep and print it
        return answer

    def send_handshake(self, *, retry_count: int = 3) -> Any:
        """Greet; the answer as python-miio parses it."""
        try:
            did = await_(self.link.hello())
        except DeviceError as error:
            raise exceptions.DeviceException(error.key) from error
        self._device_id = (did & 0xFFFFFFFF).to_bytes(4, "big")
        self._discovered = True
        return Message.parse(hello_answer(did & 0xFFFFFFFF, self.link.uptime.now()))

    @property
    def raw_id(self) -> int:
        """Ids belong to the link."""
        return 0


def original(error: BaseException) -> BaseException:
    """Our own error behind one of python-miio's."""
    cause = error.__cause__
    return cause if isinstance(error, exceptions.DeviceException) and isinstance(cause, DeviceError) else error


class SpecDevice(MiotDevice):
    """A MIoT device whose mapping is our reading of its spec."""

    def __init__(self, link: Link, description: Description) -> None:
        mapping: dict[str, dict[str, Any]] = {
            control.id: {"siid": control.siid, "aiid" if control.what == "action" else "piid": control.iid}
            for control in description
            if control.what != "event"
        }
        super().__init__(link.address[0], None, model=description.model, mapping=mapping)
        self._protocol = LinkProtocol(link)

    def ask(self, properties: Sequence[dict[str, Any]]) -> Any:
        """Raw answer of get_properties for one request's worth."""
        return self.get_properties(  # type: ignore[no-untyped-call]
            list(properties), property_getter="get_properties"
        )

    def tell(self, properties: Sequence[dict[str, Any]]) -> Any:
        """Raw answer of set_properties."""
        return self.send("set_properties", list(properties))

    def perform(self, did: str, siid: int, aiid: int, arguments: Sequence[Any]) -> Any:
        """Raw answer of an action; `did` names a child of a gateway, '' the device itself."""
        if not did:
            return self.call_action_by(siid, aiid, list(arguments))
        return self.send("action", {"did": did, "siid": siid, "aiid": aiid, "in": list(arguments)})

    def __repr__(self) -> str:
        return f"<SpecDevice {self._model} at {self.ip}>"
