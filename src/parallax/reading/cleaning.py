# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What each paragraph is in its article."""

from __future__ import annotations

from parallax.domain.article import Role
from parallax.reading.draft import Draft


def find_roles(draft: Draft) -> tuple[Role, ...]:
    """Return the role of each block of `draft`, in order."""
    roles = [block.role or Role.BODY for block in draft.blocks]
    first = draft.text[draft.blocks[0].start : draft.blocks[0].end]
    if len(roles) > 1 and Role.TITLE not in roles and not first.endswith("."):
        roles[0] = Role.TITLE
    return tuple(roles)
