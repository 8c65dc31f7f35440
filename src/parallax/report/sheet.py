# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Everything that the printed report says, as plain data for the template."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from parallax import __version__
from parallax.domain.comparison import Comparison, Standing
from parallax.domain.note import NO_NOTES, Notebook
from parallax.report.claims import claims
from parallax.report.decisions import decisions
from parallax.report.figures import figures
from parallax.report.full_text import full_texts, only_here
from parallax.report.marked_text import BREAK, printable, shortened
from parallax.report.material import Material
from parallax.report.noted import by_sentence, notes, on_paper
from parallax.report.phrases import Phrases
from parallax.report.quotations import marked_words, quotations
from parallax.report.sources import sources
from parallax.report.subject import subject

# With more sources than this a column for each would be too narrow to read on an upright page.
MOST_COLUMNS = 3
_LONGEST_TITLE = 160


def sheet(comparison: Comparison, phrases: Phrases, notebook: Notebook = NO_NOTES) -> dict[str, Any]:
    """Return the report's content in the order of its pages."""
    material = Material.of(comparison, phrases)
    noted = on_paper(material, notebook)
    material = replace(material, notes=by_sentence(material, noted))
    several = len(comparison.articles) > 1
    columns = several and len(comparison.articles) <= MOST_COLUMNS
    return {
        "words": phrases.table,
        "language": phrases.language,
        "generator": f"Parallax {__version__}",
        **_head(material),
        "compared": several,
        "columns": columns,
        "sources": sources(material),
        "counts": _counts(comparison, phrases) if several else [],
        "conflicts": [number for number, claim in enumerate(comparison.claims, start=1) if claim.conflict],
        "claims": claims(material, columns=columns),
        "only": only_here(material) if several else [],
        "figures": figures(material),
        "quotations": quotations(material),
        "marked_words": marked_words(material),
        "decisions": decisions(material, notebook),
        "notes": notes(material, noted, notebook.meanings),
        "articles": full_texts(material),
    }


def _head(material: Material) -> dict[str, str]:
    """Return title, line above it and title of the document."""
    phrases = material.phrases
    articles = [compared.article for compared in material.articles]
    kind = phrases.count("comparison_of", len(articles))
    title = subject(articles) if len(articles) != 1 else articles[0].title or articles[0].name
    title = printable(shortened(title or "", _LONGEST_TITLE))
    if not title:
        return {"kicker": "Parallax", "title": kind, "document_title": kind}
    return {"kicker": kind, "title": title, "document_title": f"{title} – {kind}".replace(BREAK, "")}


def _counts(comparison: Comparison, phrases: Phrases) -> list[dict[str, str]]:
    """Return the three numbers that sum the comparison up."""
    unique = sum(
        sentence.standing is Standing.UNIQUE
        for compared in comparison.articles
        for sentence in compared.sentences
    )
    conflicts = sum(claim.conflict for claim in comparison.claims)
    numbers = {"shared_claims": len(comparison.claims), "only_sentences": unique, "conflicts": conflicts}
    return [{"key": key, "number": f"{n:,}", "text": phrases.count(key, n)} for key, n in numbers.items()]
