# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Every theme can be read: enough contrast for text, enough difference between washes."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette

from parallax.domain.note import NoteColour
from parallax.ui.theme import THEMES, Theme, application_palette, load_theme, style_sheet

WASHES = ("partial", "shared_1", "shared_2", "shared_3", "unique", "conflict", "differs", "found")
MARKS = WASHES[:6]
LISTS = ("window", "paper", "control", "row_shown")
READABLE = 4.5  # WCAG AA for text
VISIBLE = 3.0  # WCAG AA for what is not text
LEAST_STEP = 3.0  # in L*: less is lost on a projector


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: QColor) -> float:
    value = luminance(colour)
    return 116 * value ** (1 / 3) - 16 if value > 0.008856 else 903.3 * value


def unreadable(theme: Theme, texts: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    """Return each pair with too little contrast, so that a failure names them all."""
    return [
        f"{text} on {ground}: {value:.2f}"
        for text in texts
        for ground in grounds
        if (value := contrast(theme.colour(text), theme.colour(ground))) < least
    ]


def test_contrast_is_computed_as_wcag_defines_it():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


def test_every_theme_has_the_same_names():
    names = {name: set(load_theme(name).colours) for name in THEMES}
    assert all(own == names["light"] for own in names.values())


def test_every_theme_has_as_many_source_colours():
    assert len({len(load_theme(name).source_colours) for name in THEMES}) == 1


def test_themes_say_whether_they_are_dark(theme: Theme):
    assert theme.dark == (lightness(theme.colour("paper")) < 50)


def test_article_text_reads_on_every_wash(theme: Theme):
    assert unreadable(theme, ("text",), ("window", "paper", *WASHES), READABLE) == []


def test_the_windows_text_reads_on_its_grounds(theme: Theme):
    assert unreadable(theme, ("text", "text_quiet", "text_faint"), LISTS, READABLE) == []
    assert unreadable(theme, ("text", "text_quiet"), ("control_hover", "strip_ground"), READABLE) == []
    assert unreadable(theme, ("text",), ("control_pressed",), READABLE) == []


def test_warnings_and_links_read_where_they_stand(theme: Theme):
    assert unreadable(theme, ("conflict_line", "error"), (*LISTS, "conflict"), READABLE) == []
    assert unreadable(theme, ("shared_line",), ("window", "paper"), READABLE) == []


def test_text_reads_on_accent_and_selection(theme: Theme):
    assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= READABLE
    assert contrast(theme.colour("selection_text"), theme.colour("selection")) >= READABLE


def test_letters_read_on_every_source_colour(theme: Theme):
    letter = QColor(theme.source_text)
    poor = {colour for colour in theme.source_colours if contrast(letter, QColor(colour)) < READABLE}
    assert poor == set()


def test_frames_and_focus_can_be_seen(theme: Theme):
    assert unreadable(theme, ("line_strong", "accent"), LISTS, VISIBLE) == []
    assert unreadable(theme, ("conflict_line",), ("conflict", "paper"), VISIBLE) == []
    assert unreadable(theme, ("unique_line",), ("unique", "paper"), VISIBLE) == []
    assert unreadable(theme, ("shared_line",), ("shared_1", "shared_2", "shared_3", "paper"), VISIBLE) == []


def test_lines_of_lit_words_can_be_seen_on_every_wash(theme: Theme):
    grounds = ("paper", *MARKS)
    assert unreadable(theme, ("figure_line", "quotation_line"), grounds, VISIBLE) == []


def test_washes_differ_in_lightness_from_paper_and_from_each_other(theme: Theme):
    close = [
        f"{one} and {other}"
        for one, other in combinations(("paper", *MARKS), 2)
        if abs(lightness(theme.colour(one)) - lightness(theme.colour(other))) < LEAST_STEP
    ]
    assert close == []


def test_marked_words_differ_in_lightness_from_what_they_stand_on(theme: Theme):
    for words in ("differs", "found", "conflict"):
        assert abs(lightness(theme.colour(words)) - lightness(theme.colour("paper"))) >= LEAST_STEP
    assert abs(lightness(theme.colour("differs")) - lightness(theme.colour("conflict"))) >= LEAST_STEP


def test_more_sources_make_a_stronger_wash(theme: Theme):
    paper = lightness(theme.colour("paper"))
    steps = [abs(lightness(theme.colour(f"shared_{others}")) - paper) for others in (1, 2, 3)]
    assert steps == sorted(steps)
    assert abs(lightness(theme.colour("partial")) - paper) < steps[0]


def test_source_colours_come_round_again(theme: Theme):
    count = len(theme.source_colours)
    letters = [chr(ord("A") + n) for n in range(26)] + ["AA", "AB"]
    for position, letter in enumerate(letters):
        assert theme.source_colour(letter) == QColor(theme.source_colours[position % count])


def test_the_palette_takes_the_themes_colours(theme: Theme):
    palette = application_palette(theme)
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("window")
    assert palette.color(QPalette.ColorRole.Base) == theme.colour("paper")
    assert palette.color(QPalette.ColorRole.HighlightedText) == theme.colour("selection_text")


def test_the_style_sheet_is_filled_with_the_themes_colours(theme: Theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert theme.colours["line_strong"] in sheet


def test_quiet_words_read_where_they_are_found(theme: Theme):
    assert unreadable(theme, ("text_quiet",), ("found",), READABLE) == []


def test_letters_in_the_gutter_read_in_their_sources_colours(theme: Theme):
    poor = {c for c in theme.source_colours if contrast(QColor(c), theme.colour("paper")) < READABLE}
    assert poor == set()


def test_the_bars_of_the_overview_can_be_seen(theme: Theme):
    bars = ("strip_shared", "strip_unique", "strip_conflict", "strip_view")
    assert unreadable(theme, bars, ("strip_ground",), VISIBLE) == []


def test_signs_of_notes_and_decisions_can_be_seen_on_paper_and_strip(theme: Theme):
    signs = ("decision", *(f"note_{colour}" for colour in NoteColour))
    assert unreadable(theme, signs, ("paper", "strip_ground"), VISIBLE) == []
