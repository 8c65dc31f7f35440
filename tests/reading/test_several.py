# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Downloads with several articles, in the layouts of news databases; the articles are invented."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from parallax.domain.article import Article, Origin, Role
from parallax.reading import read_article, read_articles

DAM = (
    "Engineers began to lower the level of Lake Orlen on Tuesday after divers found a crack in the lower part of the dam.",
    "About 3,400 people in four villages were asked to leave their homes by midnight, the regional water board said.",
    "“The crack is not growing, and the wall is stable,” said Hedda Moll, who leads the board.",
)
FERRY = (
    "A ferry with 412 passengers turned back to Kessin in the early hours of Sunday after a fire in its engine room.",
    "The crew closed the room and flooded it with gas, and the fire was out within 25 minutes, the coast guard said.",
    "Two members of the crew were taken to hospital with smoke in their lungs. Both could go home on Monday.",
)


def body_of(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.role is Role.BODY]


def facts_of(article: Article) -> tuple[str | None, ...]:
    return article.title, article.source, article.author, article.published


def check_two(articles: tuple[Article, ...], ids: tuple[str, str]) -> None:
    dam, ferry = articles
    assert (dam.id, ferry.id) == ids
    assert facts_of(dam) == (
        "Lake lowered after crack in dam",
        "The Tarnau Courier",
        "Mira Sund",
        "2023-05-16",
    )
    assert facts_of(ferry) == ("Night ferry turned back", "Kessin Gazette", "Piet Lund", "2022-09-11")
    assert body_of(dam) == list(DAM)
    assert body_of(ferry) == list(FERRY)


@pytest.fixture
def nexis(tmp_path: Path) -> Path:
    """A download of Nexis Uni: the list of all first, each article with a heading and labelled lines."""
    document = docx.Document()
    for line in ("User Name: A Reader", "Date and Time: Monday, May 22, 2023 10:00:00 AM CEST", "Job Number: 198000001",
                 "Documents (2)", "1. Lake lowered after crack in dam", "Client/Matter: -None-", "Search Terms: dam OR ferry",
                 "2. Night ferry turned back", "Client/Matter: -None-"):  # fmt: skip
        document.add_paragraph(line)
    for title, source, date, writer, body in (
        ("Lake lowered after crack in dam", "The Tarnau Courier", "May 16, 2023 Tuesday", "MIRA SUND", DAM),
        ("Night ferry turned back", "Kessin Gazette", "September 11, 2022 Sunday", "Piet Lund", FERRY),
    ):
        document.add_page_break()
        document.add_heading(title, 1)
        for line in (source, date, "Late Edition - Final", f"Copyright {date[-12:-8]} {source} All Rights Reserved",
                     "Section: NEWS; Pg. 1", "Length: 77 words", f"Byline: By {writer}", "Body", *body, "Graphic",
                     "PHOTO: The wall of the dam seen from above on a clear day.", "Load-Date: May 17, 2023", "End of Document"):  # fmt: skip
            document.add_paragraph(line)
    path = tmp_path / "download.docx"
    document.save(str(path))
    return path


def test_nexis_uni(nexis: Path) -> None:
    articles = read_articles(nexis)
    check_two(articles, ("download", "download-2"))
    captions = [
        [a.text[p.start : p.end][:10] for p in a.paragraphs if p.role is Role.CAPTION] for a in articles
    ]
    assert captions == [["PHOTO: The"], ["PHOTO: The"]]
    assert all("Load-Date" not in "".join(body_of(article)) for article in articles)


def test_the_same_as_plain_text(nexis: Path, tmp_path: Path) -> None:
    path = tmp_path / "download.txt"
    path.write_text(read_article(nexis).text, encoding="utf-8")
    check_two(read_articles(path), ("download", "download-2"))


FACTIVA = """<html><head><title>Factiva</title></head><body>{}</body></html>"""
FACTIVA_ARTICLE = """<div class="article enArticle"><div>News</div>
<div id="hd"><span class="enHeadline">{title}</span></div><div class="author">By {writer}</div><div>77 words</div>
<div>{date}</div><div>06:30 GMT</div><div>{source}</div><div>TARCOU</div><div>4</div><div>English</div>
<div>Copyright 2023. All rights reserved.</div>{body}<p>Document TARCOU0020230516ej5g0002x</p></div><br>"""


