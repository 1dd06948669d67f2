"""Words by which somebody tells what they do time and again, and verbs that tell no habit of working."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.phrase_patterns import index_phrases

SINCE = entries("now nowadays today")
"""In the Result, with a verb of the present: a habit that came of the story ("I read the name out first now")."""
EACH = entries("every each whenever")
"""The same ("I check every invoice twice")."""
NO_CHANGE = entries("""
work live lead manage run own teach study serve head supervise report be have see meet visit talk speak call think get
receive guess say know remember believe hope mean feel love like miss owe thank wish wonder doubt laugh smile joke
recommend
""")
"""Where somebody stands today, friendships and thoughts: no change in how they work."""

NO_OPENERS = entries("what which whom would do did does could should can will if")
"""Before I they ask, or tell a mere part of a sentence ("now the family knows what I do")."""

GENERAL = entries("always usually typically generally normally often mostly regularly whenever")
"""Adverbs of what is done in general."""
GENERAL_PHRASES = index_phrases(
    """
    i/we *1 make sure/certain
    i/we *1 try/like/tend/aim to
    i/we *1 deal/deals/handle/approach (with)
    i/we *1 pride myself/ourselves
    i/i'm/i'd *1 (a) *2 person
    i *1 someone/somebody who
    i'm/i (am) (very/really/pretty/quite) good at/with
    is/are/it's/that's (very/really/so/always/the) (most) key/important/essential/crucial/everything
    i/we *1 believe/think *2 communication/honesty/teamwork/respect/people/everyone
    most of the time
    in my experience
    in general
    """,
    {},
)
"""What somebody says of themselves in general."""
OPENERS = entries("when whenever if anytime")
"""They open what is done in general, before somebody or something unnamed ("when a customer complains")."""
UNNAMED = entries("a an someone somebody anyone anybody i we you something anything there people customers patients")
SPEAKING = entries("says goes asks tells shouts calls answers replies")
"""What somebody says once: a story told in the present."""
TIMES = entries("once yesterday ago")
"""One time of its own: no habit."""
