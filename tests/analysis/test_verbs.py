"""Forms of verbs, and what the subject of a verb is told to do."""

from __future__ import annotations

import pytest

from mockinterview.analysis.language.spoken import read_tokens
from mockinterview.analysis.language.verbs import is_participle, is_past, is_state, is_third_person
from mockinterview.analysis.pronouns.predicates import read_predicate
from tests.labelled_sentences import spoken


@pytest.mark.parametrize("text", ["built", "rewrote", "tested", "stopped", "was", "didn't", "agreed", "re-trained"])
def test_past_forms(text: str) -> None:
    assert is_past(text)


@pytest.mark.parametrize("text", ["need", "hundred", "speed", "unsupervised", "build", "building", "ahmed", "red"])
def test_no_past_forms(text: str) -> None:
    assert not is_past(text)


@pytest.mark.parametrize("text", ["known", "knew", "wanted", "believing", "realized", "was", "has", "hoped", "wishes"])
def test_states(text: str) -> None:
    assert is_state(text) or text in {"was", "has"}


@pytest.mark.parametrize("text", ["built", "asked", "decided", "went", "planning", "checks"])
def test_no_states(text: str) -> None:
    assert not is_state(text)


def test_participles_and_third_persons() -> None:
    assert is_participle("written")
    assert not is_participle("wrote")
    assert is_third_person("carries")
    assert not is_third_person("process")


@pytest.mark.parametrize(
    ("text", "verb", "is_action"),
    [
        ("I then quickly rewrote it", "rewrote", True),
        ("I didn't send it", "send", True),
        ("I had already checked it", "checked", True),
        ("I had to call them", "call", True),
        ("I was checking it", "checking", True),
        ("I was able to fix it", "fix", True),
        ("I was asked to fix it", "asked", False),
        ("I was going to leave", "going", False),
        ("I could leave", "leave", False),
        ("I had a plan", "had", False),
        ("I, as the lead, decided", "decided", True),
        ("I got promoted", "got", False),
    ],
)
def test_the_predicate_and_whether_it_acts(text: str, verb: str, is_action: bool) -> None:
    predicate = read_predicate(read_tokens(spoken(text)), 1)
    assert predicate is not None
    assert (predicate.text, predicate.is_action) == (verb, is_action)
