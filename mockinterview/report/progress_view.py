"""What is shown of many answers, the same in the terminal, in the app and on the page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.progress.answers import Answer
from mockinterview.progress.bests import Best, find_bests
from mockinterview.progress.figures import MEASURES, Measure
from mockinterview.progress.groups import Group, by_company, by_question, by_story
from mockinterview.progress.regularity import measure_regularity
from mockinterview.progress.sittings import Sitting
from mockinterview.progress.trends import Development, Exclusion
from mockinterview.report.progress_panel import Panel, panel_of, trend_sentence
from mockinterview.report.progress_words import (
    bare,
    counted,
    day_of,
    duration,
    figure,
    load_progress_words,
)

GROUP_MEASURES: tuple[Measure, ...] = ("action", "length", "i_share", "outcome_numbers")
"""What is shown of each question, story and company; the rest shows when only their answers are looked at."""
_COURSE_ORDER = {"better": 0, "worse": 1, "same": 2}


class Table(msgspec.Struct, frozen=True):
    """Rows below their headings, every cell as text."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ProgressView(msgspec.Struct, frozen=True):
    """All that is shown. `moved` are sentences on what has a trend; `caveats` on what is not compared."""

    practised: str
    moved: tuple[str, ...]
    caveats: tuple[str, ...]
    panels: tuple[Panel, ...]
    sittings: Table
    questions: Table
    stories: Table
    companies: Table
    bests: tuple[str, ...]
    regularity: str

    def panel(self, measure: Measure) -> Panel:
        """The panel of one figure."""
        return next(panel for panel in self.panels if panel.measure == measure)


def compose_progress(development: Development, today: int, reach: int) -> ProgressView | None:
    """`today` as `Answer.day`; `reach` answers of either end stand for a question. None where nothing was scored."""
    answers = development.answers
    if not answers:
        return None
    words = load_progress_words()
    compared = [answer for answer in answers if answer.take_id in development.comparable]
    moved = [each for each in development.trends if each.course == "trend"]
    moved.sort(key=lambda each: _COURSE_ORDER[each.verdict])
    return ProgressView(
        practised=_practised(development),
        moved=tuple(trend_sentence(each) for each in moved) or (words.say("nothing_moves"),),
        caveats=tuple(_excluded(each) for each in development.exclusions),
        panels=tuple(panel_of(each, development) for each in development.trends),
        sittings=_sittings(development),
        questions=_groups(by_question(compared, reach), words.headings["question"]),
        stories=_groups(by_story(compared, reach), words.headings["story"]),
        companies=_groups(by_company(compared, reach), words.headings["company"]),
        bests=tuple(_best(each) for each in find_bests(compared)),
        regularity=_regularity(answers, today),
    )


def _practised(development: Development) -> str:
    answers = development.answers
    return load_progress_words().say(
        "practised",
        answers=counted(len(answers), "answer", "answers"),
        sittings=counted(len(development.sittings), "sitting", "sittings"),
        spoken=duration(sum(answer.duration_s for answer in answers)),
        day=day_of(answers[0].day),
    )


def _excluded(exclusion: Exclusion) -> str:
    return load_progress_words().say(
        f"excluded_{exclusion.what}",
        answers=counted(exclusion.count, "answer", "answers"),
        day=day_of(exclusion.last_day),
        names=" and ".join(exclusion.names),
    )


def _sittings(development: Development) -> Table:
    words = load_progress_words()
    headings = (words.headings["day"], words.headings["number"], *(words.short_names[each] for each in MEASURES), "")
    rows = (_sitting(sitting, development) for sitting in reversed(development.sittings))
    return Table(headings, tuple(rows))


def _sitting(sitting: Sitting, development: Development) -> tuple[str, ...]:
    figures = (bare(measure, development.figure(sitting, measure)) for measure in MEASURES)
    is_compared = any(answer.take_id in development.comparable for answer in sitting.answers)
    remark = "" if is_compared else load_progress_words().say("not_compared")
    return (day_of(sitting.day), str(len(sitting.answers)), *figures, remark)


def _groups(groups: Sequence[Group], heading: str) -> Table:
    words = load_progress_words()
    headings = (heading, words.headings["number"], words.headings["last"])
    return Table(
        (*headings, *(words.short_names[measure] for measure in GROUP_MEASURES)),
        tuple(
            (group.name, str(group.answer_count), day_of(group.last_day), *(_course(group, m) for m in GROUP_MEASURES))
            for group in groups
        ),
    )


def _course(group: Group, measure: Measure) -> str:
    """From the first few answers to the latest few; one figure where there is one answer."""
    before, now = bare(measure, group.before[measure]), figure(measure, group.now[measure])
    return now if group.answer_count == 1 else f"{before.removesuffix(' %')} → {now}"


def _best(best: Best) -> str:
    value = f"{best.value:.0f}"
    if best.kind in {"i_share", "fillers_per_minute"}:
        measure: Measure = "i_share" if best.kind == "i_share" else "fillers_per_minute"
        value = figure(measure, best.value)
    template = load_progress_words().bests[best.kind]
    return template.format(value=value, take=best.answer.take_id, day=day_of(best.answer.day))


def _regularity(answers: Sequence[Answer], today: int) -> str:
    words = load_progress_words()
    found = measure_regularity((answer.day for answer in answers), today)
    told = []
    if found.week_count and found.of_weeks > 1:
        told.append(words.say("weeks", count=found.week_count, of=found.of_weeks))
    if found.longest_run > 1:
        told.append(words.say("longest_run", run=counted(found.longest_run, "week", "weeks")))
    if found.this_week:
        told.append(words.say("this_week", answers=counted(found.this_week, "answer", "answers")))
    return " ".join(told) or words.say("beginning")
