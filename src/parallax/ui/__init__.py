# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Everything Qt; the door is `app.run`."""
