# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A line that names a claim, cut from its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from parallax.analysis.words import fold
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.reporting import REPORTING_VERBS

_LONGEST = 72
_SHORTEST = 20
"""A clause that is cut off any sooner says too little."""
_FEWEST_WORDS = 3
_MOST_DROPPED = 4
"""Small words at the end: of more, "had nothing to do with the", the sentence is made."""
_READ_AT_MOST = 600
"""Of a sentence: a label is cut from its beginning, and a paragraph without a stop may be huge."""

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SAYS = (
    r"(?:said|says|added|adds|announced|announces|stated|noted|reported|explained|explains|confirmed|confirms"
    r"|declared|declares|stressed|stresses|told [\w’' ]{2,30}?|pointed out|insisted|insists)"
)
_WHEN = rf"(?:,? (?:(?:late|early) )?(?:on )?(?:{_DAY}|today|yesterday)(?: \w+)?)?,?"
DATELINE = re.compile(
    r"^(?:[A-Z][\w.’' -]{2,30}, [A-Z]{2,8} [—–-]+ |(?:[A-Z][a-z]{2,8}\.? \d{1,2},? (?:\d{4} )?)\([^)]{2,30}\) *[—–-]+ *|"
    r"[A-Z][A-Z.’' -]{2,30}(?:, [\w. ]{2,20})?(?: \([^)]{2,30}\))? *[—–-]+ *|[\w.’' ]{2,30} / )"
)
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds|thousands"
_BULLET = re.compile(r"^[\W_]+(?=\w)")
_OPENING = (
    re.compile(rf"^[^“”\"]{{1,90}}? {_SAYS}{_WHEN} that (?=\S)"),
    re.compile(rf"^(?:\w[\w.’'-]*,? ){{1,9}}(?:said|says|added|adds){_WHEN} (?=(?:the|an?|its|his|her|their|it|they|there|{_NUMBER}|more|some|about|at least|no|most|many|people|police|officials)\b|[A-Z$\d])"),
    re.compile(r"^According to [^,]{2,80}, (?=\S)"),
    re.compile(r"^(?:Today|Yesterday|Overnight|Last (?:year|month|week|night)|This (?:year|month|week)), (?=\S)"),
    re.compile(r"^(?:When|While|As|If|Although|Though|Because|Once|Hours after|Days after) [^,“”\"]{2,90}, (?=\S)"),
    re.compile(
        r"^(?:Back |Late |Early )?(?i:in|on|at|after|before|during|by|since|with|under|following|amid|last|this)\b"
        r"[^,]{2,60}, (?=\S)"
    ),
)  # fmt: skip
_LINK = re.compile(
    r"^(?:And|But|Or|So|Yet|However|Meanwhile|Also|In addition|Moreover|Finally|Still|Separately),? (?=\S)"
)
_CLOSING = (
    re.compile(rf",[”\"]? [^,;“”\"]{{1,80}}? {_SAYS}\b[^“\"]*$"),
    re.compile(rf",(?:[”\"] {_SAYS}| {_SAYS} (?=(?-i:[A-Z]))) ?[^,;“”\"]{{1,80}}$"),
    re.compile(r",? according to .*$"),
)
_CLAUSE = re.compile(
    rf"(?<! on)(?= (?:(?:late|early) )?(?:on )?{_DAY}\b)|"
    rf" (?=and that )| (?=and \w+ed (?:it|the|an?|that|his|her)\b)|[,;:] (?!{_SAYS}\b)|[,;:]?[”\"]? [–—-] | (?=\()| (?=(?:which|who|whom|whose|when|while|where|after|before|as|amid|following"
    r"|because|although|though|despite|adding|saying|including|killing|leaving|until|if|unless|but)\b)"
)
_BRACKET = re.compile(r" ?\([^()]{1,60}\)")
_DASHES = re.compile(r" [–—-] [^–—“”\"]{3,60} [–—-] ")
_ASIDE = re.compile(
    r"(?<=[a-z.]), (?:(?:an?|the|who|whose|which) [^,]{3,80}|[a-z][\w-]+(?: [a-z][\w-]+)? (?:of|for|at|with) [^,]{3,80})"
    r",(?= )"
)
_NAME_ALONE = re.compile(
    r"(?:[^\Wa-z][\w.’'-]*|of|and|the|for|a)(?:,? (?:[^\Wa-z][\w.’'-]*|of|and|the|for|a))*"
)
_SMALL = FUNCTION_WORDS | {"late", "early"}
_DANGLING = FUNCTION_WORDS - {"against", "without", "not", "no", "never", "off", "out", "up", "down"}
"""Before an ellipsis small words say nothing, but "voted against …" does."""
_SET_APART = re.compile(
    r"\b(?:among|those|few|many|only|first|one of|all|any|anyone|someone|people)\b[^,;]*$"
)
"""What is told apart by the relative clause that follows."""
_NAMELESS = re.compile(r"^(?:He|She|It|They|We|I|This|That|These|Those|His|Her|Their|Its|Our|My|You)\b")


