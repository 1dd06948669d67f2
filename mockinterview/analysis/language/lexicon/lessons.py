"""Phrases by which a learning or a lasting change is told, in the notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases

_VOCABULARY = {
    "I": "i, we, i've, we've, i'd, we'd, i have, we have, i had",
    "would": "i'd, we'd, i would, we would, i'll, we'll, i will, we will, i should, we should",
    "I'm": "i'm, we're, i am, we are, i've become, we've become, i became, we became, i feel, i got, i have become",
    "adverb": "also, really, just, personally, certainly, definitely, then, finally, eventually, never, since, truly,"
    " actually, kind of, sort of, probably, always, quickly",
    "learned": "learned, learnt",
    "lesson": "lesson, takeaway, take-away, learning, insight, moral",
    "lessons": "lesson, lessons, takeaway, takeaways, learning, learnings, take-aways, insights",
    "experience": "it, that, this, which, experience, project, failure, incident, she, he, they, mistake, time, thing,"
    " everything, situation, launch, week, one",
    "something": "that, to, how, why, a, an, the, not, never, about, something, patience, humility, what, my, it's, is",
    "amount": "a lot, a great deal, so much, much, a ton, tons, lots, loads, many things, new things",
    "moral": "to, never, not, the hard way, the hard, the importance of,"
    " the value of, the power of, the lesson, a valuable, a hard, a few, from it, from that, from this, from my,"
    " one thing, two things, three things, how much, how important, how easy, how hard, why",
    "skill": "the ropes, the basics, python, java, sql, kubernetes, rust, spark, french, spanish, german, it,"
    " how to use, how to run, how to operate, how to write, how to code",
    "place": "at school, in school, at college, in college, at university, in university",
    "of-it": "from it, from this, from that, for me, for us, to me, here, there",
    "is": "is, was, would be, were, are",
    "habit": "always, never, make, keep, start, check, ask, put, write, test, use, count, show, do, try, review, have,"
    " run, think, define, talk, look, listen, tell, plan, involve, begin, insist, measure, share, send, schedule, set,"
    " read, document, wait, build, automate, validate, verify, go, take, give, get, spend, track, monitor, follow,"
    " require, invest, treat, know, approach, double",
    "nowadays": "now, today, these days, nowadays",
    "choice": "job, problem, option, options, choice, choices",
    "rule": "rule, habit, policy, point, standard, practice, default, norm, template, routine, process, playbook,"
    " ritual",
    "again": "again, over, differently, back",
    "earlier": "earlier, sooner, differently, up front, upfront, from the start, from the beginning, from day one,"
    " next time, in the future, the next time around",
    "everyone": "every, each, all",
    "virtue": "at, about, careful, patient, confident, aware, comfortable, deliberate, open, cautious, disciplined,"
    " honest, prepared, skeptical, willing, to ask, to say",
    "degree": "now, also, much, far, a lot, way, definitely, a, even",
    "guideline": "postmortem, post-mortem, retrospective, runbook, playbook, checklist, handbook,"
    " guideline, guidelines",
    "never": "never, can't, cannot, won't, wouldn't, couldn't, doesn't, don't",
    "day": "day, point, moment, time, project, incident, night, launch, experience, failure",
    "view": "approach, habits, mind, view, thinking, process, practice, mindset, perspective, attitude",
    "group": "i, we, they, team, teams, company, department, clinic, school, hospital, everyone, everybody",
    "use": "use, uses, used, run, runs, follow, follows, do, does, require, requires, check, checks, teach, teaches",
}

LESSONS = index_phrases(
    """
    <I> (<adverb>) (<adverb>) <learned> <moral>
    <I> (<adverb>) (<adverb>) <learned> <amount> (from) (it/that/this) about/that/how/by/when
    what/thing/something/everything/all (that) <I> (<adverb>) <learned> !<place>
    <lessons> (that) (<I>) <learned>
    <lessons> (that) (<I>) took/take
    took/take/taken/drew/draw the/a/one/this (hard/simple/clear) <lesson>
    what i/we keep/kept/remember/remembered (from) (it/this/that) is/was
    what i/we (always/now) tell *4 is
    what i'd/we'd tell *4 is
    i/we (can) see/know/understand now (that/why/how)
    i/we now see/know/understand that/why/how
    <experience> (really/also/has/have) reinforced (for) (me/us) (that/how/why/the/my/our) <something>
    for me/us it/this/that (really) confirmed/reinforced/underlined/proved/showed
    <experience> (really) confirmed/underlined/proved (for) (to) me/us/my/our
    <experience> (really/also/has/have) taught/teaches/reminded/showed/shown/reminds me/us (is/it's/was) <something>
    the/my/our/a/one/another/key/biggest/main/and (real/main/big/biggest/key) <lesson> (<of-it>) (<of-it>) <is>
    main/key/biggest/big/important/real <lessons> (<of-it>) <is>
    the/my/our (real/main/big/biggest/key/important) <lessons> from/here/i/we/for
    my/our/key/main <lesson> always/never/don't/do/be/test/ask/listen/check/start
    for me/us the (real/main/big/biggest/key/important) <lessons>
    good/great/real/important/valuable/hard/painful/big lesson
    moral of the story
    what i/we took/take/carry/carried (away) (with) (me/us) from/is/was/away/with
    <I> (<adverb>) took/take (the) (idea/view) away/from (from) (it/that/this) that/is/was/a
    <I> carried/kept/taken that/it/this/into/with
    what (has/really) stayed/stuck with me/us
    stayed/stuck with me/us since/ever/until/to
    looking back !at/on/over/through/into/for
    looking back at/on it/that/this
    in/with hindsight/retrospect
    next time (around) <would>
    next time (around) i/we want/am/need/plan/know
    going/moving forward i/we
    in the future <would>
    if i/we did/do/could/had/were/have *3 it/this/that/thing/time/go (all) <again>
    had i/we known
    <would> (have) do/done/handle/handled/approach/approached *4 differently
    would do differently
    what <would> do/change
    ever since
    since then
    for/on/with/before/after every/each *3 since
    from then/now on
    from/since that <day>
    after/since that i/we always/never
    made/make/makes me/us realize/realise/rethink/understand/appreciate/see/think that/how/why/the/about/twice
    made/makes me/us (a) (much/far/lot) (lot) better/stronger/careful/more/less !happy/money
    changed/changes/shaped/shapes/influenced (forever) how i/we/our
    changed/changes/shaped/shapes/influenced (forever) the way i/we/our
    changed/changes my/our <view>
    i/we came/grew/have (come) to understand/appreciate/see/believe/realize/realise/value
    eye-opener/wake-up
    opened my/our eyes
    that's/that (is/was) when/how/where i/we understood/learned/learnt/realized/realised/got
    <nowadays> i/we (also/just/still) <habit> !<choice>
    <nowadays> whenever/when/if/before *8 i/we <habit>
    <nowadays> every time *8 i/we <habit>
    i/we now (also) <habit> !<choice>
    made/make it a/my/our (new/team/personal/hard) <rule>
    became/become/becomes (a/the/our/my/part) (of) (the/our/my/team's/company's) (new/team) <rule>
    is now (a/the/our/part) (of) (the/our/standard) <rule>
    i/we (have) never/don't/always *8 anymore/since
    i/we (have) never/don't/always *8 any more
    i/we no longer
    every/each (single/new) project/team/release/launch/time/sprint/meeting (after/i've/we've) (done/had) since
    that/which/and every/each/all/other *2 team/teams/group/project/projects/person/engineer (now) <use>
    still in place/use
    is/are still used/followed/run
    still use/do/follow/run it
    to this day
    i/we/i've/we've (have) come/came/walked away/out (of) (it/this/that) with/knowing/believing/from
    habit (that) i/we still/kept/keep
    used/kept/applied/followed that/this/the/it (same) (approach/habit/method/rule/way) in/on/for/with <everyone>
    agreed/decided *4 that no/every/nobody/each
    shared/share/documented the/our/my/these/those learning/learnings
    so/that/sure/ensure it/this/that/we/they (would/will) <never> *3 again
    """,
    _VOCABULARY,
)
"""Told so anywhere in an answer, these are a learning or a lasting change."""

RESULT_LESSONS = index_phrases(
    """
    <I> (<adverb>) (<adverb>) <learned> !<skill> !<amount> !in/from/on/within/by/at
    taught/teaches me/us !<skill>
    <I> (<adverb>) realized/realised/understood/understand/discovered (then/now/there/later) that/how/why/what
    reminder/reminded/reminds/proof (me/us) that/to/of/how
    i/we (only) later learned/learnt/understood/realized/realised
    the first time i/we understood/realized/realised/saw
    appreciation/respect for/of
    stayed/stuck/stays/sticks with me/us
    <I'm> (<degree>) (<degree>) more/better/less/quicker/slower/faster (<degree>) <virtue>
    today/now (this) (time) <would>
    <would> *12 <earlier>
    i/we should (have) have/been/done/asked/called/checked/told/started/waited/tested/spoken/listened/known/written
    i/we should've
    put/set/built/added/introduced/have/introduce/established/created *6 in place
    put/built/added/introduced/introduce/established/created *6 for/to every/each
    have/has/we've/i've/they've kept *4 since/for/every
    wrote/written/held/created a/an/our (new/short/simple/blameless/joint) <guideline>
    <group> now/still/always (all/always) <use>
    """,
    _VOCABULARY,
)
"""At the end of an answer a learning; in the story before it, a fact that was found out or a step of the work."""

LESSON_HEADINGS = frozenset(["lesson", "lessons", "learning", "learnings", "learned", "takeaway", "takeaways"])
"""Before a colon they open a learning in notes ("Lesson: baseline first")."""

GENERAL_TRUTHS = index_phrases(
    "is/are/isn't/aren't/should/need/needs/must/can/can't/cannot/don't/doesn't/matters/never/always/it's/that's",
    _VOCABULARY,
)
"""What "I learned that" must lead to outside the Result: a statement that still holds."""

LEARNING_NAMES = index_phrases(
    """
    machine/deep/reinforcement/transfer/active/federated/supervised/online/representation learning
    learning rate/curve/platform/system/model/algorithm/management/goal/goals
    """,
    _VOCABULARY,
)
"""Learning as a part of a name: taken out before the phrases are looked for."""
