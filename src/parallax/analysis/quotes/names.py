# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Who and what an article names, and the fullest form that it gives each name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from parallax.domain.article import Paragraph
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.given_names import FEMALE_NAMES, MALE_NAMES
from parallax.language.months import WEEKDAYS
from parallax.language.titles import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    KEPT_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    NAME_PARTICLES,
    ORGANISATION_WORDS,
    PERSON_NOUNS,
    ROLES_OF_TITLES,
    TITLES,
)

_CAPITAL = (
    r"(?:(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Maj|Capt|Cmdr|Adm|Prof|Rev|Hon|St|Jr|Sr|Del)\.|[A-Z]\.(?=\s)"
    r"|(?:[ae]l-)?[A-ZÀ-ÖØ-ÞĀ-Ž][^\W_]*(?:[’'-][^\W_]+)*)"
)
_GAP = r"[ \u00a0]{1,2}"
_RUN = rf"{_CAPITAL}(?:{_GAP}(?:(?:de|van|von|der|bin|ben|al|el|la|del|da|dos|ibn|abu){_GAP})?{_CAPITAL})*"
_NAME = re.compile(rf"{_RUN}(?:{_GAP}(?:of|for|on|and|to|&){_GAP}(?:the{_GAP})?{_RUN})*")
_PERSON = re.compile(_RUN)
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W_]+(?:[’'-][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_DATED = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*| on [A-Z][a-z]+\.? \d.*")
_BESIDE = re.compile(r",? (?:the|a|an|its|his|her)((?: [\w’'.-]+){1,8})")
_MOST_FORMS = 50
"""Forms kept for one surname or word of a name."""
_LONGEST_NAME = 9
"""Words of a name; a longer run is a headline."""
_IN_BODIES = frozenset(("of", "for", "without", "against"))
"""Small words that names of bodies have and names of people do not: Lawyers Without Frontiers."""
_SUFFIXES = frozenset(("jr.", "sr.", "jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the text, without titles."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    possessive: bool


class NameBook:
    """The names of one article."""

    def __init__(self, text: str, paragraphs: Iterable[Paragraph]) -> None:
        self._text = text
        self._mentions: list[Mention] = []
        self._known: set[str] = set()
        self._people: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        self._bodies: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        self._genders: dict[str, str] = {}
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._abbreviated: dict[str, tuple[str, ...]] = {}
        for span in paragraphs:
            self._read(span)
        named = [name for name, forms in self._people.items() if forms]
        self._frequent = sorted(named, key=lambda name: -sum(self._people[name].values()))[:_MOST_FORMS]
        self._starts = [mention.start for mention in self._mentions]
        self._forms: dict[tuple[tuple[str, ...], str | None], str] = {}

    def _read(self, span: Paragraph) -> None:
        for match in _NAME.finditer(self._text, span.start, span.end):
            words = _without_article(name_words(_DATED.sub("", match.group())))
            if len(words) > _LONGEST_NAME or words[0].casefold().rstrip(".") in TITLES:
                pass  # a headline; "Secretary of State Ann Lee", who is no body
            elif any(word in ("of", "for") for word in words) or is_body(words):
                self._read_body(words)
            for run in _PERSON.finditer(self._text, match.start(), match.end()):
                self._read_person(run.start(), run.group())

    def _read_body(self, words: tuple[str, ...]) -> None:
        self._abbreviated.setdefault(_initials(words), words)
        for word in words:
            forms = self._bodies[word.casefold()]
            if word.casefold() not in NAME_PARTICLES and (words in forms or len(forms) < _MOST_FORMS):
                forms[words] += 1

    def _read_person(self, start: int, run: str) -> None:
        words = name_words(run)
        if len(words) > 2 and run.isupper():
            return  # a heading in capitals
        words, title = untitled(_without_article(words))
        if not words or words[0].casefold() in FUNCTION_WORDS:
            return
        mention = Mention(start, start + len(run), words, title, bool(_POSSESSIVE.search(run)))
        self._mentions.append(mention)
        self._known.update(word.casefold() for word in words)
        surname = surname_of(words)
        roles = self._roles_beside(start, start + len(run)) | {title}
        self._roles[surname].update(role for role in roles if role in PERSON_NOUNS)
        self._roles[surname].update(ROLES_OF_TITLES.get(title, ()))
        told = [g for role in sorted(roles) if (g := self.title_gender(role))]
        gender = told[0] if told else name_gender(words[0]) if len(words) > 1 else None
        if gender and (title or len(words) > 1):
            self._genders.setdefault(" ".join(words).casefold(), gender)
        forms = self._people[surname]
        if 1 < len(words) < 6 and not is_body(words) and (words in forms or len(forms) < _MOST_FORMS):
            forms[words] += 1

    def _roles_beside(self, start: int, end: int) -> set[str]:
        """Return what a person is called beside the name: "spokeswoman Ann Lee", "Ann Lee, a spokeswoman"."""
        before = self._text[max(0, start - 40) : start].split(" ")
        roles = {before[-2].casefold()} if len(before) > 1 and not before[-1] else set()
        beside = _BESIDE.match(self._text, end)
        if beside:
            roles.update(word for word in beside.group(1).casefold().split() if word in PERSON_NOUNS)
        return roles

    def is_called(self, words: tuple[str, ...], role: str) -> bool:
        """Whether the article calls somebody by a noun, beside the name or as a title."""
        return role in self._roles.get(surname_of(words), ())

    def only_called(self, role: str) -> str | None:
        """Return the one person of the article who is called by a noun; None where nobody or several are."""
        called = [name for name, roles in self._roles.items() if role in roles and self._people.get(name)]
        return self.fullest((called[0].capitalize(),)) if len(called) == 1 else None

    def fullest(self, words: tuple[str, ...], gender: str | None = None) -> str:
        """Return the fullest form that the article gives a name; the name itself where there is no other.

        Args:
            words: the name's words.
            gender: "he" or "she" where the text tells which of two people of one surname is meant.
        """
        key = (words, gender)
        if key not in self._forms:
            self._forms[key] = " ".join(self._fullest(words, gender))
        return self._forms[key]

    def _fullest(self, words: tuple[str, ...], gender: str | None) -> tuple[str, ...]:
        folded = tuple(word.casefold() for word in words)
        if not is_body(words):
            people = [
                (form, count)
                for form, count in self._people.get(surname_of(words), Counter()).items()
                if _extends(form, folded) and (len(words) > 1 or form[-1].casefold() not in _SUFFIXES)
            ]
            if gender:
                people = [p for p in people if name_gender(p[0][0]) in (gender, None)]
            if people:
                named = [p for p in people if name_gender(p[0][0])] or people
                return (
                    max(named, key=lambda p: (p[1] * len(p[0]), len(p[0])))[0]
                    if len(words) == 1
                    else max(named, key=lambda p: len(p[0]))[0]
                )
            if len(words) == 1 and (near := self._misspelt(folded[0])):
                return self._people[near].most_common(1)[0][0]
        bodies = [
            form
            for form in self._bodies.get(folded[-1], Counter())
            if _holds(form, folded) and len(form) > len(words)
        ]
        if bodies:
            return max(bodies, key=lambda form: (self._bodies[folded[-1]][form], len(form)))
        return self._spelled_out(words)

    def _misspelt(self, word: str) -> str | None:
        """Return the frequent surname that a word the article has no name for is one letter away from."""
        if len(word) < 4 or word in self._bodies or self._people.get(word):
            return None
        return next(
            (name for name in self._frequent if Levenshtein.distance(word, name, score_cutoff=1) == 1), None
        )

    def _spelled_out(self, words: tuple[str, ...]) -> tuple[str, ...]:
        letters = words[0].replace(".", "")
        if len(words) == 1 and letters.isupper() and 2 <= len(letters) <= 6:
            full = self._abbreviated.get(letters, words)
            return full if full == words else self._fullest(full, None)
        return words

    def mentions(self, start: int, end: int) -> list[Mention]:
        """Return the names that begin between two places, in text order."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def knows(self, word: str) -> bool:
        """Whether a folded word, or what it is the genitive of, is part of a name."""
        return word.removesuffix("'s") in self._known

    def is_person(self, words: tuple[str, ...], title: str = "") -> bool:
        """Whether a name is taken for a person's."""
        if title in TITLES:
            return True
        if is_body(words) or words[0].casefold() in FUNCTION_WORDS:
            return False
        if len(words) == 1:
            return (
                any(name_gender(form[0]) for form in self._people.get(surname_of(words), ()))
                or surname_of(words) in self._genders
            )
        return name_gender(words[0]) is not None or " ".join(words).casefold() in self._genders

    def gender(self, words: tuple[str, ...], title: str = "") -> frozenset[str]:
        """Return the pronouns that title, name or namesakes allow; none where nothing tells."""
        told = self.title_gender(title) or self._genders.get(" ".join(words).casefold())
        if told is None and len(words) > 1:
            told = name_gender(words[0])
        if told:
            return frozenset((told,))
        if len(words) > 1:
            return frozenset()
        people = self._people.get(surname_of(words), ())
        return frozenset(g for form in people if (g := name_gender(form[0])) is not None)

    @staticmethod
    def title_gender(title: str) -> str | None:
        """Return the pronoun that goes with a title, where it goes with one."""
        if title in MALE_TITLES or title in MALE_NOUNS:
            return "he"
        return "she" if title in FEMALE_TITLES or title in FEMALE_NOUNS else None


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, its genitive ending taken off."""
    return tuple(_WORD.findall(_POSSESSIVE.sub("", name)))


def _without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without what only begins a sentence: "But The Hague", "On Thursday Ann Lee".

    A month may be a name itself: April Jones.
    """
    first = 0
    while first < len(words) - 1 and words[first].casefold() in FUNCTION_WORDS:
        first += 1
    while first < len(words) - 2 and words[first].casefold() in WEEKDAYS:
        first += 1
    return words[first:]


def untitled(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Part the titles before a name from the name."""
    last = 0
    for n, word in enumerate(words[:-1]):
        if _is_office(word):
            last = n + 1
    if last and _is_office(words[-1]) and len(words) - last < 2:
        return words, ""
    return words[last:], words[last - 1].casefold().rstrip(".") if last else ""


def _is_office(word: str) -> bool:
    return all(part.rstrip(".") in TITLES for part in word.casefold().split("-"))


def surname_of(words: Sequence[str]) -> str:
    """Return the word by which a person is called later on, folded."""
    last = len(words) - 1
    if last < 0:
        return ""
    while last > 0 and words[last].casefold() in _SUFFIXES:
        last -= 1
    return words[last].casefold().removeprefix("al-")


def name_gender(word: str) -> str | None:
    """Return the pronoun that goes with a given name, where it goes with one."""
    folded = word.casefold()
    if folded in MALE_NAMES:
        return "he"
    return "she" if folded in FEMALE_NAMES else None


def is_body(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's or a place's by one of its words."""
    return (
        any(word.casefold() in ORGANISATION_WORDS or word.casefold() in _IN_BODIES for word in words)
        and words[0].casefold() not in KEPT_TITLES
    )


def _extends(form: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    """Whether a full name has all the words of a shorter one."""
    full = [word.casefold() for word in form]
    if len(folded) > 1 and folded[0] not in full:
        return False
    return all(
        word in full or word.removeprefix("al-") in [f.removeprefix("al-") for f in full] for word in folded
    )


def _holds(form: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    """Whether a body's name has the words of a shorter one in a row, small words aside."""
    full = [word for word in map(str.casefold, form) if word not in NAME_PARTICLES]
    short = [word for word in folded if word not in NAME_PARTICLES]
    return any(full[n : n + len(short)] == short for n in range(len(full)))


def _initials(form: tuple[str, ...]) -> str:
    return "".join(word[0] for word in form if word.casefold() not in NAME_PARTICLES and word[0].isupper())
