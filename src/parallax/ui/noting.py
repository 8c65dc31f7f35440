# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Writing notes: on the sentence, figure, quotation or claim that is chosen, else on the article in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Comparison, Place
from parallax.domain.note import Meanings, Note, NoteKind
from parallax.session import Changes, Placed
from parallax.ui.appearance import Appearance
from parallax.ui.navigator import Navigator
from parallax.ui.workbench import Workbench

if TYPE_CHECKING:
    from parallax.ui.dialogs.note import Written


@dataclass(frozen=True, slots=True)
class Subject:
    """What a note is to be about."""

    kind: NoteKind
    places: tuple[Place, ...]
    quoted: str


class Noting(QObject):
    """Finds what a note belongs to, shows the sheet, and has the note kept."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""
    changed = Signal()
    """Notes are others, or stand elsewhere."""

    def __init__(
        self,
        workbench: Workbench,
        navigator: Navigator,
        article_here: Callable[[], str | None],
        note_here: Callable[[], int | None],
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._navigator = navigator
        self._article_here = article_here
        self._note_here = note_here
        self._appearance = appearance
        self._window = window
        workbench.changed.connect(self._take_changes)

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that concern notes."""
        return {"note": self.write}

    def write(self) -> None:
        """Change the note that the keyboard is on; else write one on what is chosen, or change what stands there."""
        number = self._note_here()
        subject = self._subject()
        if number is not None:
            self.edit(number)
        elif subject is not None:
            self._show(self._note_on(subject), subject)

    @Slot(int)
    def edit(self, number: int) -> None:
        """Change a note."""
        for note, placed in self._workbench.session.notes.all:
            if note.number == number:
                self._show(note, Subject(note.kind, placed.places, self._quoted(note)))

    def _quoted(self, note: Note) -> str:
        """Return the words that a note belongs to, the title where it is about a whole article."""
        titles = {entry.id: entry.title or entry.name for entry in self._workbench.session.library.entries}
        words = (note.quoted(anchor) or titles.get(anchor.article, anchor.article) for anchor in note.anchors)
        return " … ".join(words)

    def _show(self, note: Note | None, subject: Subject) -> None:
        from parallax.ui.dialogs.note import Offered, show_note  # not before it is wanted

        notes = self._workbench.session.notes
        offered = Offered(notes.tags, notes.meanings, self._appearance.theme)
        dialog = show_note(subject.quoted, note, offered, self._window)
        dialog.colours_named.connect(self._name_colours)
        if note is None:
            dialog.written.connect(lambda written: self._add(subject, written))
            return
        number = note.number
        dialog.written.connect(lambda written: self._change(number, written))
        dialog.removed.connect(lambda: self._remove(number))

    def _add(self, subject: Subject, written: Written) -> None:
        done = self._workbench.carry_out(
            lambda session: session.notes.add(
                subject.kind, subject.places, written.text, tags=written.tags, colour=written.colour
            )
        )
        if done:
            self.told.emit(self.tr("Noted. The tab Notes lists all notes."))

    def _change(self, number: int, written: Written) -> None:
        self._workbench.carry_out(
            lambda session: session.notes.edit(
                number, text=written.text, tags=written.tags, colour=written.colour
            )
        )

    @Slot(object)
    def _name_colours(self, meanings: Meanings) -> None:
        self._workbench.carry_out(lambda session: session.notes.name_colours(meanings))

    def _remove(self, number: int) -> None:
        if self._workbench.carry_out(lambda session: session.notes.remove(number)):
            self.told.emit(self.tr("The note is removed. Ctrl+Z brings it back."))

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.notes or changes.articles:
            self.changed.emit()

    def _note_on(self, subject: Subject) -> Note | None:
        """Return the note that stands on just this, if there is one."""
        notes: tuple[tuple[Note, Placed], ...] = self._workbench.session.notes.all
        whole = subject.kind is NoteKind.ARTICLE
        articles = [place.article for place in subject.places]
        for note, placed in notes:
            if whole and note.kind is subject.kind and [a.article for a in note.anchors] == articles:
                return note
            if not whole and note.kind is subject.kind and {*placed.places} == {*subject.places}:
                return note
        return None

    def _subject(self) -> Subject | None:
        """Return what is chosen: the figure or quotation gone to, the sentence, the claim, the article."""
        session, choice = self._workbench.session, self._navigator.choice
        comparison = session.comparison
        if comparison is not None:
            if choice.place is not None and (kind := _kind_of(comparison, choice.place)) is not None:
                article = comparison.article(choice.place.article).article
                anchor = Anchor.of(article, choice.place.start, choice.place.end)
                return Subject(kind, (choice.place,), Note(0, kind, (anchor,), "").quoted(anchor))
            if choice.sentence is not None:
                sentence = comparison.sentence(choice.sentence)
                place = Place(choice.sentence.article, sentence.start, sentence.end)
                return Subject(NoteKind.SENTENCE, (place,), comparison.words(choice.sentence))
            if choice.claims:
                claim = comparison.claims[choice.claims[0]]
                sentences = [(ref, comparison.sentence(ref)) for ref in claim.sentences]
                places = tuple(Place(ref.article, one.start, one.end) for ref, one in sentences)
                return Subject(NoteKind.CLAIM, places, claim.label)
        here = self._article_here()
        if here is None:
            return None
        article = session.article(here)
        return Subject(NoteKind.ARTICLE, (Place(here, 0, 0),), article.title or article.name)


def _kind_of(comparison: Comparison, place: Place) -> NoteKind | None:
    """Return whether a figure or a quotation stands just there."""
    for kind, found in ((NoteKind.FIGURE, comparison.figures), (NoteKind.QUOTATION, comparison.quotes)):
        if any((one.article, one.start, one.end) == (place.article, place.start, place.end) for one in found):
            return kind
    return None
