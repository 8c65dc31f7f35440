# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Web pages: layouts made for this test, each beside the true text of its article in a file of the same name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.article import Article, Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
LEAST_F1 = 0.97
LEAST_F1_OF_A_PAGE = 0.9
STORY = "".join(
    f"<p>{words}</p>"
    for words in (
        "The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank.",
        "Engineers will look at the other 1,400 bolts one by one, which takes about three weeks, the city of Tarnau said.",
        "Until then lorries must go by way of Oster. “It is a long way for a loaf of bread,” said the baker Emil Sarto.",
    )
)


def page(head: str = "", body: str = STORY) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def words_of(article: Article, *roles: Role) -> str:
    return "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.role in roles)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3)))


def f1(found: str, true: str) -> float:
    one, other = shingles(found), shingles(true)
    both = sum((one & other).values())
    return 2 * both / (sum(one.values()) + sum(other.values()))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_main_text_of_a_layout(path: Path) -> None:
    true = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert f1(words_of(read_article(path), Role.BODY, Role.HEADING), true) >= LEAST_F1_OF_A_PAGE


def test_main_text_over_all_layouts() -> None:
    scores = [
        f1(
            words_of(read_article(path), Role.BODY, Role.HEADING),
            path.with_suffix(".txt").read_text(encoding="utf-8"),
        )
        for path in PAGES
    ]
    assert len(scores) >= 8
    assert sum(scores) / len(scores) >= LEAST_F1


FACTS = {
    "agency": ("Parliament of Marland votes to end winter time", "Marland News Agency", None, "2024-02-08", "en"),
    "amp": ("Parliament of Marland votes to end winter time", "Marland Post", "Eva Lind, Max Orr", "2024-02-08T15:44:00+01:00", "en"),
    "blog": ("Night ferry turned back after fire in engine room", "Harbour Notes", "Piet Lund", "2022-09-11T08:05:00+00:00", "en"),
    "broadcaster_de": ("Riss in Staumauer: Vier Dörfer am Orlensee geräumt", "nachrichten.example", None, "2023-05-16T19:02:11+02:00", "de"),
    "magazine": ("Strike at Karo mine enters its second week", "Broadsheet Magazine", "Lou Hartmann", "2023-11-29", "en"),
    "news_page": ("Engineers lower lake level after crack is found in Orlen dam", "The Tarnau Courier", "Mira Sund", "2023-05-16T18:20:00+02:00", "en"),
    "short_note": ("Cyclist hurt at the Corn Market", "Halm Today", None, "2021-06-04T10:12:00+02:00", "en"),
}  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_what_a_layout_states(name: str) -> None:
    article = read_article(next(path for path in PAGES if path.stem == name))
    assert (article.title, article.source, article.author, article.published, article.language) == FACTS[name]
    assert words_of(article, Role.TITLE) == FACTS[name][0]


def test_captions_stand_where_their_pictures_do() -> None:
    article = read_article(next(path for path in PAGES if path.stem == "magazine"))
    captions = [p for p in article.paragraphs if p.role is Role.CAPTION]
    assert [article.text[p.start : p.start + 25] for p in captions] == ["The gate of the Karo mine"]
    before = article.text[: captions[0].start].rstrip()
    assert before.endswith("is worth a doctor.”")


def test_nothing_of_scripts_styles_and_hidden_data_is_read() -> None:
    for path in PAGES:
        text = read_article(path).text
        assert not re.search(
            r"<\w|document\.write|Never to be read|not to be read|font-family|@context", text
        )


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        ('<title>Bolts | Tarnau Courier</title><meta property="og:site_name" content="Tarnau Courier">', ("Bolts", "Tarnau Courier", None, None)),
        ('<meta name="author" content="By Ann Lee"><meta name="date" content="3 March 2021">', (None, None, "Ann Lee", "2021-03-03")),
        ('<meta property="article:author" content="https://x.example/ann">', (None, None, None, None)),
        ('<meta property="og:site_name" content="www.courier.example"><meta name="publisher" content="The Courier">', (None, "The Courier", None, None)),
        ('<meta property="article:modified_time" content="2021-03-04T10:00:00Z">', (None, None, None, None)),
        ('<meta name="date" content="2021-03-03"><meta name="pubdate" content="2021-03-03T09:30:00Z">', (None, None, None, "2021-03-03T09:30:00+00:00")),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A &amp; B", "author": {"name": "Ann Lee"}}</script>', ("A & B", None, "Ann Lee", None)),
        ('<script type="application/ld+json">[{"@type": "Person"}, {"@type": ["Thing", "ReportageNewsArticle"], "publisher": {"name": "C"}}]</script>', (None, "C", None, None)),
        ('<script type="application/ld+json">{"@type": "NewsArticle", broken</script>', (None, None, None, None)),
        ('<script type="application/ld+json">' + '{"a":' * 50_000 + "</script>", (None, None, None, None)),
    ],
)  # fmt: skip
def test_what_a_head_states(
    read_bytes: Callable[[bytes, str], Article], head: str, facts: tuple[str | None, ...]
) -> None:
    article = read_bytes(page(head), "a.html")
    assert (article.title, article.source, article.author, article.published) == facts


