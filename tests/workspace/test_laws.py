# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whatever is done, undone and done again in whatever order: the workspace is what the steps say it is."""

from __future__ import annotations

import inspect
import random
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.decision import Decision, Verdict
from parallax.domain.library import CORRECTABLE, Deed
from parallax.domain.note import Note, NoteColour, NoteKind
from parallax.workspace import Original, Workspace
from parallax.workspace.workspace import Contents

WORDS = st.text(max_size=12)
PICK = st.integers(0, 10**6)


class Actions(RuleBasedStateMachine):
    """Does what a user may do, and keeps beside it how the workspace was after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace.in_memory()
        self.states: list[Contents] = [self.workspace.contents()]
        self.at = 0

    @initialize(in_file=st.booleans())
    def begin(self, in_file: bool) -> None:
        if in_file:
            self.workspace.save_as(Path(self.folder.name) / "laws.parallax")

    def did(self, touched: frozenset[str]) -> None:
        now = self.workspace.contents()
        assert bool(touched) == (now != self.states[self.at])
        if touched:
            self.states = [*self.states[: self.at + 1], now]
            self.at += 1

    def ids(self) -> list[str]:
        return [entry.id for entry in self.workspace.articles.entries()]

    @rule(text=WORDS, title=WORDS, count=st.integers(1, 3), content=st.none() | st.binary(max_size=9))
    def add(self, text: str, title: str, count: int, content: bytes | None) -> None:
        taken = set(self.ids())
        names = [name for n in range(30) if (name := f"a{n}") not in taken][:count]
        articles = [
            Article(name, text, (Paragraph(0, len(text), Role.BODY),), "A", title=title) for name in names
        ]
        originals = {} if content is None else dict.fromkeys(names, Original.of(content))
        add = self.workspace.articles.add
        self.did(self.workspace.change(Deed.ADD, lambda step: add(step, articles, originals, 1)))

    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        if ids := self.ids():
            one = ids[pick % len(ids)]
            self.did(
                self.workspace.change(Deed.REMOVE, lambda step: self.workspace.articles.remove(step, [one]))
            )

    @rule(pick=PICK, field=st.sampled_from(CORRECTABLE), value=st.none() | WORDS)
    def correct(self, pick: int, field: str, value: str | None) -> None:
        if ids := self.ids():
            one, correct = ids[pick % len(ids)], self.workspace.articles.correct
            self.did(self.workspace.change(Deed.CORRECT, lambda step: correct(step, one, {field: value})))

    @rule(pick=PICK, text=WORDS)
    def read_again(self, pick: int, text: str) -> None:
        if ids := self.ids():
            one, renew = ids[pick % len(ids)], self.workspace.articles.renew
            again = Article("x", text, (Paragraph(0, len(text), Role.BODY),))
            self.did(self.workspace.change(Deed.READ_AGAIN, lambda step: renew(step, one, again, None)))

    @rule(chance=st.randoms(use_true_random=False))
    def reorder(self, chance: object) -> None:
        ids = self.ids()
        chance.shuffle(ids)  # type: ignore[attr-defined]
        self.did(self.workspace.change(Deed.REORDER, lambda step: self.workspace.articles.reorder(step, ids)))

    @rule(pick=PICK)
    def choose(self, pick: int) -> None:
        ids = [one for n, one in enumerate(self.ids()) if pick >> n & 1]
        self.did(self.workspace.change(Deed.CHOOSE, lambda step: self.workspace.articles.choose(step, ids)))

    @rule(pick=PICK, tags=st.lists(WORDS, max_size=3))
    def tag(self, pick: int, tags: list[str]) -> None:
        if ids := self.ids():
            one, tag = ids[pick % len(ids)], self.workspace.articles.tag
            self.did(self.workspace.change(Deed.TAG, lambda step: tag(step, one, tags)))

    @rule(verdict=st.sampled_from(Verdict), words=WORDS)
    def decide(self, verdict: Verdict, words: str) -> None:
        decision = Decision(0, verdict, (Anchor("a0", words), Anchor("a1", words)), words)
        self.did(
            self.workspace.change(
                Deed.REJECT, lambda step: _none(self.workspace.marks.add_decision(step, decision))
            )
        )

    @rule(words=WORDS, colour=st.sampled_from(NoteColour))
    def note(self, words: str, colour: NoteColour) -> None:
        note = Note(0, NoteKind.ARTICLE, (Anchor("a0"),), words, (words,), colour)
        self.did(
            self.workspace.change(
                Deed.ADD_NOTE, lambda step: _none(self.workspace.marks.add_note(step, note))
            )
        )

    @rule(pick=PICK, words=WORDS)
    def edit_note(self, pick: int, words: str) -> None:
        marks = self.workspace.marks
        if notes := marks.notes():
            changed = replace(notes[pick % len(notes)], text=words, tags=(words,), colour=NoteColour.RED)
            self.did(self.workspace.change(Deed.EDIT_NOTE, lambda step: marks.change_note(step, changed)))

    @rule()
    def revert(self) -> None:
        self.did(self.workspace.revert(Deed.REVERT))

    @rule(pick=PICK, kind=st.sampled_from(["note", "decision"]))
    def take_back(self, pick: int, kind: str) -> None:
        marks = self.workspace.marks
        if numbers := [one.number for one in (marks.notes() if kind == "note" else marks.decisions())]:
            one = numbers[pick % len(numbers)]
            self.did(self.workspace.change(Deed.TAKE_BACK, lambda step: marks.remove(step, kind, one)))

    @rule(name=st.sampled_from(["depth", "letters"]), value=st.none() | st.integers())
    def set_option(self, name: str, value: int | None) -> None:
        option = self.workspace.marks.set_option
        self.did(self.workspace.change(Deed.OPTION, lambda step: option(step, name, value)))

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            touched = self.workspace.undo()
            assert bool(touched) == (self.at > 0)
            self.at = max(0, self.at - 1)
            assert self.workspace.contents() == self.states[self.at]

    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(times):
            touched = self.workspace.redo()
            assert bool(touched) == (self.at < len(self.states) - 1)
            self.at = min(len(self.states) - 1, self.at + 1)
            assert self.workspace.contents() == self.states[self.at]

    @rule()
    def start_again(self) -> None:
        path = self.workspace.path
        if path is not None:
            self.workspace.close()
            self.workspace = Workspace.open(path)

    @rule()
    def view(self) -> None:
        self.workspace.keep(lambda: self.workspace.results.set_view("at", self.at))

    @invariant()
    def all_is_as_the_steps_say(self) -> None:
        assert self.workspace.contents() == self.states[self.at]
        assert (self.workspace.steps.done is None) == (self.at == 0)
        assert (self.workspace.steps.undone is None) == (self.at == len(self.states) - 1)
        for article in self.workspace.articles.compared():
            assert article.paragraphs[0].end == len(article.text)

    def teardown(self) -> None:
        while self.workspace.undo():
            self.at -= 1
        assert self.workspace.contents() == self.states[0]
        while self.workspace.redo():
            pass
        assert self.workspace.contents() == self.states[-1]
        self.workspace.close()
        self.folder.cleanup()


def _none(_: object) -> None:
    """Return nothing: what a step returns is of no use to it."""


TestFewActions = Actions.TestCase
TestFewActions.settings = settings(max_examples=12, stateful_step_count=30)


def _drawn(chance: random.Random) -> dict[str, Any]:
    """Return one value of each name that an action takes."""
    words = "".join(chance.choices("ab é\n\0\ud800\U0001f309", k=chance.randrange(12)))
    return {
        "text": words,
        "title": words[::-1],
        "words": words,
        "value": chance.choice([None, words]),
        "count": chance.randint(1, 3),
        "content": chance.choice([None, chance.randbytes(9)]),
        "pick": chance.randrange(10**6),
        "field": chance.choice(CORRECTABLE),
        "tags": [words] * chance.randrange(3),
        "verdict": chance.choice(list(Verdict)),
        "colour": chance.choice(list(NoteColour)),
        "kind": chance.choice(["note", "decision"]),
        "name": chance.choice(["depth", "letters"]),
        "times": chance.randint(1, 6),
        "chance": chance,
    }


class ThousandActions(RuleBasedStateMachine):
    """A thousand actions in a row, fifty times twenty: so many drawn one by one would be cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.actions = Actions()
        self.count = 0
        self.rules = [name for name, one in vars(Actions).items() if hasattr(one, "hypothesis_stateful_rule")]

    @rule(seed=st.integers(0, 2**32))
    def do_twenty(self, seed: int) -> None:
        if self.count == 0:
            self.actions.begin(in_file=seed % 3 > 0)
        for _ in range(20):
            self.count += 1
            chance = random.Random(f"{seed} {self.count}")
            act = getattr(self.actions, chance.choice([*self.rules, "undo", "redo"]))
            drawn = _drawn(chance)
            act(**{name: drawn[name] for name in inspect.signature(act).parameters})
            self.actions.all_is_as_the_steps_say()

    def teardown(self) -> None:
        self.actions.teardown()


@pytest.mark.slow
class TestAThousandActions(ThousandActions.TestCase):  # type: ignore[misc, valid-type]
    """A thousand actions in a row, all undone and done again in the end."""

    settings = settings(max_examples=3, stateful_step_count=50)
