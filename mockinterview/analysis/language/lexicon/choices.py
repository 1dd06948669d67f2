"""Words by which a choice, its reason and its alternative are told; verbs in base form."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.phrase_patterns import index_phrases

CHOICE_VERBS = entries("""
decide choose pick opt settle select elect prioritise prioritize deprioritise deprioritize refuse insist propose
recommend
""")
"""To propose or to recommend is to choose: "I proposed A because B"."""
PREFERENCES = entries("prefer favour favor")
"""States that choose."""
CHOICE_PARTICLES = {
    "rule": entries("out"),
    "commit": entries("to"),
    "lean": entries("towards toward"),
}
"""Verbs that choose only with this word behind them."""
NO_CHOICE_AFTER = {
    "decide": entries("who whether how when what where if which between"),
    "pick": entries("up him her them me us off through over apart"),
    "settle": entries("down in into"),
    "commit": entries("suicide"),
}
"""Words that make another verb of it ("picked up the phone"), or tell what was yet to be decided."""

CHOICE_NOUNS = index_phrases(
    """
    the/a/that/this/my/our (<hard>) decision/choice <then>/|
    the/that/this/my/our (final/hard/tough/deliberate/difficult/judgment/same/right) call to/not/that/on/because
    a (hard/tough/judgment/judgement/deliberate) call to/not/that/because
    the/a (<hard>) trade-off/tradeoff !was/is/between
    up my/our mind
    """,
    {
        "hard": "final, hard, tough, deliberate, difficult, conscious, same, quick, right, bold, risky, clear",
        "then": "to, not, that, on, because, and, in, by, for, myself, alone, together, against, early, based",
    },
)
"""Behind "made" or "took"."""
OWN_CHOICES = index_phrases(
    """
    my/our (final/first/own) decision/choice/recommendation/proposal/call was/is to/not/that
    """,
    {},
)
"""A choice in a noun: "my decision was to wait"."""
ENDED_UP = entries("picking choosing opting deciding settling going")
"""Choices behind "ended up"."""
CHOICE_MAKERS = entries("make take")
CHOSEN_KINDS = index_phrases(
    """
    with/for a/an/the/one/just *2 <kind>
    with/for a/an/the <degree>
    """,
    {
        "kind": "option, options, approach, model, models, version, solution, design, one, plan, variant, route, way,"
        " vendor, supplier, tool, library, framework, baseline, strategy, candidate, offer, architecture, method",
        "degree": "simple, simpler, simplest, small, smaller, smallest, cheap, cheaper, cheapest, safe, safer, safest,"
        " fast, faster, fastest, slow, slower, boring, easy, easier, easiest, first, second, third, latter, former,"
        " plain, manual, low, lower, expensive, robust, bigger, larger, older, newer",
    },
)
"""Behind "went": "I went with the simpler model", where "went with the nurse" is no choice."""

MISHAPS = entries("""
fail miss struggle lose forget fall overlook misread misunderstand underestimate overestimate get end lie panic freeze
hesitate crash burn suffer assume cry sleep wake laugh sweat remain live feel know come happen
""")
"""What befalls somebody: a cause behind it is no reason of a decision."""
TELLING = entries("""
tell say explain notice find discover realise realize see learn hear report show understand know figure write mention
think believe guess suspect remember
""")
"""Verbs of telling and finding out: a because in what was told gives no reason for the telling."""

MOMENTS = entries("before after when while until till once since as whenever")
"""What opens a clause of time, which reports nothing."""
SUPPOSING = entries("would wouldn't would've could couldn't could've might")
"""A sentence with one of these tells what would have happened otherwise."""

TIME_AFTER_OVER = entries("""
the a an lunch dinner breakfast coffee time many several two three four five six ten twelve and email slack zoom
christmas easter
""")
"""Behind "over": no alternative, unless a thing that was compared follows ("over the weekend", "over lunch")."""
TIME_NOUNS_AFTER_OVER = entries("""
weekend week weeks month months day days year years phone summer winter night course next last past following few hours
hour holidays break line table radio
""")
"""Behind "over the"."""
CLAUSE_SUBJECTS = entries("they it he she we i nobody there you that this")

BECAUSE = index_phrases(
    """
    because
    cause <subject>
    'cause <subject>
    'cos
    cos <subject>
    given that
    given the/how/our/my
    considering that/the/how
    on the grounds that
    for the (simple) reason that
    for two/three/one/several/many reasons
    for that/this reason
    the reason (for) (that) (i/we/was/being/is/for/why)
    my/our (main/only) reason/reasons/reasoning/thinking/logic/rationale/argument was/being/is
    the (main/whole/only) reasoning/thinking/logic/rationale/argument/idea/point was
    based on
    due to
    knowing (that) <subject>
    thinking (that) <subject>
    figuring (that) <subject>
    fearing (that) <subject>
    hoping (that) <subject>
    hoping to
    in case
    for fear
    """,
    {
        "subject": "i, we, it, he, she, they, that, this, the, you, nobody, everybody, everyone, somebody, there,"
        " people, if, my, our, a, at, what",
    },
)
PURPOSE = index_phrases(
    """
    so that <subject>/<contracted>
    so they'd/he'd/she'd/it'd/nobody'd/you'd (not/never) !been/had/already/gone/left
    so <subject> could/can/would/wouldn't/couldn't/can't/might/never
    so <subject> didn't have to
    so (that) nobody/everybody/everyone/people/somebody/anyone
    so the/my/our/a *2 could/would/wouldn't/couldn't/can
    in order (not) to
    so as (not) to
    as a way to
    """,
    {
        "subject": "i, we, it, he, she, they, that, the, you, nobody, everybody, everyone, somebody, there, people, if,"
        " my, our, a, any, no, each, every, when, even",
        "contracted": "i'd, we'd, he'd, she'd, they'd, it'd, you'd, it's, he's, she's, they're, we're, i'm, there's,"
        " nobody'd, i'll, we'll, they'll, it'll, you'll, you're",
    },
)
CONTRAST = index_phrases(
    """
    instead of
    rather than
    as opposed to
    over and above
    """,
    {},
)
AIMS = entries("""
avoid prevent make ensure protect keep limit reduce save minimise minimize buy be get stay hit meet let allow free give
cut lower preserve spare leave cover show prove see find check learn
""")
"""Verbs behind "to" that tell what a choice was for: "to keep latency low"."""

FINDING_AIMS = entries("understand know hear confirm verify identify isolate determine compare test gain reach fix")
"""More of them, behind any own act ("I called them to understand why")."""
FINDING = entries("notice see find realise realize hear learn discover spot hesitate complain ask refuse")
"""After "when" they tell what an act answered to."""

TRADE_OFFS = index_phrases(
    """
    trade-off
    trade-offs
    tradeoff
    tradeoffs
    trade off
    trade offs
    weighed *6 against
    pros and cons
    """,
    {},
)
REASON_OPENERS = index_phrases(
    """
    because
    the (main/only/other) reason
    my (main/only) reason/reasons/reasoning/thinking/logic/rationale
    the reasoning/thinking/logic/rationale/idea/point/argument
    that/this way
    otherwise
    that's because
    it was because
    that was because
    why
    i figured
    i reasoned
    i thought that
    i knew that
    i knew <subject>
    i believed
    i wanted
    i didn't want
    it would
    it meant
    it wasn't
    it was a trade-off
    that would
    that meant
    this meant
    this would
    that let/gave/bought
    this let/gave/bought
    it let/gave/bought
    if i/we/it/they
    """,
    {"subject": "i, we, it, he, she, they, that, this, the, you, nobody, if, how"},
)
"""A sentence that opens so right behind a choice gives its reason."""
