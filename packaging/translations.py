# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bring the translation files up to date with the words in the window, and compile them.

.venv/bin/python packaging/translations.py

The words in the code are English already; resources/translations/parallax_en.ts holds only their plural forms.
Another language is a file parallax_XX.ts beside it, made with the same tools and filled with Qt Linguist.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def main() -> int:
    """Update every .ts file and compile it beside itself."""
    tools = Path(sys.executable).parent
    package = ROOT / "src" / "parallax"
    shown = [*(package / "ui").rglob("*.py"), package / "settings" / "table.py"]
    sources = sorted(str(path.relative_to(ROOT)) for path in shown)
    for file in sorted(FOLDER.glob("parallax_*.ts")):
        language = file.stem.removeprefix("parallax_")
        plural = ["-pluralonly"] if language == "en" else []
        update = [str(tools / "pyside6-lupdate"), *plural, "-no-obsolete", "-locations", "none"]
        subprocess.run(
            [*update, *sources, "-ts", str(file), "-target-language", language], cwd=ROOT, check=True
        )
        compiled = file.with_suffix(".qm")
        subprocess.run(
            [str(tools / "pyside6-lrelease"), "-silent", str(file), "-qm", str(compiled)],
            cwd=ROOT,
            check=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
