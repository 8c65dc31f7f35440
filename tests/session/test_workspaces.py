# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Comparison, Place, SentenceRef
from parallax.domain.decision import Verdict
from parallax.domain.errors import DamagedWorkspace, ParallaxError, UnwritableFile, WorkspaceInUse
from parallax.domain.library import Deed
from parallax.domain.note import NoteColour, NoteKind
from parallax.session import LONGEST_MEANING, Changes, Comparer, Session, State, search_workspaces

TEXTS = {
    "one": "The dam above Orta broke on Monday night.\n\nNobody was hurt, the mayor said.\n\nRead more in our app.",
    "two": "The dam above Orta broke on Monday night.\n\nTwo people were hurt, police said.",
    "three": "Schools in Velm are closed until Friday.",
}


def article(name: str, text: str | None = None, path: str | None = None) -> Article:
    text = TEXTS[name] if text is None else text
    paragraphs, at = [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(block), Role.BODY))
        at += len(block) + 2
    return Article(name, text, tuple(paragraphs), path=path)


def compare(session: Session) -> Comparison:
    comparison = Comparer().compare(session.articles, rulings=session.rulings)
    assert session.take_comparison(comparison) == Changes(comparison=True)
    return comparison


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    made.add([article(name) for name in TEXTS])
    yield made
    made.close()


DAM = (SentenceRef("one", 0), SentenceRef("two", 0))


def test_all_that_changes_articles_is_undone_and_done_again(session: Session) -> None:
    session.correct("one", title="The dam")
    session.reorder(["two", "one"])
    session.remove("two")
    assert session.undo_step is not None
    assert session.undo_step.name == "remove article"
    assert session.undo() == Changes(articles=True, comparison=True, history=True)
    assert [(a.id, a.letter) for a in session.articles] == [("two", "B"), ("one", "A"), ("three", "C")]
    session.undo()
    session.undo()
    assert session.article("one").title is None
    session.undo()
    assert session.articles == ()
    assert session.undo() == Changes()
    for _ in range(4):
        session.redo()
    assert [a.id for a in session.articles] == ["one", "three"]
    assert session.article("one").title == "The dam"
    assert session.redo_step is None


def test_an_added_article_that_was_undone_gives_its_letter_back(session: Session) -> None:
    session.undo()
    session.add([article("two")])
    assert session.articles[0].letter == "A"


def test_a_comparison_comes_back_with_its_articles(session: Session) -> None:
    comparison = compare(session)
    session.remove("three")
    assert session.comparison is None
    session.undo()
    assert session.comparison == comparison


def test_only_chosen_articles_are_compared(session: Session) -> None:
    assert session.library.choose(["three", "one"]) == Changes(articles=True, comparison=True, history=True)
    assert [a.id for a in session.articles] == ["one", "three"]
    assert [(e.id, e.compared) for e in session.library.entries] == [
        ("one", True),
        ("two", False),
        ("three", True),
    ]
    assert session.article("two").text == TEXTS["two"]
    assert session.library.choose(["one", "three"]) == Changes()
    session.undo()
    assert len(session.articles) == 3


def test_many_articles_wait_in_the_library() -> None:
    session = Session()
    session.add([article(f"x{n}", f"Article {n}.") for n in range(45)])
    assert len(session.library.entries) == 45
    assert len(session.articles) == 40


def test_articles_are_tagged_and_found(session: Session) -> None:
    assert session.library.tag(["one", "two"], add=[" water  works ", "dams"]).articles
    session.library.tag(["one"], remove=["dams"])
    assert {e.id: e.tags for e in session.library.entries} == {
        "one": ("water works",),
        "two": ("water works", "dams"),
        "three": (),
    }
    assert session.library.tags == ("dams", "water works")
    assert session.library.tag(["three"], remove=["dams"]) == Changes()
    assert [hit.article for hit in session.library.search("velm").hits] == ["three"]


