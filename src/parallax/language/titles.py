# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What English news puts before and beside names: titles, offices, and nouns for those who speak."""

from __future__ import annotations

from parallax.language.word_lists import words

HONORIFICS = words("mr mrs ms miss mx dr prof sir dame lady lord madam rev reverend hon st")

MALE_TITLES = words("mr sir lord king prince father brother congressman sheikh emir")
FEMALE_TITLES = words("mrs ms miss dame lady queen princess sister madam congresswoman")

TITLES = HONORIFICS | words("""
    president vice prime minister chancellor premier secretary undersecretary deputy assistant associate acting
    senator sen sens representative rep reps congressman congresswoman governor gov mayor speaker leader majority
    minority whip chairman chairwoman chair chairperson commissioner councilman councilwoman councillor alderman
    assemblyman assemblywoman delegate del ambassador envoy consul attorney solicitor prosecutor judge justice
    chief general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm sergeant sgt
    corporal cpl private officer detective det inspector sheriff superintendent supt marshal brigadier
    professor director executive ceo cfo coo manager coach editor reporter correspondent spokesman spokeswoman
    spokesperson press counsel adviser advisor strategist counselor bishop archbishop cardinal imam rabbi
    pastor ayatollah mullah sheikh comptroller treasurer emeritus former ex-president interim foreign
    interior defense defence finance health home state treasury justice labor commerce energy education
    transportation agriculture democrat republican democratic gop independent conservative labour liberal
    mp msp pc dc host actor actress singer comedian author historian economist pollster president-elect
    """)
"""Words with a capital that may stand before a person's name and are no part of it."""

KEPT_TITLES = words("pope king queen prince princess emperor")
"""Titles that belong to the name."""

PARTIES = words(
    "republican republicans democrat democrats democratic independent conservative conservatives labour"
)

PERSON_NOUNS = words("""
    man woman boy girl guy person teacher student professor lawyer attorney prosecutor judge doctor nurse surgeon
    physician scientist researcher analyst economist historian author writer novelist reporter journalist
    columnist editor anchor host moderator broadcaster actor actress singer musician rapper comedian artist
    director filmmaker producer star celebrity athlete player coach quarterback manager owner founder co-founder
    executive ceo businessman businesswoman mogul tycoon billionaire millionaire magnate developer investor
    banker entrepreneur president chairman chairwoman chairperson chair secretary minister premier chancellor
    ambassador diplomat envoy politician lawmaker legislator congressman congresswoman senator representative
    governor mayor councilman councilwoman commissioner candidate nominee challenger incumbent frontrunner
    front-runner rival opponent leader commander general admiral colonel captain lieutenant sergeant officer
    soldier veteran sheriff detective inspector deputy spokesman spokeswoman spokesperson aide adviser advisor
    strategist consultant pollster operative surrogate activist campaigner organizer advocate critic expert
    pastor bishop priest pope imam rabbi king queen prince princess suspect defendant victim witness survivor
    resident neighbor neighbour father mother son daughter brother sister husband wife widow uncle aunt cousin
    grandfather grandmother parent friend colleague democrat republican conservative liberal official source
    insider questioner caller narrator tycoon heir heiress socialite publisher whistleblower informant agent defender winger batsman bowler sprinter cyclist swimmer boxer golfer jockey
    champion captain trainer curator barrister solicitor novelist poet playwright biographer blogger influencer
    supporter fan protester demonstrator marcher striker migrant neighbour detainee inmate hostage assistant partner successor predecessor engineer architect farmer
    fisherman driver pilot astronaut worker trader broker dealer designer chef firefighter paramedic policeman
    policewoman constable volunteer organiser biologist chemist physicist psychologist sociologist scholar dean
    principal headteacher striker midfielder goalkeeper referee skipper boss gunman shooter prisoner immigrant
    refugee migrant passenger tourist shopkeeper landlord tenant customer patient juror lobbyist fundraiser
    """)

BODY_NOUNS = words("""
    agency group organization organisation company corporation firm department ministry bureau service union
    committee subcommittee commission council coalition alliance network newspaper paper magazine site website
    outlet channel station campaign party association foundation institute center centre board panel court
    government administration office team force army military police university school college bank fund
    embassy monitor watchdog charity club task-force church airline publication
    """)

