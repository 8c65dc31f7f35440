# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where sentences end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.sentences import split_sentences
from parallax.domain.article import Article, Paragraph, Role


def split(text: str) -> list[str]:
    """Split one paragraph; `|` in a case marks where its sentences end."""
    article = Article("a", text, (Paragraph(0, len(text), Role.BODY),))
    return [text[s.start : s.end] for s in split_sentences(article)]


CASES = {
    "plain": "The river rose overnight.| Two roads were closed.| Nobody was hurt.",
    "titles": "Mr. Okafor met Sen. Ada Lind and Gen. Piet Vos.| Lt. Col. Sara Dean was there too.",
    "initials": "George W. Harlan spoke first.| J. R. Pell followed.",
    "country in the middle": "The U.S. Navy sent two ships.| A U.S. official said so.",
    "country at the end": "They flew to the U.S.| The talks began at once.",
    "agency": "The F.B.I. agents left.| He once led the F.B.I.| It was a long time ago.",
    "decimals": "Prices rose 3.5 percent to $1.20 a litre.| Wages did not.",
    "time of day": "It began at 5 p.m. Eastern time.| Police came at 9 p.m. The hall was empty by then.".replace(
        "p.m. The", "p.m.| The"
    ),
    "months": "The vote of Sept. 14 was close.| It was repeated in Nov. 2019.",
    "states": "She lives in Dayton, Calif., with her son.| He is from Tulsa, Okla. She met him there.".replace(
        "Okla. She", "Okla.| She"
    ),
    "parties": "Rep. Jo Marsh (R-Calif.) said no.| Sen. Al Trent, D-Ore., agreed.",
    "versus": "The case Lowe v. Harmon was heard.| Nothing like Reed vs. Stone has come since.",
    "company": "Brand Inc. Chief Executive Tom Ray left.| He had led Brand Inc. He was 61.".replace(
        "Inc. He", "Inc.| He"
    ),
    "number": "It is No. 4 on the list.| See Sec. 3 of the act.",
    "answer no": "He said no.| Two of them said yes.",
    "quotation of several": "“We are ready.| We have waited.| We will go,” she said.",
    "stop before closing mark": "“It is over.”| The crowd went home.",
    "straight marks": '"It is over."| The crowd went home.',
    "question before its attribution": "“Who will pay?” Mr. Harlan asked.| Nobody answered.",
    "question before a pronoun": "“Who will pay?” he asked.| Nobody answered.",
    "question and a new sentence": "“Who will pay?”| The minister had no answer that evening.",
    "exclamation": "“Never!” Ms. Dean shouted.| Then she left.",
    "ellipsis inside": "It is the first ... to rely on them.| So be it.",
    "ellipsis at the end": "They waited…| Then the lights went out.",
    "missing space": "The fire spread.Then the wind turned.".replace("spread.", "spread.|"),
    "missing space before a mark": "The fire spread.“Run,” he said.".replace("spread.", "spread.|"),
    "address": "Write to news@example.com or see www.example.com/News.Index for more.| Thank you.",
    "stray closing mark": "They may come home. ”| That was all.",
    "stray straight mark": 'They may come home. "| That was all.',
    "small name": "The plan failed.| al-Masri said so himself.| iPhone sales fell.",
    "number opens": "It failed.| 40 people left.",
    "bracket": "It failed (see below).| (The photograph is old.)| More follows.",
    "headline": "Minister resigns after vote",
    "other full stops": "会议开始了。|代表们到场。|没有人说话。",
    "arabic question": "هل انتهت الحرب؟| لا أحد يعرف.",
    "no capitals at all": "the storm had passed over the coast.| people went back to their houses.",
    "numbered": "1. Open the door.| 2. Leave.",
    "list": "Bring:|\n• a coat|\n• two pairs of shoes|\n• water",
    "plan B": "There is no plan B. The council knows it.".replace("B. The", "B.| The"),
    "saint": "He grew up in St. Albans near Ft. Worth.| It was quiet.",
    "degree": "Ann Lee, Ph.D., spoke.| Her Ph.D. adviser listened.",
    "footnote": "The plan failed.[1]| It was costly.[2][3]| It was late.",
    "feet and inches": "At 6 ft. 2 in. he is tall.| His sister is not.",
    "dateline of a state": "DOVER, Del. (AP) — A storm hit the coast.| It was strong.",
    "dateline without an agency": "DOVER, Del. — A storm hit the coast.| It was strong.",
    "lettered": "(a) Open the door.| (b) Leave.",
    "zone with stops": "The hall opens at 9 p.m. E.T. on Friday.| It closes at 11 p.m. Nobody knows why.".replace(
        "p.m. Nob", "p.m.| Nob"
    ),
    "Arab patronymic": "Sheikh Hamad b. Khalid spoke.| He was brief.",
    "quotation marks apart": '" We won . " he said .| " We did it . " she said .',
    "saying before a new line": "The chief told reporters:\n“We will go.| We must.”| He left.",
    "age over a line end": "The man, 18\nyears old, left.| He ran.",
    "quoted question in the middle": "He asked “Who pays?” and left.| The film “Who Pays?” opened.",
    "attribution with an aside": "“What a day!” Ms. Dean, who is 60, said.| She sat down.",
    "attribution after a comma": "“Who cares,” he said, “I do not.”| She sat down.",
    "country before a quotation": "He loves the U.S.| “It is big,” he said.",
    "case before a country": "The judge in Hart v. U.S. is old.| The case is U.S. v. Hart.| The ruling came late.",
    "suffixes": "Ray Hart Jr. spoke.| So did Ann Hale Sr.",
    "several abbreviations": "Brig. Gen. Ann Roy of the U.S. Army met Asst. Dist. Atty. Jo Pell.| They talked.",
    "no and yes": "“No.| Yes.| Maybe.”| That was all.",
    "spaced ellipsis": "They waited. . . .| Nothing came.",
    "score and time": "He won 6-3, 6-4 at 12:30 p.m., he said.| At 1:15 p.m. she left.",
    "dash of machine translation": "He left .| Nobody saw him .",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_news_is_split_where_a_reader_would(case: str):
    text = case.replace("|", "")
    assert split(text) == [piece.strip() for piece in case.split("|")]


def test_windows_line_ends_stay_outside():
    text = "One is here.\r\nTwo is here.  \r\n"
    assert split(text) == ["One is here.", "Two is here."]


def test_sentences_keep_the_role_of_their_paragraph():
    text = "A title here\n\nA line. Another."
    article = Article("a", text, (Paragraph(0, 12, Role.TITLE), Paragraph(14, len(text), Role.BODY)))
    assert [s.role for s in split_sentences(article)] == [Role.TITLE, Role.BODY, Role.BODY]


@pytest.mark.parametrize(
    "title", ["Bridge reopens. Who pays?", "U.S. strikes back! 12 dead…", "“No.” “Yes.”"]
)
def test_a_title_is_one_sentence(title: str):
    article = Article("a", f"  {title} \n", (Paragraph(0, len(title) + 4, Role.TITLE),))
    assert [article.text[s.start : s.end] for s in split_sentences(article)] == [title]


ANY_TEXT = st.text(st.characters(codec=None), max_size=300) | st.text(
    st.sampled_from(" \n\t.!?…。“”\"'’()[]-—abcABC1U.S🙂\u0301\u0600"), max_size=120
)


@given(ANY_TEXT, st.sampled_from(Role))
def test_every_sign_lies_in_exactly_one_sentence(text: str, role: Role):
    article = Article("a", text, (Paragraph(0, len(text), role),))
    covered = [0] * len(text)
    last = 0
    for sentence in split_sentences(article):
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        assert piece
        assert sentence.start >= last
        last = sentence.end
        for n in range(sentence.start, sentence.end):
            covered[n] += 1
    assert all(count == 1 for count, sign in zip(covered, text, strict=True) if not sign.isspace())
    assert max(covered, default=0) <= 1


@pytest.mark.parametrize(
    "text",
    ["word " * 400_000, "x" * 2_000_000, "." * 500_000, "a. " * 200_000, "“" * 300_000, "? " * 300_000],
    ids=["no stop", "one word", "stops", "initials", "marks", "questions"],
)
def test_a_huge_paragraph_is_split_all_the_same(text: str):
    assert "".join("".join(split(text)).split()) == re.sub(r"\s", "", text)
