"""The bank: what is in it, how it is searched, and what a user's files may do to it."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.errors import UsageError
from mockinterview.questions.bank import QuestionBank, load_bank
from mockinterview.questions.draws import Draws

FIFTEEN = {
    "core-ml": ["model-failure", "data-quality", "good-enough", "disagreement", "proudest"],
    "leadership": ["non-technical", "mentoring", "prioritization", "learning-fast", "ambiguity"],
    "ml-judgment": ["accuracy-latency", "simpler-model", "ethics", "unexpected-result", "staying-current"],
}
BUNDLED = load_bank(None)
IDS = [question.id for question in BUNDLED.questions]
SIXTEEN = [*(each for group in FIFTEEN.values() for each in group), "quick-or-robust"]


def bank_with(folder: Path, **files: str) -> QuestionBank:
    """The bank of a user whose question files are `files`, by name."""
    questions = folder / "questions"
    questions.mkdir()
    for name, content in files.items():
        (questions / f"{name}.toml").write_text(content, encoding="utf-8")
    return load_bank(folder)


def test_the_bank_holds_three_groups_of_five_and_a_practice_problem() -> None:
    groups = [group.id for group in BUNDLED.groups.values() if group.in_default_rounds]
    by_group = {group: [question.id for question in BUNDLED.select(group=group)] for group in groups}
    assert by_group == FIFTEEN | {"practice": ["quick-or-robust"]}
    assert IDS[: len(SIXTEEN)] == SIXTEEN


def test_there_are_sixty_more_and_most_are_for_people_of_any_work() -> None:
    more = BUNDLED.questions[len(SIXTEEN) :]
    assert len(more) >= 60
    assert len({question.text for question in BUNDLED.questions}) == len(IDS)
    assert sum(not question.roles for question in more) > len(more) / 2
    assert all(any(role in question.roles for question in more) for role in BUNDLED.roles)
    assert all(BUNDLED.select(type=kind) for kind in BUNDLED.types)
    assert all(BUNDLED.select(competency=competency) for competency in BUNDLED.competencies)


@pytest.mark.parametrize("question_id", IDS)
def test_a_bundled_question_is_complete(question_id: str) -> None:
    question = BUNDLED.find(question_id)
    assert question.text.endswith((".", "?"))
    assert question.tests
    assert question.story_needed
    assert question.competencies
    assert question.companies or question_id not in SIXTEEN
    assert bool(question.values) <= bool(question.companies)


def test_every_value_of_a_bundled_question_is_used_and_every_company_has_enough_to_ask() -> None:
    shown = {value for question in BUNDLED.questions for value in question.values}
    assert shown == {value.id for company in BUNDLED.companies.values() for value in company.values}
    assert all(len(BUNDLED.select(company=company)) >= 5 for company in BUNDLED.companies)


def test_the_practice_problem_brings_its_framework() -> None:
    question = BUNDLED.find("quick-or-robust")
    assert [part.part for part in question.framework] == ["Situation", "Task", "Action", "Result"]
    assert question.strong_pattern


def test_the_targets_of_a_question_are_those_of_its_type() -> None:
    asked = BUNDLED.find("model-failure").asked()
    assert (asked.id, asked.structure, asked.target_s) == ("model-failure", "star", (120, 180))
    assert (asked.situation_s, asked.task_s, asked.action_s, asked.result_s) == ((15, 20), (10, 15), (60, 90), (20, 30))
    assert BUNDLED.find("staying-current").asked().structure == "framework"


def test_the_five_types_of_the_brief_and_ours_have_their_targets() -> None:
    assert {kind.id: (kind.structure, kind.target_s) for kind in BUNDLED.types.values()} == {
        "a-time-when": ("star", (120, 180)),
        "how-do-you-handle": ("framework", (120, 180)),
        "biggest-weakness": ("weakness", (60, 120)),
        "why-this-company": ("free", (60, 120)),
        "questions-for-us": ("free", (180, 300)),
        "about-you": ("free", (60, 120)),  # ours
    }


def test_an_id_is_found_in_any_case_and_a_slip_is_corrected() -> None:
    assert BUNDLED.find("Model-Failure").id == "model-failure"
    with pytest.raises(UsageError, match='no question "model-falure"; did you mean model-failure'):
        BUNDLED.find("model-falure")
    with pytest.raises(UsageError, match="there are: model-failure"):
        BUNDLED.find("xyzzy")


def test_filters_narrow_together() -> None:
    chosen = BUNDLED.select(group="leadership", type="how-do-you-handle", company="Amazon")
    assert [question.id for question in chosen] == ["prioritization"]


@pytest.mark.parametrize(
    "wrong", [{"group": "sales"}, {"type": "riddle"}, {"company": "acme"}, {"role": "pope"}, {"competency": "x"}]
)
def test_an_unknown_filter_is_refused_with_what_there_is(wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="there are: "):
        BUNDLED.select(**wrong)


def test_filters_that_leave_nothing_are_refused() -> None:
    with pytest.raises(UsageError, match="leave one of the filters out"):
        BUNDLED.random([], Random(1), group="practice", company="google")


@given(asked=st.lists(st.sampled_from(IDS)), seed=st.integers())
def test_a_random_question_is_not_among_the_last_half_that_were_asked(asked: list[str], seed: int) -> None:
    pick = BUNDLED.random(asked, Random(seed))
    assert pick.id in SIXTEEN
    assert pick.id not in [each for each in asked if each in SIXTEEN][-(len(SIXTEEN) // 2) :]


def test_every_question_that_does_not_rest_can_be_picked() -> None:
    resting = SIXTEEN[:8]
    picks = {BUNDLED.random(resting, Random(seed)).id for seed in range(200)}
    assert picks == set(SIXTEEN[8:])


def test_what_was_asked_outside_the_filter_does_not_wake_what_rests() -> None:
    asked = ["mentoring", "ambiguity", *FIFTEEN["core-ml"] * 3]
    picks = {BUNDLED.random(asked, Random(seed), group="leadership").id for seed in range(100)}
    assert picks == {"non-technical", "prioritization", "learning-fast"}


def test_a_newcomer_without_a_role_meets_the_questions_of_a_trade_as_often_as_the_setting_says() -> None:
    rng, asked = Random(3), []
    for _ in range(1000):
        asked.append(BUNDLED.random(asked, rng, draws=Draws(role_share=0.2)).id)
    assert set(asked) == set(SIXTEEN)
    assert 0.15 < sum(bool(BUNDLED.find(each).roles) for each in asked) / len(asked) < 0.25


def test_a_role_brings_its_own_questions_and_keeps_those_of_others_away() -> None:
    picks = {BUNDLED.random([], Random(seed), draws=Draws(role="Nurse", role_share=0.2)).id for seed in range(300)}
    assert {"short-staffed", "proudest"} <= picks
    assert all("nurse" in BUNDLED.find(each).roles or not BUNDLED.find(each).roles for each in picks)
    assert "conflict-colleague" not in picks
    picks = {BUNDLED.random([], Random(seed), draws=Draws("machine-learning")).id for seed in range(300)}
    assert set(SIXTEEN) <= picks


def test_the_whole_bank_is_drawn_from_on_request_and_under_a_filter() -> None:
    whole = BUNDLED.candidates(draws=Draws(whole_bank=True))
    assert whole == BUNDLED.questions
    assert BUNDLED.candidates(competency="feedback") == BUNDLED.select(competency="feedback")


def test_questions_are_searched_by_words_of_their_tags() -> None:
    found = {question.id for question in BUNDLED.search("nursing FAMILY")}
    assert found == {"relative-upset"}
    assert BUNDLED.search("") == BUNDLED.questions


def test_a_single_question_is_asked_again() -> None:
    assert BUNDLED.random(["quick-or-robust"], Random(1), group="practice").id == "quick-or-robust"


def test_the_least_question_of_a_user_joins_the_bank(tmp_path: Path) -> None:
    bank = bank_with(tmp_path, mine='[[questions]]\nid = "blackout"\ntext = "The worst outage?"\n')
    assert not bank.problems
    assert bank.find("blackout").asked().structure == "star"
    assert [question.id for question in bank.select(group="own")] == ["blackout"]


def test_a_users_question_may_refer_to_a_type_and_a_company_of_another_file(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path,
        a="""
