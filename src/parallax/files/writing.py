# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Writing a file so that either the old or the new content is there, never half of it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from parallax.domain.errors import UnwritableFile


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path` through a temporary file beside it.

    Raises:
        UnwritableFile: the folder or the file cannot be written; nothing is left behind.
    """
    path = path.resolve()  # a link stays a link: what it points at is replaced
    if path.is_dir():
        raise UnwritableFile(str(path), "this is a folder, so no file of that name can be written")
    temporary: Path | None = None
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else _default_mode()
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        reason = error.strerror or str(error)
        raise UnwritableFile(str(path), f"the file cannot be written ({reason.lower()})") from error


def _default_mode() -> int:
    """Return the permissions a newly made file would get (temporary files are private)."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
