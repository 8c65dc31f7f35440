# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files, links and pasted text come in; what cannot be read is told, the others go on."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parallax.domain.errors import Cancelled, UnreadableArticle
from parallax.files import seeds
from parallax.session import Session, addresses_in, fetch_pages, read_files, read_pasted, typed_addresses

if TYPE_CHECKING:
    from tests.conftest import Site

REPORT = (
    "Silo burns\n\n" + "A fire destroyed a grain silo in Ostrel on Tuesday, and two workers were hurt. " * 5
)


def test_a_broken_file_does_not_keep_the_others_from_opening(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    told: list[float] = []
    opened = read_files([tmp_path, tmp_path / "gone.txt"], progress=told.append)
    assert [article.id for article in opened.articles] == ["a"]
    assert [Path(str(problem).split(":")[0]).name for problem in opened.problems] == [
        "b.docx",
        "c.txt",
        "gone.txt",
    ]
    assert told[-1] == 1.0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.url", b"[InternetShortcut]\r\nURL=https://example.org/flood\r\n"),
        ("a.desktop", b"[Desktop Entry]\nType=Link\nURL=https://example.org/flood\nName=Flood\n"),
        ("a.webloc", plistlib.dumps({"URL": "https://example.org/flood"})),
        ("b.WEBLOC", plistlib.dumps({"URL": "https://example.org/flood"}, fmt=plistlib.FMT_BINARY)),
    ],
)
def test_a_file_with_a_link_gives_its_address_and_nothing_is_asked(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    opened = read_files([tmp_path / name])
    assert [link.url for link in opened.links] == ["https://example.org/flood"]
    assert (opened.articles, opened.problems) == ((), ())


@pytest.mark.parametrize(
    "content", [b"", b"URL=file:///etc/passwd", b"\xff\xfe\x00", b"bplist00\x00\x01", b"<plist><dict>"]
)
@pytest.mark.parametrize("ending", [".url", ".webloc", ".desktop"])
def test_a_file_without_a_link_is_read_like_any_other(tmp_path: Path, ending: str, content: bytes) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    assert read_files([path]).links == ()


def test_pages_are_fetched_one_after_the_other_and_each_problem_is_told(site: Site) -> None:
    page = f"<html><title>Silo burns</title><body><p>{REPORT}</p></body></html>"
    good = site.answer("/good", site.page(page))
    told: list[float] = []
    opened = fetch_pages(
        typed_addresses(f"{good} {site.url}/gone"), inside={"127.0.0.1"}, progress=told.append
    )
    assert [article.url for article in opened.articles] == [good]
    assert [str(problem).split(": ")[0] for problem in opened.problems] == [f"{site.url}/gone"]
    assert told[-1] == 1.0


def test_what_was_fetched_is_kept_as_it_came(site: Site) -> None:
    page = f"<html><title>Silo burns</title><body><p>{REPORT}</p></body></html>"
    opened = fetch_pages(typed_addresses(site.answer("/silo", site.page(page))), inside={"127.0.0.1"})
    session = Session()
    session.add(opened.articles, opened.originals)
    assert session.library.original(session.articles[0].id) == page.encode()


def test_fetching_stops_when_nobody_wants_it(site: Site) -> None:
    with pytest.raises(Cancelled):
        fetch_pages(typed_addresses(site.url), inside={"127.0.0.1"}, cancelled=lambda: True)
    assert site.asked == []


def test_what_was_pasted_knows_where_it_was_copied() -> None:
    article = read_pasted(None, REPORT, url="https://example.org/silo")
    assert (article.title, article.url, article.path) == ("Silo burns", "https://example.org/silo", None)


def test_typed_addresses_are_completed_and_a_wrong_one_is_named() -> None:
    assert [a.url for a in typed_addresses("example.org/a  https://b.example/")] == [
        "https://example.org/a",
        "https://b.example/",
    ]
    with pytest.raises(UnreadableArticle, match=r"ftp://b\.example"):
        typed_addresses("example.org/a ftp://b.example/")
    assert typed_addresses(" ") == ()


def test_an_articles_text_is_no_list_of_addresses() -> None:
    assert addresses_in(seeds()[0].read_text(encoding="utf-8")) == ()
