# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words around a number that say what it is a number of."""

from __future__ import annotations

from parallax.language.word_lists import words

EVERYWHERE = words("worldwide globally global nationwide overall total altogether combined everywhere")
"""They widen what is counted to the whole; folded."""

FORECASTS = words(
    "forecast forecasts estimate estimates consensus projected projection predicted analysts target"
)
"""They say that a number was looked for, not found; folded."""

MODIFIERS = words(
    """
    youth core annual monthly weekly female male net gross average median real nominal minimum maximum long-term
    short-term seasonally provisional licensed licenced capacity allowed permitted certified designed
    """
)
"""They make of a number that of another measure; folded."""

WISHES = words(
    "aside need needs want wants wanted demand demands demanded propose proposes proposed seeks seek sought urged urges"
)
"""They say that a number is somebody's wish, or kept for later; folded."""

OTHER_SIDE = words("rival rivals opponent opponents counterpart counterparts opposition")
"""They say that it is not of the one named, but of another; folded."""

COUNTERPARTS = tuple(
    tuple(words(group) for group in row.split("|"))
    for row in (
        "girl girls|boy boys",
        "woman women female|man men male",
        "import imports imported|export exports exported",
        "sales sale revenue revenues turnover|profit profits earnings income|loss losses|cost costs spending",
        "public|private",
        "urban|rural",
        "domestic|foreign international abroad",
        "local|national|federal",
        "gross|net",
        "home|away",
        "upper|lower",
        "buy bought buying purchase|sell sold selling sale",
        "northern north|southern south",
        "eastern east|western west",
        "adults adult|children child",
        "rich richest|poor poorest",
        "maximum|minimum|average",
        "current|former|previous",
        "first|second|third|fourth",
        "highest|lowest",
        "budget|deficit|debt",
        "crude|gas|coal",
        "old older|new newer",
        "road|rail|sea|air",
        "big large larger|small smaller",
        "city urban|country countryside rural",
        "inner|outer",
        "morning|afternoon|evening|night",
        "unemployment|inflation|growth|turnout",
    )
)
"""Folded words of which each sets a number apart from those of the others in its row."""

IN_UNIFORM = frozenset(("military", "fighter", "police"))
"""Kinds of people, as `nouns.PEOPLE_KINDS` names them, who are no civilians."""
CIVILIANS = words("civilian bystander passenger villager resident child baby infant girl boy tourist pupil")
