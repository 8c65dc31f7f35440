# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Naming a group of figures in the words of its texts, short enough for a narrow column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from parallax.analysis.document import Document
from parallax.analysis.figures.roles import FATES
from parallax.analysis.words import fold
from parallax.domain.article import Role
from parallax.domain.comparison import Figure, FigureKind
from parallax.language.events import CHANGE_NOUNS, EVENTS
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.nouns import PLURALS
from parallax.language.verbs import PAST_FORMS

_LONGEST_TAIL = 6
"""Words behind a figure that its label may take over."""
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*|[^\s\w]")
_CAPITALISED = r"(?:(?:al-)?[A-Z][\w’'-]+(?:\s(?=[A-Z]))?)+"
_EVENT = re.compile(
    rf"((?:[\w’'-]+\s){{0,2}}?)\b({'|'.join(sorted(EVENTS, key=len, reverse=True))})\b"
    rf"(\s(?:in|on|at|near|of|against)\s(?:the\s)?{_CAPITALISED})?"
)
# Of several plurals the table's first is the usual one: "people".
_PLURAL_OF = {singular: plural for plural, singular in reversed(PLURALS.items())}
_LINKS = frozenset({"of", "in", "for", "on", "from", "to", "with", "at", "per", "against", "among"})
_TIME_LINKS = frozenset({"after", "before", "ago", "since", "later", "earlier"})
_CLAUSES = frozenset(
    {"is", "was", "were", "are", "has", "have", "had", "will", "would", "could", "and", "but", "who", "which"}
    | {"that", "as", "than", "when", "while", "where", "because", "so", "if", "said", "says"}
)
_POSSESSIVES = frozenset({"their", "his", "her", "its", "our", "my", "your"})
_AUXILIARIES = frozenset({"is", "was", "were", "are", "has", "have", "had", "will", "would", "could", "may"})
_SCALES = frozenset({"percent", "per", "cent", "million", "billion", "trillion", "thousand", "hundred"})
_UNCOUNTED = frozenset(
    {"magnitude", "caliber", "mph", "kph", "horsepower", "personnel", "staff", "police", "aircraft"}
)
_REACH = 300
"""Characters on either side of a figure in which its label looks for an event."""
_LOOKED_AT = 200
"""Figures of a group; where so many measure the same the first ones name it."""
_TAIL_REACH = 90
"""Characters behind a figure in which its label looks for words."""
_GENERAL = frozenset(
    {
        "person",
        "civilian",
        "other",
        "victim",
        "people",
        "death",
        "fatality",
        "casualty",
        "life",
        "injury",
        "arrest",
    }
    | {"infection", "abstention", "homeless", "survivor", "dead", None}
)


def label_groups(
    figures: Sequence[Figure], documents: Sequence[Document], members: Iterable[Sequence[int]]
) -> list[str]:
    """Return a label for each group of figures."""
    of = {document.article.id: document for document in documents}
    return [_label([figures[n] for n in some[:_LOOKED_AT]], of) for some in members]


def _label(group: Sequence[Figure], of: dict[str, Document]) -> str:
    first = next((f for f in group if _role(f, of) is Role.BODY), group[0])
    if first.role in FATES:
        event = _event([_around(figure, of) for figure in group if _role(figure, of) is Role.BODY])
        event = event or _event([_around(figure, of) for figure in group], titles=True)
        return _joined(_sufferers(group), first.role, event)
    noun = _counted(group)
    if first.role in ("for", "against"):
        return _joined(noun, first.role)
    if first.role in ("before", "after"):
        change = _change(_around(figure, of) for figure in group)
        noun = noun or min(
            (_subject(figure, of) for figure in group), key=lambda words: (not words, len(words))
        )
        return _joined(noun + ("," if noun else ""), first.role, f"the {change}" if change else None)
    spoken = [figure for figure in group if not _compound(figure)] or group
    tail = (
        "" if first.kind is FigureKind.RATIO and noun else max((_tail(f, of) for f in spoken), key=_telling)
    )
    if not noun and not tail:
        tail = max((_lead(figure, of) for figure in group), key=_telling)
    elif not tail and first.kind is FigureKind.DURATION:
        lead = max((_lead(figure, of) for figure in spoken), key=_telling)
        noun, tail = (f"{noun},", " ".join(lead.split()[-4:])) if lead else (noun, "")
    rate = first.role if first.role and first.role.startswith("per ") and first.role not in tail else None
    return _joined(noun, tail, rate).rstrip(",") or first.text


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _role(figure: Figure, of: dict[str, Document]) -> Role:
    return of[figure.article].sentences[figure.sentence].role


