"""The judge as the settings want it."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.settings import DisplaySettings, Settings
from mockinterview.transcript import Transcript

WITH_SCORE = Settings(display=DisplaySettings(score=True))
STORY = draft_transcript("I led the move of our shop. I packed, I drove, I unpacked. Sales rose by a fifth. " * 5, 145)


def test_there_is_no_mark_unless_it_is_wanted() -> None:
    assert Coach(Settings()).assess(STORY, AskedQuestion()).score is None
    found = Coach(WITH_SCORE).assess(STORY, AskedQuestion()).score
    assert found is not None
    assert found.points == sum(part.points for part in found.parts)


def test_what_is_refused_has_no_mark() -> None:
    assert Coach(WITH_SCORE).assess(Transcript(words=(), duration=9.0), AskedQuestion()).score is None


def test_reports_made_without_the_mark_are_made_again_when_it_is_wanted() -> None:
    plain, marked = Coach(Settings()), Coach(WITH_SCORE)
    assert plain.analysis_version != marked.analysis_version
    feedback = replace(marked.assess(STORY, AskedQuestion()), score=None, analysis_version=plain.analysis_version)
    assert feedback == plain.assess(STORY, AskedQuestion())


def test_a_draft_is_not_said_to_have_been_spoken_and_has_one_length() -> None:
    words = "I moved our shop across town. " * 8  # 48 words at 145 a minute: 19.9 s
    draft = draft_transcript(words, 145)
    told = next(each for each in Coach(Settings()).assess(draft, AskedQuestion()).findings if each.id == "answer_short")
    assert told.why.startswith("Read aloud it takes about 0:20; this kind")