[[questions]]
id = "why-acme"
text = "Why us?"
type = "why-acme"
companies = ["acme"]
values = ["glee"]
""",
        z="""
[[types]]
id = "why-acme"
name = "Why Acme?"
shape = "A reason."
structure = "free"
target_s = [30, 45.5]
[[companies]]
id = "acme"
name = "Acme"
looks_for = "Good cheer."
values = [{id = "glee", name = "Glee", meaning = "Laughs."}]
""",
    )
    assert not bank.problems
    assert bank.select(company="acme")[0].asked().target_s == (30, 45.5)


def test_a_taken_id_does_not_shadow_silently(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path, mine='[[questions]]\nid = "ethics"\ntext = "Mine?"\n[[questions]]\nid = "x"\ntext = "X?"\n'
    )
    assert bank.find("ethics").text == BUNDLED.find("ethics").text
    assert bank.find("x").text == "X?"
    (problem,) = bank.problems
    assert "mine.toml: questions: ethics: the id is taken" in str(problem)


def test_a_bundled_question_is_replaced_on_request_and_keeps_its_place(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path,
        mine='[[questions]]\nid = "ethics"\ntext = "Mine?"\ngroup = "ml-judgment"\nreplaces = true\n',
    )
    assert bank.find("ethics").text == "Mine?"
    assert [question.id for question in bank.questions] == IDS


def test_a_replacement_of_nothing_is_named(tmp_path: Path) -> None:
    bank = bank_with(tmp_path, mine='[[questions]]\nid = "ethic"\ntext = "Mine?"\nreplaces = true\n')
    assert "mine.toml: questions: ethic: there is nothing it `replaces`" in str(bank.problems[0])


def test_targets_of_a_bundled_type_can_be_changed(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path,
        mine="""
