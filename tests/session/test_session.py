# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.session import Changes, Session, compare_articles, read_files, readable_endings


def article(name: str, text: str = "The bridge opened on Monday.", path: str | None = None) -> Article:
    return Article(name, text, (Paragraph(0, len(text), Role.BODY),), path=path)


def test_articles_get_letters_in_the_order_they_come() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    session.add([article("z")])
    assert [a.letter for a in session.articles] == ["A", "B", "C"]


def test_a_letter_stays_when_another_article_goes() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    session.remove("x")
    session.add([article("z")])
    assert [(a.id, a.letter) for a in session.articles] == [("y", "B"), ("z", "C")]


def test_letters_start_anew_once_everything_is_gone() -> None:
    session = Session()
    session.add([article("x")])
    session.remove("x")
    session.add([article("y")])
    assert session.articles[0].letter == "A"


def test_the_twenty_seventh_article_is_aa() -> None:
    session = Session()
    session.add([article(f"x{n}") for n in range(28)])
    assert [a.letter for a in session.articles[-3:]] == ["Z", "AA", "AB"]


def test_same_file_names_from_different_folders_get_numbers() -> None:
    session = Session()
    session.add([article("x", path="/a/x.txt"), article("x", path="/b/x.txt"), article("x", path="/c/x.txt")])
    assert [a.id for a in session.articles] == ["x", "x-2", "x-3"]


def test_a_file_that_is_open_is_told_and_not_taken_again() -> None:
    session = Session()
    session.add([article("x", path="/a/x.txt")])
    changes, problems = session.add([article("x", path="/a/../a/x.txt")])
    assert changes == Changes()
    assert "open already" in str(problems[0])
    assert len(session.articles) == 1


def test_reading_again_keeps_id_and_letter() -> None:
    session = Session()
    session.add([article("x", path="/a/x.txt"), article("x", path="/b/x.txt")])
    changes = session.renew("x-2", article("x", "Changed.", path="/b/x.txt"))
    assert changes.comparison
    assert (session.articles[1].id, session.articles[1].letter, session.articles[1].text) == (
        "x-2",
        "B",
        "Changed.",
    )


def test_reading_again_what_has_not_changed_changes_nothing() -> None:
    session = Session()
    session.add([article("x")])
    assert session.renew("x", article("x")) == Changes()


def test_a_comparison_of_other_articles_is_dropped() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    overtaken = compare_articles(session.articles)
    session.remove("y")
    assert session.take_comparison(overtaken) == Changes()
    assert session.comparison is None


def test_a_comparison_stays_when_articles_are_only_reordered() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    session.take_comparison(compare_articles(session.articles))
    assert session.reorder(["y", "x"]) == Changes(articles=True, history=True)
    assert [a.id for a in session.articles] == ["y", "x"]
    assert session.comparison is not None


def test_a_corrected_field_stands_everywhere_and_lasts() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    session.take_comparison(compare_articles(session.articles))
    changes = session.correct("x", source="  The Orta Post ", title="")
    assert changes == Changes(articles=True, comparison=True, history=True)
    assert session.article("x").source == "The Orta Post"
    assert session.article("x").title is None
    assert session.comparison is not None
    assert session.comparison.article("x").article.source == "The Orta Post"
    session.renew("x", article("x", "Another text."))
    assert session.article("x").source == "The Orta Post"


def test_another_date_is_compared_anew() -> None:
    session = Session()
    session.add([article("x"), article("y")])
    session.take_comparison(compare_articles(session.articles))
    assert session.correct("x", published="2024-03-04").comparison
    assert session.comparison is not None, "the one before is shown until there is another"
    assert session.outdated
    session.undo()
    assert session.comparison is not None


def test_a_correction_that_corrects_nothing_changes_nothing() -> None:
    session = Session()
    session.add([article("x")])
    assert session.correct("x", author=" ") == Changes()


def test_only_fields_of_an_article_can_be_corrected() -> None:
    session = Session()
    session.add([article("x")])
    with pytest.raises(ValueError, match="text"):
        session.correct("x", text="other words")


def test_an_unknown_article_cannot_be_removed() -> None:
    assert Session().remove("x") == Changes()


def test_files_that_cannot_be_read_are_told_and_the_others_open(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("A dam broke near Orta.\n\nNobody was hurt.", encoding="utf-8")
    empty = tmp_path / "empty.txt"
    empty.touch()
    shares: list[float] = []
    opened = read_files([empty, good, tmp_path / "none.txt"], progress=shares.append)
    assert [a.id for a in opened.articles] == ["good"]
    assert [str(p).split(":")[0].rsplit("/", 1)[-1] for p in opened.problems] == ["empty.txt", "none.txt"]
    assert shares[-1] == pytest.approx(1.0)


def test_the_endings_of_readable_files_begin_with_plain_text() -> None:
    endings = readable_endings()
    assert endings[0] == ".txt"
    assert {".md", ".html", ".pdf", ".docx"} <= set(endings)
    assert len(set(endings)) == len(endings)


def test_several_articles_of_one_file_are_all_taken_and_know_their_place() -> None:
    session = Session()
    session.add([article("x", "One.", path="/a/x.txt"), article("x-2", "Two.", path="/a/x.txt")])
    assert [a.text for a in session.articles] == ["One.", "Two."]
    assert session.place_in_file("x-2") == 1
    _, problems = session.add(
        [article("x", "One.", path="/a/x.txt"), article("x-2", "Two.", path="/a/x.txt")]
    )
    assert len(problems) == 2


def test_one_file_named_twice_at_once_is_taken_once() -> None:
    session = Session()
    _, problems = session.add([article("x", path="/a/x.txt"), article("x", path="/a/x.txt")])
    assert len(session.articles) == 1
    assert "open already" in str(problems[0])


def test_a_download_of_several_articles_opens_as_several(tmp_path: Path) -> None:
    ruler = "\n\n" + "-" * 40 + "\n\n"
    stories = [
        f"The {place} bridge closes\n\n12 May 2023\n\nThe bridge at {place} closed on Monday, the mayor said in a statement.\n\n"
        f"Nobody in {place} knows when it will open again, and the council meets on Friday to talk about it and about who has to pay for it."
        for place in ("Orta", "Velm", "Karst")
    ]
    path = tmp_path / "download.txt"
    path.write_text(ruler.join(stories), encoding="utf-8")
    assert [a.title for a in read_files([path]).articles] == [
        "The Orta bridge closes",
        "The Velm bridge closes",
        "The Karst bridge closes",
    ]
