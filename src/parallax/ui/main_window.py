# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window: it makes the parts, connects them in one block, and does little else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from parallax.domain.comparison import Comparison, Place
from parallax.domain.errors import ParallaxError
from parallax.files import seeds
from parallax.session import Changes
from parallax.settings import THEME_CHOICES, Settings, SettingsFile
from parallax.ui.actions import Actions
from parallax.ui.appearance import Appearance
from parallax.ui.bringing import Bringing
from parallax.ui.columns import Columns
from parallax.ui.dialogs.files import ask_export
from parallax.ui.dropping import Dropping
from parallax.ui.filing import Filing, SavedState
from parallax.ui.finder import Finder
from parallax.ui.judging import Judging
from parallax.ui.librarian import Librarian
from parallax.ui.library.article_list import ArticleList
from parallax.ui.mark_key import MarkKey
from parallax.ui.navigator import Navigator
from parallax.ui.noting import Noting
from parallax.ui.opening import Opening
from parallax.ui.part_cycle import Part, PartCycle
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.marks import Mark
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.walking import only_here
from parallax.ui.remembering import Memory, Remembered
from parallax.ui.row_judging import RowJudging
from parallax.ui.showing import Showing
from parallax.ui.sidebar.sidebar import TABS, Sidebar
from parallax.ui.signing import Signing
from parallax.ui.status_line import StatusLine
from parallax.ui.theme import Theme
from parallax.ui.top_bar import TopBar
from parallax.ui.typesetting import Typesetting
from parallax.ui.undoing import Undoing
from parallax.ui.viewing import Viewing
from parallax.ui.welcome import Welcome
from parallax.ui.workbench import Workbench


