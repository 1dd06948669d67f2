"""Verbs that report what somebody said, and phrases in which we is nobody in particular."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries, phrases

SPEECH_VERBS = entries("""
said says say told tells tell asked asks ask suggested suggests insisted insists argued argues claimed claims
complained complains replied replies answered mentioned warned warns promised announced shouted yelled screamed
objected proposed texted emailed responded goes saying telling asking
""")

AMBIGUOUS_SPEECH = entries("claims claim asks complains replies warns promises answers reports shouts emails texts")
"""Nouns as well, behind a preposition or determiner."""

MESSAGE_VERBS = entries("called wrote rang emailed texted phoned came returned stopped")
"""Before "to say" they bring what somebody said."""

QUOTATIVE_BE = entries("was were is are 's he's she's they're")
""" "She was like, I don't believe this"."""


PROPOSAL_VERBS = entries(
    "suggested proposed recommended insisted recommend suggest propose requested preferred offered"
)
"""Before "that we" they tell what should be done, not what was."""

PROPOSALS = entries("suggestion idea proposal advice recommendation offer plan request hope")
""" "My proposal was that I"."""

GENERIC_AFTER_AS = entries("know say call see speak understand")
"""Verbs of "as we know"; after what, only the call of "what we call"."""

GENERIC_AFTER = phrases("""
humans
as humans
as people
as a society
as a species
as an industry
as consumers
live in
all live
all know
all make
all have
all do
all want
all need
all love
all hate
all like
all tend
all get
all forget
all learn
all are
all human
only human
are only human
""")
"""Words that directly follow a generic we."""

GENERIC_FRAMES = entries("when if once")
GENERIC_FRAME_VERBS = entries("talk speak think say look consider")
""" "When we talk about fairness": present tense only."""

LABEL_NOUNS = entries("""
type part phase class grade tier chapter volume war title stage section level article act book band schedule annex
letter vitamin appendix
""")
"""Nouns after which I is a numeral or a letter."""
