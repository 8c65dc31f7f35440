# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reader decided, so that nobody takes it for what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Claim, Place
from parallax.domain.note import Notebook
from parallax.report.marked_text import printable, right_to_left, shortened
from parallax.report.material import Material

_LONGEST = 240


def decisions(material: Material, notebook: Notebook) -> list[dict[str, Any]]:
    """Return the decisions that the comparison holds to, each with the words that it is about, and why."""
    rulings = material.comparison.rulings
    say = material.phrases.say
    ruled = (
        (say("decided_apart"), rulings.apart),
        (say("decided_together"), rulings.together),
        (say("decided_peaceful"), rulings.peaceful),
    )
    figures = (
        (say("decided_same_figures"), rulings.same_figures),
        (say("decided_other_figures"), rulings.other_figures),
    )

    def row(verdict: str, *places: Place, in_context: bool = False) -> dict[str, Any]:
        why = shortened(notebook.reasons.get(tuple(sorted(places)), ""), _LONGEST)
        told = say("decided_because", verdict=verdict, why=why) if why else verdict
        return {"verdict": printable(told), "lines": [*_lines(material, places, in_context=in_context)]}

    rows = [row(verdict, *pair) for verdict, pairs in ruled for pair in pairs]
    rows += [row(verdict, *pair, in_context=True) for verdict, pairs in figures for pair in pairs]
    for place, speaker in rulings.speakers:
        name = shortened(speaker, _LONGEST)
        verdict = say("decided_speaker", name=name) if name else say("decided_no_speaker")
        rows.append(row(verdict, place))
    for place, role in rulings.roles:
        rows.append(row(say("decided_role", role=role), place))
    return [one for one in rows if one["lines"]]


def decided(material: Material, claim: Claim) -> bool:
    """Whether the reader had the last word on a match of the claim."""
    return not material.decided.isdisjoint(claim.sentences)


def _lines(material: Material, places: tuple[Place, ...], *, in_context: bool) -> Iterator[dict[str, Any]]:
    """Yield the words of each place; a figure says little without what stands around it."""
    for place in places:
        if place.article in material.positions:
            anchor = Anchor.of(material.article(place.article), place.start, place.end)
            words = shortened(anchor.in_context if in_context else anchor.exact, _LONGEST)
            yield {
                "article": material.positions[place.article],
                "text": printable(words),
                "rtl": right_to_left(words),
            }
