"""What is said of an answer: the weightiest first, never without cause, always with its words and its rule."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.findings.impacts import IMPACTS
from mockinterview.analysis.question import AskedQuestion
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Transcript, Word
from mockinterview.wording import load_wording
from tests.stubs.transcripts import story

WORDING = load_wording()
SITUATION = "S: In our second winter the warehouse lost its heating and forty people could not work. Nobody knew why."
TASK = "T: It was my job to get it going again before Monday."
OWN = "A: " + "I called the landlord and I checked each valve myself. I drew a map because nobody had one. " * 6
OURS = "A: " + "We called the landlord and we checked each valve. We drew a map because nobody had one. " * 6
RESULT = "R: The heating was back on Sunday and our bill fell by 30 percent. I learned to keep a map."


def judge(*lines: str, question: AskedQuestion | None = None) -> Feedback:
    transcript, reading = story(*lines)
    question = question or AskedQuestion()
    return analyze(transcript, replace(reading, structure=question.structure), question, DEFAULT_THRESHOLDS, WORDING)


def numbered(count: int) -> str:
    return " ".join(f"word{index}" for index in range(count))


def ids(feedback: Feedback) -> set[str]:
    return {finding.id for finding in feedback.findings}


def test_a_good_answer_is_praised_for_its_number_and_not_scolded():
    good = judge(SITUATION, TASK, OWN, RESULT)
    assert good.strength == "outcome_in_result"
    assert {"own_action", "learning_stated"} <= ids(good)
    assert not {finding.id for finding in good.findings if finding.severity == "warning"} - {"answer_short"}


def test_we_in_the_action_quotes_the_words_and_offers_a_way():
    team = judge(SITUATION, TASK, OURS, RESULT)
    assert team.fix == "we_in_action"
    finding = next(finding for finding in team.findings if finding.id == "we_in_action")
    assert finding.words.startswith("We called")
    assert finding.start is not None
    assert finding.do
    assert finding.rule
    assert finding.source == WORDING.sources["agency"]


def test_we_outside_the_action_is_never_reproached():
    assert "we_in_action" not in ids(judge("S: " + "We were late and we lost money. " * 8, TASK, OWN, RESULT))


def test_steps_without_an_agent_are_asked_for_and_spoil_the_praise():
    hidden = "A: The landlord was called. Each valve was checked and a map was drawn. I watched. "
    feedback = judge(SITUATION, TASK, hidden, RESULT)
    finding = next(finding for finding in feedback.findings if finding.id == "hidden_agency")
    assert finding.words == "The landlord was called."
    assert "own_action" not in ids(feedback)
    assert "hidden_agency" not in ids(judge(SITUATION, TASK, OWN + " The landlord was called.", RESULT))


def test_credit_for_the_team_is_never_reproached():
    credit = "A: I called the landlord and I checked each valve. I drew a map. Thanks to my team it was right. " * 3
    assert "own_action" in ids(judge(SITUATION, TASK, credit + "The team did great work. We carried it in.", RESULT))


def test_a_missing_result_is_told_once_and_asks_for_the_number():
    endless = judge(SITUATION, TASK, OWN)
    assert endless.fix == "no_result"
    assert not {"no_outcome_number", "no_learning", "outcome_too_early"} & ids(endless)


def test_a_number_before_the_result_is_to_be_said_again_and_one_after_it_is_not():
    early = judge(SITUATION, TASK, OWN + " I cut the bill by 30 percent.", "R: Everybody was glad.")
    assert "outcome_too_early" in ids(early)
    late = judge(SITUATION, "R: Everybody was glad.", TASK, OWN + " I cut the bill by 30 percent.")
    assert "outcome_too_early" not in ids(late)


def test_a_pair_of_figures_is_praised_as_a_pair():
    assert judge(SITUATION, TASK, OWN, "R: Complaints went from 9 percent to 4.").strength == "outcome_with_baseline"


def test_one_um_is_no_fault_and_many_are_counted_as_a_floor():
    assert "many_fillers" not in ids(judge("S: Um, it was late and cold and I was alone.", "A: I fixed it myself."))
    many = judge(SITUATION, TASK, "A: " + "Um, I called, uh, the landlord. " * 8, RESULT)
    finding = next(finding for finding in many.findings if finding.id == "many_fillers")
    assert "At least 16" in finding.why


@pytest.mark.parametrize("structure", ["framework", "weakness", "free"])
def test_outside_star_no_finding_speaks_of_a_phase(structure):
    question = AskedQuestion(structure=structure, target_s=(60, 120))
    told = judge(SITUATION, OURS, question=question).findings
    assert told
    for finding in told:
        words = f"{finding.title} {finding.why} {finding.do} {finding.rule}".lower()
        assert not {"situation", "task", "action", "result", "phase"} & set(words.replace(",", " ").split())


def test_a_runaway_stretch_is_found_although_the_mean_is_fine():
    slow, reading = story("S: " + numbered(60), words_per_minute=130)
    fast, more = story("A: " + numbered(100), words_per_minute=240)
    offset = slow.words[-1].end
    words = slow.words + tuple(Word(word.text, word.start + offset, word.end + offset) for word in fast.words)
    both = Transcript(words=words, duration=words[-1].end, voiced=slow.voiced)
    feedback = analyze(
        both, replace(reading, words=reading.words + more.words), AskedQuestion(), DEFAULT_THRESHOLDS, WORDING
    )
    finding = next(finding for finding in feedback.findings if finding.id == "stretch_too_fast")
    assert finding.start == pytest.approx(offset, abs=DEFAULT_THRESHOLDS.speech_rate_window_s)


def test_a_figure_in_a_sentence_is_the_one_of_the_settings():
    strict = replace(DEFAULT_THRESHOLDS, min_words=500)
    transcript, reading = story(SITUATION, OWN)
    assert "500" in (analyze(transcript, reading, AskedQuestion(), strict, WORDING).reason or "")


def test_every_weight_lies_between_nothing_and_all():
    assert all(0 < impact <= 1 for impact in IMPACTS.values())


VOCABULARY = (
    "I",
    "we",
    "built",
    "um",
    "like",
    "30",
    "percent",
    "because",
    "they",
    "said",
    "fine,",
    "learned.",
    "And",
    "late",
)


@given(
    st.lists(
        st.tuples(st.sampled_from("STAR"), st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=30)),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["star", "framework", "weakness", "free"]),
)
def test_whatever_is_said_there_is_one_fix_one_strength_and_every_span_is_inside(parts, structure):
    lines = [f"{prefix}: {' '.join(words)}" for prefix, words in parts]
    feedback = judge(*lines, question=AskedQuestion(structure=structure))
    assert feedback == judge(*lines, question=AskedQuestion(structure=structure))
    assert len(feedback.phases) == 4
    if feedback.verdict == "nothing_to_score":
        assert feedback.reason
        assert not feedback.findings
        return
    severities = {finding.id: finding.severity for finding in feedback.findings}
    assert severities[feedback.strength or ""] == "praise"
    assert severities[feedback.fix or ""] != "praise"
    for finding in feedback.findings:
        if finding.first_word is not None and finding.last_word is not None:
            assert 0 <= finding.first_word <= finding.last_word < len(feedback.words)
            assert finding.words
    assert msgspec.json.decode(msgspec.json.encode(feedback), type=Feedback) == feedback
