"""Words that stand in place of what was done, in the notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import PhraseIndex, index_phrases

_VOCABULARY = {
    "kinds": "various, different, several, many, multiple, some, certain, numerous, lots of, a lot of, a bunch of,"
    " a number of, a few, all kinds of, all sorts of, a couple of, other, countless, a variety of, a range of",
    "things": "things, stuff, issues, aspects, areas, factors, tasks, activities, items, matters, topics,"
    " improvements, changes, adjustments, tweaks, fixes, optimizations, optimisations, enhancements,"
    " modifications, updates, measures, initiatives, actions, steps, solutions, ideas, approaches, methods,"
    " techniques, strategies, tools, technologies, processes, problems, challenges, obstacles, stakeholders,"
    " parties, departments, people, features, options, ways",
    "some": "some, the necessary, necessary, various, several, a few, a lot of, many, all the necessary,"
    " the required, different, certain, multiple, the appropriate, appropriate, significant, the usual,"
    " a couple of, lots of",
    "acts": "changes, improvements, adjustments, fixes, tweaks, optimizations, optimisations, modifications,"
    " updates, enhancements, refinements, progress, steps, actions, measures, research, analysis, analyses, work,"
    " testing, tests, investigation, things, stuff, planning, digging, coordination, cleanup, troubleshooting,"
    " brainstorming",
    "did": "did, do, doing, does, done",
    "made": "made, make, making, implemented, did, do, doing, took, taking, performed, conducted, carried out,"
    " introduced, applied",
    "whose": "the, my, our, various, different, all, other, cross-functional, multiple, many",
    "parties": "team, teams, stakeholders, people, departments, everyone",
    "worked": "worked, work, working",
    "hard": "hard, really hard, very hard, closely, together, tirelessly, diligently, day and night,"
    " collaboratively, very closely, super hard, so hard",
    "handled": "handled, handle, handling, managed, dealt with, dealing with, took care of, take care of,"
    " taking care of, sorted out, sorted, resolved, addressed, sort out",
    "fixed": "fixed, fix, solved, solve, repaired, improved, optimized, optimised, cleaned up",
    "all": "it, everything, things, all that, all of it, all of that, stuff, the situation, the issue, the issues,"
    " the problem, the problems, it all, some issues, various issues, a lot of things, the whole thing",
}

_ROUND = """
    <did> (<kinds>) stuff
    <did> <kinds> things
    <did> (all) (of) (this/that/these/those) kind/kinds/sort/sorts of things
    <did> a lot (of) (work/things/stuff) !to
    <did> my/our best
    <did> what i/we/was could/had/needed/necessary (to) (do)
    <did> everything i/we/that (could/possible/needed/was)
    <did> whatever it/i/we/was took/takes/could/needed
    <did> what had to be done
    all aspects of
    <did> the needful
    <did> some work !for/with/at/in
    gave (it) my/our all/best
    <kinds> things !that/which/who/i/i'd/i've/we/we'd/they/they'd/he/she/you/about/no/to/in
    <kinds> stuff
    <kinds> kinds/sorts/types of things/stuff
    things like that
    stuff like that
    that kind/sort of thing/stuff
    those kinds/sorts of things
    and/or so on (and) (so) (forth)
    and all that
    and everything |
    and stuff |
    side of things
    wherever/whenever/however/where i/we could
    et cetera
    etc
    and whatnot
    and/or whatever
    or something like that
    a number of things
    this and that
    one thing and another
    you name it
    """
_WORK = """
    <worked> on it !every/for/until/with/in/from/at/over
    <worked> on (this/that/these/those/the) stuff/things/issues/improvements
    <worked> on (<kinds>) <things>
    <worked> (<hard>) on <kinds> things
    <worked> hard
    <worked> really/very/super/so hard
    <worked> day and night
    <worked> tirelessly/diligently
    <worked> closely with <whose> *1 <parties>
    <worked> closely with <parties>
    <worked> with (<kinds>) stakeholders/teams/people/departments
    collaborated with <whose> *1 <parties>
    collaborated with <parties>
    <made> <some> <acts> !to/in/of
    <made> <some> <acts> to (the/our) (system/process/model/code/pipeline/product/project/approach/workflow/way)
    <made> (it/things/everything) work
    made things work/better/happen/easier
    made sure (that) everything/things
    gave it everything
    performed/completed/executed <kinds> <things>
    communicated with <kinds>/all/the (the) stakeholders/teams/people/parties
    came up with some/various/several/different/new/a ideas/solutions/solution/plan/approaches |
    wore/wear many/several/different/multiple hats
    put in (a lot of/the/extra/some) (extra/hard/long) work/effort/hours/time |
    put in a lot of work/effort/hours/time |
    went above and beyond
    went the extra mile
    leveraged my/our/the skills/experience/expertise/strengths/knowledge/network
    thought/think outside the box
    hit the ground running
    gave 110 percent/%
    took initiative |
    took the initiative |
    rolled up my/our sleeves
    added (real) value
    made an impact
    moved the needle
    drove results
    stepped up my game
    improved/optimized/optimised/organized/organised/streamlined/managed/coordinated things/everything/stuff
    <handled> <all> !that/which/who/i/we/with/before/by/in/on/from/at/when/and/myself/within/for/under/the
    improved/optimized/optimised/streamlined the process/processes/system/workflow/workflows/situation/performance |
    helped out
    helped with things/stuff/everything/it
    supported the team
    did my part
    got it done
    got things done
    made it happen
    looked at/into <kinds> <things>
    tried <kinds> things/approaches/stuff
    used <kinds> tools/technologies/techniques/methods
    followed/used/using/applied/applying best practices
    talked/spoke/met/communicated/coordinated to/with <kinds> stakeholders/teams/people/departments/parties
    <handled>/<fixed> <kinds> <things>
    <fixed> everything/things/stuff
    """

GENERALITIES: dict[str, PhraseIndex] = {
    "round_about": index_phrases(_ROUND, _VOCABULARY),
    "unnamed_work": index_phrases(_WORK, _VOCABULARY),
}
EXPLAINED_BY = index_phrases(
    """
    such as
    like
    for example/instance
    including
    namely
    first
    specifically
    from
    in particular
    one was
    """,
    {},
)
"""Behind a generality these lead to what it was."""
