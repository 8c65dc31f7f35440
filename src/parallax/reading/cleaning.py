# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What each paragraph is in its article: title, dateline, caption, heading, body, or boilerplate.

Four signals, none of them a site's own phrase:

- what a line says: the words of buttons, invitations and credits (furniture), dates and bylines (datelines);
- how it looks: running prose, a sentence, or words without a sentence;
- where it stands: before the title, between title and text, in the text, after its end;
- what it follows: readers' comments reach to the end, a heading of links reaches to the next prose.

Prose is boilerplate only by what it says or in the readers' part; all else needs no sentence to be there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from parallax.domain.article import Reason, Role
from parallax.reading.datelines import is_byline, is_caption, is_credit, is_date, is_person, is_place
from parallax.reading.draft import Draft
from parallax.reading.furniture import (
    QUOTATION_MARKS,
    describes_author,
    describes_outlet,
    heads_links,
    invites_comments,
    is_breadcrumb,
    is_furniture,
    names_section,
    opens_comments,
    sign_of_comments,
)
from parallax.reading.lines import Line, lines_of
from parallax.reading.sources import find_author
from parallax.reading.titles import find_title, is_akin, title_key

# A heading of the text is seldom longer.
_LONGEST_HEADING = 14
# A button, a place or a name has no more words.
_A_FEW = 3
# More lines than this do not stand between a standfirst and the text.
_LONGEST_HEAD = 4
# Words of prose before the readers' part can begin.
_SOME_TEXT = 25
# The authors of an article are introduced in its last paragraphs.
_FEW_INTRODUCED = 3


def find_roles(draft: Draft) -> tuple[tuple[Role, Reason | None], ...]:
    """Return the role of each block of `draft`, in order, and for boilerplate the reason."""
    return _Cleaner(lines_of(draft), draft.stated.author or "").roles()


