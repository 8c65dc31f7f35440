# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Long sentences are trimmed around what differs, and nothing is lost by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.comparison import Place
from parallax.ui.reading_room.claim_lines import ClaimLine, Look
from parallax.ui.reading_room.claim_trimming import piece_at, telling_words, trimmed, whole, whole_words
from parallax.ui.text_positions import utf16_length

PLAIN, DIFFERS, CLASHES, GAP = Look.PLAIN, Look.DIFFERS, Look.CLASHES, Look.GAP


def line(*pieces: tuple[str, Look]) -> ClaimLine:
    return ClaimLine("A", "Harbour Post", Place("post", 0, 1), pieces)


def shown(one: ClaimLine) -> str:
    return "".join(piece.text for piece in trimmed(one))


HEAD = "When the night shift had gone home and the gates were locked for the holiday, a fire "
TAIL = " the old silo that stands beside the harbour of Ostrel since the time before the railway came."


def test_what_all_say_alike_is_left_out_around_what_differs():
    assert shown(line((HEAD, PLAIN), ("gutted", DIFFERS), (TAIL, PLAIN))) == "… a fire gutted the old …"


def test_two_places_that_differ_keep_a_gap_between_them():
    one = line(
        ("A fire ", PLAIN), ("gutted", DIFFERS), (TAIL, PLAIN), (" It ", PLAIN), ("smoulders", DIFFERS)
    )
    assert shown(one) == "A fire gutted the old … came. It smoulders"


def test_a_short_sentence_stays_whole():
    one = line(
        ("A fire ", PLAIN), ("gutted", DIFFERS), (" the old silo beside the harbour of Ostrel.", PLAIN)
    )
    assert trimmed(one) == whole(one)


def test_a_sentence_in_which_nothing_differs_keeps_its_beginning():
    told = shown(line((HEAD + "gutted" + TAIL, PLAIN)))
    assert told.startswith("When the night shift had gone home")
    assert told.endswith(" …")
    assert len(told) > 90


def test_a_long_run_that_differs_as_a_whole_keeps_its_ends_and_one_that_clashes_all():
    run = "tore down walls and roof and stairs and all that had been kept in them for years"
    told = shown(line((HEAD, PLAIN), (run, DIFFERS), (" there.", PLAIN)))
    assert "tore down walls" in told
    assert "them for years there." in told
    assert "stairs" not in told
    assert run in shown(line((HEAD, PLAIN), (run, CLASHES), (" there.", PLAIN)))


def test_a_long_run_is_kept_where_it_touches_what_others_say():
    run = "The minister spoke for an hour before she told the house that workers were killed and asked for silence"
    one = line((run, DIFFERS), (".", PLAIN))
    other = line(("Two workers were killed.", PLAIN))
    told = "".join(piece.text for piece in trimmed(one, telling_words(other)))
    assert told == "… house that workers were killed and asked …"


def test_numbers_are_kept_whether_they_differ_or_not():
    one = line(
        (HEAD, PLAIN),
        ("gutted", DIFFERS),
        (TAIL, PLAIN),
        (" It held 4,000 tonnes of grain from the harvest.", PLAIN),
    )
    assert shown(one) == "… a fire gutted the old … It held 4,000 tonnes of …"


def test_a_gap_too_small_to_tell_is_no_gap():
    one = line(("A big old fire ", PLAIN), ("gutted", DIFFERS), (TAIL, PLAIN))
    assert shown(one).startswith("A big old fire gutted")


def test_an_ellipsis_is_a_piece_of_its_own_look():
    pieces = trimmed(line((HEAD, PLAIN), ("gutted", DIFFERS), (TAIL, PLAIN)))
    assert [piece.look for piece in pieces] == [GAP, PLAIN, DIFFERS, PLAIN, GAP]
    assert [piece_at(pieces, position).look for position in (0, 2, 9)] == [GAP, PLAIN, DIFFERS]
    assert piece_at(pieces, 10_000) is None


PIECES = st.lists(
    st.tuples(
        st.text(alphabet=" ab\U0001f525.", min_size=1, max_size=80),
        st.sampled_from([PLAIN, DIFFERS, CLASHES]),
    ),
    max_size=8,
)


@given(PIECES)
def test_all_of_a_sentence_is_copied_whole_however_it_is_shown(pieces: list[tuple[str, Look]]):
    one = line(*pieces)
    for pieces_shown in (whole(one), trimmed(one)):
        length = sum(utf16_length(piece.text) for piece in pieces_shown)
        assert whole_words(one, pieces_shown, 0, length) == one.text
        assert "".join(p.text for p in pieces_shown if p.look is not GAP) in one.text or len(pieces_shown) > 1


@given(PIECES)
def test_what_clashes_is_never_left_out(pieces: list[tuple[str, Look]]):
    one = line(*pieces)
    told = "".join(piece.text for piece in trimmed(one) if piece.look is CLASHES)
    assert told.split() == "".join(text for text, look in pieces if look is CLASHES).split()
