# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the printed report says, section by section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import (
    ComparedArticle,
    Comparison,
    Quote,
    QuoteKind,
    Sentence,
    Standing,
)
from parallax.files import resource
from parallax.report.material import letter_at
from parallax.report.phrases import Phrases
from parallax.report.sheet import sheet
from parallax.report.subject import subject

Sheet = Callable[[Comparison], dict[str, Any]]


@pytest.fixture
def printed() -> Sheet:
    phrases = Phrases.read(resource("report", "strings.toml"))
    return lambda comparison: sheet(comparison, phrases)


def text_of(runs: list[tuple[str, str]], mark: str | None = None) -> str:
    return "".join(words for words, name in runs if mark is None or name == mark)


class TestHead:
    def test_names_the_subject_and_counts(self, ferry: Comparison, printed: Sheet) -> None:
        found = printed(ferry)
        assert (found["kicker"], found["title"]) == ("Comparison of 3 articles", "Marit · Lindholm")
        counts = {count["key"]: (count["number"], count["text"]) for count in found["counts"]}
        assert counts == {
            "shared_claims": ("4", "shared claims"),
            "only_sentences": ("3", "sentences only in one source"),
            "conflicts": ("1", "conflict"),
        }
        assert found["conflicts"] == [4]

    def test_without_a_subject_the_count_is_the_title(
        self, of_texts: Callable[..., Comparison], printed: Sheet
    ) -> None:
        found = printed(of_texts("One.", "Two."))
        assert found["title"] == found["document_title"] == "Comparison of 2 articles"

    def test_one_article_is_titled_by_its_own(
        self, of_texts: Callable[..., Comparison], printed: Sheet
    ) -> None:
        assert printed(of_texts("One.", title="A ferry"))["title"] == "A ferry"
        assert printed(of_texts("One."))["title"] == "text-0"


class TestSubject:
    @staticmethod
    def article(title: str | None, body: str) -> Article:
        return Article("x", body, (Paragraph(0, len(body), Role.BODY),), title=title)

    def test_words_that_are_also_written_small_are_no_names(self) -> None:
        one = self.article("Ferry Accident in Lindholm", "The ferry left Lindholm.")
        other = self.article("Accident: Ferry off Lindholm", "An accident near Lindholm.")
        assert subject([one, other]) == "Lindholm"

    def test_what_only_half_of_the_titles_name_is_no_subject(self) -> None:
        one = self.article("Lindholm waits", "In Lindholm.")
        other = self.article("Marit aground", "The Marit.")
        assert subject([one, other]) is None

    def test_titles_must_be_stated(self) -> None:
        assert subject([self.article(None, "Lindholm."), self.article("Lindholm", "Lindholm.")]) is None
        assert subject([]) is None


