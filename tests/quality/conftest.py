# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The labelled sets, compared once for all tests, and a table of the measures after the run."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from parallax.analysis import compare
from parallax.files import seeds
from parallax.reading import read_article

DATA = Path(__file__).parent.parent / "data" / "quality"
RAISE_FROM = 0.05
"""A floor may follow when a measure stands so much above it; one word more or less is no reason, so none
is above 0.95."""

_table: list[str] = []


def _load_scoring() -> ModuleType:
    # The file stands beside this one but in no package, so it is not importable by name.
    spec = importlib.util.spec_from_file_location("quality_scoring", Path(__file__).with_name("scoring.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def scoring() -> ModuleType:
    return _load_scoring()


def _texts(folder: Path) -> list[Path]:
    """Return the articles of a set; one without texts of its own labels the sample articles."""
    return sorted(folder.glob("*.txt")) or list(seeds())


@pytest.fixture(scope="session")
def corpus_digest() -> str:
    """What stands for all texts and labels: floors hold for one state of these."""
    digest = hashlib.sha256()
    for folder in sorted(path.parent for path in DATA.glob("*/gold.json")):
        for path in (*_texts(folder), folder / "gold.json"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


@pytest.fixture(scope="session")
def floors() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "floors.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def gold_sets() -> dict[str, tuple[dict[str, Any], dict[str, str]]]:
    """For each set what is labelled, and the texts of its articles by id."""
    sets = {}
    for path in sorted(DATA.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        sets[path.parent.name] = (
            gold,
            {text.stem: text.read_text(encoding="utf-8") for text in _texts(path.parent)},
        )
    return sets


@pytest.fixture(scope="session")
def measured(
    scoring: ModuleType, floors: dict[str, Any], gold_sets: dict[str, tuple[dict[str, Any], dict[str, str]]]
) -> dict[str, dict[str, Any]]:
    """Counts by measure and set; "all" pools the sets."""
    table: dict[str, dict[str, Any]] = {}
    for folder, (gold, _) in gold_sets.items():
        comparison = compare([read_article(path) for path in _texts(DATA / folder)])
        for name, counts in scoring.Scorer(gold, comparison).measures().items():
            table.setdefault(name, {})[folder] = counts
    for row in table.values():
        row["all"] = sum(row.values(), start=scoring.Counts())
    _table[:] = _lines(table, floors["floors"])
    return table


def _lines(table: dict[str, dict[str, Any]], floors: dict[str, float]) -> list[str]:
    lines = []
    for name, row in table.items():
        value, floor = row["all"].value, floors.get(name, 0.0)
        sets = "  ".join(f"{folder} {counts.value:.2f}" for folder, counts in row.items() if folder != "all")
        raised = min(0.95, int(value * 20 + 1e-6) / 20)
        advice = f"  raise the floor to {raised:.2f}" if raised - floor >= RAISE_FROM - 1e-6 else ""
        lines.append(f"{name:18} {value:.3f}  floor {floor:.2f}  ({sets}){advice}")
    return lines


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _table:
        terminalreporter.section("quality")
        for line in _table:
            terminalreporter.write_line(line)
