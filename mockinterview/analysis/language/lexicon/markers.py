"""Surroundings in which like, you know, I mean, kind of and so are ordinary words, and those that make them markers."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

FILLED_PAUSES = entries("um umm ummm uh uhh uhhh uhm er err erm ehm hmm hm hmmm mm mmm mhm em")
ONE_WORD_HEDGES = entries("kinda sorta basically")

LIKE_VERB_BEFORE = entries("""
i you we they would wouldn't couldn't won't 'd i'd we'd you'd they'd he'd she'd didn't don't doesn't did do does to not
really also who people
customers users everyone never always still might may could should will i'll quite
""")
LIKE_PREPOSITION_BEFORE = entries("""
look looks looked looking sound sounds sounded feel feels felt feeling seem seems seemed act acts acted acting smell
taste something anything nothing everything things stuff more just much exactly lot tools companies people is's what's
behave behaves behaved work works worked treat treated nothing unlike what how
""")
LIKE_MARKER_BEFORE = entries("and so but because then yeah well was were is are it's that's just there's had")
LIKE_MARKER_AFTER = entries("""
really super totally very literally completely pretty so kind sort just maybe almost all not never um uh oh no okay ok
wow what i we he she they you basically actually yeah barely about around probably
""")
LIKE_GOVERNORS_BEFORE = entries("for by with at from after within without into")
"""Prepositions, which govern no second one: "for like a week"."""
SAID_AFTER_LIKE = entries("said say mentioned told")
LIGHT_VERBS = entries("had have has did made got was were is there's took")

YOU_KNOW_VERB_BEFORE = entries("""
do did as if let don't didn't before once what how all everything when whether than people that would should until
everyone someone anyone make because things who whatever the
""")
YOU_KNOW_OBJECT_AFTER = entries("""
the what how that when why where who which if about your my his him her them it exactly this a each better whether
everyone everything nothing more enough our their
""")

I_MEAN_VERB_BEFORE = entries("what that which when if by do how whatever")
I_MEAN_VERB_AFTER = entries("to business that what by the those")

KIND_NOUN_BEFORE = entries("""
a an the this what some any which same every each another no one different certain right new special other all these
those best such first only my our your their wrong two three many various own particular
""")
EVERYBODY = entries("all both each")
"""Behind a subject they belong to it ("we all sort of looked")."""
KIND_NOUN_AFTER = entries("thing things stuff you him her them problem person people work")

SO_MARKER_BEFORE = entries("and but yeah yes okay ok right well um uh uhm er hmm")
"""What a bare "so" that marks nothing follows; elsewhere it is adverb or conjunction ("told them so, and left")."""
SO_CLAUSE_AFTER = entries("far although though when while if because since after before as once until")
"""After "so," these open a clause of their own, and the comma is theirs."""

QUOTING = entries("said says say saying asked asks told goes went go thought shouted")
"""Before a comma they open words of somebody else's."""
RIGHT_ORDINARY_BEFORE = QUOTING | entries("left right all yes no exactly up down")

ARTICLES = entries("a an the my our your his her its their")
CONTRACTED_BE = entries("i'm we're you're they're he's she's it's that's there's who's what's")
