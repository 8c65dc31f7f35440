# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A program that changes a workspace and says on its output what was saved, to be killed, starved and robbed.

Run as `python faults.py PATH WHAT SEED`; each line it prints was true of the file when it was printed.
"""

from __future__ import annotations

import random
import resource
import sys
from pathlib import Path

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.library import Deed
from parallax.workspace import Original, Workspace
from parallax.workspace.history import Recorder


def say(*words: object) -> None:
    """Tell whoever watches."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def change(workspace: Workspace, n: int, chance: random.Random) -> None:
    """Change something, and put down which change it was."""
    text = f"Change {n}. " + "The bridge at Orta. " * chance.randrange(1, 400)
    article = Article(f"a{n}", text, (Paragraph(0, len(text), Role.BODY),), letter="A", title=f"Title {n}")

    def do(step: Recorder) -> None:
        original = Original.of(chance.randbytes(chance.randrange(60_000)))
        workspace.articles.add(step, [article], {article.id: original}, 1)
        workspace.marks.set_option(step, "latest", n)

    workspace.change(Deed.ADD, do)


def main(path: Path, what: str, seed: int) -> None:
    """Change the workspace until somebody stops it, or until it is no longer saved."""
    chance = random.Random(seed)
    workspace = Workspace.open(path, take_over=True)
    if what == "full":
        size = path.stat().st_size + 300_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    n = workspace.marks.options().get("latest", 0)
    say("ready")
    while workspace.saved:
        n += 1
        change(workspace, n, chance)
        say("saved" if workspace.saved else "kept", n)
    say("trouble", workspace.trouble)
    assert workspace.marks.options()["latest"] == n
    assert f"a{n}" in {entry.id for entry in workspace.articles.entries()}
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    elsewhere = path.with_name("elsewhere.parallax")
    workspace.save_as(elsewhere)
    say("elsewhere", workspace.saved, workspace.marks.options()["latest"])
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
