# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whom a phrase means: pronouns, surnames and nouns are led back to the names that the article gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from parallax.analysis.quotes.attribution import is_cue, is_inverted
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.names import NameBook, is_body, name_words, untitled
from parallax.analysis.quotes.phrases import Phrase, Shape, first_subject, subject_after, subject_before
from parallax.analysis.quotes.tokens import Frame, Token, frame_tokens
from parallax.language.reporting import PREPOSITIONS
from parallax.language.titles import (
    ANY_BODY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    OFFICES,
    PERSON_NOUNS,
)

_LOOK_BACK = 12
"""Sentences within which a pronoun or a noun has to find whom it means."""
_SPAN = 150
"""Tokens of a sentence that are searched for subjects; hardly any sentence has more."""
_DEFINITE = frozenset(("the", "this", "that"))
_NOMINATIVE = {"his": "he", "her": "she", "their": "they", "its": "it"} | {
    p: p for p in ("he", "she", "they", "it")
}
_MESSAGES = frozenset(("statement", "tweet", "post", "message"))
"""What is said by whoever sent it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that a pronoun or noun may mean, and where it stands if it is a phrase."""

    words: tuple[str, ...]
    title: str = ""
    frame: int = 0
    phrase: Phrase | None = None

    @property
    def shape(self) -> Shape:
        """How it is named; whoever is no phrase is named outright."""
        return self.phrase.shape if self.phrase else Shape.NAME


class Reader:
    """One article's sentences, names and who is meant in them."""

    def __init__(
        self,
        text: str,
        frames: Sequence[Frame],
        marked: Sequence[Marked],
        names: NameBook,
        headings: frozenset[int],
    ) -> None:
        self.text = text
        self.frames = frames
        self.names = names
        self.headings = headings
        self._marked = marked
        self._openings = [m.outer.start for m in marked]
        self._tokens = lru_cache(maxsize=64)(self._read_tokens)
        self._subjects = lru_cache(maxsize=64)(lambda n: tuple(subjects(self.tokens(n), len(self.tokens(n)))))
        self._meant: dict[tuple[int, int], str | None] = {}

    def tokens(self, frame: int) -> tuple[Token, ...]:
        """Return the words and marks of a frame."""
        return self._tokens(frame)

    def _read_tokens(self, frame: int) -> tuple[Token, ...]:
        tokens = frame_tokens(self.text, self.frames[frame], self._marked)
        if self.frames[frame].paragraph in self.headings:
            tokens = [self._as_in_prose(token) for token in tokens]
        return tuple(tokens)

    def _as_in_prose(self, token: Token) -> Token:
        """Return a headline's word without its capital, unless the article names somebody so."""
        return token if self.names.knows(token.low) else replace(token, text=token.low)

    def words_of(self, frame: int, phrase: Phrase) -> str:
        """Return a phrase as it stands, its genitive ending taken off."""
        tokens = self.tokens(frame)
        words = " ".join(self.text[tokens[phrase.first].start : tokens[phrase.last - 1].end].split())
        return words.removesuffix("'s").removesuffix("’s")

    def speaker(self, frame: int, phrase: Phrase) -> str | None:
        """Return whom a phrase means, as fully as the article names them; None for "I" and "you"."""
        if phrase.shape is Shape.PRONOUN:
            return self._pronoun(frame, phrase.first)
        words = self.words_of(frame, phrase)
        if phrase.shape is Shape.NAME:
            named, title = untitled(name_words(words))
            return self.names.fullest(named, self.names.title_gender(title)) if named else words
        return self._noun(frame, phrase, words)

    # Pronouns

    def _pronoun(self, frame: int, at: int, depth: int = 0) -> str | None:
        """Return whom the pronoun at a place means; what was found once is kept."""
        if (frame, at) not in self._meant:
            self._meant[frame, at] = self._find_pronoun(frame, at, depth)
        return self._meant[frame, at]

    def _find_pronoun(self, frame: int, at: int, depth: int) -> str | None:
        pronoun = _NOMINATIVE.get(self.tokens(frame)[at].low, "")
        if not pronoun or depth > _LOOK_BACK:
            return None
        for candidate in self._candidates(frame, at):
            if candidate.phrase and candidate.shape is Shape.PRONOUN:
                told = self.tokens(candidate.frame)[candidate.phrase.first].low
                if told == pronoun and (
                    found := self._pronoun(candidate.frame, candidate.phrase.first, depth + 1)
                ):
                    return found
            elif candidate.phrase and candidate.shape is Shape.NOUN:
                if _noun_agrees(candidate.words, pronoun):
                    return self._noun(candidate.frame, candidate.phrase, " ".join(candidate.words))
            elif self._name_agrees(candidate, pronoun):
                return self.names.fullest(self._surely(candidate, pronoun), pronoun)
        return None

    def _surely(self, candidate: Candidate, pronoun: str) -> tuple[str, ...]:
        """Return who is meant by "she" where a name that tells nothing is not the only one in its sentence.

        News names more men than women, so a woman's name beside an unknown one is the likelier.
        """
        if pronoun == "she" and candidate.phrase and not self.names.gender(candidate.words, candidate.title):
            frame = self.frames[candidate.frame]
            for other in self._named_between(frame.start, frame.end):
                if self.names.gender(other.words, other.title) == {"she"}:
                    return other.words
        return candidate.words

    def _name_agrees(self, candidate: Candidate, pronoun: str) -> bool:
        person = self.names.is_person(candidate.words, candidate.title)
        if pronoun not in ("he", "she"):
            return not person
        if is_body(candidate.words):
            return False
        gender = self.names.gender(candidate.words, candidate.title)
        first = candidate.words[0]
        # A lone word that stands as a subject is a surname, unless it is an abbreviation.
        acts = candidate.phrase is not None and not (first.isupper() or "." in first)
        return pronoun in gender or (not gender and (person or acts or len(candidate.words) > 1))

    # Nouns

    def _noun(self, frame: int, phrase: Phrase, words: str) -> str:
        """Return the name that a noun phrase takes up, or the phrase itself."""
        tokens = self.tokens(frame)[phrase.first : phrase.last]
        low = [token.low for token in tokens]
        if low[0] not in _DEFINITE or len(low) > 6 or any(token.capital for token in tokens[1:]):
            return words
        core = next((n for n, word in enumerate(low) if word in PREPOSITIONS), len(low))
        nouns = [w for w in low[:core] if w in PERSON_NOUNS or w in BODY_NOUNS or w in DOCUMENT_NOUNS]
        head = nouns[-1] if nouns else ""
        if head in _MESSAGES:
            return self._sender(frame, head) or words
        if head in PERSON_NOUNS and not head.endswith("s"):
            return self._person(frame, phrase, head) or words
        if head in BODY_NOUNS:
            modifiers = set(low[1:]) - {head}
            for candidate in self._candidates(frame, phrase.first):
                if candidate.shape is Shape.NAME and _is_such_a_body(candidate, head, modifiers):
                    return self.names.fullest(candidate.words)
        return words

    def _person(self, frame: int, phrase: Phrase, head: str) -> str | None:
        """Return the person whom a noun means: whom the article calls so, else the nearest that may be meant."""
        wanted = ("she",) if head in FEMALE_NOUNS else ("he",) if head in MALE_NOUNS else ("he", "she")
        nearest: str | None = None
        for candidate in self._candidates(frame, phrase.first):
            if candidate.shape is Shape.NAME and any(self._name_agrees(candidate, p) for p in wanted):
                if self.names.is_called(candidate.words, head):
                    return self.names.fullest(candidate.words)
                if nearest is None and head not in OFFICES:
                    nearest = self.names.fullest(candidate.words)
        return self.names.only_called(head) or nearest

    def _sender(self, frame: int, head: str) -> str | None:
        """Return whose statement "the statement" is, where a sentence or two before tells."""
        for n in range(frame - 1, max(-1, frame - 3), -1):
            tokens = self.tokens(n)
            if any(token.low == head for token in tokens):
                for subject in subjects(tokens, len(tokens)):
                    if subject.shape is not Shape.NOUN:
                        return self.speaker(n, subject)
        return None

    # Who may be meant

    def _candidates(self, frame: int, at: int) -> Iterator[Candidate]:
        """Yield who may be meant at a place, the likeliest first: subjects before others, near before far."""
        for n in range(frame, max(-1, frame - _LOOK_BACK), -1):
            tokens = self.tokens(n)
            for phrase in subjects(tokens, at) if n == frame else self._subjects(n):
                words = name_words(self.words_of(n, phrase)) if phrase.shape is Shape.NAME else ()
                named, title = untitled(words)
                if phrase.shape is Shape.NOUN:
                    named = tuple(self.words_of(n, phrase).split())
                if named or phrase.shape is Shape.PRONOUN:
                    yield Candidate(named, title, n, phrase)
            stop = tokens[at].start if n == frame and at < len(tokens) else self.frames[n].end
            yield from self._named_between(self.frames[n].start, stop)

    def _named_between(self, start: int, stop: int) -> Iterator[Candidate]:
        """Yield the people and bodies named outside quotations between two places; genitives come last."""
        free = [mention for mention in self.names.mentions(start, stop) if not self._is_quoted(mention.start)]
        for mention in sorted(free, key=lambda m: m.possessive):
            if self.names.is_person(mention.words, mention.title) or is_body(mention.words):
                yield Candidate(mention.words, mention.title)

    def _is_quoted(self, at: int) -> bool:
        n = bisect_right(self._openings, at) - 1
        return n >= 0 and at < self._marked[n].outer.end


