# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that cannot both hold of one thing, and words that turn a statement around."""

from __future__ import annotations

from parallax.language.word_lists import words

NEGATIONS = words(
    "not no never cannot cant wont wouldnt didnt dont doesnt isnt arent wasnt werent hasnt havent hadnt "
    "couldnt shouldnt neither nor none without nothing nobody"
)
"""Folded words that turn a statement into its contrary."""

NO_NEGATION = words("confidence fly deal man go show win only just")
"""Folded words after "no" or "not" that make it no denial: a vote of no confidence."""

HALF_NEGATIONS = words(
    """
    only just yet all every everyone everything always necessarily merely simply quite exactly entirely fully
    immediately initially longer more less later earlier fewer one long even alone matter doubt the least first
    """
)
"""Folded words before which "not" or "no" does not turn the statement around."""

UNSAID = words(
    """
    say saying comment commenting elaborate specify disclose reveal confirm deny respond reply answer know explain
    identify name mention immediately rule provide give give want expect believe think
    """
)
"""What people do not do when they leave a thing open."""

ACTS = (
    "confirmed confirm confirms|denied deny denies",
    "accepted accept accepts|rejected reject rejects|refused refuse refuses",
    "approved approve approves passed passes adopted|rejected reject rejects|vetoed",
    "supported support supports supporting backed backs|opposed oppose opposes opposing",
    "won win wins|lost lose loses",
    "convicted|acquitted",
    "allowed allow allows permitted|banned|barred",
    "lifted lift lifts|upheld uphold upholds|kept",
    "granted grant grants|denied deny denies|refused refuse refuses",
    "upheld uphold upholds|overturned overturn overturns|quashed",
)
"""Rows of what somebody does: groups of folded words, split at "|", of which two groups cannot both be right."""

CHANGES = (
    """rose rise rises risen rising increased increase increases increasing grew grow grows climbed climb climbs
    |fell fall falls fallen falling decreased decrease decreases decreasing shrank shrunk declined decline declines
    dropped drop drops""",
)
"""Rows of how a level moves; the time of which it is told matters."""

STATES = (
    "guilty|innocent|acquitted",
    "alive survived survives survive|dead died dies killed",
    "open|closed shut",
    "present|absent",
    "legal|illegal",
    "lawful|unlawful",
    "constitutional|unconstitutional",
    "safe|unsafe",
    "likely|unlikely",
    "successful succeeded|unsuccessful failed",
    "unanimous unanimously|divided",
)
"""Rows of how a thing is."""

SIDES = ("north northern|south southern", "east eastern|west western", "left|right", "male|female")
"""Rows of words that set places and people apart: only where nothing else is told differently."""
