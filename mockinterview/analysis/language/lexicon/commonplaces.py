"""Words that name nothing of any trade: a phrase made of them and small words alone is a habit of speech."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon import function_words as small

CORE = entries("""
able basically beginning bit bottom case clear course day days end fact fair hand honest honestly level line long lot
matter mind moment obviously opinion part perspective place point regard rest sense short side stage story sure terms
thing things time times view way ways whole word words
""")
"""At least one of them stands in a phrase that is counted."""

LIGHT = entries("""
bad best better came come coming easy first get go goes going good got great hand happened hard important interesting
know last main make makes making made mean next nice own put real right said same say saying second see single speak
take talking tell tells think told took want went wrong
""")
"""They may stand beside a core."""

SMALL = (
    small.AUXILIARIES
    | small.PREPOSITIONS
    | small.PARTICLES
    | small.CONJUNCTIONS
    | small.DETERMINERS
    | small.OTHER_SUBJECTS
    | small.AMBIGUOUS_SUBJECTS
    | small.OBJECT_PRONOUNS
    | small.ADVERBS
    | entries("i we to not i'm we're it's that's there's he's she's they're you're i've we've let's")
)

FIXED = (
    ("as", "i", "said"),
    ("like", "i", "said"),
    ("to", "be", "honest"),
    ("so", "to", "speak"),
    ("believe", "it", "or", "not"),
    ("i", "don't", "know"),
    ("if", "you", "will"),
    ("what", "happened", "was"),
    ("what", "happened", "is"),
    ("what", "i", "did", "was"),
    ("what", "i", "did", "is"),
    ("and", "so", "on"),
    ("and", "so", "forth"),
    ("needless", "to", "say"),
    ("if", "that", "makes", "sense"),
    ("when", "it", "comes", "to"),
    ("in", "terms", "of"),
    ("i", "was", "able", "to"),
    ("we", "were", "able", "to"),
)
"""Habits of speech that no rule builds from single words."""

PET_WORDS = entries("actually literally obviously honestly definitely absolutely essentially totally really")
"""Single words that a listener notices once they come again and again; one alone is none of them."""
