# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whatever a user does in whatever order: what the session shows is what its file says, and undoing takes it back."""

from __future__ import annotations

import inspect
import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Place, SentenceRef
from parallax.domain.note import NoteColour, NoteKind
from parallax.session import Changes, Comparer, Likeness, Session, Settling, Twin, read_pasted, settle
from parallax.session.desk import Desk

LINES = (
    "The dam above Orta broke on Monday night.",
    "The mayor said: “We lost 12 houses.”",
    "The mayor said 14 houses were lost.",
    "Schools in Velm are closed until Friday.",
    "Read more in our app.",
)
PICK = st.integers(0, 10**6)
TEXT = st.lists(st.sampled_from(LINES), min_size=1, max_size=4).map("\n\n".join)


def article(name: str, text: str) -> Article:
    paragraphs, at = [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(block), Role.BODY))
        at += len(block) + 2
    return Article(name, text, tuple(paragraphs))


class Uses(RuleBasedStateMachine):
    """Uses a session as its window does."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.session = Session()
        self.comparer = Comparer()
        self.path = Path(self.folder.name) / "laws.parallax"
        self.session.keeping.new(self.path)
        self.seen: list[dict[str, Any]] = [self.shown()]
        self.at = 0
        self.view: dict[str, Any] | None = None

    def shown(self) -> dict[str, Any]:
        session = self.session
        return {
            "entries": session.library.entries,
            "articles": session.articles,
            "rulings": session.rulings,
            "decisions": session.decisions.all,
            "notes": session.notes.all,
            "meanings": session.notes.meanings,
        }

    def did(self, changes: Changes) -> None:
        now = self.shown()
        before = self.seen[self.at]
        if changes.history:
            self.seen = [*self.seen[: self.at + 1], now]
            self.at += 1
        assert changes.articles or (now["entries"], now["articles"]) == (
            before["entries"],
            before["articles"],
        )
        assert changes.decisions or now["decisions"] == before["decisions"]
        assert changes.comparison or now["rulings"] == before["rulings"]
        assert changes.notes or now["meanings"] == before["meanings"]
        # Where a note is placed follows from the articles; that one was written, changed or removed is told.
        assert changes.notes or [note for note, _ in now["notes"]] == [note for note, _ in before["notes"]]

    def ids(self) -> list[str]:
        return [entry.id for entry in self.session.library.entries]

    def compared(self) -> Any:  # noqa: ANN401 - a comparison, for drawing from
        if self.session.comparison is None or self.session.outdated:
            made = self.comparer.compare(self.session.articles, rulings=self.session.rulings)
            assert self.session.take_comparison(made).comparison
        comparison = self.session.comparison
        assert comparison is not None
        return comparison

    def figures(self) -> list[Place]:
        return [Place(one.article, one.start, one.end) for one in self.compared().figures]

    @rule(texts=st.lists(TEXT, min_size=1, max_size=3))
    def add(self, texts: list[str]) -> None:
        if len(self.ids()) < 6:
            self.did(self.session.add([article("a", text) for text in texts])[0])

    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        if ids := self.ids():
            self.did(self.session.remove(ids[pick % len(ids)]))

    @rule(pick=PICK, text=TEXT)
    def read_again(self, pick: int, text: str) -> None:
        if ids := self.ids():
            self.did(self.session.renew(ids[pick % len(ids)], article("x", text)))

    @rule(pick=PICK, title=st.sampled_from(["One", "Two", ""]))
    def correct(self, pick: int, title: str) -> None:
        if ids := self.ids():
            self.did(self.session.correct(ids[pick % len(ids)], title=title))

    @rule(pick=PICK)
    def choose(self, pick: int) -> None:
        self.did(self.session.library.choose([one for n, one in enumerate(self.ids()) if pick >> n & 1]))

    @rule(pick=PICK, tag=st.sampled_from(["red", "blue"]))
    def tag(self, pick: int, tag: str) -> None:
        some = [one for n, one in enumerate(self.ids()) if pick >> n & 1]
        self.did(self.session.library.tag(some, add=[tag]))

    @rule(pick=PICK, what=st.sampled_from(["reject", "join", "no_conflict"]))
    def decide(self, pick: int, what: str) -> None:
        comparison = self.compared()
        refs = [
            SentenceRef(one.article.id, n)
            for one in comparison.articles
            for n, sentence in enumerate(one.sentences)
            if sentence.role.compared
        ]
        pairs = [(a, b) for a in refs for b in refs if a.article < b.article]
        if pairs:
            self.did(getattr(self.session.decisions, what)(pairs[pick % len(pairs)]))

    @rule(pick=PICK, other=PICK, same=st.booleans())
    def decide_figures(self, pick: int, other: int, same: bool) -> None:
        places = self.figures()
        pairs = [(a, b) for a in places for b in places if a.article != b.article]
        if pairs:
            decisions = self.session.decisions
            decide = decisions.same_figure if same else decisions.other_figure
            self.did(decide(pairs[(pick * 7 + other) % len(pairs)]))

    @rule(pick=PICK, name=st.sampled_from(["Ada Venn", "the mayor", ""]))
    def name_speaker(self, pick: int, name: str) -> None:
        quotes = self.compared().quotes
        if quotes:
            one = quotes[pick % len(quotes)]
            self.did(self.session.decisions.name_speaker(name, Place(one.article, one.start, one.end)))

    @rule(chance=st.randoms(use_true_random=False))
    def reorder(self, chance: Any) -> None:  # noqa: ANN401 - a source of chance
        ids = self.ids()
        chance.shuffle(ids)
        self.did(self.session.reorder(ids))

    @rule(pick=PICK, hidden=PICK, alone=st.booleans())
    def arrange_panes(self, pick: int, hidden: int, alone: bool) -> None:
        ids = [one.id for one in self.session.articles]
        gone = [one for n, one in enumerate(ids) if hidden >> n & 1]
        panes = {"articles": ids, "hidden": gone, "alone": ids[pick % len(ids)] if ids and alone else None}
        assert not self.session.keeping.set_view("panes", panes)
        self.view = panes

    @rule(text=TEXT)
    def paste(self, text: str) -> None:
        if len(self.ids()) < 6:
            pasted = read_pasted(None, text)
            self.did(self.session.add([pasted])[0])

    @rule(pick=PICK, text=TEXT, settling=st.sampled_from(Settling))
    def settle_a_twin(self, pick: int, text: str, settling: Settling) -> None:
        ids = self.ids()
        if ids and len(ids) < 6:
            twin = Twin(self.session.article(ids[pick % len(ids)]), article("twin", text), Likeness.NEARLY)
            self.did(settle(self.session, [twin], settling))

    @rule(pick=PICK, text=st.sampled_from(["Where?", "When?"]), colour=st.sampled_from(NoteColour))
    def edit_note(self, pick: int, text: str, colour: NoteColour) -> None:
        if notes := self.session.notes.all:
            number = notes[pick % len(notes)][0].number
            self.did(self.session.notes.edit(number, text=text, colour=colour, tags=[text]))

    @rule(pick=PICK)
    def remove_note(self, pick: int) -> None:
        if notes := self.session.notes.all:
            self.did(self.session.notes.remove(notes[pick % len(notes)][0].number))

    @rule(colour=st.sampled_from([one for one in NoteColour if one is not NoteColour.NONE]))
    def mean_by_a_colour(self, colour: NoteColour) -> None:
        self.did(self.session.notes.name_colours({colour: "to check"}))

    @rule()
    def revert(self) -> None:
        self.did(self.session.keeping.revert())

    @rule(pick=PICK, role=st.sampled_from(Role))
    def set_role(self, pick: int, role: Role) -> None:
        if articles := self.session.articles:
            one = articles[pick % len(articles)]
            self.did(self.session.decisions.set_role(one.id, pick % len(one.paragraphs), role))

    @rule(pick=PICK)
    def take_back(self, pick: int) -> None:
        if made := self.session.decisions.all:
            self.did(self.session.decisions.take_back(made[pick % len(made)][0].number))

    @rule(pick=PICK, tag=st.sampled_from(["red", "blue"]))
    def explain(self, pick: int, tag: str) -> None:
        if made := self.session.decisions.all:
            self.did(self.session.decisions.explain(tag, made[pick % len(made)][0].number))

    @rule(pick=PICK, colour=st.sampled_from(NoteColour))
    def note(self, pick: int, colour: NoteColour) -> None:
        if articles := self.session.articles:
            one = articles[pick % len(articles)]
            place = Place(one.id, 0, min(12, len(one.text)))
            self.did(self.session.notes.add(NoteKind.SENTENCE, [place], "Why?", colour=colour))

    @rule()
    def undo(self) -> None:
        assert bool(self.session.undo()) == (self.at > 0)
        self.at = max(0, self.at - 1)
        assert self.shown() == self.seen[self.at]

    @rule()
    def redo(self) -> None:
        assert bool(self.session.redo()) == (self.at < len(self.seen) - 1)
        self.at = min(len(self.seen) - 1, self.at + 1)
        assert self.shown() == self.seen[self.at]

    @rule()
    def start_again(self) -> None:
        before = self.shown()
        self.session.close()
        self.session = Session()
        self.session.keeping.open(self.path)
        assert self.shown() == before
        assert self.session.keeping.view().get("panes") == self.view

    @invariant()
    def what_is_shown_is_what_is_kept(self) -> None:
        reader = Desk()
        reader.workspace.close()
        reader.put(type(reader.workspace).look(self.path))
        assert reader.entries == self.session.library.entries
        assert reader.articles == self.session.articles
        assert reader.resolved.rulings == self.session.rulings
        reader.workspace.close()

    @invariant()
    def a_comparison_is_of_what_is_shown(self) -> None:
        comparison = self.session.comparison
        if comparison is not None:
            compared = sorted((one.article for one in comparison.articles), key=lambda one: one.id)
            assert compared == sorted(self.session.articles, key=lambda one: one.id)
            assert self.session.outdated or comparison.rulings == self.session.rulings

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()


TestUses = Uses.TestCase
TestUses.settings = settings(max_examples=8, stateful_step_count=25)


def _drawn(chance: random.Random) -> dict[str, Any]:
    """Return one value of each name that a use takes."""
    return {
        "pick": chance.randrange(10**6),
        "other": chance.randrange(10**6),
        "hidden": chance.randrange(10**6),
        "texts": ["\n\n".join(chance.choices(LINES, k=chance.randint(1, 4)))],
        "text": "\n\n".join(chance.choices(LINES, k=chance.randint(1, 4))),
        "title": chance.choice(["One", "Two", ""]),
        "tag": chance.choice(["red", "blue"]),
        "what": chance.choice(["reject", "join", "no_conflict"]),
        "role": chance.choice(list(Role)),
        "colour": chance.choice(list(NoteColour)[1:]),
        "name": chance.choice(["Ada Venn", "the mayor", ""]),
        "settling": chance.choice(list(Settling)),
        "same": chance.random() < 0.5,
        "alone": chance.random() < 0.5,
        "chance": chance,
    }


class ThousandUses(RuleBasedStateMachine):
    """A thousand uses in a row, fifty times twenty: so many drawn one by one would be cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.uses = Uses()
        self.count = 0
        self.rules = [name for name, one in vars(Uses).items() if hasattr(one, "hypothesis_stateful_rule")]

    @rule(seed=st.integers(0, 2**32))
    def do_twenty(self, seed: int) -> None:
        for _ in range(20):
            self.count += 1
            chance = random.Random(f"{seed} {self.count}")
            use = getattr(self.uses, chance.choice([*self.rules, "undo", "redo", "undo", "redo"]))
            drawn = _drawn(chance)
            use(**{name: drawn[name] for name in inspect.signature(use).parameters})
            self.uses.a_comparison_is_of_what_is_shown()
        self.uses.what_is_shown_is_what_is_kept()

    def teardown(self) -> None:
        uses = self.uses
        while uses.session.undo():
            uses.at -= 1
            assert uses.shown() == uses.seen[uses.at]
        while uses.session.redo():
            uses.at += 1
        assert uses.shown() == uses.seen[-1]
        uses.teardown()


@pytest.mark.slow
class TestAThousandUses(ThousandUses.TestCase):  # type: ignore[misc, valid-type]
    """A thousand uses in a row, all undone and done again in the end."""

    settings = settings(max_examples=3, stateful_step_count=50)
