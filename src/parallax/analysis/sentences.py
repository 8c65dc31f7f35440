# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Splitting paragraphs into sentences.

Every run of stops is a candidate; what stands before and after it decides. All looks are bounded, so the
time grows with the text and not with what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Sentence
from parallax.language.abbreviations import (
    AFTER_TIME,
    ATTRIBUTING,
    BEFORE_NUMBER,
    MAY_BE_LAST,
    NEVER_LAST,
    OPENERS,
    UNIT_OF_TIME,
    WITH_MARK,
)

# A run of stops, closing marks, a stray closing mark after a space, and the space before what follows. Signs
# of scripts that put no space between sentences stop one by themselves.
_STOP = re.compile(
    r"(?P<stop>[.!?…‽؟۔।。！？｡]+)"
    r"(?P<close>[\"'”’»)\]]{0,4}(?:\s{1,2}(?:[”»]|[\"’](?=\s|$)))?(?:\[\d{1,3}\]){0,3})"
    r"(?P<space>\s*)"
)
_NO_SPACE_SCRIPTS = frozenset("。！？｡")
_OPENING = "\"'“”‘«„([{¿¡—–-•*·… \t\u00a0"
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_ITEM = re.compile(r"\n\s*(?=[•‣▪●◦*–—-]\s|\(?\d{1,2}[.)]\s)")
_DATELINE = re.compile(r"\([A-Z][\w .]{1,20}\)|[—–-]+\s")
_ZONE = re.compile(r"[ECMP]\.[SD]?\.?T\b")
_TOKEN = re.compile(r"[^\W\d_]+|[.;:!?\"“”]")
_LONGEST_TITLE = 300
_FAR_BACK = 600
"""Characters in which the marks of a sentence are counted."""
_LOOK = 24  # characters: longer than every abbreviation with what may cling to it


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of every paragraph in order.

    Each lies within its paragraph and has no white space at its ends; together they hold every character
    of the paragraphs that is not white space.
    """
    text = article.text
    return tuple(
        Sentence(start, end, paragraph.role)
        for paragraph in article.paragraphs
        for start, end in (
            _whole(text, paragraph)
            if paragraph.role is Role.TITLE and paragraph.end - paragraph.start <= _LONGEST_TITLE
            else _pieces(text, paragraph.start, paragraph.end)
        )
    )


def _whole(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield a title as it stands: "Bridge reopens. Who pays?" is one."""
    words = text[paragraph.start : paragraph.end]
    if words.strip():
        start = paragraph.start + len(words) - len(words.lstrip())
        yield start, start + len(words.strip())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph; a piece without a word joins its predecessor."""
    pending: tuple[int, int] | None = None
    for a, b in _cuts(text, start, end):
        if pending is None:
            pending = (a, b)
        elif _has_word(text, a, b) and _has_word(text, *pending):
            yield pending
            pending = (a, b)
        else:
            pending = (pending[0], b)
    if pending is not None:
        yield pending


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line_start, line_end in _lines(text, start, end):
        at = line_start
        for match in _STOP.finditer(text, line_start, line_end):
            if match.end() < line_end and _opens_next(text, at, match):
                yield at, match.end("stop")
                at = match.end("close") - 1
            elif match.end() < line_end and _ends_sentence(text, at, line_end, match):
                yield at, match.end("close")
                at = match.end()
        if at < line_end:
            yield at, line_end


def _opens_next(text: str, sentence: int, match: re.Match[str]) -> bool:
    """Whether a straight mark that stands alone after a stop opens what follows: as many stand before it."""
    close = match["close"]
    if len(close) < 2 or not close[0].isspace() or close[-1] != '"':
        return False
    before = text[max(sentence, match.start() - _FAR_BACK) : match.start()]
    return (
        before.count('"') % 2 == 0
        and _before(text, sentence, match.start()) not in NEVER_LAST
        and '"' in before
    )


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list one by one; any other paragraph is one stretch."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    for gap in _ITEM.finditer(text, start, end):
        stop = gap.start()
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            yield start, stop
        start = gap.end()
    if start < end:
        yield start, end


def _has_word(text: str, start: int, end: int) -> bool:
    # Nearly always the first or second character tells; any() stops there.
    return any(text[n].isalnum() for n in range(start, end))


def _ends_sentence(text: str, sentence: int, end: int, match: re.Match[str]) -> bool:
    """Whether the sentence that began at `sentence` ends with the stops of `match`."""
    stop = match["stop"]
    if stop[-1] in _NO_SPACE_SCRIPTS:
        return True
    if not match["space"]:
        return _space_is_missing(text, sentence, end, match)
    ahead, limit = match.end(), min(end, match.end() + 8)
    while ahead < limit and text[ahead] in _OPENING:
        ahead += 1
    if ahead == limit:
        return ahead < end
    if text[ahead].islower() and not _brand(text, ahead, end):
        return stop == "." and _no_capitals(text, sentence, match.start()) and _plain(text, match.start())
    if stop[-1] in "!?":
        closed = any(mark in match["close"] for mark in '"”’»')
        return not (closed and _attribution(text, ahead, end)) and (
            _before(text, sentence, match.start()) not in WITH_MARK
        )
    return stop != "." or _full_stop_ends(text, sentence, end, match, ahead)


def _full_stop_ends(text: str, sentence: int, end: int, match: re.Match[str], ahead: int) -> bool:
    """Whether a single full stop ends its sentence, by the word before and the word at `ahead`."""
    at = match.start()
    word = _before(text, sentence, at)
    if not word or word.isdigit():
        return at - sentence > 3  # "1. Open" numbers an item
    number_follows = text[ahead].isdigit()
    if _DATELINE.match(text, match.end(), end) and _is_place(text, sentence, at):
        return False
    quotation_follows = ahead > match.end()
    if word in NEVER_LAST or (word in BEFORE_NUMBER and number_follows):
        # "Wall St. The" is the one that also ends
        return word in MAY_BE_LAST and _opens(text, ahead, end)
    if len(word) == 1 and word.isupper():
        return (word == "I" and at - sentence > 3) or _opens(text, ahead, end)
    if word in UNIT_OF_TIME:
        if _ZONE.match(text, ahead, end):
            return False
        following = _NEXT_WORD.match(text, ahead, min(end, ahead + _LOOK))
        return quotation_follows or (following is not None and following[0] not in AFTER_TIME)
    if _is_acronym(word) or word in MAY_BE_LAST:
        return quotation_follows or (not number_follows and _opens(text, ahead, end))
    return True


def _is_place(text: str, sentence: int, at: int) -> bool:
    """Whether the sentence so far is a place in capitals with its state: "DOVER, Del"."""
    place = text[sentence : min(at, sentence + _LOOK + _LOOK)].partition(",")[0].strip()
    return at - sentence <= _LOOK + _LOOK and place.isupper()


def _space_is_missing(text: str, sentence: int, end: int, match: re.Match[str]) -> bool:
    """Whether "fire.The" is two sentences run together: a word of small letters, then a capital one."""
    at, after = match.start(), match.end()
    if text[after] in "“„«" and at - sentence > 3:
        return True
    word = _before(text, sentence, at)
    small = len(word) > 2 and word.isalpha() and word[1:].islower()
    capital = text[after].isupper() and text[after + 1 : after + 2].islower()
    if not (small and capital) or after >= end:
        return False
    stretch = text[max(sentence, at - _LOOK) : min(end, after + _LOOK)]
    return not any(sign in stretch for sign in "/@=_") and word not in NEVER_LAST | MAY_BE_LAST


def _before(text: str, sentence: int, at: int) -> str:
    """Return the word that ends at `at`, without what clings to its front: "(R-Calif" gives "Calif"."""
    piece = text[max(sentence, at - _LOOK) : at]
    cut = max(piece.rfind(" "), piece.rfind("\n"), piece.rfind("\u00a0"), piece.rfind("\t"))
    word = piece[cut + 1 :].lstrip("\"'“”‘’«(—–-[/")
    return word[max(word.rfind("-"), word.rfind("—"), word.rfind("–"), word.rfind("/")) + 1 :]


def _is_acronym(word: str) -> bool:
    """Whether a word without its last stop is like "U.S", "F.B.I", "Ph.D" or "p.m"."""
    return "." in word and all(part.isalpha() and len(part) <= 2 for part in word.split("."))


def _plain(text: str, at: int) -> bool:
    """Whether a word of small letters and no abbreviation ends at `at`."""
    word = _before(text, max(0, at - _LOOK), at)
    return len(word) > 3 and word.isalpha() and word not in MAY_BE_LAST


def _opens(text: str, ahead: int, end: int) -> bool:
    """Whether the word at `ahead` is one that opens sentences."""
    match = _NEXT_WORD.match(text, ahead, min(end, ahead + _LOOK))
    if match is None:
        return False
    word = match[0].replace("’", "'").split("'")[0]
    return word in OPENERS and text[match.end() : match.end() + 1] != "."


def _attribution(text: str, ahead: int, end: int) -> bool:
    """Whether "Name asked" or "Mr. Name, the mayor, said" follows a quoted question."""
    before = ""
    for n, match in enumerate(_TOKEN.finditer(text, ahead, min(end, ahead + 70))):
        word = match[0]
        if word in ATTRIBUTING:
            return n > 0
        ends = word == "." and before not in NEVER_LAST and len(before) > 1
        if n > 7 or ends or word in ';:!?"“”':
            return False
        before = word
    return False


def _brand(text: str, ahead: int, end: int) -> bool:
    """Whether a small letter opens a name or an item: iPhone, eBay, al-Qaida, "(b) Stay"."""
    rest = text[ahead : min(end, ahead + 5)]
    return (
        rest[1:3] == ") "
        or (rest[:1] in "ei" and rest[1:2].isupper())
        or (rest[:3] in ("al-", "el-") and rest[3:4].isupper())
    )


def _no_capitals(text: str, sentence: int, at: int) -> bool:
    """Whether the article seems to use no capitals at all."""
    return text[sentence : min(at, sentence + 200)].islower()
