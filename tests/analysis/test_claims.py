# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.claims import find_claims
from parallax.analysis.claims.labels import labels
from parallax.analysis.document import Document
from parallax.domain.article import Span
from parallax.domain.comparison import Claim, Match, SentenceRef

Documented = Callable[..., Document]
Matched = Callable[..., Match]


def of(claim: Claim) -> list[str]:
    return [f"{ref.article}:{ref.sentence}" for ref in claim.sentences]


def simple(document: Documented, ids: str, sentences: int = 1) -> list[Document]:
    lines = [f"The council of ward {n} voted to close pier {n} on Monday." for n in range(sentences)]
    return [document(name, *lines) for name in ids]


def test_sentences_that_all_match_are_one_claim(document: Documented, match: Matched):
    documents = simple(document, "abc")
    matches = [match("a:0", "b:0"), match("a:0", "c:0"), match("b:0", "c:0")]
    (claim,) = find_claims(documents, matches)
    assert of(claim) == ["a:0", "b:0", "c:0"]
    assert claim.articles == ("a", "b", "c")


def test_a_chain_does_not_drift(document: Documented, match: Matched):
    """A like B and B like C, A unlike C: B says both, and stands in two claims."""
    found = find_claims(simple(document, "abc"), [match("a:0", "b:0"), match("b:0", "c:0")])
    assert [of(claim) for claim in found] == [["a:0", "b:0"], ["b:0", "c:0"]]


def test_a_long_chain_breaks_into_its_links(document: Documented, match: Matched):
    links = [match(f"{a}:0", f"{b}:0") for a, b in ("ab", "bc", "cd", "de")]
    found = find_claims(simple(document, "abcde"), links)
    assert [len(claim.sentences) for claim in found] == [2, 2, 2, 2]


def test_one_missed_match_among_many_does_not_break_a_claim(document: Documented, match: Matched):
    pairs = ["ab", "ac", "ad", "bc", "bd"]  # c and d were not matched
    (claim,) = find_claims(simple(document, "abcd"), [match(f"{a}:0", f"{b}:0") for a, b in pairs])
    assert claim.articles == ("a", "b", "c", "d")


def test_partial_matches_alone_make_no_claim(document: Documented, match: Matched):
    assert find_claims(simple(document, "ab"), [match("a:0", "b:0", partial=True)]) == ()


def test_who_says_it_in_part_to_all_joins_the_claim(document: Documented, match: Matched):
    matches = [match("a:0", "b:0"), match("a:0", "c:0", partial=True), match("b:0", "c:0", partial=True)]
    (claim,) = find_claims(simple(document, "abc"), matches)
    assert claim.articles == ("a", "b", "c")


def test_who_says_it_in_part_to_one_does_not(document: Documented, match: Matched):
    matches = [match("a:0", "b:0"), match("a:0", "c:0", partial=True)]
    (claim,) = find_claims(simple(document, "abc"), matches)
    assert claim.articles == ("a", "b")


def test_a_sentence_that_tells_two_things_stands_in_two_claims(document: Documented, match: Matched):
    documents = [
        document("a", "The ferry sank in heavy seas, and the owner was arrested at the airport."),
        document("b", "The ferry sank in heavy seas.", "The owner was arrested at the airport."),
    ]
    found = find_claims(documents, [match("a:0", "b:0"), match("a:0", "b:1")])
    assert [of(claim) for claim in found] == [["a:0", "b:0"], ["a:0", "b:1"]]


def test_an_article_that_says_a_thing_twice_has_both_sentences_in_the_claim(
    document: Documented, match: Matched
):
    documents = [
        document("a", "Ferry sinks off Osk", "A ferry sank off Osk on Monday night."),
        document("b", "The ferry sank off Osk late on Monday."),
    ]
    (claim,) = find_claims(documents, [match("a:0", "b:0"), match("a:1", "b:0")])
    assert of(claim) == ["a:0", "a:1", "b:0"]


