# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Numbers that are no quantities: dates, clock times, names, addresses, phone and bill numbers, scores."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parallax.analysis.figures.tokens import Line
from parallax.language.months import MONTHS, WEEKDAYS
from parallax.language.word_lists import words


def _capitalised(names: Iterable[str]) -> str:
    return "(?:" + "|".join(name.title() for name in sorted(names, key=len, reverse=True)) + r")\b\.?"


_MONTH = _capitalised(MONTHS)
_WEEKDAY = _capitalised(WEEKDAYS)
_YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_ZONE = r"(?:GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|CET|CEST|IST|local time|Eastern|Pacific|hours)"
_HALF_DAY = r"(?:[ap]\.\s?m\b\.?|[ap]m\b)"
_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d){0,2}"

_DATES = rf"""
    \b{_DAY}(?:\s?(?:-|–|to|and|or|until|through)\s?{_DAY})?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?
  | \b{_MONTH}\s+{_DAY}\b(?!,\d|\.\d)
      (?:(?:\s?(?:-|–|—|to|and|or|through|until)\s?|,\s(?=\d+\s+and\s)){_DAY}\b(?!\s+[a-z]|[,.]\d))?(?:,?\s+{_YEAR}\b)?
  | \b{_MONTH},?\s+(?:of\s+)?['’]?{_YEAR}\b
  | \b{_WEEKDAY}\s+{_DAY}(?:st|nd|rd|th)\b
  | \b\d{{1,4}}(?P<dot>[-/.])\d{{1,2}}(?P=dot)\d{{1,4}}(?:T\d[\d:.+Z]*)?\b
  | \b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b(?![,.]\d)
  | \b(?:mid-?|early-?|late-?)?(?:1[4-9]|20)\d0['’]?s\b
  | (?<!\w)['’]?\d0['’]?s\b
  | (?<!\w)['’]\d\d\b
"""
_TIMES = rf"""
    \b{_CLOCK}(?:\s?(?:-|–|to|and)\s?{_CLOCK})?\s?{_HALF_DAY}(?:\s?(?:-|–|to|and)\s?{_CLOCK}\s?{_HALF_DAY})?
  | \b(?:12|twelve)\s(?:noon|midnight)\b
  | \b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?\b
  | \b(?:[01]\d|2[0-4])[:.]?[0-5]\d\s?(?:hrs\b|{_ZONE}\b)
  | \b(?:\d{{1,2}}|[a-z]{{3,6}})\s+o['’]clock\b
  | \b(?:at|by|until|from|around|before|after)\s+(?:[1-9]|1[0-2])(?=\s+(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|{_ZONE})\b)
  | \bupdated\s+\d{{4}}\b
"""
_CONTACTS = r"""
    \w="[^"\n]*" | \b\d{9,}\b | \b(?:911|999|112)(?=\s(?:call|calls|caller|callers|dispatcher|operator|emergency))
  | \b(?:called|call|calling|dialled|dialed|dial|phoned)\s(?:911|999|112)\b
  | (?:https?://|www\.)\S+ | \b[\w.+-]{1,64}@\S+ | [\#@]\w+
  | (?<![\w.,])\+\d[\d\s().-]{6,}\d
  | \(\d{3}\)\s?\d{3}[-.\s]\d{4}\b
  | (?<![\w.,-])(?:1[-.\s])?\d{3}[-.]\d{3}[-.]\d{4}\b
  | (?<![\w.,$€£-])\d{3}-\d{4}\b
  | \b1-8\d\d-[\w-]+
  | \b\d+[A-Za-z]?\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?(?:[A-Z][\w'’]+\.?\s+|\d+(?:st|nd|rd|th)\s+){1,3}
      (?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Boulevard|Blvd\b\.?|Drive|Lane|Place|Square|Terrace|Highway|Hwy|Parkway)
  | \b\d+\s+(?:Downing\sStreet|Broadway|Wall\sStreet)
  | \b[A-Z]\.?[A-Z]\.?\s+\d{5}(?:-\d{4})?\b
  | \b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b
"""
_LABELS = (
    "Article|Articles|Section|Sections|Chapter|Title|Rule|Clause|Paragraph|Route|Routes|Highway|Interstate|Freeway|"
    "Flight|Resolution|Amendment|Proposition|Prop|Measure|Question|Bill|Act|Directive|Regulation|Law|Order|Decree|"
    "Channel|Channels|Radio|Room|Suite|Apartment|Apt|Unit|Gate|Platform|Pier|Terminal|Line|Bus|Train|Exit|Junction|"
    "Page|Pages|Figure|Fig|Table|Appendix|Annex|Volume|Vol|Issue|Episode|Season|Part|Phase|Stage|Step|Level|Tier|"
    "Type|Class|Category|Grade|Zone|Area|Sector|District|Ward|Precinct|Division|Group|Pool|Block|Lot|Plot|"
    "Apollo|Soyuz|Formula|Catch|Expo|Vision|Agenda|Studio|Camp|Base|Number|No|Nos|Nr|Day|Week|Round|Game|Match|"
    "Lap|Hole|Super\\sBowl|UFC|iPhone|iPad|Galaxy|Pixel|Windows|Android|Xbox|PlayStation|Boeing|Airbus|Embraer|"
    "Antonov|Tupolev|Sukhoi|MiG|Version|Mark|Model|Psalm|John|Matthew|Genesis|Fortune|Forbes|Nasdaq|Nikkei|FTSE|"
    "DAX|CAC|Russell|Stoxx|S&P|Dow|Case|Docket|Count|Exhibit|Form|Lottery|Ward|Cell|Hall|Court|Reactor|Block|Well|"
    "Hurricane|Cat|Key\\sStage|Year|World\\sWar|War|Generation|Gen|Title\\s[IVX]+|Schedule|Protocol|Sura|Verse"
)
_NAMES = rf"""
    \b(?:{_LABELS})\.?[\s-]+\d+(?:[-.–]\d+)*[A-Za-z]?\b(?!\s?(?:%|percent|per\scent|million|billion|thousand))
      (?:(?:,\s\d+){{0,9}},?\s(?:and|or)\s\d+\b)?
  | \b(?:section|sections|article|chapter|page|pages|paragraph|clause|route|highway|flight|phase|level|grade|category|stage|
        type|size|room|channel|number|version|day|week|round|rule|lane|line|ward|magazine\sissue|count|item|verse|
        episode|season|step|zone|exit|gate|seed|ranked|rated)\s\d+[a-zA-Z]?\b(?!\s?(?:%|percent|per\scent|[a-z]{{3,}}s\b))
  | \b(?:H\.?\s?R|S|H\.?\s?J\.?\s?Res|H\.?B|S\.?B|A\.?B|L\.?D)\.?\s?\d{{1,5}}\b(?<=\d)
  | (?:§+|№|\#)\s?\d+[\d.-]*
  | \b\d+(?:st|nd|rd|th)(?:[-\s]century)?\b
  | \b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)\s(?:two|2)\scents\b
  | \b(?:9/11|7/7|24/7|20/20|50[-/]50)\b
  | \b(?=\w*[A-Za-z])(?=\w*\d)[A-Za-z]+\d\w*(?:[-/]\w+)*
  | \b[A-Z][A-Za-z]*[-–‑]\d+\w*(?:[-/]\w+)*
  | \b(?:one|two)-on-(?:one|two)\b | \bone\s(?:by|after|to)\sone\b | \b[Nn]umber[-\s](?:one|two|three|four|five|ten)\b
  | \b(?:[Nn]o|[Ss]ome|[Aa]ny|[Ee]very|[Ee]ach|[Ss]quare|[Dd]ay|[Ll]oved)[-\s]one\b | \bone[-\s]another\b
  | \bone-?(?:time|sided|way|off|stop|upmanship|piece|liner|man)\b | \btwo-?(?:way|faced|tier|step)\b
  | \b(?:Group|Gang|Committee|Council)\sof\s(?:[A-Z][a-z]+|\d+)\b
  | \bBig\s(?:Two|Three|Four|Five|Six|Ten)\b | \bWorld\sWar\s(?:One|Two)\b
  | \b(?:Five|Three|Twenty|Seven|Nine|Six)\s(?:Star|Eyes|Nations|Mile|Sisters|Network|Inch)\b
"""
_SCORES = r"""
    \b(?:(?:won|win|wins|winning|beat|beats|beating|defeat|defeated|defeating|lost|lose|loses|losing|led|leads|leading|
         drew|draw|drawn|victory|trail|trails|trailed|tied|level|score|scored|scoreline|ahead|down|up|record|clinched|
         thrashed|edged)\s(?:[\w’'.]+\s){0,4}?(?:by\s|at\s|of\s)?)\d{1,3}\s?[-–]\s?\d{1,3}(?:,?\s(?:and\s)?\d{1,3}[-–]\d{1,3})*\b
      (?!-|\s?(?:%|percent|per\scent|years?|hours?|days?|weeks?|months?|minutes?|miles?|people|million|billion))
  | \b\d{1,3}-?\s?to\s?-?\d{1,3}(?=\s(?:margin|vote|ruling|decision|majority|ratio|odds|favou?rite|win|victory|loss|draw|lead))
  | \b\w+-to-(?:one|1)\b | \b\d+x\d+\w*\b | \b\d+-for-\d+\b
  | \b(?:vote|votes|majority|margin|voted|ruled|split)\s(?:of\s)?\d{1,3}\s?(?:to|[-–])\s?\d{1,3}\b
  | \b\d[-–]\d\s(?:ruling|decision|vote|majority|split|tie|margin|opinion|verdict)
  | \b\d{1,3}[-–]\d{1,3}\s(?:win|victory|loss|defeat|draw|lead|record|series|triumph|upset|thrashing|rout|score|away|home|at\sAmm)\b
"""
_EXCLUDED = re.compile(
    "|".join(f"(?:{part})" for part in (_CONTACTS, _DATES, _TIMES, _NAMES, _SCORES)), re.VERBOSE
)