def factiva_html() -> bytes:
    articles = [
        FACTIVA_ARTICLE.format(
            title=title, writer=writer, date=date, source=source,
            body="".join(f'<p class="articleParagraph enarticleParagraph">{words}</p>' for words in body),
        )
        for title, writer, date, source, body in (
            ("Lake lowered after crack in dam", "Mira Sund", "16 May 2023", "The Tarnau Courier", DAM),
            ("Night ferry turned back", "Piet Lund", "11 September 2022", "Kessin Gazette", FERRY),
        )
    ]  # fmt: skip
    return FACTIVA.format("".join(articles)).encode()


def test_factiva_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "factiva.html"
    path.write_bytes(factiva_html())
    check_two(read_articles(path), ("factiva", "factiva-2"))


def test_factiva_as_rich_text(tmp_path: Path) -> None:
    lines = ["Page 1 of 2 © 2023 Factiva, Inc. All rights reserved."]
    for title, writer, date, source, body in (
        ("Lake lowered after crack in dam", "Mira Sund", "16 May 2023", "The Tarnau Courier", DAM),
        ("Night ferry turned back", "By Piet Lund", "11 September 2022", "Kessin Gazette", FERRY),
    ):
        lines += [title, writer, "77 words", date, source, "TARCOU", "English", "(c) 2023 The owners", *body]
        lines += ["Document TARCOU0020230516ej5g0002x"]
    marked = "".join(f"{line}\\par\n" for line in lines)
    source = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in "{\\rtf1\\ansi " + marked + "}")
    path = tmp_path / "factiva.rtf"
    path.write_text(source, encoding="ascii")
    check_two(read_articles(path), ("factiva", "factiva-2"))


@pytest.mark.parametrize("ruler", ["=" * 40, "-" * 10, "*" * 72, "_" * 20, "* * *", "-----", "###"])
def test_rulers_between_articles(tmp_path: Path, ruler: str) -> None:
    parts = (
        ["Lake lowered after crack in dam", "By Mira Sund, The Tarnau Courier", "16 May 2023", *DAM],
        ["Night ferry turned back", "By Piet Lund, Kessin Gazette", "11 September 2022", *FERRY],
    )
    path = tmp_path / "two.txt"
    path.write_text(
        f"\n\n{ruler}\n\n".join("\n\n".join(part) for part in parts) + f"\n{ruler}\n", encoding="utf-8"
    )
    check_two(read_articles(path), ("two", "two-2"))
    whole = read_article(path)
    assert whole.text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Lake lowered\n\n16 May 2023\n\n" + f"\n\n{'-' * 20}\n\n".join(DAM * 2),
        "Lake lowered\n\nBy Mira Sund\n\n"
        + "\n\n".join(DAM)
        + f"\n{'=' * 30}\nThe Tarnau Courier\nSubscribe now\n",
        f"Lake lowered\n{'=' * 12}\n\n" + "\n\n".join(DAM),
        "\n\n".join(DAM) + "\n\nEnd of Document\n",
        "\n\n".join(DAM) + "\n\nDocument TARCOU0020230516ej5g0002x\n",
    ],
    ids=["rulers between paragraphs", "a foot", "an underlined title", "an end alone", "a number alone"],
)
def test_one_article_stays_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "one.txt"
    path.write_text(text, encoding="utf-8")
    articles = read_articles(path)
    assert articles == (read_article(path),)
    assert articles[0].text == text


def test_most_files_hold_one(read_bytes: Callable[[bytes, str], Article], tmp_path: Path) -> None:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(DAM[0])
    document.save(buffer)
    article = read_bytes(buffer.getvalue(), "a.docx")
    assert read_articles(tmp_path / "a.docx") == (article,)


