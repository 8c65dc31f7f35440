# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that cannot both hold of one thing, and words that turn a statement around."""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATIONS = _table(
    "not no never cannot cant wont wouldnt didnt dont doesnt isnt arent wasnt werent hasnt havent hadnt "
    "couldnt shouldnt neither nor none without"
)
"""Folded words that turn a statement into its contrary."""

OPPOSITES = (
    "confirmed confirm confirms|denied deny denies",
    "accepted accept accepts|rejected reject rejects|refused refuse refuses",
    "approved approve approves|rejected reject rejects|vetoed",
    "supported support supports supporting|opposed oppose opposes opposing",
    "rose rise rises risen rising|fell fall falls fallen falling",
    "increased increase increases increasing|decreased decrease decreases decreasing|reduced reduce reduces",
    "won win wins|lost lose loses",
    "guilty|innocent|acquitted",
    "convicted|acquitted",
    "alive|dead",
    "open opened opens|closed close closes",
    "allowed allow allows|banned ban bans|barred bar bars",
    "before|after",
    "first|last",
    "north northern|south southern",
    "east eastern|west western",
    "arrested|released",
    "began begin begins started start starts|ended end ends stopped stop stops",
    "remain remains remained stay stays|leave leaves left withdraw withdraws",
    "present|absent",
    "legal|illegal",
    "success succeeded succeeds|failure failed fails",
)
"""Each row: groups of words, split at "|", of which two groups cannot both be right."""
