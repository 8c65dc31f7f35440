# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where resources and sample articles lie: beside the source tree, or inside an installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_data"
_SOURCE_TREE = _PACKAGE.parent.parent


def _data_root() -> Path:
    """Return the folder that holds resources/ and seeds/ (a wheel carries its own copy)."""
    return _INSTALLED if _INSTALLED.is_dir() else _SOURCE_TREE


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below resources/."""
    return _data_root().joinpath("resources", *parts)


def seeds() -> tuple[Path, ...]:
    """Return the sample articles, sorted by name."""
    return tuple(sorted(_data_root().joinpath("seeds").glob("*.txt")))
