"""`sim`: run a simulated house."""

from __future__ import annotations

import argparse
from pathlib import Path

from lararium.sim.command import SimOptions, run


def sim(options: argparse.Namespace) -> int:
    """Run until stopped or the parent's pipe closes. Raises PanelError."""
    return run(
        SimOptions(
            house=Path(options.house) if options.house else None,
            export=Path(options.export) if options.export else None,
            control=options.control,
            seed=options.seed,
            latency=options.latency,
            loss=options.loss or None,
            devices=options.devices or 0,
            speed=options.speed,
            net=options.net or "",
        )
    )
