# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Questions and messages in windows of their own."""
