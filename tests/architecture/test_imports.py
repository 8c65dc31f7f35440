# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Who may know whom, checked on the source itself; import-linter checks the layers once more."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import parallax

PACKAGE = Path(parallax.__file__).parent
GROUND = {"domain", "language", "files"}
BELOW = {"reading", "analysis", "workspace", "report"}

MAY_IMPORT = {
    "domain": set(),
    "language": {"domain"},
    "files": {"domain"},
    "reading": GROUND,
    "analysis": GROUND,
    "workspace": GROUND,
    "report": GROUND,
    "settings": GROUND,
    "session": GROUND | BELOW | {"settings"},
    "ui": GROUND | {"session", "settings"},
    "cli": GROUND | {"session", "settings"},
    "__main__": {"ui", "cli"},
}


def imports_of(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def folder_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_what_its_folder_may_know(path: Path) -> None:
    folder = folder_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "parallax" and len(parts) > 1 and parts[1] != "__version__":
            assert parts[1] == folder or parts[1] in MAY_IMPORT[folder], f"{path.name} imports {name}"
        if parts[0] in ("PySide6", "shiboken6"):
            assert folder == "ui", f"{path.name} imports {name}"


def test_domain_is_standard_library_only() -> None:
    for path in (PACKAGE / "domain").glob("*.py"):
        for name in imports_of(path):
            assert name.split(".")[0] in sys.stdlib_module_names | {"parallax"}


def test_comparing_from_the_command_line_loads_no_qt(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from parallax.__main__ import main\n"
        "from parallax.files import seeds\n"
        f"sys.argv = ['parallax', 'compare', *map(str, seeds()), '--json', {str(tmp_path / 'o.json')!r}, "
        f"'--pdf', {str(tmp_path / 'o.pdf')!r}]\n"
        "assert main() == 0\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "o.json").stat().st_size > 1000
    assert (tmp_path / "o.pdf").read_bytes().startswith(b"%PDF")
