# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Quotes tab: under each speaker what they are quoted with, each utterance once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Quote, QuoteKind
from parallax.ui.sidebar.rows import SEPARATOR, Line, Mark, Row, Run, Tone, place_of, warning
from parallax.ui.sidebar.telling import articles_of, one_line, told_sources
from parallax.ui.sidebar.word_differences import marked_differences

translate = QCoreApplication.translate

_MOST_SHOWN = 1500
"""Characters of a quotation in the sidebar; longer ones go on in the text and in what is copied."""

_MOST_NAMESAKES = 40
"""Names with one last word that are told apart; a text with more of them is not about people."""


@dataclass(frozen=True, slots=True)
class _Utterance:
    """The quotations of one utterance, in the order of the sources."""

    key: str
    quotes: tuple[Quote, ...]
    identical: bool
    speakers: tuple[str, ...]
    """As each source names them, the fullest name first."""

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(quote.article for quote in self.quotes)


def quote_rows(comparison: Comparison, *, indirect: bool = False) -> tuple[Row, ...]:
    """Return headings and quotations: the speakers whom most sources quote first, unspoken marks last.

    `indirect` takes in what is told without quotation marks.
    """
    articles = articles_of(comparison)
    order = {article.id: position for position, article in enumerate(articles)}
    speakers: dict[str, list[_Utterance]] = {}
    nameless: list[_Utterance] = []
    scare: list[_Utterance] = []
    utterances = _utterances(comparison, order, indirect=indirect)
    names = _fullest_names({name for utterance in utterances for name in utterance.speakers})
    for utterance in utterances:
        if all(quote.kind is QuoteKind.SCARE for quote in utterance.quotes):
            scare.append(utterance)
        elif utterance.speakers:
            speakers.setdefault(names[utterance.speakers[0]], []).append(utterance)
        else:
            nameless.append(utterance)
    sections = sorted(speakers.items(), key=lambda section: -len(_heard_in(section[1])))
    if nameless:
        sections.append((translate("Quotes", "Speaker not named"), nameless))
    if scare:
        sections.append((translate("Quotes", "In quotation marks, nobody quoted"), scare))
    rows: list[Row] = []
    for title, spoken in sections:
        rows.append(_heading(title, spoken, articles))
        rows.extend(_row(title, utterance, articles, names) for utterance in spoken)
    return tuple(rows)


def quote_kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds by which quotations can be filtered, with their names."""
    names = {
        QuoteKind.DIRECT: translate("Quotes", "Quotations"),
        QuoteKind.FRAGMENT: translate("Quotes", "Fragments"),
        QuoteKind.SCARE: translate("Quotes", "Words in marks"),
        QuoteKind.INDIRECT: translate("Quotes", "Indirect"),
    }
    return tuple((kind.value, name) for kind, name in names.items())


def _utterances(comparison: Comparison, order: dict[str, int], *, indirect: bool) -> list[_Utterance]:
    """Return every quotation that is shown, those of one utterance together, in reading order."""
    grouped: set[int] = set()
    found: list[tuple[tuple[int, int], _Utterance]] = []

    def add(key: str, members: Sequence[int], *, identical: bool) -> None:
        quotes = [comparison.quotes[member] for member in members]
        shown = [quote for quote in quotes if indirect or quote.kind is not QuoteKind.INDIRECT]
        if shown:
            shown.sort(key=lambda quote: (order[quote.article], quote.start))
            named = {quote.speaker for quote in shown if quote.speaker}
            speakers = tuple(sorted(named, key=lambda name: (-len(name), name)))
            position = (order[shown[0].article], shown[0].start)
            found.append((position, _Utterance(key, tuple(shown), identical, speakers)))

    for index, group in enumerate(comparison.quote_groups):
        grouped.update(group.members)
        add(f"group-{index}", group.members, identical=group.identical)
    for index in range(len(comparison.quotes)):
        if index not in grouped:
            add(f"quote-{index}", (index,), identical=True)
    found.sort(key=lambda numbered: numbered[0])
    return [utterance for _, utterance in found]


def _fullest_names(speakers: Iterable[str]) -> dict[str, str]:
    """Map each name to the fullest that ends with it: Stoltenberg to Jens Stoltenberg.

    A name that fits two people is left as it stands.
    """
    namesakes: dict[str, list[tuple[str, frozenset[str]]]] = {}
    fullest: dict[str, str] = {}
    for name in sorted(speakers, key=lambda name: (-len(name.split()), name)):
        words = name.casefold().split()
        others = namesakes.setdefault(words[-1] if words else "", [])
        fuller = [other for other, own in others if own.issuperset(words)]
        fullest[name] = fuller[0] if len(fuller) == 1 else name
        if len(fuller) != 1 and len(others) < _MOST_NAMESAKES:
            others.append((name, frozenset(words)))
    return fullest


def _heard_in(utterances: Sequence[_Utterance]) -> frozenset[str]:
    """Return the sources that carry any of the utterances."""
    return frozenset().union(*(utterance.articles for utterance in utterances))


def _heading(title: str, utterances: Sequence[_Utterance], articles: Sequence[Article]) -> Row:
    """Return a speaker's heading with a badge for each source."""
    own = _by_source([quote for utterance in utterances for quote in utterance.quotes])
    name = one_line(title)
    marks = tuple(_counted_mark(article, own.get(article.id, ())) for article in articles)
    sources = told_sources(own, articles)
    head = [Run(name, Tone.HEADING)]
    if len(own) == 1 and len(articles) > 1:
        only = next(article for article in articles if article.id in own)
        head.append(Run("  " + translate("Quotes", "only in {0}").format(only.letter), Tone.QUIET))
    return Row(
        key=f"heading-{title}",
        lines=(Line(tuple(head)), Line(marks=marks, gap=6)),
        spoken=f"{name}. {sources}",
        copied=name,
        place=place_of(utterances[0].quotes[0]),
        articles=frozenset(own),
        heading=True,
    )