[[types]]
id = "how-do-you-handle"
replaces = true
name = "How?"
shape = "Short."
structure = "framework"
target_s = [60, 90]
""",
    )
    assert bank.find("staying-current").asked().target_s == (60, 90)


def test_a_company_that_loses_its_values_takes_no_bundled_question_away(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path, mine='[[companies]]\nid = "amazon"\nreplaces = true\nname = "Amazon"\nlooks_for = "Other things."\n'
    )
    assert not bank.problems
    assert len(bank.questions) == len(IDS)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('type = "a-time-then"', 'no type "a-time-then"; did you mean a-time-when'),
        ('companies = ["acme"]', 'no company "acme"; there are: amazon, google, meta'),
        ('companies = ["google"]\nvalues = ["dive-deep"]', 'no value of its companies "dive-deep"'),
        ('values = ["dive-deep"]', "there are: none"),
        ('competencies = ["conflcit"]', 'no competency "conflcit"; did you mean conflict'),
        ('roles = ["nurs"]', 'no role "nurs"; did you mean nurse'),
    ],
)
def test_a_question_that_refers_to_nothing_is_named_and_left_out(tmp_path: Path, line: str, wrong: str) -> None:
    bank = bank_with(tmp_path, mine=f'[[questions]]\nid = "mine"\ntext = "Mine?"\n{line}\n')
    assert "mine.toml: questions: mine is left out: " in str(bank.problems[0])
    assert wrong in str(bank.problems[0])
    assert len(bank.questions) == len(IDS)


def test_without_a_folder_of_its_own_the_bank_is_the_bundled_one(tmp_path: Path) -> None:
    assert load_bank(tmp_path) == BUNDLED


def test_a_user_adds_a_role_and_a_competency(tmp_path: Path) -> None:
    bank = bank_with(
        tmp_path,
        mine="""
roles = [{id = "pilot", name = "Flying"}]
competencies = [{id = "calm", name = "Calm"}]
[[questions]]
id = "go-around"
text = "Tell me about a landing that you broke off."
roles = ["pilot"]
competencies = ["calm"]
""",
    )
    assert not bank.problems
    assert [question.id for question in bank.select(competency="calm", role="pilot")] == ["go-around"]
