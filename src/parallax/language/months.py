# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Names of months and of days of the week, as dates spell them."""

from __future__ import annotations

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)

MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""The number of a month by its name or abbreviation, in small letters and without a stop."""

_OTHER_MONTHS = (
    "januar jänner janvier enero gennaio janeiro januari",
    "februar février febrero febbraio fevereiro februari",
    "märz mars marzo março maart",
    "avril abril aprile april",
    "mai mayo maggio maio mei",
    "juni juin junio giugno junho",
    "juli juillet julio luglio julho",
    "août agosto augustus augusti",
    "septembre septiembre settembre setembro",
    "oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro",
    "dezember décembre diciembre dicembre dezembro",
)

OTHER_MONTHS = {name: number for number, names in enumerate(_OTHER_MONTHS, start=1) for name in names.split()}
"""The number of a month by its name in German, French, Spanish, Italian, Portuguese, Dutch and Swedish."""

WEEKDAYS = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    ]
)
"""Days of the week and their abbreviations, in small letters and without a stop."""
