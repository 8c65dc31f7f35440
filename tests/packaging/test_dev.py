# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What dev.py decides before it installs anything."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_missing_libraries_are_named_for_the_users_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    libraries = load("system_libraries", monkeypatch)
    monkeypatch.setattr(libraries, "missing", lambda: ["libEGL.so.1", "libxcb-cursor.so.0"])
    monkeypatch.setattr(libraries, "install", lambda _packages: False)
    monkeypatch.setattr(libraries.shutil, "which", lambda program: program if program == "dnf" else None)
    assert not libraries.provide()
    said = capsys.readouterr().out
    assert "libEGL.so.1" in said
    assert "sudo dnf install libglvnd-egl xcb-util-cursor" in said


def test_nothing_is_installed_without_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = load("system_libraries", monkeypatch)
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(libraries.shutil, "which", lambda program: program if program == "apt-get" else None)
    monkeypatch.setattr(libraries.subprocess, "run", lambda *_a, **_k: pytest.fail("something was run"))
    assert not libraries.install(["libegl1"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_screen_is_found_by_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    dev = load("dev", monkeypatch)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not dev.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_screen()
    assert "WAYLAND_DISPLAY" in os.environ
