# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Dates as a person types them."""

from __future__ import annotations

import re

_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")


def typed_date(words: str) -> str | None:
    """Return a date in ISO 8601, no more precise than it was typed.

    None where the words are no date, more than a date, or a date that can be read two ways.
    """
    from parallax.reading.dates import find_dates  # after the window is painted

    words = " ".join(words.split())
    if _MONTH.fullmatch(words):
        return words
    found = list(find_dates(words))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return found[0].iso if whole else None
