# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files become articles; what cannot be read is told, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parallax.domain.article import Article
from parallax.domain.errors import Cancelled, ParallaxError


@dataclass(frozen=True, slots=True)
class Opened:
    """The articles that could be read, in the order asked for, and why the others could not."""

    articles: tuple[Article, ...] = ()
    problems: tuple[ParallaxError, ...] = ()


def readable_endings() -> tuple[str, ...]:
    """Return the endings of files that can be read, the plainest first; content decides, whatever the ending."""
    from parallax.reading.formats import FORMATS  # after the window is painted

    return tuple(dict.fromkeys(ending for known in FORMATS for ending in known.endings))


def read_files(
    paths: Sequence[Path],
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Opened:
    """Read each file as an article, or as the several that a news database put into it.

    Raises:
        Cancelled: `cancelled` answered True between two files.
    """
    from parallax.reading import read_articles  # after the window is painted

    articles: list[Article] = []
    problems: list[ParallaxError] = []
    for done, path in enumerate(paths):
        if cancelled is not None and cancelled():
            raise Cancelled
        try:
            articles.extend(read_articles(path))
        except ParallaxError as error:
            problems.append(error)
        if progress is not None:
            progress((done + 1) / len(paths))
    return Opened(tuple(articles), tuple(problems))