# Whole people and things are counted in the thousands; these words say that "2000" before them is no year.
_NOT_AFTER_A_YEAR = words("""people persons civilians troops soldiers fighters militants refugees migrants casualties deaths families
    homes houses jobs workers employees students pupils residents villagers police officers personnel members
    children women men victims cases pages km kilometres kilometers miles metres meters feet tonnes tons barrels
    dollars euros pounds years hours days megawatts mw hectares acres copies tickets euro""")


def excluded(line: Line) -> frozenset[int]:
    """Return the tokens of a line that are set aside."""
    if not len(line):
        return frozenset()
    found: set[int] = set()
    at = 0
    for match in _EXCLUDED.finditer(line.source, line[0].start, line[len(line) - 1].end):
        while at < len(line) and line[at].end <= match.start():
            at += 1
        while at < len(line) and line[at].start < match.end():
            found.add(at)
            at += 1
    return frozenset(found)


def is_year(line: Line, at: int) -> bool:
    """Whether four digits that stand alone are a year."""
    token = line[at]
    if not (len(token.text) == 4 and token.text.isdigit() and 1400 <= int(token.text) < 2100):
        return False
    counted = line.low(at + 1) in _NOT_AFTER_A_YEAR
    return not counted or line.low(at - 1) in ("in", "since", "until", "the", "during")
