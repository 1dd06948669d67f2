"""What a report says, whatever it looks like."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.pronouns.agency import Agency, AgencyMention
from mockinterview.report.compose import HEARD_WORDS, QUOTED_WORDS, compose
from mockinterview.report.view import Line, Section
from tests.report import samples
from tests.stubs.transcripts import story


def _section(feedback: Feedback, heading: str) -> Section:
    return next(section for section in compose(feedback).sections if section.heading == heading)


def _told(line: Line) -> str:
    return " ".join(part for part in (line.when, line.text, line.status.text if line.status else "", line.note) if part)


def test_one_strength_and_one_fix_lead_and_are_not_repeated() -> None:
    view = compose(samples.scored())
    assert [headline.role for headline in view.headlines] == ["Strength", "Fix next"]
    assert [noticed.title for noticed in view.others] == ["No learning at the end"]


def test_a_long_quote_is_cut() -> None:
    feedback = samples.scored()
    praise = replace(feedback.findings[0], words=" ".join(["word"] * 200))
    view = compose(replace(feedback, findings=(praise,)))
    assert view.headlines[0].quote == " ".join(["word"] * QUOTED_WORDS) + " ..."


def test_a_quote_does_not_end_in_a_comma() -> None:
    feedback = samples.scored()
    praise = replace(feedback.findings[0], words="by three percent,")
    assert compose(replace(feedback, findings=(praise,))).headlines[0].quote == "by three percent"


def test_a_finding_without_words_has_no_time() -> None:
    fix = compose(samples.scored()).headlines[1]
    assert (fix.quote, fix.when) == ("", "")


def test_seconds_are_judged_where_the_shares_are_not_all_in_range() -> None:
    times = compose(samples.scored()).times
    assert times is not None
    assert not times.is_share_led
    assert [row.status.text for row in times.rows if row.status] == ["on target", "under", "under", "under"]
    assert sum(stretch.width for stretch in times.stretches) == pytest.approx(1)


def test_a_balanced_brisk_answer_is_judged_by_its_shares() -> None:
    times = compose(samples.balanced()).times
    assert times is not None
    assert times.is_share_led
    assert [row.status for row in times.rows] == [None] * 4
    assert {row.share_status.text for row in times.rows if row.share_status} == {"in range"}
    assert times.note


def test_a_missing_phase_is_said_once() -> None:
    transcript, reading = story("S: We sold shoes.", "A: I fixed the till and I wrote a test for it.")
    times = compose(samples.build(transcript, reading, samples.DATA_QUALITY)).times
    assert times is not None
    result = times.rows[3]
    assert result.seconds_text == "0 s"
    assert result.status is not None
    assert result.status.text == "not heard"
    assert result.share_status is None


def test_outside_star_parts_stand_in_for_phases_and_no_phase_is_named() -> None:
    view = compose(samples.weakness())
    assert view.times is not None
    assert [row.lane.name for row in view.times.rows] == ["Weakness", "Steps"]
    assert [(row.target_text, row.status, row.share_status) for row in view.times.rows] == [("", None, None)] * 2
    told = " ".join(_told(line) for section in view.sections for line in section.lines)
    assert not [name for name in ("Situation", "Task", "Action", "Result") if name in told]


def test_numbers_come_with_kind_phase_time_and_reading() -> None:
    lines = [_told(line) for line in _section(samples.scored(), "Numbers").lines]
    assert lines == [
        "An outcome, and the Result carries it",
        "0:21 three weeks time, Task, read as 3 weeks",
        "0:54 thirty-five percent outcome, Result, read as 35 percent",
        "0:56 from nine percent to four outcome, Result, read as 9 to 4 percent, may have been misheard",
    ]


def test_a_reading_that_only_repeats_the_words_is_left_out() -> None:
    feedback = samples.scored()
    digits = replace(feedback.numbers[1], text="35 percent")
    line = _section(replace(feedback, numbers=(digits,)), "Numbers").lines[1]
    assert line.note == "outcome, Result"


def test_a_date_is_not_read_as_a_quantity() -> None:
    feedback = samples.scored()
    year = replace(feedback.numbers[0], text="twenty twenty-two", value=2022.0, unit=None, kind="other")
    assert "read as" not in _section(replace(feedback, numbers=(year,)), "Numbers").lines[1].note


def test_too_few_acts_are_said_in_words() -> None:
    feedback = samples.scored()
    assert feedback.pronouns is not None
    few = replace(feedback.pronouns.action, i=1, we=0, i_share=1.0, status="not_enough")
    lines = _section(replace(feedback, pronouns=replace(feedback.pronouns, action=few)), "I and we").lines
    assert "too few acts to judge" in _told(lines[1])


def test_three_open_acts_of_a_kind_are_quoted_and_the_rest_counted() -> None:
    acts = tuple(AgencyMention(f"we built part {n}", 60.0 + n, 61.0 + n, n, n + 3, "Who did this?") for n in range(5))
    feedback = replace(samples.scored(), agency=Agency(hidden=acts[:1], team_acts=acts))
    told = [_told(line) for line in _section(feedback, "I and we").lines]
    assert told[2:] == [
        "Who did this? Acts of we in the Action: 5",
        "1:00 we built part 0",
        "1:01 we built part 1",
        "1:02 we built part 2",
        "and 2 more",
        "Who did this? Steps in which nobody acts: 1",
        "1:00 we built part 0",
    ]


def test_outside_star_nobody_asks_who_acted() -> None:
    act = AgencyMention("we built it", 1.0, 2.0, 0, 2, "Who did this?")
    lines = _section(replace(samples.weakness(), agency=Agency((act,), (act,))), "I and we").lines
    assert len(lines) == 1


def test_a_share_that_does_not_exist_is_left_out() -> None:
    feedback = samples.scored()
    assert feedback.pronouns is not None
    none = replace(feedback.pronouns, i=0, we=0, i_share=None)
    assert _told(_section(replace(feedback, pronouns=none), "I and we").lines[0]) == "Whole answer: 0 I, 0 we"


def test_fillers_are_a_floor() -> None:
    first, second = _section(samples.scored(), "Fillers").lines
    assert _told(first) == "At least 1, 0.9 a minute a floor: the recogniser drops some"
    assert _told(second) == "0:06 um"


def test_a_silence_inside_a_clause_is_told_with_the_words_before_it() -> None:
    lines = [_told(line) for line in _section(samples.scored(), "Pauses").lines]
    assert '0:08 1.8 s inside a clause, after "um, the sales data"' in lines
    assert "2 between clauses, 1 inside a clause" in lines
    assert "First word after 0.5 s" in lines


def test_a_draft_says_that_its_times_are_an_estimate_and_measures_no_voice() -> None:
    view = compose(samples.draft())
    assert "145 words a minute" in view.notice
    assert "estimate" in view.notice
    told = [_told(line) for section in view.sections for line in section.lines]
    assert "Not measured: a draft has no voice" in told
    assert "Not measured: a draft has no silences" in told
    assert not any("recogniser" in line for line in told), "nobody listened to a draft"


def test_a_refusal_gives_its_reason_and_the_words_heard_and_nothing_else() -> None:
    view = compose(samples.refused())
    assert view.refusal.startswith("No clear speech was found")
    assert view.heard == '"Thank you."'
    assert (view.headlines, view.times, view.sections, view.blocks) == ((), None, (), ())


def test_a_refusal_of_many_words_shows_a_few() -> None:
    heard = compose(samples.refused("la " * 300)).heard
    assert heard.count("la") == HEARD_WORDS
    assert heard.endswith(f"... and {300 - HEARD_WORDS} more words")


def test_a_refusal_without_words_says_so() -> None:
    assert compose(samples.refused("")).heard == "No words."


def test_the_byline_names_the_file_without_its_folders() -> None:
    assert "data-quality-demo.flac" in compose(samples.scored()).byline


def test_an_answer_to_no_question_of_the_bank_has_a_heading() -> None:
    view = compose(replace(samples.scored(), question=None, question_text=""))
    assert view.question == "Your answer"


def test_corrections_are_counted_and_lost_ones_told() -> None:
    assert [_told(line) for line in _section(samples.corrected(), "Corrections").lines] == [
        "1 of yours in this report",
        "2 kept that no longer fit: other words are heard there",
        '0:31 "a farm assist, check my work ...", corrected to "a pharmacist check"',
        '0:03 "so the forecasts", corrected to Result',
    ]
    assert not [section for section in compose(samples.scored()).sections if section.heading == "Corrections"]
