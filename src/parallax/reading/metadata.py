# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article's text says about it: title, source, author, date, language. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parallax.domain.article import Role
from parallax.reading.draft import Draft, Stated


def find_stated(draft: Draft, roles: Sequence[Role]) -> Stated:
    """Return what the file states, completed by what its text states."""
    title = next(
        (
            draft.text[block.start : block.end]
            for block, role in zip(draft.blocks, roles, strict=True)
            if role is Role.TITLE
        ),
        None,
    )
    return replace(draft.stated, title=draft.stated.title or title)
