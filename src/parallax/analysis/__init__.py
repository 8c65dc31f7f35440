# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Articles become a comparison; the door is `compare`."""

from __future__ import annotations

from parallax.analysis.memo import Memo
from parallax.analysis.pipeline import compare

__all__ = ["Memo", "compare"]
