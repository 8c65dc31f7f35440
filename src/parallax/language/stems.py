# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that a stemmer cuts to the stem of another word though they tell something else.

"Important" is not imported, authorities do not authorise, a department does not depart.
"""

from __future__ import annotations

_ROWS = """
aide aides
authorise authorize authorized authorizes authorizing authorization authorizations
authority authorities
busy busier busiest
campaigner campaigners
celebrity celebrities
closely
conservative conservatives
critical critically
defendant defendants
department departments departmental
educator educators
executive executives
firmly
important importance importantly
legislator legislators
liberal liberals
manager managers
opposite
organ organs
personal personally
pleased
powerful powerfully
projection projections
progressive progressives
publication publications
recording recordings
relative relatives
responsible responsibility responsibilities responsibly
supporter supporters
universal universally
universe
"""

OWN_STEMS = {word: row.split()[0] for row in _ROWS.strip().splitlines() for word in row.split()}
"""For each such word the one that stands for all its forms."""
