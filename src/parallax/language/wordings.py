# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words by which news calls one thing by several names, collected by hand from how reporters choose them.

Each line is one thing. Names are split at "|", forms of a name at "/"; nouns of plain spelling have their
plural by themselves. "~" before a line says that any two of its names are worth seeing side by side, "!"
before a name that it takes sides or paints, "#" that it names the thing only where it stands as a noun ("the
killing", "killing of", not "killing ten").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_NOUNS = """
troop|force|soldier|personnel|serviceman/servicemen|service member|military personnel|trooper
~militant|fighter|gunman/gunmen|insurgent|rebel|!terrorist|!extremist|!jihadist|!jihadi|!freedom fighter|!resistance fighter|guerrilla|militiaman/militiamen|!radical
~militia|paramilitary group|armed group|!terrorist group|!terror group|!terrorist organization|!terrorist organisation|!resistance group|!death squad|extremist group|militant group|insurgent group|rebel group
~#killing|!assassination|!murder|#death|!slaying|!execution|!martyrdom|!elimination|!liquidation|targeted killing|!lynching
~attack|airstrike|air strike|strike|raid|bombing|bombardment|shelling|air raid|!massacre|!bloodbath|!slaughter|!atrocity/atrocities|!carnage|drone strike|bombing raid|missile strike/missile strikes/missile attack/missile attacks/rocket attack/rocket attacks/rocket strike/rocket strikes|!aggression|terrorist attack
government|!regime|administration|authorities|!junta|leadership|!dictatorship|!rulers
~leader|ruler|!strongman/strongmen|!dictator|!tyrant|!despot
protester|demonstrator|!rioter|activist|marcher|!mob|crowd|!thug|!agitator|!looter
protest|demonstration|rally/rallies|march/marches|!riot|!unrest|!uprising|!revolt|!disturbance
~war|conflict|!invasion|!aggression|!special military operation|!military operation|intervention|!incursion|offensive|!onslaught|!occupation|!liberation|assault|!crusade
coup|!takeover|!putsch|!revolution|!power grab|ouster|overthrow
~migrant|refugee|asylum seeker|immigrant|!illegal immigrant|!illegal alien|undocumented immigrant|undocumented worker|!illegal|!alien|newcomer|displaced person/displaced people
~border barrier|border wall|wall|fence|separation barrier|!apartheid wall|security fence
settlement|outpost|!colony/colonies|neighbourhood|neighborhood|community/communities
~settler|!colonist|!colonizer|!coloniser
~hostage|captive|prisoner|detainee|abductee|!political prisoner
prisoner of conscience|!convict|inmate
~abortion opponent|anti-abortion activist|!pro-lifer|!pro-life activist|anti-abortion group|!pro-life group
abortion-rights activist|!pro-choice activist|!pro-abortion activist
~unborn child/unborn children|fetus/fetuses|foetus/foetuses|embryo/embryos|unborn baby/unborn babies
gun control|!gun safety|!gun grab|gun restriction
~assault weapon|!assault rifle|!modern sporting rifle|semiautomatic rifle|semi-automatic rifle|!weapon of war/weapons of war
~estate tax|inheritance tax|!death tax
~tax cut|!tax relief|!tax break|!tax giveaway|tax reduction
spending cut|!austerity|budget cut|!savings|!savage cuts|reduction
welfare|benefits|!handout|entitlement|!safety net|public assistance
job cut|layoff|redundancy/redundancies|!downsizing|!restructuring|dismissal|!mass sacking|!bloodletting
walkout|strike|stoppage|industrial action|!work-to-rule|!disruption
~climate change|!climate crisis|!climate emergency|global warming|!climate breakdown
climate skeptic|climate sceptic|!climate denier|!climate change denier
deal|agreement|accord|pact|treaty/treaties|!capitulation|!surrender|compromise|settlement|truce|ceasefire|cease-fire
ceasefire|cease-fire|truce|armistice|!pause|!humanitarian pause|!lull
sanctions|!economic war|!economic warfare|embargo|!blockade|!economic terrorism|penalties|!siege
crash/crashes|collision|accident|!tragedy/tragedies|!disaster|!catastrophe|!wreck|incident|!mishap|derailment|sinking|!horror
blast|explosion|detonation|bang
fire|blaze|!inferno|wildfire|bushfire|conflagration
storm|hurricane|cyclone|typhoon|!superstorm|tempest
outbreak|epidemic|pandemic|!plague|!scourge
probe|investigation|inquiry/inquiries|!witch hunt|!fishing expedition|review|!hoax
spokesman|spokeswoman|spokesperson|!mouthpiece|press secretary
billionaire|businessman/businessmen|tycoon|magnate|mogul|!oligarch|investor|entrepreneur
whistleblower|whistle-blower|!leaker|!traitor|informant|source
adviser|advisor|aide|confidant|!crony/cronies|ally/allies|!henchman/henchmen|associate|!fixer
backer|supporter|follower|!loyalist|!cultist|fan|admirer
opponent|critic|detractor|rival|!enemy/enemies|foe|!hater
opposition|dissident|!fifth column|!foreign agent|critics
hunting|!slaughter|cull|!poaching|killing for sport
payment|bribe|!kickback|!hush money|payoff|!sweetener|contribution|donation|settlement
gaffe|misstatement|!lie|falsehood|untruth|false claim|error|mistake|!blunder
allegation|accusation|claim|charge|!smear|!slander
~torture|!enhanced interrogation|abuse|mistreatment|ill-treatment
~spying|surveillance|eavesdropping|!snooping|monitoring|espionage|wiretapping
spy/spies|agent|operative|intelligence officer
propaganda|disinformation|misinformation|!fake news|messaging|information campaign
separatist|secessionist|independence supporter|!rebel|pro-independence activist
corpse|body/bodies|remains|dead body/dead bodies
police|officers|!cops|law enforcement|security forces|police officers
homeless people|!vagrant|!rough sleeper|unhoused people
sex worker|!prostitute|!hooker
~crackdown|clampdown|!repression|!suppression|!purge|!pogrom|sweep|security operation
~genocide|ethnic cleansing|!extermination|!mass murder|massacre|mass killing
~liberation|capture|seizure|conquest|fall|recapture|!occupation
withdrawal|pullout|pull-out|!retreat|exit|departure|!flight|drawdown|evacuation
deployment|dispatch|!buildup|!build-up|reinforcement
increase|rise|surge|jump|hike|growth|!explosion|spike|expansion
decrease|decline|drop|fall|slump|!plunge|collapse|reduction|dip
"""

_VERBS = """
kill/kills/killed|!assassinate/assassinates/assassinated|!murder/murders/murdered|slay/slays/slew/slain|!execute/executes/executed|!massacre/massacres/massacred|!slaughter/slaughters/slaughtered|!butcher/butchers/butchered|die/dies/died|perish/perishes/perished|eliminate/eliminates/eliminated|!martyr/martyrs/martyred|neutralize/neutralized/neutralise/neutralised|!gun down/guns down/gunned down
sink/sinks/sank/sunk|capsize/capsizes/capsized|go down/goes down/went down|founder/founders/foundered
claim/claims/claimed|say/says/said|!allege/alleges/alleged|insist/insists/insisted|!admit/admits/admitted|acknowledge/acknowledges/acknowledged|concede/concedes/conceded|!boast/boasts/boasted|assert/asserts/asserted|maintain/maintains/maintained|!confess/confesses/confessed|warn/warns/warned|declare/declares/declared
criticize/criticizes/criticized/criticise/criticises/criticised|condemn/condemns/condemned|!slam/slams/slammed|!blast/blasts/blasted|denounce/denounces/denounced|!attacked|!lash out/lashes out/lashed out|!assail/assails/assailed|!rip/rips/ripped|questioned|rebuke/rebukes/rebuked|!lambast/lambasted/lambaste|!hammer/hammers/hammered
praise/praises/praised|welcome/welcomes/welcomed|hail/hails/hailed|applaud/applauds/applauded|celebrate/celebrates/celebrated|commend/commends/commended|laud/lauds/lauded
reject/rejects/rejected|deny/denies/denied|dismiss/dismisses/dismissed|refute/refutes/refuted|!brush off/brushed off|refuse/refuses/refused|decline/declines/declined|rebuff/rebuffs/rebuffed|!snub/snubs/snubbed
resign/resigns/resigned/resigning|quit/quits/quitting|step down/steps down/stepped down/stepping down|leave office/left office|!flee/flees/fled|!be ousted/was ousted|stand down/stood down
fire/fires/fired|sack/sacks/sacked|dismiss/dismisses/dismissed|!oust/ousts/ousted|!purge/purges/purged|lay off/laid off|let go|remove/removes/removed|!axe/axes/axed
arrest/arrests/arrested|detain/detains/detained|!abduct/abducts/abducted|!kidnap/kidnaps/kidnapped|seize/seizes/seized|!round up/rounded up|!snatch/snatches/snatched|apprehend/apprehends/apprehended|capture/captures/captured
invade/invades/invaded|intervene/intervenes/intervened|enter/enters/entered|!liberate/liberates/liberated|!occupy/occupies/occupied|!overrun/overran|storm/storms/stormed
capture/captures/captured|!liberate/liberates/liberated|seize/seizes/seized|retake/retakes/retook/retaken|recapture/recaptures/recaptured|take control/took control|conquer/conquers/conquered|!occupy/occupies/occupied
withdraw/withdraws/withdrew/withdrawn|pull out/pulls out/pulled out/pulling out|leave/leaves/left|!retreat/retreats/retreated|!flee/flees/fled|!abandon/abandons/abandoned
expel/expels/expelled|deport/deports/deported|!kick out/kicked out|remove/removes/removed|!banish/banished|repatriate/repatriates/repatriated
end/ends/ended|scrap/scraps/scrapped|abolish/abolishes/abolished|!gut/guts/gutted|repeal/repeals/repealed|!kill off|cancel/cancels/canceled/cancelled|lift/lifts/lifted|reverse/reverses/reversed|roll back/rolls back/rolled back|overturn/overturns/overturned
close/closes/closed/closing|shut/shuts/shutting|shutter/shutters/shuttered|!axe/axes/axed
cut/cuts/cutting|reduce/reduces/reduced|!slash/slashes/slashed|trim/trims/trimmed|lower/lowers/lowered|!gut/guts/gutted
rise/rises/rose/risen|increase/increases/increased|!soar/soars/soared|!skyrocket/skyrocketed|jump/jumps/jumped|surge/surges/surged|climb/climbs/climbed|grow/grows/grew/grown|balloon/ballooned
fall/falls/fell/fallen|drop/drops/dropped|!plunge/plunges/plunged|!plummet/plummets/plummeted|slip/slips/slipped|decline/declines/declined|tumble/tumbles/tumbled|collapse/collapses/collapsed|sink/sinks/sank|slump/slumped
demand/demands/demanded/demanding|ask/asks/asked|urge/urges/urged/urging|call for/calls for/called for/calling for|request/requests/requested|!order/orders/ordered|!beg/begged|appeal for/appealed for
approve/approves/approved|pass/passes/passed|adopt/adopts/adopted|!ram through/rammed through|!rubber-stamp/rubber-stamped|backed|endorse/endorses/endorsed|vote for/voted for
hit/hits|strike/strikes/struck|!pound/pounds/pounded|bomb/bombs/bombed|shell/shells/shelled|target/targets/targeted|!pummel/pummeled/pummelled|attacked|!rain down/rained down
help/helps/helped|support/supports/supported|backed|!prop up/props up/propped up|aid/aids/aided|arm/arms/armed|fund/funds/funded|!bankroll/bankrolls/bankrolled
"""

_PHRASES = """
said to be|so-called|!purported|alleged|!self-styled|self-proclaimed|!self-described|declared
far-right|right-wing|conservative|!ultraconservative|!fascist|!neo-Nazi|nationalist|populist
far-left|left-wing|progressive|liberal|!radical|!socialist|!communist|!Marxist
controversial|!disgraced|embattled|!scandal-plagued|outspoken|!notorious|legendary|!infamous
"""


@dataclass(frozen=True, slots=True)
class Name:
    """One way of naming a thing: its forms, whether it takes sides, and whether it must stand as a noun."""

    forms: tuple[str, ...]
    telling: bool
    noun: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """What has several names; `telling` where any two are worth seeing side by side, `verb` where it is an act."""

    names: tuple[Name, ...]
    telling: bool
    verb: bool


def things() -> Iterator[Thing]:
    """Yield everything that news has several names for."""
    for rows, plural in ((_NOUNS, True), (_VERBS, False), (_PHRASES, False)):
        for row in rows.strip().splitlines():
            names = tuple(_name(entry, plural=plural) for entry in row.lstrip("~").split("|"))
            yield Thing(names, row.startswith("~"), rows is _VERBS)


def _name(entry: str, *, plural: bool) -> Name:
    bare = entry.lstrip("!#")
    forms = tuple(bare.split("/"))
    if plural and len(forms) == 1:
        forms = (bare, f"{bare}es" if bare.endswith(("s", "x", "ch", "sh")) else f"{bare}s")
    return Name(forms, "!" in entry[:2], "#" in entry[:2])


PAINTING = frozenset(
    [
        "terrorist",
        "terror",
        "extremist",
        "jihadist",
        "rebel",
        "militant",
        "radical",
        "fascist",
        "criminal",
        "illegal",
        "unlawful",
        "brutal",
        "savage",
        "bloody",
        "barbaric",
        "heinous",
        "deadly",
        "so-called",
        "purported",
        "alleged",
        "innocent",
        "peaceful",
        "violent",
        "armed",
        "puppet",
        "rogue",
        "corrupt",
        "disgraced",
        "legendary",
        "heroic",
    ]
)
"""Folded words before a name that belong to the way of naming."""

KINDS_OF_BODY = frozenset(
    [
        "group",
        "groups",
        "organization",
        "organisation",
        "network",
        "movement",
        "militia",
        "regime",
        "government",
        "terrorists",
        "militants",
    ]
)
"""Folded words after a body's name that belong to the way of naming it: the Daesh terrorist group."""

OTHER_THINGS = frozenset(
    pair
    for first, seconds in {
        "task": "force forces", "air": "force forces", "work": "force", "labor": "force", "labour": "force",
        "police": "force forces", "sales": "force", "brute": "force", "interest": "rate rises", "heart": "attack attacks",
        "panic": "attack attacks", "hunger": "strike strikes", "vice": "leader", "bush": "fire", "majority": "leader",
        "minority": "leader", "world": "leader leaders", "union": "leader leaders", "school": "personnel", "star": "wars",
        "cold": "war", "trade": "war wars", "hedge": "fund", "death": "march", "local": "authorities",
    }.items()
    for pair in ((first, second) for second in seconds.split())
)  # fmt: skip
"""Folded pairs of words of which the second names something else than alone."""
