# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words by which news tells one kind of act or thing: two reports of one event seldom choose the same.

The authors' own table. A word stands in one row; words with other common meanings (charge, order, bill) in none.
"""

from __future__ import annotations

_ROWS = """
kill killed killing die died dying dead death deaths slain slay fatal fatality casualty toll deadly deadliest lethal perish martyred
wound wounded injure injury injured hurt maim
airstrike strike raid bomb bombing bombard bombardment shell shelling
rocket missile
troop troops soldier personnel servicemen servicemember
resign resignation quit
lawmaker legislator parliamentarian congressman congresswoman mp mps
weapon firearm gun arm pistol rifle handgun
email mail
ban prohibit forbid outlaw debar disqualify
purchase buy bought acquire acquisition
increase rise rose risen grow grew growth boost surge raise climb soar
decrease decline drop fall fell fallen shrink shrunk reduce reduction lower slash dwindle plunge plummet tumble
expand expansion enlarge
repay repaid reimburse payback
start begin began begun launch
end finish conclude
halt suspend pause freeze
student pupil
child children kid
physician doctor
vote ballot
lawsuit suit sue sued suing
company firm business corporation
tweet twitter
plan propose proposal
urge recommend recommendation suggest
decide decision
allow permit let enable permission authorise authorize
withdraw withdrawal withdrew withdrawn pull pullout
leave left depart departure
applaud praise hail commend laud celebrate cheer
critic criticise criticism criticize assail blast slam condemn denounce rebuke
reverse overturn undo backtrack rescind revoke repeal annul
teacher educator
ally allies alliance coalition
terrorist militant jihadist extremist
parliament legislature
promise pledge vow
staff staffer aide
preserve retain
loosen relax ease
tighten toughen
spouse wife husband
arrest detain apprehend custody
escape flee fled
assassinate assassination murder
earthquake quake tremor temblor
blaze wildfire
crash collide collision
hurricane cyclone typhoon
protest demonstrate demonstration demonstrator protester rally
rebel insurgent
investigate investigation probe inquiry
agreement deal pact treaty
film movie
car vehicle
jail prison imprison
convict guilty
reject refuse refusal rebuff spurn
seek sought
mistake mistaken error wrong
destroy demolish destruction
fund funds money cash
cost price
layoff redundant
profit earnings
hospital clinic
ill sick sicken disease illness
vaccine jab inoculate
virus coronavirus covid
border frontier
shoot shooting shot gunfire gunman shooter sniper
victory win won winner triumph
lose lost loss defeat
poll survey
chairman chairwoman chair
merge merger takeover
drug narcotic
theft steal stolen robbery rob burglary
migrant refugee asylum immigrant
rescue save
emission pollution
tax levy
debt loan borrow
accuse accusation allege allegation blame
deny denial
apologise apologize apology sorry
confirm verify
reveal disclose disclosure
choose chose chosen pick select
appoint nominate nomination
sack dismiss oust
teammate colleague counterpart
ship vessel boat
plane aircraft jet airplane warplane
lorry truck
footballer player
match game
coach manager
spectator fan supporter
trophy title cup
lawyer attorney solicitor barrister counsel
suspect defendant
witness eyewitness bystander
corpse body bodies
explosion explode detonate
hostage captive abduct kidnap
capture seize overrun
ceasefire truce armistice
invade invasion incursion
shelter refuge
evacuate evacuation evacuee
flood flooding inundate
collapse topple
damage wreck ruin
electricity power blackout outage
oppose opposition resist
approve approval pass
agree agreed consent
lie mislead false falsehood
speech address
phone telephone
video footage clip tape recording
hack hacker cyberattack
budget spending
economy economic
bank lender
shares stock
investor shareholder stockholder
unemployment jobless
wage salary pay
pension retirement retire
factory plant
farmer grower
food meal
oil crude petroleum
gas fuel
climate warming
temperature heat heatwave
snow blizzard
rain rainfall downpour
forest woodland
baby infant newborn
marry marriage wedding wed
divorce split
pregnant pregnancy
birth born
abuse mistreat mistreatment
rape assault
discriminate discrimination bias
race racial racist racism
religion religious faith
university college campus
scientist researcher
treatment therapy
cancer tumour tumor
outbreak epidemic pandemic
quarantine isolate isolation
lockdown curfew
close shut closure shutdown
cancel scrap abandon
delay postpone
travel traveller journey
airport runway
rail railway
flight fly flew
driver motorist
ammunition bullet round
donate donation contribute contribution
sell sold sale
import export
trade commerce
tariff duty
sanction embargo
owner own
restore reinstate
replace replacement successor succeed
acquit acquitted acquittal exonerate absolve
homeless displace displaced
volunteer participant
forecast outlook projection
mystery unclear unknown
scan mri
court tribunal
verdict ruling judgment judgement
judge magistrate
prosecutor prosecution
bribe bribery kickback graft corruption corrupt
rubble debris wreckage
firefighter fireman firemen
policeman policemen policewoman constable
landslide mudslide
ambulance paramedic medic
helicopter chopper
ambassador envoy diplomat
talks negotiate negotiation negotiator
walkout stoppage
employee worker
relative kin
trapped stranded
resume restart
tornado twister
championship tournament
referee umpire
smuggle smuggler traffick trafficker trafficking
fraud swindle scam
cooperate cooperation collaborate collaboration
testify testimony
rival opponent
revenue turnover
alive survivor survive
nuclear atomic
visit trip
fake bogus
rebuild reconstruct reconstruction
shortage scarcity dearth
motorway highway expressway
subway underground metro
shop store retailer
executive ceo boss
settle settlement
hypocrisy hypocritical
monitor observatory watchdog
scandal controversy furor uproar outcry backlash
activist campaigner advocate
environment environmental environmentalist conservation conservationist
conservative rightwing
liberal progressive leftwing
elect reelection
congress congressional
government administration
president presidential
minister ministry ministerial
journalist correspondent
illegal unlawful illicit
violate breach infringe
hide hidden conceal
secret secrecy covert
delete erase wipe
coup putsch
quickly immediately promptly instantly swiftly rapidly
gradual incremental
threat threaten
admit admission acknowledge concede confess
fear worry concern anxiety
anger angry outrage fury furious
strengthen strength reinforce bolster
weaken weak
wealth wealthy rich
poor poverty
huge massive enormous vast
old elderly aged
young youth youngster
resident inhabitant villager
outskirts suburb
countryside rural
dawn sunrise
massacre slaughter carnage
parent mother father
spy espionage
deputy vice
drone uav unmanned
bury burial funeral
mourn grief grieve
commemorate remembrance anniversary
fighter combatant
fight fought battle clash
respond response reply
satisfied pleased
disappoint dismay
surprise stun shock
expert specialist analyst
meet met
hunt hunter
slow slower slowly
danger risk risky hazard
oversee oversight supervise
eliminate abolish
hire recruit
fail failure
recover recovery
private personal
publish publication release
sing singer song
sink sank sunk capsize
board aboard
overload overcrowded
inspect inspector
obstruct block
artillery mortar howitzer
siege besiege blockade
civilian noncombatant
sarin chlorine
hideout stronghold bastion
checkpoint roadblock
airbase airfield
regain recapture retake reclaim
repel repulse
beheading decapitate
mediate broker
deport expel expulsion
donor fundraiser
lobbyist lobby
pardon clemency commute
felony felon
whistleblower leaker leak
marijuana cannabis pot
supremacist nationalist
statue monument
kneel knelt
overhaul reform revamp
surveillance wiretap eavesdrop
torture waterboard interrogation
slur insult
groping misconduct
gay homosexual lesbian lgbt
teenager teen
riot looting
governor gubernatorial
bankruptcy bankrupt insolvent
crackdown clampdown repress
stampede crush
militia paramilitary
chemical toxic poison
convoy motorcade
dispute contest challenge
photo photograph picture image
website site
advertise advert
advise advisor advice
allocate allotment
analyse analyze analysis
apply applicant
argue argument
arson arsonist
attain achieve accomplish
autonomous autonomy
behaviour behavior
belief believe
burn burnt
capable ability
cautious caution
chaos chaotic mayhem turmoil upheaval unrest
claimant plaintiff
clergy priest cleric
clothing garment
compete competition competitor
complain complaint
compulsory mandatory obligatory
consume consumption
crime criminal
cruel brutal cruelty
culprit perpetrator
deceive deception
defend defence defense
define definition
deliver delivery
describe description
disaster catastrophe tragedy
discover discovery
district neighbourhood neighborhood
harbour harbor port dock
doubt sceptical skeptical
embassy consulate
emerge emergence
enter entry entrance
equip gear
evidence proof prove proven
exclude exclusion
expose exposure
extend extension
favourite favorite
finance financial
fish fisherman fishermen fishery
flag banner
freedom liberty
friend friendship
frighten scared terrified
gang gangster
garbage rubbish trash
genuine authentic
guarantee assure
guide guidance guideline
hero heroic
historic history
holiday vacation
honest honesty
horrific horror horrifying
hunger starvation starve hungry famine
identify identification identity
ignore disregard
important significant crucial vital
indigenous aboriginal
intend intention
interfere meddle
introduce introduction
island isle
jewel jewellery jewelry
jury juror
justify justification
knife stabbing
labour labor
lack absence absent
law legislation statute
librarian library
licence license
limit restrict curb
liability liable
loyal loyalty
maintain maintenance
mine miner
missing disappear vanish
muslim islam
necessary necessity
newspaper daily
occupy occupation
offence offense
opinion view
outcome result
partner partnership
pirate piracy
plead plea
pontiff pope
prayer pray worship
inmate detainee
produce production
province provincial
provoke provocation
pursue pursuit chase
radiation radioactive
react reaction
rebellion revolt uprising insurrection
recession downturn
recognise recognize recognition
reconcile reconciliation
register registration
repair fix
resolve resolution
retaliate revenge avenge
rumour rumor
safe safety
schedule timetable
sign signature
slave slavery
solution solve
stable stability
subsidise subsidize subsidy
suspicion suspicious
swear sworn oath
taxi cab
temporary interim
theatre theater
tourism tourist
tribe tribal
unite unity
violent violence
wheat grain
worse worsen deteriorate
"""


def rows() -> list[tuple[str, ...]]:
    """Return the rows, the plainest word of each first; no word stands in two."""
    return [tuple(line.split()) for line in _ROWS.strip().splitlines()]
