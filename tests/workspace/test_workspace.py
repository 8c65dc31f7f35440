# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article, Origin, Paragraph, Reason, Role
from parallax.domain.decision import Decision, Verdict
from parallax.domain.errors import NewerWorkspace, NotAWorkspace, WorkspaceInUse, WorkspaceProblem
from parallax.domain.library import Deed
from parallax.domain.note import Note, NoteColour, NoteKind
from parallax.workspace import Workspace, is_open, search_file, titles_in

Add = Callable[..., None]
NOTE = Note(
    0,
    NoteKind.SENTENCE,
    (Anchor("a", "bridge", "The ", " at Orta", 4),),
    "See Orta.",
    ("first",),
    NoteColour.BLUE,
)


def test_what_was_done_is_there_again(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a", b"<p>The bridge", path="/x/a.html", title="A bridge")
    workspace.change(
        Deed.CORRECT, lambda step: workspace.articles.correct(step, "a", {"source": "Orta Post"})
    )
    workspace.change(Deed.TAG, lambda step: workspace.articles.tag(step, "a", ["bridges", "Brücken"]))
    decision = Decision(0, Verdict.ROLE, NOTE.anchors, "boilerplate", "an advert")
    workspace.change(Deed.ROLE, lambda step: workspace.marks.add_decision(step, decision) and None)
    workspace.change(Deed.ADD_NOTE, lambda step: workspace.marks.add_note(step, NOTE) and None)
    workspace.change(Deed.OPTION, lambda step: workspace.marks.set_option(step, "depth", 3))
    workspace.keep(lambda: workspace.results.set_view("shown", ["a"]))
    before = workspace.contents()
    workspace.close()

    again = Workspace.open(path)
    assert again.contents() == before
    [entry] = again.articles.entries()
    assert (entry.title, entry.source, entry.tags) == ("A bridge", "Orta Post", ("bridges", "Brücken"))
    assert entry.kept
    assert entry.words == 7
    [article] = again.articles.compared()
    assert (article.path, article.title, article.source) == ("/x/a.html", "A bridge", "Orta Post")
    assert again.articles.original("a") == b"<p>The bridge"
    [kept] = again.marks.decisions()
    assert (kept.verdict, kept.value, kept.why) == (Verdict.ROLE, "boilerplate", "an advert")
    [note] = again.marks.notes()
    assert (note.text, note.tags, note.colour, note.anchors) == (
        NOTE.text,
        NOTE.tags,
        NOTE.colour,
        NOTE.anchors,
    )
    assert again.marks.options() == {"depth": 3}
    assert again.results.view() == {"shown": ["a"]}
    again.close()


def test_everything_that_a_reader_says_of_an_article_and_its_paragraphs_is_kept(path: Path) -> None:
    values = {"author": "Ada Venn", "changed": "2024-03-04", "origins": (("author", Origin.SHOWN),)}
    paragraphs = (Paragraph(0, 4, Role.TITLE), Paragraph(6, 9, Role.BOILERPLATE, next(iter(Reason))))
    article = Article("a", "One.\n\nTwo", paragraphs, "A", **values)  # type: ignore[arg-type]
    workspace = Workspace.create(path)
    workspace.change(Deed.ADD, lambda step: workspace.articles.add(step, [article], {}, 1))
    workspace.close()
    again = Workspace.open(path)
    kept = again.articles.article("a")
    assert repr(kept) == repr(article), "also what two articles are not compared by"
    again.close()


def test_a_closed_workspace_is_one_file(workspace: Workspace, path: Path, add: Add) -> None:
    add(workspace, "a")
    workspace.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01", "it needs no log to be read"


def test_every_step_is_undone_and_done_again_by_name(workspace: Workspace, add: Add) -> None:
    states = [workspace.contents()]
    add(workspace, "a")
    states.append(workspace.contents())
    workspace.change(Deed.CORRECT, lambda step: workspace.articles.correct(step, "a", {"title": "Other"}))
    states.append(workspace.contents())
    assert workspace.steps.done is not None
    assert workspace.steps.done.name == "correct article"
    assert workspace.undo() == {"article"}
    assert workspace.contents() == states[1]
    assert workspace.steps.undone is not None
    assert workspace.steps.undone.name == "correct article"
    workspace.undo()
    assert workspace.contents() == states[0]
    assert workspace.undo() == frozenset()
    workspace.redo()
    workspace.redo()
    assert workspace.contents() == states[2]
    assert workspace.redo() == frozenset()


def test_the_history_outlives_the_program(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    empty = workspace.contents()
    add(workspace, "a")
    add(workspace, "b")
    full = workspace.contents()
    workspace.undo()
    workspace.close()
    again = Workspace.open(path)
    again.redo()
    assert again.contents() == full
    assert {article.text for article in again.articles.compared()} == {"The bridge at Orta opened on Monday."}
    again.undo()
    again.undo()
    assert again.contents() == empty
    again.close()


def test_after_something_new_nothing_undone_comes_back(workspace: Workspace, add: Add) -> None:
    add(workspace, "a")
    workspace.undo()
    add(workspace, "b")
    assert workspace.steps.undone is None
    assert [entry.id for entry in workspace.articles.entries()] == ["b"]


def test_the_history_has_an_end(add: Add) -> None:
    workspace = Workspace.in_memory()
    add(workspace, "a")
    for n in range(1_010):
        workspace.change(
            Deed.CORRECT, lambda step, n=n: workspace.articles.correct(step, "a", {"title": f"Title {n}"})
        )
    undone = 0
    while workspace.undo():
        undone += 1
    assert undone == 1_000
    assert workspace.articles.entries()[0].title == "Title 9"


def test_an_exception_in_a_change_leaves_everything_as_it_was(workspace: Workspace, add: Add) -> None:
    add(workspace, "a")
    before = workspace.contents()

    def fail(step: object) -> None:
        workspace.articles.remove(step, ["a"])  # type: ignore[arg-type]
        assert workspace.contents() != before
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        workspace.change(Deed.REMOVE, fail)
    assert workspace.contents() == before
    assert workspace.saved
    add(workspace, "b")


def test_a_text_that_nothing_needs_is_thrown_away_and_one_that_undo_needs_stays(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a", b"a", text="First words of the town.")
    workspace.change(Deed.REMOVE, lambda step: workspace.articles.remove(step, ["a"]))
    workspace.close()
    again = Workspace.open(path)
    again.undo()
    assert again.articles.original("a") == b"a"
    assert [hit.article for hit in again.search("town").hits] == ["a"]
    again.undo()
    add(again, "b", b"b", text="Second words of the town.")
    again.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT text FROM reading").fetchall() == [("Second words of the town.",)]
    assert connection.execute("SELECT count(*) FROM original").fetchone() == (1,)
    connection.close()


def test_reverting_is_a_step_that_can_be_undone(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    workspace.close()
    workspace = Workspace.open(path)
    opened = workspace.contents()
    workspace.undo()
    add(workspace, "b")
    workspace.change(Deed.ADD_NOTE, lambda step: workspace.marks.add_note(step, NOTE) and None)
    changed = workspace.contents()
    workspace.revert(Deed.REVERT)
    assert workspace.contents() == opened
    workspace.undo()
    assert workspace.contents() == changed
    workspace.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge", ["bridge"]),
        ("BRÜCKE", []),
        ("cafe", ["Café"]),
        ("mon", ["Monday"]),
        ('"at orta"', ["at Orta"]),
        ('"orta at"', []),
        ("orta monday", ["Orta", "Monday"]),
        ("OR NOT * ( :", []),
        ("", []),
        ('"', []),
        ("—", []),
    ],
)
def test_words_are_found_with_their_places(
    workspace: Workspace, add: Add, query: str, found: list[str]
) -> None:
    add(workspace, "a", text="\U0001f309 The Café by the bridge at Orta opened\non Monday.")
    text = workspace.articles.article("a").text
    words = []
    for hit in workspace.search(query).hits:
        assert hit.context == text[text.index("\U0001f309") :][: len(hit.context)].replace("\n", " ")
        words += [span.of(hit.context) for span in hit.spans]
        assert text[hit.start : hit.end].replace("\n", " ").startswith(words[0])
    assert words == found


def test_of_many_places_those_with_the_most_words_are_told(workspace: Workspace, add: Add) -> None:
    far = "The bridge is old. Nobody has looked at it, and nobody ever will, in all the years that are to come. "
    add(workspace, "a", text=far * 12 + "The old bridge at Orta was shut." + far * 3)
    add(workspace, "b", text="A bridge at Orta. " + "Nothing else is to be told of it. " * 6)
    found = workspace.search("bridge orta")
    assert (found.articles, found.whole) == (2, False)
    told = [hit.context for hit in found.hits if hit.article == "a"]
    assert any("bridge at Orta was shut" in context for context in told)
    assert workspace.search("looked orta", most=3).articles == 1
    assert not workspace.search("bridge", most=3).whole
    assert workspace.search("shut").whole


def test_other_workspaces_are_searched_without_opening_them(
    workspace: Workspace, path: Path, add: Add
) -> None:
    add(workspace, "a", title="A bridge")
    assert [hit.article for hit in search_file(path, "orta").hits] == ["a"]
    workspace.close()
    assert [hit.article for hit in search_file(path, "orta").hits] == ["a"]
    assert titles_in(path) == ("A bridge",)
    (path.parent / "other.parallax").write_bytes(b"no workspace at all")
    with pytest.raises(WorkspaceProblem):
        search_file(path.parent / "other.parallax", "orta")


def test_a_text_that_no_file_can_hold_is_kept_with_its_offsets(workspace: Workspace, add: Add) -> None:
    add(workspace, "a\udc80", text="One \ud800 half\0 and zero.", title="T\ud800", path="/x/\udcff.txt")
    [article] = workspace.articles.compared()
    assert article.text == "One \ufffd half\0 and zero."
    assert (article.id, article.title, article.path) == ("a\ufffd", "T\ud800", "/x/\udcff.txt")


def test_a_second_window_is_told_who_has_it_open_and_may_read_or_take_over(
    workspace: Workspace, path: Path, add: Add
) -> None:
    add(workspace, "a")
    with pytest.raises(WorkspaceInUse, match=f"process {os.getpid()}"):
        Workspace.open(path)
    reader = Workspace.look(path)
    assert not reader.saved
    add(reader, "b")
    assert [entry.id for entry in reader.articles.entries()] == ["a", "b"]
    reader.close()

    taker = Workspace.open(path, take_over=True)
    add(taker, "c")
    assert taker.saved
    assert workspace.saved, "it does not know yet"
    add(workspace, "d")
    assert not workspace.saved
    assert "taken over" in str(workspace.trouble)
    assert [entry.id for entry in workspace.articles.entries()][-1] == "d"
    workspace.close()
    add(taker, "e")
    assert taker.saved
    assert [entry.id for entry in taker.articles.entries()] == ["a", "c", "e"]
    taker.close()
    Workspace.open(path).close()


def test_copies_are_whole_and_go_their_own_way(workspace: Workspace, path: Path, add: Add) -> None:
    add(workspace, "a", b"bytes")
    copy = path.with_name("copy.parallax")
    workspace.save_copy(copy)
    add(workspace, "b")
    other = Workspace.open(copy)
    assert [entry.id for entry in other.articles.entries()] == ["a"]
    assert other.articles.original("a") == b"bytes"
    other.undo()
    with pytest.raises(WorkspaceInUse):
        workspace.save_copy(copy)
    other.close()
    with pytest.raises(WorkspaceProblem, match="itself"):
        workspace.save_copy(path)


def test_work_in_memory_gets_a_file_with_its_history(path: Path, add: Add) -> None:
    workspace = Workspace.in_memory()
    add(workspace, "a")
    workspace.save_as(path)
    assert workspace.saved
    add(workspace, "b")
    workspace.close()
    again = Workspace.open(path)
    assert [entry.id for entry in again.articles.entries()] == ["a", "b"]
    again.undo()
    again.undo()
    assert again.articles.entries() == ()
    again.close()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04" * 100, "not a Parallax workspace"),
        (b"SQLite format 3\0", "not a Parallax"),
    ],
)
def test_other_files_are_no_workspaces(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAWorkspace, match=words):
        Workspace.open(path)
    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_folder_or_nothing_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceProblem, match="folder"):
        Workspace.open(tmp_path)
    with pytest.raises(NotAWorkspace, match="no such file"):
        Workspace.open(tmp_path / "none.parallax")


