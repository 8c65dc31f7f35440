# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The world's errors: a user meets them as a sentence that says what, where and what next.

A mistake of the program's own is any other exception.
"""

from __future__ import annotations


class ParallaxError(Exception):
    """An error a user can understand; `str()` is the whole sentence to show."""


class UnreadableArticle(ParallaxError):
    """A file cannot become an article."""

    def __init__(self, path: str, problem: str, remedy: str = "") -> None:
        self.path = path
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{path}: {problem}." + (f" {remedy}." if remedy else ""))


class DoubtfulArticle(UnreadableArticle):
    """A page came in, but it seems to be something in place of the whole article."""


class UnwritableFile(ParallaxError):
    """A file cannot be written; nothing half-written is left behind."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}.")


class WorkspaceProblem(ParallaxError):
    """A workspace's file cannot be opened, or cannot be written any more."""

    def __init__(self, path: str, problem: str, remedy: str = "") -> None:
        self.path = path
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{path}: {problem}." + (f" {remedy}." if remedy else ""))


class NotAWorkspace(WorkspaceProblem):
    """The file is something else, or there is none."""


class NewerWorkspace(WorkspaceProblem):
    """The file was written by a later version of the program, in a way that this one cannot read."""


class DamagedWorkspace(WorkspaceProblem):
    """The file was changed by something that is no workspace program: a bad disk, a broken copy."""


class WorkspaceInUse(WorkspaceProblem):
    """Another window, or another person, has the workspace open."""


class Unsaved(WorkspaceProblem):
    """The work is no longer kept in the file, but in memory: it can be saved elsewhere."""


class Cancelled(Exception):
    """Work was stopped on request."""
