"""Why a device answers or does not, and what to do next."""

from __future__ import annotations

import argparse

from lararium.cli.connection import ask
from lararium.cli.output import say, say_json, say_table


def health(options: argparse.Namespace) -> int:
    """Examine a device: findings first, then the facts."""
    told = ask("health", {"device": options.device, "home": options.home, "cached": options.cached})
    if options.json:
        say_json(told)
        return 0
    if options.support:
        say(told["support"])
        return 0
    language = options.language.value
    say(f"{told['name'][language]}: {told['state']}")
    for found in told["findings"]:
        mark = {"ok": "+", "info": "i"}.get(found["tone"], "!")
        say(f"{mark} {found['what'][language]}")
        say(f"  {found['next'][language]}")
    facts = told["facts"].values()
    say_table(("", ""), [(fact["label"][language], fact["value"][language]) for fact in facts])
    return 0
