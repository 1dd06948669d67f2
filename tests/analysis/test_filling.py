"""The answer to a follow-up: whether it gave what was asked for, with the words that give it."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.probes.filling import RULES
from mockinterview.analysis.probes.probe import ProbeId
from mockinterview.analysis.question import AskedQuestion
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.wording import load_wording
from tests.analysis.test_findings import VOCABULARY
from tests.stubs.transcripts import story

WORDING = load_wording()

FILLED: list[tuple[ProbeId, str, str]] = [
    ("no_outcome_number", "It cut the time from nine hours to four.", "It cut the time from nine hours to four"),
    ("no_outcome_number", "About forty percent.", "About forty percent"),
    ("vague_amount", "Roughly three times as fast as before.", "Roughly three times as fast"),
    ("we_in_action", "I wrote the parser and tested it, and Priya deployed it.", "I wrote the parser"),
    ("we_in_action", "My part was the parser.", "My part was the parser"),
    ("hidden_agency", "The operations team did that.", "The operations team did"),
    ("no_reason", "Because the old boiler was there by Friday.", "Because the old boiler was there by Friday"),
    ("no_baseline", "It was nine percent before.", "It was nine percent"),
    ("no_learning", "I learned to ask earlier.", "I learned to ask earlier"),
    (
        "failure_without_learning",
        "Since then I always check the inputs.",
        "Since then I always check the inputs",
    ),
    ("general_words", "I wrote three scripts in Python.", "I wrote three scripts in Python"),
    ("thin_action", "I called ten users. I wrote a plan for each of them.", "I called ten users"),
    ("no_role", "I was in charge of the data.", "I was in charge of the data"),
    ("no_action", "I called the vendor and swapped the pump.", "I called the vendor"),
    ("no_example", "Last year I asked my boss which of them came first.", "I asked my boss"),
    ("no_steps", "I ask a colleague to hold me to it.", "I ask a colleague to hold me to it"),
    ("deeper", "I decided against the big one because it was slow.", "because it was slow"),
]
OPEN: list[tuple[ProbeId, str]] = [
    ("no_outcome_number", "I do not really know, people were happy I think."),
    ("vague_amount", "Well, it was a lot faster, everybody noticed."),
    ("we_in_action", "We all worked on it together, we built it as a team."),
    ("hidden_agency", "It just happened like that, it was decided."),
    ("no_reason", "It was just what everybody does, the usual way."),
    ("no_baseline", "Before that it had never been measured."),
    ("no_learning", "It was a good time and the pay was fine."),
    ("failure_without_learning", "It was just bad luck, these things happen."),
    ("general_words", "Just stuff, various things, whatever was needed."),
    ("thin_action", "I called the users."),
    ("no_example", "Everybody does that now and then, really."),
]


def answer(probe: ProbeId, said: str, phase: str = "S") -> Feedback:
    transcript, reading = story(f"{phase}: {said}")
    asked = AskedQuestion(id="q", structure="free", target_s=(20.0, 60.0), probe=probe, follows=1)
    return analyze(transcript, reading, asked, DEFAULT_THRESHOLDS, WORDING)


@pytest.mark.parametrize(("probe", "said", "words"), FILLED)
def test_what_was_asked_for_is_found_with_its_words(probe, said, words):
    feedback = answer(probe, said)
    found = feedback.follow_up
    assert found is not None
    assert (found.is_filled, found.words) == (True, words)
    assert (feedback.strength, feedback.structure) == ("gap_filled", "free")
    assert found.first_word is not None
    assert found.start == feedback.words[found.first_word].start


@pytest.mark.parametrize(("probe", "said"), OPEN)
def test_what_is_still_open_is_told(probe, said):
    feedback = answer(probe, said)
    assert feedback.follow_up is not None
    assert not feedback.follow_up.is_filled
    assert feedback.follow_up.words == ""
    assert feedback.fix == "gap_open"
    finding = next(finding for finding in feedback.findings if finding.id == "gap_open")
    assert WORDING.probes[probe].wanted in finding.title


def test_an_ending_is_one_where_the_tagger_reads_a_result():
    said = "The customer signed for another year."
    ended, unended = answer("no_result", said, "R").follow_up, answer("no_result", said, "A").follow_up
    assert ended is not None
    assert unended is not None
    assert (ended.is_filled, unended.is_filled) == (True, False)


def test_no_finding_speaks_of_a_phase_and_a_figure_is_not_too_short():
    feedback = answer("no_outcome_number", "It went from nine to four percent.")
    told = {finding.id for finding in feedback.findings}
    assert "gap_filled" in told
    assert not {"answer_short", "no_outcome_number", "no_learning", "no_action"} & told
    assert "answer_short" in {finding.id for finding in answer("no_outcome_number", "People were happy.").findings}


def test_three_words_are_an_answer_to_a_follow_up_and_two_are_told_so():
    assert answer("no_baseline", "Nine percent before.").verdict == "ok"
    refused = answer("no_baseline", "Nine percent.")
    assert refused.reason == WORDING.refusals["too_few_to_follow_up"].format(min_words=3)
    assert refused.follow_up is None


def test_every_follow_up_has_a_rule():
    assert set(get_args(ProbeId)) == set(RULES)


@given(st.sampled_from(get_args(ProbeId)), st.lists(st.sampled_from(VOCABULARY), min_size=3, max_size=40))
def test_whatever_is_answered_the_words_are_those_of_the_answer(probe, texts):
    feedback = answer(probe, " ".join(texts))
    found = feedback.follow_up
    assert feedback == answer(probe, " ".join(texts))
    if feedback.verdict == "nothing_to_score":
        assert found is None
        return
    assert found is not None
    assert found.is_filled == (found.first_word is not None) == bool(found.words)
    if found.first_word is not None and found.last_word is not None:
        said = " ".join(word.text for word in feedback.words[found.first_word : found.last_word + 1])
        assert found.words in said
        assert found.end == feedback.words[found.last_word].end
