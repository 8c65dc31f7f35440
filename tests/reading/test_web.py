# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Fetching from sites that misbehave in every way, and what is never asked for."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from parallax import __version__
from parallax.domain.errors import Cancelled
from parallax.reading.addresses import read_address
from parallax.reading.draft import NotReadable
from parallax.reading.network import is_public
from parallax.reading.page_tree import decode_page
from parallax.reading.web import Limits, Page, fetch, marked_utf8

if TYPE_CHECKING:
    from tests.conftest import Site

# Short, so that nobody waits for a site that is silent; long enough for a busy machine.
LIMITS = Limits(seconds=6.0, silence=3.0, size=200_000, redirects=3)
IMPATIENT = Limits(seconds=0.6, silence=0.3, size=200_000)


def get(url: str, limits: Limits = LIMITS, **options: object) -> Page:
    """Fetch from the test's own site, which stands in the reader's own network."""
    return fetch(read_address(url), inside={"127.0.0.1"}, limits=limits, **options)


def refused(url: str, limits: Limits = LIMITS, **options: object) -> str:
    with pytest.raises(NotReadable) as told:
        get(url, limits, **options)
    return told.value.problem


def test_a_page_comes_with_what_the_site_says_of_it(site: Site) -> None:
    url = site.answer("/news?id=1", site.page("<p>Flood</p>", kind="Text/HTML; Charset=ISO-8859-1"))
    page = get(url)
    assert (page.status, page.kind, page.charset, page.content) == (
        200,
        "text/html",
        "iso-8859-1",
        b"<p>Flood</p>",
    )
    assert page.address.url == url


def test_the_request_names_the_program_and_nothing_of_the_reader(site: Site) -> None:
    get(site.answer("/", site.page("x", Set_Cookie="id=1")))
    get(site.answer("/", site.page("x")))
    for head in site.asked:
        names = {line.split(":")[0].lower() for line in head.split("\r\n")[1:] if line}
        assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert f"Parallax/{__version__}" in head


def test_a_redirection_is_followed_and_the_last_address_is_told(site: Site) -> None:
    site.answer("/b/c", site.page("here"))
    url = site.answer("/a", site.page("", status="302 Found", Location="b/c"))
    assert get(url).address.url == f"{site.url}/b/c"


def test_a_cookie_that_a_redirection_gives_is_not_carried_on(site: Site) -> None:
    site.answer("/b", site.page("here"))
    get(site.answer("/a", site.page("", status="302 Found", Location="/b", Set_Cookie="seen=1")))
    assert "seen" not in site.asked[-1]


def test_redirections_in_a_circle_end(site: Site) -> None:
    site.answer("/b", site.page("", status="301 Moved", Location="/a"))
    assert "more than 3 times" in refused(site.answer("/a", site.page("", status="302 Found", Location="/b")))
    assert len(site.asked) == 4


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:1", "http://a:b@127.0.0.1/"]
)
def test_a_redirection_to_what_is_never_asked_for_is_refused(site: Site, target: str) -> None:
    refused(site.answer("/a", site.page("", status="302 Found", Location=target)))
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "host", ["localhost", "0x7f000001", "2130706433", "127.1", "0177.0.0.1", "[::ffff:127.0.0.1]"]
)
def test_a_redirection_into_the_own_network_is_refused(site: Site, host: str) -> None:
    port = site.url.rpartition(":")[2]
    site.answer("/secret", site.page("secret"))
    url = site.answer("/a", site.page("", status="302 Found", Location=f"http://{host}:{port}/secret"))
    assert "your own network" in refused(url)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "017700000001", "[::1]", "0.0.0.0"]
)
def test_the_own_network_is_not_asked_however_it_is_written(site: Site, host: str) -> None:
    port = site.url.rpartition(":")[2]
    with pytest.raises(NotReadable, match=r"your own network|no such site"):
        fetch(read_address(f"http://{host}:{port}/"))
    assert site.asked == []


