"""Start of the program."""

from __future__ import annotations

import sys

from lararium.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
