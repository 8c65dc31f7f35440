# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The use cases that window and command line share; knows no screen."""

from __future__ import annotations

from parallax.reading.addresses import Address, addresses_in
from parallax.session.changes import Changes
from parallax.session.comparing import Comparer, compare_articles
from parallax.session.export import export
from parallax.session.finding import find_words
from parallax.session.opening import (
    Opened,
    fetch_pages,
    read_files,
    read_pasted,
    readable_endings,
    typed_addresses,
)
from parallax.session.session import Session
from parallax.session.twins import Likeness, Settling, Twin, Twins, settle
from parallax.session.typed_dates import typed_date

__all__ = [
    "Address",
    "Changes",
    "Comparer",
    "Likeness",
    "Opened",
    "Session",
    "Settling",
    "Twin",
    "Twins",
    "addresses_in",
    "compare_articles",
    "export",
    "fetch_pages",
    "find_words",
    "read_files",
    "read_pasted",
    "readable_endings",
    "settle",
    "typed_addresses",
    "typed_date",
]
