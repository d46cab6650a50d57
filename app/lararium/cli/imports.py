"""`import`: a token list into a home."""

from __future__ import annotations

import argparse
from pathlib import Path

from lararium.cli.connection import ask
from lararium.cli.output import complain, say, say_json, say_table
from lararium.domain.sentences import sentence


def import_(options: argparse.Namespace) -> int:
    """Import a list; `--dry-run` shows what would happen. Bad rows are named and the rest goes in."""
    arguments = {"file": str(Path(options.file).absolute()), "home": options.home, "dry_run": options.dry_run}
    told = ask("import", arguments)
    if options.json:
        say_json(told)
    else:
        rows = told["devices"]
        if options.dry_run and rows:
            head = ("HOME", "ROOM", "NAME", "DID", "MODEL", "ADDRESS", "")
            keys = ("home", "room", "name", "did", "model", "address")
            say_table(head, [(*(row[key] or "-" for key in keys), "known" if row["known"] else "new") for row in rows])
        new = sum(not row["known"] for row in rows)
        updated = len(rows) - new if options.dry_run else sum(row["known"] and row["changed"] for row in rows)
        key = "cli.import_preview" if options.dry_run else "cli.import_done"
        say(sentence(key, options.language, new=new, known=updated, bad=len(told["bad"])))
        for bad in told["bad"]:
            reason = bad["reason"][str(options.language)]
            complain(sentence("cli.import_bad_row", options.language, row=bad["row"], reason=reason))
    return 0 if told["devices"] or not told["bad"] else 1
