# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What was pasted, before it becomes an article: what it says of itself is put right, Enter takes it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.article import Article, Role
from parallax.session import typed_date
from parallax.ui.dialogs.parts import plain_label, resize_within_screen, take_or_cancel
from parallax.ui.theme import reading_font

_LONGEST_FIELD = 2_000
# The preview is there to see whether it is the right text, not to read it all.
_MOST_PARAGRAPHS = 80
_MOST_LETTERS = 20_000


class PasteDialog(QDialog):
    """Title, source, date, author and address as they were found, over the text with its paragraphs."""

    taken = Signal(object)
    """The `Article` with what was put right."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste an article"))
        self._fields = {
            "title": _field(article.title, self.tr("no title found")),
            "source": _field(article.source, self.tr("the outlet or person it is from")),
            "published": _field(_date(article.published), self.tr("2021-02-19 or 19 Feb 2021")),
            "author": _field(article.author, self.tr("no author found")),
            "url": _field(article.url, self.tr("where it can be read")),
        }
        names = (
            self.tr("&Title"),
            self.tr("&Source"),
            self.tr("&Date"),
            self.tr("&Author"),
            self.tr("Add&ress"),
        )
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._problem = plain_label(look="problem")
        for name, field in zip(names, self._fields.values(), strict=True):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(label, field)
            if field is self._fields["published"]:
                form.addRow("", self._problem)
                form.setRowVisible(self._problem, False)
        self._form = form
        self._fields["published"].textEdited.connect(lambda: form.setRowVisible(self._problem, False))
        buttons, _ = take_or_cancel(self, self.tr("Take it"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(_Preview(article), 1)
        layout.addWidget(plain_label(self._counts(), "quiet"))
        layout.addWidget(buttons)
        resize_within_screen(self, 620, 560)
        wanted = [self._fields[name] for name in ("title", "source", "published")]
        next((field for field in wanted if not field.text()), wanted[0]).setFocus()

    def accept(self) -> None:
        """Take the article, unless what was typed for its date is none."""
        words = {name: " ".join(field.text().split()) or None for name, field in self._fields.items()}
        typed = words["published"]
        if typed is not None and typed != _date(self._article.published):
            words["published"] = typed_date(typed)
            if words["published"] is None:
                self._problem.setText(
                    self.tr("⚠ This is no date that can be told for sure: write it as 2021-02-19")
                )
                self._form.setRowVisible(self._problem, True)
                self._fields["published"].setFocus()
                self._fields["published"].selectAll()
                return
        elif typed is not None:
            words["published"] = self._article.published
        self.taken.emit(replace(self._article, **words))  # type: ignore[arg-type]
        super().accept()

    def _counts(self) -> str:
        """Say how long the text is, and how much of it is folded away."""
        parts = self._article.paragraphs
        told = [part for part in parts if part.role is not Role.BOILERPLATE]
        words = sum(len(self._article.text[part.start : part.end].split()) for part in told)
        headings = sum(part.role is Role.HEADING for part in told)
        said = [self.tr("%n word(s)", "", words), self.tr("%n paragraph(s)", "", len(told))]
        if headings:
            said.append(self.tr("%n heading(s)", "", headings))
        if len(parts) > len(told):
            said.append(self.tr("%n line(s) that are no part of the article", "", len(parts) - len(told)))
        return " · ".join(said)


class _Preview(QTextEdit):
    """The beginning of the text as it will be read; what will be folded away is pale."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The article's text"))
        self.document().setDocumentMargin(12)
        self.setFont(reading_font())
        cursor = QTextCursor(self.document())
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(7)
        left = _MOST_LETTERS
        for n, part in enumerate(article.paragraphs[:_MOST_PARAGRAPHS]):
            if n:
                cursor.insertBlock()
            cursor.setBlockFormat(spaced)
            words = article.text[part.start : part.end]
            cursor.insertText(" ".join(words[:left].split()), self._look(part.role))
            left -= len(words)
            if left <= 0:
                break
        if left <= 0 or len(article.paragraphs) > _MOST_PARAGRAPHS:
            cursor.insertText(" …", self._look(Role.BODY))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _look(self, role: Role) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(reading_font(1.2 if role is Role.TITLE else 1.0))
        if role in (Role.TITLE, Role.HEADING):
            look.setFontWeight(QFont.Weight.DemiBold)
        if role in (Role.BOILERPLATE, Role.DATELINE, Role.CAPTION):
            look.setForeground(QBrush(self.palette().placeholderText().color()))
        return look


def _field(words: str | None, empty: str) -> QLineEdit:
    field = QLineEdit(" ".join((words or "").split()))
    field.setMaxLength(_LONGEST_FIELD)
    field.setPlaceholderText(empty)
    field.setCursorPosition(0)
    return field


def _date(published: str | None) -> str:
    """Return a date with its time as people write it, readable back."""
    return published.replace("T", " ", 1) if published is not None else ""


def show_pasted(article: Article, parent: QWidget | None) -> PasteDialog:
    """Show what was pasted without waiting for an answer."""
    dialog = PasteDialog(article, parent)
    dialog.open()
    return dialog