class _Cleaner:
    """Gives roles in passes, the surest first; what has a role keeps it."""

    def __init__(self, lines: Sequence[Line], author: str = "") -> None:
        self._author = author
        self._lines = lines
        self._reasons: dict[int, Reason] = {}
        # A page's own headings are believed, except those that other articles stand under.
        self._roles: list[Role | None] = [
            None if line.stated is Role.HEADING and heads_links(line) else line.stated for line in lines
        ]

    def roles(self) -> tuple[tuple[Role, Reason | None], ...]:
        """Return the role of each line, and why it is boilerplate."""
        self._give_reason(Reason.LABEL)
        self._mark_comments()
        self._give_reason(Reason.READERS)
        self._mark_by_words()
        self._give_reason(Reason.WORDS)
        self._mark_links()
        self._give_reason(Reason.LINKS)
        self._mark_dates()
        title = self._mark_title(self._text()[0])
        first, last = self._text()
        self._mark_head(title, first)
        self._give_reason(Reason.ABOVE)
        self._mark_text(first, last)
        end = self._mark_tail(last)
        self._give_reason(Reason.BELOW)
        self._mark_introductions(end)
        self._give_reason(Reason.INTRODUCTION)
        return tuple(
            (role or Role.BODY, self._reasons.get(n) if role is Role.BOILERPLATE else None)
            for n, role in enumerate(self._roles)
        )

    def _give_reason(self, reason: Reason) -> None:
        """Note the reason for what was marked as boilerplate since the last one."""
        for n, role in enumerate(self._roles):
            if role is Role.BOILERPLATE:
                self._reasons.setdefault(n, reason)

    def _open(self, start: int = 0, end: int | None = None) -> list[int]:
        """Return which lines of a stretch have no role yet."""
        return [n for n in range(start, len(self._lines) if end is None else end) if self._roles[n] is None]

    def _mark(self, some: Iterable[int], role: Role) -> None:
        for n in some:
            self._roles[n] = self._roles[n] or role

    # -- what lines say -------------------------------------------------------------------------

    def _mark_comments(self) -> None:
        start = _comments_start(self._lines)
        if start is not None:
            self._mark(range(start, len(self._lines)), Role.BOILERPLATE)

    def _mark_by_words(self) -> None:
        for n in self._open():
            line = self._lines[n]
            if is_caption(line):
                self._roles[n] = Role.CAPTION
            elif is_furniture(line) or (len(line.words) <= _A_FEW and invites_comments(line)):
                self._roles[n] = Role.BOILERPLATE

    def _mark_dates(self) -> None:
        self._mark([n for n in self._open() if is_date(self._lines[n], alone=True)], Role.DATELINE)

    def _mark_links(self) -> None:
        """Mark the lines under "Related stories" up to the next prose: links.

        Above the text the title stands among them, so there they are left to other rules.
        """
        under_head = False
        for n in range(self._text()[0] + 1, len(self._lines)):
            line = self._lines[n]
            if line.prose:
                under_head = False
            elif self._roles[n] is Role.BOILERPLATE:
                under_head = under_head or heads_links(line)
            elif under_head and not line.sentence:
                self._mark([n], Role.BOILERPLATE)

    # -- where they stand -----------------------------------------------------------------------

    def _text(self) -> tuple[int, int]:
        """Return where the article's text begins, and where the last of its prose ends."""
        prose = [n for n in self._open() if self._lines[n].prose]
        if not prose:
            sentences = [n for n in self._open() if n and self._lines[n].sentence]
            return (sentences[0] if sentences else min(1, len(self._lines) - 1)), len(self._lines)
        # Prose with a menu between it and all other prose is a notice above the article.
        menu = [n for n in self._open(prose[0], prose[1]) if not self._lines[n].sentence] if prose[1:] else []
        return prose[len(menu) > _LONGEST_HEAD], prose[-1] + 1

    def _mark_title(self, first: int) -> int | None:
        """Mark the title wherever it is printed, and return where it stands first."""
        if Role.TITLE in self._roles:
            title = self._roles.index(Role.TITLE)
        else:
            found = find_title(self._lines, self._open(0, first + 1), first)
            if found is None and first and self._roles[0] in (Role.BOILERPLATE, Role.CAPTION):
                # "Watch: …" may be the title too, where nothing else is and the text speaks of the same.
                found = 0 if is_akin(self._lines[0], self._lines[first:]) else None
            if found is None:
                return None
            title = found
            self._roles[title] = Role.TITLE
        key = title_key(self._lines[title])
        self._mark([n for n in self._open() if title_key(self._lines[n]) == key], Role.TITLE)
        return title

    def _mark_head(self, title: int | None, first: int) -> None:
        """Mark what stands before the text: navigation until the title, then place, author, standfirst."""
        for n in self._open(0, first):
            line = self._lines[n]
            if is_byline(line) or is_date(line, alone=False):
                self._roles[n] = Role.DATELINE
            elif (is_breadcrumb(line) and (n < (title or 0) or not is_place(line))) or (
                title is not None and n < title and not line.sentence
            ):
                self._roles[n] = Role.BOILERPLATE
        if title is None:
            return
        for run in _runs(self._open(title, first)):
            self._mark((n for n in run if names_section(self._lines[n])), Role.BOILERPLATE)
            short = [n for n in run if len(self._lines[n].words) <= _A_FEW and not self._lines[n].stopped]
            # Three or more such lines on end are a menu; one or two name a place or a person.
            self._mark(short, Role.BOILERPLATE if len(short) > 2 else Role.DATELINE)
            for n in run:
                if is_place(self._lines[n]) or is_person(self._lines[n]):
                    self._roles[n] = self._roles[n] or Role.DATELINE
            self._mark(
                (n for n in run if not self._lines[n].stopped and not _is_item(self._lines[n])), Role.HEADING
            )

    def _mark_text(self, first: int, last: int) -> None:
        """Mark headings: short lines without a stop, each before something that is told; and pictures' credits."""
        open_lines = self._open(first, last)
        for n, after in pairwise(open_lines):
            line = self._lines[n]
            if is_credit(line):
                self._roles[n] = Role.CAPTION
            elif _is_heading(line) and (self._lines[after].prose or self._lines[after].sentence):
                self._roles[n] = Role.HEADING

    def _mark_tail(self, last: int) -> int:
        """Mark what follows the last sentence (links, buttons, tags, an agency's foot), and return where that is."""
        end = last
        tail = self._open(last)
        for n, after in pairwise([*tail, len(self._lines)]):
            line = self._lines[n]
            if line.sentence or (line.stopped and line.text.endswith(":")):
                end = n + 1
            elif after == len(self._lines) or not self._lines[after].sentence:
                break
        before = next(
            (self._lines[n] for n in range(end - 1, -1, -1) if self._roles[n] is not Role.BOILERPLATE), None
        )
        if before is not None and before.text.endswith(":"):
            return len(self._lines)  # what was announced is told: a list of names, a result
        rest = [n for n in self._open(end) if not _is_item(self._lines[n])]
        for n in rest:
            line = self._lines[n]
            if line.words and (len(line.words) <= _LONGEST_HEADING or line.capitals > 0.6):
                self._roles[n] = Role.BOILERPLATE
        return end

    def _mark_introductions(self, end: int) -> None:
        """Mark the last paragraphs that introduce the author, and one that praises the outlet, both named above."""
        prose = [n for n in self._open(0, end) if self._lines[n].prose]
        author = self._author or find_author(self._lines, [role or Role.BODY for role in self._roles]) or ""
        for n in prose[1:][-_FEW_INTRODUCED:]:
            if author and describes_author(self._lines[n], author):
                self._roles[n] = Role.BOILERPLATE
                prose.remove(n)
        if len(prose) < 2:
            return
        names = " ".join(
            line.plain for line, role in zip(self._lines, self._roles, strict=True) if role is Role.DATELINE
        )
        if describes_outlet(self._lines[prose[-1]], names):
            self._roles[prose[-1]] = Role.BOILERPLATE


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Return the stretches of numbers that follow each other without a gap."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _is_heading(line: Line) -> bool:
    begins = line.text[0]
    return (
        len(line.words) <= _LONGEST_HEADING
        and not line.stopped
        and bool(line.words)
        and not begins.islower()
        and begins not in QUOTATION_MARKS
        and not _is_item(line)
    )


def _is_item(line: Line) -> bool:
    """Whether the line is an item of a list, which belongs to what is told."""
    return line.text[0] in "•●▪◦‣*" or (line.text[0] in "-–—" and line.text[1:2] == " ")


def _comments_start(lines: Sequence[Line]) -> int | None:
    """Return where the readers' part begins: after some text, and with comments or nothing told behind it.

    The same words stand as a link above many articles ("3 comments"), and as a heading inside them ("No
    comment"): there the text follows, without the stamps and buttons that every comment has.
    """
    told = [len(line.words) if line.prose else 0 for line in lines]
    before, behind = 0, sum(told)
    signs_at = [sign_of_comments(line) for line in lines]
    prose, signs = sum(map(bool, told)), sum(signs_at)
    for n, line in enumerate(lines):
        prose, signs = prose - bool(told[n]), signs - signs_at[n]
        enough = before >= _SOME_TEXT and opens_comments(line)
        if enough and (not prose or signs * 2 >= prose or (invites_comments(line) and before >= behind)):
            return n
        before, behind = before + told[n], behind - told[n]
    return None
