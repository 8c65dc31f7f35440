# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How articles are set is chosen by keyboard, and told at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from parallax.settings import Settings
from parallax.ui.dialogs.reading import ReadingDialog


def test_each_choice_is_told_at_once_and_the_usual_ones_come_back(qtbot: QtBot) -> None:
    dialog = ReadingDialog(Settings(text_zoom=1.2))
    qtbot.addWidget(dialog)
    dialog.show()
    told: list[Settings] = []
    dialog.changed.connect(told.append)
    qtbot.keyClick(dialog.findChild(QDoubleSpinBox), Qt.Key.Key_Up)
    measure = next(box for box in dialog.findChildren(QSpinBox))
    qtbot.keyClick(measure, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.findChild(QComboBox), Qt.Key.Key_Down)
    assert told[-1] == Settings(text_zoom=1.2, line_spacing=1.55, measure=70, system_serif=True)
    usual = next(button for button in dialog.findChildren(QPushButton) if "Usual" in button.text())
    qtbot.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert told[-1] == Settings(text_zoom=1.2)


def test_every_choice_has_a_name_and_its_bounds(qtbot: QtBot) -> None:
    dialog = ReadingDialog(Settings())
    qtbot.addWidget(dialog)
    spacing, measure = dialog.findChild(QDoubleSpinBox), dialog.findChild(QSpinBox)
    assert (spacing.minimum(), spacing.maximum()) == (1.4, 1.6)
    assert (measure.minimum(), measure.maximum()) == (45, 75)
    assert {spacing.accessibleName(), measure.accessibleName(), dialog.findChild(QComboBox).accessibleName()} == {
        "Line spacing", "Widest column", "Face",
    }  # fmt: skip
