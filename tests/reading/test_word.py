# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle

ONE = "Miners at the Karo copper mine stayed out for an eighth day on Wednesday, and talks ended without a date."
TWO = "The union wants 9 percent more pay and a doctor on every shift. The owner has offered a doctor by day."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

Read = Callable[[bytes, str], Article]
Refuse = Callable[[bytes, str], UnreadableArticle]
Shown = Callable[[Article], list[str]]


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a document with one part changed, as no office program would write it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return buffer.getvalue()


def with_body(xml: str) -> bytes:
    whole = f"<w:document {W}><w:body>{xml}</w:body></w:document>".encode()
    return with_part(saved(docx.Document()), "word/document.xml", lambda _: whole)


def paragraph(words: str, inside: str = "") -> str:
    return f"<w:p>{inside}<w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.fixture
def story() -> docx.document.Document:
    document = docx.Document()
    document.core_properties.author = "Rosa Quint"
    document.add_paragraph("Strike at Karo mine", style="Title")
    document.add_paragraph(ONE)
    document.add_heading("What the union wants", 1)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Union", "9 percent"
    document.add_paragraph(TWO)
    document.add_paragraph("The gate of the mine", style="Caption")
    return document


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a"])
def test_roles_by_style(read_bytes: Read, shown: Shown, story: docx.document.Document, name: str) -> None:
    article = read_bytes(saved(story), name)
    assert shown(article) == [
        "title: Strike at Karo mine",
        f"body: {ONE}",
        "heading: What the union wants",
        "body: Union | 9 percent",
        f"body: {TWO}",
        "caption: The gate of the mine",
    ]
    assert (article.title, article.author, article.published) == ("Strike at Karo mine", "Rosa Quint", None)


def test_a_top_heading_at_the_head_is_the_title(read_bytes: Read, shown: Shown) -> None:
    document = docx.Document()
    document.add_heading("Strike at Karo mine", 1)
    document.add_paragraph(ONE)
    document.add_heading("What the union wants", 1)
    document.add_paragraph(TWO)
    assert shown(read_bytes(saved(document), "a.docx"))[::2] == [
        "title: Strike at Karo mine",
        "heading: What the union wants",
    ]


def test_what_is_shown_is_read_and_nothing_else(read_bytes: Read) -> None:
    text = read_bytes(
        with_body(
            paragraph(ONE)
            + f"<w:sdt><w:sdtContent>{paragraph('In a field of a form.')}</w:sdtContent></w:sdt>"
            + "<w:p><w:ins><w:r><w:t>Added later.</w:t></w:r></w:ins><w:del><w:r><w:delText>Taken back.</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:t>A link.</w:t></w:r></w:hyperlink></w:p>"
            + f"<w:p><w:r><w:t>Around it.</w:t><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:r></w:p>"
            + "<w:p><w:r><w:t>A line</w:t><w:br/><w:t>and another.</w:t></w:r></w:p>"
        ),
        "a.docx",
    ).text
    for words in (
        "In a field of a form.",
        "Added later.",
        "A link.",
        "In a box.",
        "Around it.",
        "and another.",
    ):
        assert text.count(words) == 1
    assert "Taken back" not in text
    assert "HYPERLINK" not in text


def test_a_program_is_no_author(read_bytes: Read) -> None:
    document = docx.Document()
    document.add_paragraph(ONE)
    for name in ("python-docx", "Microsoft Office User", "admin", "x@y.example"):
        document.core_properties.author = name
        assert read_bytes(saved(document), "a.docx").author is None


def test_a_byline_goes_before_the_properties(read_bytes: Read, story: docx.document.Document) -> None:
    story.paragraphs[1].insert_paragraph_before("By Emil Sarto")
    assert read_bytes(saved(story), "a.docx").author == "Emil Sarto"


def test_remote_pictures_are_left_alone(read_bytes: Read, story: docx.document.Document) -> None:
    link = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        b'Target="http://192.0.2.1/never.png" TargetMode="External"/></Relationships>'
    )
    content = with_part(
        saved(story), "word/_rels/document.xml.rels", lambda xml: xml.replace(b"</Relationships>", link)
    )
    assert ONE in read_bytes(content, "a.docx").text


ENTITIES = f"""<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "{"x" * 99}">]>
<w:document {W}><w:body>{paragraph("&a;&b;" + ONE)}</w:body></w:document>""".encode()


def with_large_part() -> bytes:
    buffer = io.BytesIO(saved(docx.Document()))
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as file,
        file.open("word/media/a.bin", "w") as part,
    ):
        for _ in range(45):
            part.write(bytes(10_000_000))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (with_part(saved(docx.Document()), "word/document.xml", lambda _: ENTITIES), "entities"),
        (with_part(saved(docx.Document()), "word/document.xml", lambda xml: xml[:400]), "damaged"),
        (with_part(saved(docx.Document()), "[Content_Types].xml", lambda _: b"<a/>"), "damaged"),
        (with_body("<w:p>" * 100_000), "damaged"),
        (saved(docx.Document())[:5_000], "damaged"),
        (saved(docx.Document()), "no words"),
        (with_large_part(), "too large"),
        (with_body("<w:p/>" * 100_000), "more paragraphs"),
    ],
    ids=["entities", "cut part", "no parts", "deep", "cut file", "empty", "bomb", "paragraphs"],
)
def test_files_that_are_refused(refusal_of: Refuse, content: bytes, problem: str) -> None:
    assert problem in refusal_of(content, "a.docx").problem
