# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Documents become matches: pairs of sentences in different articles that report the same."""

from __future__ import annotations

from parallax.analysis.matching.matcher import find_matches
from parallax.analysis.matching.readings import Reading, read

__all__ = ["Reading", "find_matches", "read"]