def test_a_conflict_inside_makes_the_claim_a_conflict(document: Documented, match: Matched):
    matches = [match("a:0", "b:0", conflict=True), match("a:1", "b:1")]
    found = find_claims(simple(document, "ab", 2), matches)
    assert [claim.conflict for claim in found] == [True, False]


def test_claims_come_in_the_order_of_the_first_article_that_has_them(document: Documented, match: Matched):
    documents = simple(document, "ba", 3)
    matches = [match("a:0", "b:2"), match("a:2", "b:0"), match("a:1", "b:1")]
    assert [of(claim) for claim in find_claims(documents, matches)] == [
        ["b:0", "a:2"],
        ["b:1", "a:1"],
        ["b:2", "a:0"],
    ]


def test_the_plainest_is_the_short_one_that_says_what_all_say(document: Documented, match: Matched):
    documents = [
        document("a", "The council, after hours of shouting, voted to close the old pier at Osk harbor."),
        document("b", "The council voted to close the old pier."),
        document("c", "Late on Monday the council voted to shut the old pier, which locals love."),
    ]
    matches = [match("a:0", "b:0"), match("a:0", "c:0"), match("b:0", "c:0")]
    (claim,) = find_claims(documents, matches)
    assert claim.sentences[claim.plainest].article == "b"
    assert claim.differs[claim.plainest] == ()
    shown = [
        [span.of(d.article.text) for span in spans] for d, spans in zip(documents, claim.differs, strict=True)
    ]
    assert shown[0] == ["hours of shouting", "Osk harbor"]
    assert "shut" in shown[2]


def test_matches_of_articles_that_are_gone_are_passed_over(document: Documented, match: Matched):
    assert find_claims(simple(document, "a"), [match("a:0", "z:0"), match("a:9", "y:0")]) == ()


def test_two_claims_do_not_bear_one_label(document: Documented, match: Matched):
    documents = [
        document("a", "The ferry sank in heavy seas."),
        document("b", "The ferry sank in heavy seas and the owner of the line was arrested."),
        document("c", "The owner of the shipping line that ran it was arrested on Monday."),
    ]
    found = find_claims(documents, [match("a:0", "b:0"), match("b:0", "c:0")])
    assert len({claim.label for claim in found}) == 2


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("He said that the pier will be closed by spring.", "The pier will be closed by spring"),
        ("“The pier will be closed by spring,” Mayor Carla Stenn said on Friday.", "The pier will be closed by spring"),
        ("The pier will be closed by spring, according to the city treasurer.", "The pier will be closed by spring"),
        ("OSK, March 3 (ONA) — The pier will be closed by spring.", "The pier will be closed by spring"),
        ("The mayor, Carla Stenn, said the pier will be closed by spring, as had been feared by sailors and by fishermen on Osk.", "The pier will be closed by spring"),
        ("However, the pier will be closed by spring.", "The pier will be closed by spring"),
        (
            "A passenger ferry with 212 people on board sank near Osk, which has seen three such disasters in a decade.",
            "A passenger ferry with 212 people on board sank near Osk",
        ),
        (
            "Rep. Ed Halloran (R-Osk), a farmer, was among the few lawmakers present who voted against the plan.",
            "Rep. Ed Halloran was among the few lawmakers present who voted against…",
        ),
        ("Fire Chief Ruth Amsel said 150 firefighters fought the flames.", "150 firefighters fought the flames"),
        ("Ann Lee, head of the pier authority, opened the new pier.", "Ann Lee opened the new pier"),
        ("When the storm had passed, the pier was closed.", "The pier was closed"),
        ("The mayor has closed — at least for now — the pier.", "The mayor has closed the pier"),
        ("Today, the pier was closed.", "The pier was closed"),
        (
            "The harbour office said late Monday that it had received more than 55,000 letters on the closed pier.",
            "The harbour office said late Monday that it had received…",
        ),
        (
            "Some 96 people had been rescued alive and that 70 others were still missing under the ruins of Osk.",
            "Some 96 people had been rescued alive",
        ),
    ],
)  # fmt: skip
def test_a_label_is_what_a_person_would_write(sentence: str, line: str):
    assert labels([sentence]) == (line,)


