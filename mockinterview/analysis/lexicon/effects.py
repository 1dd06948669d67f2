"""Words by which a number measures a change or an effect, and words that make it a goal or a mere size."""

from __future__ import annotations

from mockinterview.analysis.lexicon import entries
from mockinterview.analysis.lexicon.numerals import MULTIPLYING_VERBS

RISING = entries("""
improve improved improves improving increase increased increases increasing rise rose risen rises rising grow grew
grown grows growing gain gained gains gaining boost boosted boosts boosting lift lifted lifting raise raised raises
raising climb climbed climbs climbing jump jumped jumps jumping spike spiked soar soared surge surged accelerate
accelerated recover recovered bumped bump exceed exceeded expanded expand up
""")
FALLING = entries("""
reduce reduced reduces reducing decrease decreased decreases decreasing cut cuts cutting drop dropped drops dropping
fall fell fallen falls falling lower lowered lowers lowering shrink shrank shrunk slash slashed trim trimmed shave
shaved plummet plummeted plunge plunged decline declined declines shorten shortened shortens eliminate eliminated
lose lost down sank dipped dip
""")
SAVING = entries("save saved saves saving savings freed free reclaim reclaimed spare spared shave shaved avoided avoid")
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
lighter stronger above over
""")
REACHING = entries("reached reach hit achieved achieve achieving delivered scored won attained earned")
EARNING = entries("""
generated generating generate earned brought made won raised recovered worth closed sold recouped returned
""")
PREVENTING = entries("""
prevented prevents prevent eliminated eliminates caught catches detected recovered resolved avoided rescued adopted
onboarded retained retired removed deleted
""")
ADOPTING = entries("""
use uses used using adopted adopt copied rely relied signed joined subscribed attended passed onboarded reached
serves served supports
""")

GOALS = entries("""
goal goals target targets aim aimed aiming objective want wanted need needed supposed hoped hoping expected promised
required requirement requirements should would could if okr kpi quota budget must try trying
""")
TIME_ADJUNCTS = entries("""
in within after for over during every last past next first previous took takes take taken spent spend ago until lasts
lasted before each another these those since
""")
"""Words before a duration that place the event in time: then it measures no effect."""

GOOD_METRICS = entries("""
accuracy precision recall revenue sales conversion conversions retention engagement throughput satisfaction nps score
scores uptime availability coverage quality profit margin productivity performance adoption auc f1 traffic growth
signups orders bookings attendance
""")
BAD_METRICS = entries("""
latency error errors churn cost costs complaint complaints failure failures time times downtime defects defect waste
bug bugs incidents incident outages outage returns delays delay loss losses fraud turnover rejects backlog spend
false drift sick waiting wait absences absence cancellations dropouts injuries accidents infections falls debt
mislabeled mislabelled
""")
SIZE_WORDS = entries("budget salary price cost costs contract worth account fee")
CERTAINTY = entries("sure certain confident agree convinced clear honest behind")
