# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Naming a group of figures in the words of its texts, short enough for a narrow column."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.domain.comparison import Figure


def label_groups(
    figures: Sequence[Figure], documents: Sequence[Document], members: Sequence[Sequence[int]]
) -> list[str]:
    """Return a label for each group of figures."""
    del documents
    labels = []
    for some in members:
        first = figures[some[0]]
        labels.append(" ".join(part for part in (first.of, first.unit, first.role) if part) or first.text)
    return labels
