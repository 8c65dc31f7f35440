# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Questions about workspaces: which file, and what to do with one that cannot simply be opened or left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from parallax.session import ENDING

translate = QCoreApplication.translate


def ask_workspace(parent: QWidget | None, folder: Path) -> Path | None:
    """Ask which workspace to open; None where the user thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Workspaces", "Open a workspace"),
        str(folder),
        ";;".join([_kind(), translate("Workspaces", "All files (*)")]),
    )
    return Path(name) if name else None


def ask_workspace_name(parent: QWidget | None, title: str, suggested: Path) -> Path | None:
    """Ask where to keep a workspace; the ending is added where it is missing."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), _kind())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)


def show_question(
    parent: QWidget | None,
    question: str,
    answers: Sequence[tuple[str, Callable[[], object]]],
    otherwise: Callable[[], object] = lambda: None,
    no: str = "",
) -> QMessageBox:
    """Ask without waiting; the first answer is the one that Enter takes, Esc takes none and does `otherwise`."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)  # it holds the names of files
    box.setWindowTitle(translate("Workspaces", "Parallax"))
    box.setText(question)
    doings: dict[QPushButton, Callable[[], object]] = {}
    for words, do in answers:
        button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        button.setIcon(QIcon())
        doings[button] = do
    if no:
        cancel = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    else:
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setIcon(QIcon())
    box.setDefaultButton(next(iter(doings), cancel))
    box.setEscapeButton(cancel)
    box.buttonClicked.connect(lambda button: doings.get(button, lambda: None)())
    box.finished.connect(lambda: None if box.clickedButton() in doings else otherwise())
    box.open()
    return box


def _kind() -> str:
    return translate("Workspaces", "Workspaces (*{0})").format(ENDING)