def _around(figure: Figure, of: dict[str, Document]) -> str:
    """Return a figure's sentence, as far as words in it may speak of the figure."""
    document = of[figure.article]
    sentence = document.sentences[figure.sentence]
    start, end = max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH)
    return document.article.text[start:end]


def _sufferers(group: Sequence[Figure]) -> str:
    """Return who was killed or wounded where all articles say the same: "children"; people go unsaid."""
    units = {figure.unit for figure in group}
    return _counted(group) if len(units) == 1 and not units & _GENERAL else ""


def _counted(group: Sequence[Figure]) -> str:
    """Return the noun that most members count, in the plural, with what sets it apart."""
    if group[0].kind in (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MULTIPLE):
        return ""
    if group[0].kind is FigureKind.AGE:
        return "age,"
    units = Counter(figure.unit for figure in group if figure.unit)
    if not units:
        return ""
    unit = units.most_common(1)[0][0]
    apart = Counter(figure.of for figure in group if figure.unit == unit and figure.of)
    most = apart.most_common(1)
    named = most[0][0] if most and most[0][1] * 2 > units[unit] else None
    if group[0].kind is FigureKind.RATIO:
        whole = plural(unit) if any(figure.text.lower().endswith(plural(unit)) for figure in group) else unit
        return _joined("of the", named, whole)
    one = all(figure.low == figure.high == 1 for figure in group) or all(map(_compound, group))
    return _joined(named, unit if one or unit in _UNCOUNTED else plural(unit))


def _compound(figure: Figure) -> bool:
    """Whether a hyphen joins number and noun: "225-page"."""
    return "-" in figure.text.rpartition(" ")[2] and figure.text[-1:].isalpha()


def plural(noun: str) -> str:
    """Return the plural of a noun as the figures give it in the singular."""
    head, space, last = noun.rpartition(" ")
    if last in _PLURAL_OF:
        return head + space + _PLURAL_OF[last]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if last.endswith(("s", "x", "ch", "sh", "z")) else "s")


def _event(sentences: Sequence[str], *, titles: bool = False) -> str | None:
    """Return "in the rocket attack near Erbil": the event that most of the sentences name.

    In titles the plurals are left out, which may be verbs: "Plane crashes near Oslund".
    """
    found: Counter[str] = Counter()
    phrases: dict[str, list[str]] = {}
    for sentence in sentences:
        for match in _EVENT.finditer(sentence):
            if match[2] == "fire" and match[1].lower().endswith(("opened ", "open ", "opening ", "under ")):
                continue
            if titles and match[2].endswith("s"):
                continue
            noun = match[2].removesuffix("s")
            found[noun] += 1
            phrases.setdefault(noun, []).append(_phrase(match))
    if not found:
        return None
    noun = found.most_common(1)[0][0]
    return max(phrases[noun], key=lambda phrase: (min(len(phrase.split()), 6), -len(phrase)))


def _phrase(match: re.Match[str]) -> str:
    before = match[1].split()
    for n in range(len(before) - 1, -1, -1):
        if (
            _leads_on(before[n].lower(), "")
            or fold(before[n]) in FUNCTION_WORDS
            or not before[n][0].isalpha()
        ):
            before = before[n + 1 :]
            break
    place = match[3] if match[3] and not match[3].endswith("led") else ""
    event = " ".join([*before, match[2]])
    definite = not match[2].endswith("s") and not (before and before[0].endswith(("'s", "’s")))
    return f"in {'the ' if definite else ''}{event}{place}"


def _change(sentences: Iterable[str]) -> str | None:
    nouns = Counter(
        CHANGE_NOUNS[word]
        for sentence in sentences
        for word in sentence.lower().split()
        if word in CHANGE_NOUNS
    )
    return nouns.most_common(1)[0][0] if nouns else None


