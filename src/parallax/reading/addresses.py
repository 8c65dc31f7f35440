# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Addresses of web pages as people type, paste and drop them."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

from parallax.reading.draft import NotReadable

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4_000
_MOST = 50
# "example.org", "www.example.org:8080/news": what begins with a name that ends as sites' names do.
_BARE = re.compile(r"(?:[^\W_](?:[\w-]{0,62}\.)){1,6}[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,252})")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+(?:[/?#]|$))")
_UNPRINTED = re.compile("[\x00-\x20\x7f]")
_KEPT = "/%:=&?~+!$,;'@()*[]|"
_INSIDE = (".local", ".localhost", ".internal", ".lan", ".home", ".intranet", ".corp", ".home.arpa")
# What is added to a link to see who clicks on it, and names no other page.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ito|at_\w+|s?ref|ref_src|smid|ns_\w+"
)
_FRONT = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=.*\.)")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page that may be asked for: http or https, without a name or a password in it."""

    scheme: str
    host: str
    """In small letters and ASCII, as it is looked up."""
    port: int
    target: str
    """Path and query, as they are asked for."""

    @property
    def url(self) -> str:
        """The whole address."""
        return urlunsplit((self.scheme, self.authority, "", "", "")) + self.target

    @property
    def path(self) -> str:
        """What it asks for, without a query."""
        return self.target.partition("?")[0]

    @property
    def authority(self) -> str:
        """The host, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """The host as people read it; a name in other letters beside what it is looked up as."""
        if not any(part.startswith("xn--") for part in self.host.split(".")):
            return self.host
        try:
            return f"{self.host.encode('ascii').decode('idna')} ({self.host})"
        except UnicodeError:
            return self.host

    @property
    def looks_inside(self) -> bool:
        """Whether it plainly names a machine of the reader's own network."""
        try:
            return not ipaddress.ip_address(self.host).is_global
        except ValueError:
            return "." not in self.host or self.host.endswith(_INSIDE)


def read_address(words: str, *, base: Address | None = None) -> Address:
    """Return the address that `words` give; without "https://" it is added, or `base` completes it.

    Raises:
        NotReadable: it is no address, or one that is not asked for.
    """
    written = words.strip()
    if not written or len(written) > _LONGEST or _UNPRINTED.search(written):
        raise NotReadable("this is not the address of a web page", "Copy it whole from the browser")
    if base is not None:
        written = _joined(base, written)
    elif written.startswith("//"):
        written = f"https:{written}"
    elif not _SCHEME.match(written):
        written = f"https://{written}"
    try:
        parts = urlsplit(written)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise NotReadable(
            "this is not the address of a web page", "Copy it whole from the browser"
        ) from error
    if scheme not in _PORTS:
        problem = f"addresses that begin with “{scheme[:20]}:” are not fetched"
        raise NotReadable(problem, "Only http and https are")
    if "@" in parts.netloc:
        raise NotReadable("there is a user name or a password in this address", "Leave it out")
    target = quote(parts.path or "/", safe=_KEPT) + (
        f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    )
    return Address(scheme, _ascii(host), port or _PORTS[scheme], target)


def addresses_in(text: str) -> tuple[Address, ...]:
    """Return the addresses that `text` consists of; none where it holds anything else."""
    words = text.split(maxsplit=_MOST)
    if not words or len(words) > _MOST or len(text) > _MOST * _LONGEST:
        return ()
    if not all(word.lower().startswith(("http://", "https://")) or _BARE.fullmatch(word) for word in words):
        return ()
    if len(words) > 1 and not all("/" in word for word in words):
        return ()  # words with a dot in them
    found = []
    for word in words:
        try:
            found.append(read_address(word))
        except NotReadable:
            return ()
    return tuple(dict.fromkeys(found))


def address_key(url: str | None) -> str | None:
    """Return what two addresses of one page share; None where it is no address of a single page."""
    try:
        address = read_address(url or "")
    except NotReadable:
        return None
    path = unquote(address.path).rstrip("/").removesuffix("/amp")
    query = sorted(
        (k, v)
        for k, v in parse_qsl(address.target[len(address.path) + 1 :])
        if not _TRACKING.fullmatch(k.lower())
    )
    if not path and not query:
        return None  # a site's first page shows another article each day
    return f"{_FRONT.sub('', address.host)}{path}?{query}"


def _joined(base: Address, written: str) -> str:
    try:
        return urljoin(base.url, written)
    except ValueError as error:
        raise NotReadable("the site sends on to something that is no address") from error


def _ascii(host: str) -> str:
    """Return a host's name as it is looked up."""
    try:
        if ":" in host and "%" not in host:  # a zone is known to one machine alone
            return str(ipaddress.IPv6Address(host))
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except (UnicodeError, ValueError) as error:
        raise NotReadable("there is no site of this name", "Check the address") from error
    whole = name.lower()
    name = whole.removesuffix(".")
    if not _HOST.fullmatch(name) or ".." in whole:
        raise NotReadable("there is no site of this name", "Check the address")
    return name
