# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Abbreviations of news English, by what may follow their full stop; and the words that open sentences.

Case counts: "Miss." is a state and "miss." ends a sentence. Words are listed without their last stop.
"""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER_LAST = _table(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Fr Hon Messrs Mme Mlle Msgr Pres Amb Gov Govs Sen Sens Rep Reps
    Gen Lt Col Sgt Maj Capt Cmdr Cdr Comdr Adm Brig Cpl Pfc Pvt Spc Supt Insp Det Atty Dist Asst Assoc
    Sheikh Ayat Ft Mt St Ste b
    vs v viz cf eg e.g ie i.e a.k.a aka ca approx
    """
)
"""They lead to what follows: titles, "v.", "e.g."; no sentence ends with them unless St."""

MAY_BE_LAST = _table(
    """
    Inc Corp Co Cos Ltd Bros Plc LLC Jr Sr Esq Ave Blvd Rd Hwy Pkwy Sq Bldg St Ft Mt
    Univ Dept Depts Govt Assn Natl Intl Cmte etc al est pl
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
    Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Me Mich Minn Miss Mo Mont
    Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
    """
)
"""They stand before a name or at a sentence's end; what follows decides."""

BEFORE_NUMBER = _table(
    "No Nos no nos Art art Sec sec Fig fig Vol vol Ch ch Op op p pp para Rte Apt Ste Gen Rm ft"
)
"""They lead to a number: "No. 10", "Sec. 3", "pp. 4-5"."""

UNIT_OF_TIME = _table("a.m p.m am pm A.M P.M")
AFTER_TIME = _table(
    """
    Eastern Central Mountain Pacific ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST CET CEST UTC IST
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday London Moscow Beijing
    """
)
"""After "5 p.m." these go on with the time of day."""

WITH_MARK = _table("Yahoo Jeopardy Yum Chips Mamma Oklahoma")
"""Names whose last sign is an exclamation mark."""

OPENERS = _table(
    """
    The A An This That These Those There Here It Its He His She Her They Their We Our You Your I My
    In On At By For From To With Without Of Under During Despite Among Amid Since Until Before After As Once
    When While Where What Who Why How Which If Although Though Because Unless Whether
    And But Or So Yet Nor Not No Then Now Thus Still Also Even Only Just Both Either Neither Each Every
    Some Many Most Several All Any Few Other Others Another More Less Much Such One Two Three
    However Meanwhile Moreover Nevertheless Earlier Later Last Today Yesterday Tomorrow According Asked
    Police Officials Authorities Critics Experts Analysts Investigators Prosecutors Witnesses Residents Shares
    """
)
"""Capitalised words that open a sentence and hardly ever stand inside a name."""

ATTRIBUTING = _table(
    """
    said says asked asks wrote writes tweeted tweets added adds told tells demanded wondered wonders replied
    shouted cried exclaimed chanted quipped joked posted continued concluded read reads
    """
)
"""Verbs after which a quoted question or cry before them belongs to their sentence."""
