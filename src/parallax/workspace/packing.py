# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bytes made small, and large again: never larger than any sensible file, whatever a file from outside says."""

from __future__ import annotations

import zlib

_MOST = 1 << 29


def pack(content: bytes) -> bytes:
    """Return the bytes packed."""
    # The fastest level: pages shrink to a quarter, and a photograph in a PDF shrinks at none.
    return zlib.compress(content, 1)


def unpack(data: bytes) -> bytes:
    """Return what was packed; ValueError where that was nothing, or is larger than anything that is packed."""
    opener = zlib.decompressobj()
    try:
        content = opener.decompress(data, _MOST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not opener.eof:
        message = "cut off, or too large"
        raise ValueError(message)
    return content
