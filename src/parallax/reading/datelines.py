# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Lines that say when, where and by whom an article was written, and lines that belong to pictures."""

from __future__ import annotations

import re

from parallax.language.months import MONTHS, WEEKDAYS
from parallax.reading.dates import find_dates, without_dates
from parallax.reading.furniture import names_section
from parallax.reading.lines import Line

# Words that stand around a date, in the languages whose dates are read.
_AROUND = frozenset(
    """
    published posted updated modified created written issued released edited date dated time last first
    originally on at in by of the and min mins minute minutes hour hours day days ago read reading am pm a.m p.m
    est edt et pt pst pdt gmt utc cet local today yesterday issue edition print update
    publié le la à mis mise jour modifié veröffentlicht vom den um uhr stand aktualisiert publicado el las
    actualizado pubblicato il alle ore aggiornato em às atualizado gepubliceerd op om
    """.split()  # noqa: SIM905 - as it is read
)
_TIME = re.compile(r"\d{1,2}[:.h]\d\d(?::\d\d)?|\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m\.?", re.IGNORECASE)
_BYLINE = re.compile(
    r"^\W{0,3}(?i:(?:written |reported |story |words |text )?by|author|reporter|correspondent)\b\s*:?\s+(?=\W?[A-Z@\u00c0-\uffff])"
)
_NAME = r"[A-Z\u00c0-\uffff][^\W\d_]+(?:[ -][A-Z\u00c0-\uffff][^\W\d_.]*\.?){1,3}"
# "Von Mira Sund", "Tom Gale in Halm and Ana Prieto in Tarnau".
_OTHER_BYLINE = re.compile(
    rf"^(?:(?:Von|Par|Por|Di|Door|Av|Od|Автор|Текст)\s?:?\s+{_NAME}(?:,? (?:und|et|y|e|en|och|и) {_NAME})*(?:,.{{0,40}})?"
    rf"|{_NAME} in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:(?:,| and|, and) {_NAME} in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)+)$"
)
_PLACE_AND_OUTLET = re.compile(
    r"^[“\"']?[A-Z][^–—:|/]{1,40}?\s*(?:[–—:|/]|\s-)\s*[“\"']?[A-Z][^–—:|/]{1,40}$"
)
_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|EPA|Getty(?: Images)?|Associated Press|Anadolu(?: Agency)?|Xinhua|TASS|Sputnik"
    r"|Bloomberg|dpa|DPA|PA|UPI|ANSA|EFE|Shutterstock|iStock|Alamy|NurPhoto|WAFA|SANA|IRNA|Instagram|Flickr)"
)
_PICTURE = r"(?i:photo(?:graph)?|image|picture|pic|illustration)"
# People and outlets: words with capitals, and what links them.
_NAMES = r"(?:[A-Z@][^\s]*|/|\||and|of|the|for|via)(?:\s(?:[A-Z@][^\s]*|/|\||and|of|the|for|via)){0,9}"
# A credit in brackets or a label tells a picture's text even where that is a whole sentence.
_CREDITED = re.compile(
    rf"""
    [\[(][^()\[\]]{{0,60}}?\b(?i:photo|photograph|image|picture|credit|courtesy|handout|screengrab|screenshot)\b
        [^()\[\]]{{0,80}}[\])]\.?$
    | [\[(](?![a-zäöü]{{2,4}}/)[^()\[\]]{{0,60}}?(?:/|\s-\s|via\s|©\s?){_AGENCY}[^()\[\]]{{0,40}}[\])]\.?$
    | \([A-Z][\w.&’'-]{{1,30}}\s?/\s?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{1,2}}\)$
    | \((?i:file|archive)(?:\s(?i:photo))?\)\.?$
    | ^(?i:(?:file\s)?(?:photo(?:graph)?s?|pictures?|pics?|images?)\s?(?:caption|credit)?)\s?[:–—]\s.+
    | ^(?i:image|photo|picture|media|video)\s(?i:source|caption|credit),\s.+
    | ^(?i:caption|file\sphoto)\s?[:–—-].+
    | [.\w](?:Photo|Image|Picture|Illustration)?\s?Credits?(?:…|\.\.\.|\s?[:/])?\s?[A-Z].{{1,80}}$
    | ^©\s?{_AGENCY}\b.{{0,80}}$
    | ^(?P<credit>[A-Z][\w/]+(?:\s[A-Z][\w/]+){{0,3}})\s[A-Z].{{8,200}}[\w.](?P=credit)$
    """,
    re.VERBOSE,
)
# These tell it only where there is no sentence.
_NAMED = re.compile(
    rf"""
    \b{_PICTURE}s?\s?(?i:credit|courtesy|by|from|via|source)?(?:\s?[:©]|\s?/\s|\s[-–—])\s?{_NAMES}$
    | \b{_PICTURE}s?\s(?i:by|courtesy|credit|via)\s{_NAMES}$
    | \b{_AGENCY}\s(?i:pic|photo|picture|image|file)s?(?:\s?/\s?{_NAMES})?$
    | ^[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{1,3}}\s?\|\s?{_AGENCY}\b
    | (?:/\s?|(?i:via)\s|©\s?){_AGENCY}(?:\s(?:Images|Pictures|Photo|File))?(?:/[\w\s]+)?\.?$
    | ^{_AGENCY}(?:\s?[/,&]\s?{_AGENCY})+\.?$
    """,
    re.VERBOSE,
)
# "REUTERS / Ann Lee": in the text no heading begins so, above it a title may.
_CREDIT_FIRST = re.compile(r"^(?:REUTERS|AFP|AP|EPA|UPI)\b[\s/]*[A-Z]\w+\s[A-Z]\w+")
# A picture's text is seldom longer.
_LONGEST_CAPTION = 70


