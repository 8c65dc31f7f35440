# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words of the report stand in one table, and the table holds no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parallax.domain.comparison import Qualifier
from parallax.domain.note import NoteColour
from parallax.files import resource
from parallax.report.phrases import Phrases


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.read(resource("report", "strings.toml"))


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2021-02-18T16:56:50+00:00", "18 Feb 2021, 16:56 UTC"),
        ("2021-02-18T16:56Z", "18 Feb 2021, 16:56 UTC"),
        ("2021-02-18T16:56:50.123+03:30", "18 Feb 2021, 16:56 UTC+03:30"),
        ("2021-02-18 16:56", "18 Feb 2021, 16:56"),
        ("2021-12-08", "8 Dec 2021"),
        ("2021-12", "Dec 2021"),
        ("2021", "2021"),
        ("2021-13-01", "2021-13-01"),
        ("last Tuesday", "last Tuesday"),
        ("", "no date"),
        (None, "no date"),
    ],
)
def test_dates_are_said_as_precisely_as_they_are(phrases: Phrases, published: str | None, said: str) -> None:
    assert phrases.date(published) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (4000.0, "4,000"),
        (35.7, "35.7"),
        (816_000, "816,000"),
        (1_500_000, "1.5 million"),
        (1_234_567, "1,234,567"),
        (2e9, "2 billion"),
        (1e12, "1 trillion"),
        (-3, "-3"),
    ],
)
def test_numbers_are_said_as_a_paper_would(phrases: Phrases, value: float, said: str) -> None:
    assert phrases.number(value) == said


def test_singular_and_plural(phrases: Phrases) -> None:
    assert phrases.count("conflicts", 1) == "conflict"
    assert phrases.count("conflicts", 0) == phrases.count("conflicts", 2) == "conflicts"
    assert phrases.count("comparison_of", 1200) == "Comparison of 1,200 articles"


def test_values_are_not_read_as_phrases(phrases: Phrases) -> None:
    assert phrases.say("not_in", letters="{n} {0}") == "not in {n} {0}"


def test_every_phrase_is_used_and_every_used_phrase_is_there(phrases: Phrases) -> None:
    package = Path(__file__).resolve().parents[2] / "src" / "parallax" / "report"
    texts = [path.read_text(encoding="utf-8") for path in package.glob("*.py")]
    templates = [path.read_text(encoding="utf-8") for path in resource("report").glob("*.typ")]
    in_template = set(re.findall(r"\b(?:w|words)\.([a-z_]+)\b", "\n".join(templates))) - {"at"}
    assert in_template <= set(phrases.table)
    everything = "\n".join(texts + templates)
    built = {f"note_{each}" for each in NoteColour if each is not NoteColour.NONE}
    built |= {f"qualifier_{each}" for each in Qualifier} | {f"key_sample_shared_{n}" for n in (1, 2, 3)}
    for key in phrases.table:
        stem = re.sub(r"_(one|other)$", "", key)
        assert key in built or re.search(rf"\b{stem}(_one|_other)?\b", everything), key


def test_the_template_says_nothing_of_its_own() -> None:
    for path in resource("report").glob("*.typ"):
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        said = [words for words in re.findall(r"\[([^\[\]#]*)\]", code) if re.search("[A-Za-z]{2}", words)]
        assert said == [], path.name
