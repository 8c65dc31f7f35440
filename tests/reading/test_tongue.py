# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading.tongue import language_of

TEXTS = {
    "en": "The council of the town has said that it will not pay for the bridge, and that was it.",
    "de": "Der Rat der Stadt hat gesagt, dass er die Brücke nicht bezahlt, und das war es auch schon.",
    "fr": "Le conseil de la ville a dit qu'il ne paie pas le pont, et que les travaux sont finis pour lui.",
    "es": "El consejo de la ciudad dijo que no paga el puente y que las obras han terminado para los vecinos.",
    "it": "Il consiglio della città ha detto che non paga il ponte e che i lavori sono finiti per la gente.",
    "nl": "De raad van de stad heeft gezegd dat hij niet voor de brug betaalt en dat het werk klaar is.",
    "ru": "Совет города сказал, что он не будет платить за мост, и что для него это дело уже закрыто.",
    "ar": "قال مجلس المدينة إن الجسر لن يفتح في هذا العام وإن العمل على الطريق قد توقف بعد الفيضان.",
    "he": "מועצת העיר אמרה כי היא לא תשלם על הגשר, וכי העבודה על הכביש של העיר נעצרה אחרי השיטפון.",
    "ja": "市議会は橋の費用を払わないと述べた。道路の工事は洪水の後で止まっている。",
    "zh": "市议会表示不会支付大桥的费用，洪水之后道路工程已经停止。",
    "ko": "시의회는 다리 비용을 내지 않겠다고 말했다.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text", ["", "Yes", "Lomar Osthaven Varnholm Dovrin Leyton Wickham Orsk Kerch Brno", "12 34 56 " * 20]
)
def test_no_language_is_guessed(text: str) -> None:
    assert language_of(text) is None
