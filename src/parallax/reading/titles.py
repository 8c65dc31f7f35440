# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which of the lines above an article's text is its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parallax.reading.datelines import is_byline, is_date, is_place
from parallax.reading.furniture import is_breadcrumb, names_section
from parallax.reading.lines import Line, content_words

_LONGEST = 40
# A line of more words is rather the standfirst under a title.
_LONGEST_PLAIN = 18
# A title that ends with a stop is told from a short lead only where it is short itself.
_LONGEST_WITH_STOP = 15
_ADDED = re.compile(r"\s[|–—-]\s[^|–—]*$")


def find_title(lines: Sequence[Line], above: Sequence[int], first: int) -> int | None:
    """Return which of the lines `above` the text is the title, or None; the text begins at `first`.

    A line printed twice is the title. Else it is the first that speaks of what the text speaks of, else
    the first that is long enough for one.
    """
    story = content_words([line for line in lines[first : first + 4] if line.prose][:3])
    candidates = [n for n in above if n != first and _can_be(lines[n])]
    if not candidates:
        return next((n for n in above[:1] if _can_be_with_stop(lines[n], lines[n + 1 : n + 5])), None)
    printed = Counter(title_key(lines[n]) for n in candidates)
    twice = [n for n in candidates if printed[title_key(lines[n])] > 1 and len(lines[n].words) > 2]
    akin = {n: len(content_words([lines[n]]) & story) for n in candidates if lines[n].size > 3}
    kin = [n for n in akin if akin[n] > 1 and akin[n] * 2 >= max(akin.values())]
    long = [n for n in candidates if lines[n].size > 3]
    found = next(iter(twice or kin or long or candidates))
    if found - 1 in long and lines[found].size > _LONGEST_PLAIN and lines[found - 1].size < lines[found].size:
        return found - 1  # a standfirst tells the story at length under a title that only hints at it
    return found


def is_akin(line: Line, text: Sequence[Line]) -> bool:
    """Whether a line of a title's length speaks of what the text begins with."""
    story = content_words([after for after in text[:4] if after.prose])
    return 3 < line.size <= _LONGEST and len(content_words([line]) & story) > 1


def title_key(line: Line) -> str:
    """Return what two printings of one title share: browsers and feeds add the outlet's name behind it."""
    cut = _ADDED.search(line.plain)
    return line.plain[: cut.start()] if cut and line.plain.count(" ", 0, cut.start()) > 2 else line.plain


def _can_be(line: Line) -> bool:
    if not 1 < line.size <= _LONGEST or line.text.endswith(":"):
        return False
    if line.sentence and (line.size > _LONGEST_WITH_STOP or _ends_with_stop(line)):
        return False
    if is_breadcrumb(line) or names_section(line) or is_byline(line):
        return False
    return not is_place(line) and not is_date(line, alone=False)


def _can_be_with_stop(line: Line, following: Sequence[Line]) -> bool:
    """Whether a sentence is a title: it is short, longer prose follows, and it is written as titles are.

    Its words have capitals, or it asks or exclaims, or what follows speaks of the same.
    """
    longer = [after for after in following if after.prose and after.length > line.length]
    if not line.ended or line.size > _LONGEST_WITH_STOP or not longer:
        return False
    if line.capitals >= 0.75 or not _ends_with_stop(line):
        return True
    return len(content_words([line]) & content_words(longer)) > 1


def _ends_with_stop(line: Line) -> bool:
    """Whether it ends with a full stop; titles that ask or exclaim are common, titles with a stop are not."""
    return line.text.rstrip("\"'”’»)").endswith((".", "…", "。"))
