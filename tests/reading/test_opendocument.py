# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle

ONE = (
    "The parliament of Marland voted on Thursday to stop changing the clocks twice a year, by 94 votes to 71."
)
TWO = "Teachers and doctors had warned against it in a letter. “The sun will rise at ten,” one of them wrote."
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("meta", "meta"),
    )
)
META = f"""<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
<meta:initial-creator>Eva Lind</meta:initial-creator><dc:title>Old name</dc:title></office:meta></office:document-meta>"""

Read = Callable[[bytes, str], Article]
Refuse = Callable[[bytes, str], UnreadableArticle]
Shown = Callable[[Article], list[str]]


def packed(body: str, *, before: str = "", manifest: str = "<m/>", meta: str = META) -> bytes:
    content = f"""{before}<office:document-content {NAMES}><office:automatic-styles>
    <style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
    <office:body><office:text>{body}</office:text></office:body></office:document-content>"""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        file.writestr("content.xml", content)
        file.writestr("styles.xml", "<a/>")
        file.writestr("meta.xml", meta)
        file.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


STORY = f"""<text:p text:style-name="P1">Parliament votes to end winter time</text:p>
<text:p>{ONE}</text:p><text:h text:outline-level="2">A letter</text:h>
<text:p>{TWO.replace("doctors ", "<text:span>doctors</text:span><text:s/>")}</text:p>
<table:table><table:table-row><table:table-cell><text:p>Yes</text:p></table:table-cell>
<table:table-cell><text:p>94</text:p></table:table-cell></table:table-row></table:table>
<text:p>The end<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note> came at six in the
evening.<office:annotation><text:p>Is this so?</text:p></office:annotation></text:p>
<text:p text:style-name="Illustration">The tower clock of Oster</text:p>"""


@pytest.mark.parametrize("name", ["a.odt", "a.txt"])
def test_roles_by_style(read_bytes: Read, shown: Shown, name: str) -> None:
    article = read_bytes(packed(STORY), name)
    assert shown(article) == [
        "title: Parliament votes to end winter time",
        f"body: {ONE}",
        "heading: A letter",
        f"body: {TWO}",
        "body: Yes | 94",
        "body: The end came at six in the evening.",
        "caption: The tower clock of Oster",
    ]
    assert (article.title, article.author) == ("Parliament votes to end winter time", "Eva Lind")


def test_broken_properties_say_nothing(read_bytes: Read) -> None:
    assert read_bytes(packed(STORY, meta="<broken"), "a.odt").author is None


ENTITIES = "<!DOCTYPE a [" + '<!ENTITY a "aaaaaaaaaa">' + '<!ENTITY b "&a;&a;&a;">' + "]>"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (packed("<text:p>&b;</text:p>", before=ENTITIES), "entities"),
        (packed(STORY + "<unclosed>"), "damaged"),
        (packed("<text:section>" * 100_000), "damaged"),
        (packed(STORY, manifest="<manifest:encryption-data/>"), "encrypted"),
        (packed(""), "no words"),
        (packed(STORY)[:600], "damaged"),
        (packed("<text:p>" + "x" * 45_000_000 + "</text:p>"), "too large"),
        (packed("<text:p/>" * 100_000), "more paragraphs"),
    ],
    ids=["entities", "unclosed", "deep", "encrypted", "empty", "cut", "bomb", "paragraphs"],
)
def test_files_that_are_refused(refusal_of: Refuse, content: bytes, problem: str) -> None:
    assert problem in refusal_of(content, "a.odt").problem