def _noun_agrees(words: Sequence[str], pronoun: str) -> bool:
    low = [word.casefold() for word in words]
    heads = [word for word in low if word in PERSON_NOUNS]
    if pronoun in ("he", "she"):
        other = FEMALE_NOUNS if pronoun == "he" else MALE_NOUNS
        return bool(heads) and heads[0] not in other
    return not heads if pronoun == "it" else low[-1].endswith("s") or low[-1] in BODY_NOUNS


def _is_such_a_body(candidate: Candidate, head: str, modifiers: Set[str]) -> bool:
    """Whether a name may be what a noun like "agency" takes up."""
    low = [word.casefold() for word in candidate.words]
    if head in MEDIA_NOUNS:
        return any(word in MEDIA_NAMES for word in low)
    if head in low:
        return modifiers <= set(low)
    abbreviation = candidate.words[0].isupper() and len(low[0]) > 1
    return (
        candidate.phrase is not None and head in ANY_BODY_NOUNS and (is_body(candidate.words) or abbreviation)
    )


def subjects(tokens: Sequence[Token], end: int) -> Iterator[Phrase]:
    """Yield the phrases of a sentence that stand as subjects, the main clause's first."""
    main = first_subject(tokens, 0, end)
    if main:
        yield main
    for at in range(max(0, end - _SPAN), end):
        if is_cue(tokens, at):
            found = subject_before(tokens, at)
            if found is None and at > 0 and is_inverted(tokens, at):
                found = subject_after(tokens, at)
            if found and found.last <= end:
                yield found
