# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Workspaces that nobody gave a name: kept until they get one, or are thrown away by hand.

One in which nothing is, and nothing that undoing would bring back, goes by itself.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from parallax.domain.errors import ParallaxError
from parallax.workspace import Workspace, is_open, titles_in

ENDING = ".parallax"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A workspace that nobody gave a name, kept from an earlier time."""

    path: Path
    changed: datetime
    titles: tuple[str, ...]
    """What its articles are called; none where all were taken out, and undoing brings them back."""


def left_in(folder: Path, most: int) -> tuple[Unnamed, ...]:
    """Return the latest of a folder, but those that are open; the untouched ones go.

    However many have gathered, no more files are opened than it takes to find so many.
    """
    found: list[Unnamed] = []
    for changed, path in sorted(_changed(folder.glob(f"*{ENDING}")), reverse=True):
        if len(found) == most:
            break
        if is_open(path):
            continue
        with contextlib.suppress(ParallaxError, OSError):
            titles = titles_in(path)
            if titles or not _cleared(path):
                found.append(Unnamed(path, datetime.fromtimestamp(changed, UTC), titles))
    return tuple(found)


def free_place(folder: Path) -> Path:
    """Return where a new one can lie."""
    with contextlib.suppress(OSError):  # what it means is told by the writing
        folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S %f")
    return folder / f"{now}{ENDING}"


def is_untouched(workspace: Workspace) -> bool:
    """Whether nothing is in it, and nothing that undoing or redoing would bring back."""
    steps = workspace.steps
    return steps.done is None and steps.undone is None and not any(workspace.contents().values())


def make_whole(path: Path) -> None:
    """Have all of a workspace in its one file, so that it can be moved: after a crash there may be a log beside.

    Raises:
        ParallaxError: it is open, or cannot be opened.
    """
    Workspace.open(path).close()


def _cleared(path: Path) -> bool:
    """Take a workspace away if nothing ever was in it; whether that was so."""
    workspace = Workspace.open(path)
    empty = is_untouched(workspace)
    workspace.close()
    if empty:
        path.unlink()
    return empty


def _changed(paths: Iterable[Path]) -> Iterator[tuple[float, Path]]:
    """Yield when each file was changed last; one that has gone meanwhile is passed over."""
    for path in paths:
        with contextlib.suppress(OSError):
            yield path.stat().st_mtime, path
