"""Refcount canary: 10,000 void calls and emits must leave the counts of None and True alone.

PySide6 6.12.0 on Python < 3.12 drops a reference each time and aborts the process within seconds.
"""

import sys

from PySide6.QtCore import QObject, Signal, Slot

CALLS = 10_000
SLACK = 500


class Canary(QObject):
    changed = Signal(int)

    @Slot(int)
    def hear(self, value: int) -> None:
        self.heard = value


def main() -> int:
    canary = Canary()
    canary.changed.connect(canary.hear)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for value in range(CALLS):
        canary.changed.emit(value)
        canary.setObjectName("canary")
    after = sys.getrefcount(None), sys.getrefcount(True)
    lost = max(start - end for start, end in zip(before, after, strict=True))
    if lost > SLACK:
        print(f"this PySide6 loses references: {lost} in {CALLS} calls", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