def _row(
    title: str, utterance: _Utterance, articles: Sequence[Article], full_names: Mapping[str, str]
) -> Row:
    """Return the row of one utterance."""
    names = {article.id: article for article in articles}
    disputed = len({full_names[name] for name in utterance.speakers}) > 1
    quotes = utterance.quotes
    absent = tuple(Mark.of(article) for article in articles if article.id not in utterance.articles)
    if _same_words(utterance) and not disputed:
        marks = tuple(_cued_mark(names[source], own) for source, own in _by_source(quotes).items())
        lines: tuple[Line, ...] = (Line(_quoted(quotes[0])), Line(marks=marks + absent, gap=6))
    else:
        lines = _version_lines(quotes, names, tell_speakers=disputed)
        if absent:
            lines += (Line(marks=absent, gap=6),)
    told = "; ".join(_told(quote, names[quote.article], tell_speaker=disputed) for quote in quotes)
    if disputed:
        dispute = translate("Quotes", "given to different speakers")
        lines = (Line((warning(dispute),)), *lines)
        told = f"{dispute}: {told}"
    search = [title, *(f"{q.text} {q.cue or ''} {q.speaker or ''} {names[q.article].name}" for q in quotes)]
    return Row(
        key=utterance.key,
        lines=lines,
        spoken=f"{told}. {told_sources(utterance.articles, articles)}",
        copied="\n".join(
            f"{_in_marks(one_line(q.text), q.kind)} ({_copied_source(q, names[q.article])})" for q in quotes
        ),
        place=place_of(quotes[0]),
        articles=utterance.articles,
        kind=quotes[0].kind.value,
        disagrees=disputed,
        search=one_line(" ".join(search)).casefold(),
    )


def _same_words(utterance: _Utterance) -> bool:
    """Whether one wording can stand for all; the cut, the case and the marks may differ."""
    return utterance.identical and len({len(quote.text.split()) for quote in utterance.quotes}) == 1


def _by_source(quotes: Sequence[Quote]) -> dict[str, list[Quote]]:
    """Return the quotations of each source."""
    own: dict[str, list[Quote]] = {}
    for quote in quotes:
        own.setdefault(quote.article, []).append(quote)
    return own


def _quoted(quote: Quote) -> tuple[Run, ...]:
    """Return what is quoted, cut where it would fill the sidebar."""
    words = one_line(quote.text)
    if len(words) > _MOST_SHOWN:
        words = words[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
    return (Run(_in_marks(words, quote.kind), Tone.WORDS),)


def _in_marks(words: str, kind: QuoteKind) -> str:
    """Return words in quotation marks, in none where the article has none."""
    return words if kind is QuoteKind.INDIRECT else f"“{words}”"


def _version_lines(
    quotes: Sequence[Quote], names: dict[str, Article], *, tell_speakers: bool
) -> tuple[Line, ...]:
    """Return the versions one under another, the longest first, with what differs from it marked."""
    versions: dict[tuple[str, str | None, bool], list[Quote]] = {}
    for quote in quotes:
        speaker = quote.speaker if tell_speakers else None
        version = (one_line(quote.text)[:_MOST_SHOWN], speaker, quote.kind is QuoteKind.INDIRECT)
        versions.setdefault(version, []).append(quote)
    longest = max((text for text, _, _ in versions), key=len)
    lines: list[Line] = []
    for (text, speaker, indirect), own in sorted(versions.items(), key=lambda version: -len(version[0][0])):
        runs = [
            Run(words, Tone.DIFFERING_WORDS if differs else Tone.WORDS)
            for words, differs in marked_differences(text, longest)
        ]
        if not indirect:
            runs = [Run("“", Tone.WORDS), *runs, Run("”", Tone.WORDS)]
        said = dict.fromkeys(one_line(quote.cue) for quote in own if quote.cue)
        if speaker or said:
            runs.append(
                Run("  " + " ".join([one_line(speaker or ""), SEPARATOR.join(said)]).strip(), Tone.QUIET)
            )
        marks = tuple(Mark.of(names[source], quotes) for source, quotes in _by_source(own).items())
        lines.append(Line(tuple(runs), marks, gap=6 if lines or tell_speakers else 0))
    return tuple(lines)


def _counted_mark(article: Article, quotes: Sequence[Quote]) -> Mark:
    """Return a source's badge with how often it quotes the speaker, where that is more than once."""
    return Mark.of(article, quotes, caption=f"{len(quotes)}×" if len(quotes) > 1 else "")


def _cued_mark(article: Article, quotes: Sequence[Quote]) -> Mark:
    """Return a source's badge with its reporting verb as it stands."""
    return Mark.of(article, quotes, caption=one_line(quotes[0].cue or ""))


def _told(quote: Quote, article: Article, *, tell_speaker: bool) -> str:
    """Return a quotation with its source and verb as a screen reader says it."""
    who = f"{article.letter} {article.name}"
    if tell_speaker and quote.speaker:
        who += f", {one_line(quote.speaker)}"
    if quote.cue:
        who += f", {one_line(quote.cue)}"
    return f"{who}: {_in_marks(one_line(quote.text)[:_MOST_SHOWN], quote.kind)}"


def _copied_source(quote: Quote, article: Article) -> str:
    """Return who is quoted where, for the clipboard."""
    said = " ".join(part for part in (quote.speaker, quote.cue) if part)
    return ", ".join(part for part in (one_line(said), article.name) if part)
