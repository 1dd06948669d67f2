"""Follow-up questions: with cause, in the speaker's own words, the same for the same answer."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.probes.probe import Probe, ProbeId
from mockinterview.analysis.probes.quotes import MOST_WORDS
from mockinterview.analysis.probes.weights import WEIGHTS
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.analysis.refusal import refusal
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Transcript, Word
from mockinterview.wording import load_wording
from tests.analysis.test_findings import OURS, OWN, RESULT, SITUATION, TASK, VOCABULARY, judge
from tests.stubs.transcripts import story

WORDING = load_wording()
EDGES = ' .,;:!?-–—…"“”'
FULL = (
    SITUATION,
    TASK,
    OWN + "I chose the old boiler instead of a new one, because it was there by Friday.",
    "R: The heating was back on Sunday and our bill fell from 900 to 600 dollars. I learned to keep a map.",
)


def probes(*lines: str, question: AskedQuestion | None = None) -> dict[ProbeId, Probe]:
    return {probe.id: probe for probe in judge(*lines, question=question).probes}


def quoted(feedback: Feedback, probe: Probe) -> str:
    said = " ".join(word.text for word in feedback.words[probe.first_word : probe.last_word + 1])
    return said.strip(EDGES)


def bare(text: str) -> str:
    return text.replace('"', "").replace("'", "")


def test_we_are_asked_which_part_was_mine():
    probe = next(iter(probes(SITUATION, TASK, OURS, RESULT).values()))
    assert probe.id == "we_in_action"
    assert probe.words == "We called the landlord"
    assert f'"{probe.words}"' in probe.question
    assert probe.start > 0


def test_a_story_without_an_end_is_asked_for_it_at_the_last_thing_that_was_done():
    probe = next(iter(probes(SITUATION, TASK, OWN).values()))
    assert (probe.id, probe.words) == ("no_result", "I drew a map")


def test_a_general_word_for_an_amount_is_asked_for_its_figure():
    found = probes(SITUATION, TASK, OWN, "R: The heating was back on Sunday and the bill went down a lot.")
    assert found["vague_amount"].words == "the bill went down a lot"
    assert "no_outcome_number" not in found


def test_a_result_without_a_number_is_asked_about_what_it_says_and_not_about_the_learning():
    found = probes(SITUATION, TASK, OWN, "R: I learned to keep a map. The heating was back on Sunday.")
    assert found["no_outcome_number"].words == "The heating was back on Sunday"


def test_a_result_that_says_nothing_is_asked_about_the_last_thing_that_was_done():
    assert probes(SITUATION, TASK, OWN, "R: And that was it.")["no_outcome_number"].words == "I drew a map"


def test_a_number_without_a_before_is_asked_what_it_is_compared_with():
    assert probes(SITUATION, TASK, OWN, RESULT)["no_baseline"].words == "our bill fell by 30 percent"
    assert "no_baseline" not in probes(*FULL)


def test_a_choice_without_a_reason_is_asked_why():
    acts = "A: I called the landlord. I decided to keep the old boiler. I checked each valve. I drew a map."
    assert probes(SITUATION, TASK, acts, RESULT)["no_reason"].words == "I decided to keep the old boiler"
    assert "no_reason" not in probes(SITUATION, TASK, OWN, RESULT)


def test_a_failure_without_a_learning_weighs_more_than_a_success_without_one():
    ending = "R: The heating was back on Sunday and our bill fell from 900 to 600 dollars."
    success = probes(SITUATION, TASK, OWN, ending)
    failure = probes(SITUATION + " I made a mistake with the pump.", TASK, OWN, ending)
    assert list(success) == ["no_learning"]
    assert list(failure) == ["failure_without_learning"]
    assert failure["failure_without_learning"].words == "I made a mistake with the pump"
    assert WEIGHTS["failure_without_learning"] > WEIGHTS["no_learning"]


def test_steps_that_nobody_takes_are_asked_for_who_took_them():
    hidden = "A: The landlord was called. Each valve was checked and a map was drawn. I watched it. "
    assert probes(SITUATION, TASK, hidden, RESULT)["hidden_agency"].words == "The landlord was called"


def test_general_words_are_asked_for_what_was_done():
    acts = "A: I called the landlord because it was cold. I checked each valve. I did various things with the crew."
    found = probes(SITUATION, TASK, acts * 2, "R: Our bill fell from 900 to 600 dollars. I learned to keep a map.")
    assert "various things" in found["general_words"].words


def test_a_story_without_an_action_or_a_role_is_asked_for_it():
    found = probes(SITUATION, "R: The heating was back on Sunday and our bill fell from 900 to 600 dollars.")
    assert next(iter(found)) == "no_action"
    assert "no_role" in found


def test_an_action_that_goes_by_in_a_sentence_is_asked_for_its_steps():
    found = probes(SITUATION * 2, TASK, "A: I drew a map of the valves.", RESULT)
    assert found["thin_action"].words == "I drew a map of the valves"


def test_several_short_steps_are_no_thin_action():
    acts = "A: I called the landlord. I checked each valve. I drew a map. I showed it to the crew."
    assert "thin_action" not in probes(SITUATION * 2, TASK, acts, RESULT)


def test_a_decision_is_quoted_as_far_as_its_verb():
    acts = "A: I, as the lead of that shift, decided to keep the old boiler. I drew a map of it for the crew."
    assert "decided" in probes(SITUATION, TASK, acts, RESULT)["no_reason"].words


def test_a_quote_does_not_begin_with_a_conjunction():
    found = probes(SITUATION, TASK, OWN, "R: And the heating was back on Sunday. I learned to keep a map.")
    assert found["no_outcome_number"].words == "the heating was back on Sunday"


def test_a_complete_answer_gets_one_deepening_question():
    assert list(probes(*FULL)) == ["deeper"]
    assert probes(*FULL)["deeper"].words == "I chose the old boiler instead of a new one"


def test_outside_star_only_what_makes_sense_there_is_asked():
    framework = "S: Whenever two things are due I write both down and I ask who waits for each of them. "
    for structure in ("framework", "weakness", "free"):
        assert not probes(framework, OURS, question=AskedQuestion(structure=structure))
    assert list(_shaped(framework * 2, "framework", "framework")) == ["no_example"]
    assert not _shaped(framework * 2, "framework", "example")
    weak = "S: I hold on to work for too long. The last report was late by a week because of that. "
    assert list(_shaped(weak, "weakness", "weakness")) == ["no_steps"]


def _shaped(line: str, structure, part: str) -> dict[ProbeId, Probe]:
    transcript, reading = story(line)
    words = tuple(replace(word, part=part) for word in reading.words)
    feedback = analyze(
        transcript, PhaseReading(words, structure), AskedQuestion(structure=structure), DEFAULT_THRESHOLDS, WORDING
    )
    return {probe.id: probe for probe in feedback.probes}


def test_the_answer_to_a_follow_up_raises_no_other():
    asked = AskedQuestion(structure="free", probe="we_in_action", follows=1)
    assert not judge(SITUATION, TASK, OURS, question=asked).probes


@pytest.mark.parametrize("said", ["", "word", "We called him.", "no " * 30])
def test_nothing_is_asked_about_what_cannot_be_scored(said):
    words = tuple(Word(text, index * 0.4, index * 0.4 + 0.3) for index, text in enumerate(said.split()))
    transcript = Transcript(words=words, duration=20.0)
    assert refusal(transcript, DEFAULT_THRESHOLDS) is not None
    reading = PhaseReading(tuple(WordPhase("action") for _ in words))
    assert not analyze(transcript, reading, AskedQuestion(), DEFAULT_THRESHOLDS, WORDING).probes


def test_what_was_perhaps_misheard_or_stumbled_over_is_quoted_last():
    lines = (SITUATION, TASK, "A: We, um, called the landlord. We drew a new map. We checked each valve there.", RESULT)
    assert probes(*lines)["we_in_action"].words == "We drew a new map"
    transcript, reading = story(*lines)
    words = tuple(replace(word, probability=0.2) if word.text == "map." else word for word in transcript.words)
    feedback = analyze(replace(transcript, words=words), reading, AskedQuestion(), DEFAULT_THRESHOLDS, WORDING)
    assert feedback.probes[0].words == "We checked each valve there"


def test_a_long_clause_is_cut_where_a_phrase_ends():
    act = "A: We moved the whole inventory of our warehouse to another building at the far end of town. We paid. "
    assert probes(SITUATION, TASK, act, RESULT)["we_in_action"].words == (
        "We moved the whole inventory of our warehouse to another building"
    )


def test_quotation_marks_inside_a_quote_stay_readable():
    act = 'A: We called the "old boiler" man. We paid. We left.'
    probe = probes(SITUATION, TASK, act, RESULT)["we_in_action"]
    assert "\"We called the 'old boiler' man\"" in probe.question


def test_other_wordings_ask_about_the_same_words():
    probe = probes(SITUATION, TASK, OURS, RESULT)["we_in_action"]
    assert len({probe.question, *probe.other_wordings}) == len(WORDING.probes["we_in_action"].ask)
    assert all(probe.words in wording for wording in probe.other_wordings)


def test_every_gap_has_its_weight_and_its_wordings():
    assert set(get_args(ProbeId)) == set(WEIGHTS) == set(WORDING.probes)
    assert all(len(set(told.ask)) == len(told.ask) >= 2 for told in WORDING.probes.values())
    assert all(0 < weight <= 1 for weight in WEIGHTS.values())


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("STAR"),
            st.lists(
                st.sampled_from((*VOCABULARY, "um,", "a-", "lot", "—", "failed.", '"so')), min_size=1, max_size=30
            ),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["star", "framework", "weakness", "free"]),
)
def test_whatever_is_said_a_question_quotes_words_at_their_times(parts, structure):
    lines = [f"{prefix}: {' '.join(words)}" for prefix, words in parts]
    question = AskedQuestion(structure=structure)
    feedback = judge(*lines, question=question)
    assert feedback.probes == judge(*lines, question=question).probes
    if feedback.verdict == "nothing_to_score":
        assert not feedback.probes
    assert len(feedback.probes) <= DEFAULT_THRESHOLDS.probes_most
    assert len({probe.id for probe in feedback.probes}) == len(feedback.probes)
    for probe in feedback.probes:
        assert probe.words == quoted(feedback, probe)
        assert probe.start == feedback.words[probe.first_word].start
        assert probe.end == feedback.words[probe.last_word].end
        assert len(probe.words.split()) <= MOST_WORDS
        assert bare(probe.words) in bare(probe.question)


def test_probes_of_one_answer_quote_different_words_where_there_are_others():
    found = judge(SITUATION, TASK, OURS + " We made some improvements. We did various things.", RESULT).probes
    spans = [range(probe.first_word, probe.last_word + 1) for probe in found]
    assert len(found) >= 2
    assert all(set(one).isdisjoint(other) for one, other in pairwise(spans))
