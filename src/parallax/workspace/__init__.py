# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is kept: articles, decisions and notes in one SQLite file that is saved as one goes."""

from __future__ import annotations

from parallax.workspace.articles import Original
from parallax.workspace.history import Recorder
from parallax.workspace.lock import is_open
from parallax.workspace.looking import search_file, titles_in
from parallax.workspace.workspace import Workspace

__all__ = ["Original", "Recorder", "Workspace", "is_open", "search_file", "titles_in"]
