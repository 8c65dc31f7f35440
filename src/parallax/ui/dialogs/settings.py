# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The settings, as the table of options declares them; every change is seen at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from parallax.settings import OPTIONS, OneOf, Option, Range, Settings, SomeOf
from parallax.ui.dialogs.parts import close_button

_WIDTH = 460
_BESIDE_THE_BOX = 29
"""How far in the words of a box or button to tick begin."""
_FIELD_HEIGHT = 28


class SettingsDialog(QDialog):
    """One page for each group of options, and the way back to the usual ones."""

    changed = Signal(object)
    """The `Settings` with what was chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._fields: dict[str, _Field] = {}
        self._page_widgets: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(_WIDTH)
        self._pages = QTabWidget()
        self._pages.tabBar().setDrawBase(False)
        shown = [option for option in OPTIONS if option.group]
        for group in dict.fromkeys(option.group for option in shown):
            page = self._page([option for option in shown if option.group == group])
            self._pages.addTab(page, _translated(group))
            self._page_widgets.append(page)
        buttons = close_button(self)
        usual = buttons.addButton(self.tr("&Usual settings"), QDialogButtonBox.ButtonRole.ResetRole)
        usual.setIcon(QIcon())
        usual.setAutoDefault(False)  # Enter in a field closes
        usual.setToolTip(self.tr("Bring every option back to its usual value"))
        usual.clicked.connect(lambda: self._show(Settings()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self._pages)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def show_page_of(self, key: str) -> None:
        """Open at the page of that option, with the option under the keyboard."""
        widget = self._fields[key].widget
        page = next(n for n, one in enumerate(self._page_widgets) if one.isAncestorOf(widget))
        self._pages.setCurrentIndex(page)
        widget.setFocus()

    def _page(self, options: list[Option]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(4, 14, 4, 6)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        for option in options:
            field = _field(option, self._take)
            field.show(getattr(self._settings, option.key))
            self._fields[option.key] = field
            text = QLabel(_translated(option.text))
            text.setProperty("look", "quiet")
            text.setWordWrap(True)
            beside = not isinstance(option.allowed, Range)
            text.setContentsMargins(_BESIDE_THE_BOX if beside else 0, 0, 0, 10)
            if isinstance(option.default, bool):
                form.addRow(field.widget)
                form.addRow(text)
            else:
                label = QLabel(_translated(option.name))
                label.setBuddy(field.widget)
                form.addRow(label, field.widget)
                form.addRow("", text)
            field.widget.setAccessibleName(_translated(option.name))
            field.widget.setAccessibleDescription(_translated(option.text))
        return page

    def _show(self, settings: Settings) -> None:
        for key, field in self._fields.items():
            field.show(getattr(settings, key))

    def _take(self, key: str, value: Any) -> None:  # noqa: ANN401 - the option's type
        if value != getattr(self._settings, key):
            self._settings = replace(self._settings, **{key: value})
            self.changed.emit(self._settings)


@dataclass(frozen=True, slots=True)
class _Field:
    """The widget of an option, and how a value is shown in it."""

    widget: QWidget
    show: Callable[[Any], object]


def _field(option: Option, take: Callable[[str, Any], None]) -> _Field:
    """Return the widget that fits what the option allows."""
    key, allowed = option.key, option.allowed
    if isinstance(allowed, Range):
        return _number(allowed, whole=isinstance(option.default, int), take=lambda value: take(key, value))
    if isinstance(allowed, OneOf):
        return _choice(allowed.words, lambda value: take(key, value))
    if isinstance(allowed, SomeOf):
        return _choices(allowed.words, lambda value: take(key, value))
    box = QCheckBox(_translated(option.name))
    box.toggled.connect(lambda on: take(key, on))
    return _Field(box, box.setChecked)


def _number(allowed: Range, *, whole: bool, take: Callable[[Any], None]) -> _Field:
    if whole:
        box = QSpinBox()
        box.setMinimumHeight(_FIELD_HEIGHT)
        box.setRange(int(allowed.lowest), int(allowed.highest))
        box.setSingleStep(int(allowed.step))
        box.setSuffix(_translated(allowed.unit))
        box.valueChanged.connect(take)
        return _Field(box, box.setValue)
    fine = QDoubleSpinBox()
    fine.setMinimumHeight(_FIELD_HEIGHT)
    fine.setRange(allowed.lowest, allowed.highest)
    fine.setSingleStep(allowed.step)
    fine.setSuffix(_translated(allowed.unit))
    fine.valueChanged.connect(lambda value: take(round(value, fine.decimals())))
    return _Field(fine, fine.setValue)


def _choice(words: Mapping[str, str], take: Callable[[Any], None]) -> _Field:
    buttons: dict[str, QAbstractButton] = {
        value: QRadioButton(_translated(it)) for value, it in words.items()
    }
    for value, button in buttons.items():
        button.toggled.connect(lambda on, value=value: take(value) if on else None)
    return _Field(_stacked(buttons.values()), lambda value: buttons[value].setChecked(True))


def _choices(words: Mapping[str, str], take: Callable[[Any], None]) -> _Field:
    boxes: dict[str, QAbstractButton] = {value: QCheckBox(_translated(it)) for value, it in words.items()}
    for box in boxes.values():
        box.toggled.connect(lambda: take(tuple(value for value, one in boxes.items() if one.isChecked())))

    def show(chosen: tuple[str, ...]) -> None:
        for value, one in boxes.items():
            one.setChecked(value in chosen)

    return _Field(_stacked(boxes.values()), show)


def _stacked(buttons: Iterable[QAbstractButton]) -> QWidget:
    group = QWidget()
    layout = QVBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for button in buttons:
        layout.addWidget(button)
        if group.focusProxy() is None:
            group.setFocusProxy(button)
    return group


def _translated(words: str) -> str:
    return QCoreApplication.translate("Settings", words) if words else ""


def show_settings(settings: Settings, parent: QWidget | None, *, at: str | None = None) -> SettingsDialog:
    """Show the settings without waiting for an answer; at the page of an option where one is named."""
    dialog = SettingsDialog(settings, parent)
    if at is not None:
        dialog.show_page_of(at)
    dialog.open()
    return dialog
