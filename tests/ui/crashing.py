# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The program itself, in whose window a mistake happens in the middle of an action.

Run as `python crashing.py WHAT FILE...`; it prints what is on the screen and what is saved, and with what it
would be started again.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox

from parallax.domain.article import Article
from parallax.domain.comparison import Place
from parallax.ui import app
from parallax.ui.dialogs.workspaces import show_question
from parallax.ui.main_window import MainWindow
from parallax.workspace.articles import Articles
from parallax.workspace.history import Recorder

SECRET = "words that only an article has"


def say(*words: object) -> None:
    """Tell whoever watches."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def wait_for(state: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    for _ in range(1_000):
        if state():
            return
        QTest.qWait(20)
    raise AssertionError


def window() -> MainWindow:
    """Return the program's window."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def boxes() -> list[QMessageBox]:
    """Return the questions on the screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def press(words: str) -> None:
    """Press a button of the question on the screen."""

    def buttons() -> list[QAbstractButton]:
        return [one for box in boxes() for one in box.buttons() if words in one.text().replace("&", "")]

    wait_for(lambda: bool(buttons()))
    QTest.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def tell(when: str) -> None:
    """Say where one is."""
    one = window()
    session = one.workbench.session
    say(when, "articles", " ".join(article.id for article in session.articles))
    say(when, "tops", sorted(one.room.arrangement.tops.items()))
    say(when, "chosen", one.navigator.choice.sentence)


def fail_half_way(self: Articles, step: Recorder, article_ids: list[str]) -> None:
    """Take the articles out, and make a mistake then."""
    for article_id in article_ids:
        step.write("article", self._row(article_id)[0], None)
    raise RuntimeError(SECRET)


def crash() -> None:
    """Work, and meet with a mistake."""
    one = window()
    wait_for(lambda: one.workbench.session.comparison is not None)
    article: Article = one.workbench.session.articles[1]
    far = len(article.text) * 2 // 3
    one.navigator.go_into(Place(article.id, far, far + 5))
    wait_for(lambda: bool(one.room.arrangement.tops))
    QTest.qWait(700)
    one.workbench.carry_out(lambda session: session.correct(article.id, title="Put right"))
    tell("before")
    Articles.remove = fail_half_way  # type: ignore[method-assign, assignment]
    one.room.step_pane(0)
    one.actions_by_name["remove"].trigger()
    wait_for(lambda: bool(boxes()))
    tell("after")
    say("title", one.workbench.session.article(article.id).title)
    say("saved", one.workbench.session.keeping.saved)
    say("message", boxes()[-1].text(), boxes()[-1].informativeText())


def crash_and_die() -> None:
    """Meet with a mistake and come to an end at once."""
    crash()
    os._exit(9)


def crash_and_start_again() -> None:
    """Meet with a mistake and start again."""
    QTest.qWait(5_200)  # so long after the start it has gone well
    crash()
    press("Start again")


def change_in_memory() -> None:
    """Do something that no file holds."""
    one = window()
    path = one.workbench.session.keeping.path
    assert path is not None
    path.unlink()
    one.workbench.carry_out(lambda session: session.correct(session.articles[0].id, title="In memory"))
    press("Go on in memory")


def crash_and_stay() -> None:
    """Want to start again, think better of it, and close the window later."""
    crash()
    change_in_memory()
    press("Start again")
    press("Cancel")
    wait_for(lambda: not boxes())
    one = window()
    one.workbench.carry_out(lambda session: session.keeping.save_as(Path("kept.parallax")))
    one.close()


def crash_in_memory_and_die() -> None:
    """Meet with a mistake while the work is in memory alone, and come to an end at once."""
    one = window()
    wait_for(lambda: one.workbench.session.comparison is not None)
    change_in_memory()
    crash_and_die()


def be_ended() -> None:
    """Be asked by the system to end while a question is on the screen."""
    one = window()
    show_question(one, "Is that so?", [("Yes", lambda: None)])
    wait_for(lambda: bool(boxes()))
    os.kill(os.getpid(), signal.SIGTERM)
    wait_for(lambda: not one.isVisible())
    say("ended")


def look() -> None:
    """Say where one is after a start, and end."""
    wait_for(lambda: window().workbench.session.comparison is not None)
    QTest.qWait(700)
    tell("again")
    window().close()


def main(what: str, files: list[Path]) -> int:
    """Run the program with what is to happen in it."""
    app.QProcess = type("QProcess", (QProcess,), {"startDetached": staticmethod(_tell_start)})  # type: ignore[misc]
    make_application = app.make_application

    def make(arguments: Sequence[str]) -> QApplication:
        application = make_application(arguments)
        QTimer.singleShot(300, lambda: act(what))
        return application

    app.make_application = make
    return app.run(files)


def act(what: str) -> None:
    """Do it; what does not come about in it ends the program, so that nobody waits for it."""
    try:
        globals()[what]()
    except BaseException:  # noqa: BLE001 - whatever it is
        traceback.print_exc()
        os._exit(3)


def _tell_start(program: str, arguments: list[str]) -> None:
    say("start", *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [Path(name) for name in sys.argv[2:]]))
