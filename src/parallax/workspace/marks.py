# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reader left in a workspace: decisions, notes, and the options of the comparison."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from parallax.domain.decision import Decision
from parallax.domain.note import Note
from parallax.workspace.articles import clean
from parallax.workspace.encoding import from_plain, load, plain, to_json
from parallax.workspace.history import Recorder
from parallax.workspace.records import Row
from parallax.workspace.store import Store


class Marks:
    """Decisions, notes and options; each change is a part of a step."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions in the order they were made."""
        return tuple(
            self._made(Decision, n, row, ("anchors",)) for n, row in self._store.rows("decision").items()
        )

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order they were written."""
        return tuple(
            self._made(Note, n, row, ("anchors", "tags")) for n, row in self._store.rows("note").items()
        )

    def options(self) -> dict[str, Any]:
        """Return the options that were set, as JSON knows values."""
        return {row["name"]: load(row["value"]) for row in self._store.rows("option").values()}

    def add_decision(self, step: Recorder, decision: Decision) -> int:
        """Add a decision; returns its number."""
        return step.add("decision", _row(replace(decision, made=decision.made or _now()), ("anchors",)))

    def explain(self, step: Recorder, number: int, why: str) -> None:
        """Give a decision another reason."""
        row = self._store.row("decision", number)
        step.write("decision", number, row | {"why": clean(why)})

    def add_note(self, step: Recorder, note: Note) -> int:
        """Add a note; returns its number."""
        now = _now()
        return step.add(
            "note",
            _row(replace(note, made=note.made or now, changed=note.changed or now), ("anchors", "tags")),
        )

    def change_note(self, step: Recorder, note: Note) -> None:
        """Put the note in the place of the one of its number."""
        step.write("note", note.number, _row(replace(note, changed=_now()), ("anchors", "tags")))

    def remove(self, step: Recorder, kind: str, number: int) -> None:
        """Take back a decision, or remove a note."""
        step.write(kind, number, None)

    def set_option(self, step: Recorder, name: str, value: object) -> None:
        """Set an option of the comparison; None takes it back."""
        numbers = {row["name"]: number for number, row in self._store.rows("option").items()}
        row = {"name": name, "value": to_json(value)}
        if name not in numbers:
            if value is not None:
                step.add("option", row)
        else:
            step.write("option", numbers[name], None if value is None else row)

    def _made(self, kind: Any, number: int, row: Row, packed: tuple[str, ...]) -> Any:  # noqa: ANN401 - either
        try:
            return from_plain(kind, row | {"number": number} | {name: load(row[name]) for name in packed})
        except ValueError as error:
            raise self._store.damaged(str(error)) from error


def _row(value: Decision | Note, packed: tuple[str, ...]) -> Row:
    row: Row = plain(value)
    del row["number"]
    texts = {name: clean(item) if isinstance(item, str) else item for name, item in row.items()}
    return texts | {name: to_json(row[name]) for name in packed}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
