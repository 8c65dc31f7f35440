# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Addresses as people type, paste and drop them; what is none, and what is never asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.reading.addresses import address_key, addresses_in, read_address
from parallax.reading.draft import NotReadable


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://example.org/news/1", "https://example.org/news/1"),
        ("  example.org/news ", "https://example.org/news"),
        ("//example.org/news", "https://example.org/news"),
        ("HTTP://Example.ORG", "http://example.org/"),
        ("example.org:8080/a#part", "https://example.org:8080/a"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org/a?q=flood&x=%20", "https://example.org/a?q=flood&x=%20"),
        ("münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("http://[2001:DB8::1]:81/x", "http://[2001:db8::1]:81/x"),
        ("http://example.org./x", "http://example.org/x"),
    ],
)
def test_an_address_is_completed_and_written_as_it_is_asked_for(typed: str, url: str) -> None:
    assert read_address(typed).url == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "two words",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,hello",
        "mailto:ann@example.org",
        "https://ann:secret@example.org/",
        "https://ann@example.org/",
        "https://example.org\\@other.example/",
        "https:///path",
        "https://a..b/",
        "https://a../",
        "https://example.org:99999/",
        "https://[fe80::1%25eth0]/",
        "https://exa\tmple.org/",
        "https://example.org/\r\nCookie: a",
        "https://-/" + "x" * 5_000,
    ],
)
def test_what_is_no_address_or_is_never_asked_for_is_refused(typed: str) -> None:
    with pytest.raises(NotReadable):
        read_address(typed)


@given(
    st.lists(
        st.sampled_from(["https", "://", "/", "[", "]", ":", "a", ".", "?", "%", "@", "::1", "é", "#"]),
        max_size=14,
    )
)
def test_whatever_is_pieced_together_has_a_key_or_none(pieces: list[str]) -> None:
    key = address_key("".join(pieces))
    assert key is None or key


@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_an_address_of_one_line_or_is_refused(typed: str) -> None:
    try:
        address = read_address(typed)
    except NotReadable:
        return
    assert address.url.isascii()
    assert not set(address.url) & set(' \r\n\t<>"')
    assert read_address(address.url) == address


def test_a_redirection_is_read_from_where_it_stands() -> None:
    base = read_address("https://example.org/news/today?x=1")
    assert read_address("../sport/1", base=base).url == "https://example.org/sport/1"
    assert read_address("//other.example/1", base=base).url == "https://other.example/1"
    with pytest.raises(NotReadable, match="file"):
        read_address("file:///etc/passwd", base=base)


def test_text_that_is_nothing_but_addresses_is_told_from_an_article() -> None:
    assert [a.host for a in addresses_in("https://a.example/1\n https://b.example/2 ")] == [
        "a.example",
        "b.example",
    ]
    assert [a.host for a in addresses_in("www.example.org/news")] == ["www.example.org"]
    assert [a.host for a in addresses_in("example.org")] == ["example.org"]
    assert addresses_in("Floods at example.org/news, said the mayor.") == ()
    assert addresses_in("word") == addresses_in("") == addresses_in("e.g.") == addresses_in("U.S. army") == ()
    assert addresses_in("https://a.example/1 " * 60) == (), "a list that long is no question for a reader"


def test_a_name_in_other_letters_is_shown_as_it_is_looked_up_too() -> None:
    assert read_address("https://аpple.example/").site == "аpple.example (xn--pple-43d.example)"
    assert read_address("https://apple.example/").site == "apple.example"


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "192.168.1.9", "[::1]", "printer", "nas.local", "wiki.corp"]
)
def test_a_machine_of_the_own_network_is_recognised(host: str) -> None:
    assert read_address(f"http://{host}/a").looks_inside


def test_a_public_site_does_not_look_like_one() -> None:
    assert not read_address("https://example.org/").looks_inside
    assert not read_address("https://1.1.1.1/").looks_inside


def test_addresses_of_one_page_have_one_key() -> None:
    key = address_key("https://www.example.org/news/flood/?utm_source=mail&id=7#comments")
    assert key == address_key("http://m.example.org/news/flood?id=7&fbclid=x")
    assert key != address_key("https://example.org/news/flood?id=8")
    assert key != address_key("https://example.com/news/flood?id=7")


def test_a_sites_first_page_is_no_page_of_one_article() -> None:
    assert address_key("https://example.org/") is None
    assert address_key("no address at all") is None
    assert address_key(None) is None
