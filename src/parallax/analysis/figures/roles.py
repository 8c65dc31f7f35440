# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What becomes of the counted: killed or wounded, before or after, per year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.cardinals import HYPHENS
from parallax.analysis.figures.numerals import starts_number
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind, Qualifier
from parallax.language.casualties import ACTS, STATES
from parallax.language.changes import CHANGES
from parallax.language.events import EVENTS
from parallax.language.nouns import PEOPLE, PERSONS
from parallax.language.units import DURATIONS
from parallax.language.verbs import PAST_FORMS
from parallax.language.word_lists import words

_REACH = 14
_FAR = 40
"""How many words back "the number of" may stand."""
_ENDS = frozenset(".;:!?—()")
_BE = words("were was been be are is being have had has got reportedly also feared left found")
FATES = frozenset(ACTS.values()) | frozenset(STATES.values())
_PEOPLE_KINDS = (FigureKind.COUNT, FigureKind.RATIO, FigureKind.PERCENT)


def assign_roles(line: Line, amounts: Sequence[Amount]) -> None:
    """Give every amount of a sentence the role its words say."""
    for n, amount in enumerate(amounts):
        before = amounts[n - 1] if n else None
        after = amounts[n + 1] if n + 1 < len(amounts) else None
        if amount.unit == "vote" and amount.role is not None:
            continue
        amount.role = _rate(line, amount)
        if amount.role is None and amount.kind in _PEOPLE_KINDS:
            amount.role = _fate(line, amount, before, after)
        if amount.role is None:
            amount.role = _change(line, amount)
        if amount.role == "killed" and amount.qualifier is Qualifier.EXACT and _of_toll(line, amount):
            if line.low(amount.start - 1) in _PASSING:
                amount.qualifier = Qualifier.MORE_THAN
            elif line.low(amount.start - 1) in _NEARING:
                amount.qualifier = Qualifier.ABOUT
    for amount, after in reversed(list(pairwise(amounts))):
        if amount.role is None and after.role in FATES and _named_with(line, amount, after):
            amount.role = after.role
    for n, amount in enumerate(amounts):
        changed = _changed_to(line, amounts, n)
        if changed is not None:
            # The figure that went before is no longer true of the killed or the wounded either.
            amount.role, changed.role = "before", changed.role or "after"


def _named_with(line: Line, amount: Amount, after: Amount) -> bool:
    """Whether two figures are one subject: "five soldiers and a civilian were killed"."""
    between = [line.low(at) for at in range(amount.stop, after.start)]
    if between not in (["and"], ["and", "his"], ["and", "her"], ["and", "their"]) or amount.unit is None:
        return False
    return amount.unit.lower() in PEOPLE or amount.unit[0].isupper()


def _changed_to(line: Line, amounts: Sequence[Amount], n: int) -> Amount | None:
    """Return the later value where this one is the earlier: "from 500 to 4,000"."""
    amount = amounts[n]
    if n and line.low(amount.start - 1) == "from" and line.low(amounts[n - 1].start - 1) == "to":
        to = amounts[n - 1]
        if to.kind is amount.kind and amount.start - to.stop <= 2:
            return to  # "to 20 percent from 35 percent"
    if line.low(amount.start - 1) != "from" or (amount.role is not None and amount.role.startswith("per ")):
        return None
    for after in amounts[n + 1 :]:
        if after.start - amount.stop > _REACH:
            return None
        alike = after.kind is amount.kind or FigureKind.COUNT in (amount.kind, after.kind)
        if line.low(after.start - 1) == "to" and alike:
            return after
    return None


def _rate(line: Line, amount: Amount) -> str | None:
    """Return "per year" for "30 cents a litre", "500 tonnes per year", "5% annually"."""
    at = amount.stop
    if line.says(at, "of") and amount.kind is FigureKind.MEASURE:
        at += 2  # "590,000 barrels of oil a day"
    if (
        line.low(at) in HYPHENS
        and line.glued(at)
        and line.low(at + 2) in HYPHENS
        and line.low(at + 1) in ("a", "per")
    ):
        return f"per {line.low(at + 3)}"  # "a $400-million-a-year business"
    if line.low(at) in ("per", "a", "an", "each", "every", "/") and line[at + 1].text.isalpha():
        word = line.low(at + 1)
        if line.low(at) in ("per", "/"):
            return f"per {word}" if line.low(at) == "per" or line.glued(at) else None
        if word in DURATIONS and line.low(at + 2) not in ("ago", "earlier", "later", "before", "after"):
            return f"per {word}"
        if amount.kind is FigureKind.MONEY and line.low(at) != "each" and line.low(at + 2) in ("", ".", ","):
            return f"per {word}"
    return {
        "annually": "per year",
        "yearly": "per year",
        "monthly": "per month",
        "weekly": "per week",
        "daily": "per day",
    }.get(line.low(at))


