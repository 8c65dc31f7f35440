# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Every action once: its menu, its words, its keys. Menus, tooltips and the list of keys come from here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as the table declares it; `choice` names the group of which only one is on."""

    name: str
    menu: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    choice: str = ""
    starts_section: bool = False

    @property
    def shown_keys(self) -> str:
        """The first of its keys as this system writes it, or nothing."""
        return (
            QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""
        )


class Actions(QObject):
    """The actions of one window, by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table = self._table()
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in self.table:
            action = QAction(spec.text, self)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.setCheckable(spec.checkable)
            action.setToolTip(f"{spec.tip} ({spec.shown_keys})" if spec.keys else spec.tip)
            action.setStatusTip(spec.tip)
            if spec.choice:
                self._groups.setdefault(spec.choice, QActionGroup(self)).addAction(action)
            self._actions[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def fill(self, menu_bar: QMenuBar) -> None:
        """Make the menus."""
        menus = {menu: menu_bar.addMenu(menu) for menu in dict.fromkeys(spec.menu for spec in self.table)}
        for spec in self.table:
            if spec.starts_section:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.name])

    def key_rows(self) -> Iterator[tuple[str, str, str]]:
        """Yield menu, words and keys of every action that has keys."""
        for spec in self.table:
            if spec.keys:
                yield _plain(spec.menu), _plain(spec.text), spec.shown_keys

    def _table(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        file, edit, view, help_ = tr("&File"), tr("&Edit"), tr("&View"), tr("&Help")
        return (
            ActionSpec("open", file, tr("&Open articles…"), tr("Open articles from files"), ("Ctrl+O",)),
            ActionSpec("open_folder", file, tr("Open a &folder…"), tr("Open the articles of a folder"), ("Ctrl+Shift+O",)),
            ActionSpec("fetch", file, tr("Fetch an a&ddress…"), tr("Fetch an article from its address"), ("Ctrl+U",)),
            ActionSpec("samples", file, tr("Open the samp&le articles"), tr("Open the five articles that come with Parallax")),
            ActionSpec("new_workspace", file, tr("&New workspace"), tr("Begin an empty workspace; the present one is kept"), ("Ctrl+N",), starts_section=True),
            ActionSpec("open_workspace", file, tr("Open a &workspace…"), tr("Open articles, notes and decisions that were kept in a file"), ("Ctrl+Shift+N",)),
            ActionSpec("recent", file, tr("Recent wor&kspaces"), tr("Open one of the last workspaces")),
            ActionSpec("library", file, tr("Li&brary…"), tr("List all articles of the workspace: sort, filter, tag, choose which are compared"), ("Ctrl+B",)),
            ActionSpec("save", file, tr("&Save"), tr("Give the workspace a name; from then on everything is saved as you go"), ("Ctrl+S",)),
            ActionSpec("save_copy", file, tr("Save a cop&y…"), tr("Write the workspace to another file too"), ("Ctrl+Shift+S",)),
            ActionSpec("duplicate", file, tr("D&uplicate"), tr("Write a copy of the workspace beside it")),
            ActionSpec("revert", file, tr("Re&vert to when it was opened"), tr("Make everything as it was when the workspace was opened")),
            ActionSpec("stop", file, tr("S&top reading"), tr("Give up what is being read or fetched"), ("Ctrl+.",), starts_section=True),
            ActionSpec("read_again", file, tr("&Read again"), tr("Read this pane's file anew"), ("F5",)),
            ActionSpec("remove", file, tr("Re&move article"), tr("Take this pane's article out"), ("Ctrl+W",)),
            ActionSpec("export", file, tr("&Export…"), tr("Write the comparison as PDF or JSON, or the notes"), ("Ctrl+E",), starts_section=True),
            ActionSpec("quit", file, tr("&Quit"), tr("Close Parallax"), ("Ctrl+Q",), starts_section=True),
            ActionSpec("undo", edit, tr("&Undo"), tr("Take the last change back"), ("Ctrl+Z",)),
            ActionSpec("redo", edit, tr("&Redo"), tr("Do again what was undone last"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            ActionSpec("copy", edit, tr("&Copy with source"), tr("Copy the selected text and say where it stands"), ("Ctrl+C",), starts_section=True),
            ActionSpec("paste", edit, tr("P&aste an article"), tr("Make an article of what is on the clipboard, or open the files or addresses there"), ("Ctrl+V",)),
            ActionSpec("find", edit, tr("&Find in all articles"), tr("Look for words in every article"), ("Ctrl+F",), starts_section=True),
            ActionSpec("next_hit", edit, tr("Find &next"), tr("Go to the next place of what is sought"), ("F3", "Ctrl+G")),
            ActionSpec("previous_hit", edit, tr("Find &previous"), tr("Go to the place before"), ("Shift+F3", "Ctrl+Shift+G")),
            ActionSpec("whole_words", edit, tr("&Whole words"), tr("Find whole words only"), checkable=True),
            ActionSpec("search", edit, tr("Search the wor&kspace…"), tr("Look for words in all articles of the workspace, compared or not, and in other workspaces"), ("Ctrl+Shift+F",)),
            ActionSpec("settings", edit, tr("&Settings…"), tr("Set how Parallax looks and what it does"), ("Ctrl+,",), starts_section=True),
            ActionSpec("linked", view, tr("Scroll &together"), tr("Panes follow the one that is scrolled (hold Alt to move one alone)"), ("Ctrl+T",), checkable=True),
            ActionSpec("hold", view, tr("Hold this pa&ne"), tr("Keep this pane where it is while the others move, or let it go along again"), ("Ctrl+H",)),
            ActionSpec("shared", view, tr("Mark &shared"), tr("Mark the sentences that several sources carry"), ("Ctrl+1",), checkable=True, starts_section=True),
            ActionSpec("unique", view, tr("Mark &only here"), tr("Mark the sentences that one source alone has"), ("Ctrl+2",), checkable=True),
            ActionSpec("conflicting", view, tr("Mark &conflicting"), tr("Mark the sentences in which sources clash"), ("Ctrl+3",), checkable=True),
            ActionSpec("figures", view, tr("Mark fi&gures"), tr("Frame the figures"), ("Ctrl+4",), checkable=True),
            ActionSpec("quotations", view, tr("Mark &quotations"), tr("Draw a line over quotations"), ("Ctrl+5",), checkable=True),
            ActionSpec("all_links", view, tr("Link &every claim"), tr("Draw lines between neighbouring panes for every claim, not only the chosen one"), ("Ctrl+L",), checkable=True),
            ActionSpec("show_key", view, tr("&Key to the marks"), tr("Unfold what the marks mean, or fold it"), ("Ctrl+K",), checkable=True),
            ActionSpec("larger", view, tr("&Larger text"), tr("Make the articles' text larger"), ("Ctrl++", "Ctrl+="), starts_section=True),
            ActionSpec("smaller", view, tr("S&maller text"), tr("Make the articles' text smaller"), ("Ctrl+-",)),
            ActionSpec("usual_size", view, tr("&Usual text size"), tr("Bring the articles' text back to its usual size"), ("Ctrl+0",)),
            ActionSpec("type", view, tr("Line spacing, columns, &face…"), tr("Set how articles are set: line spacing, column width, face"), ("Ctrl+Shift+T",)),
            ActionSpec("show_articles", view, tr("&Article list"), tr("Fold the article list away, or back"), ("F8",), checkable=True, starts_section=True),
            ActionSpec("show_sidebar", view, tr("Side&bar"), tr("Fold the sidebar away, or back"), ("F9",), checkable=True),
            ActionSpec("show_strip", view, tr("Compare st&rip"), tr("Fold the compare strip to its first line, or back"), ("Ctrl+J",), checkable=True),
            ActionSpec("theme_system", view, tr("Colours of the s&ystem"), tr("Light or dark, as the system has it"), checkable=True, choice="theme", starts_section=True),
            ActionSpec("theme_light", view, tr("L&ight"), tr("Dark text on light paper"), checkable=True, choice="theme"),
            ActionSpec("theme_dark", view, tr("&Dark"), tr("Light text on dark paper"), checkable=True, choice="theme"),
            ActionSpec("theme_sepia", view, tr("Se&pia"), tr("Dark text on yellowed paper"), checkable=True, choice="theme"),
            ActionSpec("theme_contrast", view, tr("&High contrast"), tr("Black on white, with strong lines"), checkable=True, choice="theme"),
            *self._go_rows(),
            *self._judging_rows(),
            *self._pane_rows(),
            ActionSpec("keys", help_, tr("&Keys"), tr("List every key"), ("F1",)),
            ActionSpec("about", help_, tr("&About Parallax"), tr("Version, and the licences of what is inside")),
        )  # fmt: skip

    def _go_rows(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        go = tr("&Go")
        return (
            ActionSpec("next_claim", go, tr("&Next claim"), tr("Go to the next claim that sources share"), ("Ctrl+Down",)),
            ActionSpec("previous_claim", go, tr("&Previous claim"), tr("Go to the claim before"), ("Ctrl+Up",)),
            ActionSpec("next_conflict", go, tr("Next &conflict"), tr("Go to the next claim in which sources clash"), ("Ctrl+Shift+Down",)),
            ActionSpec("previous_conflict", go, tr("Previous c&onflict"), tr("Go to the conflict before"), ("Ctrl+Shift+Up",)),
            ActionSpec("next_sentence", go, tr("Next &sentence"), tr("Choose the next sentence of this pane"), ("Alt+Down",), starts_section=True),
            ActionSpec("previous_sentence", go, tr("Previous s&entence"), tr("Choose the sentence before"), ("Alt+Up",)),
            ActionSpec("next_unique", go, tr("Next sentence only &here"), tr("Choose the next sentence of this pane that no other source has"), ("Ctrl+Alt+Down",)),
            ActionSpec("previous_unique", go, tr("P&revious sentence only here"), tr("Choose the one before"), ("Ctrl+Alt+Up",)),
            ActionSpec("counterpart", go, tr("Counterpart to the ri&ght"), tr("Go to the same thing in the next pane that has it"), ("Ctrl+Right",), starts_section=True),
            ActionSpec("counterpart_left", go, tr("Counterpart to the le&ft"), tr("Go to the same thing in the pane before that has it"), ("Ctrl+Left",)),
            ActionSpec("back", go, tr("&Back"), tr("Go back to where you were"), ("Alt+Left",)),
            ActionSpec("forward", go, tr("For&ward"), tr("Go forward again"), ("Alt+Right",)),
            ActionSpec("next_pane", go, tr("Ne&xt pane"), tr("Go to the next pane"), ("Ctrl+Tab", "Ctrl+F6"), starts_section=True),
            ActionSpec("previous_pane", go, tr("Pre&vious pane"), tr("Go to the pane before"), ("Ctrl+Shift+Tab", "Ctrl+Shift+F6")),
            ActionSpec("next_part", go, tr("Next p&art of the window"), tr("Take the keyboard to the next part: articles, panes, compare strip, sidebar, bar"), ("F6",)),
            ActionSpec("previous_part", go, tr("Prev&ious part of the window"), tr("Take the keyboard to the part before"), ("Shift+F6",)),
            ActionSpec("tab_figures", go, tr("Fig&ures"), tr("Take the keyboard to the figures in the sidebar"), ("Alt+1",), starts_section=True),
            ActionSpec("tab_quotes", go, tr("&Quotes"), tr("Take the keyboard to the quotations in the sidebar"), ("Alt+2",)),
            ActionSpec("tab_wordings", go, tr("Wor&ding"), tr("Take the keyboard to the wordings in the sidebar"), ("Alt+3",)),
            ActionSpec("tab_left_out", go, tr("Left ou&t"), tr("Take the keyboard to what sources leave out"), ("Alt+4",)),
            ActionSpec("tab_notes", go, tr("&My notes"), tr("Take the keyboard to the notes in the sidebar"), ("Alt+5",)),
            ActionSpec("clear", go, tr("&Let go"), tr("Choose no claim and no sentence"), ("Esc",), starts_section=True),
        )  # fmt: skip

    def _judging_rows(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        judge = tr("&Judge")
        return (
            ActionSpec("reject", judge, tr("&Not a match"), tr("The chosen sentence does not say what the others of its claim say"), ("Ctrl+Shift+M",)),
            ActionSpec("join", judge, tr("These &match too"), tr("Hold the chosen sentence, choose the one that says the same, and join them"), ("Ctrl+M",)),
            ActionSpec("no_conflict", judge, tr("Not a &conflict"), tr("The sentences of the chosen claim do not contradict each other"), ("Ctrl+Alt+M",)),
            ActionSpec("same_figure", judge, tr("&Same figure"), tr("The figures of two rows of the sidebar measure the same thing: select both rows first"), ("Ctrl+Alt+F",), starts_section=True),
            ActionSpec("other_figure", judge, tr("Not the same &figure"), tr("In the sidebar's row, the source whose badge has the ring speaks of something else"), ("Ctrl+Shift+Alt+F",)),
            ActionSpec("speaker", judge, tr("The s&peaker is…"), tr("Say who speaks in the quotation of the sidebar's row"), ("Ctrl+Alt+S",)),
            ActionSpec("leave_out", judge, tr("&Leave the paragraph out, or not"), tr("Say that the chosen sentence's paragraph is no part of the article, or is one after all"), ("Ctrl+Backspace",), starts_section=True),
            ActionSpec("note", judge, tr("N&ote…"), tr("Write a note on what is chosen, or change the one that is there"), ("Ctrl+D",), starts_section=True),
            ActionSpec("decisions", judge, tr("&Decisions…"), tr("List what was decided, and take it back"), ("Ctrl+Shift+D",)),
        )  # fmt: skip

    def _pane_rows(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        panes = tr("&Panes")
        return (
            ActionSpec("details", panes, tr("&Details of the article"), tr("Show what this pane's article says of itself, and put it right"), ("F2",)),
            ActionSpec("alone", panes, tr("&Alone"), tr("Show this pane alone, or all again"), ("Ctrl+Return", "Ctrl+Enter"), starts_section=True),
            ActionSpec("hide_pane", panes, tr("&Hide"), tr("Take this pane away; its article stays in the list"), ("Ctrl+Shift+W",)),
            ActionSpec("move_left", panes, tr("Move &left"), tr("Change places with the pane to the left"), ("Ctrl+Shift+PgUp",), starts_section=True),
            ActionSpec("move_right", panes, tr("Move &right"), tr("Change places with the pane to the right"), ("Ctrl+Shift+PgDown",)),
            ActionSpec("wider", panes, tr("&Wider"), tr("Give this pane more of the width"), ("Ctrl+Alt+Right",), starts_section=True),
            ActionSpec("narrower", panes, tr("&Narrower"), tr("Give this pane less of the width"), ("Ctrl+Alt+Left",)),
            ActionSpec("equal_widths", panes, tr("&Equal widths"), tr("Make all panes equally wide"), ("Ctrl+Alt+0",)),
        )  # fmt: skip


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
