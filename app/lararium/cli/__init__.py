"""The command line: argv to exit code. 0 done, 1 refused with one line of reason, 2 usage."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from lararium.cli.parser import build_parser
from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (default: the process's)."""
    options = build_parser().parse_args(sys.argv[1:] if argv is None else argv)
    try:
        status: int = options.run(options)
    except PanelError as error:
        print(explain(error, options.language), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return status
