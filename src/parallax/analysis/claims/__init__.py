# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Sentences across articles that report one thing; the door is `find_claims`."""

from __future__ import annotations

from parallax.analysis.claims.claims import find_claims

__all__ = ["find_claims"]
