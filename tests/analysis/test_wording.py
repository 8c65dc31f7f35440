# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.claims import find_claims
from parallax.analysis.document import Document
from parallax.analysis.wording import find_wordings
from parallax.domain.comparison import Match, Place, Wording
from parallax.language.wordings import things

Documented = Callable[..., Document]
Matched = Callable[..., Match]


@pytest.fixture
def rows(document: Documented, match: Matched) -> Callable[..., list[set[str]]]:
    """Return the rows of texts that articles a, b, c … use, each of one sentence and matched with all others."""

    def find(*sentences: str) -> list[set[str]]:
        documents = [document(name, text) for name, text in zip("abcdef", sentences, strict=False)]
        ids = [d.article.id for d in documents]
        matches = [match(f"{a}:0", f"{b}:0") for a in ids for b in ids if a < b]
        found = find_wordings(documents, matches, find_claims(documents, matches))
        return [{variant.text for variant in row.variants} for row in found]

    return find


def test_names_for_one_thing_are_put_side_by_side(rows: Callable[..., list[set[str]]]):
    assert rows(
        "The rebels attacked the bridge at Osk on Monday.",
        "Terrorists attacked the bridge at Osk on Monday.",
        "Freedom fighters attacked the bridge at Osk on Monday.",
    ) == [{"rebels", "Terrorists", "Freedom fighters"}]


def test_each_name_has_its_articles_and_places(document: Documented, match: Matched):
    documents = [
        document("a", "The regime closed the border at Osk."),
        document("b", "The government closed the border at Osk."),
        document("c", "On Friday the government closed the border at Osk."),
    ]
    matches = [match("a:0", "b:0"), match("a:0", "c:0"), match("b:0", "c:0")]
    (row,) = find_wordings(documents, matches, find_claims(documents, matches))
    assert [(variant.text, variant.articles) for variant in row.variants] == [
        ("regime", ("a",)),
        ("government", ("b", "c")),
    ]
    assert row.variants[1].at == (Place("b", 4, 14), Place("c", 14, 24))


def test_an_act_and_its_noun_are_told_apart(rows: Callable[..., list[set[str]]]):
    assert rows(
        "Osk mourned after the killing of Tomas Greil.",
        "Osk mourned after the assassination of Tomas Greil.",
    ) == [{"killing", "assassination"}]
    assert (
        rows("The storm struck Osk, killing ten.", "The storm struck Osk; the death of ten was reported.")
        == []
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("It raises questions on Osk.", "He attacks Osk.", id="a noun and a verb"),
        pytest.param(
            "The administration has a plan for the port of Osk.",
            "Nobody trusts the regime of Velland.",
            id="other surroundings",
        ),
        pytest.param("Rockets hit Osk in rocket attacks.", "Missile attacks hit Osk.", id="near the same"),
        pytest.param("US troops left Osk.", "US troops have left Osk.", id="the same name"),
        pytest.param("The soldier left Osk.", "The soldiers left Osk.", id="number"),
        pytest.param("An airstrike hit Osk.", "An air strike hit Osk.", id="spelling"),
        pytest.param("A strike hit Osk at dawn.", "A drone strike hit Osk at dawn.", id="length"),
        pytest.param("Orlenian forces shelled Osk.", "Velland troops shelled Osk.", id="two owners"),
        pytest.param("A task force met in Osk.", "Personnel met in Osk.", id="another thing"),
        pytest.param("The Quds Force left Osk.", "The troops left Osk.", id="part of a name"),
        pytest.param("Iran closed the port of Osk.", "Iranian police closed the port of Osk.", id="demonym"),
        pytest.param("Rebels and soldiers met in Osk.", "Soldiers and rebels met in Osk.", id="both by both"),
        pytest.param("The ferry sank at noon.", "The boat sank at noon.", id="nothing to see"),
        pytest.param("“Terrorists did it,” he said.", "“The rebels did it,” he said.", id="both quoted"),
    ],
)
def test_what_is_no_choice_of_words_makes_no_row(rows: Callable[..., list[set[str]]], a: str, b: str):
    assert rows(a, b) == []


