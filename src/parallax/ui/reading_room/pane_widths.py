# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How panes share the width of the window."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(room: int, least: int, weights: Sequence[float]) -> list[int]:
    """Return a width for each weight: all of the room where all fit, none narrower than the least.

    Where they do not fit, so many as do would fill the room exactly if they weighed 1. Only where not even one fits
    is a pane narrower than the least: its lines are to be seen whole.
    """
    if not weights:
        return []
    fitting = max(1, min(len(weights), room // max(least, 1)))
    unit = room // fitting
    if fitting < len(weights):
        return [max(min(least, unit), round(unit * weight)) for weight in weights]
    narrow: set[int] = set()
    while True:
        left = room - least * len(narrow)
        total = sum(weight for at, weight in enumerate(weights) if at not in narrow)
        widths = [least if at in narrow else int(left * w / total) for at, w in enumerate(weights)]
        found = {at for at, width in enumerate(widths) if width < least} if len(weights) > 1 else set()
        if not found - narrow:
            break
        narrow |= found
    widths[-1] += room - sum(widths)
    return widths


def moved_border(room: int, least: int, widths: Sequence[int], border: int, way: int) -> list[int]:
    """Return the widths after the border behind a pane has been drawn by so many pixels.

    Where all fit, its two neighbours pay for each other, and neither becomes narrower than the least. Where they
    are scrolled sideways, the pane before it takes what it gets, up to all of the room, and the others move along.
    """
    here = widths[border]
    if sum(widths) > room:
        return [
            *widths[:border],
            min(max(here + way, min(here, least)), max(here, room)),
            *widths[border + 1 :],
        ]
    there = widths[border + 1]
    way = min(max(way, min(0, least - here)), max(0, there - least))
    return [*widths[:border], here + way, there - way, *widths[border + 2 :]]
