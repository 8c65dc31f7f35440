# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Questions for files; one function each, so that a test can answer in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_articles(parent: QWidget | None, folder: Path, endings: Sequence[str]) -> list[Path]:
    """Ask which files to open, those of some endings first; empty where the user thinks better of it."""
    kinds = [
        translate("Files", "Articles ({0})").format(" ".join(f"*{ending}" for ending in endings)),
        translate("Files", "All files (*)"),
    ]
    names, _ = QFileDialog.getOpenFileNames(
        parent, translate("Files", "Open articles"), str(folder), ";;".join(kinds)
    )
    return [Path(name) for name in names]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written where."""

    path: Path
    notes: bool = True
    """Whether the reader's notes go out with the comparison."""


def ask_export(
    parent: QWidget | None, suggested: Path, *, comparison: bool = True, notes: bool = False
) -> Wanted | None:
    """Ask where to write the comparison, with the notes or without, or the notes alone, as far as there are any.

    The ending names the format, that of the chosen kind where it has none. A suggested name that is kept while
    another kind is chosen is asked for again with that kind's ending: a file of that name may exist.
    """
    without_notes = translate("Files", "PDF without my notes (*.pdf)")
    kinds: dict[str, str] = {}
    if comparison:
        kinds[translate("Files", "PDF (*.pdf)")] = ".pdf"
        if notes:
            kinds[without_notes] = ".pdf"
        kinds[translate("Files", "JSON (*.json)")] = ".json"
    if notes:
        kinds[translate("Files", "Notes as Markdown (*.md)")] = ".md"
        kinds[translate("Files", "Notes as Web Annotations (*.jsonld)")] = ".jsonld"
    usual = next(iter(kinds.values()))
    if suggested.suffix not in kinds.values():
        suggested = suggested.with_suffix(usual)
    first = next(kind for kind, ending in kinds.items() if ending == suggested.suffix)
    title = (
        translate("Files", "Export the comparison") if comparison else translate("Files", "Export the notes")
    )
    name, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds), first)
    if not name:
        return None
    path = Path(name)
    ending = kinds.get(kind, path.suffix or usual)
    if path.name == suggested.name and ending != path.suffix:
        return ask_export(parent, path.with_suffix(ending), comparison=comparison, notes=notes)
    path = path if path.suffix else path.with_name(path.name + ending)
    return Wanted(path, notes=kind != without_notes)


def ask_folder(parent: QWidget | None, folder: Path) -> Path | None:
    """Ask for a folder whose articles to open; None where the user thinks better of it."""
    name = QFileDialog.getExistingDirectory(
        parent, translate("Files", "Open the articles of a folder"), str(folder)
    )
    return Path(name) if name else None
