# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From a file to an article: formats, encodings, paragraphs with their roles, and what the text states."""

from __future__ import annotations

from parallax.reading.door import read_article, read_articles, read_noting, read_text

__all__ = ["read_article", "read_articles", "read_noting", "read_text"]
