# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is said of an option when it is declared: its name and text for a reader, and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Protocol


class Allowed(Protocol):
    """Which values an option takes."""

    def holds(self, value: Any) -> bool:  # noqa: ANN401 - values of any option's type
        """Whether the value, which has the default's type, is allowed."""

    def told(self) -> str:
        """Return what is allowed, as the table in the docs says it."""


@dataclass(frozen=True, slots=True)
class Anything:
    """Every value of the type."""

    def holds(self, value: Any) -> bool:  # noqa: ANN401, ARG002
        """Whether the value is allowed: it is."""
        return True

    def told(self) -> str:
        """Return nothing: the type says it."""
        return ""


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from the lowest to the highest, both allowed; `step` is what an arrow key changes."""

    lowest: float
    highest: float
    step: float = 1
    unit: str = ""

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether the number lies within."""
        return bool(self.lowest <= value <= self.highest)

    def told(self) -> str:
        """Return both ends."""
        return f"{self.lowest:g} to {self.highest:g}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words; each with what stands for it on the screen."""

    words: Mapping[str, str]

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether the word is one of them."""
        return value in self.words

    def told(self) -> str:
        """Return the words."""
        return ", ".join(self.words)


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Any number of some words; each with what stands for it on the screen."""

    words: Mapping[str, str]

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether every word is one of them."""
        return set(value) <= set(self.words)

    def told(self) -> str:
        """Return the words."""
        return ", ".join(self.words)


_ANYTHING = Anything()


def option(
    default: Any,  # noqa: ANN401 - any option's type
    allowed: Allowed = _ANYTHING,
    *,
    text: str,
    name: str = "",
    group: str = "",
) -> Any:  # noqa: ANN401 - the default's type
    """Declare an option; a value that is not allowed is read as the default.

    An option with a group stands in the settings dialog under its name; one without is what the program
    remembers by itself. `text` says in a sentence what the option is.
    """
    return field(default=default, metadata={"option": (allowed, name, text, group)})


@dataclass(frozen=True, slots=True)
class Option:
    """An option as it was declared."""

    key: str
    """What it is called in the settings file."""
    default: Any
    allowed: Allowed
    name: str
    text: str
    group: str


def options_of(table: type[Any]) -> tuple[Option, ...]:
    """Return what a table of options declares, in its order."""
    return tuple(Option(one.name, one.default, *one.metadata["option"]) for one in fields(table))


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:  # noqa: N802 - the name Qt's own tool looks for
    """Return the words themselves, found by Qt's translation tool here and translated where they are shown."""
    return words
