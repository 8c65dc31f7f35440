# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A comparison becomes files; the door is `write`."""

from __future__ import annotations

from parallax.report.comparison_file import as_json
from parallax.report.notes import notes_as_json_ld, notes_as_markdown
from parallax.report.pdf import as_pdf
from parallax.report.writing import write

__all__ = ["as_json", "as_pdf", "notes_as_json_ld", "notes_as_markdown", "write"]
