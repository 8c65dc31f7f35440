# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A comparison goes out as a file."""

from __future__ import annotations

from pathlib import Path

from parallax.domain.comparison import Comparison
from parallax.domain.note import Notebook


def export(
    comparison: Comparison,
    path: Path,
    *,
    notebook: Notebook | None = None,
    format: str | None = None,  # noqa: A002
) -> None:
    """Write the comparison, and notes with it, as `format` or in the format that the path's ending names.

    Raises:
        UnwritableFile: the path cannot be written; nothing half-written is left behind.
        ParallaxError: there is no such format.
    """
    from parallax.report import write  # after the window is painted

    write(comparison, path, notebook=notebook, format=format)
