"""Small words by what may follow them: those that leave a phrase open, and those that may be said twice."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

DETERMINERS = entries("the a an my our your their")
"""Words that only a noun phrase can follow."""
OTHER_DETERMINERS = DETERMINERS | entries("its his this these those some")
CONJUNCTIONS = entries("and but or because if")
PREPOSITIONS = entries("of to for with from at by into about")
"""Those that are no particles of a verb ("logged on on Sunday")."""
SUBJECTS = entries("i we he she they")
PRONOUNS_WITH_VERB = frozenset(
    pronoun + ending
    for pronoun in (*SUBJECTS, "it", "you", "there", "that", "what")
    for ending in ("'m", "'re", "'s", "'ve", "'d", "'ll")
)
OPEN = DETERMINERS | CONJUNCTIONS | PREPOSITIONS | SUBJECTS | PRONOUNS_WITH_VERB | {"gonna", "gotta", "wanna"}
"""No clause ends with one of these, but for a few that are rare in speech ("so do I")."""

REPEATED_ANYWHERE = OPEN | entries("as than every enough who which what how where when")
"""Said twice at once they are a repeat wherever they stand."""
NEVER_LAST = CONJUNCTIONS | entries("enough who which what how where when")
"""Said twice before a stop they are called out, not repeated ("when, when?")."""
REPEATED_AT_START = entries("it this that there you so then some")
"""Said twice at once they are a repeat where a clause begins; elsewhere one may close it ("I fixed it, it ran")."""
CLAUSE_OPENERS = (
    SUBJECTS | CONJUNCTIONS | PRONOUNS_WITH_VERB | entries("it you this that there so then what how when who")
)
"""Of clauses that break off before their end."""
STARTERS = entries("and but so because or if well then")
"""A clause begins behind them."""

ECHOING = entries("""
when whenever if whatever what where wherever who whoever how once all everything everyone anything nothing as that
things thing people which
""")
"""Behind these a clause may say its words twice ("when I work I work hard", "what we do we do for them")."""
FIXED_TWICE = frozenset([("i", "know"), ("you", "know"), ("thank", "you"), ("a", "lot"), ("a", "little"), ("oh", "my")])

EMPHATIC = entries("no not never nothing nobody none every all always so very really")
"""Words said again after one of these are stressed ("no one, no one at all")."""
LINKS = entries("and or by after upon over to for in")
"""Between a word and itself they are no restart ("waited and waited and waited", "step by step by step")."""

PARENTHETIC = entries("think guess suppose believe hope mean")
"""With "I" before them they break into a sentence without ending it ("at the, I think it was a barn")."""
JOINTS = entries("and but or then")
"""Inside words that come twice they join two acts ("she signed it and he signed it, and he")."""

EDITING = (("sorry",), ("no", "sorry"), ("no", "wait"), ("or", "rather"), ("excuse", "me"))
"""What is said between a slip and its correction."""
JOINING_COMPOUNDS = entries("and or to")
"""Behind a hyphen at the end of a word they suspend it ("short- and long-term")."""
