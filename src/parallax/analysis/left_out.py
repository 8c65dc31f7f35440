# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article does not tell though others do."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.domain.comparison import Claim, LeftOut

# Of two articles each leaves out whatever the other alone tells: that is "only here", not an omission.
_FEWEST_ARTICLES = 3


def find_left_out(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[LeftOut, ...]:
    """Return the claims that at least half of the other articles carry and some do not.

    Seen from an article without the claim, the others are all articles but itself. Both lists keep
    their order: rows that of `claims`, the articles of a row that of `documents`.
    """
    ids = [document.article.id for document in documents]
    if len(ids) < _FEWEST_ARTICLES:
        return ()
    rows = []
    for position, claim in enumerate(claims):
        carriers = set(claim.articles)
        missing = tuple(article for article in ids if article not in carriers)
        if missing and 2 * len(carriers) >= len(ids) - 1:
            rows.append(LeftOut(position, missing))
    return tuple(rows)
