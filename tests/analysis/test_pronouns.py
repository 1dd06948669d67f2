"""I against we: counts, shares and status."""

from __future__ import annotations

import pytest
from msgspec import structs

from mockinterview.analysis.pronouns.counts import find_mentions, measure_pronouns
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken


def test_an_answer_without_first_persons_has_no_share() -> None:
    pronouns = measure_pronouns(spoken("The server crashed and the team fixed it."), DEFAULT_THRESHOLDS)
    assert (pronouns.i, pronouns.we, pronouns.i_share) == (0, 0, None)
    assert pronouns.action.i_share is None
    assert pronouns.action.status == "not_enough"


def test_a_shared_subject_is_one_mention_and_two_acts() -> None:
    pronouns = measure_pronouns(spoken("I built it and then tested it."), DEFAULT_THRESHOLDS)
    assert (pronouns.i, pronouns.action.i) == (1, 2)
    assert [(mention.kind, mention.subject_of) for mention in pronouns.mentions] == [
        ("subject", "built"),
        ("elided", "tested"),
    ]


def test_a_compound_subject_is_we() -> None:
    pronouns = measure_pronouns(spoken("Me and Sam wrote the report."), DEFAULT_THRESHOLDS)
    assert (pronouns.i, pronouns.we, pronouns.i_share) == (0, 1, 0.0)


def test_acts_outside_the_action_are_not_judged() -> None:
    words = spoken("We built it. We sold it. We fixed it. We shipped it.", "situation")
    pronouns = measure_pronouns(words, DEFAULT_THRESHOLDS)
    assert pronouns.we == 4
    assert (pronouns.action.we, pronouns.action.status) == (0, "not_enough")


def test_states_count_as_mentions_and_not_as_acts() -> None:
    pronouns = measure_pronouns(spoken("I was tired. I knew that. I wanted more. I had a plan."), DEFAULT_THRESHOLDS)
    assert (pronouns.i, pronouns.action.i) == (4, 0)


@pytest.mark.parametrize(
    ("acts_of_i", "acts_of_we", "status"),
    [(3, 0, "not_enough"), (4, 0, "ok"), (7, 3, "ok"), (6, 4, "mixed"), (5, 5, "mixed"), (4, 6, "poor")],
)
def test_status_follows_the_share_of_i(acts_of_i: int, acts_of_we: int, status: str) -> None:
    words = spoken("I fixed it. " * acts_of_i + "We tested it. " * acts_of_we)
    assert measure_pronouns(words, DEFAULT_THRESHOLDS).action.status == status


def test_the_thresholds_decide() -> None:
    words = spoken("I fixed it. We tested it.")
    strict = structs.replace(DEFAULT_THRESHOLDS, i_share_min_mentions=2, i_share_poor=0.6)
    assert measure_pronouns(words, strict).action.status == "poor"


def test_an_unspoken_subject_after_a_sentence_of_we_is_we() -> None:
    mentions = find_mentions(spoken("We profiled the service. Then rewrote the loader."))
    assert [(mention.kind, mention.person) for mention in mentions] == [("subject", "we"), ("elided", "we")]


def test_a_sentence_that_opens_with_a_state_is_an_unspoken_i_that_does_not_act() -> None:
    (mention,) = find_mentions(spoken("Was the engineer on call."))
    assert (mention.kind, mention.person, mention.subject_of, mention.is_action) == ("elided", "i", "was", False)


def test_a_mention_knows_its_word_and_time() -> None:
    words = spoken("Then, um, I'd fixed it.")
    (mention,) = find_mentions(words)
    assert (mention.word, mention.text, mention.start, mention.subject_of) == (2, "I'd", words[2].start, "fixed")


def test_an_answer_may_break_off_after_also() -> None:
    (mention,) = find_mentions(spoken("I rewrote it, also"))
    assert mention.subject_of == "rewrote"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("I fixed the parser, backfilled about 7 million rows, and left.", 3),
        ("I wrote a guide, gave like a short talk, and left.", 3),
        ("I had the rollers changed, moved the guests, and left.", 3),
        ("I counted the votes, made a plan for May, and left.", 3),
        ("I bought a table, made of oak, for the hall.", 1),
        ("I sat down, looked like a fool.", 2),
        ("I wrote a short report, led the review, and compared five vendors.", 3),
        ("I wrote a fast, automated check.", 1),
        ("I cut the fields that mattered, dropped two others, and paid for the rest.", 3),
        ("I segmented the list, A/B tested 30 lines, and cold called 20 leads.", 3),
        ("I told them what we needed, and then divided up the work.", 2),
        ("I had each nurse do the vitals, and I had maintenance replace it.", 2),
        ("I built it and, most importantly, made sure it held.", 2),
        ("I suggested we split it.", 1),
        ("He called to say I had helped him.", 0),
        ("I called to say I had a cold.", 1),
        ("I explained how it came across and asked how he felt.", 2),
        ("I looked over the notes he had taken and sorted them.", 2),
        ("I wrote to the vendor who built the pump and tested it.", 1),
        ("I gave him my number and my mother's address and I made him say it.", 2),
        ("Shut the valve, locked it out, hung the tag.", 3),
        ("I had the shop build me ten.", 1),
        ("I stopped the rig so we didn't wreck it while we waited.", 1),
        ("I met five commanders, learned they used three slides, and designed a new format.", 3),
        ('I told her, "I would hate to see it", and called the bank.', 2),
        ("When he said yes I prepared an agenda.", 1),
        ("I found out that they'd, uh, changed the format.", 1),
        ("It was me who called the vendor.", 1),
        ("It was clear to me who called the vendor.", 0),
        ("I could've asked the vendor.", 0),
    ],
)
def test_acts_of_i(text: str, acts: int) -> None:
    action = measure_pronouns(spoken(text), DEFAULT_THRESHOLDS).action
    assert (action.i, action.we) == (acts, 0)


def test_we_who_did_it_act() -> None:
    action = measure_pronouns(spoken("It was Marek and me who wrote the test."), DEFAULT_THRESHOLDS).action
    assert (action.i, action.we) == (0, 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('I called her. "We only read it," she said.', "quoted"),
        ('I called him. "We lose a day," said the boss.', "quoted"),
        ('"We only read it," I said.', "subject"),
    ],
)
def test_who_spoke_may_be_told_after_the_quote(text: str, kind: str) -> None:
    mentions = measure_pronouns(spoken(text), DEFAULT_THRESHOLDS).mentions
    assert [mention.kind for mention in mentions if mention.person == "we"] == [kind]
