# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""English words that carry grammar or attribution and little news."""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _table(
    """
    a an the this that these those such same other another each every either neither both all any some no none
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
    hers herself it its itself they them their theirs themselves one ones who whom whose which what whatever
    somebody someone something anybody anyone anything nobody nothing everybody everyone everything there here
    and or but nor so yet if then else because although though while whilst whereas whether unless until since
    as than when where why how once
    of in on at by to from for with without within into onto upon about above across after against along amid
    among around before behind below beneath beside besides between beyond despite down during except inside
    like near off out outside over past per through throughout toward towards under up via
    am is are was were be been being do does did doing done have has had having will would shall should can
    could may might must ought
    not only also too very just even still already again ever never always often now later soon more most less
    least much many few several rather quite almost nearly ago away back however meanwhile thus hence
    im ive ill id youre youve youll hes shes its were weve theyre theyve dont doesnt didnt isnt arent wasnt
    werent havent hasnt hadnt wont wouldnt shouldnt couldnt mustnt cannot cant thats theres whats lets
    mr mrs ms
    """
)
"""Folded words that say nothing about what a sentence is about."""

FAINT_STEMS = _table(
    """
    say said tell told ad add note report reported accord announc state statement spokesman spokeswoman
    spokesperson claim ask call mention describ explain declar comment quot cite
    make made take took get got go went come came put give gave see saw know knew think want use tri keep need
    includ becom show seem happen look let set mean say follow regard relat involv continu
    new year day week month time today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday morn even night afternoon date januari februari march april june juli august septemb octob novemb
    decemb earli late last next first second
    peopl man men woman women thing way part number group member offici countri place area case
    """
)
"""Stems that any two reports on any event may share: they weigh less than their rarity says."""
