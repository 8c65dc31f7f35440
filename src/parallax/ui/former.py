# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The workspaces of before: listed for whoever goes on with one, or clears up."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from parallax.domain.errors import ParallaxError, WorkspaceInUse
from parallax.session import Keeping, Unnamed, make_whole
from parallax.ui.dialogs.workspaces import show_question

translate = QCoreApplication.translate

_TITLES_SHOWN = 3
_TITLE_LENGTH = 60
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Former:
    """A workspace of before, as it is offered."""

    path: Path
    called: str
    when: str
    named: bool = True
    """Whether it lies where its user put it."""


def former_workspaces(keeping: Keeping, most: int, most_unnamed: int | None = None) -> list[Former]:
    """Return the workspaces that one can go on with, named or not, the latest first."""
    found: list[tuple[datetime, Path, str, bool]] = []
    for path in [path for path in keeping.recent.paths() if path != keeping.path]:
        with contextlib.suppress(OSError):
            found.append((datetime.fromtimestamp(path.stat().st_mtime, UTC), path, path.stem, True))
    unnamed = keeping.left_unnamed(most if most_unnamed is None else most_unnamed)
    found.extend((one.changed, one.path, titles_words(one), False) for one in unnamed)
    found.sort(key=lambda each: each[0], reverse=True)
    return [
        Former(path, called, when_words(changed), named=named)
        for changed, path, called, named in found[:most]
    ]


def when_words(changed: datetime) -> str:
    """Return day and minute, in the time of the place."""
    return f"{changed.astimezone():%Y-%m-%d %H:%M}"


def titles_words(one: Unnamed) -> str:
    """Return what its first articles are called; a title may be as long as its maker liked."""
    if not one.titles:
        return translate("Former", "Emptied (undoing brings the articles back)")
    more = "…" if len(one.titles) > _TITLES_SHOWN else ""
    return "; ".join(_short(title) for title in one.titles[:_TITLES_SHOWN]) + more


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_LENGTH else f"{title[:_TITLE_LENGTH].rstrip()}…"


class ClearingUp(QObject):
    """Shows all workspaces of before, and takes from the list, or throws away, what is no longer wanted.

    Nothing without a name goes but by hand, and what goes lies in the system's bin.
    """

    chosen = Signal(object)
    """The path of one that is to be opened."""

    def __init__(self, keeping: Callable[[], Keeping], window: QWidget) -> None:
        super().__init__(window)
        self._keeping = keeping
        self._window = window

    @Slot()
    def show_all(self) -> None:
        """List them all."""
        from parallax.ui.dialogs.former import show_former  # not before it is asked for

        dialog = show_former(self._window)
        dialog.chosen.connect(self.chosen)
        dialog.unwanted.connect(lambda some: self._put_away(some, fill))

        def fill() -> None:
            dialog.set_rows(former_workspaces(self._keeping(), _MOST))

        fill()

    def _put_away(self, former: Sequence[Former], then: Callable[[], None]) -> None:
        left: list[Former] = []
        for one in former:
            if one.named:
                self._keeping().recent.forget(one.path)
            elif not _thrown_away(one.path):
                left.append(one)
        then()
        if left:
            self._ask(left, then)

    def _ask(self, left: Sequence[Former], then: Callable[[], None]) -> None:
        def delete() -> None:
            for one in left:
                with contextlib.suppress(OSError):
                    one.path.unlink()
            then()

        question = self.tr("This disk has no bin: %n workspace(s) would be gone for good.", "", len(left))
        show_question(self._window, question, [(self.tr("&Delete for good"), delete)])


def _thrown_away(path: Path) -> bool:
    try:
        make_whole(path)
    except WorkspaceInUse:
        return True  # somebody has gone on with it meanwhile: it stays
    except ParallaxError:
        pass  # what can no longer be opened goes as it is
    return bool(QFile.moveToTrash(str(path)))
