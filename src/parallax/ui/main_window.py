# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window: it makes the parts, connects them in one block, and does little else."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from parallax.domain.comparison import Place, SentenceRef
from parallax.domain.errors import ParallaxError
from parallax.files import seeds
from parallax.session import Changes, readable_endings
from parallax.settings import THEME_CHOICES, Settings, SettingsFile
from parallax.ui.actions import Actions
from parallax.ui.appearance import Appearance
from parallax.ui.dialogs.about import show_about
from parallax.ui.dialogs.files import ask_articles, ask_export
from parallax.ui.dialogs.keys import show_keys
from parallax.ui.dialogs.problems import show_problems
from parallax.ui.dialogs.reading import show_reading
from parallax.ui.finder import Finder, Hits
from parallax.ui.library.article_list import ArticleList
from parallax.ui.mark_key import MarkKey
from parallax.ui.navigator import Choice, Navigator
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.marks import Mark
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.walking import only_here
from parallax.ui.sidebar.sidebar import Sidebar
from parallax.ui.status_line import StatusLine
from parallax.ui.theme import Theme
from parallax.ui.top_bar import TopBar
from parallax.ui.welcome import Welcome
from parallax.ui.workbench import Workbench

MOST_PANES = 12
_ZOOM_STEP = 1.1
_COLUMNS = (196, 880, 300)


