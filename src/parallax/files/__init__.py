# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files on disk: writing them atomically, and where the program's own lie."""

from __future__ import annotations

from parallax.files.locations import resource, seeds
from parallax.files.writing import write_atomically

__all__ = ["resource", "seeds", "write_atomically"]