DOCUMENT_NOUNS = words("""
    statement report letter memo tweet post message notice email e-mail release document filing lawsuit complaint
    indictment ruling order bill law article story editorial headline ad advertisement spot clip video caption
    petition resolution survey study poll brief affidavit book speech text transcript constitution agreement
    warrant review summary website page advert posting entry sign poster banner piece
    """)

ROLES_OF_TITLES = {
    "sen": ("senator", "lawmaker", "politician", "chairman"),
    "senator": ("senator", "lawmaker", "politician"),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker", "politician", "chairman"),
    "representative": ("congressman", "congresswoman", "lawmaker", "politician"),
    "gov": ("governor", "politician"),
    "ceo": ("executive", "chief"),
}
"""Nouns that take up somebody who was introduced by a title."""

OFFICES = words(
    """
    president chairman chairwoman chairperson chair secretary minister premier chancellor ambassador diplomat envoy
    senator representative governor mayor councilman councilwoman commissioner commander general admiral colonel
    captain lieutenant sergeant officer sheriff detective inspector deputy spokesman spokeswoman spokesperson aide
    adviser advisor official source prosecutor judge lawyer attorney director editor executive ceo chief bishop
    pope imam rabbi king queen prince princess analyst expert
    """
)
"""Nouns that only mean somebody who is called so: not just anybody who was named before."""

OCCASIONS = words("""
    interview conference briefing hearing speech rally debate testimony address appearance call meeting forum
    twitter facebook telegram television tv radio press remarks event ceremony visit session phone
    """)
"""Where and when something is said."""

MALE_NOUNS = words("""
    man boy guy businessman spokesman chairman congressman councilman father son brother husband uncle
    grandfather actor king prince priest widower nephew gentleman salesman
    """)
FEMALE_NOUNS = words("""
    woman girl businesswoman spokeswoman chairwoman congresswoman councilwoman mother daughter sister wife aunt
    grandmother actress queen princess nun widow niece lady heiress
    """)

ORGANISATION_WORDS = BODY_NOUNS | words("""
    states kingdom nations house senate congress parliament times post journal news herald tribune guardian press
    reuters street association federation society league trust bank group corp inc ltd llc party republic county
    city town island province district avenue road airport river lake mountain hospital museum library hotel
    tower plaza park stadium act agreement treaty day week month league cup games olympics war revolution
    coalition observatory reserve academy institution international united national federal central supreme
    new north south east west san los las santa saint fort port mount lake
    """)
"""Words of names that are no person's."""

WORK_NOUNS = words("""
    show series film movie documentary book novel memoir autobiography song album single track ballad anthem play
    musical opera poem essay column article commentary editorial magazine newspaper daily weekly journal program
    programme podcast episode sitcom drama comedy painting exhibition exhibit game videogame video trilogy
    bestseller best-seller thriller sequel franchise blog channel broadcast newscast segment clip radio operetta ballet
    """)
"""What has a title: words beside a quoted one."""

TITLING_VERBS = words("titled entitled headlined subtitled captioned")

ANY_BODY_NOUNS = words(
    """
    agency group organization organisation company firm service body union charity
    """
)
"""Nouns that may take up the name of any body."""

NAME_PARTICLES = words(
    """
    of for on and & the de van von der bin ben al el la del da dos ibn abu
    """
)

LONE_PEOPLE = words(
    """
    one another others some many most both all
    """
)
"""Words that may stand alone for people."""

NOBODY_IN_PARTICULAR = words(
    """
    anybody anyone everyone everybody nobody those people person
    """
)

MEDIA_NOUNS = words("newspaper paper magazine outlet site website channel broadcaster network")
"""Nouns that may take up the name of a newspaper or broadcaster."""

MEDIA_NAMES = words(
    """
    times post news guardian herald tribune journal mail gazette telegraph mirror sun star globe chronicle observer
    independent standard dispatch examiner inquirer bulletin monitor press reuters bbc cnn nbc cbs abc fox msnbc npr
    bloomberg politico economist today daily weekly tv television radio
    """
)
"""Words of the names of newspapers and broadcasters."""
