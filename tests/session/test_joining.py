# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What was brought joins in one step; what is there already is found without reading all that is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.session import (
    Changes,
    Joined,
    Likeness,
    Opened,
    Session,
    Settling,
    Steps,
    Twin,
    Twins,
    all_articles,
    join,
    settle,
    settle_in_steps,
)
from parallax.workspace import Original

T = TypeVar("T")

LINES = [
    f"On day {n} of the flood the water at gauge {n * 7} stood {n * 3} centimetres over the quay, and {n * 11} people slept in "
    f"the school of quarter {n}, where the cook of house {n * 2} made soup for them."
    for n in range(1, 13)
]


def article(*lines: str, name: str = "flood", path: str | None = None, url: str | None = None) -> Article:
    text = "\n".join(lines)
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line), Role.BODY))
        at += len(line) + 1
    return Article(name, text, tuple(paragraphs), path=path, url=url)


@pytest.fixture(params=["in memory", "in a file"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    session = Session()
    if request.param == "in a file":
        session.keeping.new(tmp_path / "flood.parallax")
    yield session
    session.close()


def ended(steps: Steps[T]) -> T:
    """Take all steps and return what came of them."""
    shares: list[float] = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert all(0 <= share < 1 for share in shares)
            result: T = end.value
            return result


def bring(session: Session, *articles: Article) -> Joined:
    return ended(join(session, Opened(articles), Twins()))


def found(session: Session, *articles: Article) -> list[tuple[str, str, Likeness]]:
    return [(twin.new.id, twin.known.id, twin.likeness) for twin in bring(session, *articles).twins]


def test_all_that_was_brought_is_one_step_of_the_history(session: Session) -> None:
    joined = bring(session, article(*LINES[:6], name="one"), article(*LINES[6:], name="two"))
    assert joined.twins == ()
    assert joined.changes.articles
    assert [entry.id for entry in session.library.entries] == ["one", "two"]
    session.undo()
    assert session.library.entries == ()


def test_the_same_text_is_found_wherever_it_is_from(session: Session) -> None:
    bring(
        session, article(*LINES, name="a", path="/a.txt"), article("Another report of another day.", name="b")
    )
    louder = [line.upper().replace(",", " –") for line in LINES]
    assert found(session, article(*louder, name="new", url="https://example.org/x")) == [
        ("new", "a", Likeness.TEXT)
    ]
    assert found(session, article("ANOTHER report, of another day", name="c")) == [("c", "b", Likeness.TEXT)]
    assert len(session.library.entries) == 2


@pytest.mark.parametrize(
    "left", [LINES[2:], LINES[:-2], LINES[:4] + LINES[6:]], ids=["head", "foot", "middle"]
)
def test_nearly_the_same_text_is_found_whatever_was_cut(session: Session, left: list[str]) -> None:
    bring(session, article(*LINES, name="whole"), article(*reversed(LINES[:3]), name="other"))
    assert found(session, article(*left, name="cut")) == [("cut", "whole", Likeness.NEARLY)]


def test_an_article_that_is_not_compared_is_known_too(session: Session) -> None:
    bring(session, article(*LINES), article("Another report.", name="late"))
    session.library.choose(["late"])
    twins = bring(session, article(*LINES[1:], name="again")).twins
    settle(session, twins, Settling.REPLACE)
    assert session.article("flood").text == "\n".join(LINES[1:])
    assert len(session.library.entries) == 2


def test_only_texts_that_could_be_the_same_are_read(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(session, *(article(line, name=f"day-{n}", path=f"/{n}.txt") for n, line in enumerate(LINES)))
    session.library.choose([])
    read: list[str] = []
    reading = session.article

    def noting(article_id: str) -> Article:
        read.append(article_id)
        return reading(article_id)

    monkeypatch.setattr(session, "article", noting)
    bring(session, article("Nothing of this stands anywhere else at all.", name="new"))
    assert read == []
    assert found(session, article("A word more.", name="x", path="/4.txt")) == [("x", "day-4", Likeness.FILE)]
    assert set(read) == {"day-4"}


def test_the_same_page_and_the_same_file_are_found_though_they_were_changed(session: Session) -> None:
    bring(
        session,
        article(*LINES[:4], name="page", url="https://www.example.org/flood?utm_source=x"),
        article(*LINES[4:6], name="file", path="/news/../a.txt"),
    )
    assert found(
        session,
        article(*LINES[6:8], name="p", url="http://example.org/flood/"),
        article(*LINES[8:], name="f", path="/a.txt"),
    ) == [("p", "page", Likeness.ADDRESS), ("f", "file", Likeness.FILE)]


def test_quotation_marks_and_signs_are_nothing_but_text(session: Session) -> None:
    odd = '"He said ""no"" – NEAR(a b) * OR \\ \'x\' ☂" \u202e to all of them, AND NOT {to} me: -"'
    bring(session, article(odd, name="odd"), article("☂☂☂", name="signs"))
    assert found(session, article(odd, name="again")) == [("again", "odd", Likeness.TEXT)]


def test_what_each_was_read_from_is_kept(session: Session) -> None:
    new = [
        article(*LINES[:6], name="a", path="/a.txt"),
        article(*LINES[6:], name="b", url="https://example.org/b"),
    ]
    originals = {"/a.txt": Original.of(b"the file"), "https://example.org/b": Original.of(b"the page")}
    ended(join(session, Opened(tuple(new), originals=originals), Twins()))
    assert [session.library.original(name) for name in ("a", "b")] == [b"the file", b"the page"]
    again = [article(*LINES[:5], name="a2", path="/a.txt")]
    changed = {"/a.txt": Original.of(b"the file, changed")}
    twins = ended(join(session, Opened(tuple(again), originals=changed), Twins())).twins
    ended(settle_in_steps(session, twins, Settling.REPLACE))
    assert session.library.original("a") == b"the file, changed"


def test_what_was_given_up_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "flood.parallax"
    session = Session()
    session.keeping.new(path)
    steps = join(session, Opened(tuple(article(line, name=line[:8]) for line in LINES)), Twins())
    for _ in range(len(LINES) + 3):
        next(steps)
    steps.close()
    assert session.library.entries == ()
    assert session.library.search("soup").hits == ()
    session.close()
    assert b"soup" not in path.read_bytes()


# -- what becomes of twins --------------------------------------------------------------------------


def settled(session: Session, twins: Sequence[Twin], settling: Settling) -> Changes:
    return ended(settle_in_steps(session, twins, settling))


@pytest.mark.parametrize(
    ("settling", "first"),
    [(Settling.KEEP_KNOWN, [0]), (Settling.REPLACE, [1]), (Settling.KEEP_BOTH, [0, 1])],
)
def test_what_is_there_can_be_kept_replaced_or_joined(
    session: Session, settling: Settling, first: list[int]
) -> None:
    known, new = article(*LINES, path="/a.txt"), article(*LINES[1:], path="/a.txt")
    bring(session, known)
    changes = settled(session, bring(session, new).twins, settling)
    assert [one.text for one in all_articles(session)] == [(known, new)[n].text for n in first]
    assert changes.articles == (settling is not Settling.KEEP_KNOWN)


def test_what_replaces_keeps_letter_and_corrections(session: Session) -> None:
    bring(session, article("Another report."), article(*LINES, path="/a.txt"))
    session.correct("flood-2", title="The flood")
    settled(session, bring(session, article(*LINES[1:], path="/b.txt")).twins, Settling.REPLACE)
    replaced = session.article("flood-2")
    assert (replaced.letter, replaced.title, replaced.path) == ("B", "The flood", "/b.txt")


def test_several_are_replaced_in_one_step(session: Session) -> None:
    bring(session, article(*LINES[:6], name="a", path="/a.txt"), article(*LINES[6:], name="b", path="/b.txt"))
    before = all_articles(session)
    again = [article(*LINES[:5], name="c", path="/a.txt"), article(*LINES[7:], name="d", path="/b.txt")]
    settled(session, bring(session, *again).twins, Settling.REPLACE)
    assert [one.text for one in all_articles(session)] == [one.text for one in again]
    session.undo()
    assert all_articles(session) == before


def test_twins_that_were_brought_together_are_settled_by_what_became_of_the_first(session: Session) -> None:
    bring(session, article("Another report."))
    first, second = article(*LINES, path="/a.txt"), article(*LINES[1:], path="/b.txt")
    twins = bring(session, first, second).twins
    assert [twin.known.letter for twin in twins] == ["B"]
    settled(session, twins, Settling.REPLACE)
    assert [(one.id, one.path) for one in all_articles(session)] == [("flood", None), ("flood-2", "/b.txt")]


def test_what_has_gone_meanwhile_is_not_missed(session: Session) -> None:
    bring(session, article(*LINES))
    twins = bring(session, article(*LINES[1:])).twins
    session.remove("flood")
    settled(session, twins, Settling.REPLACE)
    assert [one.text for one in all_articles(session)] == ["\n".join(LINES[1:])]


def test_what_goes_while_articles_join_is_passed_over(session: Session) -> None:
    bring(session, article(*LINES))
    steps = join(session, Opened((article("First of all."), article(*LINES[1:], name="cut"))), Twins())
    next(steps)
    session.remove("flood")
    assert ended(steps).twins == ()
    assert [entry.id for entry in session.library.entries] == ["flood", "cut"]