def _telling(phrase: str) -> int:
    """Return how many words of a phrase say something, as far as a narrow column has room."""
    return min(4, sum(fold(word) not in FUNCTION_WORDS for word in phrase.split()))


def _tail(figure: Figure, of: dict[str, Document]) -> str:
    """Return the words behind a figure as far as they belong to it: "of printed emails"."""
    document = of[figure.article]
    end = min(document.sentences[figure.sentence].end, figure.end + _TAIL_REACH)
    words = [match[0] for match in _WORD.finditer(document.article.text, figure.end, end)]
    links = _LINKS | _TIME_LINKS if figure.kind is FigureKind.DURATION else _LINKS
    links = links if figure.kind is not FigureKind.AGE else frozenset()
    if not words or not (words[0].lower() in links or _compound(figure)):
        return ""
    if words[0] == "of" and words[1:2] and words[1].lower() in ("them", "whom", "which", "those"):
        words = words[2:]  # "86 of them in intensive care"
    taken: list[str] = []
    for n, word in enumerate(words[:_LONGEST_TAIL]):
        if (
            not word[0].isalpha()
            or word.lower() in _POSSESSIVES
            or (n and _leads_on(word.lower(), words[n - 1].lower()))
        ):
            break
        taken.append(word)
    if len(taken) > 1 and taken[-1].endswith("ing") and taken[-2].lower() in ("for", "by", "of", "from"):
        taken.pop()  # "in prison for taking": its object would come next
    while taken and fold(taken[-1]) in FUNCTION_WORDS:
        taken.pop()
    return " ".join(taken)


def _leads_on(word: str, before: str) -> bool:
    """Whether a word begins another clause, or is its verb."""
    if word in _CLAUSES or word in PAST_FORMS:
        return True
    return word.endswith(("ed", "ing")) and len(word) > 5 and before not in _LINKS  # "of printed letters"


def _subject(figure: Figure, of: dict[str, Document]) -> str:
    """Return what a change is told of, in at most three words: "corporate tax rate"."""
    words = _lead(figure, of).split()
    for n in range(len(words) - 1, -1, -1):
        if fold(words[n]) in FUNCTION_WORDS or words[n].lower() in CHANGE_NOUNS:
            words = words[n + 1 :] if n + 1 < len(words) else words[:n]
            break
    return " ".join(words) if len(words) < 4 else ""


def _lead(figure: Figure, of: dict[str, Document]) -> str:
    """Return the telling words before a figure, where nothing behind it names what it measures."""
    document = of[figure.article]
    start = document.sentences[figure.sentence].start
    before = document.article.text[max(start, figure.start - 70) : figure.start]
    words = _WORD.findall(before)
    if max(start, figure.start - 70) > start:
        words = words[1:]
    for n in range(len(words) - 1, -1, -1):
        if not words[n][0].isalpha() and n < len(words) - 1:
            words = words[n + 1 :]
            break
    while words and (words[0].lower() in _SCALES or not words[0][0].isalpha()):
        words.pop(0)
    while words and not words[-1][0].isalpha():
        words.pop()
    for said in ("that", "said", "says"):
        if said in words:
            words = words[len(words) - words[::-1].index(said) :]
    words = _clause(words)
    while words and fold(words[0]) in FUNCTION_WORDS:
        words.pop(0)
    while words and fold(words[-1]) in FUNCTION_WORDS:
        words.pop()
    return " ".join(words[-_LONGEST_TAIL:])


def _clause(words: list[str]) -> list[str]:
    """Return the words of the last clause without its verb, as far as two are left."""
    low = [word.lower() for word in words]
    for n in range(len(words) - 2, 0, -1):
        if low[n] in ("and", "but", "while") and len(words) - n > 2:
            words, low = words[n + 1 :], low[n + 1 :]
            break
    for n in range(2, len(words)):
        if low[n] in _AUXILIARIES and fold(words[n - 1]) not in FUNCTION_WORDS:
            return words[:n]
    for n in range(len(words) - 1, 0, -1):
        if low[n] in ("a", "an", "its", "their") and low[n - 1] != "of" and n + 1 < len(words):
            return words[n + 1 :]
    return words