class TestSources:
    def test_each_has_letter_colour_and_share(self, ferry: Comparison, printed: Sheet) -> None:
        rows = printed(ferry)["sources"]
        assert [(row["letter"], row["colour"], row["name"]) for row in rows] == [
            ("A", 0, "Harbour Post"),
            ("B", 1, "coast"),
            ("D", 3, "Island Radio"),
        ]
        assert [row["share"] for row in rows] == ["100%", "75%", "50%"]
        assert [row["date"] for row in rows] == ["6 May 2031, 12:00 UTC", "no date", "7 May 2031"]
        assert rows[2]["title"] == "no title"
        assert rows[0]["words"] == "36"  # "Share this page" is no part of the article

    def test_letters_go_on_after_z(self, of_texts: Callable[..., Comparison], printed: Sheet) -> None:
        assert [letter_at(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
        rows = printed(of_texts("a", "b"))["sources"]
        assert [row["letter"] for row in rows] == ["A", "B"]
        assert printed(of_texts("a", letter="AB"))["sources"][0]["colour"] == 27
        assert printed(of_texts("a", letter="β"))["sources"][0]["colour"] == 0

    def test_the_strip_is_as_long_whatever_the_article(self, ferry: Comparison, printed: Sheet) -> None:
        for row in printed(ferry)["sources"]:
            assert sum(steps for steps, _ in row["strip"]) == 200
        assert [name for _, name in printed(ferry)["sources"][2]["strip"]] == [
            "partly",
            "shared-2",
            "shared-1",
            "only",
        ]

    def test_an_article_alone_has_no_share(self, of_texts: Callable[..., Comparison], printed: Sheet) -> None:
        row = printed(of_texts("One."))["sources"][0]
        assert (row["share"], row["strip"]) == ("–", [])


class TestClaims:
    def test_a_column_for_each_of_up_to_three(self, ferry: Comparison, printed: Sheet) -> None:
        found = printed(ferry)
        assert found["columns"]
        claim = found["claims"][1]
        assert [line["articles"] for line in claim["lines"]] == [[0], [1], [2]]
        assert claim["note"] == "3 of 3 sources"
        assert text_of(claim["lines"][1]["sentences"][0], "differs") == "A ferryabout 210"

    def test_words_that_clash_are_marked(self, ferry: Comparison, printed: Sheet) -> None:
        claim = printed(ferry)["claims"][3]
        assert claim["conflict"]
        assert [text_of(line["sentences"][0], "clash") for line in claim["lines"]] == ["Two", "Five"]
        assert claim["note"] == "2 of 3 sources · not in D"

    def test_with_many_sources_the_same_words_stand_once(
        self, ferry: Comparison, of_texts: Callable[..., Comparison], printed: Sheet
    ) -> None:
        fourth = replace(
            of_texts("Other.").articles[0], sentences=(Sentence(0, 6, Role.BODY, Standing.UNIQUE),)
        )
        found = printed(replace(ferry, articles=(*ferry.articles, fourth)))
        assert not found["columns"]
        assert [line["articles"] for line in found["claims"][1]["lines"]] == [[0, 2], [1]]

    def test_word_for_word_is_said(self, ferry: Comparison, printed: Sheet) -> None:
        claim = ferry.claims[1]
        both = replace(
            claim,
            sentences=(claim.sentences[0], claim.sentences[2]),
            articles=("harbour", "island"),
            differs=((), ()),
        )
        note = printed(replace(ferry, claims=(both,)))["claims"][0]["note"]
        assert note == "2 of 3 sources · not in B · word for word"


class TestFullTexts:
    def test_boilerplate_is_counted_and_left_out(self, ferry: Comparison, printed: Sheet) -> None:
        first = printed(ferry)["articles"][0]
        assert [paragraph["role"] for paragraph in first["paragraphs"]] == ["title", "dateline", "body"]
        assert first["left_out"] == "1 line that is no part of the article is left out."

    def test_each_sentence_has_its_wash_and_letters(self, ferry: Comparison, printed: Sheet) -> None:
        first, _, third = printed(ferry)["articles"]
        found = [(s["wash"], s["others"], s["touching"]) for p in first["paragraphs"] for s in p["sentences"]]
        assert found == [
            ("shared-1", [1], [2]),
            ("", [], []),
            ("shared-2", [1, 2], []),
            ("shared-1", [2], []),
            ("conflict", [1], []),
        ]
        assert third["paragraphs"][0]["sentences"][0]["wash"] == "partly"

    def test_a_paragraph_without_sentences_is_printed(self, printed: Sheet) -> None:
        article = Article("a", "Whole text.", (Paragraph(0, 11, Role.BODY),))
        paragraph = printed(Comparison((ComparedArticle(article, ()),)))["articles"][0]["paragraphs"][0]
        assert text_of(paragraph["sentences"][0]["runs"]) == "Whole text."

    def test_what_only_one_says_by_source(self, ferry: Comparison, printed: Sheet) -> None:
        only = printed(ferry)["only"]
        said = [[text_of(s["runs"]) for passage in each["passages"] for s in passage] for each in only]
        assert said == [
            [],
            ["The “unsinkable” ship is 30 years old."],
            ["All safe after Marit grounding", "Divers will look at the hull."],
        ]
        assert [each["count"] for each in only] == ["", "1 sentence", "2 sentences"]

    def test_unique_sentences_in_a_row_make_one_passage(self, printed: Sheet) -> None:
        article = Article("a", "One. Two. Three.", (Paragraph(0, 16, Role.BODY),))
        other = Article("b", "Two.", (Paragraph(0, 4, Role.BODY),))
        unique, shared = Standing.UNIQUE, Standing.SHARED
        spans = ((0, 4, unique), (5, 9, unique), (10, 16, shared))
        sentences = tuple(Sentence(start, end, Role.BODY, standing) for start, end, standing in spans)
        both = (
            ComparedArticle(article, sentences),
            ComparedArticle(other, (Sentence(0, 4, Role.BODY, shared),)),
        )
        passages = printed(Comparison(both))["only"][0]["passages"]
        assert [[text_of(each["runs"]) for each in passage] for passage in passages] == [["One.", "Two."]]


class TestFigures:
    def test_disagreements_come_first_then_what_most_give(self, ferry: Comparison, printed: Sheet) -> None:
        rows = printed(ferry)["figures"]
        assert [row["values"] for row in rows] == [["2", "5"], ["212"], ["30.5"]]
        assert [row["agree"] for row in rows] == [False, True, True]
        assert [row["present"] for row in rows] == [[0, 1], [0, 1, 2], [1]]

    def test_each_sides_words_stand_with_a_disagreement(self, ferry: Comparison, printed: Sheet) -> None:
        lines = printed(ferry)["figures"][0]["lines"]
        assert [(line["articles"], text_of(line["runs"])) for line in lines] == [
            ([0], "Two passengers were hurt."),
            ([1], "Five passengers were hurt, the coast guard said."),
        ]
        assert text_of(lines[0]["runs"], "figure") == "Two passengers"

    def test_sources_that_write_it_alike_share_a_line(self, ferry: Comparison, printed: Sheet) -> None:
        lines = printed(ferry)["figures"][1]["lines"]
        assert [(line["articles"], text_of(line["runs"])) for line in lines] == [
            ([0, 2], "212 people"),
            ([1], "about 210 people"),
        ]

    def test_a_long_sentence_is_cut_around_its_figure(self, ferry: Comparison, printed: Sheet) -> None:
        text = "Before " * 40 + "12 boats " + "after " * 40
        article = Article("a", text, (Paragraph(0, len(text), Role.BODY),))
        start = text.index("12 boats")
        figure = replace(
            ferry.figures[0], article="a", sentence=0, start=start, end=start + 8, text="12 boats", low=12.0
        )
        alone = ComparedArticle(article, (Sentence(0, len(text), Role.BODY),))
        row = printed(Comparison((alone,), figures=(figure,)))["figures"][0]
        words = text_of(row["lines"][0]["runs"])
        assert words.startswith("… Before")
        assert words.endswith("…")
        assert "12 boats after" in words
        assert len(words) < 100

    def test_what_a_figure_follows_from_is_said(self, ferry: Comparison, printed: Sheet) -> None:
        notes = [note for row in printed(ferry)["figures"] for note in row["derived"]]
        assert notes == ["30 years old does not follow from 212 people and Two passengers"]


class TestQuotations:
    def test_one_person_under_two_names_is_one_speaker(self, ferry: Comparison, printed: Sheet) -> None:
        speakers = printed(ferry)["quotations"]
        assert [speaker["name"] for speaker in speakers] == ["Ida Berg"]
        versions = speakers[0]["utterances"][0]["versions"]
        assert [(version["articles"], version["cues"]) for version in versions] == [
            ([0], ["said"]),
            ([2], ["told"]),
        ]

    def test_two_people_of_one_name_stay_two(self, ferry: Comparison, printed: Sheet) -> None:
        names = ("Ida Berg", "Berg", "Olaf Berg")
        quotes = tuple(
            Quote("harbour", 3, n, n + 5, f"word {n}", name, None, None, QuoteKind.DIRECT)
            for n, name in enumerate(names)
        )
        speakers = printed(replace(ferry, quotes=quotes, quote_groups=()))["quotations"]
        assert [speaker["name"] for speaker in speakers] == list(names)

    def test_words_of_nobody_stand_apart(self, ferry: Comparison, printed: Sheet) -> None:
        assert printed(ferry)["marked_words"] == [{"text": "unsinkable", "articles": [1]}]

    def test_who_is_not_named_comes_last(self, ferry: Comparison, printed: Sheet) -> None:
        nobody = replace(ferry.quotes[0], speaker=None, speaker_at=Span(0, 0), text="Help")
        quotes = (nobody, *ferry.quotes[1:])
        speakers = printed(replace(ferry, quotes=quotes, quote_groups=()))["quotations"]
        assert [speaker["name"] for speaker in speakers] == ["Berg", "Speaker not named"]
