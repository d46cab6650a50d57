"""Keys of one home, held in memory once vault or person gave them."""

from __future__ import annotations

from collections.abc import Mapping

from lararium.domain.errors import PanelError, VaultError, WrongToken
from lararium.domain.home import Device
from lararium.domain.ids import Did, Token


class HeldKeys:
    """By did. Until the first `give` every missing key counts as not read yet."""

    def __init__(self) -> None:
        self._tokens: dict[Did, Token] = {}
        self._read = False

    def give(self, tokens: Mapping[Did, Token]) -> None:
        """Add or replace."""
        self._tokens.update(tokens)
        self._read = True

    @property
    def were_read(self) -> bool:
        """Whether a missing key is known to be missing."""
        return self._read

    def take(self, did: Did) -> Token | None:
        """Forget a key; the key, if there was one."""
        return self._tokens.pop(did, None)

    def of(self, did: Did) -> Token | None:
        """A key, None where none is held."""
        return self._tokens.get(did)

    def needed(self, device: Device, gateway: Device | None, trouble: PanelError | None) -> Token:
        """The gateway's key for a child, else the device's own.

        Raises `trouble` of the vault where there is some, VaultError while keys are being read, WrongToken.
        """
        token = self._tokens.get(gateway.did if gateway else device.did) or self._tokens.get(device.did)
        if token is not None:
            return token
        if trouble is not None:
            raise type(trouble)(trouble.key, **trouble.fields)
        if not self._read:
            raise VaultError("error.vault.reading")
        raise WrongToken("error.device.no_token")