def test_a_name_is_looked_up_once_and_what_was_checked_is_what_is_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.url.rpartition(":")[2])
    answers = iter(["93.184.215.14", "127.0.0.1"])  # a name server that changes its mind
    looked_up, connected = [], []

    def look_up(host: str, *_: object, **__: object) -> list[tuple[Any, ...]]:
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(place: tuple[str, int], *_: object, **__: object) -> socket.socket:
        connected.append(place[0])
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(NotReadable, match="does not answer"):
        fetch(read_address(f"http://rebinding.example:{port}/"))
    assert (looked_up, connected) == (["rebinding.example"], ["93.184.215.14"])


def test_a_name_with_one_number_of_the_own_network_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [(socket.AF_INET, 1, 6, "", (n, 80)) for n in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: numbers)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("asked"))
    with pytest.raises(NotReadable, match="your own network"):
        fetch(read_address("http://mixed.example/"))


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fe80::1%2",
        "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::",
        "64:ff9b::a00:1", "no number",
    ],
)  # fmt: skip
def test_no_number_of_a_private_or_reserved_network_is_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_numbers_are_public(number: str) -> None:
    assert is_public(number)


def test_an_unknown_site_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(NotReadable, match="no such site, or no connection"):
        fetch(read_address("https://nowhere.example/"))


def test_a_site_that_does_not_answer_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        assert "does not answer" in refused(f"http://127.0.0.1:{taken.getsockname()[1]}/")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes the certificate")
def test_a_site_that_nobody_vouches_for_gets_no_request(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    subprocess.run(
        [*made, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    heard: list[bytes] = []

    def serve() -> None:
        connection, _ = listening.accept()
        with (
            connection,
            contextlib.suppress(OSError),
            context.wrap_socket(connection, server_side=True) as safe,
        ):
            heard.append(safe.recv(1000))

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = threading.Thread(target=serve)
        server.start()
        problem = refused(f"https://127.0.0.1:{listening.getsockname()[1]}/")
        server.join()
    assert "cannot prove" in problem
    assert heard in ([], [b""])


def test_a_site_that_only_speaks_openly_is_not_asked_over_https() -> None:
    def serve() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = threading.Thread(target=serve)
        server.start()
        problem = refused(f"https://127.0.0.1:{listening.getsockname()[1]}/")
        server.join()
    assert "no safe connection" in problem


def test_a_site_that_says_nothing_is_given_up(site: Site) -> None:
    assert "silent for 0.3 seconds" in refused(site.answer("/", 60.0), IMPATIENT)


def test_a_site_that_falls_silent_midway_is_given_up(site: Site) -> None:
    url = site.answer("/", site.page("half of it", length=1000), 60.0)
    assert "silent for 0.3 seconds" in refused(url, IMPATIENT)


@pytest.mark.parametrize(
    "start", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"]
)
def test_a_site_that_drips_is_given_up_when_the_time_is_over(site: Site, start: bytes) -> None:
    drops = itertools.cycle((b"1\r\nx\r\n" if start.endswith(b"\r\n\r\n") else b"X-Drop: a\r\n", 0.05))
    assert "within 0.6 seconds" in refused(site.answer("/", itertools.chain([start], drops)), IMPATIENT)


def test_an_endless_page_is_given_up_at_the_limit(site: Site) -> None:
    chunk = b"2710\r\n" + b"x" * 10_000 + b"\r\n"
    start = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    url = site.answer("/", itertools.chain([start], itertools.repeat(chunk)))
    assert "larger than 0.2 MB" in refused(url)


def test_endless_heads_are_given_up(site: Site) -> None:
    heads = itertools.repeat(b"X-More: " + b"y" * 5_000 + b"\r\n")
    assert "broke off" in refused(site.answer("/", itertools.chain([b"HTTP/1.1 200 OK\r\n"], heads)))


def test_a_page_that_says_it_is_too_large_is_not_waited_for(site: Site) -> None:
    assert "larger than 0.2 MB" in refused(site.answer("/", site.page("", length=10**12), 60.0))


@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
    ],
)
def test_packed_pages_are_unpacked(site: Site, packing: str, pack: Callable[[bytes], bytes]) -> None:
    body = b"<p>Flood in Ostrel</p>" * 5_000
    assert get(site.answer("/", site.page(pack(body), Content_Encoding=packing))).content == body


def test_a_bomb_is_given_up_at_the_limit(site: Site) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < LIMITS.size
    assert "larger than 0.2 MB" in refused(site.answer("/", site.page(bomb, Content_Encoding="gzip")))


def test_what_is_packed_in_an_unknown_way_or_twice_is_refused(site: Site) -> None:
    twice = gzip.compress(gzip.compress(b"x"))
    assert "not asked for" in refused(site.answer("/", site.page(twice, Content_Encoding="gzip, gzip")))


def test_damaged_packing_is_told(site: Site) -> None:
    assert "damaged" in refused(site.answer("/", site.page(b"no gzip at all", Content_Encoding="gzip")))
    cut = gzip.compress(b"Flood in Ostrel " * 1000)[:-20]
    assert "broke off" in refused(site.answer("/", site.page(cut, Content_Encoding="gzip")))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nonly this",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 6_000 + b"\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"f" * 40 + b"\r\nx",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\x00\xff: \x00\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
        b"hello, this is no web site\r\n\r\n",
        b"\x16\x03\x01\x00\xa5",
        b"",
    ],
)
def test_answers_that_are_cut_off_or_none_at_all_are_told(site: Site, answer: bytes) -> None:
    assert "broke off" in refused(site.answer("/", answer))


