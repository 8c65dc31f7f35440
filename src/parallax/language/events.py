# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Nouns for what strikes people in the news."""

from __future__ import annotations

from parallax.language.word_lists import words

EVENTS = words(
    """attack attacks airstrike airstrikes strike strikes raid raids bombing bombings blast blasts explosion explosions
    shooting shootings massacre massacres assault assaults ambush clash clashes fighting battle war conflict crash
    crashes collision accident derailment fire fires blaze wildfire wildfires earthquake earthquakes quake flood floods
    flooding landslide landslides avalanche storm storms hurricane typhoon cyclone tornado tornadoes tsunami eruption
    stampede crush riot riots protest protests unrest violence crackdown siege shelling bombardment offensive operation
    operations outbreak epidemic pandemic famine drought heatwave collapse capsizing shipwreck sinking stabbing
    stabbings rampage hijacking incident"""
)

# The noun of a change by the verbs that news reports it with.
CHANGE_NOUNS = {
    form: noun
    for noun, forms in {
        "increase": "increase increases increased increasing raise raises raised raising boost boosted",
        "rise": "rise rises rose risen rising climb climbed jump jumped surge surged soar soared grow grew grown growing",
        "expansion": "expand expands expanded expanding",
        "cut": "cut cuts cutting slash slashed reduce reduces reduced reducing",
        "fall": "fall falls fell fallen falling drop drops dropped dropping decline declined slump slumped shrink shrunk shrank",
    }.items()
    for form in forms.split()
}
