# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle

Read = Callable[[bytes, str], Article]
Refuse = Callable[[bytes, str], UnreadableArticle]
Shown = Callable[[Article], list[str]]

STORY = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset204 Arial;}}
{\info{\title Night ferry turned back}{\author Piet Lund}}{\*\generator Word 16;}
\pard\b Night ferry turned back\b0\par
The Aurelia left at 11:15 p.m. and was 20 miles out, the coast guard said. \ldblquote They woke us,\rdblquote  said In\'e8s Falk \u8212? a teacher \u-10179?\u-8704? of 34.\par
{\f1 \'ca\'ee\'f0\'e0\'e1\'eb\'fc \'e2\'e5\'f0\'ed\'f3\'eb\'f1\'ff \'e2 \'ef\'ee\'f0\'f2.}\par
She reached {\field{\*\fldinst{HYPERLINK "https://x.example/kessin"}}{\fldrslt{Kessin}}} at dawn, with one of her two engines.{\pict\pngblip 89504e470d0a1a0a}\par
}"""


@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "a.txt"])
def test_words_without_marks(read_bytes: Read, shown: Shown, name: str) -> None:
    article = read_bytes(STORY, name)
    assert [words.partition(": ")[2] for words in shown(article)] == [
        "Night ferry turned back",
        "The Aurelia left at 11:15 p.m. and was 20 miles out, the coast guard said. “They woke us,” said Inès Falk — a teacher 😀 of 34.",
        "Корабль вернулся в порт.",
        "She reached Kessin at dawn, with one of her two engines.",
    ]
    assert (article.title, article.author) == ("Night ferry turned back", "Piet Lund")


def test_what_follows_the_document_is_not_read(read_bytes: Read) -> None:
    assert "after" not in read_bytes(STORY + b"after", "a.rtf").text


@pytest.mark.parametrize(
    "content",
    [
        b"{\\rtf1}",
        b"{\\rtf1\\ansi\\u99999999999 x}",
        b"{\\rtf1{\\pict\\bin x}}",
        b"{\\rtf1 " + b"{" * 100_000,
    ],
    ids=["empty", "no character", "no length", "deep"],
)
def test_files_that_are_refused(refusal_of: Refuse, content: bytes) -> None:
    assert refusal_of(content, "a.rtf").problem


@pytest.mark.parametrize("table", [b"{\\f1 \\fcharset0 " * 30_000, b"{\\fonttbl{\\f1" * 50_000])
def test_a_broken_table_of_fonts_takes_no_time(read_bytes: Read, table: bytes) -> None:
    content = b"{\\rtf1{\\fonttbl" + table + b"}" * (table.count(b"{") + 1) + b" She came at dawn.}"
    assert "dawn" in read_bytes(content, "a.rtf").text
