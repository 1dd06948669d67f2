"""Participles and small words by which a passive is told from a state, and a step of the story from its background."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon.numerals import SMALL_NUMBERS, TENS

PASSIVE_BE = entries("was were been being be wasn't weren't got gotten getting")
"""Auxiliaries of a passive that can tell a step; the present tense ("is stored") tells how things are."""

STATE_PARTICIPLES = entries("""
abandoned accustomed acquainted affected afraid alarmed aligned allowed amazed amused annoyed appalled armed ashamed
astonished attached baffled bent bewildered bored born bound broken bruised burned burnt cluttered complicated concerned
confused connected convinced cramped crowded crushed damaged deflated delighted depressed deserted devastated
disappointed discouraged disgusted dismayed dissatisfied divorced dominated drunk embarrassed engaged entitled
exasperated excited exhausted expected experienced fascinated flattered flooded forced frightened frustrated gone grown
heartbroken heartened hidden honored honoured horrified humbled hurt impressed inclined injured inspired intended
interested intimidated intoxicated intrigued involved irritated known located lost loved married meant mistaken mixed
mortified motivated named needed nervous obliged obsessed offended outdated outnumbered outraged overjoyed overloaded
overwhelmed overworked panicked perplexed petrified plagued pleased puzzled qualified rattled related relaxed relieved
required retired satisfied scared scattered shaken shocked situated skewed spoiled spread staffed stolen stressed stuck
stunned supposed surprised suspicious swamped tempted terrified thrilled tired trapped troubled understaffed understood
unnerved unsettled upset used wanted worded worn worried wounded
""")
"""Participles that say how somebody felt or how things stood; nobody is hidden behind them."""

STATES_BEFORE = {
    "with": entries("covered equipped faced filled flooded loaded associated packed crammed riddled lined cluttered"),
    "of": entries("made composed comprised"),
    "in": entries("covered drenched soaked buried"),
    "on": entries("based hooked"),
    "between": entries("torn divided split"),
    "for": entries("closed locked shut blocked open known"),
    "to": entries("found known thought believed said seen addressed limited restricted confined close dedicated"),
    "up": entries("made fed held backed split divided"),
}
"""Particles with the participles they make a state of ("filled with"), where "filled by hand" is an act."""
BROUGHT_TO = entries("attention light mind")
""" "It was brought to my attention": the speaker came to know."""

CRITERION_VERBS = entries("""
sorted grouped ranked ordered filtered split divided bucketed clustered keyed indexed broken sliced segmented
""")
"""What follows their "by" is a criterion and nobody who acts."""

INTRANSITIVE_PARTICIPLES = entries("""
worked failed crashed improved dropped stayed behaved looked started stopped returned arrived disappeared happened
remained performed continued broke succeeded agreed ran become come gone stalled jumped climbed risen fallen
""")
"""After a passive and "and" these tell what its subject did next ("was deployed and failed")."""

NO_AGENTS = entries("""
hand mistake accident email e-mail mail post phone text letter fax car train truck van boat plane courier default design
then now noon midnight midday dawn tomorrow today tonight half law chance surprise name itself themselves way means
virtue far time date age risk priority type region size category month week day monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december spring summer
autumn winter christmas easter lunch lunchtime end beginning morning evening afternoon weekend machine nature percent
points hours minutes seconds weeks days months years dollars euros pounds thousand million factor third quarter close
order severity proxy all metre metres meter meters foot feet inch inches mile miles kilometre kilometres kilometers kilo
kilos gram grams litre litres degree degrees step steps level levels page pages line lines point cent cents quarters
thirds hundred hundreds grand tonne tonnes bus ambulance helicopter bike ferry tram taxi sea air rail road
""")
"""Nouns after "by" (a determiner between them aside) that tell when or how."""

REPORTING_VERBS = entries("""
found discovered noticed realised realized saw knew learned learnt thought believed assumed suspected understood figured
said told heard read felt remembered showed confirmed explained argued insisted proved worried verified checked ensured
guaranteed wished meant guessed claimed mentioned agreed sure clear certain obvious recall remember think know say see
suppose guess believe
""")
"""Before a clause these make it what somebody found or said, not a step ("I noticed the table was truncated")."""

BACKGROUND_OPENERS = entries(
    "that whether if how why where wherever who whom because since cause what whatever than unless although"
)
"""Openers of clauses that hold a fact, a condition or a reason, and no step."""

DEPARTMENTS = entries("""
customs management security legal engineering marketing finance hr sales operations support it compliance procurement
research police staff congress parliament court
""")
"""Bare nouns that act ("by legal"), where "by ambulance" tells a means."""

FIGURES = frozenset({*SMALL_NUMBERS, *TENS})

NOBODY = entries("nothing nobody none no neither never not")
