"""`discover`: look for devices on the local network."""

from __future__ import annotations

import argparse

from lararium.cli.connection import ask
from lararium.cli.output import say, say_json, say_table
from lararium.domain.sentences import sentence


def discover(options: argparse.Namespace) -> int:
    """Sweep every interface and the given subnets."""
    found = ask("discover", {"subnets": options.subnet})
    if options.json:
        say_json(found)
    elif not found:
        say(sentence("cli.nothing_found", options.language))
    else:
        head = ("DID", "ADDRESS", "MODEL", "KNOWN AS")
        say_table(head, [(f["did"], f["address"], f["model"] or "-", f["name"] or "-") for f in found])
    return 0
