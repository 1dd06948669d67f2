"""Phrases by which the speaker says what was theirs to do, in the notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases

_VOCABULARY = {
    "job": "job, task, role, responsibility, responsibilities, assignment, mandate, remit, brief, duty, duties, charge",
    "duty": "job, task, role, responsibility, duty, turn, call, decision, problem, project, watch, shift, baby,"
    " ticket, account, assignment",
    "own": "own, main, only, sole, whole, first, actual, primary, specific, personal, big, official, immediate,"
    " part of the, side of the",
    "was": "was, is, were, are, became, would be, had been, has been, being",
    "I-be": "i am, i was, i'm, i'd been, i had been, i've been, i have been, i became, i got, i'd become,"
    " i'd just been, i'd got",
    "who": "lead, leader, owner, manager, head, engineer, developer, analyst, scientist, architect, supervisor,"
    " coordinator, director, captain, chair, nurse, teacher, doctor, surgeon, paramedic, foreman, foreperson,"
    " chef, cook, designer, officer, planner, consultant, partner, founder, intern, trainee, apprentice,"
    " technician, mechanic, electrician, pharmacist, midwife, driver, clerk, secretary, treasurer, editor,"
    " producer, researcher, organizer, organiser, facilitator, representative, accountant, auditor, buyer, lawyer,"
    " specialist, administrator, assistant, deputy, liaison, pm, po, dba, sre, champion, coach, tutor, mentor,"
    " steward, on call, on duty, on-call, accountable, answerable, front of house, boss, host, moderator, chief,"
    " sergeant, medic, senior, first mate, dispatcher, registrar, matron, adjuster, associate, reporter, ranger,"
    " librarian, controller, buddy",
    "whom": "one, person, contact, most senior, senior, member, nearest, first one, last one, rank",
    "others": "he, she, they, my boss, my manager, my lead, the boss, the manager, the ceo, the cto, the director,"
    " my director, management, the team, the client, my supervisor, leadership, somebody, someone, my team,"
    " the owner, the head, my supervisor",
    "asked": "asked, told, wanted, needed, expected, tasked, hired, trusted, charged, sent, assigned, appointed,"
    " chose, picked, nominated, ordered, instructed, brought, called, invited, challenged",
    "given": "given, handed, offered, assigned, entrusted with, trusted with, left with, put on, named",
    "thing": "job, task, project, lead, account, ticket, case, order, brief, assignment, role, responsibility,"
    " keys, whole thing, mandate, budget, feature, service, system, team, ownership, overall responsibility,"
    " mission, target, quota, choice, account, free hand, contact, weekend, final say, last word",
    "called": "asked, told, tasked, hired, appointed, assigned, expected, supposed, called in, brought in, chosen,"
    " picked, nominated, elected, sent, instructed, meant, required, drafted in, engaged, contracted,"
    " commissioned, booked, elected, named, put, charged",
    "on": "on me, up to me, down to me, mine, left to me, my own, for me, all me, me who, me that, just me, only me",
    "adverb": "now, also, then, really, basically, actually, solely, directly, personally, ultimately, formally,"
    " just, plainly, clearly, officially, entirely, partly, mainly, all, there, so, already, still, suddenly,"
    " effectively, therefore, only, alone",
    "span": "minute, minutes, hour, hours, day, days, week, weeks, month, months, weekend, night, morning, year, years",
}

SAID_ANYWHERE = index_phrases(
    """
    my (<own>) <job> (there/here/now/then/basically/really) <was> (<adverb>) !at/in/not/a/an/boring/hard/fun/great/safe
    my (<own>) <job> on/in/at/for/as/from *6 was/is to/one/simple/clear
    my (<own>) <job> in/on this/that/it/all (this/that) was/is
    i lead/run/manage/own/head/coordinate the/a/our/my
    my part (of/in) (it/this/that) <was>
    it was/is/became (<adverb>) my <duty> !in/at/for
    it/it's was/is/became (<adverb>) <on> !when/if
    it's (<adverb>) <on> !when/if
    was/is/were/are (<adverb>) (<adverb>) on me
    was/were/is/are (<adverb>) mine to
    mine to
    was/were mine
    is/are mine |
    was/is/were/are/became (<adverb>) my (<own>) <duty> !at/in
    on my plate/desk
    my desk |
    got/had/i'd the job/task/role of
    asked (me) if/whether i would/could/can/might/wanted/was
    that/somebody/it was me
    meaning me
    wanted/needed/expected/want/need/expect *3 from me
    i worked/work as *10 responsible for/with
    up to us *1 to
    fell *10 to/on me
    falls to/on me
    fell into/in my lap/hands
    landed on me/my
    came down to me
    rested with/on me
    depended on me
    left/handed/given/assigned/allocated/passed/entrusted/bumped *5 to me
    settled on me
    drew the short straw
    put my hand up
    put myself forward
    was for me to
    for me to decide/settle/find/fix/run/lead/solve/make/write/build/get/choose/figure/bring
    <I-be> (<adverb>) responsible for/to !a/this/that
    responsible for *8 was me
    <I-be> (<adverb>) (in) charge of
    <I-be> (<adverb>) in charge
    <I-be> (<adverb>) made responsible/accountable
    <I-be> (<adverb>) accountable/answerable for/to
    <I-be> (<adverb>) (also) <called> (<adverb>) to !leave/wait/stay/go/come/sit
    <I-be> (<adverb>) <called> as
    <I-be> (<adverb>) tasked with
    <I-be> (<adverb>) <given> the/a/this/that *2 <thing>
    <I-be> (<adverb>) put in charge
    <I-be> (<adverb>) made (the/his/her/their) <who>
    <I-be> (<adverb>) (the/a/an) *3 <who> !of/when/enough
    <I-be> (<adverb>) the *4 <who>/<whom>
    <I-be> (<adverb>) (one/his/her/their) *2 <who>
    <I-be> (<adverb>) leading/running/managing/heading/owning/coordinating/supervising the/a/an/our/my
    <I-be> (<adverb>) (only/just) the *2 intern/trainee/junior/assistant/student
    <I-be> (<adverb>) alone on/with the/it/that/this
    the last guy/one/person
    as (the/a/an/their/our/its/his/her) *3 <who> *6 i
    as (the/a/an/their/our/its) <who> *2 (of/for/at/in) *5 i
    <others> <asked> me (in) to !leave/wait/stay/come/go/call/repeat
    <asked>/elected/named me to !leave/wait/sit/stay/come/repeat/speak/marry
    told me to !wait/sit/stay/leave/forget
    set/gave me a/the *2 target/goal/quota/task/deadline/job/free/month
    gave me (till/until/the) *3 to
    set myself a/the *2 target/goal
    charged/tasked/entrusted/trusted me with
    put/left me in charge
    put me on/down as
    i said i can/could/would/i'd/i'll
    the decision/choice/question i faced/had
    for me as (a/the) <who>
    i'd one job
    i had one job
    my (<own>) target/goal/aim/objective *10 was/is to
    my job to
    was/were/is/are mine now/then/again
    made me (the) *2 <who>
    gave/handed me the *2 <thing>
    i (had) volunteered/offered to
    i (had) took/take/taken (on/over) (the/full) lead/ownership/responsibility/charge
    took (it/that/this) (upon/on) myself
    took upon myself
    took that/it as my
    i (had) (<adverb>) stepped up/in (to) lead/as
    the *2 task/job/challenge/question/problem/assignment for me was/is
    the *2 task/job/assignment/target i was given/handed
    for my part
    the one who had to
    in my role as
    in my capacity as
    my signature
    had a duty to
    """,
    _VOCABULARY,
)
SAID_AS_TASK = index_phrases(
    """
    i (<adverb>) had (<adverb>) (to) (<adverb>) to !admit/laugh/say
    i (<adverb>) had/have until/till
    i (<adverb>) had/have (<adverb>) *2 <span>
    i'd (<adverb>) to
    i'd/i've until/till
    i'd/i've *2 <span>
    i've (<adverb>) (got) to
    i've gotta
    i (<adverb>) gotta/should/must
    i (<adverb>) needed to
    i (<adverb>) have (<adverb>) to
    i would have to
    i (had) (<adverb>) owned/led/ran/managed/headed/coordinated/supervised/own/lead/run/manage
    i (had) promised/committed
    i'd promised/committed/said
    i told *4 i'd/i would
    i (had) set out/myself to
    i set myself
    i (<adverb>) wanted/want to
    my (<own>) goal/aim/objective/target/mission/plan/challenge/problem/question/deadline/part *4 was/is/became
    my (<own>) goals/aims/objectives were/are
    my call/turn/evening/shift
    success for me
    i (<adverb>) knew (that) i had/needed
    i was to
    i'm (<adverb>) supposed to
    i (had) (<adverb>) inherited/took/taken (on/over) (the/a/this/that)
    so it's me
    was/is/were me |
    gave me
    given me
    """,
    _VOCABULARY,
)
"""Told so in the Task, these say what was the speaker's to do; elsewhere they tell a step or a wish."""

SAID_AT_OPENING = index_phrases(
    """
    needed/had/supposed/asked/told/meant/hired/expected to
    responsible/accountable for
    tasked/charged with
    mine
    my call
    """,
    _VOCABULARY,
)
"""Told so at the opening of a sentence of the Task, with the subject left out."""
