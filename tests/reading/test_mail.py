# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle

Read = Callable[[bytes, str], Article]
Refuse = Callable[[bytes, str], UnreadableArticle]
Shown = Callable[[Article], list[str]]

ONE = "A ferry with 412 passengers on board turned back to Kessin in the early hours of Sunday, the coast guard said."
TWO = "The Aurelia had left for Halm at 11:15 p.m. “They woke us,” said Inès Falk, 34, a teacher from Oster."
PAGE = f"""<html><head><title>Ferry turned back | Kessin Gazette</title><meta property="og:site_name" content="Kessin Gazette"></head>
<body><div id="nav"><a href="/">Home</a></div><article><h1>Ferry turned back</h1><p>{ONE}</p><p>{TWO}</p><p>{ONE.replace("412", "90")}</p></article></body></html>"""


def mail(sender: str = "Kessin Daily News <news@kessin.example>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "reader@x.example"
    message["Subject"] = "Fwd: Ferry turned back – nobody hurt"
    message["Date"] = "Sun, 11 Sep 2022 08:05:00 +0200"
    message["Message-ID"] = "<1@kessin.example>"
    return message


def test_a_plain_mail(read_bytes: Read, shown: Shown) -> None:
    message = mail()
    at = ONE.index("the early")
    message.set_content(f"{ONE[:at].strip()}\n{ONE[at:]}\n\n{TWO}\n", cte="quoted-printable")
    article = read_bytes(bytes(message), "a.eml")
    assert shown(article) == ["title: Ferry turned back – nobody hurt", f"body: {ONE}", f"body: {TWO}"]
    assert article.title == "Ferry turned back – nobody hurt"
    assert (article.source, article.author) == ("Kessin Daily News", None)
    assert article.published == "2022-09-11T08:05:00+02:00"


def test_a_person_is_the_author(read_bytes: Read) -> None:
    message = mail("Inès Falk <ines@x.example>")
    message.set_content(TWO)
    article = read_bytes(bytes(message), "a.eml")
    assert (article.source, article.author) == (None, "Inès Falk")


def test_the_page_in_a_mail(read_bytes: Read) -> None:
    message = mail()
    message.set_content("Please use a program that shows pages.")
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment(b"%PDF-never opened", maintype="application", subtype="pdf", filename="a.pdf")
    article = read_bytes(bytes(message), "a.eml")
    assert ONE in article.text
    assert "Home" not in article.text
    assert article.source == "Kessin Gazette"


def saved_page(location: str = "Snapshot-Content-Location: https://gazette.example/ferry\r\n") -> bytes:
    head = f"From: <Saved by Blink>\r\n{location}Subject: Ferry\r\nDate: Mon, 12 Sep 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    parts = (
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n\r\n----b\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: 8bit\r\nContent-Location: https://gazette.example/ferry\r\n\r\n"
        f"{PAGE}\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        "----b\r\nContent-Type: text/html\r\n\r\n<p>A frame with an advertisement</p>\r\n----b--\r\n"
    )
    return (head + parts).encode()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.txt", "a"])
def test_a_saved_page(read_bytes: Read, name: str) -> None:
    article = read_bytes(saved_page(), name)
    assert (article.title, article.source) == ("Ferry turned back", "Kessin Gazette")
    assert article.url == "https://gazette.example/ferry"
    assert article.published is None  # the day of saving is none of publication
    assert TWO in article.text
    assert "advertisement" not in article.text


def test_a_text_that_begins_as_a_mail_does_stays_a_text(read_bytes: Read) -> None:
    text = f"From: the coast guard\nDate: 11 September 2022\nSubject: ferry\n\n{ONE}\n"
    assert read_bytes(text.encode(), "a.txt").text == text


def test_a_mail_in_another_encoding(read_bytes: Read) -> None:
    message = mail()
    message.set_content(TWO.replace("“", '"').replace("”", '"'), charset="iso-8859-1", cte="8bit")
    assert "Inès" in read_bytes(bytes(message), "a.eml").text


def test_broken_headers_say_what_they_can(read_bytes: Read) -> None:
    content = (
        b"From: =?utf-8?b?!!!?= <x>\nSubject: =?no-such?q?Ferry?=\nDate: yesterday\nMIME-Version: 1.0\n\n"
        + ONE.encode()
    )
    article = read_bytes(content, "a.eml")
    assert ONE in article.text
    assert article.published is None
    assert read_bytes(content.replace(b"no-such", b"\xfetf-8"), "a.eml").published is None


def _nested(depth: int) -> bytes:
    layers = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return (
        b"From: a@x.example\nMIME-Version: 1.0\n" + layers.encode() + b"Content-Type: text/plain\n\nHello\n"
    )


def _picture_alone() -> bytes:
    message = mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    return bytes(message)


@pytest.mark.parametrize(
    ("content", "problem"),
    [(_nested(3_000), "damaged"), (_picture_alone(), "no text")],
    ids=["deep", "picture"],
)
def test_mails_that_are_refused(refusal_of: Refuse, content: bytes, problem: str) -> None:
    assert problem in refusal_of(content, "a.eml").problem
