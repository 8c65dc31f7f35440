# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The commonest small words of some languages, by which a text shows what it is written in."""

from __future__ import annotations

_WORDS = {
    "en": "the of and to in that is was for on with as by at from it he his are be this have has not which",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an",
    "fr": "le la les de des et en un une du est que dans qui pour sur au par il pas plus ne ce avec sont",
    "es": "el la los las de que y en un una por con para del se al no su lo como más es fue pero",
    "it": "il lo la gli le di che e un una per con del della in è non si da al nel sono come più anche",
    "pt": "o a os as de que e em um uma do da dos das para com não no na por se foi mais ao como",
    "nl": "de het een en van in is dat op te zijn voor met niet aan er om ook als bij door naar werd",
    "sv": "och att det i en som är av för på med till den har de inte om ett han var från",
    "pl": "i w na z że się do nie jest to o po jak przez dla od za który także oraz są ze",
    "tr": "ve bir bu da de için ile olarak olan çok daha en gibi ise kadar sonra olduğunu",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh ke adalah juga telah",
    "ru": "и в не на что с по как из у за от это для его о к был но все также после через была было она они лет года году который которые только уже",
    "uk": "і в не на що з та у до за від це для його про як але був також є після через була було вона вони років року який які тільки вже",
    "ar": "في من على إلى أن عن التي الذي هذا هذه مع بعد كما قال بين قد كان لم ما",
    "fa": "در از به که این است را با آن برای های شده خود بر یک می تا هم",
    "he": "של את על לא כי הוא זה עם גם היא אל או אם יותר בין לאחר כל אבל",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ اس ہیں یہ بھی",
    "el": "και το της του η την στο με για των που από οι στην να είναι δεν",
}

SMALL_WORDS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
"""For each language (ISO 639-1) its commonest words, in small letters."""

SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("th", "\u0e00", "\u0e7f"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
)
"""Scripts that one language of news is written in, with their first and last letter; kana goes before Han."""
