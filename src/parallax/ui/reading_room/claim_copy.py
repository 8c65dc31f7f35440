# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the compare strip puts on the clipboard: the claim with its sources, plain and set."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData

from parallax.ui.reading_room.claim_lines import ClaimLine, Headline, Look
from parallax.ui.theme import Theme


def claim_data(headline: Headline, lines: Sequence[ClaimLine], theme: Theme) -> QMimeData:
    """Return a claim for the clipboard; what pastes no set text takes the plain one.

    `theme` is one for paper: its marks are to be read on white.
    """
    data = QMimeData()
    data.setText(claim_text(headline, lines))
    data.setHtml(claim_html(headline, lines, theme))
    return data


def claim_text(headline: Headline, lines: Sequence[ClaimLine]) -> str:
    """Return a claim as plain text, a line for each sentence after its source."""
    told = [f"{line.letter}  {line.source}: {line.text}" for line in lines]
    return "\n".join([" · ".join([headline.label, *_notes(headline)]), *told])


def claim_html(headline: Headline, lines: Sequence[ClaimLine], theme: Theme) -> str:
    """Return a claim as HTML with its marks; every word of an article or of a file's name is escaped."""
    parts = [f"<p><b>{html.escape(headline.label)}</b> {html.escape(' · '.join(_notes(headline)))}</p>"]
    for line in lines:
        words = "".join(_set(html.escape(text), look, theme) for text, look in line.pieces)
        source = html.escape(f"{line.letter}  {line.source}:")
        parts.append(f"<p><b>{source}</b> {words}</p>")
    return "\n".join(parts)


def _notes(headline: Headline) -> list[str]:
    conflict = [QCoreApplication.translate("Compare", "conflict")] if headline.conflict else []
    return [*headline.notes, *conflict]


def _set(words: str, look: Look, theme: Theme) -> str:
    """Return words in their look; underlined too, for what is pasted may be printed without colour."""
    grounds = {Look.DIFFERS: "differs", Look.CLASHES: "conflict"}
    if look not in grounds:
        return words
    colour = theme.colour(grounds[look]).name()
    marked = f'<span style="background-color: {colour}"><u>{words}</u></span>'
    return f"<b>{marked}</b>" if look is Look.CLASHES else marked
