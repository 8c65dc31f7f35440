# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whom a phrase means: pronouns, surnames and nouns are led back to the names that the article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from parallax.analysis.quotes.attribution import is_cue
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.names import Mention, NameBook, name_words, untitled
from parallax.analysis.quotes.phrases import Phrase, Shape, first_subject, subject_after, subject_before
from parallax.analysis.quotes.tokens import Frame, Token, frame_tokens
from parallax.language.titles import BODY_NOUNS, DOCUMENT_NOUNS, FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS

_LOOK_BACK = 12
"""Sentences within which a pronoun or a noun has to find whom it means."""
_DEFINITE = frozenset("the this that his her their its".split())


class Reader:
    """One article's sentences, names and who is meant in them."""

    def __init__(self, text: str, frames: Sequence[Frame], marked: Sequence[Marked], names: NameBook) -> None:
        self.text = text
        self.frames = frames
        self.names = names
        self._marked = marked
        self._tokens = lru_cache(maxsize=64)(self._read_tokens)

    def tokens(self, frame: int) -> tuple[Token, ...]:
        """Return the words and marks of a frame."""
        return self._tokens(frame)

    def _read_tokens(self, frame: int) -> tuple[Token, ...]:
        return tuple(frame_tokens(self.text, self.frames[frame], self._marked))

    def words_of(self, frame: int, phrase: Phrase) -> str:
        """Return a phrase as it stands, its genitive ending taken off."""
        tokens = self.tokens(frame)
        words = " ".join(self.text[tokens[phrase.first].start : tokens[phrase.last - 1].end].split())
        return words.removesuffix("'s").removesuffix("’s")

    def speaker(self, frame: int, phrase: Phrase) -> str | None:
        """Return whom a phrase means, as fully as the article names them; None for "I" and "you"."""
        tokens = self.tokens(frame)
        if phrase.shape is Shape.PRONOUN:
            return self._pronoun(frame, phrase.first, tokens[phrase.first].low)
        words = self.words_of(frame, phrase)
        if phrase.shape is Shape.NAME:
            named, _ = untitled(name_words(words))
            return self.names.fullest(named) if named else words
        return self._noun(frame, phrase, words)

    def _pronoun(self, frame: int, at: int, pronoun: str) -> str | None:
        if pronoun in ("i", "we", "you"):
            return None
        for candidate in self._candidates(frame, at):
            if self._agrees(candidate, pronoun):
                return candidate
        return None

    def _agrees(self, candidate: str, pronoun: str) -> bool:
        words, title = untitled(name_words(candidate))
        last = candidate.split()[-1].casefold()
        person = self.names.is_person(words, title) or last in PERSON_NOUNS
        if pronoun in ("he", "she"):
            gender = self.names.gender(candidate) or (
                "he" if last in MALE_NOUNS else "she" if last in FEMALE_NOUNS else None
            )
            return gender == pronoun or (
                gender is None
                and (person or len(words) > 1)
                and last not in BODY_NOUNS | DOCUMENT_NOUNS
                and not last.endswith("s")
            )
        if pronoun == "it":
            return not person
        return last.endswith("s") or last in BODY_NOUNS or not person

    def _candidates(self, frame: int, at: int) -> Iterator[str]:
        """Yield who may be meant at a place, the likeliest first: subjects before others, near before far."""
        for n in range(frame, max(-1, frame - _LOOK_BACK), -1):
            tokens = self.tokens(n)
            end = at if n == frame else len(tokens)
            for phrase in subjects(tokens, end):
                if phrase.shape is Shape.NAME or (phrase.shape is Shape.NOUN and n != frame):
                    name = self.speaker(n, phrase) if phrase.shape is Shape.NAME else self.words_of(n, phrase)
                    if name:
                        yield name
            stop = tokens[at].start if n == frame and at < len(tokens) else self.frames[n].end
            for mention in self._outside(self.names.mentions(self.frames[n].start, stop), n):
                if self.names.is_person(mention.words, mention.title):
                    yield self.names.fullest(mention.words)

    def _outside(self, mentions: Sequence[Mention], frame: int) -> list[Mention]:
        """Return the mentions that stand in no quotation; genitives come last."""
        inside = [self._marked[n].outer for n in self.frames[frame].quotes]
        free = [m for m in mentions if not any(span.start <= m.start < span.end for span in inside)]
        return sorted(free, key=lambda m: m.possessive)

    def _noun(self, frame: int, phrase: Phrase, words: str) -> str:
        tokens = self.tokens(frame)
        low = [token.low for token in tokens[phrase.first : phrase.last]]
        head = next(
            (word for word in reversed(low) if word in PERSON_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS), low[-1]
        )
        if low[0] not in _DEFINITE or len(low) > 6:
            return words
        if head in PERSON_NOUNS and not head.endswith("s"):
            for candidate in self._candidates(frame, phrase.first):
                if self._agrees(candidate, "he") or self._agrees(candidate, "she"):
                    return candidate
        if head in BODY_NOUNS:
            for candidate in self._candidates(frame, phrase.first):
                if head in candidate.casefold().split():
                    return candidate
        return words


def subjects(tokens: Sequence[Token], end: int) -> Iterator[Phrase]:
    """Yield the phrases of a sentence that stand as subjects, the main clause's first."""
    main = first_subject(tokens, 0, end)
    if main:
        yield main
    for at in range(end):
        if is_cue(tokens, at):
            found = subject_before(tokens, at)
            if found is None and at > 0 and (tokens[at - 1].quote is not None or tokens[at - 1].text == ","):
                found = subject_after(tokens, at)
            if found and found.last <= end:
                yield found
