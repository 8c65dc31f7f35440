# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The PDF: tagged, searchable, the same bytes every time, and safe with any text."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import ComparedArticle, Comparison, Sentence, Standing
from parallax.files import resource
from parallax.report import as_pdf

HOSTILE = (
    "#set page(fill: red) #strong[no] $x^2 + y$ *bold* _it_ `raw` @ref <label> // c /* d */ "
    '#read("/etc/passwd") #import "@preview/evil:1.0.0" \\textbf{x} \\input{/etc/passwd} %s {n} {{x}} '
    "<script>alert(1)</script> <b>b</b> &amp; = Head - item + enum / term: it #{1/0} ]] )) \" ' ~ -- ..."
)


def one_line(text: str) -> str:
    return " ".join(text.split())


def info(poppler: Callable[..., str], pdf: bytes) -> dict[str, str]:
    rows = (line.partition(":") for line in poppler("pdfinfo", pdf).splitlines())
    return {key.strip(): value.strip() for key, _, value in rows}


def test_is_tagged_and_says_what_it_is(ferry: Comparison, poppler: Callable[..., str]) -> None:
    found = info(poppler, as_pdf(ferry))
    assert found["Tagged"] == "yes"
    assert found["Title"] == "Marit · Lindholm – Comparison of 3 articles"
    assert found["Author"].startswith("Parallax")
    assert found["JavaScript"] == "no"
    assert "CreationDate" not in found
    assert 1 <= int(found["Pages"]) <= 3


def test_claims_to_be_accessible_and_names_its_language(ferry: Comparison) -> None:
    pdf = as_pdf(ferry)
    assert b"pdfuaid" in pdf
    assert re.search(rb"/Lang ?\(en\)", pdf)


def test_the_same_comparison_gives_the_same_bytes_in_another_process(ferry: Comparison) -> None:
    code = (
        "import hashlib; from parallax.domain.article import Article, Paragraph, Role;"
        "from parallax.domain.comparison import ComparedArticle, Comparison, Sentence;"
        "from parallax.report import as_pdf;"
        "a = Article('a', 'One. Two.', (Paragraph(0, 9, Role.BODY),));"
        "c = Comparison((ComparedArticle(a, (Sentence(0, 4, Role.BODY), Sentence(5, 9, Role.BODY))),));"
        "print(hashlib.sha256(as_pdf(c)).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert as_pdf(ferry) == as_pdf(ferry)


def test_everything_found_can_be_read_and_searched(ferry: Comparison, poppler: Callable[..., str]) -> None:
    text = one_line(poppler("pdftotext", as_pdf(ferry), "-layout"))
    for words in (
        "Comparison of 3 articles".upper(),
        "Harbour Post",
        "Island Radio",
        "by Nils Dahl",
        "no date",
        "no title",
        "12:00 UTC",
        "7 May 2031",
        "4 shared claims",
        "3 sentences only in one source",
        "at claim 4",
        "2 of 3 sources · not in D",
        "disagree",
        "passengers hurt",
        "about 210 people",
        "30 years old does not follow from 212 people and Two passengers",
        "Ida Berg",
        "“Everyone is safe and warm,”",
        "told",
        "“unsinkable”",
        "1 line that is no part of the article is left out.",
    ):
        assert words in text, words
    assert "Share this page" not in text
    assert re.findall(r"\b(\d) ?/ ?(\d)\b", text) == [("1", "2"), ("2", "2")]


def test_the_letter_is_the_articles_own(ferry: Comparison, poppler: Callable[..., str]) -> None:
    words = set(poppler("pdftotext", as_pdf(ferry)).split())
    assert {"A", "B", "D"} <= words
    assert "C" not in words


@pytest.mark.parametrize("count", [1, 2, 4])
def test_hostile_text_prints_as_itself(
    of_texts: Callable[..., Comparison], poppler: Callable[..., str], count: int
) -> None:
    pdf = as_pdf(of_texts(*[HOSTILE] * count))
    assert "".join(HOSTILE.split()) in "".join(
        poppler("pdftotext", pdf, "-raw").split()
    )  # lines break anywhere
    assert info(poppler, pdf)["Tagged"] == "yes"


def test_everything_else_an_article_states_is_no_markup_either(
    ferry: Comparison, poppler: Callable[..., str]
) -> None:
    first = ferry.articles[0]
    evil = "#panic() {n} $"
    article = replace(
        first.article, title=evil, source=evil, author=evil, published=evil, language=evil, letter="#"
    )
    label = replace(ferry.claims[0], label=evil)
    group = replace(ferry.figure_groups[0], label=evil)
    quote = replace(ferry.quotes[0], speaker=evil, cue=evil, text=evil)
    pdf = as_pdf(
        replace(
            ferry,
            articles=(replace(first, article=article), *ferry.articles[1:]),
            claims=(label, *ferry.claims[1:]),
            figure_groups=(group, *ferry.figure_groups[1:]),
            quotes=(quote, *ferry.quotes[1:]),
        )
    )
    assert poppler("pdftotext", pdf).count("#panic()") > 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x01\x1b\x7f",
        "a\ud800b\udfffc",
        "\u202eright to left\u202c \u2066x",
        "\ufeff\ufffe\uffff\ue000\U000f0000",
        "e" + "\u0301" * 3000,
        "A" * 20_000,
        "https://example.org/" + "a/" * 3000,
        "漢字かな交じり文。" * 300,
        "กขคงจฉชซ" * 300,
        "😀⚠️👩‍👩‍👧🏳️‍🌈",
        "a\u00a0b" * 2000,
        "word " * 8000,
    ],
)
@pytest.mark.parametrize("count", [1, 2])
def test_any_text_can_be_set(of_texts: Callable[..., Comparison], text: str, count: int) -> None:
    assert as_pdf(of_texts(*[text] * count, title=text or None, source=text or None)).startswith(b"%PDF-")


