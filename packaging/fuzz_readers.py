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
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

LIMITS = ("-timeout=10", "-rss_limit_mb=500", "-max_len=60000")
PACKED = ("docx", "odt")
"""A byte changed in these breaks the file as a whole; so their parts are changed."""


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

        def change_a_part(data: bytes, most: int, seed: int) -> bytes:
            changed = with_a_part_changed(
                data, seed, lambda part: bytes(atheris.Mutate(part, len(part) + 64))
            )
            return (
                changed if changed is not None and len(changed) <= most else bytes(atheris.Mutate(data, most))
            )

        changing = {"custom_mutator": change_a_part} if ending in PACKED else {}
        atheris.Setup([sys.argv[0], *LIMITS, *rest], read_once, **changing)
        atheris.Fuzz()


def with_a_part_changed(data: bytes, seed: int, change: Callable[[bytes], bytes]) -> bytes | None:
    """Return a packed document with one of its parts changed, None where it cannot be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
    except Exception:  # noqa: BLE001 - whatever a changed file makes of it
        return None
    if not parts:
        return None
    # Most often the largest part, which holds the text.
    names = sorted(parts, key=lambda name: len(parts[name]), reverse=True)
    name = names[0] if seed % 2 else names[seed // 2 % len(names)]
    parts[name] = change(parts[name])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for each, content in parts.items():
            file.writestr(each, content)
    return packed.getvalue()


if __name__ == "__main__":
    main()
