"""What stands behind a story: its words, their places and their rules."""

from __future__ import annotations

from mockinterview.analysis.feedback import PhaseName, WordReading
from mockinterview.analysis.numbers.citations import find_numbers
from mockinterview.analysis.pronouns.counts import find_mentions
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.substance.company_values import missed_values
from mockinterview.analysis.substance.decisions import find_decisions
from mockinterview.analysis.substance.generalities import find_generalities
from mockinterview.analysis.substance.lasting_changes import find_lasting_changes
from mockinterview.analysis.substance.measures import Substance
from mockinterview.analysis.substance.measuring import measure_substance
from mockinterview.analysis.substance.own_role import find_role
from mockinterview.analysis.substance.specifics import find_specifics
from mockinterview.analysis.substance.stakes import find_stakes
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken
from tests.labelled_substance import listened_values, read


def measure(*lines: str, company: str | None = None) -> Substance:
    """Lines `S: ...`, `T: ...`, `A: ...`, `R: ...` as one answer."""
    phases: dict[str, PhaseName] = {"S": "situation", "T": "task", "A": "action", "R": "result"}
    words: list[WordReading] = []
    for line in lines:
        words += spoken(line[3:], phases[line[0]])
    answer = tuple(words)
    numbers = find_numbers(answer, DEFAULT_THRESHOLDS)
    question = AskedQuestion(company=company)
    return measure_substance(answer, find_mentions(answer), numbers, question, listened_values(), "What exactly?")


def test_a_decision_and_its_reason_are_quoted_with_their_times() -> None:
    words = spoken("First I rolled the release back, because nobody understood the failure. Then we had lunch.")
    (decision,) = find_decisions(read(words))
    assert (decision.words, decision.rule, decision.person) == ("I rolled the release back", "reasoned_act", "i")
    assert (decision.first_word, decision.last_word, decision.start) == (1, 5, words[1].start)
    assert decision.reason is not None
    assert (decision.reason.words, decision.reason.rule) == ("because nobody understood the failure", "because")
    assert (decision.reason.first_word, decision.reason.end) == (6, words[10].end)


def test_a_choice_without_a_reason_is_a_decision_and_another_act_is_none() -> None:
    (decision,) = find_decisions(read(spoken("I called the vendor. I decided to wait. I read the manual.")))
    assert (decision.words, decision.rule, decision.reason) == ("I decided to wait", "choice", None)


def test_each_way_to_give_a_reason_has_its_rule() -> None:
    lines = {
        "I chose the small model to keep it fast.": "purpose",
        "I chose speed over accuracy.": "contrast",
        "The set was tiny, so I decided to label more.": "so",
        "I weighed the pros and cons and chose the first.": "trade_off",
        "I decided to wait. The reason was simple.": "because",
    }
    for line, rule in lines.items():
        (decision,) = find_decisions(read(spoken(line)))
        assert decision.reason is not None, line
        assert decision.reason.rule == rule, line


def test_what_others_decided_and_said_is_no_decision_of_the_speaker() -> None:
    assert find_decisions(read(spoken("She decided to leave. He said, I chose the red one."))) == ()


def test_the_role_is_looked_for_where_the_scene_is_set() -> None:
    text = "It was my job to calm the guests."
    (role,) = find_role(read(spoken(text, "task")))
    assert (role.words, role.rule, role.phase) == ("It was my job to calm the guests", "own_part", "task")
    assert find_role(read(spoken(text, "action"))) == ()


def test_a_duty_is_a_role_in_the_task_only() -> None:
    assert find_role(read(spoken("I had to call everybody.", "task")))
    assert not find_role(read(spoken("I had to call everybody.", "situation")))


def test_stakes_are_a_loss_a_deadline_or_people() -> None:
    words = spoken("We would lose the contract by the end of May. Patients were waiting for hours.", "situation")
    assert [each.rule for each in find_stakes(read(words))] == ["loss", "deadline", "people"]
    assert find_stakes(read(spoken("We would lose the contract.", "result"))) == ()


def test_a_lasting_change_is_told_after_the_scene() -> None:
    (change,) = find_lasting_changes(read(spoken("Since then every team uses the checklist.", "result")))
    assert change.words == "Since then every team uses the checklist"
    assert find_lasting_changes(read(spoken("Since then every team uses the checklist.", "situation"))) == ()


def test_a_generality_raises_its_question_unless_it_is_explained() -> None:
    words = spoken("I made some improvements. I tried several things, such as a louder bell.")
    (general,) = find_generalities(read(words), "What exactly?")
    assert (general.words, general.question) == ("made some improvements", "What exactly?")
    assert general.rule == "unnamed_work"


def test_a_specific_counts_once_however_often_it_is_said() -> None:
    words = spoken("I asked Priya in Leeds, and Priya knew. It ran in postgres. I waited, because Priya's car broke.")
    specifics = find_specifics(read(words), (), find_decisions(read(words)))
    found = [(mention.rule, mention.words) for mention in specifics.mentions]
    assert found == [("name", "Priya"), ("name", "Leeds"), ("tool", "postgres"), ("decision", "I waited")]
    assert specifics.at_least == 4


def test_a_title_opens_no_sentence() -> None:
    words = spoken("So I called Dr. Okafor at once.")
    assert [mention.words for mention in find_specifics(read(words), (), ()).mentions] == ["Okafor"]


def test_a_value_is_shown_by_deeds_not_by_its_name() -> None:
    substance = measure("A: I have always had customer obsession. I called the customers first.")
    (value,) = substance.values
    assert (value.company, value.id, value.name) == ("amazon", "customer-obsession", "Customer Obsession")
    assert [mention.words for mention in value.mentions] == ["I called the customers first"]


def test_a_deed_of_others_or_of_a_we_shows_nothing() -> None:
    assert measure("A: They called the customers. We called the customers.").values == ()
    assert measure("A: I should have called the customers. If I had called the customers, I would know.").values == ()


def test_an_outcome_shows_results() -> None:
    substance = measure("R: The error rate fell from 9 to 2 percent.")
    (value,) = substance.values
    assert (value.id, value.mentions[0].rule) == ("deliver-results", "outcome")


def test_values_are_missed_only_where_a_company_was_chosen() -> None:
    lines = ("A: I called the customers first.", "R: The error rate fell from 9 to 2 percent.")
    assert measure(*lines).values_missed is None
    missed = measure(*lines, company="amazon").values_missed
    assert missed is not None
    assert [value.id for value in missed] == ["dive-deep", "bias-for-action", "earn-trust"]
    assert {value.company for value in missed} == {"amazon"}


def test_a_company_without_cues_misses_nothing() -> None:
    assert missed_values((), (), "acme") == ()
