"""One row of a benchmark: what was measured, beside its target and its peer in the same run."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of them lie (nearest rank); 0.5 is the median."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * (len(ordered) - 1))))]


def machine() -> dict[str, Any]:
    """What the figures depend on: cores, Python, and how busy the machine was."""
    load = [round(figure, 2) for figure in os.getloadavg()] if hasattr(os, "getloadavg") else []
    return {"cores": os.cpu_count(), "python": platform.python_version(), "load": load}


@dataclass(frozen=True)
class Row:
    """One figure. `met` is None where no target is set, and is judged at the median where the target names no p95.

    `ratio` is ours to the peer's p50, as said in `how`."""

    bench: str
    what: str
    unit: str
    p50: float
    p95: float | None = None
    target: str = ""
    met: bool | None = None
    peer: str = ""
    peer_p50: float | None = None
    peer_p95: float | None = None
    ratio: float | None = None
    how: str = ""

    def document(self) -> dict[str, Any]:
        """As JSON, with the machine."""
        return {
            "bench": self.bench,
            "what": self.what,
            "value": {"p50": rounded(self.p50), "p95": rounded(self.p95)},
            "unit": self.unit,
            "target": self.target,
            "met": self.met,
            "peer": {"name": self.peer, "p50": rounded(self.peer_p50), "p95": rounded(self.peer_p95)}
            if self.peer
            else None,
            "ratio": rounded(self.ratio),
            "how": self.how,
            "machine": machine(),
        }

    def line(self) -> str:
        """As one JSON line."""
        return json.dumps(self.document(), ensure_ascii=False)


def rounded(value: float | None) -> float | None:
    """Four significant digits."""
    return None if value is None else float(f"{value:.4g}")


def table(documents: Sequence[dict[str, Any]]) -> str:
    """The rows for reading."""
    heads = ("bench", "what", "p50", "p95", "unit", "target", "met", "peer p50", "ratio", "how")
    lines = [heads, *(_cells(document) for document in documents)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def _cells(document: dict[str, Any]) -> tuple[str, ...]:
    value, peer = document["value"], document["peer"]
    met = {True: "yes", False: "NO", None: ""}[document["met"]]
    beside = f"{_number(peer['p50'])} ({peer['name']})" if peer else ""
    figures = (_number(value["p50"]), _number(value["p95"]))
    last = (document["unit"], document["target"], met, beside, _number(document["ratio"]), document["how"])
    return (document["bench"], document["what"], *figures, *last)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
