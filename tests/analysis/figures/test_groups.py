# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.document import Document
from parallax.analysis.figures import find_figures, gather_figures, group_figures
from parallax.analysis.figures.evidence import group_key
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Figure, FigureGroup, Match, MatchKind, Sentence, SentenceRef
from parallax.domain.errors import Cancelled

Make = Callable[..., Document]


def grouped(
    *documents: Document, matches: Sequence[Match] = ()
) -> tuple[list[Figure], tuple[FigureGroup, ...]]:
    figures = [figure for d in documents for figure in find_figures(d.article, d.sentences)]
    return figures, group_figures(figures, documents, matches)


def texts(figures: Sequence[Figure], groups: Sequence[FigureGroup]) -> list[list[str]]:
    return [[figures[n].text for n in group.members] for group in groups]


def test_every_figure_is_in_exactly_one_group(document: Make):
    figures, groups = grouped(
        document("a", "The army sent 4,000 troops to the border.", "It has 30 tanks and 200 trucks."),
        document("b", "Some 4,000 soldiers went to the border, the army said.", "Bread costs $2."),
    )
    assert sorted(n for group in groups for n in group.members) == list(range(len(figures)))


def test_one_measure_in_different_words_is_one_group(document: Make):
    figures, groups = grouped(
        document("a", "The mission will grow from 500 to 4,000 personnel."),
        document("b", "The number of troops in the mission will increase from 500 to about 4 thousand."),
    )
    assert texts(figures, groups) == [["500", "500"], ["4,000 personnel", "about 4 thousand"]]
    assert all(group.agree for group in groups)


def test_tolls_that_cannot_both_be_right_disagree(document: Make):
    figures, groups = grouped(
        document("a", "An air strike on the village of Tamra killed 56 civilians on Tuesday."),
        document("b", "At least 85 people were killed in the air strike on Tamra, and dozens were wounded."),
    )
    killed, wounded = groups
    assert texts(figures, groups) == [["56 civilians", "At least 85 people"], ["dozens"]]
    assert (killed.agree, wounded.agree) == (False, True)


def test_a_spread_that_can_be_right_agrees(document: Make):
    _, groups = grouped(
        document("a", "At least 56 people were killed in the air strike on Tamra."),
        document("b", "The air strike on Tamra killed 85 people."),
    )
    assert [group.agree for group in groups] == [True]


def test_killed_and_wounded_are_never_one(document: Make):
    figures, groups = grouped(
        document("a", "The rocket attack on Tamra killed 12 people and wounded 30."),
        document("b", "The rocket attack on Tamra wounded 12 people and killed 30."),
    )
    assert all(len({figures[n].role for n in group.members}) == 1 for group in groups)


def test_tolls_of_different_days_are_apart(document: Make):
    figures, groups = grouped(
        document("a", "Shelling of the town of Tamra killed 56 civilians on Tuesday."),
        document("b", "Shelling of the town of Tamra killed 21 civilians on Monday."),
    )
    assert texts(figures, groups) == [["56 civilians"], ["21 civilians"]]


def test_a_toll_remembered_with_its_year_is_another(document: Make):
    figures, groups = grouped(
        document("a", "The plane crash in Tamra killed 97 people on Friday."),
        document("b", "In 2016, a plane crash in Tamra killed 40 people."),
    )
    assert texts(figures, groups) == [["97 people"], ["40 people"]]


def test_the_same_odd_number_needs_few_words_in_common(document: Make):
    figures, groups = grouped(
        document("a", "The bank sacked 5,300 workers over the affair.", "It has 12 branches."),
        document("b", "Some 5,300 employees were dismissed by the lender."),
    )
    assert ["5,300 workers", "Some 5,300 employees"] in texts(figures, groups)


def test_the_whole_and_its_parts_are_apart(document: Make):
    figures, groups = grouped(
        document("a", "The fire in Tamra killed 56 people, including 11 children."),
        document("b", "The fire in Tamra killed 56 people, including 11 children."),
    )
    assert texts(figures, groups) == [["56 people", "56 people"], ["11 children", "11 children"]]


def test_matched_sentences_bring_figures_together(document: Make):
    a = document("a", "Staff should take a 40-hour course.")
    b = document("b", "He proposed 40 hours of it.")
    apart = grouped(a, b)[1]
    match = Match(SentenceRef("a", 0), SentenceRef("b", 0), MatchKind.REWORDED, 0.8, None, ())
    assert len(apart) == 2
    assert len(grouped(a, b, matches=[match])[1]) == 1


def test_the_same_small_number_of_other_things_is_no_group(document: Make):
    _, groups = grouped(
        document("a", "Two ships sailed from Tamra.", "The talks took two days."),
        document("b", "Two mayors met in Odana.", "It rained for two days in spring."),
    )
    assert all(len(group.members) == 1 for group in groups)


def test_an_article_alone_keeps_its_own_different_values_apart(document: Make):
    _, groups = grouped(document("a", "The budget is $5 million.", "The budget was $3 million."))
    assert len(groups) == 2


def test_labels_come_from_the_texts(document: Make):
    _, groups = grouped(
        document("a", "The rocket attack near Erbil killed at least 10 people."),
        document("b", "The mission will increase from 500 to 4,000 personnel."),
        document("c", "They sent 50,000 pages of printed letters."),
        document("d", "The rate was 12 percent of all voters."),
    )
    assert [group.label for group in groups] == [
        "killed in the rocket attack near Erbil",
        "personnel, before the increase",
        "personnel, after the increase",
        "pages of printed letters",
        "of all voters",
    ]


