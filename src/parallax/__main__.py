# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where both installed commands start: a command goes to the command line, anything else opens the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Run Parallax with the words it was started with and return the exit code."""
    arguments = sys.argv[1:]
    from parallax import cli

    if arguments and (arguments[0] in cli.COMMANDS or arguments[0].startswith("-")):
        if arguments[0] == "--":
            return _open_window(arguments[1:])
        return cli.run(arguments)
    return _open_window(arguments)


def _open_window(files: list[str]) -> int:
    missing = _missing_screen()
    if missing is None:
        try:
            from parallax.ui.app import run
        except ImportError as error:
            missing = f"Qt cannot be loaded ({error}); packaging/dev.py names the system libraries it needs"
        else:
            return run([Path(file) for file in files])
    print(f"parallax: {missing}. parallax compare FILE... works without a window.", file=sys.stderr)  # noqa: T201
    return 1


def _missing_screen() -> str | None:
    """Say that there is no screen where Qt would end the process over it."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    return "there is no screen to open a window on"


if __name__ == "__main__":
    sys.exit(main())
