# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The colours of notes as the window offers them: by what they mean to the user, and by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from parallax.domain.note import Meanings, NoteColour
from parallax.ui.reading_room.sign_stamps import SIGN, paint_note_sign
from parallax.ui.theme import Theme

translate = QCoreApplication.translate

_SHARPNESS = 3
"""Icons are drawn so many times as large as they are shown, for screens of any density."""


def colour_name(colour: NoteColour) -> str:
    """Return what a colour is called."""
    names = {
        NoteColour.NONE: translate("Notes", "no colour"),
        NoteColour.YELLOW: translate("Notes", "yellow"),
        NoteColour.GREEN: translate("Notes", "green"),
        NoteColour.BLUE: translate("Notes", "blue"),
        NoteColour.PURPLE: translate("Notes", "purple"),
        NoteColour.RED: translate("Notes", "red"),
    }
    return names[colour]


def colour_words(colour: NoteColour, meanings: Meanings) -> str:
    """Return what a colour means to the user, with its name; the name alone where nothing was said."""
    name = colour_name(colour)
    meaning = meanings.get(colour)
    return (
        translate("Notes", "{meaning} ({colour})").format(meaning=meaning, colour=name) if meaning else name
    )


def note_colours(meanings: Meanings) -> tuple[tuple[str, str], ...]:
    """Return the colours of notes with their words, in order."""
    return tuple((colour.value, colour_words(colour, meanings)) for colour in NoteColour)


def note_icon(colour: NoteColour, theme: Theme) -> QIcon:
    """Return the sign of a note in its colour, as it stands beside the texts."""
    picture = QPixmap(QSizeF(SIGN, SIGN).toSize() * _SHARPNESS)
    picture.setDevicePixelRatio(_SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_note_sign(
        painter, QRectF(0, 0, SIGN, SIGN), theme.colour(note_colour(colour)), theme.colour("paper")
    )
    painter.end()
    return QIcon(picture)


def note_colour(colour: NoteColour) -> str:
    """Return the theme's name for a colour of notes."""
    return f"note_{colour.value}"
