"""Which follow-up comes next: never twice the same in a round."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.probes.probe import Probe, ProbeId
from mockinterview.analysis.question import AskedQuestion
from mockinterview.practice.follow_ups import FollowUpQuestion, follow_up_question
from mockinterview.wording import load_wording

TARGET_S = (20.0, 60.0)
ETHICS = AskedQuestion(id="ethics", text="Tell me about ...", company="amazon", values=("earn-trust",))
PROBES = load_wording().probes


def probe(name: ProbeId, words: str = "we drew a map") -> Probe:
    first, *others = [ask.format(quote=words) for ask in PROBES[name].ask]
    return Probe(name, first, tuple(others), words, 1.0, 2.0, 3, 6, PROBES[name].wanted, "a rule")


def ask(probes: list[Probe], asked: list[AskedQuestion], take_id: int = 1) -> FollowUpQuestion | None:
    return follow_up_question(take_id, ETHICS, probes, asked, TARGET_S)


def test_it_asks_the_weightiest_first_and_knows_the_answer_that_it_follows():
    question = ask([probe("we_in_action"), probe("no_learning")], [])
    assert question is not None
    assert question.text == 'You said "we drew a map". Which part of that was yours?'
    asked = question.asked()
    assert (asked.id, asked.probe, asked.follows) == ("ethics", "we_in_action", 1)
    assert (asked.structure, asked.target_s) == ("free", TARGET_S)
    assert (asked.company, asked.values) == (None, ())


def test_what_was_asked_about_this_answer_is_not_asked_again():
    probes = [probe("we_in_action"), probe("no_learning")]
    first = ask(probes, [])
    assert first is not None
    second = ask(probes, [first.asked()])
    assert second is not None
    assert second.probe == "no_learning"
    assert ask(probes, [first.asked(), second.asked()]) is None


def test_what_another_answer_was_asked_for_comes_later_and_in_other_words():
    before = ask([probe("we_in_action")], [], take_id=1)
    assert before is not None
    later = ask([probe("we_in_action", "we left"), probe("no_learning")], [before.asked()], take_id=2)
    assert later is not None
    assert later.probe == "no_learning"
    again = ask([probe("we_in_action", "we left")], [before.asked()], take_id=2)
    assert again is not None
    assert again.text == PROBES["we_in_action"].ask[1].format(quote="we left")


def test_a_gap_whose_wordings_are_used_up_is_not_asked_for():
    asked: list[AskedQuestion] = []
    for take_id in range(1, len(PROBES["no_role"].ask) + 1):
        question = ask([probe("no_role")], asked, take_id)
        assert question is not None
        asked.append(question.asked())
    assert ask([probe("no_role")], asked, take_id=99) is None


@given(st.lists(st.lists(st.sampled_from(list(PROBES)), max_size=3, unique=True), min_size=1, max_size=8))
def test_no_round_hears_the_same_question_twice(answers):
    asked: list[AskedQuestion] = []
    for take_id, names in enumerate(answers):
        probes = [probe(name, f"words of answer {take_id}") for name in names]
        while (question := ask(probes, asked, take_id)) is not None:
            asked.append(question.asked())
    pairs = [(one.follows, one.probe) for one in asked]
    frames = [one.text.replace(f"words of answer {one.follows}", "") for one in asked]
    assert len(set(pairs)) == len(pairs)
    assert len(set(frames)) == len(frames)
