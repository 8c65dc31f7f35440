# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Who has a workspace open: a small file beside it, named for it.

Its words say who; a lock of the operating system on it says that they still live, for it goes with the process.
Taking over writes other words, which the former owner notices before the next change.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import secrets
import socket
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from parallax.domain.errors import Unsaved, WorkspaceInUse
from parallax.workspace.encoding import from_json

_BINARY: int = getattr(os, "O_BINARY", 0)
_ATTEMPTS = 6
_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that has a workspace open."""

    host: str
    process: int
    user: str
    since: str
    """When it was opened, ISO 8601."""
    token: str

    def __str__(self) -> str:
        return f"{self.user} on {self.host} (process {self.process}, since {self.since[:16].replace('T', ' ')} UTC)"


class Lock:
    """The right to write a workspace."""

    def __init__(
        self, path: Path, handle: int, holder: Holder, left_by: Holder | None, *, locked: bool
    ) -> None:
        self._path = path
        self._handle = handle
        self._locked = locked
        self.holder = holder
        self.left_by = left_by
        """Who had it before and did not close it: the program or the machine came to a sudden end."""

    @classmethod
    def take(cls, workspace: Path, *, over: bool = False) -> Lock:
        """Take the right to write; `over` takes it from whoever has it.

        Raises:
            WorkspaceInUse: somebody else has it.
            Unsaved: nothing can be written there.
        """
        path = _beside(workspace)
        handle, alone = _locked(path, workspace)
        before: Holder | None = None
        try:
            before = _read(handle)
            elsewhere = before is not None and before.host != socket.gethostname()
            if before is not None and not over and (elsewhere or not alone):
                remedy = "Open it to read, or take it over: the other window then goes on in memory"
                raise WorkspaceInUse(str(workspace), f"the workspace is open already, for {before}", remedy)
            if before is None and not alone and not over:
                raise WorkspaceInUse(str(workspace), "the workspace is being opened by another program")
            holder = _ourselves()
            _write(handle, json.dumps(asdict(holder)).encode())
        except OSError as error:
            if before is None:
                with contextlib.suppress(OSError):
                    path.unlink()
            os.close(handle)
            raise _unwritable(workspace, error) from error
        except BaseException:
            os.close(handle)
            raise
        return cls(path, handle, holder, before if alone else None, locked=alone)

    def taken_by(self) -> str | None:
        """Return who has taken the workspace over, or None while it is ours."""
        if not self._locked:  # who had it when it was taken over may have let go by now
            self._locked = _lock(self._handle)
        try:
            with self._path.open("rb") as file:
                now = _holder(file.read(4096))
        except OSError:
            return None  # removed by somebody who tidied up: nobody else has it
        return None if now is None or now.token == self.holder.token else str(now)

    def release(self) -> None:
        """Let go of it; the file goes, unless it is another's by now."""
        ours = self.taken_by() is None
        if ours:
            with contextlib.suppress(OSError):
                if sys.platform == "win32":  # which lets go of a file before it is taken away
                    os.ftruncate(self._handle, 0)  # whoever opens it in between is told of nobody
                else:
                    self._path.unlink()
        os.close(self._handle)
        if ours and sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._path.unlink()


def is_open(workspace: Path) -> bool:
    """Whether a program that lives has the workspace open, as far as can be told from here."""
    try:
        handle = os.open(_beside(workspace), os.O_RDWR | _BINARY)
    except OSError:
        return False
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


def _beside(workspace: Path) -> Path:
    return workspace.with_name(f".{workspace.name}.lock")


def _locked(path: Path, workspace: Path) -> tuple[int, bool]:
    """Open the small file and lock it; also whether nobody else has it locked.

    Who closes a workspace takes the file away: one that went between opening and locking is none any more.
    """
    for attempt in range(_ATTEMPTS):
        handle = _opened(path, workspace)
        alone = _lock(handle)
        try:
            there = sys.platform == "win32" or path.stat().st_ino == os.fstat(handle).st_ino
        except OSError:
            there = False
        last = attempt == _ATTEMPTS - 1  # a disk that gives a file another number each time
        if last or (there and alone):
            break
        os.close(handle)
        time.sleep(_PAUSE)  # somebody may only have looked whether it is open
    return handle, alone


def _opened(path: Path, workspace: Path) -> int:
    """Open the small file, making it where there is none."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
    except OSError as error:
        raise _unwritable(workspace, error) from error


def _unwritable(workspace: Path, error: OSError) -> Unsaved:
    problem = f"nothing can be written in its folder ({error.strerror})"
    return Unsaved(str(workspace), problem, "It can be read, and saved as another file")


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a process that no account belongs to
        user = "somebody"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(socket.gethostname(), os.getpid(), user, now, secrets.token_hex(8))


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    return _holder(os.read(handle, 4096))


def _holder(content: bytes) -> Holder | None:
    try:
        return from_json(Holder, content.decode("utf-8"))
    except ValueError:
        return None  # empty, or cut off as it was written


def _write(handle: int, content: bytes) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, content)
    os.ftruncate(handle, len(content))


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # behind the words, which stay readable for everybody

    def _lock(handle: int) -> bool:
        """Lock the file as long as this process lives; whether nobody else has."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Lock the file as long as this process lives; whether nobody else has."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a disk that knows no locks: the words must do
        return True
