# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How articles are set: line spacing, column width, face; every change is seen at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from parallax.settings import Settings
from parallax.ui.dialogs.parts import close_button


class ReadingDialog(QDialog):
    """Three choices and the way back to the usual ones."""

    changed = Signal(object)
    """The `Settings` with what was chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How articles are set"))
        self._spacing = QDoubleSpinBox()
        self._spacing.setRange(1.4, 1.6)
        self._spacing.setSingleStep(0.05)
        self._measure = QSpinBox()
        self._measure.setRange(45, 75)
        self._measure.setSingleStep(5)
        self._measure.setSuffix(self.tr(" letters"))
        self._face = QComboBox()
        self._face.addItems([self.tr("Source Serif, which comes along"), self.tr("The system's serif")])
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Line spacing"), self._spacing),
            (self.tr("&Widest column"), self._measure),
            (self.tr("&Face"), self._face),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            form.addRow(label, field)
            field.setAccessibleName(words.replace("&", ""))
        note = QLabel(self.tr("Ctrl++ and Ctrl+- make the articles' text larger and smaller."))
        note.setProperty("look", "quiet")
        buttons = close_button(self)
        usual = buttons.addButton(self.tr("&Usual"), QDialogButtonBox.ButtonRole.ResetRole)
        usual.setIcon(QIcon())
        usual.setAutoDefault(False)  # Enter in a field closes
        usual.clicked.connect(lambda: self._show(Settings()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self._show(settings)
        self._spacing.valueChanged.connect(self._tell)
        self._measure.valueChanged.connect(self._tell)
        self._face.currentIndexChanged.connect(self._tell)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._spacing.setFocus()

    def _show(self, settings: Settings) -> None:
        self._spacing.setValue(settings.line_spacing)
        self._measure.setValue(settings.measure)
        self._face.setCurrentIndex(int(settings.system_serif))

    def _tell(self) -> None:
        self._settings = replace(
            self._settings,
            line_spacing=round(self._spacing.value(), 2),
            measure=self._measure.value(),
            system_serif=bool(self._face.currentIndex()),
        )
        self.changed.emit(self._settings)


def show_reading(settings: Settings, parent: QWidget | None) -> ReadingDialog:
    """Show the choices without waiting for an answer."""
    dialog = ReadingDialog(settings, parent)
    dialog.open()
    return dialog