def _fate(line: Line, amount: Amount, before: Amount | None, after: Amount | None) -> str | None:
    some = line.low(amount.start - 1) == "the" and line.low(amount.start - 2) == "of"
    if some and (line.low(amount.start - 3) == "one" or (before and before.stop == amount.start - 2)):
        return None  # "two of the 99 people died": not all of them
    if after is not None and line.says(amount.stop, "of", "the") and after.start == amount.stop + 2:
        return None if line.low(amount.start - 1) == "but" else _subject_of(line, after, None)
    last = amount.stop - 1
    own = STATES.get(line.low(last)) or (ACTS.get(line.low(last)) if last > amount.number else None)
    if own:
        return own
    if _brought_out(line, amount):
        return "rescued"
    return (
        _object_of(line, amount, before)
        or _of_number(line, amount)
        or _subject_of(line, amount, after)
        or _part_of(line, amount, before)
    )


def _object_of(line: Line, amount: Amount, before: Amount | None) -> str | None:
    """Return the role where the amount is what an act is done to: "wounded nine others"."""
    floor = before.stop if before else 0
    for at in range(amount.start - 1, max(floor, amount.start - 6) - 1, -1):
        word = line.low(at)
        if word == "dead" and line.low(at - 1) == "shot":
            return "killed"
        if word == "hurt" and (amount.unit or "").lower() not in PEOPLE:
            return None  # sanctions hurt firms
        if word in ("fired", "firing") and (amount.unit or "").lower() in PEOPLE:
            return "dismissed"  # no shots
        if word in ACTS and not _is_name_of_act(line, at, amount.start):
            passive = line.low(at - 1) in _BE and not word.endswith("ing")
            return None if passive and at < amount.start - 1 else ACTS[word]
        if word == "toll" and line.low(at - 1) == "death":
            return "killed"
        if word == "toll" or word in _ENDS or word in (",", "and", "in", "by"):
            break
    return "killed" if _of_toll(line, amount) else None


_PASSING = words(
    "passes passed crosses crossed tops topped exceeds exceeded surpasses surpassed past above beyond"
)
_NEARING = words("nears neared approaches approached nearing approaching")
_REACHING = _PASSING | _NEARING | words("to at hits hit is was be reaches reached")
_OF_TOLL = words("death casualty the confirmed") | EVENTS
_GIVING = _REACHING | words("than over nearly almost about around least")


def _of_toll(line: Line, amount: Amount) -> bool:
    """Whether an amount is what a death toll reaches: "the toll from the quake rose to 2,430"."""
    for at in range(amount.start - 1, max(0, amount.start - _REACH) - 1, -1):
        if line.low(at) in _ENDS:
            return False
        if line.says(at, "number", "of") and line.low(at + 2) in ("dead", "deaths", "fatalities"):
            return True
        if line.low(at) == "toll":
            return line.low(at - 1) in _OF_TOLL and any(
                line.low(back) in _REACHING or back == at for back in (amount.start - 1, amount.start - 2)
            )
    return False


def _of_number(line: Line, amount: Amount) -> str | None:
    """Return the role of those whose number reaches an amount: "the number of homeless stands at 30,000"."""
    if line.low(amount.start - 1) not in _GIVING:
        return None
    for at in range(amount.start - 2, max(0, amount.start - _FAR) - 1, -1):
        if line.low(at) in _ENDS:
            return None
        if line.says(at, "number", "of"):
            named = (line.low(back) for back in range(at + 2, amount.start - 1))
            return next(
                (role for role in (ACTS.get(word) or STATES.get(word) for word in named) if role), None
            )
    return None


def _brought_out(line: Line, amount: Amount) -> bool:
    """Whether people are saved: "84 people have been pulled out alive", "saved 171 passengers"."""
    if (amount.unit or "").lower() not in PEOPLE | PERSONS and amount.unit is not None:
        return False
    if line.low(amount.start - 1) in ("save", "saved", "saving", "saves"):
        return True
    brought = line.low(amount.start - 1) in _BRINGING
    for at in range(amount.stop, amount.stop + _REACH):
        word = line.low(at)
        if word in _ENDS or word in (",", "and", "but", "while", ""):
            return False
        passive = line.low(at - 1) in _BE or line.low(at + 1) in ("alive", "out", "from", "free")
        brought = brought or (word in _BRINGING and passive)
        if word == "saved" and line.low(at - 1) in _BE:
            return True
        if brought and word == "alive":
            return True
    return False


_BRINGING = words(
    "pull pulled pulling dig dug digging brought bringing found find pluck plucked recovered freed extracted"
)


def _subject_of(line: Line, amount: Amount, after: Amount | None) -> str | None:
    """Return the role where a state follows: "160 civilians were killed", "12 people have died"."""
    limit = min(amount.stop + _REACH, after.start if after else len(line))
    begin = amount.stop + 1 if after is None and line.low(amount.stop) == "," else amount.stop
    for at in range(begin, limit):
        word = line.low(at)
        if word in _ENDS or word == "," or (word == "which" and line.low(at - 1) in _PREPOSITIONS):
            break
        role = _state(line, at)
        if role is None:
            continue
        joined = line.low(at - 1) in ("and", "which", "that", "also", "who")
        if at + 1 == limit and after is not None and (joined or at > amount.stop + 1):
            return None  # "... and wounded nine others": the act is done to the next
        return role
    if after is not None and _inserted(line, amount.stop, after.start):
        return _subject_of(line, after, None)
    return None


