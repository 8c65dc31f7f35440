# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Who speaks, by what word, and where the text says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.comparison import Quote

Find = Callable[..., tuple[Quote, ...]]

HARBOUR = "The harbour’s chief engineer, Dana Orlov, met the board on Monday.\n\n"


def speaker_of(quotes: Find, text: str) -> list[str | None]:
    return [q.speaker for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We are ready,” Ms. Orlov said.", "said"),
        ("“We are ready,” said Orlov, who runs the docks.", "said"),
        ("“We are ready,” Orlov, a former diver, insisted.", "insisted"),
        ("“We are ready,” Orlov (the engineer) told reporters on Friday.", "told"),
        ("“We are ready,” according to Orlov.", "according"),
        ("Orlov claimed that the docks were “ready for anything”.", "claimed"),
        ("Orlov told the Harbour Gazette: “We are ready.”", "told"),
        ("In a statement on Friday, Orlov warned of “hard weeks”.", "warned"),
        ("The plan was described by Orlov as “a leap in the dark”.", "described"),
        ("The plan has been called “a leap in the dark” by Orlov.", "called"),
        ("Orlov was quoted as saying that the docks were “ready”.", "saying"),
        ("“We are ready,” Orlov was quoted as saying.", "saying"),
        ("Orlov met the crews at noon, adding that the docks were “ready”.", "adding"),
        ("Orlov went on television to deny that there was “a single leak”.", "deny"),
        ("“We are ready.” — Dana Orlov", None),
        ("Orlov: “We are ready.”", None),
    ],
)
def test_the_sentence_names_the_speaker(quotes: Find, text: str, cue: str | None):
    (found,) = quotes(HARBOUR + text)
    assert found.speaker == "Dana Orlov"
    assert found.cue == cue


def test_the_place_of_the_speaker_is_what_stands_near_the_quotation(quotes: Find):
    text = HARBOUR + "“We are ready,” Ms. Orlov said."
    (found,) = quotes(text)
    assert found.speaker_at is not None
    assert text[found.speaker_at.start : found.speaker_at.end] == "Ms. Orlov"


def test_whom_it_is_told_does_not_speak(quotes: Find):
    text = "Ivo Brandt told Dana Orlov that the docks were “a disgrace”."
    assert speaker_of(quotes, text) == ["Ivo Brandt"]


def test_a_voice_goes_on_within_its_paragraph(quotes: Find):
    text = HARBOUR + "“We are ready,” said Orlov. “The docks are dry. The crews are here.” She smiled."
    assert speaker_of(quotes, text) == ["Dana Orlov", "Dana Orlov"]


def test_he_added_belongs_to_what_follows(quotes: Find):
    text = "“We are ready,” said Dana Orlov. Ivo Brandt disagreed. He added: “Nobody is.”"
    assert speaker_of(quotes, text) == ["Dana Orlov", "Ivo Brandt"]


def test_a_pronoun_means_the_subject_before_it_and_never_the_other_sex(quotes: Find):
    text = "Ivo Brandt met Maria Sandoval in Lyon. “We are late,” she said. “By weeks,” he replied."
    assert speaker_of(quotes, text) == ["Maria Sandoval", "Ivo Brandt"]


def test_pronouns_are_followed_through_sentences(quotes: Find):
    text = "Ivo Brandt arrived late. He had met Peter Wolff on the train. He said the trip was “a nightmare”."
    assert speaker_of(quotes, text) == ["Ivo Brandt"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sen. Ivo Brandt voted no.\n\n“It is a bad law,” the senator said.", "Ivo Brandt"),
        ("Dana Orlov, the port’s engineer, left.\n\n“It is over,” the engineer said.", "Dana Orlov"),
        (
            "The River Protection Agency fined the mill.\n\n“It must stop,” the agency wrote.",
            "River Protection Agency",
        ),
        ("Ivo Brandt spoke in Lyon.\n\n“It must stop,” a harbour official said.", "a harbour official"),
        (
            "Ivo Brandt left.\n\n“It must stop,” said a diver familiar with the talks.",
            "a diver familiar with the talks",
        ),
        (
            "Ivo Brandt said in a statement that he would go.\n\n“I am proud,” the statement said.",
            "Ivo Brandt",
        ),
        ("A spokesman for the mill, Jan Meyer, spoke. “We are sorry,” Mr. Meyer said.", "Jan Meyer"),
        ("Secretary of State Anna Field spoke. “We are sorry,” Field said.", "Anna Field"),
        ("LYON (Agency) — Ivo Brandt said on Friday that he was “sorry”.", "Ivo Brandt"),
        ("The Rivers and Lakes Board said it was “sorry”.", "Rivers and Lakes Board"),
        ("The opposition leader, Selin Demir, met Ivo Brandt. “It must stop,” she said.", "Selin Demir"),
        ("“It must stop,” said Brandt’s assistant, Leah Wood.", "Leah Wood"),
        ("One of the divers, who was hurt, said it was “too deep”.", "One of the divers"),
        ("Lawyers Without Frontiers said it was “too late”.", "Lawyers Without Frontiers"),
        ("Mayor Ana Orlov left.\n\n“It must stop,” the governor said.", "the governor"),
        ("Ana Orlov left. Her deputy conceded “mistakes”.", "Her deputy"),
        ("The Harbour Board met. The newspaper called it “a farce”.", "The newspaper"),
        (
            "Brandt had no comment, but a mill official, speaking in private, called it “sad”.",
            "a mill official",
        ),
        ("U.S. Secretary of State Anna Field, who came late, said it was “sad”.", "Anna Field"),
        ("The River Board on Sunday called the spill “a tragedy”.", "River Board"),
        (
            "The Rivers Ministry spoke. The health ministry of Lyon said: “Gaps remain.”",
            "The health ministry of Lyon",
        ),
        ("Police came after a fan was filmed shouting “go home” at players.", "a fan"),
        ("The indictment says he was “a willing helper”.", "The indictment"),
        ("Ivo Brant said it. Ivo Brandt sued. “I won,” Brant said. Ivo Brandt left.", "Ivo Brant"),
    ],
)
def test_nouns_and_names(quotes: Find, text: str, speaker: str):
    assert quotes(text)[-1].speaker == speaker


def test_two_of_one_surname_are_told_apart(quotes: Find):
    text = "Carl Novak and Helen Novak came. “I won,” Mrs. Novak said. “I lost,” Mr. Novak said."
    assert speaker_of(quotes, text) == ["Helen Novak", "Carl Novak"]


def test_the_text_may_not_say(quotes: Find):
    (found,) = quotes("“We must leave at dawn and never come back.”")
    assert (found.speaker, found.speaker_at, found.cue) == (None, None, None)


def test_lines_of_a_transcript(quotes: Find):
    text = 'Maria Sandoval met the host.\n\n"HOST: Are you leaving this year?\n\n"SANDOVAL: I am not leaving, no."'
    assert quotes(text)[-1].speaker == "Maria Sandoval"


def test_a_day_before_a_name_is_no_part_of_it(quotes: Find):
    text = "On Thursday Teodor Hasek was sent to prison.\n\n“I will appeal,” Hasek said."
    assert speaker_of(quotes, text) == ["Teodor Hasek"]


def test_a_month_can_be_a_name(quotes: Find):
    text = "April Jones met the board.\n\n“We are ready,” Jones said."
    assert speaker_of(quotes, text) == ["April Jones"]
