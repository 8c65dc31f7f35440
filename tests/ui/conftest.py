# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the window's tests share: the application as the program makes it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from parallax.ui.theme import load_fonts, window_font


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the tests' application the program's style and faces."""
    qapp.setStyle("Fusion")
    load_fonts()
    qapp.setFont(window_font())
    return qapp
