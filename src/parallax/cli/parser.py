# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The commands, their arguments and their exit codes.

0: done; 1: something in the world is in the way (a file, a disk); 2: wrong use.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from parallax import __version__
from parallax.cli import compare
from parallax.domain.errors import ParallaxError

COMMANDS = ("compare",)


class _OneLineParser(argparse.ArgumentParser):
    """Answers wrong use in one line instead of the whole usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of everything that needs no window."""
    parser: argparse.ArgumentParser = _OneLineParser(
        prog="parallax",
        description="Read several news articles on one event side by side.",
        epilog="parallax FILE... opens the files in a window; parallax alone opens an empty one.",
    )
    parser.add_argument("--version", action="version", version=f"parallax {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    compare.add_parser(commands)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit code."""
    options = build_parser().parse_args(list(arguments))
    try:
        return int(options.run(options))
    except ParallaxError as error:
        print(f"parallax: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone (`parallax compare ... | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
