# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One word under several spellings: British and American, abbreviated and in full."""

from __future__ import annotations

import re

from parallax.language.months import MONTHS

_FULL_MONTHS = {MONTHS[name]: name for name in sorted(MONTHS, key=len)}

_PAIRS = """
gov=governor govs=governors sen=senator sens=senators rep=representative reps=representatives dr=doctor
gen=general lt=lieutenant col=colonel sgt=sergeant capt=captain prof=professor govt=government
dept=department pct=percent around=about roughly=about approximately=about nearly=almost
programme=program programmes=programs centre=center centres=centers theatre=theater theatres=theaters
metre=meter metres=meters kilometre=kilometer kilometres=kilometers litre=liter litres=liters
tonne=ton tonnes=tons grey=gray tyre=tire tyres=tires cheque=check cheques=checks towards=toward
whilst=while amongst=among ageing=aging jewellery=jewelry aeroplane=airplane sceptic=skeptic
sceptics=skeptics sceptical=skeptical enquiry=inquiry enquiries=inquiries
"""

SPELLED_AS = {
    **{name: _FULL_MONTHS[number] for name, number in MONTHS.items()},
    **dict(pair.split("=") for pair in _PAIRS.split()),
}
"""The spelling by which a folded word is compared."""
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{3})is$"), "iz"),  # organis, organiz
    (re.compile(r"(?<=[a-z]{2})our$"), "or"),  # labour, labor
    (re.compile(r"(?<=[a-z]{2})enc$"), "ens"),  # defenc, defens
)


def american(stem: str) -> str:
    """Return a stem as American English spells it."""
    for british, plain in _ENDINGS:
        stem = british.sub(plain, stem)
    return stem
