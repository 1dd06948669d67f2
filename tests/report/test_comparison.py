"""Two takes side by side: names, figures, and why one is better."""

from __future__ import annotations

from mockinterview.analysis.comparison import compare
from mockinterview.analysis.feedback import Feedback
from mockinterview.report.comparison import ComparisonView, compose_comparison
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.analysis.test_comparison import GOOD, TEAM, lasting


def composed(before: Feedback, after: Feedback) -> ComparisonView:
    found = compare(before, after, DEFAULT_THRESHOLDS)
    assert found is not None
    return compose_comparison(before, after, found)


def rows(view: ComparisonView, heading: str) -> dict[str, tuple[str, str, str]]:
    return {
        row.name: (row.before, row.after, row.remark) for name, group in view.groups if name == heading for row in group
    }


def test_figures_and_reasons():
    view = composed(TEAM, GOOD)
    better = rows(view, "Better")
    assert better["I in the Action"] == ("0 %", "100 %", "now in range (70-100 %)")
    assert better["Outcome numbers"] == ("0", "1", "now in range (from 1)")
    assert view.summary.startswith("Better: ")
    assert view.fix.startswith("Done, what was to fix then: ")


def test_phases_have_their_seconds_beside_their_share():
    action = next(phase for phase in GOOD.phases if phase.phase == "action")
    row = rows(composed(GOOD, GOOD), "The same")["Action's share"]
    assert row[0].endswith(f"%, {round(action.seconds)} s")


def test_noise_is_called_noise():
    same = rows(composed(lasting(60), lasting(66)), "The same")["Whole answer"]
    assert same == ("1:00", "1:06", "a difference under 0:10 is noise (range 2:00-3:00)")
    assert composed(lasting(60), lasting(66)).summary == "No difference that is more than noise."


def test_leaving_and_nearing_the_range():
    assert rows(composed(lasting(60), lasting(100)), "Better")["Whole answer"][2] == "nearer to its range (2:00-3:00)"
    assert rows(composed(lasting(150), lasting(60)), "Worse")["Whole answer"][2] == "left its range (2:00-3:00)"
    assert rows(composed(lasting(100), lasting(60)), "Worse")["Whole answer"][2] == "further from its range (2:00-3:00)"


def test_every_metric_has_a_name():
    names = [row.name for _, group in composed(TEAM, GOOD).groups for row in group]
    assert len(names) == len(set(names)) == 11
