"""Irregular verbs, one a line: base form, past forms, participles (alternatives by a slash)."""

from __future__ import annotations

_TABLE = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent bent
babysit babysat babysat
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
fit fit/fitted fit/fitted
flee fled fled
fly flew flown
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
input input input
keep kept kept
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leapt leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
misread misread misread
mistake mistook mistaken
misunderstand misunderstood misunderstood
offset offset offset
outgrow outgrew outgrown
outdo outdid outdone
outrun outran outrun
overcome overcame overcome
override overrode overridden
overshoot overshot overshot
oversleep overslept overslept
oversee oversaw overseen
overtake overtook overtaken
pay paid paid
proofread proofread proofread
prove proved proven/proved
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
redo redid redone
redraw redrew redrawn
recast recast recast
repay repaid repaid
rerun reran rerun
reset reset reset
resell resold resold
retell retold retold
rethink rethought rethought
rewind rewound rewound
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn
shake shook shaken
shine shone shone
shoot shot shot
show showed shown
shrink shrank/shrunk shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
speed sped/speeded sped
spend spent spent
spin spun spun
split split split
spit spat spat
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
stride strode stridden
string strung strung
strive strove striven
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
unwind unwound unwound
upset upset upset
wake woke woken
wear wore worn
weave wove woven
win won won
wind wound wound
wring wrung wrung
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
write wrote written
"""


def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for line in _TABLE.split("\n"):
        if line:
            base, past, participle = line.split()
            rows.append((base, past.split("/"), participle.split("/")))
    return rows


IRREGULAR_BASES = frozenset(base for base, _, _ in _rows())
"""Base forms of the irregular verbs."""

BASE_OF_PAST = {form: base for base, past, _ in _rows() for form in past}
"""Past form to base form."""

BASE_OF_PARTICIPLE = {form: base for base, _, participles in _rows() for form in participles}
"""Past participle to base form."""
