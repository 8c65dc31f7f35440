# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading import read_text

LEAD = "The harbour of Lomar was closed on Monday after two ships collided in thick fog, the port authority said."
MORE = "Nobody was hurt, but about 300 tonnes of grain went into the water, a spokesman told reporters on the quay."


def _title(*above: str) -> str | None:
    return read_text("\n\n".join([*above, LEAD, MORE]), article_id="x").title


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([], None),
        (["Port of Lomar closed"], "Port of Lomar closed"),
        (["• Port of Lomar closed after collision"], "Port of Lomar closed after collision"),
        (["3 March 2020", "Port of Lomar closed"], "Port of Lomar closed"),
        (["World / Europe", "Port of Lomar closed"], "Port of Lomar closed"),
        (["Lomar – Harbour News", "Port of Lomar closed"], "Port of Lomar closed"),
        (
            ["News you can trust since 1881", "Port of Lomar closed after collision"],
            "Port of Lomar closed after collision",
        ),
        (["Weather", "Who closed the port of Lomar?"], "Who closed the port of Lomar?"),
        (["Port of Lomar closed | Notes", "Port of Lomar closed"], "Port of Lomar closed"),
        (
            ["A bad day for ships", "By Ann Lee", "Port of Lomar may stay closed"],
            "Port of Lomar may stay closed",
        ),
        (["Fog", "“A bad day for ships”"], "“A bad day for ships”"),
        (["The Port of Lomar Is Closed Until Friday."], "The Port of Lomar Is Closed Until Friday."),
        (["By Ann Lee"], None),
        (["Video: fog closes port of Lomar"], "Video: fog closes port of Lomar"),
        (["Video by sailors shows fog at Lomar"], "Video by sailors shows fog at Lomar"),
        (["Photo-op in the port of Lomar ends badly"], "Photo-op in the port of Lomar ends badly"),
        (["AP Investigation Finds Fog in Port"], "AP Investigation Finds Fog in Port"),
        (["Port of Lomar closed | Reuters"], "Port of Lomar closed"),
        (["WATCH: Two ships collide in the port of Lomar"], "WATCH: Two ships collide in the port of Lomar"),
        (["Share this article"], None),
    ],
)
def test_titles(above: list[str], title: str | None) -> None:
    assert _title(*above) == title