def test_somebody_elses_database_is_no_workspace(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (x)")
    connection.close()
    with pytest.raises(NotAWorkspace):
        Workspace.open(path)


@pytest.mark.parametrize(("version", "opens"), [(2 << 16, False), (0x7FFF << 16, False), (1 << 16 | 9, True)])
def test_a_later_major_version_is_refused_and_a_later_minor_one_read(
    path: Path, version: int, opens: bool
) -> None:
    Workspace.create(path).close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE later (number INTEGER PRIMARY KEY)")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    if opens:
        workspace = Workspace.open(path)
        workspace.change(Deed.OPTION, lambda step: workspace.marks.set_option(step, "a", 1))
        workspace.close()
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
        connection.close()
    else:
        before = path.read_bytes()
        with pytest.raises(NewerWorkspace, match="later version"):
            Workspace.open(path)
        assert path.read_bytes() == before


def test_a_file_that_brings_a_program_along_is_refused(path: Path) -> None:
    Workspace.create(path).close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON note BEGIN DELETE FROM article; END")
    connection.close()
    with pytest.raises(WorkspaceProblem, match="holds what no workspace holds"):
        Workspace.open(path)


def test_an_open_workspace_is_seen_from_outside(workspace: Workspace, path: Path) -> None:
    assert is_open(path)
    workspace.close()
    assert not is_open(path)


def test_on_a_network_disk_there_is_no_log_that_others_must_share(
    path: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parallax.workspace.database.is_network", lambda _: True)
    workspace = Workspace.create(path)
    add(workspace, "a")
    assert workspace.saved
    assert not path.with_name(f"{path.name}-wal").exists()
    assert titles_in(path) == ("a",)
    workspace.undo()
    workspace.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
