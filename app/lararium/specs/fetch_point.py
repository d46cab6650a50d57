"""Where descriptions are fetched from, and the fetching: what the panel and the command line hold."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Protocol

from lararium.specs.fetch import FetchReport, SpecFetch, Told
from lararium.specs.service import PUBLIC, parse_address

SETTING = "spec_service"
ENVIRONMENT = "LARARIUM_SPEC_SERVICE"


class Settings(Protocol):
    """The store, as far as this goes."""

    def setting(self, name: str, default: str = "") -> str:
        """A setting."""
        ...

    def save_setting(self, name: str, value: str) -> None:
        """Keep a setting. Raises StoreError."""
        ...


class FetchPoint:
    """The service is the environment's (`LARARIUM_SPEC_SERVICE`), else the one chosen in Settings, else the public."""

    def __init__(self, fetch: SpecFetch, settings: Settings, environment: Mapping[str, str] = os.environ) -> None:
        self._fetch = fetch
        self._settings = settings
        self._environment = environment

    @property
    def service(self) -> str:
        """Address of the service."""
        return self._environment.get(ENVIRONMENT) or self._settings.setting(SETTING) or PUBLIC

    @property
    def host(self) -> str:
        """Whom a person agrees to ask, without path and port."""
        return host_of(self.service)

    @property
    def fixed(self) -> bool:
        """Whether the environment decides."""
        return bool(self._environment.get(ENVIRONMENT))

    def choose(self, address: str) -> None:
        """Take this service from now on; '' for the public one. Raises BadInput, StoreError."""
        chosen = parse_address(address).base if address.strip() else ""
        self._settings.save_setting(SETTING, "" if chosen == PUBLIC else chosen)

    def wanted(self, models: Sequence[str]) -> list[str]:
        """Those of the models that are not described; the service would learn just these."""
        return self._fetch.wanted(models)

    async def run(self, models: Sequence[str] | None, told: Told = lambda _: None, service: str = "") -> FetchReport:
        """As `SpecFetch.run`, of `service` or the chosen one."""
        return await self._fetch.run(service or self.service, models, told)


def host_of(service: str) -> str:
    """The host's name. Raises BadInput."""
    return parse_address(service).host
