"""Runs one half of a comparison in a process of its own: `python -m tests.bench.part MODULE FUNCTION < arguments`."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from typing import Any


def run_part(
    module: str, function: str, *, prefix: tuple[str, ...] = (), timeout: float = 900, **arguments: Any
) -> Any:
    """What `module.function(**arguments)` returns in a fresh interpreter; both ways as JSON. Raises RuntimeError."""
    command = [*prefix, sys.executable, "-m", "tests.bench.part", module, function]
    done = subprocess.run(
        command, input=json.dumps(arguments), stdout=subprocess.PIPE, text=True, timeout=timeout, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{module}.{function} ended with {done.returncode}")
    return json.loads(done.stdout.splitlines()[-1])


def main() -> int:
    """Be the part."""
    module, function = sys.argv[1:3]
    arguments = json.loads(sys.stdin.read())
    result = getattr(importlib.import_module(module), function)(**arguments)
    sys.stdout.write("\n" + json.dumps(result) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
