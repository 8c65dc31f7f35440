# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What every test shares: nothing touches the user's own folders, and nothing is logged unseen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Everybody runs the same examples, and no test fails because a machine is slow;
# `pytest --hypothesis-profile=search` looks for examples that nobody has tried yet.
settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and caches of the test apart from the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which a warning or an error was logged."""
    yield
    # pytest-qt hands Qt's own messages to a logger of that name and fails on them itself.
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING and r.name != "qt"]
    assert not records, [record.getMessage() for record in records]
