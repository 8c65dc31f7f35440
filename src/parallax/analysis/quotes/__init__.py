# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Quotations: what stands between the marks, who says it, and which of them are the same utterance."""

from __future__ import annotations

from parallax.analysis.quotes.finding import find_quotes
from parallax.analysis.quotes.groups import group_quotes

__all__ = ["find_quotes", "group_quotes"]
