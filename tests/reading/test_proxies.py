# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Behind a proxy pages are fetched through it, and the reader's own network is asked for nothing all the same."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from parallax.reading.addresses import read_address
from parallax.reading.draft import NotReadable
from parallax.reading.proxies import Proxy, proxy_for
from parallax.reading.web import Limits, Page, fetch

if TYPE_CHECKING:
    from tests.conftest import Site

LIMITS = Limits(seconds=6.0, silence=3.0, size=200_000, redirects=3)
PAGE = "http://news.example.org/flood?day=1"
Named = dict[str, list[str]]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Named:
    """Answer for the system's names: what is not among them is not known here."""
    known: Named = {}
    real = socket.getaddrinfo

    def look_up(host: str, port: int, *options: object, **named: object) -> list[Any]:
        if host in known:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in known[host]]
        return real(host, port, *options, **{**named, "flags": socket.AI_NUMERICHOST})

    monkeypatch.setattr("parallax.reading.network.socket.getaddrinfo", look_up)
    return known


@pytest.fixture
def behind(site: Site, names: Named, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Let the test's own site be the proxy that the system names."""
    monkeypatch.setenv("http_proxy", site.url)
    monkeypatch.setenv("https_proxy", site.url)
    return site


def refused(url: str, **options: object) -> str:
    with pytest.raises(NotReadable) as told:
        fetch(read_address(url), limits=LIMITS, **options)
    return told.value.problem


def test_a_page_is_fetched_through_the_proxy_which_alone_knows_its_name(behind: Site) -> None:
    behind.answer(PAGE, behind.page("<p>Flood</p>"))
    page: Page = fetch(read_address(PAGE), limits=LIMITS)
    assert (page.content, page.address.url) == (b"<p>Flood</p>", PAGE)
    [head] = behind.asked
    assert head.startswith(f"GET {PAGE} HTTP/1.1\r\n")
    assert "\r\nHost: news.example.org\r\n" in head
    assert "proxy-authorization" not in head.lower()


def test_who_one_is_there_is_told_to_the_proxy(behind: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", behind.url.replace("//", "//ann:p%40ss@"))
    behind.answer(PAGE, behind.page("x"))
    fetch(read_address(PAGE), limits=LIMITS)
    assert (
        f"proxy-authorization: basic {base64.b64encode(b'ann:p@ss').decode().lower()}"
        in behind.asked[0].lower()
    )


def test_a_safe_page_is_asked_for_through_a_tunnel(behind: Site) -> None:
    """What the proxy hands on is a handshake with the site, and no word of what is asked for."""
    seen: list[bytes] = []
    told = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))

    def tunnel() -> None:
        caller, _ = listening.accept()
        with caller:
            seen.append(caller.recv(4096))
            caller.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            seen.append(caller.recv(4096))
        told.set()

    threading.Thread(target=tunnel, daemon=True).start()
    with listening, pytest.MonkeyPatch.context() as patch:
        patch.setenv("https_proxy", f"http://127.0.0.1:{listening.getsockname()[1]}")
        assert refused("https://news.example.org/flood") in (
            "the connection broke off before the page was complete",
            "no safe connection to the site could be made",
        )
        assert told.wait(5)
    assert seen[0].startswith(b"CONNECT news.example.org:443 HTTP/1.1\r\n")
    assert seen[1][:1] == b"\x16"  # as any TLS begins


@pytest.mark.parametrize(
    "host", ["10.0.0.7", "127.0.0.1", "[::1]", "printer", "wiki.intranet", "0x7f.1", "169.254.169.254"]
)
def test_the_own_network_is_not_asked_through_the_proxy(behind: Site, host: str) -> None:
    assert "into your own network" in refused(f"http://{host}/x")
    assert behind.asked == []


def test_a_public_name_that_leads_inside_is_not_asked_through_the_proxy(behind: Site, names: Named) -> None:
    names["news.example.org"] = ["192.0.2.1", "192.168.1.9"]
    assert "into your own network" in refused(PAGE)
    assert behind.asked == []


def test_a_redirection_into_the_own_network_is_refused_behind_a_proxy_too(behind: Site) -> None:
    behind.answer(PAGE, behind.page("", status="302 Found", Location="http://192.168.1.1/"))
    assert "into your own network" in refused(PAGE)
    assert len(behind.asked) == 1


def test_a_machine_inside_that_its_reader_agreed_to_is_asked_directly(
    site: Site, names: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    url = site.answer("/x", site.page("here"))
    assert fetch(read_address(url), inside={"127.0.0.1"}, limits=LIMITS).content == b"here"
    assert site.asked[0].startswith("GET /x ")


def test_a_proxy_that_asks_who_one_is_is_told(behind: Site) -> None:
    behind.answer(PAGE, behind.page("", status="407 Proxy Authentication Required"))
    behind.answer("news.example.org:443", behind.page("", status="407 Proxy Authentication Required"))
    for url in (PAGE, PAGE.replace("http:", "https:")):
        assert refused(url) == "the proxy of your network asks for a name and a password"


def test_a_proxy_that_lets_nothing_through_is_told(behind: Site) -> None:
    behind.answer("news.example.org:443", behind.page("", status="403 Not allowed here"))
    assert "does not let it through (it answered 403 Not allowed here)" in refused(
        PAGE.replace("http:", "https:")
    )


def test_a_proxy_that_is_not_there_is_told(names: Named, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{port}")
    assert refused(PAGE) == "the proxy of your network, 127.0.0.1, does not answer"
    monkeypatch.setenv("http_proxy", "http://proxy.corp.example:3128")
    assert refused(PAGE) == "the proxy that your system names, proxy.corp.example, is not there"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("socks5://10.0.0.1:1080", "speaks “socks5”"),
        ("http://:8080", "no address"),
        ("http://x:port", "no address"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told(
    names: Named, monkeypatch: pytest.MonkeyPatch, written: str, words: str
) -> None:
    monkeypatch.setenv("all_proxy", written)
    assert words in refused(PAGE)


def found(url: str) -> Proxy | None:
    return proxy_for(read_address(url))


def test_it_is_named_where_other_programs_look(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: Callable[[str, str], None] = monkeypatch.setenv
    assert found(PAGE) is None
    set_to("ALL_PROXY", "http://10.0.0.1:8080")
    assert found(PAGE) == Proxy("http", "10.0.0.1", 8080)
    set_to("https_proxy", "https://proxy.example")
    assert found("https://example.org/") == Proxy("https", "proxy.example", 443)
    set_to("http_proxy", "[2001:db8::1]:3128")
    assert found(PAGE) == Proxy("http", "2001:db8::1", 3128)
    assert found(PAGE).url == "http://[2001:db8::1]:3128"
    set_to("no_proxy", "example.org, other.net")
    assert found(PAGE) is None
    assert found("http://example.com/") is not None