def test_overlong_words_stay_on_the_page_and_in_one_piece(
    of_texts: Callable[..., Comparison], poppler: Callable[..., str]
) -> None:
    address = "https://example.org/" + "abcdefghij" * 40 + "?end=1"
    pdf = as_pdf(of_texts(f"See {address} there.", "Other."))
    assert address in "".join(poppler("pdftotext", pdf).split())
    for word in re.findall(
        r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', poppler("pdftotext", pdf, "-bbox")
    ):
        assert 0 < float(word[0]) < float(word[1]) < 595


def test_right_to_left_articles_are_set_from_the_right(
    of_texts: Callable[..., Comparison], poppler: Callable[..., str]
) -> None:
    pdf = as_pdf(of_texts("غرقت عبارة قبالة الساحل.", language="ar"))
    boxes = poppler("pdftotext", pdf, "-bbox")
    left = [float(found) for found in re.findall(r'<word xMin="([\d.]+)"[^>]*>[^<]*[\u0600-\u06ff]', boxes)]
    if not left:
        pytest.skip("no face of this machine has Arabic letters")
    column_left, column_right = 53.8, 287.0
    assert min(left) > (column_left + column_right) / 2


def test_a_comparison_without_anything_says_so(
    of_texts: Callable[..., Comparison], poppler: Callable[..., str]
) -> None:
    text = one_line(poppler("pdftotext", as_pdf(of_texts("One.", "Two."))))
    for words in ("No two sources report the same.", "No figures are given.", "Nobody is quoted."):
        assert words in text


def test_one_article_alone_has_no_comparison(
    of_texts: Callable[..., Comparison], poppler: Callable[..., str]
) -> None:
    text = one_line(poppler("pdftotext", as_pdf(of_texts("One alone."))))
    assert "One alone." in text
    assert "What they share" not in text
    assert "Only in one source" not in text
    assert "Key to the marks" not in text


def test_no_article_at_all_is_no_error() -> None:
    assert as_pdf(Comparison()).startswith(b"%PDF-")


def test_more_articles_than_letters(poppler: Callable[..., str]) -> None:
    articles = []
    for number in range(28):
        text = f"Report number {number}."
        article = Article(f"paper-{number}", text, (Paragraph(0, len(text), Role.BODY),))
        articles.append(ComparedArticle(article, (Sentence(0, len(text), Role.BODY, Standing.UNIQUE),)))
    text = poppler("pdftotext", as_pdf(Comparison(tuple(articles))))
    assert "AB" in text.split()
    assert "Report number 27." in text


class TestColours:
    """The palette keeps to WCAG AA: 4.5 to 1 for text."""

    palette = tomllib.loads(resource("report", "palette.toml").read_text(encoding="utf-8"))

    @staticmethod
    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, one: str, other: str) -> float:
        dark, light = sorted([self.luminance(one), self.luminance(other)])
        return (light + 0.05) / (dark + 0.05)

    def test_text_on_every_wash(self) -> None:
        for name, wash in self.palette["washes"].items():
            assert self.contrast(self.palette["ink"], wash["fill"]) >= 7, name
            assert self.contrast(self.palette["conflict"], self.palette["paper"]) >= 4.5

    def test_quiet_text_and_letters(self) -> None:
        for name in ("ink", "quiet", "hollow", "conflict"):
            assert self.contrast(self.palette[name], self.palette["paper"]) >= 4.5, name
        for colour in self.palette["articles"]:
            assert self.contrast(colour, self.palette["paper"]) >= 4.5, colour

    def test_washes_differ_in_more_than_tint(self) -> None:
        washes = self.palette["washes"]
        lines = {(wash["thickness"], wash["dash"]) for wash in washes.values()}
        assert len(lines) == len(washes)
