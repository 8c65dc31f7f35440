# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What happens to people in the news: each word with the role it gives a figure."""

from __future__ import annotations

# Verbs whose object suffers the act, with their participles.
ACTS = {
    word: role
    for role, words in {
        "killed": """kill kills killed killing slay slays slew slain slaying murdered murdering
            assassinate assassinated assassinating martyred behead beheaded beheading execute executed executing
            lynched massacred massacring slaughtered drown drowned electrocuted""",
        "wounded": """wound wounds wounded wounding injure injures injured injuring maim maimed
            maiming hurt hospitalised hospitalized stabbed stabbing""",
        "arrested": """arrest arrests arrested arresting detain detains detained detaining capture captures captured
            capturing jailed imprisoned apprehended apprehending nabbed""",
        "abducted": """abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping""",
        "rescued": "rescue rescues rescued rescuing",
        "displaced": "displace displaces displaced displacing evacuate evacuated evacuating uprooted",
        "shot": "shot shooting",
        "attacked": "attacked attacking assaulted assaulting raped raping beaten",
        "infected": "infect infects infected infecting",
        "dismissed": "dismiss dismissed dismissing sacks sacked sacking axed",
    }.items()
    for word in words.split()
}

# Words that say the same of their subject, and nouns and adjectives.
STATES = {
    word: role
    for role, words in {
        "killed": "dead died dies die dying perished perish death deaths fatalities fatality lives martyrs",
        "missing": "missing unaccounted",
        "wounded": "injuries wounds casualties",
        "displaced": "fled flee fleeing homeless",
        "survived": "survive survives survived surviving survivors",
        "arrested": "custody arrests",
        "infected": "infections",
        "abstained": "abstain abstained abstaining abstentions",
    }.items()
    for word in words.split()
}

# Acts that make "a gunman", "a soldier" a figure of one when it is their object.
COUNTING_ACTS = frozenset(
    word for word, role in ACTS.items() if role in ("killed", "wounded", "arrested", "abducted", "shot")
) | {"subdued", "subduing"}
