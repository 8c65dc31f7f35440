# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sample articles as PDF and as JSON; the goal for the PDF is under two seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from parallax.domain.comparison import Comparison
from parallax.files import seeds
from parallax.session import Session, compare_articles, export, read_files


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    session = Session()
    session.add(read_files(seeds()).articles)
    return compare_articles(session.articles)


@pytest.mark.parametrize("format_", ["json", "pdf"])
def test_samples(benchmark: BenchmarkFixture, comparison: Comparison, tmp_path: Path, format_: str) -> None:
    target = tmp_path / f"out.{format_}"
    benchmark.pedantic(export, args=(comparison, target), rounds=3, warmup_rounds=1)
    assert target.stat().st_size > 10_000
