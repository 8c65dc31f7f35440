# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The addresses of pages: typed or brought, and fetched only when their reader has read whom that asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from parallax.domain.errors import UnreadableArticle
from parallax.session import Address, typed_addresses
from parallax.ui.dialogs.parts import plain_label, take_or_cancel

_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a reader agreed to: pages, machines of the own network that may be asked, and whether to ask again."""

    addresses: tuple[Address, ...]
    inside: frozenset[str]
    ask_again: bool


class AddressDialog(QDialog):
    """A line for one address or several, whom they ask, and whether to ask next time."""

    agreed = Signal(object)
    """`Agreed`: the pages may be fetched."""

    def __init__(self, addresses: Sequence[Address], *, ask: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[Address, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fetch an article"))
        self._field = QLineEdit(" ".join(address.url for address in addresses))
        self._field.setPlaceholderText(self.tr("https://"))
        self._field.setAccessibleName(self.tr("Address"))
        label = QLabel(self.tr("&Address of the article (or several, with spaces between)"))
        label.setBuddy(self._field)
        self._problem = plain_label(look="problem")
        self._whom = plain_label()
        self._what = plain_label(
            self.tr(
                "Only the page itself is fetched: no pictures, no programs, no cookies. The site, and any that it sends "
                "on to, learns that Parallax asked, and your network address, as with any browser."
            ),
            "quiet",
        )
        self._inside = QCheckBox(self.tr("This is in my &own network: ask it all the same"))
        self._always = QCheckBox(self.tr("&Fetch pasted and dropped addresses without asking"))
        self._always.setChecked(not ask)
        self._buttons, self._fetch = take_or_cancel(self, self.tr("Fetch"))
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        for part in (label, self._field, self._problem, self._whom, self._what, self._inside, self._always):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addSpacing(4)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(540)
        self.resize(540, 0)
        self._field.textChanged.connect(lambda: self._look_at(typing=True))
        self._inside.toggled.connect(lambda: self._look_at(typing=True))
        self._look_at(typing=True)
        self._field.setCursorPosition(0)
        (self._fetch if addresses else self._field).setFocus()

    def accept(self) -> None:
        """Agree, if there is an address to agree to."""
        self._look_at(typing=False)
        if self._fetch.isEnabled() and self._addresses:
            inside = frozenset(address.host for address in self._addresses if address.looks_inside)
            self.agreed.emit(Agreed(self._addresses, inside, not self._always.isChecked()))
            super().accept()

    def _look_at(self, *, typing: bool) -> None:
        """Say whom the addresses ask, and, once they are typed, what is wrong with them."""
        problem = ""
        try:
            self._addresses = typed_addresses(self._field.text())
        except UnreadableArticle as error:
            self._addresses = ()
            problem = f"⚠ {error}"
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem) and not typing)
        self._whom.setText(self._said())
        self._whom.setVisible(bool(self._addresses))
        inside = any(address.looks_inside for address in self._addresses)
        self._inside.setVisible(inside)
        self._fetch.setEnabled(not inside or self._inside.isChecked())
        # What is said now may need more room; a dialog that was drawn larger stays so.
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))

    def _said(self) -> str:
        """Name the sites that will be asked."""
        sites = list(dict.fromkeys(address.site for address in self._addresses))
        named = ", ".join(sites[:_MOST_NAMED]) + (" …" if len(sites) > _MOST_NAMED else "")
        if len(self._addresses) == 1:
            return self.tr("This asks {site} for one page.").format(site=named)
        return self.tr("This asks {sites} for %n page(s).", "", len(self._addresses)).format(sites=named)


def show_addresses(addresses: Sequence[Address], parent: QWidget | None, *, ask: bool) -> AddressDialog:
    """Ask for addresses, or whether these may be fetched, without waiting for an answer."""
    dialog = AddressDialog(addresses, ask=ask, parent=parent)
    dialog.open()
    return dialog
