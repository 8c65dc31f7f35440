# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""PDF: the lines that its pages show, and what its properties state."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from parallax.reading.draft import Draft, NotReadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

    from parallax.reading.pdf_layout import Line

ENDINGS = (".pdf",)

MOST_PAGES = 200
"""More than a long report; a book is no article."""

_MOST_CHARACTERS = 2_000_000
_AS_TEXT = "Save the article's text in a text file and open that"
# The library may not be called from two threads at once.
_ONE_AT_A_TIME = threading.Lock()


def looks_like(data: bytes) -> bool:
    """Whether the mark of PDF files stands near the beginning, where it is allowed to."""
    return b"%PDF-" in data[:1024] and data[:1024].lstrip()[:1] != b"<"


def read(data: bytes) -> Draft:
    """Return the text of a PDF file in paragraphs.

    Raises:
        NotReadable: it is encrypted, damaged, too long, or holds pictures only.
    """
    from parallax.reading.pdf_layout import lay_out

    with _ONE_AT_A_TIME, closing(_opened(data)) as document:
        if len(document) > MOST_PAGES:
            problem = f"it has {len(document)} pages, more than the {MOST_PAGES} that are read"
            raise NotReadable(problem, "Save the pages of the article alone")
        lines = [line for number in range(len(document)) for line in _lines(document, number)]
        if not lines:
            raise _without_words(document)
        properties = {name: document.get_metadata_value(name) for name in ("Title", "Author")}
    return lay_out(lines, properties)


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2
    from pypdfium2 import raw

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            problem = "it is encrypted and opens only with a password"
            raise NotReadable(problem, "Save a copy of it without the password") from error
        raise NotReadable("it is damaged, or no PDF document after all", _AS_TEXT) from error


def _without_words(document: PdfDocument) -> NotReadable:
    """Say why there are no words: a scan, or nothing at all."""
    import pypdfium2

    try:
        pictures = any(
            next(document[number].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]), None)
            for number in range(len(document))
        )
    except pypdfium2.PdfiumError:
        pictures = False
    if pictures:
        return NotReadable("it holds pictures only, no text", "Have the scan's text recognised (OCR) first")
    return NotReadable("its pages hold no words", _AS_TEXT)


def _lines(document: PdfDocument, number: int) -> Iterator[Line]:
    """Yield the lines of a page in the order in which they were set; a page that is damaged has none."""
    import pypdfium2

    from parallax.reading.pdf_layout import Line

    try:
        page = document[number]
        text = page.get_textpage()
        total = text.count_chars()
    except pypdfium2.PdfiumError:
        return
    if total > _MOST_CHARACTERS:
        raise NotReadable("a page of it has millions of characters", _AS_TEXT)
    height = page.get_height()
    for indices, words in _runs(text, total):
        boxes = [box for index in (indices[0], indices[-1]) if (box := _box(text, index))]
        if boxes:
            yield Line(
                words,
                page=number,
                left=boxes[0][0],
                right=boxes[-1][2],
                first=boxes[0][1],
                last=boxes[-1][1],
                size=max(_size(text, indices), 0.1),
                page_height=height,
            )


def _runs(text: PdfTextPage, total: int) -> Iterator[tuple[list[int], str]]:
    """Yield the page's lines: where their characters stand that can be seen, and their words."""
    from pypdfium2 import raw

    codes: list[int] = []
    seen: list[int] = []
    for index in range(total + 1):
        code = raw.FPDFText_GetUnicode(text, index) if index < total else 10
        if code not in (10, 13):
            codes.append(code)
            if code > 32:
                seen.append(index)
            continue
        if seen:
            yield seen, _words(codes)
        codes, seen = [], []


def _words(codes: list[int]) -> str:
    """Return characters as text: halves that make one are joined, and what is no character is marked."""
    units = b"".join(
        code.to_bytes(2, "little") if code < 0x10000 else chr(code).encode("utf-16-le")
        for code in codes
        if 0 <= code < 0x110000
    )
    return units.decode("utf-16-le", errors="replace")


def _box(text: PdfTextPage, index: int) -> tuple[float, float, float, float] | None:
    import pypdfium2

    try:
        left, bottom, right, top = text.get_charbox(index, loose=True)
    except pypdfium2.PdfiumError:
        return None
    box = (left, bottom, right, top)
    return box if all(map(math.isfinite, box)) else None  # what is set with broken numbers stands nowhere


def _size(text: PdfTextPage, indices: list[int]) -> float:
    """Return how high the letters in the middle of a line are set."""
    from pypdfium2 import raw

    box = _box(text, indices[len(indices) // 2])
    stated = float(raw.FPDFText_GetFontSize(text, indices[len(indices) // 2]))
    # Some programs set everything at size 1 and enlarge the page: what is seen counts.
    size = box[3] - box[1] if box and box[3] > box[1] else stated
    return size if math.isfinite(size) else 0.0