def test_no_figures_no_groups(document: Make):
    assert grouped(document("a", "Nothing is counted here."))[1] == ()


_LINES = (
    "The raid on Tamra killed 12 people and wounded 30.",
    "At least 15 civilians died in the raid on Tamra on Monday, including four children.",
    "The force in the valley will grow eightfold, from 500 to 4,000 men.",
    "Some 4,000 soldiers will be in the valley.",
    "It costs $84,000, or 12 percent more than in 2014.",
    "Dozens were hurt in Tamra, 14 km from the coast, two days later.",
)


@given(st.lists(st.lists(st.sampled_from(_LINES), max_size=4), max_size=4))
def test_groups_divide_the_figures_and_never_mix_roles(articles: list[list[str]]):
    documents = [_read(f"a{n}", lines) for n, lines in enumerate(articles)]
    figures, groups = grouped(*documents)
    assert sorted(n for group in groups for n in group.members) == list(range(len(figures)))
    for group in groups:
        assert list(group.members) == sorted(group.members)
        assert len({figures[n].role for n in group.members} - {None}) <= 1
        assert len({figures[n].kind for n in group.members}) == 1
        assert group.label
    assert groups == grouped(*documents)[1]


def test_asked_for_some_figures_alone_it_makes_the_same_groups_of_them(document: Make):
    documents = (
        document("a", "The army sent 4,000 troops and 30 tanks.", "It flew 12 miles.", "Bread costs $2."),
        document("b", "Some 4,000 soldiers and 30 tanks went there.", "They flew 20 km.", "Bread was at $3."),
    )
    figures, groups = grouped(*documents)
    for key in {group_key(figure) for figure in figures}:
        some = gather_figures(figures, documents, (), [key])
        of_key = [list(g.members) for g in groups if group_key(figures[g.members[0]]) == key]
        assert [members for members in some if group_key(figures[members[0]]) == key] == of_key
        assert all(len(members) == 1 for members in some if group_key(figures[members[0]]) != key)


def test_grouping_can_be_stopped(document: Make):
    documents = (document("a", "It sent 4,000 troops."), document("b", "It sent 5,000 troops."))
    figures = [figure for d in documents for figure in find_figures(d.article, d.sentences)]
    with pytest.raises(Cancelled):
        group_figures(figures, documents, (), _stop)


def _stop(share: float) -> None:
    raise Cancelled


def _read(article_id: str, lines: Sequence[str]) -> Document:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    article = Article(article_id, text, tuple(Paragraph(*span, Role.BODY) for span in spans))
    return Document(article, tuple(Sentence(*span, Role.BODY) for span in spans), (), ())


def match(one: str, other: str, first: int = 0, second: int = 0, score: float = 0.8) -> Match:
    kind = MatchKind.REWORDED
    return Match(SentenceRef(one, first), SentenceRef(other, second), kind, score, None, ())


def test_one_length_of_time_in_other_units_agrees(document: Make):
    figures, groups = grouped(
        document("a", "Convicted officials are barred from running for office for 10 years."),
        document("b", "Convicted officials cannot run for office for a decade."),
        matches=[match("a", "b")],
    )
    assert texts(figures, groups) == [["10 years", "a decade"]]
    assert groups[0].agree


def test_percentages_and_fractions_measure_the_same(document: Make):
    figures, groups = grouped(
        document("a", "Costs of the new harbour fell by 23 percent."),
        document("b", "Costs of the new harbour fell by almost a quarter."),
    )
    assert texts(figures, groups) == [["23 percent", "almost a quarter"]]
    assert groups[0].agree


def test_currencies_are_not_held_against_each_other(document: Make):
    _, groups = grouped(
        document("a", "The firm paid a fine of $5 million for the spill."),
        document("b", "The firm paid a fine of £4 million for the spill."),
        matches=[match("a", "b")],
    )
    assert [(len(group.members), group.agree) for group in groups] == [(2, True)]


def test_how_long_ago_is_not_how_long(document: Make):
    _, groups = grouped(
        document("a", "The trial of the mayor lasted six years."),
        document("b", "The trial of the mayor began five years ago."),
        matches=[match("a", "b")],
    )
    assert [len(group.members) for group in groups] == [1, 1]


def test_last_years_dead_are_others(document: Make):
    _, groups = grouped(
        document("a", "Fever has killed 31 people in the province."),
        document("b", "Last year fever killed seven people in the province."),
    )
    assert [len(group.members) for group in groups] == [1, 1]


def test_few_in_an_article_are_a_part_of_many(document: Make):
    figures, groups = grouped(
        document("a", "Crews rescued 96 people after the quake.", "Crews rescued two men from a clinic."),
        document("b", "Crews rescued 84 people after the quake."),
    )
    assert texts(figures, groups) == [["96 people", "84 people"], ["two men"]]


def test_labels_read_in_a_narrow_column(document: Make):
    _, groups = grouped(
        document(
            "a",
            "The court sent him to jail for 14 years for taking bribes from builders.",
            "A third of the cases were closed.",
            "The crisis drove 300 people from their homes.",
            "Lawmakers voted 64 to 12 for the bill.",
        )
    )
    assert [group.label for group in groups][1:] == [
        "of the cases",
        "people",
        "votes for",
        "votes against",
    ]
