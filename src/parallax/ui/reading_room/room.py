# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reading view: one pane for each text, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from parallax.domain.article import Article, Span
from parallax.domain.comparison import Comparison, SentenceRef
from parallax.ui.finder import Hits
from parallax.ui.reading_room.arrangement import Arrangement
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.later import Later
from parallax.ui.reading_room.levelling import Levelling
from parallax.ui.reading_room.lights import Light, Lit, lit_words
from parallax.ui.reading_room.links import Links
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Mark, MarkedSentence, Marking
from parallax.ui.reading_room.motion import Motion
from parallax.ui.reading_room.overview_strip import share_scale
from parallax.ui.reading_room.own_signs import Signs
from parallax.ui.reading_room.pane import Pane, least_width
from parallax.ui.reading_room.row import PaneRow
from parallax.ui.reading_room.sync import Chains, ScrollSync
from parallax.ui.reading_room.walking import Wanted, across, neighbour, stands
from parallax.ui.reading_room.words import announce, cited, sentence_tip
from parallax.ui.theme import Theme, load_theme


class ReadingRoom(QWidget):
    """Shows articles side by side, marked and scrolling together."""

    sentence_chosen = Signal(object)
    """A `SentenceRef`, chosen by click or by keyboard."""
    pointed_at = Signal(str)
    """What the status line says while the pointer is there: who else has the sentence under it."""
    told = Signal(str)
    """What it says for a while: which pane is held, what was noted on the sentence chosen."""
    zoom_requested = Signal(int)
    """1 for larger, -1 for smaller letters."""
    remove_requested = Signal(str)
    read_again_requested = Signal(str)
    correction_requested = Signal(str, object)
    """An article's id and the fields that are put right, None where one is not said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = Looks(load_theme("light"), Sizes(1.0))
        self._marking = Marking(Comparison())
        self._lit: Mapping[str, Lit] = {}
        self._hits: Mapping[str, Sequence[Span]] = {}
        self._panes: dict[str, Pane] = {}
        self._current: str | None = None
        self._chosen: SentenceRef | None = None
        self._motion = Motion(self)
        self._sync = ScrollSync(self._motion, self)
        self._later = Later(self)
        self._row = PaneRow(self)
        self._row.rearranged.connect(self._later.catch_up)
        self.arrangement = Arrangement(self._row, self.current_article, self)
        self._levelling = Levelling(self._row, self._sync)
        self.links = Links(self._looks, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.setAccessibleName(self.tr("Texts side by side"))

    # -- what is shown ----------------------------------------------------------------------------

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Know these articles; a pane whose article was read again shows its new text."""
        self._later.finish()
        known = {article.id: article for article in articles}
        for article_id, pane in self._panes.items():
            article = known.get(article_id)
            if article is not None and article != pane.article:
                if article.text != pane.article.text:
                    pane.set_sentences(())
                pane.set_article(article)
        self._set_looks(replace(self._looks, articles=known))
        self.arrangement.set_order(list(known))
        self.set_shown([article_id for article_id in self._panes if article_id in known])

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Mark what a comparison found; None takes the marks away."""
        comparison = comparison or Comparison()
        self._marking = Marking(comparison)
        self._lit = lit_words(comparison)
        self._choose(None, ())

        def mark(pane: Pane) -> None:
            _mark(pane, self._marking, self._lit, self._hits)

        for pane in self._panes.values():
            self._later.do(pane.view, "marks", partial(mark, pane))
        pairs = Chains(comparison.matches)
        self._sync.set_pairs(pairs)
        self.links.set_comparison(self._marking, pairs)

    def set_shown(self, ids: Sequence[str]) -> None:
        """Show panes for these articles, in this order."""
        self._later.finish()
        panes = {
            article_id: self._panes.get(article_id) or self._make_pane(self._looks.articles[article_id])
            for article_id in ids
            if article_id in self._looks.articles
        }
        gone = [pane for article_id, pane in self._panes.items() if article_id not in panes]
        self._panes = panes
        if self._current not in panes:
            self._current = next(iter(panes), None)
        self._motion.stop()
        self._sync.set_views({article_id: pane.view for article_id, pane in panes.items()})
        self._levelling.set_panes(panes)
        self.arrangement.set_panes(panes)
        self.links.set_panes(panes)
        for pane in gone:
            pane.hide()
            pane.deleteLater()
        share_scale([pane.strip for pane in panes.values()])

    def set_linked(self, on: bool) -> None:
        """Scroll together, or each pane for itself."""
        self._sync.set_linked(linked=on)

    def set_marks(self, marks: frozenset[Mark]) -> None:
        """Show these classes of highlight."""
        self._set_looks(replace(self._looks, marks=marks))

    def show_hits(self, hits: Hits) -> None:
        """Light what was found, in every pane."""
        found: dict[str, list[Span]] = {}
        for place in hits.places:
            found.setdefault(place.article, []).append(Span(place.start, place.end))
        before, self._hits = self._hits, found
        for name, pane in self._panes.items():
            if found.get(name) != before.get(name):
                pane.light(Light.FOUND, found.get(name, ()))

    def set_signs(self, signs: Signs) -> None:
        """Show the signs of the reader's notes and decisions."""
        if signs != self._looks.signs:
            self._set_looks(replace(self._looks, signs=signs))

    def set_sizes(self, sizes: Sizes) -> None:
        """Set the texts in another size or face, with other lines."""
        self._set_looks(replace(self._looks, sizes=sizes))
        self._row.set_least(least_width(self._looks))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._set_looks(replace(self._looks, theme=theme))
        self._row.set_theme(theme)

    # -- choosing and going -------------------------------------------------------------------------

    def choose_sentence(self, ref: SentenceRef, *, level: bool = True) -> None:
        """Outline a sentence with all that report the same, and bring those level with it."""
        sentence = self._marking.find(ref)
        if sentence is None:
            return
        self._choose(ref, self._marking.fellows(sentence))
        if level:
            own = self._looks.signs.get(ref)
            if own is not None:
                self.told.emit(own.words)
                announce(self, own.words)
            self._levelling.bring_level(self._marking.counterparts(sentence), ref.article)

    def choose_claim(self, claim: int | None, *, level: bool = True) -> None:
        """Outline a claim's sentences in every pane and bring them level; None takes the outline away."""
        sentences = self._marking.claim(claim) if claim is not None else ()
        shown: dict[str, MarkedSentence] = {}
        for sentence in sentences:
            shown.setdefault(sentence.ref.article, sentence)
        if self._chosen in {sentence.ref for sentence in sentences} and self._chosen is not None:
            leader: str | None = self._chosen.article
        else:
            leader = next((name for name in (self._current, *self._panes) if name in shown), None)
        self._choose(shown[leader].ref if leader else None, [sentence.ref for sentence in sentences])
        if leader is not None and level:
            self._levelling.bring_level(shown, leader)

    def show_place(self, article_id: str, start: int, end: int, *, inside: SentenceRef | None = None) -> None:
        """Bring a place under the reading line and mark it until something else is done.

        An empty place is the article's beginning. The sentence that it stands `inside` is chosen, and what
        answers to it comes level with it.
        """
        pane = self._panes.get(article_id)
        if pane is None:
            return
        sentence = self._marking.find(inside) if inside is not None else None
        self._choose(
            inside if sentence is not None else None,
            self._marking.fellows(sentence) if sentence is not None else (),
        )
        self._current = article_id
        view = pane.view
        if start < end:
            fold = view.text.fold_hiding(start)
            if fold is not None:
                view.toggle(fold)
            pane.set_found(Span(start, end))
            if sentence is not None and sentence.counterparts:
                self._levelling.bring_level(self._marking.counterparts(sentence), article_id)
                return
            self._levelling.go(
                lambda: {article_id: view.extent.value_reading(view.height_of(start))}, article_id
            )
        else:
            self._levelling.go(lambda: {article_id: view.room}, article_id)

    def next_sentence(self, step: int, wanted: Wanted = stands) -> None:
        """Choose the next wanted sentence of the current pane (1), or the one before (-1)."""
        if self._current is None:
            return
        found = neighbour(self._marking.of(self._current), self._sentence_here(), step, wanted)
        if found is not None:
            self._on_chosen(found)

    def step_across(self, step: int) -> None:
        """Go to what answers to the sentence one is at, in the next pane that has it (1) or the one before (-1)."""
        here = self._sentence_here()
        found = across(self._marking, here, list(self._panes), step) if here is not None else None
        if found is not None:
            self._on_chosen(found)
            self.step_pane(0)

    def toggle_hold(self, article_id: str | None = None) -> None:
        """Keep a pane (the current one) where it is while the others move; or let it go along again."""
        name = article_id or self._current
        if name in self._panes:
            self._sync.set_held(self._sync.held ^ {name})
            held = name in self._sync.held
            self._panes[name].set_held(held=held)
            told = self.tr("{source} stays where it is") if held else self.tr("{source} goes along again")
            self.told.emit(told.format(source=self._panes[name].article.name))

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane (1) or the one before (-1), round the ends; to the one on screen (0)."""
        names = list(self._panes)
        if step == 0:
            self._current = self.arrangement.alone or self._current
        if self._current in names:
            self._current = names[(names.index(self._current) + step) % len(names)]
            pane = self._panes[self._current]
            self._row.reveal(pane)
            pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_article(self) -> str | None:
        """Return the id of the article whose pane was used last."""
        return self._current

    def copy_selection(self) -> None:
        """Copy the selected words with their source; with nothing selected, the chosen sentence."""
        names = sorted(self._panes, key=lambda name: name != self._current)
        words = next(filter(None, (self._panes[name].view.cited_selection() for name in names)), "")
        chosen = self._marking.find(self._chosen) if self._chosen is not None else None
        if not words and chosen is not None:
            article = self._looks.articles[chosen.ref.article]
            words = cited(article, article.text[chosen.start : chosen.end])
        if words:
            QGuiApplication.clipboard().setText(words)

    # -- how it is done -----------------------------------------------------------------------------

    def _make_pane(self, article: Article) -> Pane:
        pane = Pane(article, self._looks, self._later, self)
        _mark(pane, self._marking, self._lit, self._hits)
        pane.touched.connect(self._on_touched)
        pane.remove_requested.connect(self.remove_requested)
        pane.read_again_requested.connect(self.read_again_requested)
        pane.correction_requested.connect(self.correction_requested)
        pane.hold_requested.connect(self.toggle_hold)
        pane.view.sentence_chosen.connect(self._on_chosen)
        pane.view.edge_asked.connect(self._sync.go_to_edge)
        pane.view.pointed.connect(
            lambda one: self.pointed_at.emit(sentence_tip(one, self._looks) if one else "")
        )
        pane.view.zoom_requested.connect(self.zoom_requested)
        pane.view.copy_requested.connect(self.copy_selection)
        pane.view.laid_out.connect(lambda: share_scale([pane.strip for pane in self._panes.values()]))
        return pane

    def _set_looks(self, looks: Looks) -> None:
        self._looks = looks
        for pane in self._panes.values():
            pane.set_looks(looks)
        self.links.set_looks(looks)

    def _sentence_here(self) -> MarkedSentence | None:
        """Return the chosen sentence of the current pane; where it has none, the one on its reading line."""
        if self._chosen is not None and self._chosen.article == self._current:
            return self._marking.find(self._chosen)
        return self._panes[self._current].view.sentence_on_line() if self._current is not None else None

    def _choose(self, ref: SentenceRef | None, fellows: Iterable[SentenceRef]) -> None:
        self._chosen = ref
        for pane in self._panes.values():
            pane.set_found(None)
        chosen = frozenset(fellows)
        if (chosen, ref) != (self._looks.chosen, self._looks.leading):
            self._set_looks(replace(self._looks, chosen=chosen, leading=ref))

    def _on_chosen(self, sentence: MarkedSentence) -> None:
        self._current = sentence.ref.article
        self.choose_sentence(sentence.ref)
        self.sentence_chosen.emit(sentence.ref)

    def _on_touched(self, article_id: str) -> None:
        self._current = article_id


def _mark(pane: Pane, marking: Marking, lit: Mapping[str, Lit], hits: Mapping[str, Sequence[Span]]) -> None:
    """Mark a pane's sentences and light its words."""
    name = pane.article.id
    pane.set_sentences(marking.of(name))
    for light, spans in lit.get(name, {}).items():
        pane.light(light, spans)
    pane.light(Light.FOUND, hits.get(name, ()))