def test_what_comes_after_the_stated_length_is_no_part_of_the_page(site: Site) -> None:
    assert get(site.answer("/", site.page("flood and more", length=5))).content == b"flood"


def test_a_page_without_a_length_ends_with_the_connection(site: Site) -> None:
    page = get(site.answer("/", b"HTTP/1.0 200 OK\r\n\r\n<p>Flood</p>"))
    assert (page.content, page.kind) == (b"<p>Flood</p>", "application/octet-stream")


def test_an_error_comes_with_its_status(site: Site) -> None:
    assert get(site.answer("/", site.page("gone", status="410 Gone"))).status == 410


def test_progress_is_told_where_the_length_is_known(site: Site) -> None:
    told: list[float] = []
    get(site.answer("/", site.page("x" * 100_000)), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_it_stops_as_soon_as_nobody_wants_it_any_more(site: Site) -> None:
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    with pytest.raises(Cancelled):
        get(site.answer("/", site.page("begun", length=1000), 60.0), Limits(), cancelled=stop.is_set)


def test_the_sites_word_on_its_encoding_goes_before_the_pages(site: Site) -> None:
    text = "<meta charset=iso-8859-1><p>Потоп в городе</p>"
    page = get(site.answer("/", site.page(text.encode("cp1251"), kind="text/html; charset=windows-1251")))
    assert marked_utf8(page).decode("utf-8-sig") == text


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "nonsense", "hex", "utf-7", "us-ascii"])
def test_bytes_that_are_utf8_are_that_whatever_the_site_says(site: Site, charset: str) -> None:
    text = "<p>Überschwemmung – Потоп</p>"
    page = get(site.answer("/", site.page(text.encode(), kind=f"text/html; charset={charset}")))
    assert marked_utf8(page).decode("utf-8-sig") == text


def test_bytes_that_are_not_what_the_site_says_are_what_the_page_says(site: Site) -> None:
    text = "<meta charset=iso-8859-1><p>Die Flöte</p>"
    page = get(site.answer("/", site.page(text.encode("latin-1"), kind="text/html; charset=utf-8")))
    assert decode_page(marked_utf8(page)) == text


def test_bytes_of_an_unknown_encoding_are_left_to_the_reader(site: Site) -> None:
    page = get(site.answer("/", site.page("Café".encode("latin-1"), kind="text/html; charset=nonsense")))
    assert marked_utf8(page) == "Café".encode("latin-1")


def test_what_speaks_with_the_network_is_loaded_only_to_fetch() -> None:
    program = (
        "import sys, parallax.cli, parallax.session\n"
        "print(*{'httpcore', 'ssl', 'certifi'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
