"""`sim`: run a simulated house."""

from __future__ import annotations

import argparse

from lararium.bootstrap import simulate


def sim(options: argparse.Namespace) -> int:
    """Run until stopped or the parent's pipe closes."""
    return simulate(options)
