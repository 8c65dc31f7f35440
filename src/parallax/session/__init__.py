# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The use cases that window and command line share; knows no screen."""

from __future__ import annotations

from parallax.session.changes import Changes
from parallax.session.comparing import Comparer, compare_articles
from parallax.session.export import export
from parallax.session.finding import find_words
from parallax.session.opening import Opened, read_files, readable_endings
from parallax.session.session import Session
from parallax.session.typed_dates import typed_date

__all__ = [
    "Changes",
    "Comparer",
    "Opened",
    "Session",
    "compare_articles",
    "export",
    "find_words",
    "read_files",
    "readable_endings",
    "typed_date",
]
