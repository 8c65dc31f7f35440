# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Places that are not in one another: countries, and large cities.

Countries after the UN's list of member states; cities after the UN's World Urbanization Prospects, those
whose names are also states', persons' or countries' left out.
"""

from __future__ import annotations

_COUNTRIES = """
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|
Bolivia|Bosnia|Botswana|Brazil|Bulgaria|Cambodia|Cameroon|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|Denmark|
Ecuador|Egypt|Eritrea|Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|Guatemala|Haiti|Honduras|Hungary|Iceland|
India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|
Lebanon|Liberia|Libya|Lithuania|Malaysia|Mali|Malta|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|
Namibia|Nepal|Netherlands|Nicaragua|Nigeria|Norway|Oman|Pakistan|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|
Romania|Russia|Rwanda|Senegal|Serbia|Singapore|Slovakia|Slovenia|Somalia|Spain|Sudan|Sweden|Switzerland|Syria|
Taiwan|Tajikistan|Tanzania|Thailand|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|
Yemen|Zambia|Zimbabwe
"""
_CITIES = """
Amsterdam|Ankara|Athens|Baghdad|Bangkok|Barcelona|Beijing|Beirut|Belgrade|Berlin|Bogotá|Boston|Brussels|Bucharest|
Budapest|Cairo|Caracas|Casablanca|Chicago|Cologne|Copenhagen|Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Doha|Dubai|
Dublin|Frankfurt|Geneva|Hamburg|Hanoi|Helsinki|Houston|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|
Khartoum|Kyiv|Lagos|Lahore|Lima|Lisbon|Ljubljana|Madrid|Manila|Marseille|Melbourne|Milan|Minsk|Montreal|Moscow|
Mumbai|Munich|Nairobi|Naples|Oslo|Ottawa|Paris|Philadelphia|Prague|Pretoria|Riyadh|Rome|Santiago|Sarajevo|Seattle|
Seoul|Shanghai|Sofia|Stockholm|Strasbourg|Stuttgart|Taipei|Tehran|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Vienna|
Vilnius|Warsaw|Zagreb|Zurich
"""


def _names(table: str) -> frozenset[str]:
    return frozenset(name for line in table.split() for name in line.split("|") if name)


COUNTRIES = _names(_COUNTRIES)
CITIES = _names(_CITIES)
