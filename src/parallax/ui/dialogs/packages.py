# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which packages the program is made of, as their own descriptions say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata

_DISTRIBUTION = "parallax-reader"
_LONGEST_NAME = 80
"""Some packages put the whole text of their licence where its name belongs."""


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """An installed package with its version and the name of its licence."""

    name: str
    version: str
    licence: str


def packages_inside() -> list[Package]:
    """Return what the program needs, and what that needs, as far as it is installed; sorted by name."""
    found: dict[str, Package] = {}
    waiting = _needs(_DISTRIBUTION)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).casefold()
        if key in found:
            continue
        try:
            description = metadata.metadata(name)
        except metadata.PackageNotFoundError:  # for another system, or another Python
            continue
        found[key] = Package(description["Name"], description["Version"], _licence(description))
        waiting += _needs(name)
    return sorted(found.values(), key=lambda package: package.name.casefold())


def _needs(name: str) -> list[str]:
    """Return the names of the packages that a package needs, extras apart."""
    try:
        requirements = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    needed = (requirement for requirement in requirements if "extra ==" not in requirement)
    return [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in needed]


def _licence(description: metadata.PackageMetadata) -> str:
    """Return the name of a package's licence in the one of three places where it stands."""
    for field in ("License-Expression", "License"):
        stated = description.get_all(field) or []
        if stated and stated[0] and len(stated[0]) <= _LONGEST_NAME and "\n" not in stated[0]:
            return str(stated[0])
    classifiers = [c for c in description.get_all("Classifier") or [] if c.startswith("License ::")]
    return ", ".join(c.rsplit(" :: ", 1)[-1] for c in classifiers) or "see its files"
