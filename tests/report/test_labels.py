"""Every status that the analysis can give has its plain words."""

from __future__ import annotations

from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from mockinterview.analysis import feedback as contract
from mockinterview.analysis.delivery import measures as delivery
from mockinterview.report.labels import load_labels
from mockinterview.report.marks import MARKS

SCOLDING = ("bad", "wrong", "fail", "poor", "weak")


def _choices(struct: type, field: str) -> set[str]:
    """The values of a `Literal` field, None aside."""
    hint = get_type_hints(struct)[field]
    literals = (
        [hint] if get_origin(hint) is Literal else [part for part in get_args(hint) if get_origin(part) is Literal]
    )
    return {str(value) for literal in literals for value in get_args(literal)}


@pytest.mark.parametrize(
    ("table", "struct", "field"),
    [
        ("phases", contract.PhaseMetric, "phase"),
        ("whole", contract.Timing, "status"),
        ("phase_seconds", contract.PhaseMetric, "status"),
        ("action_pronouns", contract.ActionPronouns, "status"),
        ("pace", contract.Pace, "status"),
        ("pace_window", contract.PaceWindow, "status"),
        ("steadiness", delivery.Steadiness, "status"),
        ("number_kinds", contract.Number, "kind"),
    ],
)
def test_a_table_names_exactly_what_can_occur(table: str, struct: type, field: str) -> None:
    assert set(getattr(load_labels(), table)) == _choices(struct, field)


def test_shares_are_named_where_seconds_do_not_already_say_missing() -> None:
    assert set(load_labels().phase_share) == _choices(contract.PhaseMetric, "share_status") - {"missing"}


def test_every_mark_has_its_meaning() -> None:
    assert set(load_labels().marks) == {*MARKS, "i", "pause", "corrected"}


def test_statuses_never_scold() -> None:
    labels = load_labels()
    statuses = [*labels.whole.values(), *labels.phase_seconds.values(), *labels.phase_share.values()]
    statuses += [*labels.action_pronouns.values(), *labels.pace.values(), *labels.steadiness.values()]
    assert not [label.text for label in statuses if any(word in label.text.lower() for word in SCOLDING)]


def test_an_unknown_part_keeps_its_own_name() -> None:
    assert load_labels().part("steps") == "Steps"
    assert load_labels().part("reason") == "Reason"
