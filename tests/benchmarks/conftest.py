# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is timed is timed alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def heap_of_its_own() -> Iterator[None]:
    """Leave what other tests have left on the heap out of the garbage collections that are timed here."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
