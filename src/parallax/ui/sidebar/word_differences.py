# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which words of one version of a quotation another version does not have."""

from __future__ import annotations

from difflib import SequenceMatcher

_MOST_WORDS = 400
"""Longer versions are shown unmarked: comparing them word by word is quadratic."""


def marked_differences(text: str, other: str) -> list[tuple[str, bool]]:
    """Return `text` in pieces, each with whether it is unlike `other`; case and punctuation at words' ends do not count.

    The pieces joined are `text` again.
    """
    words, others = text.split(" "), other.split(" ")
    if text == other or max(len(words), len(others)) > _MOST_WORDS:
        return [(text, False)]
    matcher = SequenceMatcher(None, [_bare(w) for w in words], [_bare(w) for w in others], autojunk=False)
    pieces: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        if start == end:
            continue
        if pieces:
            # The blank before a marked word stays unmarked.
            blank_marked = False
            pieces.append((" ", blank_marked))
        pieces.append((" ".join(words[start:end]), tag != "equal"))
    return pieces


def _bare(word: str) -> str:
    """Return a word as it is compared."""
    return word.casefold().strip(".,;:!?…“”\"'‘’()[]–—-") or word
