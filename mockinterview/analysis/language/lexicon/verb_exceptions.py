"""Words that look like regular past forms and are none, and past forms that rarely have an unspoken I."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

NOT_PAST = entries("""
aged agreed-upon automated-only based beloved bed bleed breed naked crooked embed exceed feed hundred indeed infrared
kindred led-lit need proceed red reed sacred seed shed sled speed succeed ted unprecedented so-called supposed wed weed
wicked wretched rugged ragged jagged talented gifted skilled experienced detailed limited advanced distributed
unsupervised semi-supervised supervised outdated unrelated biased unbiased complicated sophisticated centralized
centralised dedicated interested excited related united unexpected undetected unlabelled unlabeled untested unmet
outsourced so-called well-known open-sourced ahmed mohammed mohamed muhammed fred jared alfred wilfred saeed waleed
""")
"""Words in -ed that are nouns, adjectives or base forms."""

VERBS_OF_LIKENESS = entries("looked felt sounded seemed acted behaved worked smelled tasted appeared")
"""Verbs after which "like" compares and fills nothing."""

PARTICIPLE_OPENERS = entries("""
accompanied added aimed allowed alleged armed based born called caused combined compared concerned considered coupled
caught embarrassed determined dressed driven equipped faced followed frustrated given hidden inspired involved known
located made married meant motivated named needed packed paired provided put regarded related scared seen shocked
supposed surprised surrounded taken told turned used written worried encouraged overwhelmed hired assigned tasked
left lost thought felt said granted
""")
"""At the start of a sentence these open a participle phrase or state, or their unspoken subject is not I."""

_IT_VERBS = """
became: *
broke: down the
came: up
cost: *
depended: *
dropped: the a off
ended: *
failed: to
fell: back
felt: *
got: in on to them him her everyone the my our a an all both two three
grew: the a
happened: *
helped: the them him her with my our
looked: at into for up through over
made: a the sure them it my our
mattered: *
meant: *
paid: for the
proved: *
rose: *
sank: *
saved: the a it them
seemed: *
sounded: *
took: the it them him her over on my our
turned: it the them off on down
went: to back over through into ahead
worked: with on through closely alongside together
"""
PERSONAL_CONTINUATIONS = {
    verb: entries(following) for verb, _, following in (line.partition(": ") for line in _IT_VERBS.split("\n") if line)
}
"""Past verbs whose unspoken subject is usually it ("Took two weeks"), with the words after which it is a person."""

NEVER_APPOSITIVE = entries("based called named given compared driven led known made used written supposed meant seen")
"""After a comma these describe the noun before it ("a tool, called Airflow")."""
APPOSITIVE_WITHOUT_OBJECT = frozenset(["made", "used", "led", "compared"])
"""Those that act where an object follows ("a table, made of oak", but "I counted, made a plan")."""

INTRANSITIVE_PAST = entries("""
went looked talked worked sat spoke met walked flew dug came listened started began focused reached collaborated
partnered followed stood drove ran called reported wrote asked waited pushed experimented iterated read researched
searched thought learned moved turned rolled signed checked dived dove argued negotiated agreed kept stayed stuck knelt
leaned leant stepped jumped climbed rushed hurried headed travelled traveled paused settled switched relied insisted
volunteered apologised apologized responded replied returned arrived swam rode pointed acted hiked commuted crept
paid applied explained inquired enquired
fought advocated brainstormed interned graduated practised practiced rehearsed studied compromised
communicated cooperated intervened participated competed complied adapted debated laughed smiled slept ate vouched
slipped leapt dashed raced lobbied liaised coordinated consulted conferred opted aimed campaigned knocked
""")
"""Past verbs after which a preposition may follow at once without making them a participle of the noun before."""

ROLE_OPENERS = entries("""
responsible working leading running building managing handling owning asked tasked hired promoted able lucky new on in
part head lead
""")
ROLE_NOUNS = entries("""
engineer lead manager developer scientist analyst nurse teacher owner person intern consultant designer director
administrator architect researcher student chef supervisor coordinator founder head member one doctor specialist
programmer writer editor president officer assistant technician accountant lawyer salesperson buyer planner guy
""")
"""What follows an unspoken "I was" at the start of a sentence."""
PEOPLE_MADE_TO_ACT = entries(
    "people them each everyone everybody team colleague colleagues staff person friend friends kids"
)
"""Whom one has do something ("I had twelve people tag a hundred clips"), beside the roles."""
VERBS_ONLY = entries("""
listen complain explain agree decide ask sit go come write apologise apologize continue learn say tell begin respond
apply arrive choose grow hear keep know leave lose meet pay see seem send sing speak teach think understand
""")
"""Base forms that are no nouns, so that they may close a clause ("I walk in and listen, and")."""

NOUNS_IN_ING = entries("""
accounting advertising banking billing boarding branding briefing building catering cleaning coding consulting cooking
engineering fencing filing financing flooring funding gardening grading housekeeping housing invoicing landscaping
lighting listing machining manufacturing marketing meeting merchandising nursing onboarding packaging painting planning
plumbing pricing printing processing programming purchasing recruiting reporting roofing scheduling shipping sourcing
spending staffing teaching testing timing tracking training tutoring warehousing welding wiring writing
""")
"""Names of trades and departments: verbs only where an object follows."""
