# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What quotation marks stand for: speech, a phrase of it, distance, or a title."""

from __future__ import annotations

from parallax.domain.comparison import QuoteKind


def kind_of(words: str) -> QuoteKind:
    """Return whether quoted words are a clause or more, or a phrase inside the reporter's sentence."""
    return QuoteKind.DIRECT if len(words.split()) > 4 else QuoteKind.FRAGMENT
