"""Phrases that tell what hung on it: what would be lost, by when, who suffered; notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases

_VOCABULARY = {
    "be": "is, was, were, are, been, be, being",
    "would": "would, could, might, will, was going to, were going to, was about to, were about to, is going to,"
    " are going to, was gonna, i'd, we'd, they'd, it'd, he'd, she'd, i'll, we'll, you'll, they'll, it'll",
    "have": "would have, would've, could have, could've, might have, would of",
    "lose": "lose, miss, fail, die, cost, shut, close, cancel, collapse, spoil, rot, be sued, be fined, be closed,"
    " be cancelled, be canceled, be fired, be lost, go bankrupt, go under, go out, go bust, slip, starve, suffer,"
    " have to close, get hurt, be laid, crash, default, expire, be dead, owe, pull out, forfeit, go to our,"
    " go elsewhere, sue, be gone, be let, lay off, stand down, sack, sink, drown, freeze, burn down, run out,"
    " be hurt",
    "lost": "lost, missed, failed, died, cost, shut, closed, cancelled, canceled, collapsed, spoiled, been lost,"
    " been fired, been closed, been sued, been cancelled, gone to, gone under, gone bankrupt, meant, sued, killed,"
    " been killed",
    "valued": "contract, contracts, client, clients, customer, customers, account, accounts, license, licence,"
    " job, jobs, deal, grant, funding, accreditation, certification, season, harvest, crop, house, home, trust,"
    " revenue, sales, money, business, slot, place, visa, deposit, patients, lives, life, bid, tender, investor,"
    " investors, route, shop, pitch",
    "money": "dollars, pounds, euros, thousand, million, billion, k, a fortune, money",
    "person": "customers, customer, users, clients, client, patients, patient, families, family, students, kids,"
    " children, residents, guests, tenants, parents, pupils, drivers, nurses, staff, workers, passengers, sellers,"
    " merchants, shops, stores, riders, buyers, agents, colleagues, members, farmers, cardholders, callers,"
    " subscribers, teachers, volunteers, visitors, travellers, travelers, crew, shareholders, donors, doctors,"
    " viewers, employees, operators, mothers, mother, policyholders, women, men, neighbours, neighbors,"
    " candidates, people, shopkeepers, everyone, everybody, cooks, engineers, developers, elderly",
    "suffered": "waiting, complaining, leaving, suffering, calling, angry, furious, upset, stuck, stranded,"
    " unable, frustrated, afraid, scared, losing, unhappy, desperate, out of work, locked out, cut off, shouting,"
    " crying, overcharged, hungry, cold, homeless, exhausted, quitting, dying, sleeping in, threatening,"
    " panicking, struggling, blocked, idle, at risk, in danger, in pain, hurt, injured, burning out, overwhelmed,"
    " in tears, burned out",
    "comes": "launch, launching, launched, live, open, opens, opening, starts, begins, closes, ends, meets, due,"
    " expired, expire",
    "leave": "complain, leave, complaining, leaving, calling, quit, quitting, cancel, cancelling",
    "couldn't": "couldn't, could not, can't, cannot, weren't able to, were not able to, had no way to,"
    " no longer could, could no longer",
    "day": "monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may,"
    " june, july, august, september, october, november, december, christmas, easter, thanksgiving, ramadan,"
    " valentine's, midnight, noon, morning, tomorrow, dawn, nightfall, lunch, lunchtime, q1, q2, q3, q4, summer,"
    " winter, spring, first light",
    "event": "launch, deadline, demo, opening, release, audit, inspection, election, holiday, holidays, season,"
    " winter, summer, board, wedding, exam, exams, match, race, go-live, conference, migration, switch, rush,"
    " sale, storm, frost, rain, flood, snow, filing, hearing, trial, show, premiere, visit, doors, weekend,"
    " market, submission, meeting, kickoff, defense, defence, review, campaign, gala, closure, closing, quarter,"
    " peak, interview, election",
    "end": "end, start, beginning, close, closing",
    "span": "hours, hour, days, day, weeks, week, months, month, minutes, minute, weekend, weekends, quarter,"
    " year, fortnight, shift, working days, season",
    "nth": "first, second, third, fourth, fifth, sixth, seventh, tenth, twelfth, fifteenth, twentieth, 1st, 2nd,"
    " 3rd, 5th, 10th, 15th, 20th, 30th, 31st",
    "n": "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fourteen, fifteen, nineteen,"
    " twenty, thirty, forty, sixty, ninety, a hundred, 24, 48, 72, a few, a couple of, a single, 1, 2, 3, 4, 5, 6,"
    " 7, 8, 9, 10, 11, 12, 14, 15, 20, 30, 45, 60, 90",
    "about": "only, just, about, exactly, less than, under, roughly, barely, maybe, almost, all of",
}

_LOSS = """
    at stake
    at/in risk/danger/jeopardy (of/for)
    job/jobs *3 on the line
    on the line |
    stakes were/was/are high
    a lot riding on
    <would> (all/just/simply/never/easily/probably) <lose> !by/from
    <have> (all/just/simply/easily/never) <lost>
    stood/stand to lose
    risked/risking/risks losing/missing
    losing (about/around/roughly/over/nearly/almost/up) (to) <valued>/<money>
    losing *4 <money>/<span>/<valued>
    losing *3 every/each/per/a <span>
    lost *5 <money>/<valued>
    lost *4 a/per/every/each <span>
    costing us/them/me/the
    cost/costs us/them/the *5 <money>
    cost/costs/costing *6 a/an/per/every/each <span>
    threatened/threatening to
    threat to/of
    penalty/penalties
    fined/fine of/for
    the fine was
    out of business
    go/going bankrupt
    facing bankruptcy/insolvency
    lose/losing/lost the/our/their/a/his/her/my *2 <valued>
    worth *5 <money>
    could have died/killed/been
    can/could/might/may/would (have) kill/hurt/killed/harm/blind/cripple/injure
    burning/burned/burnt through our/the/my
    money/cash/savings/funds for *3 <n> (more) <span>
    life or death
    life and death
    <money> a/per <span>
    no second chance
    last chance
    if *10 <would> (all/just/simply) <lose>
    if *8 dies/die/fails/fail/closes/close/loses/lose/stops/starves/collapses/freezes
    without *5 i/we/they/nobody/he/she could/couldn't/can't/cannot/can
    without *4 there would/was/is (be) no
    or/otherwise/else we'd/i'd/they'd/it'd/it/we/i/they/the/everything (<would>) *3 <lose>
    or else
    or i/we/they/she/he sell/close/fire/leave/sue/cancel
    otherwise we'd/we/i/i'd/they/they'd/it/the
    shut us/it/them/the *3 down
    lawsuit/sued
    regulator/regulators would/could/might
    safety of
    health and safety
    mold begins
    dangerous/unsafe/life-threatening/catastrophic/disastrous
    every/each *4 meant/means/cost/costs
    for each/every <span> *4 lose/lost
    running/ran/run out of cash/money/time/food/water/fuel/oxygen/stock/beds/blood/runway/supplies
    the whole/entire season's/year's *2
    left us/leaving us with no
    <person> was/is/were/are about to leave/cancel/quit/walk
    <person>/them/they/he/she *3 would leave/quit |
    was/were/would be off |
    whole/entire *2 was/were off |
    or *6 would (not) be
    last *1 <span> before
    had (already/just/even) resigned/quit/walked
    or they'd/he'd/she'd close/cancel/leave/fire/sue
    """
_DEADLINE = """
    deadline/deadlines
    due (date) (on/in/by/at/back) (the) <day>/<event>/<n>
    due tomorrow/today
    due (back) in a <span>
    by/before/until (the/this/that) (very) <end> (of) (the/this/that/next/my/our) *2 <day>/<event>/<span>
    until/by (the) end of
    had/have/got/with (<about>) (<about>) <n> *1 <span>
    had/have/got/with (<about>) half an hour
    had/have/got/with a/an/another <span> to/left/before/until
    have/had (got) *2 <span> to decide/find/fix/finish/get/make
    gave/gives/given us/me/them (<about>) <n> <span>
    gave/gives/given us/me/them until/till
    left/leaves/leaving us/me/them (with) (<about>) <n> *1 <span>
    <event> *4 was/is/were (set/due/planned/scheduled/booked) (for/on/in) (the) (following/next) <day>
    <event> *4 was/is (on) the (very) next/following/same morning/day/week/evening/month/<day>
    <event> *6 was/is/were (<about>) <n> <span> away/off/out
    <n> (working) <span> (away) from !now/each/the/my/our
    <n> (more) <span> left/remaining
    <n> <span> before/until (the/our/my/their) *2 <event>
    <n> <span> away
    wanted/needed it/them/this *2 live/ready/done/finished/fixed/up/out/running (for/by/before/in)
    in (<about>) <n> <span> *3 launch/launching/go/going/open/opening/ship
    <comes> *2 in (<about>) <n> <span>
    ran out in/on/by
    out of time
    time was running
    announced the date/launch/opening/release
    with the <event> (only) in/on <day>
    clock was ticking
    no later than
    fixed date
    date was fixed
    fixed to/for
    had/has/have/needs/needed to be *6 by/before !hand/phone/email/mail/myself/ourselves/us/me/customs/train/boat
    date/dates *4 announced/promised/fixed/set/published/printed
    before we/they/the/it/he/she *2 ran/runs/close/closes/closed/freezes/froze
    """
_DEADLINE_OF_TASK = """
    by/before/until (the) (coming/next/following) <day>
    by/before/until (the/their/our/my/this/that/next) *3 <event>
    by/until half/ten/nine/eight/seven/six/five/four/three/noon/two
    by the <nth>
    by (the) month/year/quarter end
    by then
    by/until (the) evening/night/noon/midday
    till/until the *2 <day>
    within (the) (next) (<about>) <n> <span>
    within one/a <span>
    in one/a/<n> <span> |
    needed/wanted it/them/this/that/something/answer by/before/in/within/on/tomorrow
    not move/moved the date
    committed to *4 (by/before/in) (the) <day>/<event>
    the same/that day/night/evening |
    by/before *3 doors/opening/topping-out/closing/inspection/board/courier
    """
_PEOPLE = """
    <person> (who/that) (had/have) (already/also/now/even/then) <be>/kept/started/went/going/gone *2 <suffered>
    no/without water/power/heating/heat/electricity/food/pay/insulin/medicine/oxygen/internet/toilet/toilets/roof
    <person> *5 charged/billed/paid twice/wrongly/double
    <person> <be>/had/been overcharged/underpaid/locked/cut
    <person> *4 <couldn't>
    <person> (had/have) *1 (started/began/kept/begun) (to) <leave>
    complaints !system/desk/department
    <person> (who/had/have) (all/often/already) complained
    <person> *3 (had/have) (been) *1 died/hurt/injured/cheated/overcharged/evicted/fired/sick/ill/cried/quit/resigned
    <person> *3 threatened
    left unanswered
    unanswered
    <person> *4 in line/tears
    in tears
    nobody could work/get/pay/log/see/reach/use
    no one could work/get/pay/log/see/reach/use
    refused/denied *2 loan/loans/care/service
    wrong dose/medication/drug
    """

ANYWHERE = {
    "loss": index_phrases(_LOSS, _VOCABULARY),
    "deadline": index_phrases(_DEADLINE, _VOCABULARY),
    "people": index_phrases(_PEOPLE, _VOCABULARY),
}
OF_TASK = index_phrases(_DEADLINE_OF_TASK, _VOCABULARY)
"""In the Task a time by which it has to be done; in the Situation a mere date ("by September I had a team")."""
