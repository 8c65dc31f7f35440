# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import codecs

import pytest

from parallax.reading.decoding import decode
from parallax.reading.draft import NotReadable

ENGLISH = "The minister’s office said it “had no choice” – the bridge cost £40 million.\n"
SAMPLES = {
    "cp1252": ENGLISH,
    "cp1250": "Prezydent powiedział w środę, że rząd nie może czekać dłużej na decyzję sądu.\n",
    "cp1251": "Правительство в среду решило повысить налоги, сообщил министр финансов.\n",
    "koi8_r": "Правительство в среду решило повысить налоги, сообщил министр финансов.\n",
    "cp1253": "Η κυβέρνηση αποφάσισε την Τετάρτη να αυξήσει τους φόρους, είπε ο υπουργός.\n",
    "cp1254": "Hükümet çarşamba günü vergileri artırmaya karar verdi, şimdi ne olacağı belli değil.\n",
    "cp1255": "הממשלה החליטה ביום רביעי להעלות את המסים בשנה הבאה, אמר השר.\n",
    "cp1256": "قررت الحكومة يوم الأربعاء رفع الضرائب في السنة المقبلة، وقال الوزير إن ذلك ضروري.\n",
    "shift_jis": "政府は水曜日に増税を決定したと大臣が述べた。野党は新しい選挙を求めている。\n",
    "gb18030": "政府星期三决定明年提高税收，部长说。反对派要求举行新的选举。\n",
    "euc_kr": "정부는 수요일에 세금을 인상하기로 결정했다고 장관이 말했다.\n",
}
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_unicode_with_and_without_a_mark(text: str, encoding: str) -> None:
    if encoding in ("utf-16-le", "utf-16-be") and " " not in text:
        pytest.skip("without a mark and without a space nothing tells UTF-16")
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", SAMPLES)
def test_older_encodings(encoding: str) -> None:
    assert decode((SAMPLES[encoding] * 3).encode(encoding)) == SAMPLES[encoding] * 3


def test_big_endian_mark_is_taken_away() -> None:
    assert decode(codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be")) == ENGLISH


def test_line_ends_become_one_kind() -> None:
    assert decode(b"one\r\ntwo\rthree\n\r\nfour") == "one\ntwo\nthree\n\nfour"


def test_nothing_else_is_changed() -> None:
    text = "  \tlead\u00a0in \u200b\u2028 end \n\n"
    assert decode(text.encode()) == text


def test_utf8_that_was_cut_off_is_read_to_the_cut() -> None:
    assert decode(("Füße, Bäume, Übermut, Ärger, Öl. " * 5 + "ü").encode()[:-1]).endswith("Öl. �")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        b"text with a zero\x00 in it, and more words after it",
        bytes(range(256)) * 4,
        "half a text\x00".encode("utf-16"),
        b"\x01\x02\x03\x04\x05\x06",
    ],
    ids=["png", "zero", "all bytes", "zero in utf-16", "controls"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotReadable):
        decode(data)
