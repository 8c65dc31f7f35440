# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From bytes to text: encodings found out, line ends made one, files that are no text refused."""

from __future__ import annotations

import codecs
import re
import unicodedata

from parallax.reading.draft import NotReadable

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile("\r\n?")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536

# What the guess may answer: the encodings that news texts were written in before UTF-8.
# (Left to itself charset-normalizer also offers EBCDIC and the code pages of DOS.)
_GUESSED = [
    *(f"cp{page}" for page in range(1250, 1259)),
    "cp874", "koi8_r", "koi8_u", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "iso8859_2", "mac_roman",
]  # fmt: skip

_NOT_TEXT = NotReadable("its content is not text", "Save the article as plain text and open that file")


def decode(data: bytes) -> str:
    r"""Return the text that `data` encodes, with every line end as \n and no byte order mark.

    Raises:
        NotReadable: the bytes are no text, or in an encoding that cannot be told.
    """
    text = _decoded(data)
    if "\x00" in text or _garbled(text):
        raise NotReadable(_NOT_TEXT.problem, _NOT_TEXT.remedy)
    return _LINE_END.sub("\n", text)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _leniently(data[len(mark) :], encoding)
    wide = _unmarked_utf16(data)
    if wide is not None:
        return wide
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)


def _leniently(data: bytes, encoding: str) -> str:
    """Decode what surely is `encoding`; a broken spot becomes U+FFFD, for the rest can still be read."""
    return data.decode(encoding, errors="replace")


def _unmarked_utf16(data: bytes) -> str | None:
    """Decode UTF-16 without a mark, which its zero bytes betray: read the wrong way round it has no spaces."""
    sample = data[:_SAMPLE]
    zeros = sample.count(0)
    readable = sum(32 <= byte < 127 for byte in sample)
    if not zeros or len(data) % 2 or (zeros * 10 < len(sample) and readable * 5 > len(sample) * 3):
        return None  # mostly plain letters and a stray zero: bytes of something else
    best, most = None, max(1, len(data) // 100)  # every fiftieth character at the least
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        spaces = text.count(" ") + text.count("\n")
        if spaces >= most and not _CONTROLS.search(text) and _assigned(text):
            best, most = text, spaces + 1
    return best


def _assigned(text: str) -> bool:
    """Whether nearly all characters are ones that Unicode gives a meaning."""
    head = text[:1000]
    return sum(unicodedata.category(character) in ("Cn", "Co") for character in head) * 100 <= len(head)


def _eight_bit(data: bytes) -> str:
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return damaged
    if 0 in data[:_SAMPLE]:
        raise NotReadable(_NOT_TEXT.problem, _NOT_TEXT.remedy)
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = None
    if western is not None and _looks_western(western[:_SAMPLE]):
        # Turkish letters look Icelandic then, beside none of the commonest Icelandic ones.
        turkish = set(western) & set("ýþðİ") and not set(western) & set("áíóúæÁÍÓÚÆ")
        return _leniently(data, "cp1254") if turkish else western
    return _guessed(data)


def _damaged_utf8(data: bytes) -> str | None:
    """Decode UTF-8 with a few broken spots, such as a file cut off in the middle of a character."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("�")
    whole = sum(1 for character in text[: 4 * _SAMPLE] if character > "\x7f") - broken
    return text if whole >= 10 * broken else None


def _looks_western(text: str) -> bool:
    """Whether Windows-1252 gives words: few letters beyond ASCII, and no signs inside words.

    Greek, Cyrillic or Arabic pages give nearly only letters beyond ASCII; Polish and Czech ones put
    signs such as ¹ or ¿ between letters.
    """
    letters = sum(1 for character in text if character.isalpha())
    foreign = sum(1 for character in text if character > "\x7f" and character.isalpha())
    inside = len(re.findall(r"(?<=[^\W\d_])[¡-¦¨-©«-³¶-·¹»-¿×÷](?=[^\W\d_])|[^\W\d_][¹³¿¶]", text))
    return foreign * 6 <= letters and inside * 50 <= max(foreign, 1)


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_GUESSED).best()
    if best is None:
        raise NotReadable(
            "its encoding cannot be told", "Save the article as plain text in UTF-8 and open that file"
        )
    return _leniently(data, best.encoding)


def _garbled(text: str) -> bool:
    """Whether control characters or broken spots are more than a slip: then it is no text."""
    head = text[:_SAMPLE]
    return (len(_CONTROLS.findall(head)) + head.count("�")) * 50 > len(head)
