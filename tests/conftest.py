# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What every test shares."""

from __future__ import annotations