def labels(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return short lines for sentences on one thing, the best first: the shortest, without who said it.

    A line has at most 72 characters, ends at a clause or, with an ellipsis, at a word. Sentences that
    need another to be understood ("He added ...") come last.
    """
    stripped = sorted({_stripped(sentence[:_READ_AT_MOST]) for sentence in sentences}, key=_unfit)
    return tuple(dict.fromkeys(_shortened(line) for line in stripped))


def _unfit(line: str) -> tuple[int, int, str]:
    faults = bool(_NAMELESS.match(line)) + 2 * (line.count(" ") < _FEWEST_WORDS - 1)
    return faults, len(line), line


@lru_cache(maxsize=1 << 12)
def _shortened(line: str) -> str:
    line = _tidy(_cut(line))
    return line[:1].upper() + line[1:]


@lru_cache(maxsize=1 << 12)  # a sentence stands in several claims, and most stand in the next comparison too
def _stripped(sentence: str) -> str:
    """Return the sentence without dateline, asides and what says who said it."""
    text = " ".join(sentence.split())
    for pattern, instead in (
        (DATELINE, ""),
        (_BULLET, ""),
        (_BRACKET, ""),
        (_DASHES, " "),
        (_ASIDE, ""),
        (_LINK, ""),
    ):
        text = pattern.sub(instead, text)
    text = text[:1].upper() + text[1:]
    for pattern in (*_OPENING, *_CLOSING):
        shorter = pattern.sub("", text, count=1)
        shorter = shorter[:1].upper() + shorter[1:]
        worse = _NAMELESS.match(shorter) and not _NAMELESS.match(text)
        if shorter.count(" ") >= _FEWEST_WORDS and not worse:
            text = shorter
    return _tidy(text)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    clauses = [found.start() for found in _CLAUSE.finditer(text, 0, _LONGEST + 2)]
    for end in reversed([end for end in clauses if end <= _LONGEST]):
        if end >= _SHORTEST and not _NAME_ALONE.fullmatch(text, 0, end):
            rounded = _rounded(text[:end], _SMALL)
            # "The ministry said late" and "he described" say nothing without what follows
            apart = text.startswith(" who", end) and _SET_APART.search(text, 0, end)
            if not apart and fold(rounded.rpartition(" ")[2]) not in REPORTING_VERBS:
                return rounded
    return _rounded(text[:_LONGEST].rpartition(" ")[0] or text[: _LONGEST - 1], _DANGLING) + "…"


def _rounded(text: str, small: frozenset[str]) -> str:
    """Drop small words at the end of what was cut off."""
    kept = text.rstrip(" ,;:–—-").split(" ")
    fewest = max(_FEWEST_WORDS, len(kept) - _MOST_DROPPED)
    while len(kept) > fewest and kept[-1].casefold() in small:
        kept.pop()
    return " ".join(kept).rstrip(" ,;:–—-")


def _tidy(text: str) -> str:
    """Drop end marks, and quotation marks that have lost their partner."""
    text = text.strip(" ,;:–—-")
    if (text[:1], text[-1:]) in (("“", "”"), ('"', '"')):
        text = text[1:-1].rstrip(" ,.")
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text.strip(" ,;:–—-").rstrip(".")