FACTIVA_FIELDS = """
SE  News
HD  {title}
BY  {writer}
WC  77 words
PD  {date}
SN  {source}
SC  TARCOU
LA  English
CY  (c) 2023 The owners
LP

{first}

TD

{rest}

CO  tarcou : Tarnau Water Works
IN  i3 : Energy
NS  gcat : Political and General News
RE  eur : Europe
PUB The owners
AN  Document TARCOU0020230516ej5g0002x
"""
LEXIS = """
                               {number} of 2 DOCUMENTS

                               {source}

                               {date} Tuesday
                               Late Edition - Final

{title}

BYLINE: By {writer}

SECTION: NEWS; Pg. 1

LENGTH: 77 words

{first}

{rest}

GRAPHIC: PHOTO: The wall of the dam seen from above on a clear day.

LOAD-DATE: May 17, 2023

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

Copyright 2023 {source}
All Rights Reserved
"""
LEXIS_WITH_TITLE = """
DOCUMENT {number} of 2

Copyright 2023 {source}

{source}

{date}, Tuesday

SECTION: NEWS; Pg. 1

LENGTH: 77 words

HEADLINE: {title}

BYLINE: {writer}

DATELINE: TARNAU

BODY:

{first}

{rest}

LOAD-DATE: May 17, 2023
"""
PROQUEST = """
____________________________________________________________

{title}

Author: {catalogued}

Publication info: {source} ; Tarnau [Tarnau]{date}: A.1.

ProQuest document link

Abstract: {first}

Links: http://x.example/openurl

Full text: {first}

{rest}

Subject: Dams; Rivers

Title: {title}

Publication title: {source}

Pages: A.1

Publication date: {date}

Language of publication: English

ProQuest document ID: 281500001

Last updated: 2023-05-17

Database: ProQuest Central
"""


def filled(layout: str) -> str:
    return "".join(
        layout.format(
            number=number, title=title, writer=writer, catalogued=", ".join(reversed(writer.split())), source=source,
            date=date, first=body[0], rest="\n\n".join(body[1:]),
        )
        for number, (title, writer, source, date, body) in enumerate(
            (
                ("Lake lowered after crack in dam", "Mira Sund", "The Tarnau Courier", "May 16, 2023", DAM),
                ("Night ferry turned back", "Piet Lund", "Kessin Gazette", "September 11, 2022", FERRY),
            ),
            start=1,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    "layout",
    [FACTIVA_FIELDS, LEXIS, LEXIS_WITH_TITLE, PROQUEST],
    ids=["Factiva with fields", "LexisNexis", "LexisNexis with headlines", "ProQuest"],
)
def test_labelled_lines(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "download.txt"
    path.write_text(filled(layout), encoding="utf-8")
    articles = read_articles(path)
    check_two(articles, ("download", "download-2"))
    assert all(article.origin_of("source") is Origin.DATABASE for article in articles)


def test_labelled_lines_as_rich_text(tmp_path: Path) -> None:
    source = filled(FACTIVA_FIELDS).replace("\n", "\\par\n")
    path = tmp_path / "factiva.rtf"
    path.write_text(
        "{\\rtf1\\ansi " + "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in source) + "}",
        encoding="ascii",
    )
    check_two(read_articles(path), ("factiva", "factiva-2"))


def test_labelled_lines_as_a_page(tmp_path: Path) -> None:
    articles = ""
    for title, writer, date, source, body in (
        ("Lake lowered after crack in dam", "Mira Sund", "16 May 2023", "The Tarnau Courier", DAM),
        ("Night ferry turned back", "Piet Lund", "11 September 2022", "Kessin Gazette", FERRY),
    ):
        text = [f'<p class="articleParagraph enarticleParagraph">{words}</p>' for words in body]
        fields = (("HD", f'<span class="enHeadline">{title}</span>'), ("BY", writer), ("WC", "77 words"), ("PD", date),
                  ("SN", source), ("SC", "TARCOU"), ("LA", "English"), ("LP", text[0]), ("TD", "".join(text[1:])),
                  ("RE", "eur : Europe"), ("AN", "Document TARCOU0020230516ej5g0002x"))  # fmt: skip
        rows = "".join(
            f'<tr><td class="index"><b>{code}</b></td><td>{value}</td></tr>' for code, value in fields
        )
        articles += f'<div class="article enArticle"><table>{rows}</table></div>'
    path = tmp_path / "factiva.html"
    path.write_text(FACTIVA.format(articles), encoding="utf-8")
    check_two(read_articles(path), ("factiva", "factiva-2"))


def test_one_labelled_article(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(filled(LEXIS).split("2 of 2")[0].replace("1 of 2", "1 of 1"), encoding="utf-8")
    article = read_articles(path)[0]
    assert (article.title, article.source, article.published) == (
        "Lake lowered after crack in dam",
        "The Tarnau Courier",
        "2023-05-16",
    )
    assert body_of(article) == list(DAM)


def test_authors_of_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text(
        filled(PROQUEST).replace("Author: Sund, Mira", "Author: Sund, Mira; LUND, PIET"), encoding="utf-8"
    )
    assert read_articles(path)[0].author == "Mira Sund, Piet Lund"
