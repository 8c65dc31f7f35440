# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that tell when something happened, and whether it did or is only planned."""

from __future__ import annotations

from parallax.language.word_lists import words

WEEKDAY_NUMBERS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
"""The number of a day of the week, Monday 0, by its name in small letters."""

DAYS_FROM_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

SEASONS = {"spring": (2, 6), "summer": (5, 9), "autumn": (8, 12)}
"""The months in which a season may be told; winter lies in two years, fall is also a verb."""

PARTS_OF_YEAR = {
    "early": (1, 5),
    "beginning": (1, 4),
    "start": (1, 4),
    "mid": (4, 9),
    "middle": (4, 9),
    "late": (8, 12),
    "end": (9, 12),
}
"""The months that parts of a year may mean."""

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

NIGHTLY = words("late night evening midnight overnight nightfall dusk")
"""Words after which the next day of the calendar may be meant."""
EARLY = words("early dawn midnight overnight daybreak hours small")
"""Words before which the last day of the calendar may be meant."""

ZONES = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "et": -5, "ct": -6, "mt": -7, "pt": -8, "eastern": -5, "central": -6,
    "mountain": -7, "pacific": -8,
}  # fmt: skip
"""Hours from Greenwich by the folded name of a time zone; times of the year are not told apart."""

DEADLINES = words("by before until till")
STARTS = words("since after from")

PLANS = words(
    """
    will would shall may might could should plan plans planned planning expect expects expected expecting due
    scheduled intend intends intended aim aims aimed hope hopes hoped proposed proposes supposed likely slated
    """
)
"""Words by which a clause tells what is to come, or was to come."""
TIMETABLE = words("opens closes begins starts ends takes expires goes go begin start open close end")
"""Present forms by which a clause tells what is to come, or a habit."""
GIVEN_UP = words("planned intended hoped supposed originally initially")
"""Words that set a plan apart from what came of it."""

REPEATING = words(
    """
    again another every each annual annually weekly daily usually often re-elected previous previously
    next also twice
    """
)
"""Words that say that it happens, or happened, more than once."""

LIGHT_VERBS = words(
    """
    go goes went gone start starts started begin begins began begun take takes took taken held hold hosted happen
    happens happened come comes came due set plan planned plans schedule scheduled expect expected slated occur
    occurred occurs get gets got have had
    """
)
"""Folded verbs that say that it happens, and not what."""

SOME = words("most some many all several half others another few both one part majority rest remaining")
"""Folded words for a part of those an act befalls: another part may be told of elsewhere."""

RELATIONS = words(
    """
    deputy deputies son sons daughter daughters wife husband brother brothers sister sisters father mother parents
    lawyer lawyers aide aides successor predecessor rival rivals opponent opponents colleague colleagues friend
    friends assistant widow partner bodyguard driver
    """
)
"""Folded words for somebody beside the one named."""

ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final 1st 2nd 3rd 4th 5th 6th"
)

LATER_ONES = ORDINALS - {"first", "1st", "last", "final"}
"""Ordinals of what comes after another: a second bus."""

HAPPENINGS = words(
    """
    hit hits cut cuts put set shut shot beaten born broken chosen driven eaten fallen flown given gone hidden known
    laid risen run seen shaken shown slain stolen struck sworn taken thrown worn written spread burst won lost
    opens closes begins starts ends dies kills resigns quits sinks strikes wins loses falls rises votes meets
    arrests arrives leaves returns signs takes launches sells buys reopens expires lasts
    """
)
"""Forms of verbs, beside regular past forms, by which news tells what happened."""

EXCLUSIVE_ACTS = words(
    """
    kill kills killed shoot shot murdered assassinated stabbed write wrote written win won scored score scores
    founded built designed invented discovered painted composed directed bought acquired owned claimed flown
    piloted driven elected beaten defeated succeeded replaced
    """
)
"""Folded acts that one alone does: not both of two names can be right."""

_IRREGULAR = """
begin began begun|break broke broken|bring brought|build built|catch caught|choos chose chosen|come came|deal dealt
draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|fight fought|find found|fli flew flown|get got
give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid|hold held|keep kept
know knew known|lead led|leav left|lose lost|make made|mean meant|meet met|pay paid|ride rode|ring rang
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot
show shown|sing sang|sink sank sunk|speak spoke spoken|spend spent|stand stood|steal stole stolen|strike struck
swear swore sworn|take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood
wake woke|wear wore|win won|write wrote written
"""

IRREGULAR_VERBS = {
    form: row.split()[0] for row in _IRREGULAR.replace("\n", "|").split("|") for form in row.split()
}
"""The stem of a verb by the stems of its irregular forms."""
