# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Figures and quotations of the comparison, one row each, with a badge for every source."""