def test_a_label_without_a_clause_to_cut_at_ends_at_a_word():
    (line,) = labels(
        ["Extraordinarily determined volunteers cleaned seventeen kilometres of polluted northern coastline"]
    )
    assert line.endswith("…")
    assert line[:-1].split()[-1] in {"of", "polluted", "kilometres", "northern"}
    assert len(line) <= 73


def test_a_sentence_that_stands_by_itself_labels_better_than_a_shorter_one():
    assert labels(["He would sell it.", "The owner would sell the ferry to the city."])[0].startswith(
        "The owner"
    )


@given(st.lists(st.text(max_size=300), max_size=4))
def test_a_label_is_one_short_line_whatever_the_texts(sentences: list[str]):
    lines = labels(sentences)
    assert all(len(line) <= 73 and "\n" not in line for line in lines)
    assert labels(reversed(sentences)) == lines


_PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 4), st.integers(0, 3)).filter(
        lambda t: t[0] < t[2]
    ),
    st.tuples(st.sampled_from([0.3, 0.5, 0.8, 0.9]), st.booleans(), st.booleans()),
    max_size=40,
)


def matches_of(match: Matched, pairs: dict[tuple[int, ...], tuple[float, bool, bool]]) -> list[Match]:
    return [
        match(f"{a}:{i}", f"{b}:{j}", score=score, partial=partial, conflict=conflict)
        for (a, i, b, j), (score, partial, conflict) in pairs.items()
    ]


@given(_PAIRS)
def test_every_whole_match_lies_in_a_claim_and_no_claim_in_another(
    document: Documented, match: Matched, pairs: dict[tuple[int, ...], tuple[float, bool, bool]]
):
    documents = simple(document, "01234", 4)
    matches = matches_of(match, pairs)
    claims = find_claims(documents, matches)
    held = [set(claim.sentences) for claim in claims]
    for found in matches:
        if found.kind.value != "partial":
            assert any({found.a, found.b} <= sentences for sentences in held)
    assert not any(one < other for one in held for other in held)
    assert len({frozenset(one) for one in held}) == len(held)
    for claim in claims:
        assert len(claim.articles) > 1
        assert len(claim.differs) == len(claim.sentences)
        assert 0 <= claim.plainest < len(claim.sentences)


@given(_PAIRS, st.randoms())
def test_claims_are_the_same_whatever_the_order(
    document: Documented,
    match: Matched,
    pairs: dict[tuple[int, ...], tuple[float, bool, bool]],
    random: Random,
):
    documents = simple(document, "01234", 4)
    matches = matches_of(match, pairs)

    def told(claims: tuple[Claim, ...]) -> set[tuple[frozenset[SentenceRef], bool, str, SentenceRef]]:
        return {(frozenset(c.sentences), c.conflict, c.label, c.sentences[c.plainest]) for c in claims}

    shuffled = random.sample(documents, len(documents))
    assert told(find_claims(documents, matches)) == told(
        find_claims(shuffled, random.sample(matches, len(matches)))
    )


def test_what_differs_lies_in_its_own_sentence(document: Documented, match: Matched):
    documents = [
        document("a", "Rain fell. The mayor of Osk, Carla Stenn, resigned on Friday. Nobody wept."),
        document("b", "The mayor of Osk quit. She left by boat."),
    ]
    (claim,) = find_claims(documents, [match("a:1", "b:0")])
    for ref, spans in zip(claim.sentences, claim.differs, strict=True):
        sentence = next(d for d in documents if d.article.id == ref.article).sentences[ref.sentence]
        assert all(Span(sentence.start, sentence.end).overlaps(span) for span in spans)
        assert all(sentence.start <= span.start < span.end <= sentence.end for span in spans)


def test_a_sentence_that_matches_thousands_is_grouped_in_passing(document: Documented, match: Matched):
    documents = [document("a", "A ferry sank."), document("b", *["A ferry sank."] * 1000)]
    assert find_claims(documents, [match("a:0", f"b:{n}") for n in range(1000)])
