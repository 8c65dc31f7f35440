# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whom a phrase means: pronouns, surnames and nouns are led back to the names that the article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from parallax.analysis.quotes.attribution import is_cue, is_inverted
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.names import NameBook, is_body, name_words, untitled
from parallax.analysis.quotes.phrases import Phrase, Shape, first_subject, subject_after, subject_before
from parallax.analysis.quotes.tokens import Frame, Token, frame_tokens
from parallax.language.titles import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    PARTIES,
    PERSON_NOUNS,
)

_LOOK_BACK = 12
"""Sentences within which a pronoun or a noun has to find whom it means."""
_DEFINITE = frozenset("the this that his her their its".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that a pronoun or noun may mean."""

    name: str
    words: tuple[str, ...]
    title: str
    shape: Shape
    acts: bool = False
    """Whether it stands as a subject."""


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
        self._tokens = lru_cache(maxsize=64)(self._read_tokens)

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

    def _pronoun(self, frame: int, at: int) -> str | None:
        pronoun = _NOMINATIVE.get(self.tokens(frame)[at].low, "")
        if pronoun:
            for candidate in self._candidates(frame, at):
                if self._agrees(candidate, pronoun):
                    if candidate.shape is Shape.NAME:
                        return self.names.fullest(candidate.words, pronoun)
                    return candidate.name
        return None

    def _agrees(self, candidate: Candidate, pronoun: str) -> bool:
        last = candidate.name.split()[-1].casefold()
        if candidate.shape is Shape.NOUN:
            heads = [w for w in candidate.name.casefold().split() if w in PERSON_NOUNS]
            if pronoun in ("he", "she"):
                other = FEMALE_NOUNS if pronoun == "he" else MALE_NOUNS
                return bool(heads) and heads[0] not in other
            return (not heads) if pronoun == "it" else last.endswith("s") or last in BODY_NOUNS
        if pronoun in ("he", "she"):
            if is_body(candidate.words):
                return False
            gender = self.names.gender(candidate.words, candidate.title)
            lone = candidate.words[0]
            acts = candidate.acts and not (lone.isupper() or "." in lone)
            person = (
                len(candidate.words) > 1 or acts or self.names.is_person(candidate.words, candidate.title)
            )
            return pronoun in gender or (not gender and person)
        person = self.names.is_person(candidate.words, candidate.title)
        return not person

    # Nouns

    def _noun(self, frame: int, phrase: Phrase, words: str) -> str:
        low = [token.low for token in self.tokens(frame)[phrase.first : phrase.last]]
        if low[0] not in _DEFINITE or len(low) > 6:
            return words
        head = next(
            (word for word in reversed(low) if word in PERSON_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS), low[-1]
        )
        if head in _MESSAGES:
            return self._issuer(frame, phrase, head) or words
        for candidate in self._candidates(frame, phrase.first):
            if candidate.shape is not Shape.NAME:
                continue
            if head in PERSON_NOUNS and not head.endswith("s"):
                wanted = "she" if head in FEMALE_NOUNS else "he" if head in MALE_NOUNS else ""
                if any(self._agrees(candidate, p) for p in ("he", "she") if wanted in ("", p)):
                    return candidate.name
            elif head in BODY_NOUNS and self._is_such_a_body(candidate, head):
                return candidate.name
        return words

    def _is_such_a_body(self, candidate: Candidate, head: str) -> bool:
        folded = [word.casefold() for word in candidate.words]
        return (
            head in folded
            or (head in _ANY_BODY and is_body(candidate.words))
            or (head in _ANY_BODY and candidate.words[0].isupper() and len(candidate.words[0]) > 1)
        )

    def _issuer(self, frame: int, phrase: Phrase, head: str) -> str | None:
        """Return whose statement or report "the statement" is, where a sentence or two before tells."""
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
            end = at if n == frame else len(tokens)
            for phrase in subjects(tokens, end):
                if phrase.shape is Shape.NAME:
                    words, title = untitled(name_words(self.words_of(n, phrase)))
                    if words:
                        yield Candidate(self.names.fullest(words), words, title, Shape.NAME, acts=True)
                elif phrase.shape is Shape.NOUN:
                    yield self._noun_candidate(n, phrase, nested=n == frame)
            stop = tokens[at].start if n == frame and at < len(tokens) else self.frames[n].end
            yield from self._named_between(n, stop)

    def _noun_candidate(self, frame: int, phrase: Phrase, *, nested: bool) -> Candidate:
        words = self.words_of(frame, phrase)
        return Candidate(words, tuple(words.split()), "", Shape.NOUN)

    def _named_between(self, frame: int, stop: int) -> Iterator[Candidate]:
        """Yield the people and bodies named in a sentence outside its quotations; genitives come last."""
        inside = [self._marked[n].outer for n in self.frames[frame].quotes]
        mentions = self.names.mentions(self.frames[frame].start, stop)
        free = [m for m in mentions if not any(span.start <= m.start < span.end for span in inside)]
        for mention in sorted(free, key=lambda m: m.possessive):
            if self.names.is_person(mention.words, mention.title) or is_body(mention.words):
                name = self.names.fullest(mention.words)
                yield Candidate(name, mention.words, mention.title, Shape.NAME)


_NOMINATIVE = {
    "he": "he",
    "his": "he",
    "she": "she",
    "her": "she",
    "they": "they",
    "their": "they",
    "it": "it",
    "its": "it",
}
_MESSAGES = frozenset("statement tweet post message".split())
"""What is said by whoever sent it."""
_ANY_BODY = frozenset(
    "agency group organization organisation company firm newspaper paper service body outlet site union charity".split()
)
"""Nouns that may take up the name of any body."""


def subjects(tokens: Sequence[Token], end: int) -> Iterator[Phrase]:
    """Yield the phrases of a sentence that stand as subjects, the main clause's first."""
    main = first_subject(tokens, 0, end)
    if main:
        yield main
    for at in range(end):
        if is_cue(tokens, at):
            found = subject_before(tokens, at)
            if found is None and at > 0 and is_inverted(tokens, at):
                found = subject_after(tokens, at)
            if found and found.last <= end:
                yield found
