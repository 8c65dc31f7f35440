# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A text that glides where a wheel's notch or a page key sends it, instead of jumping there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QStyle, QWidget

_DURATION = 110


class HandGlide(QObject):
    """Calls for one scroll value after the other; further notches add to the way while it lasts."""

    def __init__(self, view: QWidget, scroll: Callable[[float], None]) -> None:
        super().__init__(view)
        self._view = view
        self._scroll = scroll
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)

    @property
    def target(self) -> float | None:
        """Where the text is on its way to; None at rest."""
        running = self._animation.state() == QVariantAnimation.State.Running
        return float(self._animation.endValue()) if running else None

    def start(self, value: float, target: float) -> None:
        """Go from a scroll value to another; at once where the desktop wants no animations."""
        self.stop()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self._view.style().styleHint(hint, None, self._view) <= 0 or not self._view.isVisible():
            self._scroll(target)
            return
        self._animation.setStartValue(float(value))
        self._animation.setEndValue(float(target))
        self._animation.start()

    def stop(self) -> None:
        """Stay here."""
        self._animation.stop()

    def _on_value(self, value: float) -> None:
        if self._animation.state() == QVariantAnimation.State.Running:
            self._scroll(value)
