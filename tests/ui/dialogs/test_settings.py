# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Options are chosen by keyboard and mouse, told at once, and every one can be reached."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from parallax.settings import OPTIONS, Settings
from parallax.ui.dialogs.settings import SettingsDialog

W = TypeVar("W", bound=QWidget)


def named(dialog: SettingsDialog, kind: type[W], name: str) -> W:
    return next(widget for widget in dialog.findChildren(kind) if widget.accessibleName() == name)


def opened(qtbot: QtBot, settings: Settings, at: str = "theme") -> tuple[SettingsDialog, list[Settings]]:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show_page_of(at)
    dialog.show()
    told: list[Settings] = []
    dialog.changed.connect(told.append)
    return dialog, told


def test_each_choice_is_told_at_once_and_the_usual_ones_come_back(qtbot: QtBot) -> None:
    dialog, told = opened(qtbot, Settings(folder="/kept"), at="line_spacing")
    qtbot.keyClick(named(dialog, QDoubleSpinBox, "Line spacing"), Qt.Key.Key_Up)
    qtbot.keyClick(named(dialog, QSpinBox, "Widest column"), Qt.Key.Key_Down)
    qtbot.keyClick(named(dialog, QCheckBox, "The system's serif"), Qt.Key.Key_Space)
    assert told[-1] == Settings(folder="/kept", line_spacing=1.55, measure=70, system_serif=True)
    usual = next(button for button in dialog.findChildren(QPushButton) if "Usual" in button.text())
    qtbot.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert told[-1] == Settings(folder="/kept")


def test_a_theme_and_the_marks_are_chosen(qtbot: QtBot) -> None:
    dialog, told = opened(qtbot, Settings())
    light = next(button for button in dialog.findChildren(QRadioButton) if button.text() == "Light")
    qtbot.keyClick(light, Qt.Key.Key_Space)
    dialog.show_page_of("marks")
    figures = next(box for box in dialog.findChildren(QCheckBox) if box.text() == "Figures")
    qtbot.keyClick(figures, Qt.Key.Key_Space)
    assert told[-1] == Settings(theme="light", marks=("shared", "unique", "conflicting", "figures"))


def test_every_option_with_a_group_stands_in_the_dialog_with_its_name_and_sentence(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, Settings())
    shown = {
        widget.accessibleName(): widget.accessibleDescription() for widget in dialog.findChildren(QWidget)
    }
    for option in OPTIONS:
        if option.group:
            assert shown[option.name] == option.text
        else:
            assert not option.name
    pages = dialog.findChild(QTabWidget)
    assert [pages.tabText(n) for n in range(pages.count())] == list(
        dict.fromkeys(option.group for option in OPTIONS if option.group)
    )


def test_bounds_are_the_tables(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, Settings())
    spacing, measure = named(dialog, QDoubleSpinBox, "Line spacing"), named(dialog, QSpinBox, "Widest column")
    assert (spacing.minimum(), spacing.maximum()) == (1.4, 1.6)
    assert (measure.minimum(), measure.maximum()) == (45, 75)
