"""Whom a command talks to: the running owner, or a household opened for this one command."""

from __future__ import annotations

import asyncio
import getpass
import sys
from collections.abc import AsyncIterator
from typing import Any

from lararium import paths
from lararium.cli.language import spoken_language
from lararium.cli.output import complain
from lararium.domain.errors import BadInput, PanelError
from lararium.domain.sentences import explain, sentence
from lararium.gate import loops
from lararium.owner.protocol import Arguments
from lararium.owner.transport import connect
from lararium.vault.choice import PassphraseQuestion

KEEPING_NOTHING = frozenset({"homes", "devices", "get", "set", "do", "discover", "health"})
"""Operations that change nothing of ours: they work on a full disk and in a read-only folder too."""


def ask(op: str, arguments: Arguments) -> Any:
    """Result of one operation. Raises PanelError."""
    return loops.run(_ask(op, arguments))


async def _ask(op: str, arguments: Arguments) -> Any:
    client = await connect(paths.data())
    if client is not None:
        try:
            return await client.call(op, arguments)
        finally:
            await client.close()
    from lararium.bootstrap import open_program

    async with open_program(ask=ask_passphrase, keeping_nothing=op in KEEPING_NOTHING) as program:
        _tell_trouble(program.store.trouble)
        return await program.operations(op, arguments)


def tell_owner(op: str) -> Any:
    """Result of an operation of the running owner; None where there is none, or where it cannot."""

    async def run() -> Any:
        client = await connect(paths.data())
        if client is None:
            return None
        try:
            return await client.call(op, {})
        except PanelError:
            return None
        finally:
            await client.close()

    return loops.run(run())


async def follow(op: str, arguments: Arguments) -> AsyncIterator[Any]:
    """Items of a lasting operation; without an owner, this process polls the house meanwhile."""
    client = await connect(paths.data())
    if client is not None:
        try:
            async for item in client.stream(op, arguments):
                yield item
        finally:
            await client.close()
        return
    from lararium.bootstrap import open_program

    async with open_program(polling=True, ask=ask_passphrase) as program:
        _tell_trouble(program.store.trouble)
        async for item in await program.operations(op, arguments):
            yield item


def _tell_trouble(trouble: PanelError | None) -> None:
    if trouble is not None:
        complain(explain(trouble, spoken_language()))


def secret_from_person(prompt: str) -> str:
    """A line typed unseen at a terminal, else the first line of standard input. Never from argv."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    line = sys.stdin.readline()
    if not line.strip():
        raise BadInput("error.input.no_secret")
    return line.strip()


async def ask_passphrase(question: PassphraseQuestion) -> str | None:
    """The vault file's passphrase, typed unseen; None where nobody can be asked, or twice differently for a new one."""
    if not sys.stdin.isatty():
        return None
    language = spoken_language()
    key = "cli.passphrase.new" if question.new else "cli.passphrase.wrong" if question.wrong else "cli.passphrase"
    answer = await asyncio.to_thread(getpass.getpass, sentence(key, language))
    if question.new and answer:
        again = await asyncio.to_thread(getpass.getpass, sentence("cli.passphrase.again", language))
        return answer if again == answer else None
    return answer or None
