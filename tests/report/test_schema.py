"""The JSON Schema in the docs: true to the types, and every output true to it."""

from __future__ import annotations

import json

import pytest

from mockinterview.coach import Coach
from mockinterview.questions.bank import load_bank
from mockinterview.questions.examples import load_examples
from mockinterview.report.contract import feedback_schema, feedback_to_json
from mockinterview.settings import Settings
from tests.report import samples
from tests.report.hostile import hostile
from tests.report.schema import SCHEMA_FILE, breaches


def test_it_is_made_from_the_types() -> None:
    assert SCHEMA_FILE.read_bytes() == feedback_schema(), "python docs/schema.py makes it again"


@pytest.mark.parametrize("make", [samples.scored, samples.refused, samples.corrected, hostile])
def test_every_kind_of_feedback_holds_to_it(make) -> None:
    assert breaches(feedback_to_json(make())) == []


@pytest.mark.parametrize("kind", ["weak", "strong"])
def test_judged_examples_hold_to_it(kind) -> None:
    coach = Coach(Settings())
    for pair in load_examples(load_bank(None)):
        assert breaches(feedback_to_json(coach.assess_example(pair, kind))) == []


@pytest.mark.parametrize(
    ("key", "value"), [("verdict", "fine"), ("duration", "1"), ("words", [{"text": "I"}]), ("phases", None)]
)
def test_what_breaks_it_is_found(key, value) -> None:
    assert breaches(json.dumps(json.loads(feedback_to_json(samples.scored())) | {key: value}))
