# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The figures of articles: found, compared, brought together, and checked against one another."""

from __future__ import annotations

from parallax.analysis.figures.comparing import comparable, compatible
from parallax.analysis.figures.contexts import count_stems, read_settings
from parallax.analysis.figures.derived import derive
from parallax.analysis.figures.find import find_figures
from parallax.analysis.figures.groups import gather_figures, group_figures

__all__ = [
    "comparable",
    "compatible",
    "count_stems",
    "derive",
    "find_figures",
    "gather_figures",
    "group_figures",
    "read_settings",
]