def test_the_work_is_there_again_with_its_comparison(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "dam.parallax"
    assert session.keeping.save_as(path) == Changes(saved=True)
    session.correct("one", source="Orta Post")
    comparison = compare(session)
    session.keeping.set_view("shown", ["one", "two"])
    session.close()

    again = Session()
    assert again.keeping.open(path) == Changes(*[True] * 6)
    assert again.keeping.saved
    assert again.keeping.name == "dam"
    assert again.articles[0].source == "Orta Post"
    assert again.comparison == comparison
    assert again.keeping.view() == {"shown": ["one", "two"]}
    assert again.keeping.recent.paths() == (path,)
    again.close()


def test_the_file_an_article_was_read_from_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "one.txt"
    source.write_bytes(b"\xef\xbb\xbfThe dam.")
    session = Session()
    session.keeping.new(tmp_path / "dam.parallax")
    session.add([article("one", path=str(source))])
    source.unlink()
    assert session.library.original("one") == b"\xef\xbb\xbfThe dam."
    assert session.library.entries[0].kept
    session.close()


def test_work_without_a_name_is_kept_and_offered_again(session: Session) -> None:
    assert session.keeping.keep_unnamed() == Changes(saved=True)
    assert session.keeping.unnamed
    assert session.keeping.name is None
    assert Session().keeping.left_unnamed() == (), "it is open"
    path = session.keeping.path
    session.close()
    again = Session()
    [left] = again.keeping.left_unnamed()
    assert (left.path, left.titles) == (path, ("one", "two", "three"))
    again.keeping.open(left.path)
    assert len(again.articles) == 3
    assert again.keeping.recent.paths() == ()
    again.close()


def test_work_without_a_name_moves_when_it_gets_one(session: Session, tmp_path: Path) -> None:
    session.keeping.keep_unnamed()
    before = session.keeping.path
    assert before is not None
    session.keeping.save_as(tmp_path / "dam.parallax")
    assert not before.exists()
    assert session.keeping.name == "dam"
    session.undo()
    assert session.articles == ()


def test_nothing_without_a_name_leaves_nothing() -> None:
    session = Session()
    session.keeping.keep_unnamed()
    path = session.keeping.path
    session.close()
    assert path is not None
    assert not path.exists()


def test_a_workspace_that_cannot_be_opened_leaves_the_present_one(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ParallaxError):
        session.keeping.open(tmp_path / "none.parallax")
    with pytest.raises(UnwritableFile):
        session.keeping.save_as(tmp_path / "no" / "such.parallax")
    assert len(session.articles) == 3
    session.correct("one", title="Still here")


def test_a_workspace_with_a_text_that_cannot_be_read_leaves_the_present_one(
    session: Session, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.parallax"
    session.keeping.save_copy(damaged)
    connection = sqlite3.connect(damaged)
    connection.execute("UPDATE reading SET text = replace(text, 'dam', 'dum')")
    connection.commit()
    connection.close()
    session.keeping.save_as(tmp_path / "dam.parallax")
    with pytest.raises(DamagedWorkspace):
        session.keeping.open(damaged)
    assert session.keeping.name == "dam"
    assert session.keeping.saved
    session.remove("one")
    assert [one.id for one in session.articles] == ["two", "three"]
    assert not damaged.with_name(f".{damaged.name}.lock").exists()
    session.keeping.recover(damaged)
    assert [one.id for one in session.library.entries] == ["three"]
    assert len(session.keeping.lost) > 0


def test_a_workspace_on_a_disk_that_is_read_only_opens_in_memory(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.keeping.save_as(tmp_path / "dam.parallax")
    session.close()

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr("parallax.workspace.lock.os.open", refuse)
    session.keeping.open(tmp_path / "dam.parallax")
    assert "Read-only file system" in str(session.keeping.trouble)
    session.remove("one")
    assert len(session.articles) == 2
    monkeypatch.undo()
    session.keeping.save_as(tmp_path / "other.parallax")
    assert session.keeping.saved


def test_two_windows_on_one_workspace(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "dam.parallax"
    session.keeping.save_as(path)
    other = Session()
    with pytest.raises(WorkspaceInUse):
        other.keeping.open(path)
    other.keeping.open(path, to_read=True)
    assert other.keeping.trouble is not None
    other.remove("one")
    assert len(other.articles) == 2
    other.keeping.open(path, take_over=True)
    assert len(other.articles) == 3
    assert session.remove("one").saved
    assert session.keeping.trouble is not None
    other.close()


def test_duplicates_and_copies(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ParallaxError, match="name"):
        session.keeping.duplicate()
    session.keeping.save_as(tmp_path / "dam.parallax")
    assert session.keeping.duplicate() == tmp_path / "dam 2.parallax"
    assert session.keeping.duplicate() == tmp_path / "dam 3.parallax"
    session.remove("one")
    session.keeping.open(tmp_path / "dam 3.parallax")
    assert len(session.articles) == 3


def test_going_back_to_how_it_was_opened_can_be_undone(session: Session, tmp_path: Path) -> None:
    session.keeping.save_as(tmp_path / "dam.parallax")
    session.keeping.open(tmp_path / "dam.parallax")
    session.close()
    session.keeping.open(tmp_path / "dam.parallax")
    session.undo()
    session.add([article("three")])
    session.keeping.revert()
    assert [a.id for a in session.articles] == ["one", "two", "three"]
    session.undo()
    assert [a.id for a in session.articles] == ["three"]


def test_the_file_going_away_costs_nothing(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "dam.parallax"
    session.keeping.save_as(path)
    path.unlink()
    changes = session.remove("one")
    assert changes.saved
    assert not session.keeping.saved
    assert "removed" in str(session.keeping.trouble)
    assert session.keeping.save_again() == Changes(saved=True)
    assert session.keeping.saved
    session.close()
    session.keeping.open(path)
    assert [a.id for a in session.articles] == ["two", "three"]


def test_all_known_workspaces_are_searched(session: Session, tmp_path: Path) -> None:
    session.keeping.save_as(tmp_path / "dam.parallax")
    (tmp_path / "odd.parallax").write_bytes(b"odd")
    found = search_workspaces(
        [tmp_path / "dam.parallax", tmp_path / "odd.parallax", tmp_path / "none"], "schools"
    )
    assert [hit.article for hit in found[tmp_path / "dam.parallax"].hits] == ["three"]


# -- decisions ---------------------------------------------------------------------------------------


def test_a_rejected_match_stays_rejected(session: Session) -> None:
    assert any((m.a, m.b) == DAM for m in compare(session).matches)
    changes = session.decisions.reject(DAM, why="another dam")
    assert changes == Changes(comparison=True, decisions=True, history=True)
    assert session.outdated
    assert all((m.a, m.b) != DAM for m in compare(session).matches)
    session.correct("one", title="Other")
    session.add([article("four", "The dam above Orta broke on Monday night, said officials.")])
    assert all((m.a, m.b) != DAM for m in compare(session).matches)
    [(decision, placed)] = session.decisions.all
    assert (decision.verdict, decision.why, placed.state) == (
        Verdict.NOT_A_MATCH,
        "another dam",
        State.PLACED,
    )
    session.decisions.take_back(decision.number)
    assert session.decisions.all == ()
    assert any((m.a, m.b) == DAM for m in compare(session).matches)


def test_a_comparison_under_other_decisions_is_dropped(session: Session) -> None:
    compare(session)
    overtaken = Comparer().compare(session.articles, rulings=session.rulings)
    session.decisions.reject(DAM)
    assert session.take_comparison(overtaken) == Changes()


def test_joining_overrules_rejecting_and_is_undone_in_one(session: Session) -> None:
    compare(session)
    session.decisions.reject(DAM)
    compare(session)
    session.decisions.join(DAM)
    assert [d.verdict for d, _ in session.decisions.all] == [Verdict.MATCH]
    session.undo()
    assert [d.verdict for d, _ in session.decisions.all] == [Verdict.NOT_A_MATCH]


def test_a_decision_finds_its_words_in_a_changed_text_and_is_told_lost_without_them(session: Session) -> None:
    compare(session)
    session.decisions.reject(DAM)
    session.renew("one", article("one", "An opening line.\n\n" + TEXTS["one"]))
    [(_, placed)] = session.decisions.all
    assert placed.state is State.PLACED
    assert [p.start for p in placed.places] == [18, 0]
    session.library.choose(["two", "three"])
    assert session.decisions.all[0][1].state is State.RESTING
    session.library.choose(["one", "two", "three"])
    session.renew("one", article("one", "Something else altogether."))
    assert session.decisions.all[0][1].state is State.LOST
    session.undo()
    assert session.decisions.all[0][1].state is State.PLACED
    session.remove("one")
    assert session.decisions.all[0][1].state is State.LOST


def test_a_paragraph_gets_the_role_that_the_reader_gives_it(session: Session) -> None:
    compare(session)
    changes = session.decisions.set_role("one", 2, Role.BOILERPLATE)
    assert changes == Changes(articles=True, comparison=True, decisions=True, history=True)
    assert session.articles[0].paragraphs[2].role is Role.BOILERPLATE
    assert compare(session).articles[0].sentences[-1].standing is None
    session.renew("one", article("one"))
    assert session.articles[0].paragraphs[2].role is Role.BOILERPLATE
    assert session.decisions.set_role("one", 2, Role.BOILERPLATE) == Changes()
    session.decisions.set_role("one", 2, Role.CAPTION)
    assert len(session.decisions.all) == 1
    session.undo()
    session.undo()
    assert session.articles[0].paragraphs[2].role is Role.BODY


def test_other_verdicts_reach_the_comparison(session: Session) -> None:
    compare(session)
    hurt = (SentenceRef("one", 1), SentenceRef("two", 1))
    session.decisions.join(hurt)
    assert any((m.a, m.b) == hurt for m in compare(session).matches)
    session.decisions.no_conflict(hurt)
    assert len(session.decisions.all) == 2
    place = Place("two", TEXTS["two"].index("Two people"), TEXTS["two"].index("Two people") + 3)
    session.decisions.same_figure((place, Place("one", 0, 5)))
    session.decisions.other_figure((place, Place("one", 0, 5)))
    session.decisions.name_speaker("  Ada  Venn ", place)
    assert [d.verdict for d, _ in session.decisions.all][2:] == [Verdict.OTHER_FIGURE, Verdict.SPEAKER]
    assert session.rulings.speakers == ((place, "Ada Venn"),)


def test_decisions_need_a_comparison_to_name_sentences(session: Session) -> None:
    with pytest.raises(KeyError):
        session.decisions.reject(DAM)


def test_a_decision_is_explained(session: Session) -> None:
    compare(session)
    session.decisions.reject(DAM)
    comparison = compare(session)
    number = session.decisions.all[0][0].number
    assert session.decisions.explain(" two  dams ", number) == Changes(decisions=True, history=True)
    assert session.decisions.all[0][0].why == "two dams"
    assert session.comparison == comparison
    assert session.notes.book.reasons == {tuple(sorted(comparison.rulings.apart[0])): "two dams"}
    assert not session.decisions.explain("two dams", number)
    session.undo()
    assert session.decisions.all[0][0].why == ""


# -- notes -------------------------------------------------------------------------------------------


def test_notes_are_written_changed_and_found_again(session: Session, tmp_path: Path) -> None:
    place = Place("one", 4, 7)
    assert session.notes.add(NoteKind.SENTENCE, [place], "Which dam?", tags=["check ", "check"]) == Changes(
        notes=True, history=True
    )
    [(note, placed)] = session.notes.all
    assert (note.text, note.tags, note.anchors[0].exact, placed.places) == (
        "Which dam?",
        ("check",),
        "dam",
        (place,),
    )
    session.notes.edit(note.number, text="The upper dam.", colour=NoteColour.GREEN)
    assert session.notes.edit(note.number, text="The upper dam.") == Changes()
    session.keeping.save_as(tmp_path / "dam.parallax")
    session.close()
    session.keeping.open(tmp_path / "dam.parallax")
    [(note, _)] = session.notes.all
    assert (note.text, note.colour) == ("The upper dam.", NoteColour.GREEN)
    assert session.notes.tags == ("check",)
    session.notes.remove(note.number)
    session.undo()
    session.undo()
    assert session.notes.all[0][0].text == "Which dam?"


def test_colours_mean_what_the_user_says(session: Session, tmp_path: Path) -> None:
    before = session.undo_step
    assert session.notes.name_colours({NoteColour.GREEN: " needs  a source ", NoteColour.NONE: "x"}).notes
    assert session.notes.meanings == {NoteColour.GREEN: "needs a source"}
    assert not session.notes.name_colours({NoteColour.GREEN: "needs a source"})
    session.notes.name_colours({NoteColour.RED: "w" * 200})
    assert session.notes.meanings[NoteColour.RED] == "w" * LONGEST_MEANING
    session.keeping.save_as(tmp_path / "dam.parallax")
    session.close()
    session.keeping.open(tmp_path / "dam.parallax")
    assert session.notes.meanings[NoteColour.GREEN] == "needs a source"
    session.notes.name_colours({NoteColour.GREEN: ""})
    assert {*session.notes.meanings} == {NoteColour.RED}
    assert session.undo_step is not None
    assert session.undo_step.name == Deed.NAME_COLOURS
    for _ in range(3):
        assert session.undo().notes
    assert session.notes.meanings == {}
    assert session.undo_step == before


def test_notes_are_exported_with_their_words(session: Session, tmp_path: Path) -> None:
    session.notes.add(NoteKind.SENTENCE, [Place("one", 4, 7)], "Which dam?")
    session.notes.export(tmp_path / "notes.md")
    session.notes.export(tmp_path / "notes.jsonld")
    assert "> dam" in (tmp_path / "notes.md").read_text(encoding="utf-8")
    target = json.loads((tmp_path / "notes.jsonld").read_bytes())["first"]["items"][0]["target"][0]
    assert [selector["type"] for selector in target["selector"]] == [
        "TextQuoteSelector",
        "TextPositionSelector",
    ]


def test_a_note_on_an_article_and_on_a_claim(session: Session) -> None:
    session.notes.add(NoteKind.ARTICLE, [Place("three", 0, 0)], "Off the topic.")
    session.notes.add(NoteKind.CLAIM, [Place("one", 0, 41), Place("two", 0, 41)], "All say so.")
    assert [placed.state for _, placed in session.notes.all] == [State.PLACED, State.PLACED]
    assert session.notes.all[0][1].places == (Place("three", 0, len(TEXTS["three"])),)
    session.remove("two")
    assert session.notes.all[1][1].state is State.LOST
    with pytest.raises(KeyError):
        session.notes.edit(99, text="?")


def test_no_more_of_the_work_without_a_name_is_looked_at_than_is_asked_for() -> None:
    paths = []
    for number in range(4):
        session = Session()
        session.add([article(f"number {number}", f"Report {number}.")])
        session.keeping.keep_unnamed()
        assert session.keeping.path is not None
        paths.append(session.keeping.path)
        session.close()
        os.utime(paths[-1], (1_900_000_000 + number, 1_900_000_000 + number))
    paths[0].write_bytes(b"no workspace at all")
    os.utime(paths[0], (1_900_000_100, 1_900_000_100))
    left = Session().keeping.left_unnamed(2)
    assert [one.path for one in left] == [paths[3], paths[2]]
