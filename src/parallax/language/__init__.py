# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Tables of a language: abbreviations, months, number words, reporting verbs, aliases."""
