# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.document import Document
from parallax.analysis.passages import find_passages
from parallax.domain.article import Role
from parallax.domain.comparison import Passage

WIRE = "the harbor master closed the northern channel to all ships shortly before dawn"


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def places(documents: list[Document], passage: Passage) -> list[tuple[str, str]]:
    texts = {document.article.id: document.article.text for document in documents}
    return [(place.article, texts[place.article][place.start : place.end]) for place in passage.at]


def test_what_two_articles_share_word_for_word_is_found_with_its_places(document: Callable[..., Document]):
    documents = [
        document("a", f"Officials said {WIRE} on Monday."),
        document("b", f"It was cold. Because of ice {WIRE}, a pilot told us."),
    ]
    (passage,) = find_passages(documents)
    assert passage.words == 13
    assert places(documents, passage) == [("a", WIRE), ("b", WIRE)]


def test_case_punctuation_and_white_space_do_not_count(document: Callable[..., Document]):
    other = WIRE.title().replace(" ", " , ", 3).replace("Ships", "“Ships”")
    (passage,) = find_passages([document("a", WIRE), document("b", other)])
    assert passage.words == 13


def test_five_words_are_chance_and_six_are_not(document: Callable[..., Document]):
    assert (
        find_passages([document("a", "one two three four five"), document("b", "one two three four five")])
        == ()
    )
    six = "one two three four five six"
    assert len(find_passages([document("a", six), document("b", six)])) == 1


def test_a_copy_runs_over_the_end_of_a_sentence(document: Callable[..., Document]):
    text = "The pier burned. Nobody was hurt there."
    (passage,) = find_passages([document("a", text), document("b", f"Late news: {text}")])
    assert passage.words == 7


def test_two_changed_words_are_bridged_and_three_are_not(document: Callable[..., Document]):
    head, tail = "the council of the old town", "met behind closed doors for seven hours"
    bridged = [document("a", f"{head} quietly {tail}"), document("b", f"{head} again today {tail}")]
    (passage,) = find_passages(bridged)
    assert passage.words == 13
    assert places(bridged, passage)[1][1] == f"{head} again today {tail}"
    apart = find_passages(
        [document("a", f"{head} in this year {tail}"), document("b", f"{head} under much noise {tail}")]
    )
    assert [found.words for found in apart] == [6, 7]


def test_quotations_are_no_wire_copy(document: Callable[..., Document]):
    quote = "“We will rebuild the bridge before the first snow comes down”"
    documents = [document("a", f"{quote}, she said."), document("b", f"The mayor: {quote}.")]
    assert find_passages(documents) == ()


def test_a_copy_does_not_run_through_a_quotation(document: Callable[..., Document]):
    line = f"{WIRE}. “Nobody was ever told about any of this at all,” said Ines Halloran. {WIRE.replace('dawn', 'dusk')}"
    found = find_passages([document("a", line), document("b", line)])
    texts = [
        place for passage in found for place in places([document("a", line)], Passage(0, passage.at[:1]))
    ]
    assert len(found) == 2
    assert not any("Nobody" in text for _, text in texts)


def test_boilerplate_is_no_wire_copy(document: Callable[..., Document]):
    foot = "Sign up for our newsletter and never miss a story again"
    documents = [document(name, f"News of {name}.", foot, roles={1: Role.BOILERPLATE}) for name in "ab"]
    assert find_passages(documents) == ()


def test_where_two_of_three_go_on_their_longer_passage_is_one_of_its_own(document: Callable[..., Document]):
    longer = f"{WIRE} and reopened it at noon when the wind had dropped"
    found = find_passages([document("a", longer), document("b", longer), document("c", WIRE)])
    assert [(passage.words, [place.article for place in passage.at]) for passage in found] == [
        (23, ["a", "b"]),
        (13, ["a", "b", "c"]),
    ]


def test_what_only_the_later_articles_share_is_found_too(document: Callable[..., Document]):
    longer = f"{WIRE} and reopened it at noon when the wind had dropped"
    found = find_passages([document("a", WIRE), document("b", longer), document("c", longer)])
    assert sorted((passage.words, len(passage.at)) for passage in found) == [(13, 3), (23, 2)]


def test_ten_thousand_equal_lines_are_one_short_passage(document: Callable[..., Document]):
    lines = ["The cat sat on the mat today."] * 10_000
    found = find_passages([document("a", *lines), document("b", *lines)])
    assert len(found) == 1
    assert found[0].at[0].start == 0


def test_one_word_over_and_over_is_read_in_passing(document: Callable[..., Document]):
    found = find_passages([document("a", "ha " * 50_000), document("b", "ha " * 40_000)])
    assert len(found) <= 1


_LINES = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "é", "🙂", "“", "”", "-", "."]), max_size=30).map(
        " ".join
    ),
    max_size=4,
)


@given(st.lists(_LINES, min_size=2, max_size=4))
def test_a_passage_has_the_same_words_everywhere_but_for_bridges(
    document: Callable[..., Document], texts: list[list[str]]
):
    documents = [document(str(n), *lines) for n, lines in enumerate(texts)]
    for passage in find_passages(documents):
        assert passage.words >= 6
        assert len({place.article for place in passage.at}) == len(passage.at) >= 2
        for (_, first), (_, other) in zip(
            places(documents, passage)[:-1], places(documents, passage)[1:], strict=True
        ):
            assert len(words(first)) >= passage.words
            assert len(words(other)) >= passage.words


@given(st.lists(_LINES, min_size=2, max_size=3), st.randoms())
def test_the_order_of_articles_changes_nothing(
    document: Callable[..., Document], texts: list[list[str]], random: Random
):
    documents = [document(str(n), *lines) for n, lines in enumerate(texts)]
    shuffled = list(documents)
    random.shuffle(shuffled)
    one, other = (
        {frozenset((p.article, p.start) for p in passage.at) for passage in find_passages(some)}
        for some in (documents, shuffled)
    )
    assert one == other


def test_lists_that_differ_in_numbers_are_read_in_passing(document: Callable[..., Document]):
    one, other = (
        document(name, *(f"Lot {n} sold for ${7 * n + more} in Osk" for n in range(2000)))
        for name, more in (("a", 0), ("b", 1))
    )
    assert find_passages([one, other])
