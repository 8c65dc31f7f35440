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
        for name in words(
            """israeli iraqi pakistani saudi yemeni omani kuwaiti qatari bahraini emirati bangladeshi nepali somali afghani azerbaijani punjabi bengali rabbi safari tsunami taxi bikini alibi nazi yazidi yezidi houthi sunni salafi kurdi ski menu guru emu kiwi wiki quasi"""
        )
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

# People, by what the news takes for the same: a soldier and a trooper, never a soldier and a nurse.
PEOPLE_KINDS = {
    word: kind
    for kind, names in {
        "any": """person people individual other civilian resident victim citizen national villager life casualty
            fatality body human soul death man adult inhabitant bystander passenger
            homeless survivor""",
        "child": "child baby infant girl boy minor toddler teenager youth schoolchild schoolgirl schoolboy",
        "woman": "woman",
        "military": """soldier troop force personnel member serviceman servicewoman trooper marine sailor airman
            conscript recruit peacekeeper""",
        "fighter": "fighter militant rebel insurgent combatant jihadist terrorist militiaman guerrilla gunman",
        "suspect": "suspect attacker assailant bomber assassin hijacker",
        "police": "police policeman policewoman officer guard",
        "staff": "staff worker employee contractor crew crewman official",
        "protester": "protester protestor demonstrator activist rioter",
        "migrant": "migrant refugee seeker evacuee",
        "student": "student pupil",
        "traveller": "tourist visitor pilgrim worshipper pedestrian driver motorist",
        "held": "inmate prisoner detainee hostage captive",
        "medic": "patient medic paramedic doctor nurse",
        "press": "journalist reporter cameraman",
        "trade": "teacher farmer fisherman miner firefighter",
        "nation": """muslim christian palestinian israeli syrian iraqi afghan american russian ukrainian briton turk
            kurd pakistani indian egyptian iranian yemeni saudi houthi lebanese""",
    }.items()
    for word in names.split()
}

PEOPLE = frozenset(PEOPLE_KINDS)
"""People in general and in uniform: an article may say any of these for the same persons."""

PERSONS = words(
    """aide actor actress ambassador artist assistant author banker bishop boss boyfriend broker brother bride
    businessman businesswoman candidate captain carer chef chief clergyman cleric clerk coach colleague colonel commander
    commando congressman congresswoman constable cook couple cousin customer cyclist dancer daughter dealer deputy
    detective diplomat director drummer editor engineer envoy executive father firefighter foreigner friend general
    girlfriend governor grandfather grandmother guide guest housekeeper hunter husband imam insider interpreter
    investigator janitor jogger judge lawmaker lawyer leader lecturer lieutenant local logger major manager marshal
    mayor mechanic merchant minister model mother motorcyclist mourner musician neighbour neighbor nun nanny operative
    player politician porter preacher president priest prince princess professor prosecutor rabbi ranger relative reporter
    resident rider runner sailor salesman scientist scholar senator sergeant settler shepherd sheriff shopkeeper singer
    sister smuggler sniper son spokesman spy stepfather stranger surgeon swimmer technician translator trucker
    uncle undertaker veteran vendor volunteer waiter waitress watchman supporter opponent participant rescuer delegate commuter traveller traveler voter
    councillor councilor legislator inspector subscriber shareholder widow widower wife witness writer youngster"""
)
"""More words for one person, whom the news names by "a" when an act befalls them."""
