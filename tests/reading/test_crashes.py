# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files that once broke a reader, as packaging/fuzz_readers.py found them: read or refused, and nothing else."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_articles

CRASHES = sorted((Path(__file__).parent / "crashes").iterdir())


@pytest.mark.parametrize("path", CRASHES, ids=lambda path: path.name)
def test_a_file_that_broke_a_reader(path: Path) -> None:
    with contextlib.suppress(UnreadableArticle):
        for article in read_articles(path):
            article.text.encode("utf-8")
