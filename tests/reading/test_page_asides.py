# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Parts of a page that are named, headed or built as something beside its article; and names that say nothing."""

from __future__ import annotations

import pytest

from parallax.reading.page_asides import drop_asides
from parallax.reading.page_tree import parse_page

STORY = (
    "<p>The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank.</p>"
    * 4
)
ASIDE = "<p>OTHER things are told here in a sentence that is long enough to be taken for the article's.</p>"


def left(body: str) -> str:
    tree = parse_page(f"<html><body>{body}</body></html>")
    drop_asides(tree)
    return tree.text_content()


@pytest.mark.parametrize(
    "part",
    [
        f"<div class='newsletter-signup'>{ASIDE}</div>",
        f"<div class='c-newsletter_signup_box'>{ASIDE}</div>",
        f"<section id='relatedStories'>{ASIDE}</section>",
        f"<div class='td-author-box author-bio'>{ASIDE}</div>",
        f"<div id='cookie-banner'>{ASIDE}</div>",
        f"<div data-testid='recommended-articles'>{ASIDE}</div>",
        f"<div class='story__comments'>{ASIDE * 9}</div>",
        f"<ol id='comment-list'>{ASIDE * 9}</ol>",
        "<div class='x1'><h3>OTHER news by mail</h3><p>Every day.</p><form><input type='email'></form></div>",
        f"<div class='x1'><h4>More on this story</h4><ul><li><a href='/1'>OTHER</a></li></ul>{ASIDE}</div>",
        f"<div><header><h4>Mehr zum Thema</h4></header><div><a href='/1'>OTHER</a>{ASIDE}</div></div>",
    ],
)
def test_what_is_beside_the_article_goes(part: str) -> None:
    text = left(f"<h1>Bridge closed</h1><article>{STORY}{part}{STORY}</article>")
    assert "OTHER" not in text
    assert text.count("old bridge") == 8


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='related'><h1>Bridge</h1>{STORY}</div>",
        f"<h1>Bridge</h1><div class='newsletter'>{STORY}</div>",
        f"<h1>Bridge</h1><div class='post has-comments comments-open'>{STORY}</div>",
        f"<h1>Bridge</h1>{STORY}<div class='commentary'>{STORY}</div>",
        f"<div class='comments'>{STORY}</div><p>Two words</p>",
        f"<h1>Bridge</h1><form><input name='email'>{STORY * 3}</form>",
        f"<h1>Bridge</h1><div><h3>Related</h3>{STORY}</div>",
        f"<h1>Bridge</h1><div><h3>Related</h3>{STORY}<a href='/1'>Another</a></div>",
    ],
    ids=[
        "title",
        "all of it",
        "settings",
        "other word",
        "nothing else",
        "whole page",
        "no link",
        "most of it",
    ],
)
def test_names_that_say_nothing(page: str) -> None:
    before = page.count("old bridge")
    assert left(page).count("old bridge") == before
