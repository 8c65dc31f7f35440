# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From an address to an article, and what is said where something else stands there."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parallax.domain.article import Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading.addresses import read_address
from parallax.reading.fetched import Fetched, fetch_articles

if TYPE_CHECKING:
    from tests.conftest import Site

PARAGRAPHS = [
    f"On {day} the river Tarn rose by another {n} centimetres, the water board said, and families in the lower town "
    f"carried beds and stoves to the upper floors while volunteers filled bags with sand beside the old bridge. "
    f"The mayor asked everyone to stay away from the banks, and {n} boats were kept ready behind the town hall."
    for n, day in enumerate(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], start=3
    )
]


def web_page(*paragraphs: str, title: str = "Tarn rises for a week", head: str = "", foot: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><nav>Home News</nav>"
        f"<article><h1>{title}</h1>{text}</article>{foot}</body></html>"
    )


def get(url: str) -> Fetched:
    return fetch_articles(read_address(url), inside={"127.0.0.1"})


def refused(url: str) -> str:
    with pytest.raises(UnreadableArticle) as told:
        get(url)
    assert str(told.value).startswith(url), "the address is named"
    assert told.value.remedy
    return told.value.problem


def test_a_page_becomes_an_article_that_knows_its_address(site: Site) -> None:
    url = site.answer("/tarn", site.page(web_page(*PARAGRAPHS)))
    fetched = get(url)
    [article] = fetched.articles
    assert (article.title, article.url, article.path, article.id) == (
        "Tarn rises for a week",
        url,
        None,
        "127.0.0.1",
    )
    bodies = [article.text[p.start : p.end] for p in article.paragraphs if p.role is Role.BODY]
    assert bodies == PARAGRAPHS
    assert fetched.notes == ()


def test_the_address_that_the_page_gives_for_itself_goes_first(site: Site) -> None:
    head = '<link rel="canonical" href="https://news.example/tarn">'
    [article] = get(site.answer("/amp/tarn", site.page(web_page(*PARAGRAPHS, head=head)))).articles
    assert article.url == "https://news.example/tarn"


def test_an_odd_path_is_no_trouble(site: Site) -> None:
    url = site.answer("//[odd", site.page("\n\n".join(PARAGRAPHS), kind="application/octet-stream"))
    assert get(url).articles[0].url == url


def test_nothing_inside_the_page_is_asked_for(site: Site) -> None:
    things = "".join(
        f"<{tag} {name}='{site.url}/{tag}'></{tag}>"
        for tag, name in [("img", "src"), ("script", "src"), ("iframe", "src"), ("link rel=stylesheet", "href"),
                          ("object", "data"), ("video", "src"), ("embed", "src")]
    )  # fmt: skip
    refresh = f'<meta http-equiv="refresh" content="0; url={site.url}/next"><base href="{site.url}/base/">'
    get(site.answer("/tarn", site.page(web_page(*PARAGRAPHS, head=refresh, foot=things))))
    assert len(site.asked) == 1


def test_documents_and_plain_texts_are_read_by_their_formats(site: Site) -> None:
    text = "Tarn rises\n\n" + "\n\n".join(PARAGRAPHS)
    plain = site.answer("/tarn", site.page(text, kind="text/plain; charset=utf-8"))
    assert get(plain).articles[0].text == text
    markdown = site.answer("/tarn.md", site.page(f"# Tarn rises\n\n{PARAGRAPHS[0]}", kind="text/markdown"))
    assert get(markdown).articles[0].title == "Tarn rises"
    fields = b"{\\rtf1\\ansi Tarn rises\\par " + PARAGRAPHS[0].encode() + b"\\par}"
    rich = site.answer("/tarn.rtf", site.page(fields, kind="application/octet-stream"))
    assert PARAGRAPHS[0] in get(rich).articles[0].text


def test_a_pdf_is_read(site: Site, make_pdf: bytes) -> None:
    url = site.answer("/report.pdf", site.page(make_pdf, kind="application/pdf"))
    [article] = get(url).articles
    assert "river Tarn" in article.text
    assert article.url == url


@pytest.fixture
def make_pdf(tmp_path: Path) -> bytes:
    import typst

    source = tmp_path / "report.typ"
    source.write_text("= Tarn rises\n\n" + "\n\n".join(PARAGRAPHS), encoding="utf-8")
    return typst.compile(str(source))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("403 Forbidden", "to programs"),
        ("404 Not Found", "no such page"),
        ("410 Gone", "taken this page away"),
        ("429 Slow down", "too often"),
        ("451 Legal", "legal reasons"),
        ("500 Oh", "fault"),
        ("503 Busy", "closed at the moment"),
        ("418 Teapot", "does not give this page out"),
        ("599 Odd", "fault"),
    ],
)
def test_an_error_is_told_even_with_an_article_on_its_page(site: Site, status: str, words: str) -> None:
    problem = refused(site.answer("/x", site.page(web_page(*PARAGRAPHS), status=status)))
    assert words in problem
    assert status[:3] in problem


