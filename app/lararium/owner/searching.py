"""The operation that looks for devices."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from lararium.domain.errors import BadInput
from lararium.engine.household import Household
from lararium.owner.protocol import Arguments
from lararium.ports import Discovery, Interface

LARGEST_SUBNET = 4096
"""Addresses; a sweep of more would take minutes and look like an attack."""


def searching(
    household: Household, discovery: Discovery, interfaces: Callable[[], Sequence[Interface]]
) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`discover` (SUBNETS): every device that answers a hello, and what it is known as."""

    async def discover(arguments: Arguments) -> Any:
        subnets = [check_subnet(str(text)) for text in arguments.get("subnets") or ()]
        known = {device.did: device for house in household.houses for device in house.devices.values()}
        answers: dict[str, dict[str, Any]] = {}
        async for found in discovery.sweep(interfaces(), subnets):
            device = known.get(found.did)
            earlier = answers.get(found.did, {})
            answers[found.did] = {
                "did": found.did,
                "address": found.host if found.port == 54321 else f"{found.host}:{found.port}",
                "model": found.model or earlier.get("model") or (device.model if device else ""),
                "device": device.id if device else None,
                "name": device.name if device else "",
            }
        return sorted(answers.values(), key=lambda row: row["did"])

    return {"discover": discover}


def check_subnet(text: str) -> str:
    """A subnet of at most 4,096 addresses as CIDR. Raises BadInput."""
    try:
        network = ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        raise BadInput("error.input.subnet", subnet=text) from None
    if network.num_addresses > LARGEST_SUBNET:
        raise BadInput("error.input.subnet_large", text=text, most=LARGEST_SUBNET)
    return str(network)
