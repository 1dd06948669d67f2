"""Words by which a speaker tells that something failed, in the notation of phrase_patterns.py.

Kept narrow: what failed must be the speaker's or the project's own work, not a test that is meant to find failures.
"""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import PhraseIndex, index_phrases

_VOCABULARY = {
    "who": "i, we, i'd, we'd, i had, we had, i have, we have, i've, we've",
    "it": "it, that, this, everything, things, which, the model, the pipeline, the system, the project, the launch,"
    " the release, the migration, the plan, the service, the job, the deployment, the rollout, the server, the site,"
    " the app, the experiment, the event, the demo, production, the database, the team, my model, our model,"
    " our launch, my plan, our plan, my code, our site",
    "broke": "failed, broke, crashed, collapsed, broke down, fell apart, went down, went wrong, fell over, backfired,"
    " flopped, blew up, fell through, stopped working, fell short",
    "mistake": "mistake, mistakes, error, blunder, failure, misjudgment, misjudgement",
    "negative": "did not, didn't, was not, wasn't, couldn't, could not",
    "adverb": "badly, completely, totally, still, simply, just, really, suddenly, also, then, finally, quickly",
}

FAILURES: PhraseIndex = index_phrases(
    """
    <who> (<adverb>) failed
    <who> (<adverb>) missed the deadline/date/target/goal/launch/bug/signs/problem
    <who> (<adverb>) made a/an/the/some/two/one (big/bad/huge/costly/serious/stupid/silly/classic/real) <mistake>
    <who> (<adverb>) got it/that/this wrong
    <who> (<adverb>) lost the/a/our/my/that client/customer/contract/data/deal/account
    <who> (<adverb>) underestimated/misjudged/overlooked/misread/misunderstood
    i was wrong
    we were wrong
    <it> (<adverb>) <broke>
    <it> had (<adverb>) <broke>
    <it> <negative> work (out)
    was a failure/disaster/flop/fiasco
    was my/our (own) fault/mistake/error
    my/our (own/biggest/big/first) mistake/fault/failure
    model failed
    models failed
    an/the/this/that/our outage
    caused a/an/the outage/incident
    """,
    _VOCABULARY,
)
