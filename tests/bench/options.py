"""What the command line gives every bench."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`quick` measures with few repetitions, to see that a bench works; `minutes` is how long memory is watched."""

    quick: bool = False
    minutes: float = 10.0
