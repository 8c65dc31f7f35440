# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Links to web pages that were dragged out of a browser into a folder: each system has its own file for them."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

from parallax.reading.addresses import Address, read_address
from parallax.reading.decoding import decode
from parallax.reading.draft import NotReadable

ENDINGS = (".url", ".webloc", ".desktop")

_LARGEST = 65_536
_URL = re.compile(r"^URL\s*=\s*(\S+)\s*$", re.MULTILINE | re.IGNORECASE)


def address_in(file: Path) -> Address | None:
    """Return the address that a link file holds; None of any other file, and of one that is no link to a page."""
    if file.suffix.lower() not in ENDINGS:
        return None
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST)
        return read_address(_from_plist(data) if file.suffix.lower() == ".webloc" else _from_lines(data))
    except (OSError, ValueError, NotReadable):
        return None


def _from_lines(data: bytes) -> str:
    found = _URL.search(decode(data))
    return found[1] if found else ""


def _from_plist(data: bytes) -> str:
    try:
        content = plistlib.loads(data)
    except Exception:  # noqa: BLE001 - the library raises whatever broken content leads it to
        return ""
    url = content.get("URL") if isinstance(content, dict) else None
    return url if isinstance(url, str) else ""
