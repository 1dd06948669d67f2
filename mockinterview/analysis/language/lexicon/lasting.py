"""Phrases that tell what changed for good, in the notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases

_YEARS = ", ".join(str(year) for year in range(1970, 2050))

_VOCABULARY = {
    "opening": f"then, it, we, i, the, he, she, they, my, our, his, her, their, a, an, this, that, there, last, half,"
    f" nobody, everybody, january, february, march, april, may, june, july, august, september, october, november,"
    f" december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, you, people, {_YEARS}",
    "new": "new, standard, default, company, team, official, normal, permanent, written, company-wide, usual",
    "norm": "rule, habit, policy, standard, practice, default, norm, template, routine, process, playbook, ritual,"
    " model, blueprint, checklist, procedure, protocol, requirement, tool, baseline, pattern, starting point, law,"
    " way, reference, training, onboarding, handbook, curriculum",
    "group": "team, teams, project, projects, release, launch, department, departments, site, sites, store,"
    " stores, group, groups, school, ward, wards, shift, shifts, branch, branches, office, offices, engineer,"
    " engineers, hire, hires, joiner, joiners, squad, squads, region, regions, plant, plants, company, everyone,"
    " everybody, units, unit, clinic, deploy, deployment, kitchen, kitchens, crew, crews, class, model, models,"
    " service, services, contract, contracts",
    "use": "use, uses, used, using, run, runs, follow, follows, does, do, has, have, gets, get, goes, starts,"
    " start, includes, include, adopted, requires, require, follows, relies, rely, teach, teaches, checks, check",
    "adverb": "also, still, all, even, always, just, now, since, then, formally, officially, permanently",
    "made": "put, set, built, added, introduced, introduce, established, created, wrote, written, made, started",
    "habit": "always, never, have, require, run, check, use, review, do, start, hold, keep, test, write, count, ask,"
    " make, measure, begin, teach",
    "guideline": "postmortem, post-mortem, runbook, playbook, checklist, handbook, guideline, guidelines, rule,"
    " policy, template, standard, procedure, check, review, alarm, alert, test, gate, step, dashboard, training",
    "period": "months, years, month, months, year, years, week, weeks, day, quarter, summer, winter, season,"
    " spring, fall, christmas",
}

SAID_ANYWHERE = index_phrases(
    """
    since then
    ever since
    from then/now/there on
    from that day/point/moment/week/night/year on/onwards/onward/forward
    since that day/point/moment/incident/night/launch/week/year
    to this day
    still in place/use/force
    is/are/it's/they're/'s still used/followed/run/up/running/hanging/live/standing
    is/are/it's still *2 in use
    they/we/people/everyone/everybody/he/she/patients/customers/students still *1 it/them/that/this
    use/uses/do/does/follow/follows it/them *1 today
    use/uses/used/do *1 today
    other *4 run/use/do/have/follow *4 now |
    since that *1 we/i/they/every/no/nobody/all/each/the
    went/got into the/our *3 <norm>
    made it into the/our *3 <norm>
    these days |
    still use/uses/using/do/does/run/runs/follow/follows/keep/keeps it/this/that/them/the/my/our
    is/are/it's/that's/they're now (<adverb>) (a/an/the/our/my/part/in) (of) (the/our/my) *2 <norm>
    is/are/it's/that's/they're now used/run/done/taught/required/mandatory/automatic/automated/in/part/standard
    has/have (<adverb>) (since) become/been (<adverb>) (a/an/the/our/my/part) (of) (the/our/my) *2 <norm>
    became/become/becomes (<adverb>) (a/an/the/our/my/part) (of) (the/our/my/team's/company's/their) *2 <norm>
    became/become/become part of
    every/each/all *4 uses/use/follows/follow/runs/gets/get *5 now/today
    has/have been running/used/open *4 for/since/ever
    other/others/both/two/three/four/all/every/several *4 have/has (since/also/now/already) copied/adopted/taken/asked
    became/become permanent/mandatory/automatic/company-wide
    every/each/all *2 <group> *3 now (<adverb>) <use>
    now (<adverb>) *1 every/each/all *1 <group>
    <group> (<adverb>) now (<adverb>) <use>
    <group> (have/has) (since/also/now) (since/also) adopted
    adopted it/the/this/that/our/my/a/an *6 (since/across/company-wide/afterwards/later)
    we/they/i now (<adverb>) <habit>
    nowadays/today we/they/i/every/the *3 <use>
    these days we/they/i/every/the/nobody/everybody/everyone/no/all
    nowadays nobody/everybody/everyone/no/all
    i/we/they/i've/we've/they've (have) always/never *6 since
    hasn't/haven't/never *6 since !<opening>
    have/has/had not/no/never *6 since !<opening>
    never happened again
    hasn't happened/broken/failed/recurred again (since)
    made it a/my/our (new/team/personal/hard) <norm>
    made (it/this/that) (a) permanent/mandatory/standard/official
    permanently
    changed/changes the way/how (that) i/we/they/our/the
    changed our/the/my/their (whole/entire) *1 process/policy/approach/procedure/rule/rules/practice/training
    the *2 process/policy/procedure/rule/rules was/were/is changed/rewritten/updated
    part of (the/our/their/my) *2 onboarding/training/handbook/curriculum/checklist/process/standard/induction
    part of (the/our/their/my) *2 routine/release
    in the/our *1 handbook/runbook/onboarding/manual/guidelines/curriculum
    rolled (it/this/that/them/the) *2 out to/across/company-wide/everywhere
    rolled out (the) (same/it) *2 to/across
    kept/keeps the/it/that/them/this/using/doing *3 for (the) *2 <period>/years/months
    has/have/we've/they've/it's/i've since !<opening>
    has/have/hasn't/haven't/we've/they've/it's/i've *6 since |
    is/are (now) run/organised/organized/led by *5 (every/each)
    every/each <period> since
    next time, it
    for all/every/each/any future/new <group>
    for good |
    training/induction/onboarding pack/manual/material/guide/deck/day
    other <group> *3 copied/adopted/use/took/asked for
    going forward (we/they/the/every/all)
    """,
    _VOCABULARY,
)
SAID_AS_RESULT = index_phrases(
    """
    no longer *4 need/needs/have/has/do/does/depend/depends/deploy/happens/rely/promise/accept/believe/use/ask/write
    now we/they/i (<adverb>) always/never/require/run/check/review/start/hold/keep/write/make/test/use/ask
    now there's/there (is) a
    we now (also)
    now every/each/all *3 has/have/gets/get/is/are/carries/includes
    it's/is/are/they're in the plan/rules/rulebook/calendar/schedule now
    is/are now obligatory/compulsory/permanent/routine/policy
    runs/run in/on/at *2 today
    still up
    is/are/it's still there/going |
    now belongs/runs/goes/works
    that we/they/i *2 till/to today
    in the school/training/company/care plan/manual/handbook
    put/included *4 in the *2 plan/manual/handbook/curriculum/contract
    is/are now ran/done/led/owned/taught by
    they run/use/do/check it/them (every/each/now)
    still have/has the/a/that/this
    <made> *6 in place
    <made> a/an/the/our *3 <guideline>
    documented/shared/published the/our/my/it/this *4 with/across (the) (whole/other/rest/all) (of) (the) <group>
    rolled (it/this/that/them) out
    asked/asks me to *2 (roll/teach/train/do it/repeat/present)
    have/has/we've/they've/i've kept
    extended/expanded *4 to (the/all/other/every) *2 <group>
    uses/use it (now) (every/each/daily/weekly/in/for/today/on)
    adopted by/as/across
    after that (<adverb>) we/they/i/nobody/every/everyone (<adverb>) always/never
    """,
    _VOCABULARY,
)
"""At the end of an answer these tell a lasting change, in the story a step of the work."""
