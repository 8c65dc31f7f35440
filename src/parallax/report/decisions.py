# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reader decided, so that nobody takes it for what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parallax.domain.comparison import Claim, Place
from parallax.report.marked_text import printable, right_to_left, shortened
from parallax.report.material import Material

_LONGEST = 240


def decisions(material: Material) -> list[dict[str, Any]]:
    """Return the decisions that the comparison holds to, each with the words that it is about."""
    rulings = material.comparison.rulings
    say = material.phrases.say
    ruled = (
        (say("decided_apart"), rulings.apart),
        (say("decided_together"), rulings.together),
        (say("decided_peaceful"), rulings.peaceful),
        (say("decided_same_figures"), rulings.same_figures),
        (say("decided_other_figures"), rulings.other_figures),
    )
    rows = [_row(material, verdict, pair) for verdict, pairs in ruled for pair in pairs]
    for place, speaker in rulings.speakers:
        name = shortened(speaker, _LONGEST)
        verdict = say("decided_speaker", name=name) if name else say("decided_no_speaker")
        rows.append(_row(material, verdict, (place,)))
    for place, role in rulings.roles:
        rows.append(_row(material, say("decided_role", role=role), (place,)))
    return [row for row in rows if row["lines"]]


def decided(material: Material, claim: Claim) -> bool:
    """Whether the reader had the last word on a match of the claim."""
    return not material.decided.isdisjoint(claim.sentences)


def _row(material: Material, verdict: str, places: tuple[Place, ...]) -> dict[str, Any]:
    return {"verdict": printable(verdict), "lines": [*_lines(material, places)]}


def _lines(material: Material, places: tuple[Place, ...]) -> Iterator[dict[str, Any]]:
    for place in places:
        if place.article in material.positions:
            words = shortened(material.article(place.article).text[place.start : place.end], _LONGEST)
            yield {
                "article": material.positions[place.article],
                "text": printable(words),
                "rtl": right_to_left(words),
            }
