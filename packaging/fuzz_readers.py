# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Feed a reader changed files until it fails, for as long as somebody waits.

    python packaging/fuzz_readers.py html CORPUS [-max_total_time=600]

CORPUS is a folder of sound files of the format to begin with; what finds new paths is added to it. Needs
`pip install atheris`, which the program and its tests do without. Whatever stops it (an exception other than a
refusal, ten seconds, 500 MB) is left as a file beside; each becomes a test in tests/reading.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import tempfile
from pathlib import Path

LIMITS = ("-timeout=10", "-rss_limit_mb=500", "-max_len=20000")


def main() -> None:
    """Fuzz the reader of the files whose names end as the first argument says."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    atheris = importlib.import_module("atheris")
    ending, *rest = sys.argv[1:]
    with atheris.instrument_imports(include=["parallax", "trafilatura", "docx", "striprtf", "email"]):
        from parallax.domain.errors import UnreadableArticle
        from parallax.reading import read_articles
        from parallax.reading.formats import FORMATS
    if not any(f".{ending}" in known.endings for known in FORMATS):
        sys.exit(f"No reader for .{ending} files.")

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"article.{ending}"

        def read_once(data: bytes) -> None:
            path.write_bytes(data)
            with contextlib.suppress(UnreadableArticle):
                for article in read_articles(path):
                    article.text.encode("utf-8")

        atheris.Setup([sys.argv[0], *LIMITS, *rest], read_once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
