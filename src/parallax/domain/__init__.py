# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the program talks about: frozen values, and the errors a user can meet."""