def test_a_name_does_not_run_over_a_bracket(rows: Callable[..., list[set[str]]]):
    (row,) = rows("The Islamic State (IS) group left Osk.", "Daesh left Osk.")
    assert not any(")" in name for name in row)


def test_what_paints_a_name_belongs_to_it(rows: Callable[..., list[set[str]]]):
    assert rows(
        "Two guards died at Osk in a terrorist drone strike by Velland.",
        "Two guards died at Osk in a bombing by Velland.",
    ) == [{"terrorist drone strike", "bombing"}]


def test_bodies_are_known_by_their_other_names(rows: Callable[..., list[set[str]]]):
    assert rows("The Daesh terrorist group will not return to Osk.", "ISIS will not return to Osk.") == [
        {"Daesh terrorist group", "ISIS"}
    ]


def test_rows_that_take_sides_come_first(rows: Callable[..., list[set[str]]]):
    found = rows(
        "Refugees moved into Osk after the protesters burned the gate.",
        "Migrants moved into Osk after the mob burned the gate.",
    )
    assert found == [{"protesters", "mob"}, {"Refugees", "Migrants"}]


def test_names_that_take_no_side_make_no_row(rows: Callable[..., list[set[str]]]):
    assert rows("Troops moved into Osk.", "Soldiers moved into Osk.", "Forces moved into Osk.") == []
    assert rows("The government closed Osk.", "The administration closed Osk.") == []
    assert rows("Demonstrators burned the gate.", "Protesters burned the gate.") == []


def test_two_spellings_of_a_name_are_one_variant(rows: Callable[..., list[set[str]]]):
    (row,) = rows("Airstrikes hit Osk.", "Air strikes hit Osk.", "A massacre by air hit Osk.")
    assert len(row) == 2


def test_sentences_that_do_not_match_tell_nothing(document: Documented):
    documents = [document("a", "The regime closed Osk."), document("b", "The government closed Osk.")]
    assert find_wordings(documents, (), ()) == ()


def test_no_name_stands_twice_for_one_thing():
    for thing in things():
        forms = [form for name in thing.names for form in name.forms]
        assert len(forms) == len(set(forms)), forms
        assert len(thing.names) > 1


_SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            ["the", "rebels", "terrorists", "ISIS", "Daesh", "US", "troops", "forces", "of", "killing", "murder", "“", "”", "🙂", "é", "\u0301", "regime", "government", "."]
        ),
        min_size=1,
        max_size=12,
    ).map(" ".join),
    min_size=2,
    max_size=4,
)  # fmt: skip


@given(_SENTENCES, st.randoms())
def test_any_sentences_give_rows_of_real_words_whatever_the_order(
    document: Documented, match: Matched, sentences: list[str], random: Random
):
    documents = [document(name, text) for name, text in zip("abcd", sentences, strict=False)]
    matches = [
        match(f"{a.article.id}:0", f"{b.article.id}:0")
        for n, a in enumerate(documents)
        for b in documents[n + 1 :]
        if a.sentences and b.sentences
    ]
    texts = {d.article.id: d.article.text for d in documents}
    found = find_wordings(documents, matches, find_claims(documents, matches))
    for row in found:
        assert len(row.variants) > 1
        for variant in row.variants:
            assert variant.text in {texts[place.article][place.start : place.end] for place in variant.at}
            assert set(variant.articles) == {place.article for place in variant.at}

    def told(rows: tuple[Wording, ...]) -> set[frozenset[frozenset[Place]]]:
        return {frozenset(frozenset(variant.at) for variant in row.variants) for row in rows}

    shuffled = random.sample(documents, len(documents))
    assert told(find_wordings(shuffled, matches, find_claims(shuffled, matches))) == told(found)


def test_a_paragraph_without_a_stop_is_read_in_passing(document: Documented, match: Matched):
    documents = [
        document("a", "the rebels and the troops of Osk met " * 5000),
        document("b", "the terrorists and the soldiers of Osk met " * 5000),
    ]
    matches = [match("a:0", "b:0")]
    assert find_wordings(documents, matches, find_claims(documents, matches))
