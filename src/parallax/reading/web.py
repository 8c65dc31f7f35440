# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From an address to the bytes of a page: one polite question, and nothing that the page itself asks for.

Nothing is sent but the address, the program's name and what can be read; no cookie is taken or given. Every
step on the way is checked as the first one is, also where the system's proxy is asked for it.
"""

from __future__ import annotations

import codecs
import ssl
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING

from parallax import __version__
from parallax.reading.addresses import Address, read_address
from parallax.reading.draft import NotReadable

if TYPE_CHECKING:
    import httpcore

    from parallax.reading.network import Clock, GuardedNetwork
    from parallax.reading.proxies import Proxy

_ASKED_WITH = (
    (
        b"User-Agent",
        f"Parallax/{__version__} (a reader for news articles; fetches what its user asks for)".encode(),
    ),
    (b"Accept", b"text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5"),
    (b"Accept-Encoding", b"gzip"),
    (b"Connection", b"close"),
)
_PROXY_ASKS = 407
_MOVED = (301, 302, 303, 307, 308)
_IN_A_BROWSER = "Open it in a browser and paste its text"
_AGAIN = "Try again, or open it in a browser and paste its text"
_PLAIN = ("", "identity")
_PACKED = ("gzip", "x-gzip", "deflate")
_PORTION = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may cost: seconds altogether, seconds without a word, bytes as they come and unpacked, ways on."""

    seconds: float = 40.0
    silence: float = 12.0
    size: int = 10_000_000
    redirects: int = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a site sent: `address` is the one that it came from in the end, `kind` what the site calls it."""

    address: Address
    status: int
    kind: str
    charset: str | None
    content: bytes


def fetch(
    address: Address,
    *,
    inside: Collection[str] = (),
    limits: Limits | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Page:
    """Ask for a page and for nothing else; `inside` names hosts of the reader's own network that may be asked.

    Raises:
        NotReadable: there is no answer, or one that breaks a limit or a rule.
        Cancelled: `cancelled` answered True.
    """
    from parallax.reading.network import Clock

    limits = limits or Limits()
    clock = Clock(limits.seconds, limits.silence, cancelled)
    for _ in range(limits.redirects + 1):
        answer = _ask(address, clock, limits, inside, progress)
        if isinstance(answer, Page):
            return answer
        address = answer
    problem = f"the site sends on from one address to the next, more than {limits.redirects} times"
    raise NotReadable(problem, _IN_A_BROWSER)


def marked_utf8(page: Page) -> bytes:
    """Return a page's text as UTF-8 with its mark, where the site alone says how it is encoded; else as it came.

    Bytes that are UTF-8 already, or have a mark, are what they are, whatever the site calls them.
    """
    from parallax.reading.page_tree import known_encoding

    content = page.content
    encoding = known_encoding(page.charset) if page.charset else None
    if encoding is None or content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content
    if b"\x1b" not in content:  # as texts in iso-2022-jp have it, which are ASCII too
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return content
        # The site is wrong: what the page says of itself, and what it looks like, is better.
        if encoding == "utf-8":
            return content
    try:
        return codecs.BOM_UTF8 + content.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    except (LookupError, ValueError):  # Python also knows codecs that are no encodings of text
        return content


def _ask(
    address: Address,
    clock: Clock,
    limits: Limits,
    inside: Collection[str],
    progress: Callable[[float], None] | None,
) -> Page | Address:
    """Return what the address holds, or the one that it sends on to."""
    import httpcore

    from parallax.reading.network import GuardedNetwork
    from parallax.reading.proxies import proxy_for

    # What is in the reader's own network is reached from there.
    proxy = None if address.host in inside else proxy_for(address)
    network = GuardedNetwork(clock, inside, proxy.host if proxy is not None else None)
    origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
    # A proxy is told the address as it is written, without the usual port.
    port = address.port if address.authority.endswith(f":{address.port}") else None
    url = httpcore.URL(scheme=origin.scheme, host=origin.host, port=port, target=address.target.encode())
    headers = [(b"Host", address.authority.encode()), *_ASKED_WITH]
    try:
        with (
            _connection(origin, proxy, network, address) as connection,
            connection.stream("GET", url, headers=headers) as response,
        ):
            if proxy is not None and response.status == _PROXY_ASKS:
                raise _asked_by_proxy()
            heads = _heads(response)
            if response.status in _MOVED and "location" in heads:
                return read_address(heads["location"].replace(" ", "%20"), base=address)
            content = b"".join(_content(response, heads, limits.size, progress))
            return Page(
                address, response.status, heads.get_content_type(), heads.get_content_charset(), content
            )
    except httpcore.TimeoutException as error:
        problem = f"the site was silent for {limits.silence:g} seconds"
        raise NotReadable(problem, _AGAIN) from error
    except httpcore.ProxyError as error:
        if str(error).startswith(str(_PROXY_ASKS)):
            raise _asked_by_proxy() from error
        problem = f"the proxy of your network does not let it through (it answered {str(error)[:60].strip()})"
        raise NotReadable(problem, _IN_A_BROWSER) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise _told(error) from error


def _connection(
    origin: httpcore.Origin, proxy: Proxy | None, network: GuardedNetwork, address: Address
) -> httpcore.HTTPConnection | httpcore.HTTPProxy:
    """Return the way to a site: directly, or through the proxy."""
    import httpcore

    from parallax.reading.network import leads_inside

    certificates = _certificates() if address.scheme == "https" else None
    if proxy is None:
        return httpcore.HTTPConnection(origin, ssl_context=certificates, network_backend=network)
    if address.looks_inside:
        raise leads_inside()
    network.check_beyond(address.host, address.port)
    return httpcore.HTTPProxy(
        proxy.url,
        proxy_auth=proxy.user,
        ssl_context=certificates,
        proxy_ssl_context=_certificates() if proxy.scheme == "https" else None,
        network_backend=network,
    )


def _asked_by_proxy() -> NotReadable:
    problem = "the proxy of your network asks for a name and a password"
    return NotReadable(problem, "Put them into the proxy's address in your system's settings")


def _told(error: Exception) -> NotReadable:
    cause = error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        problem = (
            f"the site cannot prove that it is the one of this name ({cause.verify_message.rstrip('.')})"
        )
        return NotReadable(problem, "Check the address")
    if isinstance(cause, ssl.SSLError):
        return NotReadable("no safe connection to the site could be made", _IN_A_BROWSER)
    return NotReadable("the connection broke off before the page was complete", _AGAIN)


def _heads(response: httpcore.Response) -> Message:
    """Return the answer's headers, as mails have them; of one that comes twice the first counts."""
    heads = Message()
    for name, value in response.headers:
        key = name.decode("latin-1")
        if key not in heads:
            heads[key] = value.decode("utf-8", errors="replace")
    if "Content-Type" not in heads:
        heads["Content-Type"] = "application/octet-stream"
    return heads


