# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Code points and UTF-16 positions, there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parallax.ui.text_positions import Piece, TextPositions, utf16_length

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def _built(parts: list[tuple[str, int, int]]) -> tuple[TextPositions, list[tuple[int, int, str]]]:
    """Lay parts out, each after a gap in the article and one in the document."""
    pieces, layout = [], []
    offset = position = 0
    for words, article_gap, document_gap in parts:
        offset += article_gap
        position += document_gap
        pieces.append(Piece.of(words, offset, position))
        layout.append((offset, position, words))
        offset += len(words)
        position += len(words.encode("utf-16-le")) // 2
    return TextPositions(pieces), layout


_PARTS = st.lists(st.tuples(_WORDS, st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=6)


@given(_WORDS)
def test_length_is_what_utf16_needs(words: str) -> None:
    assert utf16_length(words) == len(words.encode("utf-16-le")) // 2


@given(_PARTS)
def test_every_shown_character_comes_back(parts: list[tuple[str, int, int]]) -> None:
    positions, layout = _built(parts)
    for offset, position, words in layout:
        for at in range(len(words)):
            expected = position + len(words[:at].encode("utf-16-le")) // 2
            assert positions.to_document(offset + at) == expected
            assert positions.to_article(expected) == offset + at


@given(_PARTS)
def test_ways_never_run_backwards(parts: list[tuple[str, int, int]]) -> None:
    positions, layout = _built(parts)
    end = layout[-1][0] + len(layout[-1][2]) + 3
    there = [positions.to_document(offset) for offset in range(end)]
    assert there == sorted(there)
    back = [positions.to_article(position) for position in range(2 * end)]
    assert back == sorted(back)


@given(_PARTS, st.data())
def test_stretches_hold_the_same_text_there_and_back(
    parts: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    positions, layout = _built(parts)
    end = layout[-1][0] + len(layout[-1][2])
    start = data.draw(st.integers(0, end))
    stop = data.draw(st.integers(start, end))
    covered = {
        at for offset, _, words in layout for at in range(offset, offset + len(words)) if start <= at < stop
    }
    back = set()
    for first, last in positions.shown(start, stop):
        for one, other in positions.meant(first, last):
            back |= set(range(one, other))
    assert back == covered


def test_second_half_of_an_emoji_belongs_to_it() -> None:
    positions = TextPositions([Piece.of("a🌊b", 0, 0)])
    assert [positions.to_article(at) for at in range(5)] == [0, 1, 1, 2, 3]


def test_white_space_between_paragraphs_goes_to_the_next() -> None:
    positions = TextPositions([Piece.of("one", 0, 0), Piece.of("two", 5, 4)])
    assert positions.to_document(3) == 3
    assert positions.to_document(4) == 4
    assert positions.to_document(5) == 4


def test_a_line_of_the_windows_own_goes_to_the_end_before_it() -> None:
    positions = TextPositions([Piece.of("one", 2, 0), Piece.of("two", 5, 20)])
    assert positions.to_article(10) == 5
    assert list(positions.meant(4, 19)) == []


def test_nothing_shown_is_no_mistake() -> None:
    positions = TextPositions([])
    assert positions.to_document(7) == 0
    assert positions.to_article(7) == 0
    assert list(positions.shown(0, 9)) == []
