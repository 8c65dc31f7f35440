# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Long work that tells how far it is and can be stopped midway."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from parallax.domain.errors import Cancelled

Item = TypeVar("Item")


class Steps:
    """Called with the share of the work that is done: passes it on, or stops the work."""

    def __init__(
        self, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._told = -1.0

    def __call__(self, share: float) -> None:
        """Ask whether to go on, and tell the share unless it is that of the last call.

        Raises:
            Cancelled: it was asked to stop.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None and share > self._told:
            self._progress(share)
            self._told = share


def part(step: Callable[[float], None], start: float, end: float) -> Callable[[float], None]:
    """Return what is called with the share done of one part of the work, which goes from `start` to `end`."""
    return lambda share: step(start + (end - start) * share)


def telling(items: Sequence[Item], step: Callable[[float], None], every: int = 1) -> Iterator[Item]:
    """Yield the items; before the first of every so many call `step` with the share that is done."""
    for n, item in enumerate(items):
        if n % every == 0:
            step(n / len(items))
        yield item


def stopping(items: Iterable[Item], check: Callable[[], None], every: int = 1) -> Iterator[Item]:
    """Yield the items; before the first of every so many call `check`, which may raise to stop."""
    for n, item in enumerate(items):
        if n % every == 0:
            check()
        yield item
