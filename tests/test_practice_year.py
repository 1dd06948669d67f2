"""A year of practice through the journal: it loads, and tells the right story and no other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mockinterview.coach import Coach
from mockinterview.journal import Journal
from mockinterview.progress.figures import MEASURES
from mockinterview.progress.trends import Development, develop
from mockinterview.rejudging import outdated, rejudge
from mockinterview.report.progress_page import render_progress
from mockinterview.report.progress_view import compose_progress
from mockinterview.settings import ProgressSettings, Settings
from mockinterview.store.takes import TakeStore
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.stubs.practice_year import Practice
from tests.stubs.transcripts import spoken


def developed(journal: Journal) -> Development:
    return develop(journal.listing.answers(), ProgressSettings(), DEFAULT_THRESHOLDS)


def moved(development: Development) -> dict[str, float]:
    trends = {each.measure: each for each in development.trends if each.course == "trend"}
    return {measure: trend.ends[1] - trend.ends[0] for measure, trend in trends.items()}


def test_a_year_tells_what_was_planted_and_nothing_else(tmp_path: Path):
    practice = Practice(tmp_path, 1, {"action": 0.5, "fillers_per_minute": -0.05, "outcome_numbers": 0.03})
    practice.practise(90)
    development = developed(practice.journal)
    assert len(development.sittings) == 90
    found = moved(development)
    assert set(found) == {"action", "fillers_per_minute", "outcome_numbers"}
    assert found["action"] > 0
    assert found["fillers_per_minute"] < 0
    view = compose_progress(development, date(2026, 3, 3).toordinal(), 5)
    assert view is not None
    assert view.practised.startswith(f"{len(practice.journal.store.takes())} answers in 90 sittings")
    assert "longer than in your first five answers" in view.moved[0] + view.moved[1] + view.moved[2]
    assert render_progress(view).count("<circle") == 90 * len(MEASURES)


def test_a_year_without_a_trend_tells_none(tmp_path: Path):
    """Three of them: by the setting one in twenty may raise a false alarm, and these do not."""
    for seed in (11, 12, 13):
        practice = Practice(tmp_path / str(seed), seed)
        practice.practise(40)
        assert moved(developed(practice.journal)) == {}


def test_another_speech_model_in_mid_year_is_no_trend(tmp_path: Path):
    """It hears 10 more words a minute: that is not the speaker's doing."""
    practice = Practice(tmp_path, 5)
    for _ in range(20):
        practice.sit(2, model="tiny.en")
    practice._moves = {"words_per_minute": 10 / 30}
    practice.practise(1)
    practice._moves = {}
    practice.practise(19)
    development = developed(practice.journal)
    assert moved(development) == {}
    assert [(each.what, each.count) for each in development.exclusions] == [("model", 40)]


def test_old_answers_are_judged_anew_resumably(tmp_path: Path):
    practice = Practice(tmp_path, 6)
    practice.practise(6)
    takes = practice.journal.store.takes()
    practice.coach.analysis_version = practice.journal.analysis_version = "newer"
    assert len(outdated(practice.journal)) == len(takes)
    shares = rejudge(practice.journal)
    assert [next(shares), next(shares)] == [1 / len(takes), 2 / len(takes)]
    shares.close()
    left = outdated(practice.journal)
    assert len(left) == len(takes) - 2
    assert left[0] == takes[-3].id
    assert list(rejudge(practice.journal, is_cancelled=lambda: True)) == []
    assert list(rejudge(practice.journal))[-1] == 1
    assert outdated(practice.journal) == ()


@pytest.mark.parametrize("step", [0.0, 2.5])
def test_a_speaker_who_gets_faster_is_told_by_the_real_judge(tmp_path: Path, step: float):
    """No plan: words at a rate that grows, or does not, judged by the rules themselves."""
    practice = Practice(tmp_path)
    journal = Journal(practice.journal.store, Coach(Settings()), Settings().speech, lambda: practice._now)
    practice.journal = journal
    story = (
        "Our fraud model failed in production and the payments stood still. I was responsible for the repair. "
        "I read the logs first, I found the broken feed, I wrote a check for it and I rolled the model back. "
        "In the end we lost 3 percent of the orders instead of 20 and I learned to test every feed. "
    )
    practice._transcript = lambda length_s, model: spoken(
        story * 2, words_per_minute=120 + step * practice.sitting_count + practice._random.gauss(0, 4)
    )
    practice.coach.figures = {}
    for _ in range(16):
        practice.sit(1)
    found = moved(developed(journal))
    assert ("words_per_minute" in found) == (step > 0)
    assert not {"i_share", "outcome_numbers", "fillers_per_minute"} & set(found)


def test_figures_survive_a_restart(tmp_path: Path):
    practice = Practice(tmp_path, 2)
    practice.practise(5)
    before = practice.journal.listing.answers()
    practice.journal.close()
    reopened = Journal(TakeStore(tmp_path), practice.coach, Settings().speech)
    assert reopened.listing.answers() == before
