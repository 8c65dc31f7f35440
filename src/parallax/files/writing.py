# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Writing a file so that either the old or the new content is there, never half of it."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path

from parallax.domain.errors import UnwritableFile

if sys.platform == "darwin":
    import fcntl

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows alone has it, and turns line ends without it


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path` through a temporary file beside it.

    A link stays a link: what it points at is replaced. A device or a pipe is written to as it is.

    Raises:
        UnwritableFile: the folder or the file cannot be written; nothing is left behind.
    """
    try:
        if path.is_dir():
            raise UnwritableFile(str(path), "this is a folder, so no file of that name can be written")
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except (OSError, ValueError, RuntimeError) as error:  # names with NUL; links that go in a circle
        raise UnwritableFile(str(path), f"the file cannot be written ({_reason(path, error)})") from error


def _replace(target: Path, content: bytes) -> None:
    """Put a file with `content` in the place of `target`, which may be missing."""
    existed = target.exists()
    if existed and not os.access(target, os.W_OK):
        raise PermissionError(0, "the file is write-protected")
    # Made without tempfile, whose files are private: this one gets the permissions of any new file.
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            _sync(file.fileno())
        if existed:
            with contextlib.suppress(OSError):  # some file systems know no permissions
                temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
        _sync_folder(target.parent)
    except BaseException:  # also when somebody stops the program
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _sync(handle: int) -> None:
    """Have what was written on the disk; macOS takes an ordinary wish for it less seriously."""
    if sys.platform == "darwin":
        with contextlib.suppress(OSError):  # disks of other machines know only the ordinary one
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where a system can be asked for that; the file is there all the same."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _reason(path: Path, error: Exception) -> str:
    """Return in a few words why nothing could be written."""
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {path.parent}"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error)
