# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which lines are furniture of a page by their words alone."""

from __future__ import annotations

import re
from functools import cache

from parallax.language import boilerplate
from parallax.reading.lines import Line

# A line longer than this is no button and no heading of a list.
_SHORT = 12
_SHORT_SENTENCE = 6
# Nor is a paragraph longer than this the foot of an article.
_FOOT = 60
QUOTATION_MARKS = '"“‘«„'
_BREADCRUMB_MARK = re.compile(r"\s*(?:[/›»>|·•]|::)\s*")
_OUTLET = re.compile(
    r"(?:About )?(?P<name>[A-Z][^.]{1,60}?) is (?:a|an|the|one of) [^.]{0,100}?\b(?:newspaper|daily|weekly|magazine|agency"
    r"|broadcaster|channel|network|website|site|outlet|publication|platform|newsletter|blog|publisher|portal)\b"
)
_OCCUPATION = re.compile(
    r"\b(?:is|was) (?:an?|the|our)\b[^.]{0,90}?\b(?:reporter|editor|correspondent|columnist|writer|journalist|author|professor|fellow"
    r"|lecturer|freelancer?|contributor|producer|analyst|researcher|novelist|historian|economist|blogger|chief|lawyer|activist)\b"
    r"|\b(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|can be reached|has written for|joined [A-Z]|tweets at)\b"
)
_NUMBER = re.compile(r"[\d.,]+[km]?")
_INVITED = re.compile(
    r"\d|\b(?:leave|post|add|write|submit|view|show|load|notify|inline|required|published|logged|signed|commenting"
    r"|closed|moderated|first to|reply|tell us|join)\b"
)
_COMMENT_STAMP = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?")
# "FTSE 100 7,012.33 ▲ 0.4%", "CAS +0.40 (+3.1%)": a name or a code, a price or its change, the change in percent.
_SIGN = "[+−–▲▼△▽↑↓-]"
_QUOTED = (
    r"(?:[A-Z][A-Z0-9&/.^:-]{0,9}(?: \d{2,4})?|Dow(?: Jones)?(?: Industrials?)?|Nasdaq(?: Composite)?|Nikkei(?: \d+)?|Hang Seng"
    r"|(?:Euro )?Stoxx(?: \d+)?|Russell 2000|Sensex|Nifty(?: 50)?|Bovespa|Brent(?: crude)?|Crude(?: oil)?|Oil|Gold|Silver|Bitcoin)"
    rf":?\s+(?:[$€£¥]?\d[\d.,]*[.,]\d{{1,4}}|{_SIGN} ?\d[\d.,]*)(?:\s+\(?{_SIGN} ?\d[\d.,]*\)?)?\s*\(?{_SIGN} ?\d{{1,3}}(?:[.,]\d+)?\s?%\)?"
)
_QUOTE = re.compile(_QUOTED)
_BETWEEN_QUOTES = re.compile(r"\s*[|·•,;/]?\s*")
_LONGEST_TICKER = 400
_LISTED = re.compile(
    r"(?:[A-Z][\w.&'’-]*\s){0,5}(?:(?:plc|ag|se|inc|oyj)\s)?\(?(?:NYSE|NASDAQ|Nasdaq|AMEX|OTC|LSE|LON|TSX|ASX|XETRA|ETR|FRA|EPA|AMS|BIT|BME|SWX|HKEX|HKG|TYO|TSE|SHA|NSE|BSE|JSE)"
    r"\s?:\s?[A-Z0-9.]{1,8}\)?"
)


def is_ticker(line: Line) -> bool:
    """Whether the line gives prices at an exchange, or a company's code there, and says nothing of them."""
    if not 0 < len(line.text) <= _LONGEST_TICKER:
        return False
    if _LISTED.fullmatch(line.text):
        return True
    at = 0
    while at < len(line.text):
        quote = _QUOTE.match(line.text, at)
        between = quote and _BETWEEN_QUOTES.match(line.text, quote.end())
        if not between:
            return False
        at = between.end()
    return True


