# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Past forms of irregular verbs: a word that ends in -ed shows itself."""

from __future__ import annotations

from parallax.language.word_lists import words

PAST_FORMS = words("""said left went came took made got found fell rose saw told won lost ran held met began became led stood sat
    broke drew gave grew kept knew sent spoke threw wrote brought bought built caught chose drove ate felt fought
    flew forgot forgave froze heard hid knelt laid lay lent meant paid rang read rode sang sank sold shook shone
    slept spent stole struck swam swore taught thought understood wore wept""")
