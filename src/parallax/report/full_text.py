# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The articles themselves: whole, with their highlights, and what each alone says."""

from __future__ import annotations

from typing import Any

from parallax.domain.article import Paragraph, Role, Span
from parallax.domain.comparison import ComparedArticle, SentenceRef, Standing
from parallax.report.marked_text import runs
from parallax.report.material import Material, sentences_by_paragraph, wash


def full_texts(material: Material) -> list[dict[str, Any]]:
    """Return every article with its paragraphs, sentence by sentence; boilerplate is counted, not printed."""
    return [_full_text(material, position) for position in range(len(material.articles))]


def _full_text(material: Material, position: int) -> dict[str, Any]:
    compared = material.articles[position]
    paragraphs = []
    left_out = 0
    numbers = sentences_by_paragraph(compared)
    for paragraph, inside in zip(compared.article.paragraphs, numbers, strict=True):
        if paragraph.role is Role.BOILERPLATE:
            left_out += 1
        else:
            paragraphs.append(_paragraph(material, compared, paragraph, inside))
    return {
        "article": position,
        "paragraphs": paragraphs,
        "left_out": material.phrases.count("left_out_lines", left_out) if left_out else None,
    }


def _paragraph(
    material: Material, compared: ComparedArticle, paragraph: Paragraph, inside: list[int]
) -> dict[str, Any]:
    if not inside:
        whole = runs(compared.article.text, Span(paragraph.start, paragraph.end))
        sentences = [{"runs": whole, "wash": "", "others": [], "touching": [], "notes": []}]
    else:
        sentences = [_sentence(material, compared, number) for number in inside]
    return {"role": str(paragraph.role), "sentences": sentences}


def _sentence(material: Material, compared: ComparedArticle, number: int) -> dict[str, Any]:
    sentence = compared.sentences[number]
    ref = SentenceRef(compared.article.id, number)
    others = material.places(sentence.articles)
    touching = [each for each in material.touching.get(ref, ()) if each not in others]
    clashes = [(span, "clash") for span in material.clashes.get(ref, ())]
    return {
        "runs": runs(compared.article.text, Span(sentence.start, sentence.end), clashes),
        "wash": wash(sentence, touched=bool(touching)),
        "others": others,
        "touching": touching,
        "notes": list(material.notes.get(ref, ())),
    }


def only_here(material: Material) -> list[dict[str, Any]]:
    """Return for each article the passages that no other one carries."""
    return [
        {
            "article": position,
            "passages": _passages(material, compared),
            "count": material.phrases.count("sentences", unique) if (unique := _unique(compared)) else "",
        }
        for position, compared in enumerate(material.articles)
    ]


def _unique(compared: ComparedArticle) -> int:
    return sum(sentence.standing is Standing.UNIQUE for sentence in compared.sentences)


def _passages(material: Material, compared: ComparedArticle) -> list[list[dict[str, Any]]]:
    """Return the unique sentences; those that follow each other in a paragraph make one passage."""
    passages: list[list[dict[str, Any]]] = []
    for inside in sentences_by_paragraph(compared):
        before = None
        for number in inside:
            if compared.sentences[number].standing is not Standing.UNIQUE:
                continue
            if before is None or number != before + 1:
                passages.append([])
            passages[-1].append(_sentence(material, compared, number))
            before = number
    return passages