@pytest.mark.parametrize(
    ("above", "facts"),
    [
        ("<div>By Ann Lee</div><div>Published: 3 March 2021 at 09:30 | Updated 4 March 2021</div>", ("Ann Lee", "2021-03-03T09:30")),
        ("<p>Updated: 4 March 2021</p><p><span>By</span> <a href='/ann'>Ann Lee</a></p>", ("Ann Lee", "2021-03-04")),
        ("", (None, None)),
    ],
)  # fmt: skip
def test_what_stands_under_the_headline(
    read_bytes: Callable[[bytes, str], Article], above: str, facts: tuple[str | None, ...]
) -> None:
    article = read_bytes(
        page("<title>Bridge closed | Sann Valley Times</title>", f"<h1>Bridge closed</h1>{above}{STORY}"),
        "a.html",
    )
    assert (article.title, article.source) == ("Bridge closed", "Sann Valley Times")
    assert (article.author, article.published) == facts


def test_a_day_in_the_address(read_bytes: Callable[[bytes, str], Article]) -> None:
    dated = page('<link rel="canonical" href="https://x.example/2021/03/04/bridge">')
    assert read_bytes(dated, "a.html").published == "2021-03-04"
    assert read_bytes(page('<meta name="date" content="20210304">'), "a.html").published == "2021-03-04"
    wrong = page('<link rel="canonical" href="https://x.example/2021/23/04/bridge">')
    assert read_bytes(wrong, "a.html").published is None


@pytest.mark.parametrize(
    "value", ["[" * 900 + "]" * 900, '{"name":' * 900 + "1" + "}" * 900, '{"@id": ["a"]}', "7"]
)
def test_descriptions_that_make_no_sense(read_bytes: Callable[[bytes, str], Article], value: str) -> None:
    head = f'<script type="application/ld+json">{{"@type": "Article", "headline": {value}, "author": {value}}}</script>'
    assert read_bytes(page(head), "a.html").author is None


def test_what_a_description_refers_to(read_bytes: Callable[[bytes, str], Article]) -> None:
    graph = """{"@graph": [{"@type": "Article", "author": [{"@id": "#ann"}], "publisher": {"@id": "#courier"}},
        {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}, {"@type": "Organization", "@id": "#courier", "name": "The Courier"}]}"""
    article = read_bytes(page(f'<script type="application/ld+json">{graph}</script>'), "a.html")
    assert (article.source, article.author) == ("The Courier", "Ann Lee")
    unknown = page(
        '<script type="application/ld+json">{"@type": "Article", "publisher": {"@id": "https://x.example/#us"}}</script>'
    )
    assert read_bytes(unknown, "a.html").source is None


def test_the_address_of_a_page(read_bytes: Callable[[bytes, str], Article]) -> None:
    assert (
        read_bytes(page('<link rel="canonical" href="https://x.example/a">'), "a.html").url
        == "https://x.example/a"
    )
    assert read_bytes(page('<link rel="canonical" href="javascript:alert(1)">'), "a.html").url is None
    saved = b"<!-- saved from url=(0022)https://x.example/b -->\n" + page()
    assert read_bytes(saved, "a.html").url == "https://x.example/b"


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf\n", b"<?xml version='1.0'?>\n", b"<!-- x -->\n\n"])
def test_a_page_is_told_by_its_content(
    read_bytes: Callable[[bytes, str], Article], name: str, before: bytes
) -> None:
    assert "<" not in read_bytes(before + page(), name).text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("utf-8", "windows-1252"), ("gb18030", "gb2312"),
     ("iso2022_jp", "iso-2022-jp"), ("utf-16", "utf-16"), ("shift_jis", "Shift_JIS"), ("cp1252", "no-such-charset")],
)  # fmt: skip
def test_encodings(read_bytes: Callable[[bytes, str], Article], encoding: str, declared: str) -> None:
    words = {
        "cp1251": "Старый мост закрыли для грузовиков в понедельник, сообщили в городской администрации.",
        "gb18030": "市政府星期一宣布，旧桥因螺栓松动而对货车关闭，工程师将逐一检查。",
        "iso2022_jp": "古い橋は月曜日に閉鎖された。市は三週間かけて点検すると発表した。",
        "shift_jis": "古い橋は月曜日に閉鎖された。市は三週間かけて点検すると発表した。",
    }.get(
        encoding, "Le vieux pont a été fermé aux camions lundi, a déclaré la ville où « tout » est à refaire."
    )
    source = f'<html><head><meta charset="{declared}"></head><body><article>{f"<p>{words}</p>" * 4}</article></body></html>'
    assert words in read_bytes(source.encode(encoding), "a.html").text


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"<html>" + b"<div>" * 100_000, "nested too deep"),
        (b"<html><p>" + b"<b>x</b>" * 100_000, "too many elements"),
        (b"<html><body></body></html>", "no article"),
        (b"<!DOCTYPE html>", "no "),
        (b"<html><script>alert('The bridge was closed on Monday, and nobody knew why it was.')</script></html>", "no article"),
    ],
    ids=["deep", "many", "empty", "bare", "script"],
)  # fmt: skip
def test_pages_that_are_refused(
    refusal_of: Callable[[bytes, str], UnreadableArticle], content: bytes, problem: str
) -> None:
    assert problem in refusal_of(content, "a.html").problem