_PREPOSITIONS = frozenset({"in", "for", "of", "to", "on", "from", "by"})


_PHRASES = {
    ("into", "custody"): "arrested",
    ("in", "custody"): "arrested",
    ("fell", "ill"): "infected",
    ("fallen", "ill"): "infected",
    ("fell", "sick"): "infected",
    ("their", "lives"): "killed",
    ("his", "life"): "killed",
    ("her", "life"): "killed",
}


def _state(line: Line, at: int) -> str | None:
    """Return the role of a word that says what became of the subject before it."""
    word = line.low(at)
    role = ACTS.get(word) or STATES.get(word)
    if (line.low(at - 1), word) in _PHRASES:
        return _PHRASES[line.low(at - 1), word]
    if role is None or word in _NOUNS or _is_name_of_act(line, at):
        return None
    if word in STATES:
        return role
    if (
        word == "hurt"
        and line[at - 1].number
        and line.low(at + 1) in ("", "in", "by", "after", "as", "when", ",")
    ):
        return role  # "30 hurt in blast"
    passive = any(line.low(at - back) in _BE for back in (1, 2, 3))
    if word.endswith("ing") or (not passive and (word in _ACTIVE or _has_object(line, at + 1))):
        return None
    if role == "shot" and (line.says(at + 1, "and", "killed") or line.low(at + 1) in ("dead", "to")):
        return "killed"
    return role


def _has_object(line: Line, at: int) -> bool:
    token = line[at]
    return (
        token.number
        or starts_number(token.low)
        or token.low in ("the", "his", "her", "their", "its", "them", "him")
    )


# Where nothing makes them passive, the counted do these to others: "15 militants attacked".
_ACTIVE = frozenset(
    {
        "attacked",
        "assaulted",
        "captured",
        "hurt",
        "shot",
        "beaten",
        "kill",
        "kills",
        "wound",
        "wounds",
        "arrest",
        "arrests",
    }
)
_NOUNS = frozenset(
    {"deaths", "death", "injuries", "wounds", "casualties", "infections", "arrests", "custody", "lives"}
)
_AFTER_A_NAME = frozenset(
    {"down", "row", "penalty", "sentence", "threat", "threats", "squad", "squads", "warrant", "camp", "toll"}
) | words(
    """team teams operation operations effort efforts worker workers crew crews boat boats mission missions service
    services helicopter helicopters vessel vessels ship ships unit units plan plans package packages deal deals
    fund funds dog dogs attempt attempts centre center"""
)


def _is_name_of_act(line: Line, at: int, victims: int = 0) -> bool:
    """Whether a word of violence names a thing: "death row", "the shooting", "an arrest warrant".

    A participle is an act only where its victims follow at once: "killing three".
    """
    if line.low(at + 1) in _AFTER_A_NAME:
        return True
    if not line.low(at).endswith("ing") or line.low(at) not in ACTS:
        return False
    return at + 1 != victims and line.low(at + 1) not in _BEFORE_VICTIMS


_BEFORE_VICTIMS = frozenset(
    {"the", "his", "her", "their", "its", "another", "and", "up", "about", "an", "all", "both"}
)


_WITHIN = frozenset({"including", "among"})
_JOINING = frozenset({"and", ",", "with", "as", "well", "plus"})


def _inserted(line: Line, start: int, stop: int) -> bool:
    """Whether only "including" and the like stand between two figures: the verb comes after both."""
    between = {line.low(at) for at in range(start, stop)}
    return stop - start <= 3 and not between.isdisjoint(_WITHIN)


def _part_of(line: Line, amount: Amount, before: Amount | None) -> str | None:
    """Return the role of the figure before for "including 11 children" and "and a soldier"."""
    if before is None or before.role not in FATES or amount.start - before.stop >= _REACH:
        return None
    between = {line.low(at) for at in range(before.stop, amount.start)}
    if not between.isdisjoint(_ENDS):
        return None
    if not between.isdisjoint(_JOINING) and between.isdisjoint(_WITHIN) and _has_verb(line, amount.stop):
        return None  # "31 are dead and 9,412 have caught it"
    listed = bool(between) and between <= _JOINING and (amount.unit or "").lower() in PEOPLE
    return before.role if listed or amount.unit is None or not between.isdisjoint(_WITHIN) else None


def _has_verb(line: Line, at: int) -> bool:
    """Whether the figure before a token is the subject of a verb of its own."""
    return line.low(at) in _BE or line.low(at) in PAST_FORMS or line.low(at) in ("will", "may", "would")


def _change(line: Line, amount: Amount) -> str | None:
    word = line.low(amount.start - 1)
    if word not in ("to", "by"):
        return None
    for at in range(amount.start - 2, max(-1, amount.start - _REACH), -1):
        if line.low(at) in _ENDS:
            break
        if line.low(at) in CHANGES:
            return "after" if word == "to" else "change"
    return None
