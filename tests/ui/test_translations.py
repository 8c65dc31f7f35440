# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words of the window and the translation files agree."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import parallax
from parallax.files import resource

UI = Path(parallax.__file__).parent / "ui"
FILES = sorted(resource("translations").glob("*.ts"))


def messages(file: Path) -> list[tuple[str, str, list[str]]]:
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            [f.text or "" for f in message.iter("numerusform")],
        )
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def test_every_counted_phrase_has_its_plural_forms() -> None:
    counted = {
        m
        for path in UI.rglob("*.py")
        for m in re.findall(r'"([^"\n]*%n[^"\n]*)"', path.read_text(encoding="utf-8"))
    }
    assert counted
    assert counted == {source for _, source, _ in messages(resource("translations", "parallax_en.ts"))}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_translations_are_compiled_and_whole(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    for context, source, forms in messages(file):
        for number, form in enumerate(forms, 1):
            assert form, f"{source}: a form is missing; fill it and run packaging/translations.py"
            assert translator.translate(context, source, None, number) in forms
