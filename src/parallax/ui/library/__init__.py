# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The articles of the session."""
