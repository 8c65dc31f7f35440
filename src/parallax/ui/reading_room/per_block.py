# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is worked out for the blocks of a text when they are looked at, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtGui import QTextBlock

Part = TypeVar("Part")


class PerBlock(Generic[Part]):
    """Parts of blocks; `forget` them when the text is laid out anew or says something else."""

    def __init__(self, work_out: Callable[[QTextBlock], Iterable[Part]]) -> None:
        self._work_out = work_out
        self._known: dict[int, tuple[Part, ...]] = {}

    def of(self, block: QTextBlock) -> tuple[Part, ...]:
        """Return the parts of a block."""
        number = block.blockNumber()
        parts = self._known.get(number)
        if parts is None:
            parts = self._known[number] = tuple(self._work_out(block))
        return parts

    def forget(self) -> None:
        """Work everything out anew."""
        self._known.clear()
