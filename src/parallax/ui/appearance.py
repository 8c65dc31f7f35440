# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which theme the window has: the one chosen, or the one that fits the system, also when that changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from parallax.ui.theme import Theme, application_palette, load_theme, style_sheet


class Appearance(QObject):
    """Keeps application palette, style sheet and theme in step with the user's choice."""

    theme_changed = Signal(object)
    """The new `Theme`."""

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.theme: Theme = load_theme(self._wanted())
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._renew)

    @property
    def choice(self) -> str:
        """What the user chose: the system's colours, or a theme's file name."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or keep to one theme."""
        self._choice = choice
        self._renew()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _renew(self) -> None:
        theme = load_theme(self._wanted())
        if theme != self.theme:
            self.theme = theme
            self._apply()
            self.theme_changed.emit(theme)

    def _apply(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(application_palette(self.theme))
            application.setStyleSheet(style_sheet(self.theme))
