# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Documents that are ZIP files of XML: what may be opened, and how their XML is parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from parallax.reading.draft import NotReadable

if TYPE_CHECKING:
    from lxml.etree import _Element

SIGNATURES = (b"PK\x03\x04",)

# A long article is a hundred thousand bytes of XML, a download of a hundred articles some millions.
_LARGEST_PART = 20_000_000
_LARGEST_WHOLE = 400_000_000
_MOST_PARTS = 5_000
_AS_TEXT = "Save the article's text in a text file and open that"


def names_in(data: bytes) -> frozenset[str]:
    """Return the names of the parts, none where it is no sound ZIP file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return frozenset(file.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, UnicodeError):
        return frozenset()


def check(data: bytes) -> None:
    """Refuse a ZIP file that is damaged, encrypted, or would grow out of all proportion.

    Raises:
        NotReadable: it is one of these.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = file.infolist()
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        UnicodeError,
    ) as error:
        raise NotReadable("it is damaged: its parts cannot be unpacked", _AS_TEXT) from error
    # More than a part declares of its size is never unpacked.
    whole = sum(part.file_size for part in parts)
    text = max((part.file_size for part in parts if part.filename.endswith(".xml")), default=0)
    if len(parts) > _MOST_PARTS or whole > _LARGEST_WHOLE or text > _LARGEST_PART:
        raise NotReadable("unpacked it would be far too large", _AS_TEXT)
    if any(part.flag_bits & 1 for part in parts):
        problem = "it is encrypted and opens only with a password"
        raise NotReadable(problem, "Save a copy of it without the password")


def part_of(data: bytes, name: str) -> bytes | None:
    """Return a part unpacked, None where there is no such part; what the file declares of its size is not believed.

    Raises:
        NotReadable: the part is damaged, or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file, file.open(name) as part:
            content = part.read(_LARGEST_PART + 1)
    except KeyError:
        return None
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise NotReadable("it is damaged: its parts cannot be unpacked", _AS_TEXT) from error
    if len(content) > _LARGEST_PART:
        raise NotReadable("unpacked it would be far too large", _AS_TEXT)
    return content


def xml_of(content: bytes) -> _Element:
    """Return the root of an XML part; entities are not expanded, and nothing is loaded.

    Raises:
        NotReadable: it is no sound XML, or declares entities.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotReadable("it is damaged: its text cannot be parsed", _AS_TEXT) from error
    refuse_entities(root)
    return root


def refuse_entities(root: _Element) -> None:
    """Refuse XML that declares a document type of its own, which no document needs and attacks do.

    Raises:
        NotReadable: it does.
    """
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotReadable("its XML declares entities of its own, as attacks do", _AS_TEXT)
