# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words of HTML that stands inside another format: nothing of a tag is kept."""

from __future__ import annotations

from html.parser import HTMLParser

_UNSEEN = frozenset(["script", "style", "template", "noscript", "iframe", "svg"])
_INSIDE_A_LINE = frozenset(
    ["a", "abbr", "b", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u"]
)


def words_of_html(source: str) -> str:
    r"""Return the words of `source`; what a browser shows under each other is parted by \n."""
    parser = _Words()
    parser.feed(source)
    parser.close()
    return "".join(parser.words)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - nothing of a tag is kept
        self._unseen += tag in _UNSEEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data.replace("\n", " "))

    def _break(self, tag: str) -> None:
        if tag not in _INSIDE_A_LINE:
            self.words.append("\n")