def is_furniture(line: Line) -> bool:
    """Whether the line's own words say that it is no part of an article.

    A line without a sentence needs a bar of buttons, a phrase that stands alone, or a label. A sentence
    must speak to the reader or of the text itself, be short, and be nobody's quoted words.
    """
    if not any(map(str.isalnum, line.text)):
        return True  # a rule between parts, an end mark: "###", "* * *"
    if not line.plain:
        return False
    if is_ticker(line):
        return True
    alone = _SHORT_SENTENCE if line.sentence else _SHORT
    if len(line.words) <= alone and (_is_bar(line) or _pattern("WHOLE_LINES").fullmatch(line.plain)):
        return True
    if len(line.words) > _FOOT or (line.sentence and line.text[0] in QUOTATION_MARKS):
        return False
    if _pattern("INVITATIONS").match(line.plain) or _pattern("FEET").search(line.plain):
        return True
    if line.sentence:
        return False
    return bool(_pattern("LABELS").match(line.plain) or _pattern("INSIDE").search(line.plain))


def _is_bar(line: Line) -> bool:
    """A bar of buttons: nothing but words of sharing, and numbers."""
    tokens = [token for token in re.split(r"[\s|/·•,!:]+", line.plain) if token]
    return any(token in boilerplate.SHARE_WORDS and len(token) > 2 for token in tokens) and all(
        token in boilerplate.SHARE_WORDS or _NUMBER.fullmatch(token) for token in tokens
    )


def is_breadcrumb(line: Line) -> bool:
    """Whether the line looks like a path through a site: "News / Iraq", "Home > World > Asia"."""
    if len(line.words) > _SHORT or line.stopped:
        return False
    steps = [step for step in _BREADCRUMB_MARK.split(line.text) if step]
    return len(steps) > 1 and all(len(step.split()) <= 3 for step in steps)


def opens_comments(line: Line) -> bool:
    """Whether readers' comments, or the form for them, can begin with this line."""
    if len(line.words) > 2 * _SHORT or (line.sentence and not _INVITED.search(line.plain)):
        return False
    return any(_pattern(table).fullmatch(line.plain) for table in ("COMMENT_STARTS", "OTHER_COMMENT_STARTS"))


def invites_comments(line: Line) -> bool:
    """Whether such a line cannot be a heading of the article: it asks for comments, or counts them."""
    return opens_comments(line) and (len(line.words) == 1 or _INVITED.search(line.plain) is not None)


def sign_of_comments(line: Line) -> bool:
    """Whether the line is one that stands among comments: a stamp, "Reply", "Ann says:"."""
    if len(line.words) > _SHORT:
        return False
    return bool(
        _pattern("COMMENT_SIGNS").fullmatch(line.plain)
        or _COMMENT_STAMP.fullmatch(line.plain)
        or opens_comments(line)
    )


def heads_links(line: Line) -> bool:
    """Whether a list of other articles can follow this line."""
    return (
        len(line.words) <= 8 and not line.ended and _pattern("LINK_HEADS").fullmatch(line.plain) is not None
    )


def names_section(line: Line) -> bool:
    """Whether the line is made of the names of a site's sections."""
    return bool(line.words) and all(word.casefold() in boilerplate.SECTION_WORDS for word in line.words)


def describes_outlet(line: Line, names: str) -> bool:
    """Whether a paragraph introduces the outlet: it begins with a name and says what newspaper that is.

    The name stands among `names`, in small letters, or is printed twice, as a heading run into its text.
    """
    match = _OUTLET.match(line.text)
    if match is None:
        return False
    name = match["name"].casefold()
    half = name[: len(name) // 2]
    return name in names or f"{half} {half}" == name or (bool(half.strip()) and half.strip() in names)


def describes_author(line: Line, author: str) -> bool:
    """Whether a short paragraph introduces the author: it begins with the name and says what that person does."""
    return (
        len(author.split()) > 1
        and len(line.words) <= _FOOT
        and line.text.casefold().startswith(author.casefold())
        and _OCCUPATION.search(line.text, len(author)) is not None
    )


@cache
def _pattern(table: str) -> re.Pattern[str]:
    """Return a table of phrases as one expression, compiled when it is first needed."""
    phrases: tuple[str, ...] = getattr(boilerplate, table)
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases))
