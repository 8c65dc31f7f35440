# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reading view: texts side by side, marked, scrolling together by content. Door: `room.ReadingRoom`."""
