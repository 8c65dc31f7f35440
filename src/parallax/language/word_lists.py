# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the tables are written: as running words, which reads better than a column of strings."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
