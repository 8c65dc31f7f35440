# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Nouns that numbers count: plurals without an s, and the words for people."""

from __future__ import annotations

from parallax.language.word_lists import words

PLURALS = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "gunmen": "gunman",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "fishermen": "fisherman",
    "firemen": "fireman",
    "congressmen": "congressman",
    "businessmen": "businessman",
    "salesmen": "salesman",
    "crewmen": "crewman",
    "tribesmen": "tribesman",
    "clergymen": "clergyman",
    "hitmen": "hitman",
    "militiamen": "militiaman",
    "troops": "troop",
    "forces": "force",
    "personnel": "personnel",
    "staff": "staff",
    "staffers": "staffer",
    "police": "police",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "cattle": "cattle",
    "sheep": "sheep",
    "fish": "fish",
    "deer": "deer",
    "poultry": "poultry",
    "crew": "crew",
    "dead": "person",
    "wounded": "person",
    "injured": "person",
    "missing": "person",
    "killed": "person",
    "others": "other",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "halves": "half",
    "thieves": "thief",
    "leaves": "leaf",
    "shelves": "shelf",
    "selves": "self",
    "calves": "calf",
    "loaves": "loaf",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "analyses": "analysis",
    "crises": "crisis",
    "bases": "base",
    "theses": "thesis",
    "diagnoses": "diagnosis",
    "axes": "axis",
    "series": "series",
    "species": "species",
    "means": "means",
    "headquarters": "headquarters",
    "buses": "bus",
    "viruses": "virus",
    "campuses": "campus",
    "statuses": "status",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "pies": "pie",
    "zombies": "zombie",
    "rookies": "rookie",
    "selfies": "selfie",
    "calories": "calorie",
    "shoes": "shoe",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "vetoes": "veto",
    "mosquitoes": "mosquito",
    "volcanoes": "volcano",
    "torpedoes": "torpedo",
    "echoes": "echo",
    "media": "medium",
    **{
        f"{name}s": name
        for name in (
            "israeli iraqi pakistani saudi yemeni omani kuwaiti qatari bahraini emirati bangladeshi nepali somali afghani "
            "azerbaijani punjabi bengali rabbi safari tsunami taxi bikini alibi nazi yazidi yezidi houthi sunni salafi "
            "kurdi ski menu guru emu kiwi wiki quasi"
        ).split()
    },
    "data": "data",
    "alumni": "alumnus",
    "faculty": "faculty",
    "youth": "youth",
    "folk": "folk",
    "infantry": "infantry",
    "faithful": "faithful",
    "homeless": "homeless",
    "unemployed": "unemployed",
    "elderly": "elderly",
    "detained": "person",
    "arrested": "person",
}

# They end in s and are no plurals that a number could count.
NO_PLURALS = words("""as is was has its his this us yes thus plus versus across perhaps always besides towards afterwards
    was does says said less unless business congress press process access progress success address illness
    politics economics mathematics physics athletics news whereas alas gas bus virus campus status focus
    bonus census chaos analysis crisis basis thesis tennis diagnosis series previous various serious religious famous
    lies sits stands dangerous numerous obvious anonymous enormous continuous suspicious precious conscious nervous generous
    indigenous homeless jobless overseas sometimes""") - {"series"}

# First halves of compounds that stand in the plural: "two weapons inspectors".
ATTRIBUTIVE_PLURALS = words("""elderly homeless unemployed faithful injured wounded missing weapons arms sports sales communications operations services systems rights affairs relations securities
    customs securities human resources savings earnings appeals taxes drugs police women men veterans goods
    mines special public troop staff crew youth species series headquarters data media dead""")

# People in general and in uniform: an article may say any of these for the same persons.
PEOPLE = words("""person people individual man woman child other civilian resident victim member personnel troop soldier force
    serviceman servicewoman fighter militant rebel insurgent combatant staff police policeman officer guard
    life casualty fatality body passenger worker villager protester protestor demonstrator citizen
    national migrant refugee student pupil girl boy teenager baby infant adult youth gunman militiaman
    trooper marine sailor airman contractor employee official journalist patient pilgrim worshipper
    tourist visitor bystander pedestrian driver crew inmate prisoner detainee hostage suspect terrorist
    jihadist attacker assailant bomber human soul muslim christian palestinian israeli syrian iraqi afghan american
    russian ukrainian briton turk kurd pakistani indian egyptian iranian yemeni saudi houthi death
    firefighter medic paramedic doctor nurse teacher farmer fisherman miner crewman""")
