# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Documents become matches: pairs of sentences in different articles that report the same."""

from __future__ import annotations

from parallax.analysis.matching.lines import read_lines
from parallax.analysis.matching.matcher import find_matches

__all__ = ["find_matches", "read_lines"]