def _content(
    response: httpcore.Response, heads: Message, size: int, progress: Callable[[float], None] | None
) -> Iterator[bytes]:
    """Yield the content unpacked; what is too large is refused as soon as that is known."""
    too_large = NotReadable(f"the page is larger than {size / 1_000_000:g} MB", _IN_A_BROWSER)
    announced = heads.get("Content-Length", "")
    expected = int(announced) if announced.isascii() and announced.isdigit() else 0
    if expected > size:
        raise too_large
    arrived = unpacked = 0

    def counted() -> Iterator[bytes]:
        nonlocal arrived
        for portion in response.iter_stream():
            arrived += len(portion)
            if arrived > size:
                raise too_large
            if progress is not None and expected:
                progress(min(arrived / expected, 1.0))
            yield portion

    for portion in _unpacked(counted(), heads.get("Content-Encoding", "").strip().lower()):
        unpacked += len(portion)
        if unpacked > size:
            raise too_large
        yield portion


def _unpacked(portions: Iterable[bytes], packing: str) -> Iterator[bytes]:
    """Yield what is packed in `portions`, never much at a time: a few bytes can be packed gigabytes."""
    if packing in _PLAIN:
        yield from portions
        return
    if packing not in _PACKED:
        raise NotReadable("the site packs its pages in a way that was not asked for", _IN_A_BROWSER)
    unpacker = None
    try:
        for portion in portions:
            if unpacker is None:
                unpacker = zlib.decompressobj(_window(packing, portion))
            rest = portion
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, _PORTION)
                rest = unpacker.unconsumed_tail
        while unpacker is not None and not unpacker.eof and (more := unpacker.decompress(b"", _PORTION)):
            yield more
    except zlib.error as error:
        raise NotReadable("what the site sent is damaged", _AGAIN) from error
    if unpacker is not None and not unpacker.eof:
        raise NotReadable("the connection broke off before the page was complete", _AGAIN)


def _window(packing: str, start: bytes) -> int:
    """Return zlib's number for a packing; many sites send "deflate" without the head that belongs to it."""
    if packing != "deflate":
        return zlib.MAX_WBITS | 16
    return zlib.MAX_WBITS if start[:1] == b"\x78" else -zlib.MAX_WBITS


def _certificates() -> ssl.SSLContext:
    """Return whom to believe who a site is: those that the system trusts, and Mozilla's where it names none."""
    import certifi

    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context
