# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Mails (.eml) and web pages that were saved as one file (.mhtml): one is built as the other is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Origin, Role
from parallax.reading import text, web_page
from parallax.reading.datelines import is_person
from parallax.reading.dates import read_date
from parallax.reading.decoding import decode
from parallax.reading.draft import Draft, NotReadable, Stated
from parallax.reading.lines import Line
from parallax.reading.page_tree import decode_page
from parallax.reading.pieces import Piece, one_line, same_words, set_out
from parallax.reading.raw_html import words_of_html
from parallax.reading.sources import without_outlet

if TYPE_CHECKING:
    from email.message import Message

ENDINGS = (".eml", ".mht", ".mhtml")

_HEADER = re.compile(
    rb"(?:From [^\r\n]{1,200}\r?\n)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,400}\r?\n"
)
# A text may begin "From: …, Date: …" too; these are written by programs alone.
_OF_A_PROGRAM = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|x-[\w-]+):", re.IGNORECASE | re.MULTILINE
)
_OF_A_MAIL = re.compile(rb"^(?:from|date|subject|content-type):", re.IGNORECASE | re.MULTILINE)
_HEAD = 65_536
_MOST_PARTS = 2_000
# Each part begins with a line of this kind, and some lines of a text do.
_MOST_MARKS = 20_000
_LONGEST_HEADER = 4_000
_FEW = 4
_AS_TEXT = "Save the article's text in a text file and open that"
_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)


def looks_like(data: bytes) -> bool:
    """Whether a file begins with the lines that mail programs write above a mail."""
    header = _HEADER.match(data[:_HEAD].lstrip(b"\r\n"))
    return header is not None and bool(
        _OF_A_PROGRAM.search(header.group()) and _OF_A_MAIL.search(header.group())
    )


def read(data: bytes) -> Draft:
    """Return the article of a mail, or of a saved page; attachments are not opened.

    Raises:
        NotReadable: it is damaged, or has no text.
    """
    message = _parsed(data)
    page = _text(message, "html")
    if page is not None and _is_saved_page(message):
        saved = web_page.read_source(page)
        address = Stated(url=_saved_from(message)).found_in(Origin.MAIL)
        return replace(saved, stated=saved.stated.completed(address))
    draft = _of_page(page) or _of_plain(_text(message, "plain"))
    if draft is None:
        raise NotReadable(
            "the mail has no text", "If the article is attached, save the attachment and open it"
        )
    return _under_subject(draft, message)


def _parsed(data: bytes) -> Message:
    import email

    if data.count(b"\n--") > _MOST_MARKS:
        raise NotReadable("it has more parts than any mail", _AS_TEXT)
    try:
        return email.message_from_bytes(data.lstrip(b"\r\n"))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise NotReadable("it is damaged: its parts cannot be told apart", _AS_TEXT) from error


def _text(message: Message, kind: str) -> str | None:
    """Return the first text of a kind that is no attachment."""
    for part in islice(message.walk(), _MOST_PARTS):
        wanted = part.get_content_type() == f"text/{kind}" and not part.is_multipart()
        if wanted and part.get_content_disposition() != "attachment":
            words = _decoded(part, kind)
            if words.strip():
                return words
    return None


def _decoded(part: Message, kind: str) -> str:
    """Return a part's text in the encoding that it states, else in the one that is found out."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    charset = part.get_content_charset()
    if charset:
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            pass
    try:
        return decode_page(content) if kind == "html" else decode(content)
    except NotReadable:
        return ""


def _is_saved_page(message: Message) -> bool:
    """Whether a browser wrote it: it says so, or nobody sent it."""
    if "Snapshot-Content-Location" in message or "saved by" in _header(message, "From").casefold():
        return True
    return message.get_content_type() in ("multipart/related", "text/html") and "To" not in message


def _saved_from(message: Message) -> str | None:
    """Return the address that a page was saved from."""
    for part in islice(message.walk(), _MOST_PARTS):
        for name in ("Snapshot-Content-Location", "Content-Location"):
            address = _header(part, name).replace(" ", "")
            if address.startswith(("http://", "https://")):
                return address
    return None


def _of_page(page: str | None) -> Draft | None:
    """Return the article of a mail's page; where none is found in it, all its words."""
    if page is None:
        return None
    try:
        return web_page.read_source(page)
    except NotReadable:
        draft = set_out(Piece(line) for line in words_of_html(page).split("\n"))
        return draft if draft.blocks else None


def _of_plain(words: str | None) -> Draft | None:
    if words is None:
        return None
    plain = text.draft(words.replace("\r\n", "\n").replace("\r", "\n"))
    return set_out(Piece(plain.text[block.start : block.end]) for block in plain.blocks)


def _under_subject(draft: Draft, message: Message) -> Draft:
    """Return the draft with the subject as its title, and with sender and date where it states none itself."""
    title = one_line(_FORWARDED.sub("", _header(message, "Subject"))) or None
    pieces = [Piece(draft.text[block.start : block.end], block.role) for block in draft.blocks]
    if title and not any(same_words(piece.words, title) for piece in pieces[:_FEW]):
        pieces = [Piece(title, Role.TITLE), *(_lower(piece) for piece in pieces)]
    else:
        pieces = [
            replace(p, role=Role.TITLE) if title and same_words(p.words, title) else _lower(p) for p in pieces
        ]
    stated, sender = draft.stated, _sender(message)
    # A name that a title would lose as an outlet's is one.
    person = is_person(Line(sender, len(sender))) and without_outlet(f"Title | {sender}") != "Title"
    header = Stated(
        title=title,
        source=None if person else sender or None,
        author=sender if person else None,
        published=read_date(_header(message, "Date")),
    ).found_in(Origin.MAIL)
    # Whoever sends an article on gives it a subject, which is what its reader looks for.
    subject = Stated(title=title).found_in(Origin.MAIL)
    return set_out(pieces, subject.completed(stated).completed(header))


def _lower(piece: Piece) -> Piece:
    return replace(piece, role=Role.HEADING) if piece.role is Role.TITLE else piece


def _sender(message: Message) -> str:
    """Return the name beside the sender's address, never the address itself."""
    from email.utils import parseaddr

    name = one_line(parseaddr(_header(message, "From"))[0]).strip("\"' ")
    return "" if "@" in name else name


def _header(message: Message, name: str) -> str:
    """Return a header's words; one that is broken says what it can."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    value = message.get(name)
    if value is None:
        return ""
    written = str(value)[:_LONGEST_HEADER]
    try:
        return one_line(str(make_header(decode_header(written))))
    except (MessageError, LookupError, ValueError):
        return one_line(written)
