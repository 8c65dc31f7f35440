# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Names that stand for one body or country.

Sources: country names and demonyms after the CIA World Factbook ("Names", "Nationality"; public domain) and
the UN's list of member states; short forms of bodies as these bodies give them themselves; the names of the
Islamic State after UN Security Council resolutions 2170 (2014) and 2249 (2015), "also known as Da'esh".
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
Syrian Democratic Forces|SDF
Free Syrian Army|FSA
Nusra Front|al-Nusra Front|Jabhat al-Nusra|Al-Nusra
White Helmets|Syrian Civil Defence|Syrian Civil Defense|Syria Civil Defence|Syria Civil Defense
Human Rights Watch|HRW
International Committee of the Red Cross|ICRC
Democratic National Committee|DNC
Republican National Committee|RNC
Internal Revenue Service|IRS
Immigration and Customs Enforcement|ICE
Affordable Care Act|Obamacare|ACA
Congressional Budget Office|CBO
American Civil Liberties Union|ACLU
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


def bodies() -> Iterator[tuple[str, ...]]:
    """Yield the names of each body or country, the plainest first."""
    for row in _BODIES.strip().splitlines():
        yield tuple(row.split("|"))
