# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What kind of disk a file lies on."""

from __future__ import annotations

import sys
from pathlib import Path

_OVER_A_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "9p", "afs", "ceph", "glusterfs", "vboxsf")
)
_REMOTE_DRIVE = 4


def is_network(path: Path) -> bool:
    """Whether the file lies on a disk of another machine, as far as the system tells."""
    path = path.absolute()
    if sys.platform == "win32":
        import ctypes

        drive: int = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return drive == _REMOTE_DRIVE or path.anchor.startswith("\\\\")
    kind = _file_system(path)
    return kind in _OVER_A_NETWORK or kind.startswith("fuse.")


def _file_system(path: Path) -> str:
    """Return the kind of file system that holds the file; empty where nobody tells."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    folders = {str(folder) for folder in path.resolve().parents}
    kind, longest = "", -1
    for line in lines:
        _, place, this, *_ = line.split(" ")
        place = place.replace("\\040", " ")
        if place in folders and len(place) >= longest:
            kind, longest = this, len(place)
    return kind
