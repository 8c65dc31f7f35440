# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The system libraries that Qt's window needs on Linux: which are missing, and how to get them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

# What the libraries and the xcb platform plugin of PySide6 6.8 to 6.11 are linked to and pip does not bring
# (read with ldd), and the packages that carry them in Debian and Ubuntu, and in Fedora.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
}

TEST_TOOLS = {"Xvfb": "xvfb", "pdftotext": "poppler-utils"}
"""Programs that show the window and read the PDF in tests, and the Debian packages that carry them."""


def missing() -> list[str]:
    """Return the libraries that cannot be loaded here."""
    if not sys.platform.startswith("linux"):
        return []
    absent = []
    for library in LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.append(library)
    return absent


def provide() -> bool:
    """Install what Qt lacks where that is allowed, else name it; tell whether everything is there."""
    absent = missing()
    if not absent:
        return True
    install([LIBRARIES[library][0] for library in absent])
    absent = missing()
    if absent:
        _name(absent)
    return not absent


def provide_test_tools() -> None:
    """Install what the tests use besides Parallax itself, where it is missing and that is allowed."""
    absent = [package for program, package in TEST_TOOLS.items() if shutil.which(program) is None]
    if absent and sys.platform.startswith("linux"):
        install(absent)


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages with apt-get, as root or through a sudo that does not ask; tell whether it worked."""
    if shutil.which("apt-get") is None:
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and (
        shutil.which("sudo") is None
        or subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode
    ):
        return False
    print(f"Installing {', '.join(packages)} with apt-get ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(command, check=False, capture_output=True, env=environment).returncode == 0:
        return True
    # A new machine has no list of packages yet, or an old one.
    subprocess.run([*prefix, "apt-get", "update"], check=False, capture_output=True, env=environment)
    return subprocess.run(command, check=False, capture_output=True, env=environment).returncode == 0


def _name(absent: Sequence[str]) -> None:
    """Say what to install, in the words of the user's system."""
    print(f"Qt needs system libraries that are missing here: {', '.join(absent)}.", flush=True)
    for program, column in (("apt-get", 0), ("dnf", 1)):
        if shutil.which(program):
            packages = sorted({LIBRARIES[library][column] for library in absent})
            print(f"Install them with: sudo {program} install {' '.join(packages)}", flush=True)
            return
    print("Install them with your system's package manager, then start again.", flush=True)
