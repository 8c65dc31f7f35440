# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""`parallax compare`: files in, a comparison out, as JSON, as PDF, or told in a few lines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Standing
from parallax.domain.errors import DoubtfulArticle, UnwritableFile
from parallax.session import Likeness, Session, Twin, Twins, compare_articles, export, read_files

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names no public type

_LINK = "{address}: this is a link, and the command line fetches nothing. Save the page and name its file."
_ALIKE = {
    Likeness.FILE: "this is the same file as",
    Likeness.TEXT: "this is the same text as",
    Likeness.ADDRESS: "this comes from the same address as",
    Likeness.NEARLY: "this is nearly the same text as",
}


def add_parser(commands: Subparsers) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "compare", help="compare articles without a window", description="Compare articles without a window."
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="an article (text, Markdown, web page, PDF, Word, OpenDocument, rich text or mail), or a folder of them",
    )
    parser.add_argument(
        "--skip-unreadable", action="store_true", help="compare the others where a file cannot be read"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the comparison as JSON")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the highlighted comparison as PDF")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare the files and write what was asked for; with no output named, tell the outcome."""
    outputs = [
        (kind, path) for kind, path in (("json", options.json), ("pdf", options.pdf)) if path is not None
    ]
    wrong = _wrong_use(options.files, [path for _, path in outputs])
    if wrong is not None:
        print(f"parallax compare: {wrong}", file=sys.stderr)
        return 2
    opened = read_files(options.files)
    doubts = [problem for problem in opened.problems if isinstance(problem, DoubtfulArticle)]
    problems = [str(problem) for problem in opened.problems if problem not in doubts]
    problems += (_LINK.format(address=link.url) for link in opened.links)
    for problem in (*problems, *doubts, *map(_told, Twins().find((), opened.articles))):
        print(f"parallax compare: {problem}", file=sys.stderr)
    if not opened.articles or (problems and not options.skip_unreadable):
        return 1
    session = Session()
    session.add(opened.articles, again=True)
    comparison = compare_articles(session.articles)
    for kind, path in outputs:
        try:
            export(comparison, path, format=kind)
        except UnwritableFile as error:
            print(f"parallax compare: {error}", file=sys.stderr)
            return 1
    if not outputs:
        print(summary(comparison))
    return 0


def _told(twin: Twin) -> str:
    """Say that two of the articles are one, which no comparison of them shows otherwise."""
    return f"{_brought(twin.new)}: {_ALIKE[twin.likeness]} {_brought(twin.known)}; both are compared all the same"


def _brought(article: Article) -> str:
    return repr(article.path or article.id)


def _wrong_use(files: Sequence[Path], outputs: Sequence[Path]) -> str | None:
    """Return what is wrong with the paths as they were given, or None."""
    seen: set[Path] = set()
    for path in files:
        if path.resolve() in seen:
            return f"{str(path)!r} is given twice; an article is compared with others, not with itself"
        seen.add(path.resolve())
    for path in outputs:
        if path.resolve() in seen:
            return f"{str(path)!r} would be written over; name another file for the output"
        seen.add(path.resolve())
    return None


def summary(comparison: Comparison) -> str:
    """Return the outcome in a few lines of plain text."""
    lines = []
    for compared in comparison.articles:
        article = compared.article
        judged = [s for s in compared.sentences if s.standing is not None]
        shared = sum(s.standing is not Standing.UNIQUE for s in judged)
        part = f", {shared} of {len(judged)} sentences shared" if judged else ""
        date = article.published[:10] if article.published else "no date"
        lines.append(f"{article.letter}  {article.name} ({date}){part}")
    conflicts = sum(match.conflict for match in comparison.matches)
    lines.append(
        f"{len(comparison.claims)} shared claims, {conflicts} conflicting pairs, "
        f"{len(comparison.figures)} figures, {len(comparison.quotes)} quotations"
    )
    return "\n".join(lines)
