# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""English words that carry grammar or attribution and little news."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such same other another each every either neither both all any some no none
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
    hers herself it its itself they them their theirs themselves one ones who whom whose which what whatever
    somebody someone something anybody anyone anything nobody nothing everybody everyone everything there here
    and or but nor so yet if then else because although though while whereas whether unless until since as than
    when where why how once
    of in on at by to from for with without within into onto upon about above across after against along amid
    among around before behind below beneath beside besides between beyond despite down during except inside
    like near off out outside over past per through throughout toward towards under up via
    am is are was were be been being do does did doing done have has had having will would shall should can
    could may might must ought
    not only also too very just even still already again ever never always often now later soon more most less
    least much many few several rather quite almost nearly ago away back
    s t d ll m re ve isn aren wasn weren don doesn didn haven hasn hadn won wouldn shouldn couldn mustn
    cannot
    """.split()
)
"""Folded words that say nothing about what a sentence is about."""

REPORTING_STEMS = frozenset(
    """
    say said tell told ad note report accord announc state statement spokesman spokeswoman spokesperson claim
    """.split()
)
"""Stems of words by which news attributes: they link any two sentences and so tell little."""
