# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the reports: a comparison, a path, and the format that the path's name asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from parallax.domain.comparison import Comparison
from parallax.domain.errors import ParallaxError
from parallax.domain.note import Notebook
from parallax.files import write_atomically
from parallax.report.comparison_file import as_json
from parallax.report.pdf import as_pdf

FORMATS: Mapping[str, Callable[[Comparison, Notebook], bytes]] = MappingProxyType(
    {"json": as_json, "pdf": as_pdf}
)


def write(
    comparison: Comparison,
    path: Path,
    *,
    notebook: Notebook | None = None,
    format: str | None = None,  # noqa: A002
) -> None:
    """Write `comparison` to `path`, whole or not at all.

    Args:
        comparison: what is written.
        path: an existing file of that name is replaced.
        notebook: the reader's notes that go out with it, if any.
        format: "json" or "pdf"; by default what the path's suffix says.

    Raises:
        ParallaxError: the format is none that is known.
        UnwritableFile: the file cannot be written; nothing is left behind.
    """
    name = format if format is not None else path.suffix.removeprefix(".")
    maker = FORMATS.get(name.lower())
    if maker is None:
        known = " or ".join(f".{each}" for each in FORMATS)
        problem = f"“{name}” is not a format that can be written" if name else "the name has no ending"
        message = f"{path}: {problem}. Use a name that ends in {known}."
        raise ParallaxError(message)
    write_atomically(path, maker(comparison, notebook or Notebook()))
