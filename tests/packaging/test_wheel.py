# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The installed package finds its resources and sample articles without the source tree."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import parallax, sys
from parallax.files import resource, seeds
package = parallax.__file__
assert sys.prefix in package, package
assert len(seeds()) == 5 and all(str(p).startswith(sys.prefix) for p in seeds()), seeds()
assert list(resource("fonts").glob("*.ttf")), resource("fonts")
from parallax.__main__ import main
sys.argv = ["parallax", "compare", *map(str, seeds()), "--pdf", sys.argv[1]]
sys.exit(main())
"""


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    venv.create(tmp_path / "env", with_pip=True)
    return tmp_path / "env" / "bin"


def test_an_installed_wheel_compares_its_own_samples(wheel: Path, environment: Path, tmp_path: Path) -> None:
    run(environment / "python", "-m", "pip", "install", "-q", "--no-deps", wheel)
    # The libraries are lent by this environment; on this path .pth files do not count, so Parallax itself is not.
    pdf = tmp_path / "out.pdf"
    run(environment / "python", "-c", PROGRAM, pdf, PYTHONPATH=sysconfig.get_path("purelib"))
    assert pdf.read_bytes().startswith(b"%PDF")


@pytest.mark.slow
def test_a_wheel_brings_all_it_needs(wheel: Path, environment: Path, tmp_path: Path) -> None:
    run(environment / "python", "-m", "pip", "install", "-q", wheel)
    run(environment / "python", "-c", PROGRAM, tmp_path / "out.pdf")
    run(environment / "parallax", "--version")
    assert (environment / "parallax-gui").exists()
