# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the steps of the history are called in menus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from parallax.domain.library import Deed

translate = QCoreApplication.translate


def deed_words(name: str) -> str:
    """Return the phrase for a step; one that a later version made is called what that called it."""
    phrases: dict[str, str] = {
        Deed.ADD: translate("Deeds", "add articles"),
        Deed.REMOVE: translate("Deeds", "remove article"),
        Deed.READ_AGAIN: translate("Deeds", "read again"),
        Deed.CORRECT: translate("Deeds", "correct article"),
        Deed.REORDER: translate("Deeds", "reorder articles"),
        Deed.CHOOSE: translate("Deeds", "choose articles to compare"),
        Deed.TAG: translate("Deeds", "tag article"),
        Deed.ROLE: translate("Deeds", "change what a paragraph is"),
        Deed.REJECT: translate("Deeds", "reject match"),
        Deed.JOIN: translate("Deeds", "join sentences"),
        Deed.NO_CONFLICT: translate("Deeds", "reject conflict"),
        Deed.SAME_FIGURE: translate("Deeds", "join figures"),
        Deed.OTHER_FIGURE: translate("Deeds", "part figures"),
        Deed.SPEAKER: translate("Deeds", "name speaker"),
        Deed.TAKE_BACK: translate("Deeds", "take back decision"),
        Deed.EXPLAIN: translate("Deeds", "explain decision"),
        Deed.ADD_NOTE: translate("Deeds", "add note"),
        Deed.EDIT_NOTE: translate("Deeds", "edit note"),
        Deed.REMOVE_NOTE: translate("Deeds", "remove note"),
        Deed.NAME_COLOURS: translate("Deeds", "name colours of notes"),
        Deed.OPTION: translate("Deeds", "change an option of the comparison"),
        Deed.REVERT: translate("Deeds", "revert to when it was opened"),
    }
    return phrases.get(name, name)
