# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The one way in: a file, or a text at hand, becomes an article or a clear refusal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from parallax.domain.article import Article, Paragraph
from parallax.domain.errors import DoubtfulArticle, UnreadableArticle
from parallax.reading.draft import FACTS, MOST_PARAGRAPHS, Draft, NotReadable

if TYPE_CHECKING:
    from parallax.reading.page_kinds import PageKind

# The rules' many expressions take time to compile: they are imported with the first article, not at start-up.

LARGEST = 20_000_000
"""The most bytes a file may have: far more than any article, far less than memory."""


@dataclass(frozen=True, slots=True)
class Read:
    """The articles in a file, and what it seems to hold in place of the whole of one."""

    articles: tuple[Article, ...]
    gate: PageKind | None = None


def read_article(source: Path, *, article_id: str | None = None) -> Article:
    """Read a file; its id is the name without ending unless `article_id` is given.

    Raises:
        UnreadableArticle: there is no such file, it cannot be opened, or it holds no readable text.
    """
    from parallax.reading.several import split

    try:
        draft = _draft(source)
        parts = split(draft)
        whole = parts[0] if len(parts) == 1 else draft
        return article_of(whole, _identity(article_id or source.stem), str(source))
    except NotReadable as refused:
        raise UnreadableArticle(shown_name(str(source)), refused.problem, refused.remedy) from refused


def read_articles(source: Path) -> tuple[Article, ...]:
    """Read every article in a file, such as a download from a news database; most files hold one.

    Where there are several, a number is added to the id of each after the first.

    Raises:
        UnreadableArticle: as `read_article`.
    """
    return read_noting(source)[0]


def read_noting(source: Path) -> tuple[tuple[Article, ...], tuple[DoubtfulArticle, ...]]:
    """Read every article in a file, and tell what the reader of a saved page that is no whole article should know.

    Raises:
        UnreadableArticle: as `read_article`.
    """
    from parallax.reading.page_kinds import PROBLEMS

    name = shown_name(str(source))
    try:
        read = articles_in(_content(source), source.suffix, _identity(source.stem), str(source))
    except NotReadable as refused:
        raise UnreadableArticle(name, refused.problem, refused.remedy) from refused
    return read.articles, (DoubtfulArticle(name, *PROBLEMS[read.gate]),) if read.gate else ()


def articles_in(data: bytes, ending: str, identity: str, path: str | None = None) -> Read:
    """Return every article in the bytes of a file or a page, whose format they or its ending tell.

    Raises:
        NotReadable: there is no readable text in them.
    """
    from parallax.reading.formats import format_of
    from parallax.reading.several import split

    draft = _bounded(format_of(data, ending).read(data))
    parts = split(draft)
    articles = tuple(
        article_of(part, identity if n == 1 else f"{identity}-{n}", path)
        for n, part in enumerate(parts, start=1)
    )
    return Read(articles, draft.gate if len(articles) == 1 else None)


def read_text(text: str, *, article_id: str, path: str | None = None) -> Article:
    """Make an article of a text that is already decoded, as plain text.

    Raises:
        UnreadableArticle: the text is empty, or no text.
    """
    from parallax.reading import text as plain_text

    try:
        return article_of(_bounded(plain_text.draft(_sound(text))), article_id, path)
    except NotReadable as refused:
        raise UnreadableArticle(shown_name(path or article_id), refused.problem, refused.remedy) from refused


def shown_name(name: str) -> str:
    """Return a file's name as one harmless line: what is not to be seen or turns the writing is escaped."""
    return "".join(_shown(character) for character in name)


def _shown(character: str) -> str:
    if character == " " or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return character
    return character.encode("unicode_escape", errors="backslashreplace").decode("ascii")


def _content(source: Path) -> bytes:
    """Return the bytes of a regular file that is not absurdly large."""
    try:
        if source.is_dir():
            raise NotReadable("this is a folder, not a file", "Open the files in it")
        if source.exists() and not source.is_file():
            raise NotReadable("this is a device or a pipe, not a file", "Open a text file")
        with source.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotReadable("there is no such file", "Check its name and folder") from error
    except PermissionError as error:
        raise NotReadable("the file may not be read", "Ask its owner for permission, or copy it") from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        problem = f"the file cannot be read ({reason.lower()})"
        raise NotReadable(problem, "Check its name and folder") from error
    if len(data) > LARGEST:
        problem = f"the file is larger than {LARGEST // 1_000_000} MB"
        raise NotReadable(problem, "Save the article alone, as plain text")
    if not data:
        raise NotReadable("the file is empty", "Save the article's text in it, or leave it out")
    return data


def _draft(source: Path) -> Draft:
    from parallax.reading.formats import format_of

    data = _content(source)
    return _bounded(format_of(data, source.suffix).read(data))


def _bounded(draft: Draft) -> Draft:
    """Return the draft if a person could have written it: tables of numbers and logs have more paragraphs."""
    if len(draft.blocks) > MOST_PARAGRAPHS:
        raise NotReadable("it has more paragraphs than any article", "Save the article alone, as plain text")
    return draft


def _sound(text: str) -> str:
    r"""Return `text` with one kind of line end and no lone surrogates, which no file could hold."""
    if "\0" in text:
        raise NotReadable("its content is not text", "Save the article as plain text and open that file")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", errors="replace").decode("utf-8") if not text.isascii() else text


def _identity(stem: str) -> str:
    """Return an id that can be written as UTF-8 even where the file's name was not."""
    return stem.encode("utf-8", errors="replace").decode("utf-8")


def article_of(draft: Draft, article_id: str, path: str | None) -> Article:
    """Return the article that a draft becomes once its paragraphs have roles.

    Raises:
        NotReadable: there are no words in it.
    """
    from parallax.reading.cleaning import find_roles
    from parallax.reading.metadata import find_stated

    if not draft.blocks:
        raise NotReadable("the file holds no words", "Save the article's text in it, or leave it out")
    told = find_roles(draft)
    stated = find_stated(draft, tuple(role for role, _ in told))
    return Article(
        id=article_id,
        text=draft.text,
        paragraphs=tuple(
            Paragraph(block.start, block.end, role, reason)
            for block, (role, reason) in zip(draft.blocks, told, strict=True)
        ),
        path=path,
        title=stated.title,
        source=stated.source,
        author=stated.author,
        url=stated.url,
        published=stated.published,
        language=stated.language,
        changed=stated.changed,
        origins=tuple(
            (name, stated.origins[name]) for name in FACTS if name in stated.origins and getattr(stated, name)
        ),
    )
