# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is pasted: paragraphs and headings of rich text are kept, and nothing in it is more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.article import Article, Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading.clipping import read_clipping

LEAD = "A ferry with 120 people on board ran aground off Tarn on Monday, the coast guard said, and nobody was hurt."
MORE = (
    "It was towed to port in the evening, and its owner said on Tuesday that divers would look at the hull."
)


def pasted(html: str | None, plain: str | None = None) -> Article:
    return read_clipping(html, plain, article_id="pasted")


def parts(article: Article) -> list[tuple[Role, str]]:
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


def test_rich_text_keeps_its_paragraphs_and_headings() -> None:
    html = f"""<html><head><style>p {{color: red}}</style></head><body><!--StartFragment-->
      <h1>Ferry runs <i>aground</i></h1><p>{LEAD.replace(" off ", "<br> off ").replace("<br>", "")}</p>
      <h2>Towed away</h2><div><div>{MORE}</div></div><!--EndFragment--></body></html>"""
    article = pasted(html)
    assert parts(article) == [
        (Role.TITLE, "Ferry runs aground"),
        (Role.BODY, LEAD),
        (Role.HEADING, "Towed away"),
        (Role.BODY, MORE),
    ]
    assert article.title == "Ferry runs aground"


def test_a_heading_that_all_begins_with_is_the_title_whatever_its_level() -> None:
    article = pasted(f"<h3>Ferry runs aground</h3><p>{LEAD}</p><h4>Towed away</h4><p>{MORE}</p>")
    assert [role for role, _ in parts(article)] == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8><!--[if gte mso 9]><xml>"
            "<o:Pages>1</o:Pages></xml><![endif]--><style>p.MsoNormal {margin: 0}</style></head><body lang=EN-US>"
            "<!--StartFragment--><p class=MsoTitle>Ferry runs aground<o:p></o:p></p><p class=MsoNormal><span lang=EN-GB>"
            "LEAD</span><o:p></o:p></p><h1>Towed<span style='mso-spacerun:yes'>&nbsp;</span>away</h1>"
            "<p class=MsoNormal>MORE</p><!--EndFragment--></body></html>",
            id="Word",
        ),
        pytest.param(
            "<meta charset='utf-8'><b style='font-weight:normal' id='docs-internal-guid-1'><h1 dir='ltr'><span>Ferry runs "
            "aground</span></h1><p dir='ltr'><span>LEAD</span></p><br><h2 dir='ltr'><span>Towed away</span></h2>"
            "<p dir='ltr'><span>MORE</span></p></b>",
            id="Google Docs",
        ),
        pytest.param(
            "<meta http-equiv='content-type' content='text/html; charset=utf-8'><h1 style='color: rgb(0, 0, 0)'>Ferry runs "
            "aground</h1><figure><img src='https://example.org/a.png'></figure><div><p style='margin: 0'>LEAD</p></div>"
            "<h2>Towed away</h2><p>MORE</p><br class='Apple-interchange-newline'>",
            id="browser",
        ),
    ],
)
def test_what_programs_copy_has_title_headings_and_paragraphs(html: str) -> None:
    article = pasted(html.replace("LEAD", LEAD).replace("MORE", MORE))
    assert parts(article) == [
        (Role.TITLE, "Ferry runs aground"),
        (Role.BODY, LEAD),
        (Role.HEADING, "Towed away"),
        (Role.BODY, MORE),
    ]


def test_lists_tables_and_captions_are_kept() -> None:
    html = (
        f"<p>{LEAD}</p><ul><li>Boats came at once.</li><li>So did helicopters.</li></ul>"
        f"<table><tr><td>Aboard</td><td>120</td></tr></table><p>{MORE}</p>"
        "<figure><img src='https://example.org/a.png' alt='no'><figcaption>The ferry at noon.</figcaption></figure>"
    )
    words = [text for _, text in parts(pasted(html))]
    assert words == [
        LEAD,
        "Boats came at once.",
        "So did helicopters.",
        "Aboard | 120",
        MORE,
        "The ferry at noon.",
    ]


def test_what_is_not_shown_is_not_taken() -> None:
    html = (
        f"<p>{LEAD}</p><script>alert('x')</script><style>p{{}}</style><p style='display: none'>hidden</p>"
        f"<template>later</template><button>Share</button><p>{MORE}</p>"
    )
    assert [text for _, text in parts(pasted(html))] == [LEAD, MORE]


def test_markup_in_words_stays_words() -> None:
    article = pasted(f"<p>{LEAD} He wrote &lt;b&gt;bold&lt;/b&gt; &amp;amp; left.</p>")
    assert article.text.endswith("He wrote <b>bold</b> &amp; left.")


def test_facts_are_found_in_the_text() -> None:
    article = pasted(None, f"Ferry runs aground\n\nBy Ann Lee\n\n3 March 2031\n\n{LEAD}\n\n{MORE}\n")
    assert (article.title, article.author, article.published) == (
        "Ferry runs aground",
        "Ann Lee",
        "2031-03-03",
    )


def test_plain_text_is_taken_where_the_rich_text_says_less() -> None:
    html = '<a href="https://example.org/ferry">Ferry</a>'
    assert LEAD in pasted(html, f"Ferry runs aground\n\n{LEAD}").text
    assert LEAD in pasted("<meta charset=utf-8><img src=x>", LEAD).text


@pytest.mark.parametrize(("html", "plain"), [(None, None), ("", ""), ("<p> </p>", " \n"), (None, "\0\0")])
def test_a_clipboard_without_words_is_told(html: str | None, plain: str | None) -> None:
    with pytest.raises(UnreadableArticle, match="clipboard"):
        pasted(html, plain)


def test_far_too_much_is_told() -> None:
    with pytest.raises(UnreadableArticle, match="larger than 20 MB"):
        pasted(None, "x" * 20_000_001)


def test_a_page_nested_out_of_all_proportion_is_read_as_plain_text() -> None:
    assert pasted("<div>" * 100_000 + LEAD, LEAD).text == LEAD


@given(st.text(alphabet=st.sampled_from("<>/=\"' abphtdivliscrtyle123!-&;\n\0é\u202e"), max_size=300))
def test_no_clipboard_does_harm(html: str) -> None:
    article = pasted(html, LEAD)
    assert all(article.text[p.start : p.end].strip() for p in article.paragraphs)
