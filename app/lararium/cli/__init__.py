"""The command line: argv to exit code. 0 done, 1 refused with one line of reason, 2 usage."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from lararium import logs
from lararium.cli.output import complain
from lararium.cli.parser import build_parser
from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain, sentence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (default: the process's)."""
    _bear_any_text()
    options = build_parser().parse_args(sys.argv[1:] if argv is None else argv)
    logs.set_up(verbose=options.verbose)
    try:
        status: int = options.run(options)
    except PanelError as error:
        complain(explain(error, options.language))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:
        logs.keep(error, verbose=options.verbose)
        complain(sentence("cli.unexpected", options.language, what=type(error).__name__, log=logs.file()))
        return 1
    return status


def _bear_any_text() -> None:
    """What a terminal's encoding lacks is shown as `?` and stops no command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
