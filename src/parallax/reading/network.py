# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Connections that go to public addresses alone, and that end when their time is over.

A name is looked up once: the connection goes to the very number that was found harmless, so that no later
answer of the name server can lead it elsewhere.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

import httpcore

from parallax.domain.errors import Cancelled
from parallax.reading.draft import NotReadable

_SLICE = 0.2
"""Seconds after which waiting looks whether it is still wanted."""
_MOST_NUMBERS = 4
_CHECK_PROXY = "Check your connection, and the proxy in your system's settings"
# In these numbers the older kind of number is hidden (RFC 6052): networks without that kind make them.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


@dataclass(slots=True)
class Clock:
    """How long a fetch may take altogether and how long it may hear nothing; and whether it is still wanted."""

    whole: float
    idle: float
    cancelled: Callable[[], bool] | None = None
    _start: float = field(default_factory=time.monotonic)

    def left(self) -> float:
        """Return the seconds that the next step may take.

        Raises:
            Cancelled: nobody wants it any more.
            NotReadable: the time is over.
        """
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        rest = self._start + self.whole - time.monotonic()
        if rest <= 0:
            problem = f"the page did not come within {self.whole:g} seconds"
            raise NotReadable(problem, "Try again later, or open it in a browser")
        return min(rest, self.idle)


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to public addresses, to those hosts of the reader's own network that are `inside`, and to the proxy."""

    def __init__(self, clock: Clock, inside: Collection[str] = (), proxy: str | None = None) -> None:
        self._clock = clock
        self._inside = frozenset(inside)
        self._proxy = proxy
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the clock knows better
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first number of the host that answers.

        Raises:
            NotReadable: there is no such host, it is not to be asked, or it does not answer.
        """
        failure: Exception | None = None
        numbers = self._numbers(host, port)
        if host != self._proxy:
            self._check(host, numbers)
        for number in numbers[:_MOST_NUMBERS]:
            try:
                stream = self._network.connect_tcp(
                    number, port, self._clock.left(), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._clock)
        if host == self._proxy:
            problem = f"the proxy of your network, {host}, does not answer"
            raise NotReadable(problem, _CHECK_PROXY) from failure
        problem = "the site does not answer"
        raise NotReadable(problem, "Check the address and your connection, or try again later") from failure

    def check_beyond(self, host: str, port: int) -> None:
        """See that a host is to be asked through the proxy, which looks up by itself what nobody here knows.

        Raises:
            NotReadable: it leads into the reader's own network.
        """
        try:
            numbers = self._numbers(host, port)
        except NotReadable:
            self._clock.left()
            return
        self._check(host, numbers)

    def _numbers(self, host: str, port: int) -> list[str]:
        self._clock.left()
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            if host == self._proxy:
                problem = f"the proxy that your system names, {host}, is not there"
                raise NotReadable(problem, _CHECK_PROXY) from error
            raise NotReadable(
                "there is no such site, or no connection to the internet",
                "Check the address and your connection",
            ) from error
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))

    def _check(self, host: str, numbers: Collection[str]) -> None:
        # One bad number is enough: a name that mixes both kinds is out to deceive.
        if host not in self._inside and not all(map(is_public, numbers)):
            raise leads_inside()


def leads_inside() -> NotReadable:
    """Return the refusal of an address in the reader's own network."""
    return NotReadable("it leads into your own network, not to a public site", "Nothing was asked for")


def is_public(number: str) -> bool:
    """Whether a host's number belongs to the public internet, in whatever way it is written."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    if address.ipv4_mapped is not None or address in _TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
    hidden = [address.sixtofour, *(address.teredo or ())]
    if any(part is not None and not is_public(str(part)) for part in hidden):
        return False
    return address.is_global and not (address.is_multicast or address.is_site_local or address.is_reserved)


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every wait is short, so that the clock is heard."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - as above
        patience = time.monotonic() + self._clock.left()
        while True:
            try:
                return self._stream.read(max_bytes, min(self._clock.left(), _SLICE))
            except httpcore.ReadTimeout:
                if time.monotonic() >= patience:
                    self._clock.left()
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        self._stream.write(buffer, self._clock.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, self._clock.left()), self._clock
        )

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
