# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Keys that the part with the keyboard answers itself, though the window has an action on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def kept_from_window(event: QEvent, key: QKeySequence.StandardKey) -> bool:
    """Accept the question whether a widget wants a key for itself; False where it is about anything else.

    Qt asks the widget that has the keyboard before it triggers a shortcut of the window.
    """
    asked = event.type() == QEvent.Type.ShortcutOverride
    if not (asked and isinstance(event, QKeyEvent) and event.matches(key)):
        return False
    event.accept()
    return True
