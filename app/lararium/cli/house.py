"""Commands on homes and devices."""

from __future__ import annotations

import argparse
import asyncio
from typing import Any

from lararium.cli.connection import ask, follow, secret_from_person
from lararium.cli.output import complain, say, say_json, say_table, shown
from lararium.domain.sentences import sentence
from lararium.gate import loops


def homes(options: argparse.Namespace) -> int:
    """List homes, or `homes set H --time-zone Z --location LAT,LON`."""
    if options.verb == "set":
        if not options.name or not (options.time_zone or options.location):
            complain("usage: lararium homes set H [--time-zone Z] [--location LAT,LON]")
            return 2
        arguments = {"home": options.name, "time_zone": options.time_zone, "location": options.location}
        return _done(options, ask("homes.set", arguments))
    found = ask("homes", {})
    if options.json:
        say_json(found)
    elif not found:
        say(sentence("cli.no_homes", options.language))
    else:
        head = ("ID", "NAME", "ROOMS", "DEVICES", "TIME ZONE")
        say_table(
            head,
            [(h["id"], h["name"], str(len(h["rooms"])), str(h["devices"]), h["time_zone"] or "-") for h in found],
        )
    return 0


def devices(options: argparse.Namespace) -> int:
    """List devices with their state."""
    found = ask("devices", {"home": options.home})
    if options.json:
        say_json(found)
    elif not found:
        say(sentence("cli.no_devices", options.language))
    else:
        head = ("ID", "HOME", "ROOM", "NAME", "KIND", "MODEL", "ADDRESS", "STATE")
        say_table(
            head, [_device_row(device, mark) for device, mark in (_tree(found) if options.tree else _flat(found))]
        )
    return 0


def _flat(found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    return [(device, "") for device in found]


def _tree(found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    """Children right below the gateway of their home, each with the branch to draw before its name."""
    known = {(device["home"], device["did"]) for device in found if not device["gateway"]}
    below: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for device in found:
        if (device["home"], device["gateway"]) in known:
            below.setdefault((device["home"], device["gateway"]), []).append(device)
    rows = []
    for device in found:
        if (device["home"], device["gateway"]) in known:
            continue
        children = below.get((device["home"], device["did"]), []) if device["did"] else []
        rows.append((device, ""))
        rows += [(child, "└ " if child is children[-1] else "├ ") for child in children]
    return rows


def _device_row(device: dict[str, Any], mark: str) -> tuple[str, ...]:
    """A device without a way shows why in place of a state it cannot have."""
    address = device["address"] or (f"via {device['gateway']}" if device["gateway"] else "")
    state = device["state"] if device["reach"] in ("local", "gateway") else device["reach"]
    cells = (device["id"], device["home"], device["room"], mark + device["name"], device["kind"], device["model"])
    return tuple(str(cell or "-") for cell in (*cells, address, state))


def get(options: argparse.Namespace) -> int:
    """Read a device, or one property of it."""
    arguments = _given(options, "device", "property", "cached", "home")
    told = ask("get", arguments)
    if options.json:
        say_json(told)
    elif options.property:
        say(f"{shown(told['value'])} {told['unit']}".rstrip())
        if "raw" in told:
            say(sentence("cli.raw", options.language, raw=shown(told["raw"])))
    else:
        say(f"{told['name']} ({told['model']}): {told['state']}")
        say_table(("PROPERTY", "VALUE"), [(name, shown(value)) for name, value in told["values"].items()])
    return 0


def set_(options: argparse.Namespace) -> int:
    """Set a property; done once the device confirmed it."""
    arguments = _given(options, "device", "property", "value", "yes", "home")
    return _done(options, ask("set", arguments))


def do(options: argparse.Namespace) -> int:
    """Call an action."""
    arguments = _given(options, "device", "action", "arguments", "yes", "home")
    return _done(options, ask("do", arguments))


def watch(options: argparse.Namespace) -> int:
    """Print every change until stopped."""

    async def run() -> None:
        async for told in follow("watch", {"home": options.home}):
            # in a thread: a reader that stops reading must not stop the house, nor the commands that go through it
            await asyncio.to_thread(_print_change, options, told)

    loops.run(run())
    return 0


def _print_change(options: argparse.Namespace, told: Any) -> None:
    if options.json:
        say_json(told, indent=None)
    else:
        values = ", ".join(f"{name}={shown(value)}" for name, value in told["values"].items())
        say(f"{told['home']} / {told['room']} / {told['name']}: {told['state']} {values}")


def add(options: argparse.Namespace) -> int:
    """Add a device; its token comes from a prompt or standard input. One behind a gateway has none of its own."""
    token = secret_from_person(sentence("cli.token_prompt", options.language)) if options.address else ""
    given = _given(options, "home", "room", "name", "address", "gateway", "model", "did")
    return _done(options, ask("add", given | {"token": token}))


def remove(options: argparse.Namespace) -> int:
    """Forget a device and its key."""
    return _done(options, ask("remove", {"device": options.device}))


def rename(options: argparse.Namespace) -> int:
    """Rename a device."""
    return _done(options, ask("rename", {"device": options.device, "name": options.name}))


def move(options: argparse.Namespace) -> int:
    """Move a device to another room."""
    return _done(options, ask("move", {"device": options.device, "room": options.room}))


def address(options: argparse.Namespace) -> int:
    """Say where a device is now."""
    return _done(options, ask("address", _given(options, "device", "address")))


def gateway(options: argparse.Namespace) -> int:
    """Say which gateway a device hangs on, or that it hangs on none."""
    return _done(options, ask("gateway", _given(options, "device", "gateway")))


def token(options: argparse.Namespace) -> int:
    """Give a device a new token."""
    secret = secret_from_person(sentence("cli.token_prompt", options.language))
    return _done(options, ask("token", {"device": options.device, "token": secret}))


def _given(options: argparse.Namespace, *names: str) -> dict[str, Any]:
    return {name: getattr(options, name) for name in names}


def _done(options: argparse.Namespace, result: Any) -> int:
    if getattr(options, "json", False):
        say_json(result)
    elif isinstance(result, dict):
        say(", ".join(f"{name} {shown(value)}" for name, value in result.items() if value not in (None, [])))
    return 0
