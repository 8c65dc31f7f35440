# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a comparison of articles found.

The classes follow the comparison file key by key (docs/comparison-format.md), so that window, exports and
scores speak of the same things. Positions (`members`, `sentence`, `claim`) are indices into the lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parallax.domain.article import Article, Role, Span


class Standing(StrEnum):
    """How a sentence stands among the sources."""

    SHARED = "shared"
    CONFLICTING = "conflicting"
    UNIQUE = "unique"


class MatchKind(StrEnum):
    """How closely two sentences agree."""

    VERBATIM = "verbatim"
    REWORDED = "reworded"
    PARTIAL = "partial"


class ReasonKind(StrEnum):
    """What kind of evidence speaks for a match; the screen has a sentence for each."""

    SAME_WORDS = "same words"
    CONTAINED = "contained"
    QUOTATION = "same quotation"
    FIGURE = "figure"
    NAME = "name"
    WORD = "word"
    NEIGHBOURS = "neighbours"
    """The sentences before or after match too."""
    DECIDED = "decided by the reader"


class FigureKind(StrEnum):
    """What kind of quantity a figure gives."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MULTIPLE = "multiple"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    RATIO = "ratio"


class Qualifier(StrEnum):
    """How exactly a figure is given."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    RANGE = "range"


class QuoteKind(StrEnum):
    """What quotation marks stand for, or `indirect` where there are none."""

    DIRECT = "direct"
    FRAGMENT = "fragment"
    SCARE = "scare"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, order=True)
class SentenceRef:
    """A sentence, named by its article's id and its position there."""

    article: str
    sentence: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of an article, named by the article's id."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and how it stands; `articles` are the ids of the other articles that carry it."""

    start: int
    end: int
    role: Role
    standing: Standing | None = None
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence for a match; `text` is what a person would point at, or empty."""

    kind: ReasonKind
    text: str = ""

    def __str__(self) -> str:
        return self.text or self.kind.value


@dataclass(frozen=True, slots=True)
class Clash:
    """The words on either side that cannot both be right, as spans of the two articles' texts."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of different articles that report the same, wholly or in part."""

    a: SentenceRef
    b: SentenceRef
    kind: MatchKind
    score: float
    clash: Clash | None
    reasons: tuple[Reason, ...]

    @property
    def conflict(self) -> bool:
        """Whether the two give values or facts that cannot both hold."""
        return self.clash is not None


@dataclass(frozen=True, slots=True)
class Claim:
    """Sentences of two or more articles that report one thing.

    `differs` holds for each sentence its spans (in the article's text) unlike the plainest sentence.
    """

    sentences: tuple[SentenceRef, ...]
    articles: tuple[str, ...]
    conflict: bool
    label: str
    plainest: int
    differs: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that stands verbatim in several articles."""

    words: int
    at: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that an article states; `low` and `high` in plain units, None for an open end."""

    article: str
    sentence: int
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str | None
    qualifier: Qualifier
    of: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that follows from others, or contradicts them: eightfold, from 500 and 4,000."""

    figure: int
    sources: tuple[int, ...]
    agrees: bool


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that measure the same thing; `agree` is False where they cannot all be right."""

    label: str
    members: tuple[int, ...]
    agree: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article puts in somebody's mouth, and whose they are."""

    article: str
    sentence: int
    start: int
    end: int
    text: str
    speaker: str | None
    speaker_at: Span | None
    cue: str | None
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """Quotations of one utterance in different articles."""

    members: tuple[int, ...]
    identical: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of naming a thing, and who uses it where."""

    text: str
    articles: tuple[str, ...]
    at: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing called by different words."""

    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A claim that at least half of the other articles carry and `articles` do not."""

    claim: int
    articles: tuple[str, ...]


Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Decisions as places of the articles at hand: what a comparison is told to hold to.

    Each pair names two stretches of different articles; the sentences, or figures, that they fall into are meant.
    """

    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()
    peaceful: tuple[Pair, ...] = ()
    """These do not contradict each other."""
    same_figures: tuple[Pair, ...] = ()
    other_figures: tuple[Pair, ...] = ()
    speakers: tuple[tuple[Place, str], ...] = ()
    """Quotations, and who speaks; empty for nobody known."""
    roles: tuple[tuple[Place, Role], ...] = ()
    """Paragraphs, and what they are in their article; the articles have these roles already."""


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article with its sentences as they stand in this comparison."""

    article: Article
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the window shows, the exports print and the scores judge."""

    articles: tuple[ComparedArticle, ...] = ()
    matches: tuple[Match, ...] = ()
    claims: tuple[Claim, ...] = ()
    passages: tuple[Passage, ...] = ()
    figures: tuple[Figure, ...] = ()
    derived: tuple[Derived, ...] = ()
    figure_groups: tuple[FigureGroup, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quote_groups: tuple[QuoteGroup, ...] = ()
    wordings: tuple[Wording, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    rulings: Rulings = Rulings()
    """The reader's decisions that this comparison was told to hold to."""

    def article(self, article_id: str) -> ComparedArticle:
        """Return the article of that id; KeyError where there is none."""
        for compared in self.articles:
            if compared.article.id == article_id:
                return compared
        raise KeyError(article_id)

    def sentence(self, ref: SentenceRef) -> Sentence:
        """Return the sentence that `ref` names."""
        return self.article(ref.article).sentences[ref.sentence]

    def words(self, ref: SentenceRef) -> str:
        """Return the text of the sentence that `ref` names."""
        compared = self.article(ref.article)
        sentence = compared.sentences[ref.sentence]
        return compared.article.text[sentence.start : sentence.end]
