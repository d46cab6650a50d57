from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import DeviceSilent
from lararium.domain.words import Words
from lararium.engine.undo import Step, UndoStack


class Page:
    """A list of words that steps write and take back."""

    def __init__(self, stack: UndoStack) -> None:
        self.stack = stack
        self.text: tuple[int, ...] = ()
        self.broken = False

    def write(self, word: int) -> None:
        before, after = self.text, (*self.text, word)
        self.text = after

        async def put(text: tuple[int, ...]) -> None:
            if self.broken:
                raise DeviceSilent
            self.text = text

        self.stack.push(Step(Words(str(word), str(word)), lambda: put(before), lambda: put(after)))


@given(st.lists(st.one_of(st.integers(0, 9), st.sampled_from(["undo", "redo"]))), st.integers(1, 5))
def test_it_behaves_like_two_lists(moves: list[int | str], limit: int) -> None:
    page = Page(UndoStack(limit))
    past: list[tuple[int, ...]] = []
    future: list[tuple[int, ...]] = []

    async def run() -> None:
        for move in moves:
            if move == "undo":
                label = await page.stack.undo()
                assert (label is None) == (not past)
                if past:
                    future.append(past.pop())
            elif move == "redo":
                label = await page.stack.redo()
                assert (label is None) == (not future)
                if future:
                    past.append(future.pop())
            else:
                assert isinstance(move, int)
                page.write(move)
                past.append(page.text)
                del past[:-limit]
                future.clear()
            assert len(page.stack) == len(past)
            if past:
                assert page.text == past[-1]
            assert (page.stack.undo_label is None) == (not past)
            assert (page.stack.redo_label is None) == (not future)

    asyncio.run(run())


async def test_a_step_that_fails_stays() -> None:
    page = Page(UndoStack())
    told: list[None] = []
    page.stack.observe(lambda: told.append(None))
    page.write(1)
    page.broken = True
    with pytest.raises(DeviceSilent):
        await page.stack.undo()
    assert page.stack.undo_label == Words("1", "1")
    page.broken = False
    assert await page.stack.undo() == Words("1", "1")
    assert page.text == ()
    assert len(told) == 2
    page.stack.clear()
    assert page.stack.redo_label is None