def test_entities_are_not_multiplied(read_bytes: Callable[[bytes, str], Article]) -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    assert (
        len(read_bytes(f"{bomb}]><html><body>{STORY}<p>&j;</p></body></html>".encode(), "a.html").text)
        < 5_000
    )


def test_the_text_that_a_page_gives_to_search_engines_alone(
    read_bytes: Callable[[bytes, str], Article],
) -> None:
    body = (
        "The bridge was closed on Monday.\\n\\nEngineers look at its bolts, one by one, which takes three weeks."
        * 3
    )
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    article = read_bytes(page(head, "<div id='app'>Loading</div>"), "a.html")
    assert "Engineers look at its bolts" in article.text


def test_what_follows_the_text_that_a_page_gives_to_search_engines(
    read_bytes: Callable[[bytes, str], Article],
) -> None:
    plain = re.sub("<[^>]+>", " ", STORY).replace("  ", " ").strip()
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{plain}"}}</script>'
    after = (
        "<p>The author has written about bridges, rivers and ferries for twenty years and lives in Oster.</p>"
    )
    article = read_bytes(page(head, STORY + after), "a.html")
    last = article.paragraphs[-1]
    assert article.text[last.start : last.end].endswith("lives in Oster.")
    assert last.role is Role.BOILERPLATE
    assert read_bytes(page("", STORY + after), "a.html").paragraphs[-1].role is Role.BODY


def test_a_page_made_by_hand(read_bytes: Callable[[bytes, str], Article]) -> None:
    words = re.sub("<[^>]+>", "", STORY.replace("</p>", "<br><br>").replace("<p>", ""))
    assert (
        words[:50]
        in read_bytes(f"<html>{words.replace('Engineers', '<b>Engineers</b>')}".encode(), "a.html").text
    )


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("<h1>Two bolts, one bridge, no bread</h1>", "Two bolts, one bridge, no bread"),
        ("<h1>The Sann Courier</h1>", "Tarnau bridge closed to lorries"),
        ("<h1>News from the valley of the Sann</h1><h1>Sport of the week in the valley</h1>", "Tarnau bridge closed to lorries"),
        ("<h1>Traffic: Tarnau bridge closed to lorries</h1>", "Tarnau bridge closed to lorries"),
        ("<h1>Tarnau bridge is closed to lorries</h1>", "Tarnau bridge is closed to lorries"),
        ("", "Tarnau bridge closed to lorries"),
    ],
)  # fmt: skip
def test_the_headline_that_readers_see(
    read_bytes: Callable[[bytes, str], Article], shown: str, title: str
) -> None:
    head = '<meta property="og:title" content="Tarnau bridge closed to lorries | Sann Courier News">'
    assert read_bytes(page(head, shown + STORY), "a.html").title == title


def test_soft_hyphens_and_zeros_are_gone(read_bytes: Callable[[bytes, str], Article]) -> None:
    body = STORY.replace("Engineers", "Engi&shy;neers\u200b").replace("three", "th\x00ree")
    text = read_bytes(page("", body), "a.html").text
    assert "Engineers will" in text
    assert "\0" not in text


def test_an_author_without_the_trade_below_the_name(read_bytes: Callable[[bytes, str], Article]) -> None:
    head = "<h1>Bridge at Tarnau closed to lorries</h1><div>By <b>Mira Sund</b><div>Science correspondent</div></div>"
    assert (
        read_bytes(page("<title>Bridge at Tarnau closed to lorries</title>", head + STORY), "a.html").author
        == "Mira Sund"
    )


def test_the_title_below_the_name_of_a_blog(read_bytes: Callable[[bytes, str], Article]) -> None:
    head = "<title>The Lock Keeper: Bridge at Tarnau closed to lorries</title>"
    body = "<h1>The Lock Keeper</h1><h3>Bridge at Tarnau closed to lorries</h3>" + STORY
    article = read_bytes(page(head, body), "a.html")
    assert (article.title, article.source) == ("Bridge at Tarnau closed to lorries", "The Lock Keeper")


def test_a_section_is_no_outlet(read_bytes: Callable[[bytes, str], Article]) -> None:
    head = "<title>Opinion | Bridge at Tarnau closed to lorries</title>"
    assert (
        read_bytes(page(head, "<h1>Bridge at Tarnau closed to lorries</h1>" + STORY), "a.html").source is None
    )
