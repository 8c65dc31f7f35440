# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from parallax.domain.anchor import Anchor
from parallax.domain.decision import Decision, Verdict
from parallax.domain.note import Note, NoteKind


def test_a_figure_is_quoted_with_what_stands_around_it() -> None:
    anchor = Anchor("post", "500", "The fire cost ", "\xa0jobs.\nThen", 20)
    assert Note(1, NoteKind.FIGURE, (anchor,), "Who counted?").quoted(anchor) == "The fire cost 500 jobs."
    assert Note(1, NoteKind.QUOTATION, (anchor,), "Who counted?").quoted(anchor) == "500"
    whole = Anchor("post")
    assert Note(1, NoteKind.ARTICLE, (whole,), "Odd.").quoted(whole) == ""


def test_a_judged_figure_is_quoted_with_what_stands_around_it() -> None:
    anchor = Anchor("post", "500", "The fire cost ", "\xa0jobs.\nThen", 20)
    assert Decision(1, Verdict.OTHER_FIGURE, (anchor,)).quoted(anchor) == "The fire cost 500 jobs."
    assert Decision(1, Verdict.SPEAKER, (anchor,)).quoted(anchor) == "500"
