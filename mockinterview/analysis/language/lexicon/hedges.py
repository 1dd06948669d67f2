"""Words that make an act smaller, and surroundings in which they do not."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon.function_words import TIME_NOUNS

SOFTENING_WORDS = entries("just kinda sorta")
SOFTENING_PAIRS = frozenset([("kind", "of"), ("sort", "of")])
DOUBTING_WORDS = entries("probably maybe perhaps")

JUST_NOW = entries("had have has 've 'd haven't hadn't")
"""Before "just" it means a moment ago ("I had just arrived")."""
JUST_BEGUN = entries("""
finished started joined begun began arrived graduated left got came returned landed become became happened hired bought
finishing starting joining beginning arriving graduating leaving getting coming returning landing becoming going
""")
"""Changes beside which "just" tells when ("I just joined", "we were just leaving")."""
MOVES = entries("moved turned opened closed")
"""Changes too, unless they have an object ("I just moved the beds")."""
SIMPLY = entries("kept keep stayed sat stood did do made said say went")
"""Behind "just" these tell resolve or lack of fuss, no smallness ("we just kept going"), but for "just went to her"."""
NEEDS = entries("had have has need needed about")
"""Between "just" and its verb they tell need or time ("I just had to call", "was just about to")."""
NOW = entries("am are 'm 're i'm we're")
"""Before "just" and a verb in -ing: what is meant is "only" ("we are just testing it")."""
THOUGHTS = entries("figured ended")
"""No acts, though they look like some ("I kind of figured", "ended up")."""
NEGATIONS = entries("not no nobody nothing never without n't")
"""Before "just" in its sentence: the contrast is meant ("I didn't accuse him, I just counted")."""

DOUBTS = (
    ("i'd", "like", "to", "think"),
    ("i", "would", "like", "to", "think"),
    ("i", "feel", "like"),
    ("i", "think"),
    ("i", "guess"),
    ("i", "suppose"),
    ("i", "hope"),
    ("hopefully",),
    ("maybe",),
    ("perhaps",),
)
"""Said before an own act they doubt it."""
LINKS = entries("that what")
"""Between a doubt and its act ("I guess what I learned")."""
NO_FACT = entries("""
would will 'll wouldn't won't could should might can may not never didn't don't haven't hadn't wasn't weren't couldn't
""")
"""Acts that are possible, wished or denied: doubting them is honest."""
HOPED_FOR = entries("that it this which")
"""Subjects of a hoped-for effect ("hopefully that helped")."""
SELF_CRITICAL = entries("too wrong mistake mistakes badly late overdid overreacted underestimated failed missed poorly")
"""What the speaker regrets may be doubted."""

CALENDAR = TIME_NOUNS - entries("that end time once then there moment later")
DEFINITE = entries("the these those my our their his her both")
EFFECTS = entries("""
helped improved changed pushed fixed cleaned supported contributed influenced shaped raised lifted optimised optimized
reduced increased eased calmed trained taught mentored guided led organised organized
""")
SMALL = (("a", "little", "bit"), ("a", "tiny", "bit"), ("a", "bit"), ("a", "little"))
AFTER_SMALL = entries("with by there to on in for and or but")
"""What may follow a small measure that closes its phrase; before an adjective it belongs to that."""