class MainWindow(QMainWindow):
    """Article list, panes, compare strip and sidebar on one workbench."""

    def __init__(self, settings_file: SettingsFile) -> None:
        super().__init__()
        self._settings_file = settings_file
        self._settings = settings_file.read()
        self._known: list[str] = []
        self._shown: list[str] = []
        self.workbench = Workbench(self)
        self.navigator = Navigator(self)
        self.finder = Finder(self)
        self.appearance = Appearance(self._settings.theme, self)
        self.actions_by_name = Actions(self)
        self._make_parts()
        self._connect_parts()
        self._connect_actions()
        self._restore()
        if settings_file.problem is not None:
            show_problems(self, [ParallaxError(settings_file.problem)])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files as articles, as if they had been chosen in the dialog."""
        self.workbench.open_files(paths)

    # -- the parts and how they are connected -----------------------------------------------------

    def _make_parts(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.actions_by_name.fill(self.menuBar())
        self.top_bar = TopBar(self.actions_by_name, self.appearance.theme)
        self.addToolBar(self.top_bar)
        self.welcome = Welcome()
        self.article_list = ArticleList()
        self.mark_key = MarkKey(self.actions_by_name["show_key"], self.appearance.theme)
        self._left = _stacked(self.article_list, self.mark_key)
        self.room = ReadingRoom()
        self.strip = CompareStrip()
        self.sidebar = Sidebar()
        self.status_line = StatusLine()
        self.setStatusBar(self.status_line)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for row in (self.room, self.strip):
            self._rows.addWidget(row)
        for column in (self._left, self._rows, self.sidebar):
            self._columns.addWidget(column)
        for splitter in (self._rows, self._columns):
            splitter.setChildrenCollapsible(False)
        self._rows.setStretchFactor(0, 1)
        self._columns.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._columns)
        self.setCentralWidget(self._stack)

    def _connect_parts(self) -> None:
        self.workbench.changed.connect(self._show_changes)
        self.workbench.problems_met.connect(lambda problems: show_problems(self, problems))
        self.workbench.working.connect(self.status_line.show_work)
        self.workbench.exported.connect(self._tell_exported)
        self.welcome.open_requested.connect(self._ask_and_open)
        self.welcome.samples_requested.connect(lambda: self.open_files(seeds()))
        self.article_list.shown_changed.connect(self._set_shown)
        self.article_list.order_changed.connect(self.workbench.reorder)
        self.article_list.remove_requested.connect(self.workbench.remove)
        self.article_list.read_again_requested.connect(self.workbench.read_again)
        self.article_list.article_activated.connect(self._show_article)
        self.room.sentence_chosen.connect(self.navigator.choose_sentence)
        self.room.pointed_at.connect(self.status_line.showMessage)
        self.room.zoom_requested.connect(lambda steps: self._set_type(_zoomed(self._settings, steps)))
        self.room.remove_requested.connect(self.workbench.remove)
        self.room.read_again_requested.connect(self.workbench.read_again)
        self.room.correction_requested.connect(self.workbench.correct)
        self.room.arrangement.shown_changed.connect(self._set_shown)
        self.room.arrangement.order_changed.connect(self.workbench.reorder)
        self.strip.step_requested.connect(self.navigator.step_claim)
        self.strip.next_conflict_requested.connect(lambda: self.navigator.step_conflict(1))
        self.strip.place_chosen.connect(self.navigator.go_to)
        self.sidebar.place_chosen.connect(self.navigator.go_into)
        self.sidebar.claim_chosen.connect(self.navigator.choose_claim)
        self.navigator.chosen.connect(self._show_choice)
        self.navigator.kept.connect(lambda choice: self._show_choice(choice, level=False))
        self.top_bar.find_field.sought.connect(
            lambda words, whole: self.finder.seek(words, whole_words=whole)
        )
        self.top_bar.find_field.step_requested.connect(self.finder.step)
        self.top_bar.find_field.left.connect(lambda: self.room.step_pane(0))
        self.finder.changed.connect(self.top_bar.find_field.show_hits)
        self.finder.changed.connect(self.room.show_hits)
        self.finder.changed.connect(self._show_hits)
        self.appearance.theme_changed.connect(self._set_theme)

    def _connect_actions(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "open": self._ask_and_open,
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
            "larger": lambda: self._set_type(_zoomed(self._settings, 1)),
            "smaller": lambda: self._set_type(_zoomed(self._settings, -1)),
            "usual_size": lambda: self._set_type(_zoomed(self._settings, 0)),
            "type": lambda: show_reading(self._settings, self).changed.connect(self._set_type),
            **_ways(self.room, self.navigator),
            "keys": lambda: show_keys(
                self,
                [
                    *self.actions_by_name.key_rows(),
                    *self.room.arrangement.key_rows(),
                    *self.article_list.key_rows(),
                    *self.sidebar.key_rows(),
                ],
            ),
            "about": lambda: show_about(self),
        }
        for name, do in doings.items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, do=do: do())
        actions = self.actions_by_name
        actions["linked"].toggled.connect(self.room.set_linked)
        actions["all_links"].toggled.connect(self.room.links.set_every)
        actions["show_articles"].toggled.connect(self._left.setVisible)
        actions["show_sidebar"].toggled.connect(self.sidebar.setVisible)
        actions["show_strip"].toggled.connect(lambda on: self.strip.set_folded(not on))
        self.strip.fold_requested.connect(actions["show_strip"].toggle)
        self.strip.height_wanted.connect(self._give_strip, Qt.ConnectionType.QueuedConnection)
        for mark in Mark:
            actions[mark.value].toggled.connect(self._set_marks)
        for choice in THEME_CHOICES:
            action = actions[f"theme_{choice}"]
            action.triggered.connect(lambda _checked=False, choice=choice: self.appearance.choose(choice))

    # -- showing what changed -----------------------------------------------------------------------

    def _show_changes(self, changes: Changes) -> None:
        session = self.workbench.session
        if changes.articles:
            before = {*self._known}
            ids = [article.id for article in session.articles]
            shown = [i for i in self._shown if i in ids]
            new = [i for i in ids if i not in before]
            self._known = ids
            self.article_list.set_articles(session.articles)
            self.room.set_articles(session.articles)
            self.finder.set_articles(session.articles)
            self._set_shown(sorted([*shown, *new][: max(len(shown), MOST_PANES)], key=ids.index))
            self._stack.setCurrentWidget(self._columns if ids else self.welcome)
        if changes.comparison:
            for part in (self.article_list, self.room, self.strip, self.sidebar):
                part.set_comparison(session.comparison)
            self.navigator.set_comparison(session.comparison)
        self._tell_state()

    def _tell_state(self) -> None:
        session = self.workbench.session
        self.status_line.set_counts(len(session.articles), len(self._shown), session.comparison)
        self.actions_by_name["export"].setEnabled(session.comparison is not None)
        for name in ("read_again", "remove"):
            self.actions_by_name[name].setEnabled(bool(session.articles))
        names = ", ".join(article.name for article in session.articles[:4])
        self.setWindowTitle(f"{names} – Parallax" if names else "Parallax")

    def _set_shown(self, ids: Sequence[str]) -> None:
        self._shown = list(ids)
        self.article_list.set_shown(self._shown)
        self.room.set_shown(self._shown)
        self.strip.set_order(self._shown)
        self._tell_state()

    def _show_article(self, article_id: str) -> None:
        self.navigator.go_to(Place(article_id, 0, 0))

    def _show_place(self, place: Place, inside: SentenceRef | None = None) -> None:
        if place.article not in self._shown:
            ids = [article.id for article in self.workbench.session.articles]
            self._set_shown(sorted([*self._shown, place.article], key=ids.index))
        self.room.show_place(place.article, place.start, place.end, inside=inside)

    def _show_hits(self, hits: Hits) -> None:
        if hits.current is not None:
            self._show_place(hits.places[hits.current])

    def _show_choice(self, choice: Choice, *, level: bool = True) -> None:
        for name, step in (("back", -1), ("forward", 1)):
            self.actions_by_name[name].setEnabled(self.navigator.can_go(step))
        if choice.place is not None and level:
            self._show_place(choice.place, choice.sentence)
        elif choice.sentence is not None:
            self.room.choose_sentence(choice.sentence, level=level)
        elif choice.place is None:
            self.room.choose_claim(choice.claims[0] if choice.claims else None, level=level)
        if choice.sentence is not None and not choice.claims:
            self.strip.show_sentence(choice.sentence)
        elif choice.claims or choice.place is None:
            self.strip.show_claims(list(choice.claims))

    def _give_strip(self, height: int) -> None:
        self._rows.setSizes([sum(self._rows.sizes()) - height, height])

    def _set_theme(self, theme: Theme) -> None:
        parts = (self.top_bar, self.article_list, self.mark_key, self.room, self.strip, self.sidebar)
        for part in (*parts, self.status_line):
            part.set_theme(theme)

    def _set_marks(self) -> None:
        self.room.set_marks(frozenset(mark for mark in Mark if self.actions_by_name[mark.value].isChecked()))

    def _tell_exported(self, path: Path) -> None:
        self.status_line.showMessage(self.tr("Written: {path}").format(path=path), 10_000)

    # -- what actions do --------------------------------------------------------------------------------

    def _with_current(self, do: Callable[[str], None]) -> None:
        article_id = self.room.current_article()
        if article_id is not None:
            do(article_id)

    def _ask_and_open(self) -> None:
        paths = ask_articles(self, Path(self._settings.folder), readable_endings())
        if paths:
            self._settings = replace(self._settings, folder=str(paths[0].parent))
            self.open_files(paths)

    def _ask_and_export(self) -> None:
        path = ask_export(self, Path(self._settings.folder) / self.tr("comparison.pdf"))
        if path is not None:
            self.workbench.export(path)

    def _set_type(self, settings: Settings) -> None:
        self._settings = settings
        self.room.set_sizes(
            Sizes(settings.text_zoom, settings.line_spacing, settings.measure, settings.system_serif)
        )
        self.strip.set_zoom(settings.text_zoom)

    # -- remembering ------------------------------------------------------------------------------------

    def _restore(self) -> None:
        settings = self._settings
        self._set_theme(self.appearance.theme)
        self.resize(1366, 768)
        self.restoreGeometry(_bytes(settings.window_geometry))
        if not self._columns.restoreState(_bytes(settings.window_columns)):
            self._columns.setSizes(list(_COLUMNS))
        self.strip.set_open_height(settings.strip_height)
        actions = self.actions_by_name
        for name in ("show_articles", "show_sidebar", "show_strip", "show_key"):
            actions[name].setChecked(not getattr(settings, name))
            actions[name].setChecked(getattr(settings, name))
        actions["linked"].setChecked(settings.scroll_together)
        self.room.set_linked(settings.scroll_together)
        for mark in Mark:
            actions[mark.value].setChecked(mark.value in settings.marks)
        self._set_marks()
        actions[f"theme_{settings.theme}"].setChecked(True)
        self._set_type(settings)
        self._tell_state()

    def _remember(self) -> None:
        actions = self.actions_by_name
        self._settings = replace(
            self._settings,
            theme=self.appearance.choice,
            scroll_together=actions["linked"].isChecked(),
            marks=tuple(mark.value for mark in Mark if actions[mark.value].isChecked()),
            show_articles=actions["show_articles"].isChecked(),
            show_sidebar=actions["show_sidebar"].isChecked(),
            show_key=actions["show_key"].isChecked(),
            show_strip=actions["show_strip"].isChecked(),
            window_geometry=_text(self.saveGeometry()),
            window_columns=_text(self._columns.saveState()),
            strip_height=self.strip.open_height,
        )
        with contextlib.suppress(ParallaxError):  # a read-only home must not keep the window from closing
            self._settings_file.write(self._settings)

    # -- Qt ---------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was and stop what is under way."""
        self._remember()
        self.workbench.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.open_files(_local_files(event.mimeData()))


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


def _stacked(upper: QWidget, lower: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(upper, 1)
    layout.addWidget(lower)
    return column


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _zoomed(settings: Settings, steps: int) -> Settings:
    """Return the settings with so many steps larger letters; with the usual ones for none."""
    zoom = settings.text_zoom * _ZOOM_STEP**steps if steps else 1.0
    return replace(settings, text_zoom=min(max(zoom, 0.5), 4.0))


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))
