"""Regular verbs that speakers use of their work, in base form: needed where the form alone does not show a verb."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

REGULAR_BASES = entries("""
absorb accept access accompany accumulate accuse achieve acknowledge act activate adapt add address adjust administer
admit adopt advance advertise advise advocate agree aim alert align allocate allow alter amend analyse analyze annotate
announce answer anticipate apologise apologize appeal apply appoint approach approve argue arrange arrest articulate ask
assemble assert assess assign assist assume assure attach attack attempt attend attract audit author automate average
avoid back backfill bake balance ban batch bathe begin benchmark bill blame blend block boil book boost borrow bother
bounce brainstorm breach brew brief broaden browse brush budget bully bump bundle cache calculate calibrate call calm
camp cancel capture care carry cater cease celebrate centralise centralize chair challenge change charge chase chat
check chop circle circulate cite claim clarify classify clean clear click climb clip clone close cluster coach coax code
collaborate collapse collate collect combine comfort comment commission commit communicate compare compensate compile
complain complement complete compose compress comprise compromise compute concede concentrate conclude condense conduct
confess configure confine confirm confront congratulate connect conserve consider consolidate construct consult consume
contact contain contest continue contrast contribute control convert convince cook cooperate coordinate copy correct
counsel count cover crack craft crash crawl create crop cross cross-check cultivate curate cure customise customize
cycle damage dance deactivate debate debug decide declare decline decompose decouple decrease dedicate deduct deepen
defend defer define delay delegate delete deliver demand demolish demonstrate deny depend deploy deprecate deprioritise
deprioritize derive descale describe design designate detach detect deteriorate determine develop deviate devise
diagnose dial dictate differ digest direct disable disagree disappear disclose disconnect discover discuss dismiss
dispatch display dispose dissolve distribute dive divert divide document donate double double-check downgrade download
downsample draft drain dress drift drop dry duplicate earn ease edit educate elaborate elect elevate elicit eliminate
email embed embrace emerge emphasise emphasize employ empower empty enable encourage end enforce engage engineer enhance
enlist enquire enrich enroll ensure enter entertain entitle equip erase erect escalate establish estimate evacuate
evaluate evolve exaggerate examine exceed exchange exclude excuse execute exercise exhaust exhibit expand experiment
explain explore export expose express extend extract face facilitate fail familiarise familiarize fasten feature fetch
file fill film filter finalise finalize fine-tune finetune finish fire fix flag flatten flip float flood flush focus
fold follow force forgo formalise formalize format formulate forward foster frame fry fuel fulfil fulfill fund furnish
garnish gather gauge generate glance glue govern grab grade graduate grasp greet grill group guard guess guide halve
hammer hand handle happen harden harvest help hesitate highlight hike hire hop host hug hurry identify ignore illustrate
implement import impose impress improve include incorporate increase index influence inform inherit initiate inject
inquire insist inspect inspire install institute instruct instrument insulate integrate intend intercept interpret
intervene interview introduce invent invest investigate invite invoice involve iron isolate itemise itemize iterate join
judge jump justify kick kill kneel knit knock label land last laugh launch leave lecture lend lessen level lift lighten
limit line link list listen litter load loan lobby localise localize locate lock log look loop loosen lower mail
maintain manage manipulate manufacture map marinate mark market match maximise maximize measure mediate memorise
memorize mentor merge message migrate mind minimise minimize misjudge miss mitigate mix mock model modify monitor mount
mourn move multiply multitask nail name navigate negotiate nod nominate normalise normalize note notify nudge nurse
nurture object observe obtain occupy offer omit onboard ooze open operate optimise optimize orchestrate order organise
organize orient outline outsource overhaul overlook overrule own pack page paint pair park participate partner pass
paste patch pause peel penalise penalize perceive perform permit persist persuade phase phone photograph pick pile pilot
pin pinpoint pitch pivot place plan plant play plead pledge plot plug point polish poll ponder portray post postpone
pounce pour practice practise praise predict prepare prescribe present preserve press presume prevent price print
prioritise prioritize privatise probe process procure produce profile profit program prohibit project prolong promise
promote prompt prop propose prosecute protect prototype prove provide prune publish pull pump purchase pursue push
qualify quantify quarantine query question queue quiet quote race radio raise rally rank ration rationalise rationalize
reach react readjust readmit realign realise realize reallocate reappear rearrange reassign reassure rebalance rebase
rebook rebuff rebut recalibrate receive recheck recite reclaim recognise recognize recommend reconcile record recount
recover recruit recycle redefine redeploy redesign redirect reduce refactor refer refine refocus reframe refuse register
rehearse rehire reinforce reinstall reinstate reiterate reject relabel relate relax release rely remain remake remark
remedy remind remodel remove rename render renegotiate renew renovate rent reopen reorganise reorganize repackage repair
repeat rephrase replace replicate reply report represent reproduce repurpose request require resample reschedule rescue
research reserve resign resist resolve resort respond rest restart restore restrict restructure resume retain retell
rethread retire retrain retrieve retry return retype reuse reveal reverse revert review revise revisit reward rework rid
rig rinse ripple roast rob roll rotate round route rub rush sacrifice sample sand sanitise sanitize save savour scale
scan schedule scold scope score scour scout scrap scrape scream screen script scrub scrutinise scrutinize sculpt seal
search season seat secure sedate segment select separate serve settle shadow shape share sharpen shave shelter shelve
shield shift ship shop shorten shout shuffle sidestep sign signal simplify simulate sip size sketch skim skip slam slice
slip slot slow smile smooth snap snapshot soak socialise socialize soften solicit solve sort sound source space spare
spark specialise specialize specify speculate spell spike spill splash splint sponsor spot spray squeeze stabilise
stabilize stack staff stage stamp standardise standardize staple start state stay steady steam steer step stir stitch
stockpile stop store strap strategise strategize stream streamline strengthen stress stretch strip stroke structure
struggle study subcontract submit subscribe subtract succeed suction sue suggest suit sum summarise summarize summon
supervise support surface survey suspend sustain swab swap switch symbolise synthesise synthesize tackle tag tailor talk
tally tap target task taste telephone tempt tend terminate test testify text thank thicken thin threaten thrive throttle
tidy tie tighten tilt time tip toggle tolerate top touch tow trace track trade train transcribe transfer transform
transition translate transmit transplant transport trap travel tread treat trek triage trigger trim triple trot trouble
troubleshoot trust try tune turn tutor tweak twist type unblock uncover undergo underline unify unload unlock unpack
unpick unplug unscrew unwrap update upgrade uphold upload upskill urge use usher utilise utilize vacate vacuum validate
value vary vectorise vectorize verify version vet veto view visit visualise visualize volunteer vote vouch vow wait walk
want warm warn wash waste watch water wave weaken weigh weight welcome weld whip whisper whiteboard widen wipe wire wish
withdraw witness wonder work worry wrap wrestle yell zoom
""")
