# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The proxy that the system names for an address: whoever is behind one reaches the web in no other way.

It is named where other programs look: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, or the settings of
macOS and Windows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from parallax.reading.draft import NotReadable

if TYPE_CHECKING:
    from parallax.reading.addresses import Address

_PORTS = {"http": 80, "https": 443}
_CHECK = "Check the proxy in your system's settings"


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where a proxy is, how it is spoken with, and who one is there."""

    scheme: str
    host: str
    port: int
    user: tuple[str, str] | None = None
    """A name and a password."""

    @property
    def url(self) -> str:
        """The proxy's own address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def proxy_for(address: Address) -> Proxy | None:
    """Return the proxy through which an address is asked, None where it is asked directly.

    Raises:
        NotReadable: there is one that cannot be used.
    """
    named = getproxies()
    written = named.get(address.scheme) or named.get("all")
    if not written or proxy_bypass(address.authority):
        return None
    try:
        parts = urlsplit(written if "://" in written else f"http://{written}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise NotReadable("the proxy that your system names has no address", _CHECK) from error
    if parts.scheme not in _PORTS:
        problem = f"the proxy that your system names speaks “{parts.scheme[:20]}”, and only http and https are spoken here"
        raise NotReadable(problem, "Open it in a browser and paste its text")
    if not host:
        raise NotReadable("the proxy that your system names has no address", _CHECK)
    user = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return Proxy(parts.scheme, host, port or _PORTS[parts.scheme], user)
