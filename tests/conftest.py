# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What every test shares: nothing touches the user's own folders, nothing is logged unseen, and a site that misbehaves."""

from __future__ import annotations

import contextlib
import logging
import socketserver
import threading
from collections.abc import Iterable, Iterator
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
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return home


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which a warning or an error was logged."""
    yield
    # pytest-qt hands Qt's own messages to a logger of that name and fails on them itself.
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING and r.name != "qt"]
    assert not records, [record.getMessage() for record in records]


class Site:
    """A web site on 127.0.0.1 that answers each path with just the bytes it was given, however wrong they are."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        """The head of each request, as it came."""
        self._answers: dict[str, Iterable[bytes | float]] = {}
        site = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):  # whoever asked has gone
                    head = b"".join(iter(self.rfile.readline, b"\r\n")).decode("latin-1")
                    site.asked.append(head)
                    for part in site._answers.get(
                        head.split()[1], [site.page("gone", status="404 Not Found")]
                    ):
                        if isinstance(part, bytes):
                            self.wfile.write(part)
                        elif site._closed.wait(part):
                            return

        self._closed = threading.Event()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def answer(self, path: str, *parts: bytes | float | Iterable[bytes | float]) -> str:
        """Answer a path with bytes, pauses (seconds), or an endless row of both; return the whole address."""
        several = len(parts) == 1 and not isinstance(parts[0], bytes | float)
        self._answers[path] = parts[0] if several else parts
        return self.url + path

    @staticmethod
    def page(
        content: str | bytes,
        *,
        status: str = "200 OK",
        kind: str | None = "text/html; charset=utf-8",
        length: int | None = None,
        **heads: str,
    ) -> bytes:
        """Return a whole answer; `length` is what is said of it, right or wrong."""
        body = content.encode() if isinstance(content, str) else content
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
        lines += [f"Content-Type: {kind}"] if kind else []
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in heads.items()]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body

    def close(self) -> None:
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site of the test's own; nothing else is ever asked."""
    made = Site()
    yield made
    made.close()
