# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""About: the version, and the licences of what is inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from parallax import __version__
from parallax.files import resource
from parallax.ui.dialogs.packages import packages_inside
from parallax.ui.dialogs.parts import close_button, reading_text
from parallax.ui.theme import window_font

_FONTS = (("Inter", "OFL-Inter.txt"), ("Source Serif 4", "OFL-SourceSerif4.txt"))


class AboutDialog(QDialog):
    """What Parallax is, its version, and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Parallax"))
        name = QLabel(self.tr("Parallax {version}").format(version=__version__))
        name.setFont(window_font(15, QFont.Weight.Bold))
        purpose = QLabel(
            self.tr(
                "Reads several news articles on one event side by side and shows what they share, what only "
                "one says and where they contradict each other. It works offline and sends nothing anywhere, "
                "unless you ask it to fetch an address."
            )
        )
        purpose.setWordWrap(True)
        licences = reading_text(self._licences(), self.tr("Licences"))
        for label in (name, purpose):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 14)
        layout.setSpacing(10)
        for part in (name, purpose, licences, close_button(self)):
            layout.addWidget(part)
        layout.setStretchFactor(licences, 1)
        self.resize(560, 480)

    def _licences(self) -> str:
        """Return who licenses what: first in short, then the texts that must come along."""
        parts = [
            self.tr("Parallax is free software under the MIT licence."),
            self.tr(
                "Its window is made with Qt {version} through PySide6, used under the GNU Lesser General "
                "Public License, version 3 (LGPL-3.0, https://www.gnu.org/licenses/lgpl-3.0.html); the source "
                "is at https://code.qt.io. Both are separate packages, which you may replace by versions of your own."
            ).format(version=qVersion()),
            self.tr("What is inside:"),
        ]
        inside = [
            f"  {package.name} {package.version}  ·  {package.licence}" for package in packages_inside()
        ]
        inside += [f"  {font}  ·  SIL Open Font License 1.1" for font, _ in _FONTS]
        parts[-1] += "\n" + "\n".join(inside)
        for font, file in _FONTS:
            text = resource("fonts", file).read_text(encoding="utf-8").strip()
            parts.append(f"——  {font}  ——\n\n{text}")
        return "\n\n".join(parts)


def show_about(parent: QWidget | None) -> AboutDialog:
    """Show the window without waiting for an answer."""
    dialog = AboutDialog(parent)
    dialog.open()
    return dialog
