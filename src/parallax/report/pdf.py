# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The report as PDF: data for the template in resources/report, and typst to set it."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from parallax.domain.comparison import Comparison
from parallax.domain.note import NO_NOTES, Notebook
from parallax.files import resource
from parallax.report.phrases import Phrases
from parallax.report.sheet import sheet

if TYPE_CHECKING:
    from typst import PDFStandards


def as_pdf(comparison: Comparison, notebook: Notebook = NO_NOTES) -> bytes:
    """Return a tagged PDF of the comparison with the notes on it; the same ones give the same bytes.

    The template reads nothing outside its own folder. Articles reach it as data, never as markup.
    """
    folder = resource("report")
    phrases = Phrases.read(folder / "strings.toml")
    return _set(json.dumps(sheet(comparison, phrases, notebook), ensure_ascii=True))


def _set(data: str) -> bytes:
    """Typeset the data, as accessible as its characters allow.

    Our own faces cover Latin, Greek and Cyrillic, look the same on every machine and need no search for
    others. Where they lack a character the system's faces help out. PDF/UA refuses a few texts (a character
    that no face has, some ligatures of Arabic); those become a PDF that is tagged just so, without the claim.
    """
    import typst

    for system_fonts in (False, True):
        with contextlib.suppress(typst.TypstError):
            return _compiled(data, system_fonts=system_fonts, standard="ua-1")
    return _compiled(data, system_fonts=True, standard=[])


def _compiled(data: str, *, system_fonts: bool, standard: PDFStandards) -> bytes:
    import typst

    folder = resource("report")
    fonts = typst.Fonts(
        include_system_fonts=system_fonts, include_embedded_fonts=False, font_paths=[resource("fonts")]
    )
    return typst.compile(
        folder / "comparison.typ",
        root=folder,
        font_paths=fonts,
        sys_inputs={"data": data},
        pdf_standards=standard,
    )