def is_date(line: Line, *, alone: bool) -> bool:
    """Whether the line is there to give a date; with `alone`, nothing but one may stand in it."""
    if not 0 < len(line.words) <= 16 or line.prose:
        return False
    rest = without_dates(line.text)
    dated = len(rest) < len(line.text)
    words = [word.strip(".,:;()[]|–—-•·/").casefold() for word in rest.split()]
    words = [word for word in words if word]
    others = [
        word
        for word in words
        if not (word in _AROUND or word in WEEKDAYS or word in MONTHS or _TIME.fullmatch(word))
    ]
    if not others:
        return dated or _relative(line)
    names = all(
        word[0].isupper() or not word[0].isalpha() for word in rest.split() if word.casefold() not in _AROUND
    )
    stands = [(found.start, line.text[found.end :].strip(" .()[]|")) for found in find_dates(line.text)]
    begins = words[0] in _AROUND or any(start == 0 or not after for start, after in stands)
    return not alone and dated and begins and names and len(others) <= 8


def _relative(line: Line) -> bool:
    """Whether a line without a full date still says when: "3 hours ago", "Monday 10:15", "19 July"."""
    words = [word.casefold().rstrip(".") for word in line.words]
    clock = re.search(r"\d[:.]\d\d|\d ?[ap]\.?m", line.text, re.IGNORECASE) is not None
    calendar = any(word in MONTHS for word in words) and any(word[0].isdigit() for word in words)
    return clock or calendar or words[-1:] == ["ago"] or all(word in WEEKDAYS for word in words)


def is_byline(line: Line) -> bool:
    """Whether the line names who wrote the article."""
    if len(line.words) > 16 or line.sentence:
        return False
    return _BYLINE.match(line.text) is not None or _OTHER_BYLINE.match(line.text) is not None


def is_place(line: Line) -> bool:
    """Whether the line gives a place, or a place and an outlet: "Baghdad – People"."""
    if line.stopped or len(line.words) > 8 or not line.names_only:
        return False
    if any(names_section(Line(word, len(word))) for word in line.words):
        return False
    # With a colon a title is written, too: "Harbour Fire: What We Know".
    return _PLACE_AND_OUTLET.match(line.text) is not None and (":" not in line.text or len(line.words) <= 4)


def is_caption(line: Line) -> bool:
    """Whether the line is a picture's text: it carries a credit."""
    if len(line.words) > _LONGEST_CAPTION:
        return False
    return bool(_CREDITED.search(line.text) or (not line.sentence and _NAMED.search(line.text)))


def is_credit(line: Line) -> bool:
    """Whether a line in the text begins with an agency and a photographer."""
    return not line.sentence and _CREDIT_FIRST.match(line.text) is not None


def is_person(line: Line) -> bool:
    """Whether the line can be a person's name: two to four words, each with a capital."""
    return (
        2 <= len(line.words) <= 4
        and line.names_only
        and line.plain.replace(" ", "").replace("'", "").replace("-", "").replace(".", "").isalpha()
    )
