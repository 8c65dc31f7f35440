# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What kind of disk a file lies on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_OVER_A_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "9p", "afs", "ceph", "glusterfs", "vboxsf")
)
_REMOTE_DRIVE = 4
_MOUNT_OF_BSD = re.compile(r"^.+? on (?P<place>.+) \((?P<kind>[^,)]+)(?P<rest>[^)]*)\)$")


def is_network(path: Path) -> bool:
    """Whether the file lies on a disk of another machine, as far as the system tells."""
    path = path.absolute()
    if sys.platform == "win32":
        import ctypes

        drive: int = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return drive == _REMOTE_DRIVE or path.anchor.startswith("\\\\")
    kind = _file_system(path)
    return kind in _OVER_A_NETWORK or kind.startswith("fuse.")


def times_lag(path: Path) -> bool:
    """Whether the time at which a file was changed may be told some time after the change."""
    return sys.platform == "win32" or is_network(path) or _file_system(path).startswith("fuse")


def _file_system(path: Path) -> str:
    """Return the kind of file system that holds the file; empty where nobody tells."""
    mounts = _mounts_of_linux() if sys.platform == "linux" else _mounts_of_bsd()
    folders = {str(folder) for folder in path.resolve().parents}
    kind, longest = "", -1
    for place, this in mounts:
        if place in folders and len(place) >= longest:
            kind, longest = this, len(place)
    return kind


def _mounts_of_linux() -> list[tuple[str, str]]:
    """Return where disks are mounted, and what kind of file system each has; nothing where nobody tells."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    rows = [line.split(" ") for line in lines]
    return [(re.sub(r"\\([0-7]{3})", _sign, row[1]), row[2]) for row in rows if len(row) > 2]


def _sign(octal: re.Match[str]) -> str:
    return chr(int(octal[1], 8))


def _mounts_of_bsd() -> list[tuple[str, str]]:
    """Return the same on macOS and its relatives, which say of a disk whether it is local."""
    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    found = (_MOUNT_OF_BSD.match(line) for line in told.decode("utf-8", "replace").splitlines())
    return [
        (one["place"], one["kind"] if "local" in one["rest"].split(", ") else "nfs") for one in found if one
    ]
