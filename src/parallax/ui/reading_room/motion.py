# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Texts that glide to a place, all in one movement; no timer runs when they have come to rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from parallax.ui.reading_room.marked_text import MarkedText

_DURATION = 180


class Motion(QObject):
    """Moves several texts at once; they do not lead while they are moved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways: dict[MarkedText, tuple[int, float]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_DURATION)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)

    def glide(self, targets: Mapping[MarkedText, float]) -> None:
        """Bring the texts to these scroll values; what nobody sees is there at once."""
        self.stop()
        for view, target in targets.items():
            if not view.on_screen:
                view.move_to(target)
            elif round(target) != view.value:
                self._ways[view] = (view.value, target)
        if self._ways:
            self._animation.start()

    def stop(self) -> None:
        """Stay where everything is now."""
        self._animation.stop()
        self._ways.clear()

    def _move(self, share: float) -> None:
        for view, (start, target) in self._ways.items():
            view.move_to(start + (target - start) * share)
