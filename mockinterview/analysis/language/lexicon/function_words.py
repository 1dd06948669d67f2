"""Closed classes of English: small words by what they do in a clause."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries, phrases

BE = entries("am is are was were be been being 'm 're wasn't weren't isn't aren't ain't")
HAVE = entries("have has had having 've haven't hasn't hadn't")
DO = entries("do does did don't doesn't didn't")
HABITUAL_MODALS = entries("will would 'll won't wouldn't 'd")
"""With an acting verb these tell what the speaker does or did regularly: it counts as acting."""
OTHER_MODALS = entries("""
can could should might may must shall can't cannot couldn't shouldn't mustn't mightn't ought could've should've might've
must've coulda shoulda
""")
"""Possibility and duty: nobody acted yet."""
MODALS = HABITUAL_MODALS | OTHER_MODALS
AUXILIARIES = BE | HAVE | DO | MODALS

FILLED_PAUSES = entries("um umm ummm uh uhh uhhh uhm er erm ehm hmm hm hmmm mm mmm mhm")

ADVERB_PAIRS = frozenset(
    phrases("""
kind of
sort of
you know
i mean
no longer
of course
in fact
most importantly
more importantly
above all
""")
)
"""Adverbs of two words, as they stand between a subject and its verb."""
VERB_PREFIXES = entries("a/b ab load cold beta fact hand double cross stress user field split live spot")
"""First words of verbs written as two ("A/B tested", "cold called", "hand delivered")."""

ADVERBS = entries("""
actually again ahead all almost already also always anyway apparently back barely basically both briefly certainly
clearly completely constantly currently definitely deliberately directly each either else especially essentially even
eventually ever exactly finally first firstly formally frankly frequently fully generally genuinely gradually hardly
honestly however immediately indeed initially instead just kinda largely last lastly later literally mainly maybe
merely mostly naturally nearly never next not normally now obviously occasionally often once only originally
particularly patiently perhaps personally possibly practically precisely primarily probably proactively promptly
purely quickly quietly quite rarely readily really recently regularly secondly seldom seriously similarly simply
simultaneously slowly sometimes somehow soon sort-of specifically still strongly subsequently suddenly surely then
therefore thirdly though thoroughly thus today together together too totally truly twice typically
ultimately unfortunately usually well yet yesterday tomorrow tonight
""")

DETERMINERS = entries("""
a an the this that these those my our your his her its their some any no every each another either neither all both
such what which whose several many most more few much enough half
""")

PREPOSITIONS = entries("""
about above across after against along alongside among amongst around as at before behind below beneath beside besides
between beyond by despite down during except for from in inside into like near of off on onto out outside over past per
regarding since than through throughout to toward towards under underneath until till up upon versus via with within
without unlike
""")
PARTICLES = entries("up down out off on in over back away through around along together aside apart")

COORDINATORS = entries("and but or then & so yet plus")
SUBORDINATORS = entries("""
that because when while if which who whom whose how what where why since although though until till before after as
than whether unless whereas once whenever wherever whatever whoever cause 'cause
""")
CONJUNCTIONS = COORDINATORS | SUBORDINATORS

FIRST_PERSON_SUBJECTS = {"i": "i", "we": "we"}
OTHER_SUBJECTS = entries("""
he she they you who someone somebody everyone everybody nobody anyone anybody people
""")
"""Subjects wherever they stand before a verb."""
AMBIGUOUS_SUBJECTS = entries("it this that which there one something everything nothing these those others what")
"""Subjects only where a finite verb follows at once: as objects they look the same."""
OBJECT_PRONOUNS = entries("it them him her me us you this that these those each everything everyone one")

INTERROGATIVES = entries("what how why where when who which")
"""Words after which an auxiliary and a subject change places."""

ADJECTIVES = entries("""
able available bad best better big broad broken cheap clean clear close complex consistent correct critical deep easy
effective efficient fair fast final fine flexible fresh full good great happy hard heavy high huge important key large
late lean light long low main major manual messy minor modern narrow neat new nice noisy old open poor private proper
public quick quiet ready real reliable rich robust safe secure senior junior sharp short simple single slow small smart
solid stable standard strict strong supervised tired tough weak wide wrong young raw slick
""")

TIME_NOUNS = entries("""
that this day days morning mornings afternoon evening evenings night nights week weeks weekend month months year years
hour hours minute minutes end time once then there monday tuesday wednesday thursday friday saturday sunday lunch
moment noon midnight later
""")
TIME_ADJECTIVES = entries("next same following only just very late early last first first second two three few")
"""Words of a time between a coordinator and its verb ("and the next morning called")."""
