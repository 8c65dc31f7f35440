# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Nothing grows past what a reader can hold: functions, files and classes."""

from __future__ import annotations

import ast
from pathlib import Path

import parallax

SOURCE = Path(parallax.__file__).parent
LONGEST_FUNCTION = 60
LONGEST_FILE = 500
MOST_METHODS = 25

FILES = sorted([*SOURCE.rglob("*.py"), *(SOURCE.parent.parent / "packaging").glob("*.py")])


def test_files_are_short() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    too_long = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    too_long[f"{path.name}:{node.name}"] = length
    assert too_long == {}


def test_classes_are_small() -> None:
    too_large = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                methods = sum(isinstance(item, ast.FunctionDef) for item in node.body)
                if methods > MOST_METHODS:
                    too_large[f"{path.name}:{node.name}"] = methods
    assert too_large == {}


def test_no_drawer_modules() -> None:
    names = {path.stem for path in FILES}
    assert not names & {"utils", "util", "common", "helpers", "misc", "tools"}
