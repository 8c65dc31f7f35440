# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The page of the docs says of every option what the table says."""

from __future__ import annotations

from pathlib import Path

import tomli_w

from parallax.settings import OPTIONS, Option

PAGE = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def row(option: Option) -> str:
    default = tomli_w.dumps({"x": option.default}, multiline_strings=False).removeprefix("x = ").strip()
    if isinstance(option.default, tuple):
        default = "[" + ", ".join(f'"{one}"' for one in option.default) + "]"
    return f"| `{option.key}` | `{default}` | {option.allowed.told()} | {option.text} |"


def test_every_option_stands_on_the_page_and_nothing_else() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    chosen = [row(option) for option in OPTIONS if option.group]
    remembered = [row(option) for option in OPTIONS if not option.group]
    assert rows == chosen + remembered