class MainWindow(QMainWindow):
    """Article list, panes, compare strip and sidebar on one workbench."""

    def __init__(self, settings_file: SettingsFile) -> None:
        super().__init__()
        self._memory = Memory(settings_file)
        self.workbench = Workbench(self)
        self.bringing = Bringing(self.workbench, self._memory, self)
        self.navigator = Navigator(self)
        self.finder = Finder(self)
        self.appearance = Appearance(self._memory.settings.theme, self)
        self.actions_by_name = Actions(self)
        self._make_parts()
        self._connect_parts()
        self._connect_actions()
        self._connect_switches()
        self._set_theme(self.appearance.theme)
        self._memory.restore(self._remembered)
        self.typesetting.set(self._memory.settings)
        self._tell_state()
        if self._memory.problem is not None:
            self.workbench.problems_met.emit((ParallaxError(self._memory.problem),))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files as articles, as if they had been chosen in the dialog."""
        self.workbench.open_files(paths)

    # -- the parts and how they are connected -----------------------------------------------------

    def _make_parts(self) -> None:
        self.setMinimumSize(640, 420)
        self.actions_by_name.fill(self.menuBar())
        self.top_bar = TopBar(self.actions_by_name, self.appearance.theme)
        self.addToolBar(self.top_bar)
        self.top_bar.hide()  # until there is something to read
        self.welcome = Welcome()
        self.article_list = ArticleList()
        self.mark_key = MarkKey(self.actions_by_name["show_key"], self.appearance.theme)
        self.room = ReadingRoom()
        self.strip = CompareStrip()
        self.sidebar = Sidebar()
        self.status_line = StatusLine()
        self.setStatusBar(self.status_line)
        self.dropping = Dropping(self, self.bringing)
        self.columns = Columns((self.article_list, self.mark_key), (self.room, self.strip), self.sidebar)
        self.showing = Showing(self.article_list, self.room, self.strip, self)
        self.typesetting = Typesetting(self._memory, self.room, self.strip, self.sidebar, self)
        actions = self.actions_by_name
        self.filing = Filing(self.workbench, self._memory, self)
        self.viewing = Viewing(self.workbench, actions, self.showing, self.navigator, self.sidebar, self)
        self.opening = Opening(
            self.workbench, self.filing, self._memory, self.viewing, actions["recent"], self
        )
        self.judging = Judging(self.workbench, self.navigator, actions, self)
        self.librarian = Librarian(self.workbench, self)
        self.noting = Noting(
            self.workbench,
            self.navigator,
            self.room.current_article,
            self.sidebar.note_under_keyboard,
            self.appearance,
            self,
        )
        self.row_judging = RowJudging(self.workbench, self.sidebar, actions, self)
        self.signing = Signing(self.workbench, self.room, self.strip)
        self.strip.bar.set_judging(
            [actions[name] for name in ("reject", "join", "no_conflict", "leave_out", "note")]
        )
        self.undoing = Undoing(self.workbench, actions["undo"], actions["redo"], self)
        self._remembered = Remembered(self, self.actions_by_name, self.appearance, self.columns, self.strip)
        self.parts = PartCycle(
            (
                Part(self.article_list, self.article_list.take_keyboard),
                Part(self.room, lambda: self.room.step_pane(0)),
                Part(self.strip, self.strip.take_keyboard),
                Part(self.sidebar, self.sidebar.take_keyboard),
                Part(self.top_bar, self.top_bar.take_keyboard),
            )
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.columns)
        self.setCentralWidget(self._stack)
        self.welcome.setFocus()
        self.room.arrangement.come_after(self.mark_key)

    def _connect_parts(self) -> None:
        self._connect_work()
        self._connect_articles()
        self._connect_choosing()
        self._connect_finding()
        self.appearance.theme_changed.connect(self._set_theme)

    def _connect_work(self) -> None:
        self.workbench.changed.connect(self._show_changes)
        self.workbench.working.connect(self.status_line.show_work)
        self.actions_by_name["stop"].setEnabled(False)
        self.workbench.working.connect(
            lambda *_: self.actions_by_name["stop"].setEnabled(self.workbench.bringing)
        )
        self.status_line.stop_requested.connect(self.bringing.stop)
        for part in (
            self.bringing,
            self.filing,
            self.opening,
            self.undoing,
            self.judging,
            self.row_judging,
            self.noting,
        ):
            part.told.connect(self._tell)
        self.filing.state_changed.connect(self._tell_saved)
        self.status_line.saved_clicked.connect(self.filing.save)
        self.workbench.exported.connect(lambda path: self._tell(self.tr("Written: {path}").format(path=path)))
        self.welcome.open_requested.connect(self.bringing.open_files)
        self.welcome.address_requested.connect(self.bringing.ask_address)
        self.welcome.workspace_chosen.connect(self.opening.open)
        self.opening.former_found.connect(self.welcome.set_recent)
        self.welcome.samples_requested.connect(lambda: self.open_files(seeds()))

    def _connect_articles(self) -> None:
        self.article_list.shown_changed.connect(self.showing.show_panes)
        self.article_list.order_changed.connect(self.workbench.reorder)
        self.article_list.remove_requested.connect(self.workbench.remove)
        self.article_list.read_again_requested.connect(self.workbench.read_again)
        self.room.remove_requested.connect(self.workbench.remove)
        self.room.read_again_requested.connect(self.workbench.read_again)
        self.room.correction_requested.connect(
            lambda name, fields: self.workbench.carry_out(lambda session: session.correct(name, **fields))
        )
        self.room.zoom_requested.connect(self.typesetting.zoom)
        self.room.arrangement.shown_changed.connect(self.showing.show_panes)
        self.room.arrangement.order_changed.connect(self.workbench.reorder)
        self.showing.changed.connect(self._tell_state)
        self._stack.currentChanged.connect(self.top_bar.setVisible)
        self._stack.currentChanged.connect(
            lambda at: self.room.step_pane(0) if at else self.welcome.setFocus()
        )

    def _connect_choosing(self) -> None:
        self.article_list.article_activated.connect(lambda name: self.navigator.go_to(Place(name, 0, 0)))
        self.room.sentence_chosen.connect(self.navigator.choose_sentence)
        self.room.pointed_at.connect(self.status_line.show_pointed)
        self.room.told.connect(self._tell)
        self.strip.bar.note_requested.connect(self.noting.edit)
        self.strip.step_requested.connect(self.navigator.step_claim)
        self.strip.next_conflict_requested.connect(lambda: self.navigator.step_conflict(1))
        self.strip.place_chosen.connect(self.navigator.go_to)
        self.strip.height_wanted.connect(self.columns.give_lower, Qt.ConnectionType.QueuedConnection)
        self.sidebar.place_chosen.connect(self.navigator.go_into)
        self.sidebar.claim_chosen.connect(self.navigator.choose_claim)
        self.judging.place_chosen.connect(self.navigator.go_into)
        self.librarian.place_chosen.connect(self.navigator.go_into)
        self.librarian.workspace_chosen.connect(self.opening.open)
        session = self.workbench.session
        self.noting.changed.connect(
            lambda: self.sidebar.set_notes(session.notes.all, session.library.entries, session.notes.meanings)
        )
        self.navigator.chosen.connect(self.showing.show_choice)
        self.navigator.kept.connect(self.showing.keep_choice)
        for chosen in (self.navigator.chosen, self.navigator.kept):
            chosen.connect(self._tell_ways)

    def _connect_finding(self) -> None:
        field = self.top_bar.find_field
        field.sought.connect(lambda words, whole: self.finder.seek(words, whole_words=whole))
        field.step_requested.connect(self.finder.step)
        field.left.connect(lambda: self.room.step_pane(0))
        self.finder.changed.connect(field.show_hits)
        self.finder.changed.connect(self.room.show_hits)
        self.finder.changed.connect(self.showing.show_hits)

    def _connect_actions(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            **self.bringing.doings(),
            **self.filing.doings(),
            **self.opening.doings(),
            **self.undoing.doings(),
            **self.judging.doings(),
            **self.row_judging.doings(),
            **self.noting.doings(),
            **self.librarian.doings(),
            "samples": lambda: self.open_files(seeds()),
            "read_again": lambda: self._with_current(self.workbench.read_again),
            "remove": lambda: self._with_current(self.workbench.remove),
            **self.room.arrangement.doings(),
            "export": self._ask_and_export,
            "quit": self.close,
            "copy": self.room.copy_selection,
            "find": self.top_bar.find_field.begin,
            "next_hit": lambda: self.finder.step(1),
            "previous_hit": lambda: self.finder.step(-1),
            "larger": lambda: self.typesetting.zoom(1),
            "smaller": lambda: self.typesetting.zoom(-1),
            "usual_size": lambda: self.typesetting.zoom(0),
            "type": lambda: self._ask_settings(at="line_spacing"),
            "settings": self._ask_settings,
            **_ways(self.room, self.navigator),
            **_keyboard_ways(self.parts, self.sidebar, self.actions_by_name["show_sidebar"]),
            **_helps(
                self,
                (
                    self.actions_by_name,
                    self.room.arrangement,
                    self.strip,
                    self.sidebar,
                    self.article_list,
                    self.top_bar.find_field,
                ),
            ),
        }
        for name, do in doings.items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, do=do: do())

    def _connect_switches(self) -> None:
        actions = self.actions_by_name
        actions["linked"].toggled.connect(self.room.set_linked)
        actions["all_links"].toggled.connect(self.room.links.set_every)
        actions["show_articles"].toggled.connect(_showing(self.columns.left, self.room))
        actions["show_sidebar"].toggled.connect(_showing(self.sidebar, self.room))
        actions["show_strip"].toggled.connect(lambda on: self.strip.set_folded(not on))
        self.strip.fold_requested.connect(actions["show_strip"].toggle)
        for mark in Mark:
            actions[mark.value].toggled.connect(self._set_marks)
        for choice in THEME_CHOICES:
            action = actions[f"theme_{choice}"]
            action.triggered.connect(lambda _checked=False, choice=choice: self.appearance.choose(choice))

    # -- showing what changed -----------------------------------------------------------------------

    def _show_changes(self, changes: Changes) -> None:
        session = self.workbench.session
        if changes.articles:
            self.finder.set_articles(session.articles)
            self.showing.set_articles(session.articles)
            self._stack.setCurrentWidget(self.columns if session.library.entries else self.welcome)
        if changes.comparison:
            # None is one that is still being made: of no article there never is one.
            shown = session.comparison if session.articles else Comparison()
            for part in (self.article_list, self.room, self.strip, self.sidebar, self.navigator):
                part.set_comparison(shown)
        self._tell_state()

    def _tell_state(self) -> None:
        session = self.workbench.session
        self.status_line.set_counts(len(session.articles), len(self.showing.shown), session.comparison)
        self.actions_by_name["export"].setEnabled(self._comparison_stands() or bool(session.notes.all))
        for name in ("read_again", "remove"):
            self.actions_by_name[name].setEnabled(bool(session.articles))
        names = session.keeping.name or ", ".join(article.name for article in session.articles[:4])
        self.setWindowTitle(f"{names} – Parallax" if names else "Parallax")

    def _tell_ways(self) -> None:
        for name, step in (("back", -1), ("forward", 1)):
            self.actions_by_name[name].setEnabled(self.navigator.can_go(step))

    def _set_theme(self, theme: Theme) -> None:
        parts = (self.top_bar, self.article_list, self.mark_key, self.room, self.strip, self.sidebar)
        for part in (*parts, self.status_line):
            part.set_theme(theme)

    def _set_marks(self) -> None:
        self.room.set_marks(frozenset(mark for mark in Mark if self.actions_by_name[mark.value].isChecked()))

    def _tell_saved(self, state: SavedState) -> None:
        self.status_line.show_saved(state.words, state.tip, trouble=state.trouble)

    def _tell(self, words: str) -> None:
        self.status_line.showMessage(words, 10_000)

    # -- what actions do --------------------------------------------------------------------------------

    def _with_current(self, do: Callable[[str], None]) -> None:
        article_id = self.room.current_article()
        if article_id is not None:
            do(article_id)

    def _comparison_stands(self) -> bool:
        session = self.workbench.session
        return session.comparison is not None and not session.outdated

    def _ask_and_export(self) -> None:
        stands, notes = self._comparison_stands(), bool(self.workbench.session.notes.all)
        name = self.tr("comparison.pdf") if stands else self.tr("notes.md")
        suggested = Path(self._memory.settings.folder) / name
        wanted = ask_export(self, suggested, comparison=stands, notes=notes)
        if wanted is not None:
            self.workbench.export(wanted.path, notes=wanted.notes)

    def _ask_settings(self, at: str | None = None) -> None:
        from parallax.ui.dialogs.settings import show_settings  # not before it is asked for

        settings = self._memory.now(self._remembered)
        show_settings(settings, self, at=at).changed.connect(self._take_settings)

    def _take_settings(self, settings: Settings) -> None:
        self._memory.take(settings, self._remembered)
        self.typesetting.set(settings)

    # -- Qt ---------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, close the workspace and remember how the window was; or ask, and stay."""
        if not self.opening.close(self.close):
            event.ignore()
            return
        self._memory.keep(self._remembered)
        super().closeEvent(event)


