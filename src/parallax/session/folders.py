# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A folder stands for the articles in it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from parallax.domain.errors import ParallaxError, UnreadableArticle

MOST_FILES = 500
"""So many articles are taken from one folder; more are told."""
DEEPEST = 4
"""Folders within folders are looked into so far."""
# A folder with more in it is somebody's whole disk.
_MOST_ENTRIES = 20_000
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Found:
    """The files to be read, in order, and what was left out."""

    files: tuple[Path, ...]
    problems: tuple[ParallaxError, ...] = ()


def files_in(paths: Sequence[Path], endings: Collection[str]) -> Found:
    """Return the paths with each folder replaced by the files in it that have one of the endings.

    Hidden files and folders are left out, and so are the folders in which browsers put the pictures of a saved
    page; links to other folders are not followed.
    """
    files: list[Path] = []
    problems: list[ParallaxError] = []
    for path in paths:
        if not _is_folder(path):
            files.append(path)
            continue
        walk = _Walk(endings)
        inside = list(walk.files(path))
        files += inside[:MOST_FILES]
        problem = walk.problem(inside)
        if problem is not None:
            problems.append(UnreadableArticle(_shown(path), *problem))
    return Found(tuple(dict.fromkeys(files)), tuple(problems))


class _Walk:
    """One way through a folder."""

    def __init__(self, endings: Collection[str]) -> None:
        self._endings = frozenset(endings)
        self._entries = 0
        self._too_deep = False
        self._closed: list[str] = []

    def files(self, folder: Path, depth: int = 0) -> Iterator[Path]:
        """Yield the readable files, those of a folder before those of the folders in it."""
        try:
            with os.scandir(folder) as entries:
                shown = [entry for entry in self._counted(entries) if not _is_hidden(entry)]
        except OSError:
            self._closed.append(_shown(folder))
            return
        shown.sort(key=lambda entry: _natural(entry.name))
        pages = [Path(entry.name).stem for entry in shown if entry.name.lower().endswith((".html", ".htm"))]
        for entry in shown:
            if entry.is_file() and Path(entry.name).suffix.lower() in self._endings:
                yield Path(entry.path)
        for entry in shown:
            if entry.is_dir(follow_symlinks=False) and not _belongs_to_page(entry.name, pages):
                if depth + 1 < DEEPEST:
                    yield from self.files(Path(entry.path), depth + 1)
                else:
                    self._too_deep = True

    def problem(self, found: Sequence[Path]) -> tuple[str, str] | None:
        """Return what was left out and what can be done about it, or None."""
        if len(found) > MOST_FILES or self._entries >= _MOST_ENTRIES:
            return (
                f"only the first {min(len(found), MOST_FILES)} articles in it were opened",
                "Open the others in parts",
            )
        if self._closed:
            return f"the folder {self._closed[0]} may not be read", "Ask its owner for permission, or copy it"
        if self._too_deep:
            return f"folders more than {DEEPEST} deep in it were not looked into", "Open them by themselves"
        if not found:
            return "there is no file in this folder that can be read", "Choose another one"
        return None

    def _counted(self, entries: Iterator[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
        for entry in entries:
            if self._entries >= _MOST_ENTRIES:
                return
            self._entries += 1
            yield entry


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that nothing can have: the reader tells it
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", "~$")):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0))


def _belongs_to_page(name: str, pages: Sequence[str]) -> bool:
    """Whether a browser put a saved page's pictures there: "Report.html" and "Report_files", in any language."""
    return any(name.startswith(page) and name[len(page) : len(page) + 1] in tuple("_-.") for page in pages)


def _natural(name: str) -> list[tuple[int, str]]:
    """Return what puts "part 2" before "part 10"."""
    parts = _NUMBER.split(name.casefold())
    return [(int(part[:18]), "") if part.isdecimal() and part.isascii() else (-1, part) for part in parts]


def _shown(path: Path) -> str:
    from parallax.reading.door import shown_name

    return shown_name(str(path))
