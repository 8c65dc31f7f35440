# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that say how exactly a number is meant, by the names of `Qualifier`."""

from __future__ import annotations

BEFORE = {
    phrase.strip(): name
    for name, phrases in {
        "about": """about|around|approximately|approx|approx.|roughly|some|nearly|almost|close to|circa|estimated|
            an estimated|in the region of|in the order of|on the order of|virtually|practically|barely|nearer|
            not far from|something like|give or take|near|approaching|~|≈|an average of""",
        "at_least": """at least|at least at|no fewer than|no less than|not less than|not fewer than|a minimum of|
            minimum|minimum of|no smaller than|≥|at the very least|starting at|as few as|as little as|as low as""",
        "at_most": """up to|as many as|as much as|as high as|as long as|as far as|as large as|as big as|as old as|
            at most|no more than|not more than|a maximum of|maximum of|maximum|no greater than|≤|upto|at the most|
            no higher than|no longer than|no later than""",
        "more_than": """more than|more then|over|above|in excess of|upwards of|upward of|exceeding|exceeds|exceeded|
            greater than|better than|beyond|north of|higher than|larger than|bigger than|longer than|older than|>|
            surpassing|surpassed|topping|topped|well over|just over""",
        "less_than": """less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|just under|
            short of|shy of|south of|<|well under|not quite|just below""",
    }.items()
    for phrase in phrases.split("|")
}

AFTER = {
    "or more": "at_least",
    "or so": "about",
    "or less": "at_most",
    "or fewer": "at_most",
    "or thereabouts": "about",
    "or over": "at_least",
    "or older": "at_least",
    "or above": "at_least",
    "and over": "at_least",
    "and above": "at_least",
    "and older": "at_least",
    "and up": "at_least",
    "or under": "at_most",
    "or younger": "at_most",
    "and under": "at_most",
    "plus": "at_least",
    "+": "at_least",
    "odd": "about",
    "at least": "at_least",
    "at most": "at_most",
    "approximately": "about",
}