def _ways(room: ReadingRoom, navigator: Navigator) -> dict[str, Callable[[], object]]:
    """Return what the actions do that go from one place of the texts to another."""
    return {
        "next_claim": lambda: navigator.step_claim(1),
        "previous_claim": lambda: navigator.step_claim(-1),
        "next_conflict": lambda: navigator.step_conflict(1),
        "previous_conflict": lambda: navigator.step_conflict(-1),
        "next_sentence": lambda: room.next_sentence(1),
        "previous_sentence": lambda: room.next_sentence(-1),
        "next_unique": lambda: room.next_sentence(1, only_here),
        "previous_unique": lambda: room.next_sentence(-1, only_here),
        "counterpart": lambda: room.step_across(1),
        "counterpart_left": lambda: room.step_across(-1),
        "back": lambda: navigator.go(-1),
        "forward": lambda: navigator.go(1),
        "hold": room.toggle_hold,
        "next_pane": lambda: room.step_pane(1),
        "previous_pane": lambda: room.step_pane(-1),
        "clear": navigator.clear,
    }


class _Keyed(Protocol):
    """A part of the window that knows its keys."""

    def key_rows(self) -> Iterable[tuple[str, str, str]]:
        """Return group, words and keys."""


def _showing(part: QWidget, room: ReadingRoom) -> Callable[[bool], None]:
    """Return what shows and hides a part of the window; hidden, it leaves the keyboard to the texts."""

    def show(on: bool) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and part.isAncestorOf(focused)
        part.setVisible(on)
        if had_keyboard and not on:
            room.step_pane(0)

    return show


def _helps(window: QWidget, parts: Sequence[_Keyed]) -> dict[str, Callable[[], object]]:
    """Return what the actions of the menu Help do; what they show is loaded when it is asked for."""

    def keys() -> None:
        from parallax.ui.dialogs.keys import show_keys

        show_keys(window, [row for part in parts for row in part.key_rows()])

    def about() -> None:
        from parallax.ui.dialogs.about import show_about

        show_about(window)

    return {"keys": keys, "about": about}


def _keyboard_ways(parts: PartCycle, sidebar: Sidebar, folding: QAction) -> dict[str, Callable[[], object]]:
    """Return what the actions do that take the keyboard to another part of the window."""

    def open_tab(tab: int) -> None:
        folding.setChecked(True)
        sidebar.take_keyboard(tab)

    return {
        "next_part": lambda: parts.step(1),
        "previous_part": lambda: parts.step(-1),
        **{f"tab_{name}": partial(open_tab, at) for at, name in enumerate(TABS)},
    }
