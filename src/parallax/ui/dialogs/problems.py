# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What could not be done, one sentence each, in one window that stops nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from parallax.ui.dialogs.parts import close_button, plain_label, reading_text

_LINES_SHOWN = 12


class ProblemsDialog(QDialog):
    """The sentences of several problems; plain text, for they hold the names of files."""

    def __init__(
        self, problems: Sequence[object], parent: QWidget | None = None, *, heading: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something did not work"))
        sentences = [" ".join(str(problem).split()) for problem in problems]
        told = heading or (
            self.tr("This did not work:")
            if len(sentences) == 1
            else self.tr("These {number} did not work:").format(number=len(sentences))
        )
        text = reading_text("\n\n".join(sentences), told)
        line = QFontMetrics(text.font()).lineSpacing()
        wanted = sum(2 + len(sentence) // 60 for sentence in sentences)
        text.setMinimumHeight(line * min(max(wanted, 3), _LINES_SHOWN) + 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(plain_label(told))
        layout.addWidget(text, 1)
        buttons = close_button(self)
        layout.addWidget(buttons)
        self.resize(520, self.minimumSizeHint().height())
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()


def show_problems(
    parent: QWidget | None, problems: Sequence[object], *, heading: str | None = None
) -> ProblemsDialog:
    """Show problems (whatever says its sentence by `str()`) without waiting for an answer."""
    dialog = ProblemsDialog(problems, parent, heading=heading)
    dialog.open()
    return dialog
