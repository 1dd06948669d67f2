"""A story's file: read as it is meant, changed without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.phase_names import PHASES
from mockinterview.errors import DataFileError
from mockinterview.questions.bank import load_bank
from mockinterview.stories.document import new_text, read_story, told_text, with_listed
from mockinterview.stories.kinds import find_kind, story_kinds
from tests.stories.files import RANKING


def read(text: str, story_id: str = "ranking"):
    return read_story(story_id, "ranking.md", text.encode())


def test_front_matter_and_parts_are_read() -> None:
    story = read(RANKING)
    assert story.title == "The night the ranking went dark"
    assert story.questions == ("model-failure",)
    assert story.metrics == ("detected in 2 hours", "fixed in 6 hours")
    assert story.parts["situation"] == "It was   Friday, and\nthe ranking returned nothing."
    assert story.parts["task"] == "I was on call."
    assert story.parts["action"] == "I rolled it back."
    assert story.parts["result"] == "We lost 3 percent of the orders."
    assert story.missing_parts == ()


def test_what_is_told_leaves_notes_headings_and_comments_out() -> None:
    told = told_text(RANKING)
    assert told.split()[:3] == ["It", "was", "Friday,"]
    assert not any(word in told for word in ("title", "Anna", "say why", "##", "Some note"))
    assert told_text("A plain draft.\n\n# One\nmore") == "A plain draft.\n\n# One\nmore"


def test_a_plain_file_without_front_matter_is_a_story_too() -> None:
    story = read("# My best project\n\n## Action\nI built it.\n")
    assert (story.title, story.parts) == ("My best project", {"action": "I built it."})
    assert read("nothing but words").title == "ranking"


def test_windows_line_ends_and_a_byte_order_mark_are_read_and_kept() -> None:
    text = "\ufeff" + RANKING.replace("\n", "\r\n")
    story = read(text)
    assert story.questions == ("model-failure",)
    assert story.parts["task"] == "I was on call."
    changed = with_listed("ranking.md", text, "questions", "ethics")
    assert "\n" not in changed.replace("\r\n", "")
    assert read(changed).questions == ("model-failure", "ethics")


def test_adding_a_question_changes_nothing_else() -> None:
    changed = with_listed("ranking.md", RANKING, "questions", "ethics")
    assert changed == RANKING.replace('["model-failure"]', '["model-failure", "ethics"]')
    assert with_listed("ranking.md", changed, "questions", "ethics") == changed
    assert read(with_listed("ranking.md", RANKING, "tags", "outage")).tags == ("outage",)
    assert with_listed("ranking.md", changed, "questions", "ethics", is_listed=False) == RANKING
    bare = with_listed("bare.md", "# Mine\n\n## Action\nI did.\n", "questions", "ethics")
    assert bare == '+++\nquestions = ["ethics"]\n+++\n# Mine\n\n## Action\nI did.\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+++\ntitle = 3\n+++\n", "ranking.md: title: Expected `str | null`, got `int`"),
        ("+++\ntitel = 'x'\n+++\n", "unknown field `titel`"),
        ("+++\ntitle = \n+++\n", "it is no TOML"),
        ("+++\ntitle = 'x'\n\n## Action\n", "never ends"),
        ("+++\nquestions = 'ethics'\n+++\n", "questions: Expected `array`, got `str`"),
        ("a\x00b", "characters that no text has"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(text: str, told: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read(text)
    assert told in str(caught.value)
    assert str(caught.value).startswith("ranking.md: ")


@given(st.text(max_size=300))
def test_any_text_is_read_or_named(body: str) -> None:
    for text in (body, f"+++\n{body}\n+++\n", f"+++\n+++\n{body}"):
        try:
            read_story("x", "x.md", text.encode("utf-8", "surrogatepass"))
        except DataFileError as error:
            assert str(error).startswith("x.md: ")  # noqa: PT017


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=60))
def test_a_new_story_of_any_title_is_read_back(title: str) -> None:
    if title.strip() and "\x7f" not in title:
        assert read(new_text(title)).title == title


@pytest.mark.parametrize("kind", story_kinds(), ids=lambda kind: kind.id)
def test_a_new_story_of_a_kind_has_its_prompts_and_nothing_written(kind) -> None:
    text = new_text("Mine", kind=kind, questions=kind.questions)
    story = read(text)
    assert (story.kind, story.questions, story.parts) == (kind.id, kind.questions, {})
    assert all(getattr(kind, phase) in text for phase in PHASES)
    assert kind.metrics[0] in text
    known = {question.id for question in load_bank(None).questions}
    assert set(kind.questions) <= known


def test_the_eight_kinds_answer_the_fifteen_between_them() -> None:
    assert len(story_kinds()) == 8
    assert find_kind("Mentoring").name == "Mentoring"