def test_nothing_is_told(site: Site) -> None:
    assert "nothing in it" in refused(site.answer("/x", site.page("")))
    assert "nothing in it" in refused(site.answer("/y", site.page(" \n")))
    assert "nothing in it" in refused(site.answer("/z", b"HTTP/1.1 204 No Content\r\n\r\n"))


def test_what_is_no_text_is_told(site: Site) -> None:
    assert "image/png" in refused(
        site.answer("/x", site.page(b"\x89PNG\r\n\x1a\n" + bytes(99), kind="image/png"))
    )
    assert "picture" in refused(
        site.answer("/y", site.page(b"\x89PNG\r\n\x1a\n" + bytes(99), kind="text/html"))
    )
    assert "application/json" in refused(site.answer("/z", site.page('{"a": 1}', kind="application/json")))
    assert "not text" in refused(site.answer("/w", site.page(bytes(range(256)) * 20, kind="text/plain")))


CONSENT = (
    "We and our 812 partners store and/or access information on a device, such as cookies, and process personal data.",
    "You may give your consent to this, or refuse it where we rely on legitimate interest. Accept all. Reject all.",
    "Your choices are kept for six months, and you can change them at any time in the privacy settings below.",
)


def test_a_page_that_asks_for_consent_is_told(site: Site) -> None:
    assert "consent" in refused(site.answer("/x", site.page(web_page(*CONSENT, title="Before you go on"))))


def test_a_banner_that_asks_for_consent_beside_an_article_is_none(site: Site) -> None:
    banner = "<div>" + "".join(f"<p>{words}</p>" for words in CONSENT) + "</div>"
    assert len(get(site.answer("/x", site.page(web_page(*PARAGRAPHS, foot=banner)))).articles) == 1


@pytest.mark.parametrize(
    "title", ["404", "Page not found | Daily Echo", "Sorry, we can’t find that page", "Seite nicht gefunden"]
)
def test_an_error_that_the_site_calls_fine_is_told(site: Site, title: str) -> None:
    words = "The page you are looking for may have been moved. Try the search, or go back to our front page instead."
    assert "no such page" in refused(site.answer("/x", site.page(web_page(words, title=title))))


@pytest.mark.parametrize(
    "title", ["Just a moment...", "Access denied", "Attention Required! | Guard", "Are you a robot?"]
)
def test_a_check_for_robots_is_told(site: Site, title: str) -> None:
    words = "Checking the connection of your browser before you go on. This will take only a few seconds of your time."
    assert "a person is reading" in refused(site.answer("/x", site.page(web_page(words, title=title))))


@pytest.mark.parametrize(
    "title", ["Forbidden City reopens after fire", "Sorry is not enough, says mayor", "Page by page"]
)
def test_a_short_report_is_none_of_these(site: Site, title: str) -> None:
    fetched = get(site.answer("/x", site.page(web_page(PARAGRAPHS[0], title=title))))
    assert len(fetched.articles) == 1
    assert fetched.notes == ()


def test_a_page_that_is_all_program_is_told(site: Site) -> None:
    source = "<html><head><title>News</title></head><body><noscript>Please enable JavaScript.</noscript><div id=app></div></body></html>"
    assert "programs" in refused(site.answer("/x", site.page(source)))


STUBS = [
    {"foot": "<div><p>To continue reading, subscribe today for one month free.</p></div>"},
    {"foot": "<div>This article is only available to subscribers.</div>"},
    {
        "head": '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    },
    {
        "head": '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree":false}</script>'
    },
]


@pytest.mark.parametrize("around", STUBS)
def test_the_free_beginning_of_an_article_is_taken_and_told(site: Site, around: dict[str, str]) -> None:
    fetched = get(site.answer("/x", site.page(web_page(*PARAGRAPHS[:2], **around))))
    assert len(fetched.articles) == 1
    [note] = fetched.notes
    assert "only the beginning" in str(note)


@pytest.mark.parametrize("around", STUBS)
def test_a_whole_article_is_not_called_a_beginning(site: Site, around: dict[str, str]) -> None:
    assert get(site.answer("/x", site.page(web_page(*PARAGRAPHS, **around)))).notes == ()


def test_a_charset_in_the_head_alone_is_heeded(site: Site) -> None:
    text = (
        "Uhrzeit: Über dem Fluß schwebten Möwen, während die Flut stieg und die Städter Säcke füllten am Ufer. "
        * 6
    )
    url = site.answer(
        "/x", site.page(web_page(text).encode("cp1252"), kind="text/html; charset=windows-1252")
    )
    assert "Über dem Fluß schwebten Möwen" in get(url).articles[0].text


@pytest.mark.parametrize("filling", ["<a", "<!--", " | ", "&", "<p>to read the", "cookies " * 3])
def test_a_page_made_to_keep_the_reader_busy_does_not(site: Site, filling: str) -> None:
    source = f"<html><head><title>{'  | ' * 200_000}x</title></head><body>{filling * 300_000}</body></html>"
    with contextlib.suppress(UnreadableArticle):
        get(site.answer("/x", site.page(source[:5_000_000])))
    assert len(site.asked) == 1
