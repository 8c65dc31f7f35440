# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which quotations of different articles are the same utterance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parallax.domain.comparison import Match, Quote, QuoteGroup, QuoteKind


def group_quotes(quotes: Sequence[Quote], matches: Sequence[Match]) -> tuple[QuoteGroup, ...]:
    """Put every quotation that stands between marks into exactly one group; `members` are positions in `quotes`."""
    groups: dict[str, list[int]] = {}
    for n, quote in enumerate(quotes):
        if quote.kind is not QuoteKind.INDIRECT:
            groups.setdefault(" ".join(re.findall(r"\w+", quote.text.casefold())), []).append(n)
    return tuple(QuoteGroup(tuple(members), identical=True) for members in groups.values())
