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
    "januar jänner janvier enero gennaio janeiro januari январь января січня stycznia ocak ledna يناير ינואר בינואר",
    "februar février febrero febbraio fevereiro februari февраль февраля лютого lutego şubat února فبراير شباط פברואר בפברואר",
    "märz mars marzo março maart март марта березня marca mart března مارس آذار מרץ במרץ",
    "avril abril aprile april апрель апреля квітня kwietnia nisan dubna أبريل إبريل نيسان אפריל באפריל",
    "mai mayo maggio maio mei maj май мая травня maja mayıs května مايو أيار מאי במאי",
    "juni juin junio giugno junho июнь июня червня czerwca haziran června يونيو حزيران יוני ביוני",
    "juli juillet julio luglio julho июль июля липня lipca temmuz července يوليو تموز יולי ביולי",
    "août agosto augustus augusti august август августа серпня sierpnia ağustos srpna أغسطس آب אוגוסט באוגוסט",
    "septembre septiembre settembre setembro сентябрь сентября вересня września eylül září سبتمبر أيلول ספטמבר בספטמבר",
    "oktober octobre octubre ottobre outubro октябрь октября жовтня października ekim října أكتوبر אוקטובר באוקטובר",
    "novembre noviembre novembro ноябрь ноября листопада kasım listopadu نوفمبر נובמבר בנובמבר",
    "dezember décembre diciembre dicembre dezembro desember декабрь декабря грудня grudnia aralık prosince ديسمبر דצמבר בדצמבר",
)

OTHER_MONTHS = {name: number for number, names in enumerate(_OTHER_MONTHS, start=1) for name in names.split()}
"""The number of a month by its name in other languages of news, in the form that dates have."""

WEEKDAYS = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    ]
)
"""Days of the week and their abbreviations, in small letters and without a stop."""
