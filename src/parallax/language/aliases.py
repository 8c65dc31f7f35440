# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Names that stand for one body or country, and words that tell one kind of event.

Sources: country names and demonyms after the CIA World Factbook ("Names", "Nationality"; public domain) and
the UN's list of member states; short forms of bodies as these bodies give them themselves; the names of the
Islamic State after UN Security Council resolutions 2170 (2014) and 2249 (2015), "also known as Da'esh". The
kinds of events are the authors' own.
"""

from __future__ import annotations

from collections.abc import Iterator

# Each row: the names of one body, split at "|", as they are written.
_BODIES = """
United States|US|USA|United States of America|American|Americans|Washington
Washington Post
Washington Times
New York Times|NYT|The Times
United Kingdom|UK|Britain|Great Britain|British|Briton|Britons
European Union|EU|Brussels
United Nations|UN
Islamic State|IS|ISs|ISIS|ISIL|Daesh|DAESH|Da'esh|Daeshs|Islamic State group|Islamic State of Iraq and Syria|IS group
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|Nato|North Atlantic alliance|Atlantic alliance
World Health Organization|World Health Organisation|WHO
International Monetary Fund|IMF
World Trade Organization|World Trade Organisation|WTO
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
African Union|AU
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
Department of Defense|Defense Department|Pentagon
Department of Justice|Justice Department|DOJ
Department of Homeland Security|Homeland Security Department|DHS
Environmental Protection Agency|EPA
Food and Drug Administration|FDA
Centers for Disease Control and Prevention|Centers for Disease Control|CDC
Securities and Exchange Commission|SEC
National Security Agency|NSA
Federal Reserve|Fed
Supreme Court|SCOTUS
National Rifle Association|NRA
Republican|Republicans|GOP|Republican Party|Grand Old Party
Democrat|Democrats|Democratic Party
European Central Bank|ECB
British Broadcasting Corporation|BBC
Associated Press|AP
Agence France-Presse|AFP
Press Association|PA Media
Amnesty International|Amnesty
Palestine Liberation Organization|PLO
Kurdistan Workers' Party|PKK
Russia|Russian|Russians|Russian Federation|Moscow|Kremlin
China|Chinese|Beijing|People's Republic of China
Iran|Iranian|Iranians|Tehran|Teheran
Iraq|Iraqi|Iraqis
Syria|Syrian|Syrians|Syrias
Turkey|Turkish|Turks|Turkeys|Ankara|Türkiye
Israel|Israeli|Israelis
Palestine|Palestinian|Palestinians
Afghanistan|Afghan|Afghans
Pakistan|Pakistani|Pakistanis
India|Indian|Indians|New Delhi
Ukraine|Ukrainian|Ukrainians
Germany|German|Germans
France|French
Italy|Italian|Italians
Spain|Spanish|Spaniards
Greece|Greek|Greeks
Ireland|Irish
Netherlands|Dutch
Denmark|Danish|Danes
Sweden|Swedish|Swedes
Norway|Norwegian|Norwegians
Finland|Finnish|Finns
Poland|Polish|Poles
Hungary|Hungarian|Hungarians
Austria|Austrian|Austrians
Switzerland|Swiss
Belgium|Belgian|Belgians
Portugal|Portuguese
Japan|Japanese|Tokyo
North Korea|North Korean|North Koreans|Pyongyang|DPRK
South Korea|South Korean|South Koreans|Seoul
Vietnam|Vietnamese
Thailand|Thai|Thais
Philippines|Filipino|Filipinos|Philippine
Indonesia|Indonesian|Indonesians
Malaysia|Malaysian|Malaysians
Australia|Australian|Australians
New Zealand|New Zealander|New Zealanders
Canada|Canadian|Canadians
Mexico|Mexican|Mexicans
Brazil|Brazilian|Brazilians
Argentina|Argentine|Argentinian
Venezuela|Venezuelan|Venezuelans
Colombia|Colombian|Colombians
Cuba|Cuban|Cubans
Egypt|Egyptian|Egyptians
Libya|Libyan|Libyans
Tunisia|Tunisian|Tunisians
Algeria|Algerian|Algerians
Morocco|Moroccan|Moroccans
Sudan|Sudanese
Ethiopia|Ethiopian|Ethiopians
Kenya|Kenyan|Kenyans
Nigeria|Nigerian|Nigerians
Zimbabwe|Zimbabwean|Zimbabweans
South Africa|South African|South Africans
Somalia|Somali|Somalis
Yemen|Yemeni|Yemenis
Saudi Arabia|Saudi|Saudis|Saudi Arabian|Riyadh
Qatar|Qatari|Qataris
Lebanon|Lebanese
Jordan|Jordanian|Jordanians
Kuwait|Kuwaiti|Kuwaitis
Europe|European|Europeans
Africa|African|Africans
Asia|Asian|Asians
Kurdistan|Kurdish|Kurds|Kurd
Texas|Texan|Texans|Tex
California|Californian|Californians|Calif
"""

# Each row: stems of words by which news tells one kind of act or thing; they are compared as one word.
_KINDS = """
kill die dead death slain slay fatal casualti toll deadli deadliest lethal
wound injur injuri hurt
airstrik strike raid bomb bombard shell
rocket missil
troop soldier personnel servicemen servicememb
resign quit
lawmak legisl parliamentarian congressman congresswoman
weapon firearm gun arm pistol rifl handgun
email mail
ban prohibit forbid outlaw
purchas buy bought acquir acquisit
increas rise grow boost surg rais growth risen rose grew climb soar
decreas declin drop fall fell fallen shrink shrunk reduc reduct lower slash dwindl plung plummet tumbl
expand expans enlarg
repay repaid reimburs payback
start began begin begun launch
end finish conclud
halt suspend paus freez
student pupil
child children kid
physician doctor
vote ballot
lawsuit suit sue su
compani firm busi corpor
tweet twitter
talk negoti
plan propos
urg recommend suggest
decid decis
allow permit let enabl
withdraw withdrawn withdrew pull pullout
leav left depart departur
applaud prais hail commend laud
critic criticis criticiz assail blast slam condemn denounc
revers overturn undo backtrack
teacher educ
alli allianc coalit
terrorist milit jihadist extremist
parliament legislatur
promis pledg vow
staff staffer aid
preserv retain
loosen relax eas
tighten toughen
guard offic
spouse wife husband
arrest detain apprehend custodi
escap fled flee
assassin murder
earthquak quak tremor
blaze fire wildfir
crash collis collid
hurrican cyclon typhoon
protest demonstr ralli
rebel insurg
investig probe inquiri
agreement deal pact treati
film movi
car vehicl
jail prison imprison
convict guilti
reject refus
seek sought
mistak mistaken error wrong
destroy demolish destruct
build built construct
fund money cash
cost price
worker employe
job employ
layoff redund
profit earn
hospit clinic
ill sick sicken diseas
vaccin jab inocul
viru coronavirus covid
home hous
town villag
road street highway
border frontier
shoot shot gunfir gunman shooter
threat threaten
fear worri concern
victori win won winner triumph
lose lost loss defeat
candid contend challeng
poll survey
leader chief head boss
chairman chairwoman chair
found founder
merg merger takeov
drug narcot
theft steal stolen robberi rob burglari
rape assault
migrant refuge asylum immigr
rescu save
search hunt
emiss pollut
rule regul
court judg
tax levi
debt loan borrow
meet met
visit trip
send sent dispatch deploy
accus alleg
deni denial
apolog sorri apologis
confirm verifi
reveal disclos disclosur
publish releas
examin review assess
choos chose chosen pick select
appoint nomin
sack dismiss oust
"""


def bodies() -> Iterator[tuple[str, ...]]:
    """Yield the names of each body or country, the plainest first."""
    for row in _BODIES.strip().splitlines():
        yield tuple(row.split("|"))


KIND_OF_STEM = {stem: row.split()[0] for row in _KINDS.strip().splitlines() for stem in row.split()}
"""For a stem the first stem of its row."""
