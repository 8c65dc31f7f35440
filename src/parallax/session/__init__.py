# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The use cases that window and command line share; knows no screen."""

from __future__ import annotations

from parallax.reading.addresses import Address, addresses_in
from parallax.session.changes import Changes
from parallax.session.comparing import Comparer, compare_articles
from parallax.session.decisions import Decisions
from parallax.session.export import export
from parallax.session.finding import find_words, folded
from parallax.session.joining import Joined, Steps, all_articles, join, settle, settle_in_steps
from parallax.session.keeping import Keeping
from parallax.session.library import Library, search_workspaces
from parallax.session.notes import LONGEST_MEANING, NOTES_ENDINGS, Notes
from parallax.session.opening import (
    Opened,
    fetch_pages,
    read_files,
    read_pasted,
    readable_endings,
    typed_addresses,
)
from parallax.session.recent import Recent
from parallax.session.resolving import Placed, State
from parallax.session.session import MOST_COMPARED, Session
from parallax.session.twins import Likeness, Settling, Twin, Twins
from parallax.session.typed_dates import typed_date
from parallax.session.unnamed import ENDING, Unnamed, make_whole

__all__ = [
    "ENDING",
    "LONGEST_MEANING",
    "MOST_COMPARED",
    "NOTES_ENDINGS",
    "Address",
    "Changes",
    "Comparer",
    "Decisions",
    "Joined",
    "Keeping",
    "Library",
    "Likeness",
    "Notes",
    "Opened",
    "Placed",
    "Recent",
    "Session",
    "Settling",
    "State",
    "Steps",
    "Twin",
    "Twins",
    "Unnamed",
    "addresses_in",
    "all_articles",
    "compare_articles",
    "export",
    "fetch_pages",
    "find_words",
    "folded",
    "join",
    "make_whole",
    "read_files",
    "read_pasted",
    "readable_endings",
    "search_workspaces",
    "settle",
    "settle_in_steps",
    "typed_addresses",
    "typed_date",
]
