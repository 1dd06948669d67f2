"""Words by which a number measures a change or an effect, and words that make it a goal or a mere size."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries, phrases
from mockinterview.analysis.language.lexicon.numerals import MULTIPLYING_VERBS

RISING = entries("""
improve improved improves improving increase increased increases increasing rise rose risen rises rising grow grew
grown grows growing gain gained gains gaining boost boosted boosts boosting lift lifted lifting raise raised raises
raising climb climbed climbs climbing jump jumped jumps jumping spike spiked soar soared surge surged accelerate
accelerated recover recovered bumped bump expanded expand up
""")
FALLING = entries("""
reduce reduced reduces reducing decrease decreased decreases decreasing cut cuts cutting drop dropped drops dropping
fall fell fallen falls falling lower lowered lowers lowering shrink shrank shrunk slash slashed trim trimmed shave
shaved plummet plummeted plunge plunged decline declined declines shorten shortened shortens eliminate eliminated
lose lost down sank dipped dip knock knocked
""")
SAVING = entries(
    "save saved saves saving savings freed free frees freeing reclaim reclaimed spare spared shave shaved avoided avoid"
)
GIVING = entries("gave give gives giving given got won handed")
"""With "back" they tell what was saved ("gave each rep back seven hours a week")."""
MOVING = entries("brought bring got get went go came come took take pushed drove driven")
PHRASAL = MOVING | entries("turned pulled put signed")
MOTION = entries("""
go goes went gone going come came coming bring brought bringing get got getting is was are were been be 's move moved
take took drive drove driven push pushed pull pulled stay stayed
""")
"""Verbs that tell a change together with up or down ("brought the wait down to")."""
CHANGE_VERBS = (
    ((RISING | FALLING) - {"up", "down"})
    | SAVING
    | entries("outperform outperformed beat speed sped")
    | MULTIPLYING_VERBS.keys()
)

CHANGE_NOUNS = entries("""
increase decrease reduction improvement drop gain lift uplift boost growth jump saving savings speedup decline rise
cut return roi
""")
COMPARATIVES = entries("""
faster slower cheaper higher lower better more less fewer shorter smaller larger bigger quicker worse earlier sooner
lighter stronger above over longer
""")
REACHING = entries(
    "reached reach hit achieved achieve achieving delivered scored won attained earned negotiated secured"
)
EARNING = entries("""
generated generating generate earned brought made won raised recovered worth closed sold recouped returned
""")
PREVENTING = entries("""
prevented prevents prevent eliminated eliminates caught catches detected recovered resolved avoided rescued adopted
retained
""")
ADOPTING = entries("""
use uses used using adopted launched rolled expanded deployed installed implemented introduced presented published
running adopt copied rely relied signed joined subscribed attended passed
onboarded reached
serves served supports
""")

GOALS = entries("""
goal goals target targets aim aimed aiming objective want wanted need needed supposed hoped hoping expected promised
required requirement requirements should would could if okr kpi quota budget must try trying
proposed suggested planned offered
""")
DEADLINES = entries("by before until till")
LEFT = entries("left remaining")
EARLY = phrases("""
early
ahead
to spare
in hand
back per
back every
back each
""")
"""What makes a stretch of time a lead over the plan ("two weeks ahead of schedule")."""
TIME_ADJUNCTS = entries("""
in within after for over during every last past next first previous took takes take taken spent spend ago until lasts
lasted before each another these those since
""")
"""Words before a duration that place the event in time: then it measures no effect."""

GOOD_METRICS = entries("""
accuracy precision recall revenue sales conversion conversions retention engagement throughput satisfaction nps score
scores uptime availability coverage quality profit margin productivity performance adoption auc f1 traffic growth
signups orders bookings attendance output speed users customers members donations income capacity views visits
participation
""")
BAD_METRICS = entries("""
latency error errors churn cost costs complaint complaints failure failures time times downtime defects defect waste
bug bugs incidents incident outages outage returns delays delay loss losses fraud turnover rejects backlog spend
false drift sick waiting wait waits absences absence cancellations dropouts injuries accidents infections falls debt
mislabeled mislabelled
""")
SIZE_WORDS = entries("budget salary price cost costs contract account fee")
CERTAINTY = entries("sure certain confident agree convinced clear honest behind")
LOSING = entries("lose lost losing loses")
DISCOVERING = entries("""
saw found noticed realised realized discovered learned learnt showed spotted revealed knew said
says told argued objected explained
""")

CLOSINGS = frozenset([("in", "the", "end"), ("by", "the", "end"), ("at", "the", "end")])

# What sizes the setting even where the result is told.
LESSONS = entries("learned learnt taught teaches lesson lessons takeaway takeaways remember reminded hindsight should")
FORMERLY = entries("""
usually normally typically originally previously formerly quoted estimated budgeted predicted feared promised expected
""")
FORMERLY_PHRASES = frozenset(phrases("used to\nlast time\npass mark\ninstead of\nplace of\nrather than"))
EARLIER = entries("before previously originally earlier beforehand")
HYPOTHETICAL = frozenset([("would", "have"), ("could", "have"), "would've", "could've", "might've", ("might", "have")])
AGES = entries("youngest oldest aged")
AGED = frozenset(
    (who, than)
    for who in ("people", "children", "men", "women", "users", "those", "everyone", "customers", "patients")
    for than in ("under", "over", "above", "below")
)
GOAL_NAMES = entries("goal target objective okr kpi quota plan forecast limit benchmark threshold minimum")
EFFORT = entries("bought buy spent tried needed required wrote read called met interviewed visited trained")
ACHIEVING = entries("""
filled closed completed finished delivered met fixed resolved shipped landed won passed signed secured kept retained
sold cleared opened ended left served raised produced published got received earned returned graduated
""")
DEFINITE = entries("the those these my our his her its their your both this that")
REMAINING = entries("same whole original initial entire")
SPREAD = entries("across among per every each")
METRIC_HEADS = entries("""
score scores mark marks grades ratings
total average rating increase reduction saving savings profit rate turnout attendance accuracy grade result
return margin drop rise average gain surplus growth value cut improvement uplift
high record low speed throughput volume size
""")
PLACING = entries("in with for among across from per every each above below between within on over without")
FURTHER = entries("other others more further additional extra sister neighbouring neighboring")
MEASURED_TIMES = (
    GOOD_METRICS
    | BAD_METRICS
    | entries("""
average turnaround response queue queues age cycle lead handling handover handovers median mean typical duration length
resolution delivery deployments deploys builds build lag lags runtime startup load loading
""")
)
PERFORMING = entries("""
run load take finish complete return respond ship deploy build start boot open close process render execute deliver
resolve answer arrive end pass go converge train compile heal settle sell clear get turn work reply sync update print
""")
"""What something does in so long ("the report runs in eight seconds")."""
LEVELLING = entries("now at under below over averages averaged averaging stays stayed remained reached")
LOADS = entries("volume load traffic scale demand usage size")
MOMENTS = entries("later ago after before since old into long more")
