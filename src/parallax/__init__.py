# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Parallax: several news articles on one event, read side by side."""

from __future__ import annotations

__version__ = "0.1.0"
