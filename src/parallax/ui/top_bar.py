# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The bar at the window's head: the program's name, scrolling together, the key to the marks, in and out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from parallax.ui.actions import Actions
from parallax.ui.chain_icon import CHAIN_SIZE, chain_icon
from parallax.ui.find_field import FindField
from parallax.ui.mark_switches import MarkSwitches
from parallax.ui.theme import Theme, window_font


class TopBar(QToolBar):
    """Shows what is done most with the mouse; everything in it is in the menus too."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(CHAIN_SIZE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._heading = QLabel(self.tr("Parallax"))
        self._heading.setFont(window_font(10.5, QFont.Weight.Bold))
        self._heading.setContentsMargins(4, 0, 8, 0)
        self.addWidget(self._heading)
        self.addWidget(_gap())
        self._linked = self._add_button(actions["linked"], self.tr("Scroll together"))
        self._linked.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        actions["linked"].setIcon(chain_icon(theme))
        actions["linked"].setIconVisibleInMenu(False)
        self._link = actions["linked"]
        self.addWidget(_gap())
        self._switches = MarkSwitches(
            {
                "shared": (actions["shared"], self.tr("shared")),
                "unique": (actions["unique"], self.tr("only here")),
                "conflicting": (actions["conflicting"], self.tr("conflicting")),
            },
            theme,
        )
        self.addWidget(self._switches)
        actions["whole_words"].setIconText(self.tr("ab"))
        self.find_field = FindField(actions["whole_words"])
        self.addWidget(self.find_field)
        self._add_ways(self._add_button(actions["open"], self.tr("Add article")), actions)
        self._add_button(actions["export"], self.tr("Export…"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._switches.set_theme(theme)
        self._link.setIcon(chain_icon(theme))

    def take_keyboard(self) -> None:
        """Let the keyboard walk the buttons."""
        self._linked.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_ways(self, button: QToolButton, actions: Actions) -> None:
        """Give the button that adds articles a menu of all ways to do so."""
        menu = QMenu(button)
        for name in ("open", "open_folder", "paste", "fetch", "samples"):
            menu.addAction(actions[name])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _add_button(self, action: QAction, word: str) -> QToolButton:
        action.setIconText(word)  # what a button shows of an action; it stays when the action changes
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(word)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)
        return button


def _gap() -> QWidget:
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return gap
