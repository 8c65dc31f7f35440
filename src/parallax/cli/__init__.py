# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The command line: one module for each command; loads no Qt."""

from __future__ import annotations

from parallax.cli.parser import COMMANDS, run

__all__ = ["COMMANDS", "run"]
