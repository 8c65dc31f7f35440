# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Set Parallax up from its source tree, then run it or check it; standard library only.

python3 packaging/dev.py run [FILE ...]   opens Parallax on the sample articles (or on FILE ...);
                                          with no screen it compares them and writes PDF and JSON
python3 packaging/dev.py test [--all]     runs every check; --all the long ones too
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Do what the words on the command line ask for and return the exit code."""
    parser = argparse.ArgumentParser(description="Set Parallax up, then run or check it.")
    commands = parser.add_subparsers(dest="command", required=True)
    run_parser = commands.add_parser("run", help="open Parallax on the sample articles, or on FILE ...")
    run_parser.add_argument("files", nargs="*", metavar="FILE")
    test_parser = commands.add_parser("test", help="run every check")
    test_parser.add_argument("--all", action="store_true", help="the slow ones too")
    options = parser.parse_args()
    if sys.version_info < OLDEST_PYTHON:
        say(
            f"Parallax needs Python 3.11 or newer; this is {sys.version.split()[0]}. Start this with a newer one."
        )
        return 1
    if options.command == "run":
        return run(options.files)
    return test(everything=options.all)


def run(files: Sequence[str]) -> int:
    """Open the window on the files; with no screen, compare them and write what a window would show."""
    set_up(dev=False)
    articles = [str(Path(file).resolve()) for file in files] or [
        str(p) for p in sorted((ROOT / "seeds").glob("*.txt"))
    ]
    if has_screen() and system_libraries.provide():
        return subprocess.run([str(tool("parallax")), *articles], check=False).returncode
    say("There is no screen to open a window on: comparing the articles into files instead.")
    folder = Path(tempfile.mkdtemp(prefix="parallax-"))
    outputs = {"PDF": folder / "comparison.pdf", "JSON": folder / "comparison.json"}
    command = [
        str(tool("parallax")),
        "compare",
        *articles,
        "--pdf",
        str(outputs["PDF"]),
        "--json",
        str(outputs["JSON"]),
    ]
    code = subprocess.run(command, check=False).returncode
    if code == 0:
        for kind, path in outputs.items():
            say(f"{kind}: {path}")
    return code


def test(*, everything: bool) -> int:
    """Run linters, types, import rules and tests; name what failed at the end."""
    set_up(dev=True)
    if not system_libraries.provide():
        return 1
    system_libraries.provide_test_tools()
    with virtual_screen() as display:
        failed = [
            name
            for name, command, extra in checks(display, everything=everything)
            if not succeeds(name, command, extra)
        ]
    say("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return bool(failed)


def checks(display: str | None, *, everything: bool) -> Iterator[tuple[str, list[str], Mapping[str, str]]]:
    """Yield each check as its name, its command and what it needs in the environment."""
    yield "ruff", [str(tool("ruff")), "check", "."], {}
    yield "ruff format", [str(tool("ruff")), "format", "--check", "."], {}
    yield "mypy", [str(tool("mypy"))], {}
    yield "import rules", [str(tool("lint-imports"))], {}
    # The whole window is tried where it is used, its parts offscreen; everything on both if that is asked for.
    window = [str(one) for one in sorted(ROOT.glob("tests/ui/test_*.py"))] if display is not None else []
    apart = [] if everything else [f"--ignore={one}" for one in window]
    yield "tests", pytest("tests", *apart, everything=everything), {"QT_QPA_PLATFORM": "offscreen"}
    if display is not None:
        on_screen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        words = ["tests/ui"] if everything else window
        yield "window tests on a real screen", pytest(*words, everything=everything), on_screen


def pytest(*words: str, everything: bool) -> list[str]:
    """Return the command that runs these tests, the slow ones only when everything is asked for."""
    return [str(tool("python")), "-m", "pytest", "-q", *words, *([] if everything else ["-m", "not slow"])]


def succeeds(name: str, command: Sequence[str], extra: Mapping[str, str]) -> bool:
    """Run a check and tell whether it passed."""
    say(f"== {name}")
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **extra}, check=False).returncode == 0


def set_up(*, dev: bool) -> None:
    """Make the environment and install Parallax into it, unless that was done for this very set-up."""
    stamp = VENV / f"parallax-{'dev' if dev else 'run'}.stamp"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not tool("python").exists():
        make_environment()
    say("Installing what Parallax needs (once; this takes a minute or two) ...")
    target = ".[dev]" if dev else "."
    pip = [str(tool("python")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", target], cwd=ROOT, check=True)
    stamp.write_text(wanted, encoding="utf-8")


def make_environment() -> None:
    """Make .venv; Debian keeps the part of Python that does it in a package of its own."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, check=False, capture_output=True).returncode == 0:
        return
    system_libraries.install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    made = subprocess.run(command, check=False, capture_output=True, text=True)
    if made.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        say(f"No environment could be made: {made.stdout.strip() or made.stderr.strip()}")
        raise SystemExit(1)


def tool(name: str) -> Path:
    """Return the path of a program inside the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def has_screen() -> bool:
    """Tell whether a window can be opened here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


@contextlib.contextmanager
def virtual_screen() -> Iterator[str | None]:
    """Start Xvfb on a free display, yield its name, end it; None where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        say("No Xvfb here: the window is tested with Qt's offscreen platform alone.")
        yield None
        return
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def say(words: str) -> None:
    """Tell the user, in order with what the commands print."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
