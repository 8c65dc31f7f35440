# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""PDF files, set on the spot."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable

import pypdfium2
import pytest
import typst

from parallax.domain.article import Article, Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading import pdf

ONE = (
    "Engineers began to lower the level of Lake Orlen on Tuesday after divers found a crack eleven metres long in the "
    "lower part of the dam, the regional water board said. About 3,400 people were asked to leave their homes."
)
TWO = (
    "The dam was finished in 1968 and last inspected in full nine years ago. A report at the time called for new drains "
    "behind the wall, at a cost of 4.2 million crowns. They were never built, and nobody was told why that was."
)
THREE = (
    "Water is now let out at 210 cubic metres a second, three times the usual amount for the season, and the hydro-electric "
    "plant stands still. Farmers downstream worry about their fields, and the board promised to pay for what is lost."
)
TITLE = "Engineers lower lake level after crack is found in Orlen dam"


def set_in_type(body: str, settings: str = "") -> bytes:
    """Return a document's pages as PDF."""
    source = f"#set page(paper: 'a5')\n#set text(lang: 'en', size: 10pt)\n{settings}\n{body}".replace(
        "'", '"'
    )
    return bytes(typst.compile(source.encode()))


def article_in(*paragraphs: str) -> str:
    return f"#text(size: 20pt)[{TITLE}]\n\n" + "\n\n".join(paragraphs)


Read = Callable[[bytes, str], Article]
Refuse = Callable[[bytes, str], UnreadableArticle]
Shown = Callable[[Article], list[str]]


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "#set par(justify: true)\n#set text(hyphenate: true)",
        "#set par(first-line-indent: 1em, spacing: 0.65em, justify: true)",
        "#set page(columns: 2, paper: 'a4')\n#set par(justify: true)",
        "#set text(font: 'DejaVu Sans Mono', size: 8pt)",
    ],
    ids=["plain", "hyphenated", "indented", "two columns", "fixed width"],
)
def test_paragraphs_however_they_are_set(read_bytes: Read, shown: Shown, settings: str) -> None:
    article = read_bytes(set_in_type(article_in(ONE, TWO, THREE), settings), "a.pdf")
    assert shown(article) == [f"title: {TITLE}", f"body: {ONE}", f"body: {TWO}", f"body: {THREE}"]
    assert article.title == TITLE


def test_what_every_page_repeats_is_dropped(read_bytes: Read, shown: Shown) -> None:
    settings = (
        "#set page(height: 90mm, header: [The Tarnau Courier #h(1fr) 16 May 2023],"
        " footer: context [#h(1fr) Page #counter(page).display('1 / 1', both: true)])"
    )
    article = read_bytes(set_in_type(article_in(ONE, TWO, THREE, ONE, TWO), settings), "a.pdf")
    assert [line for line in shown(article) if "Courier" in line or "Page" in line] == []
    assert [words for words in shown(article) if "1968" in words] == [f"body: {TWO}"] * 2


def test_a_paragraph_goes_on_on_the_next_page(read_bytes: Read, shown: Shown) -> None:
    article = read_bytes(set_in_type(article_in(ONE, TWO, THREE), "#set page(height: 62mm)"), "a.pdf")
    assert shown(article)[1:] == [f"body: {ONE}", f"body: {TWO}", f"body: {THREE}"]


def test_headings_by_their_size_and_the_address_below_a_printed_page(read_bytes: Read, shown: Shown) -> None:
    settings = "#set page(footer: [#text(size: 7pt)[https:\\/\\/x.example\\/dam 1\\/1]])"
    body = article_in(ONE, "#text(size: 13pt)[Never built]", TWO)
    article = read_bytes(set_in_type(body, settings), "a.pdf")
    assert shown(article)[1:] == [f"body: {ONE}", "heading: Never built", f"body: {TWO}"]
    assert article.url == "https://x.example/dam"


def test_properties(read_bytes: Read) -> None:
    said = "#set document(title: 'Layout1.indd', author: 'Mira Sund')"
    article = read_bytes(set_in_type(article_in(ONE), said), "a.pdf")
    assert (article.title, article.author, article.published) == (TITLE, "Mira Sund", None)
    article = read_bytes(set_in_type(article_in("By Jon Aske", ONE), said), "a.pdf")
    assert article.author == "Jon Aske"


def test_told_by_content(read_bytes: Read) -> None:
    assert ONE in read_bytes(set_in_type(article_in(ONE)), "a.txt").text


def _scan() -> bytes:
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(200, 200)
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, pypdfium2.raw.FPDFBitmap_BGR))
    image.set_matrix(pypdfium2.PdfMatrix().scale(200, 200))
    page.insert_obj(image)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


ENCRYPTED = b"""%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>
endobj
4 0 obj
<</Filter/Standard/V 1/R 2/Length 40/P -4/O<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>/U<0000000000000000000000000000000000000000000000000000000000000000>>>
endobj
trailer
<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]>>
"""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "damaged"),
        (ENCRYPTED, "encrypted"),
        (_scan(), "pictures only"),
        (set_in_type(""), "no words"),
        (set_in_type("#for n in range(202) [#n #pagebreak()]"), "pages"),
    ],
    ids=["damaged", "encrypted", "scan", "empty", "book"],
)
def test_files_that_are_refused(refusal_of: Refuse, content: bytes, problem: str) -> None:
    refusal = refusal_of(content, "a.pdf")
    assert problem in refusal.problem
    assert refusal.remedy


def test_several_at_once(read_bytes: Read) -> None:
    content = set_in_type(article_in(ONE, TWO))
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(pdf.read(content).text)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1


def test_a_title_is_the_first_of_its_size(read_bytes: Read) -> None:
    article = read_bytes(set_in_type(article_in(ONE) + f"\n\n#text(size: 20pt)[Another]\n\n{TWO}"), "a.pdf")
    assert [p.role for p in article.paragraphs].count(Role.TITLE) == 1
