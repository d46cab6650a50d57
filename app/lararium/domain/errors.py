"""Everything that can go wrong, as one small tree by what the person can do about it.

An error carries a key into the catalogue (`domain.sentences`) and the fields of its sentence; it never carries a token.
"""

from __future__ import annotations

from typing import ClassVar


class PanelError(Exception):
    """Root of all expected errors. `key` names the sentence, `fields` fill it."""

    default_key: ClassVar[str] = "error.unknown"

    def __init__(self, key: str = "", **fields: object) -> None:
        self.key = key or self.default_key
        self.fields = fields
        shown = ", ".join(f"{name}={value!r}" for name, value in fields.items())
        super().__init__(f"{self.key}({shown})")


# -- the device: wait, look at it, or try again -------------------------------------------------


class DeviceError(PanelError):
    """The device did not do what was asked."""

    default_key = "error.device"


class DeviceSilent(DeviceError):
    """No answer within the time given: off, out of reach, or busy."""

    default_key = "error.device.silent"


class DeviceUnreachable(DeviceSilent):
    """The network said at once that nobody listens there."""

    default_key = "error.device.unreachable"


class WrongToken(DeviceError):
    """It greets but ignores every command: the key has changed. A new token mends it."""

    default_key = "error.device.token"


class WrongDevice(DeviceError):
    """Another device answers at this address."""

    default_key = "error.device.other"


class DeviceRefused(DeviceError):
    """The device answered no. `code` is its own number."""

    default_key = "error.device.refused"

    def __init__(self, key: str = "", *, code: int = 0, **fields: object) -> None:
        self.code = code
        super().__init__(key, code=code, **fields)


class OutcomeUnknown(DeviceError):
    """It may have happened: a command that must not be repeated was not answered."""

    default_key = "error.device.outcome_unknown"


class NeedsDescription(DeviceError):
    """The model's spec is not in the library."""

    default_key = "error.device.needs_description"


class OutOfReach(DeviceError):
    """There is no way to it on the local network; the sentence says why and what would help. Nothing was sent."""

    default_key = "error.reach"


# -- the input: correct it -----------------------------------------------------------------------


class BadInput(PanelError):
    """What was given cannot be used; the sentence says what would be right."""

    default_key = "error.input"


class NoSuchThing(BadInput):
    """A device, room, home or property of that name does not exist."""

    default_key = "error.input.no_such_thing"


class AmbiguousName(BadInput):
    """Several things answer to that name; `candidates` names them."""

    default_key = "error.input.ambiguous"


class BadValue(BadInput):
    """The value lies outside what the property takes."""

    default_key = "error.input.value"


class NeedsConsent(BadInput):
    """A hazardous command wants a second word (`--yes`, hold-to-start)."""

    default_key = "error.input.consent"


# -- the panel's own ground: unlock, free, or mend it ------------------------------------------------


class VaultError(PanelError):
    """Keys cannot be read or written just now."""

    default_key = "error.vault"


class VaultLocked(VaultError):
    """The keyring or vault file wants to be unlocked."""

    default_key = "error.vault.locked"


class VaultUnavailable(VaultError):
    """There is no usable keyring here."""

    default_key = "error.vault.unavailable"


class StoreError(PanelError):
    """The database or a file of ours cannot be used."""

    default_key = "error.store"


class NewerData(StoreError):
    """Written by a newer Lararium."""

    default_key = "error.store.newer"


class CorruptData(StoreError):
    """Damaged; the sentence says where the copy lies."""

    default_key = "error.store.corrupt"


class StorageFull(StoreError):
    """The disk is full."""

    default_key = "error.store.full"


class StorageReadOnly(StoreError):
    """The data folder cannot be written."""

    default_key = "error.store.read_only"


class OwnedElsewhere(StoreError):
    """Another window or `serve` owns this data folder."""

    default_key = "error.store.owned"


class FetchError(PanelError):
    """The service of descriptions did not give what was asked for."""

    default_key = "error.fetch"


class GateRefused(PanelError):
    """The network gate did not let a socket through."""

    default_key = "error.gate.refused"
