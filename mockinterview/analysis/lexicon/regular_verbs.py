"""Regular verbs that speakers use of their work, in base form: needed where the form alone does not show a verb."""

from __future__ import annotations

from mockinterview.analysis.lexicon import entries

REGULAR_BASES = entries("""
accept access achieve acknowledge act adapt add address adjust administer admit adopt advise advocate agree align
allocate allow analyse analyze announce annotate answer anticipate apologise apologize apply appoint approach approve
argue arrange ask assemble assess assign assist assume attach attack attempt attend audit author automate average avoid
back bake balance batch begin benchmark block book boost borrow bounce brainstorm breach brief browse budget bundle
cache calculate calibrate call calm cancel capture care carry celebrate centralise centralize chair challenge change
charge chase chat check clarify classify clean clear click climb clone close coach code collaborate collate collect
combine comment commission commit communicate compare compile complain complete compromise compute concentrate conclude
conduct configure confirm confront connect consider consolidate construct consult contact contain continue contribute
control convert convince cook cooperate coordinate copy correct cover craft crash crawl create cross-check customise
customize cycle dance debate debug decide declare decline decompose decouple decrease dedicate define delay delegate
delete deliver demand demonstrate depend deploy deprecate derive describe design detect determine develop devise
diagnose dial direct disable discover discuss distribute dive divide document double double-check download downsample
draft drain drop duplicate earn edit educate eliminate email embed employ empower enable encourage end enforce engage
engineer enhance enlist enrich enroll ensure enter escalate establish estimate evaluate examine exchange exclude
execute expand experiment explain explore export express extend extract face facilitate fail familiarise familiarize
fetch fill filter finalise finalize finish fire fix flag flip focus follow force formalise formalize formulate forward
foster frame fund gather generate grab grade graduate group guard guide halve hammer hand handle happen harden help
highlight hike hire host identify ignore illustrate implement import impose improve include incorporate increase
index influence inform initiate inject insist inspect install instruct instrument integrate intend interpret intervene
interview introduce invent invest investigate invite involve isolate iterate join judge jump justify kick kill knock
label land last laugh launch lecture lift limit link list listen load lobby localise localize lock log look lower
maintain manage map mark market match maximise maximize measure mediate mentor merge message migrate minimise minimize
miss mitigate mix mock model modify monitor move multiply name navigate negotiate normalise normalize note notify
nudge observe obtain offer onboard open operate optimise optimize orchestrate order organise organize orient outline
own pack page paint pair park participate partner pass paste patch pause perform persist persuade phone pick pilot
pinpoint pitch pivot place plan plant play plot point poll post postpone pour practice practise predict prepare present
preserve press prevent price print prioritise prioritize probe process procure produce profile program project promise
promote prompt propose protect prototype prove provide prune publish pull pump purchase push qualify quantify question
queue raise rank reach react realign reassign reassure rebalance rebase recalibrate receive recheck recognise recognize
recommend reconcile record recover recruit redefine redesign redesign redirect reduce redeploy refactor refer refine
refocus reframe refuse register reject relabel relate relax release rely remain remind remove rename render renegotiate
reorganise reorganize repair repeat replace replicate reply report represent reproduce request require resample
research reserve resign resolve respond rest restart restore restrict restructure resume retain retire retrain retrieve
retry return reuse reveal reverse review revise revisit reward rework rinse roll rotate route rush sacrifice sample save
scale scan schedule scope score scrap scrape scream screen script search secure segment select separate serve settle
shadow shape share shift ship shop shorten shout sign simplify simulate sketch skip slice slow smile smooth snapshot
solicit solve sort source specify spot spike stabilise stabilize staff stage standardise standardize start state
stay steer step stop store strategise strategize streamline strengthen stress stretch structure struggle study submit
subscribe succeed suggest summarise summarize supervise support surface survey swap switch synthesise synthesize tackle
tag talk target task taste test thank tie tighten time toggle touch trace track trade train transfer transform
transition translate travel treat triage trigger trim triple troubleshoot trust try tune turn tutor tweak type uncover
 underline unify unlock unpack unplug update upgrade upload upskill use utilise utilize validate vectorise
vectorize verify version vet view visit visualise visualize volunteer vote wait walk want warn wash watch water weigh
weight widen wipe work worry wrap yell zoom
""")
