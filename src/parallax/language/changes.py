# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Verbs and nouns of change: what stands before them and after them are two figures."""

from __future__ import annotations

from parallax.language.word_lists import words

CHANGES = words("""increase increases increased increasing rise rises rose risen rising grow grows grew grown growing raise raises
    raised raising expand expands expanded expanding boost boosts boosted boosting climb climbs climbed climbing jump
    jumps jumped jumping surge surges surged surging soar soars soared soaring swell swells swelled swollen swelling
    double doubled triple tripled cut cuts cutting reduce reduces reduced reducing fall falls fell fallen falling drop
    drops dropped dropping decline declines declined declining decrease decreases decreased decreasing shrink shrinks
    shrank shrunk shrinking lower lowers lowered lowering slash slashes slashed slashing slump slumps slumped plunge
    plunges plunged plunging tumble tumbled slip slipped slipping dwindle dwindles dwindled dwindling narrow narrowed
    narrowing widen widened widening extend extended extending upgrade upgraded change changed changing bring brings
    bringing brought gain gained gaining lift lifted lifting ease eased easing edge edged move moved went gone
    accelerated slowed improve improved improving""")
