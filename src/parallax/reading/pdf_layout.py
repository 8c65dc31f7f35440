# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From the lines of pages to paragraphs: what is printed on every page goes, broken words are mended."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from parallax.domain.article import Role
from parallax.reading.draft import Draft
from parallax.reading.pieces import Piece, one_line, set_out
from parallax.reading.properties import stated_in

# How the library marks a hyphen at which a word was broken, in two ways; here the first stands for all.
_BROKEN, _BROKEN_TOO = "\ufffe", "\x02"
_HYPHENED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\s*$")
_BROKEN_WORD = re.compile(rf"(?P<one>\w*){_BROKEN}\s*(?P<other>\w*)")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
# What browsers print below a page: its address and "2/5".
_PRINTED = re.compile(
    r"(?P<url>https?://\S{4,500})\s+\d{1,3}/\d{1,3}|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d.*"
)
_STOPS = tuple('.!?…。！？:”"’»)')
_MARGIN = 0.11
_FEW_LINES = 3
_LONGEST_HEADING = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or several between which words were broken; positions count from the lower left corner."""

    words: str
    page: int
    left: float
    right: float
    first: float
    """How high the letters stand with which it begins."""
    last: float
    """How high those stand with which it ends."""
    size: float
    page_height: float


def lay_out(lines: Sequence[Line], properties: Mapping[str, str]) -> Draft:
    """Return the paragraphs of a document's lines with what it states."""
    kept, url = _without_furniture(lines)
    size = _body_size(kept or lines)
    paragraphs = _with_title([_paragraph(group) for group in _groups(kept or lines)], size)
    seen = " ".join(paragraph.words for paragraph in paragraphs)
    vocabulary = frozenset(re.findall(r"[\w-]{4,}", seen.casefold()))
    pieces = [Piece(_mended(paragraph.words, vocabulary), paragraph.role) for paragraph in paragraphs]
    stated = stated_in(pieces, title=properties.get("Title", ""), author=properties.get("Author", ""))
    return set_out(pieces, replace(stated, url=url))


def _without_furniture(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """Return the lines without running heads, feet and page numbers, and the address that a browser printed."""
    pages: defaultdict[str, set[int]] = defaultdict(set)
    margins = {id(line) for line in _in_margins(lines)}
    for line in lines:
        if id(line) in margins:
            pages[_numberless(line.words)].add(line.page)
    total = len({line.page for line in lines})
    url = None
    kept: list[Line] = []
    for line in lines:
        words = one_line(line.words)
        if id(line) in margins:
            printed = _PRINTED.fullmatch(words)
            repeated = len(pages[_numberless(line.words)])
            url = url or (printed["url"] if printed else None)
            if printed or _PAGE_NUMBER.fullmatch(words) or (repeated > 1 and repeated * 3 >= total):
                continue
        kept.append(line)
    return kept, url


def _in_margins(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the first and last lines of each page that stand near its edges."""
    by_page: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    for page in by_page.values():
        page.sort(key=lambda line: line.last)
        for line in page[:_FEW_LINES]:
            if line.first < line.page_height * _MARGIN:
                yield line
        for line in page[_FEW_LINES:][-_FEW_LINES:] if len(page) > _FEW_LINES else ():
            if line.last > line.page_height * (1 - _MARGIN):
                yield line


def _numberless(words: str) -> str:
    return re.sub(r"\d+", "#", one_line(words).casefold())


def _body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are set."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.words)
    return max(letters.items(), key=lambda item: item[1])[0]


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    steps = [
        (before.last - line.first) / line.size
        for before, line in pairwise(lines)
        if before.page == line.page and 0.5 < (before.last - line.first) / line.size < 4
    ]
    leading = median(steps) if steps else 1.2
    edges = _right_edges(lines)
    group: list[Line] = []
    for n, line in enumerate(lines):
        if group and _begins(group, line, leading, edges[n - 1]):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _right_edges(lines: Sequence[Line]) -> list[float]:
    """Return for each line how far its column reaches to the right."""
    furthest: dict[tuple[int, int], float] = {}
    for line in lines:
        for column in (_column(line) - 1, _column(line), _column(line) + 1):
            key = (line.page, column)
            furthest[key] = max(furthest.get(key, 0.0), line.right)
    return [furthest[line.page, _column(line)] for line in lines]


def _column(line: Line) -> int:
    return int(line.left // 30)


def _begins(group: Sequence[Line], line: Line, leading: float, edge: float) -> bool:
    """Whether a paragraph begins with `line`, which follows those of `group`."""
    before = group[-1]
    if abs(line.size - before.size) > 0.12 * max(before.size, 1.0):
        return True
    ended = before.words.rstrip().endswith(_STOPS)
    full = before.right > edge - 0.15 * max(edge - before.left, 1.0)
    small = line.words.lstrip()[:1].islower()
    step = (before.last - line.first) / max(line.size, 1.0)
    if line.page != before.page or step <= -1:  # the next page or column
        return not small and (ended or not full)
    if step > 1.25 * leading and step > 1.2:
        return True
    if abs(step) < 0.5:  # further on in the same line
        return False
    indented = line.left > min(other.left for other in group[-2:]) + 0.7 * line.size
    if indented and len(group) > 1 and not small:
        return True
    return ended and not full and not small


@dataclass(frozen=True, slots=True)
class _Paragraph:
    words: str
    size: float
    page: int
    role: Role | None = None


def _paragraph(group: Sequence[Line]) -> _Paragraph:
    words = ""
    for line in group:
        hyphened = _HYPHENED.search(words) if line.words.strip()[:1].isalpha() else None
        words = words[: hyphened.start()] + _BROKEN if hyphened else words + " "
        words += line.words.strip()
    return _Paragraph(words.replace(_BROKEN_TOO, _BROKEN), group[0].size, group[0].page)


def _with_title(paragraphs: Sequence[_Paragraph], size: float) -> list[_Paragraph]:
    """Give roles by size: the largest on the first page is the title, what is larger than the text a heading."""
    first = [
        p for p in paragraphs if p.page == paragraphs[0].page and len(p.words.split()) <= 2 * _LONGEST_HEADING
    ]
    largest = max((p.size for p in first if len(p.words.split()) > 2), default=0.0)
    titled = False
    result: list[_Paragraph] = []
    for paragraph in paragraphs:
        large = paragraph.size > 1.12 * size and len(paragraph.words.split()) <= _LONGEST_HEADING
        if not titled and paragraph.page == paragraphs[0].page and 1.25 * size < largest == paragraph.size:
            titled = True
            result.append(replace(paragraph, role=Role.TITLE))
        else:
            result.append(replace(paragraph, role=Role.HEADING) if large else paragraph)
    return result


def _mended(words: str, vocabulary: frozenset[str]) -> str:
    """Join the words that were broken at line ends, unless the hyphen belongs to them."""

    def joined(match: re.Match[str]) -> str:
        one, other = match["one"], match["other"]
        whole, hyphened = (one + other).casefold(), f"{one}-{other}".casefold()
        keeps = (
            other[:1].isupper() or other[:1].isdigit() or (hyphened in vocabulary and whole not in vocabulary)
        )
        return f"{one}-{other}" if keeps else one + other

    return _BROKEN_WORD.sub(joined, words)
