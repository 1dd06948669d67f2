"""One recording judged; what its result depends on."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.batch.judge import Judge
from mockinterview.coach import Coach
from mockinterview.errors import AudioFileError, UsageError
from mockinterview.settings import Settings
from tests.batch.recipes import recipe
from tests.cli.programs import speech
from tests.stubs.transcribers import FakeTranscriber


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return speech(tmp_path / "answer.wav", 20.0)


def test_the_result_tells_what_it_was_made_of(recording):
    made_by = recipe()
    feedback = Judge(made_by, Coach(Settings()), FakeTranscriber).assess(recording)
    assert (feedback.source, feedback.model, feedback.verdict) == (str(recording), "fake", "ok")
    assert feedback.fingerprint == made_by.fingerprint(recording)


def test_a_fingerprint_changes_with_all_that_changes_a_result_and_nothing_else(recording, tmp_path):
    settings = Settings()

    def with_speech(**changes):
        return recipe(settings=replace(settings, speech=replace(settings.speech, **changes)))

    copy, longer = tmp_path / "copy.wav", speech(tmp_path / "longer.wav", 21.0)
    copy.write_bytes(recording.read_bytes())
    draft = tmp_path / "same.txt"
    draft.write_bytes(recording.read_bytes())
    first = recipe().fingerprint(recording)
    assert first == recipe().fingerprint(copy) == with_speech(cpu_threads=3, device="cpu").fingerprint(recording)
    others = [
        recipe().fingerprint(longer),
        recipe().fingerprint(draft),
        recipe(AskedQuestion(id="ethics")).fingerprint(recording),
        with_speech(beam_size=1).fingerprint(recording),
        with_speech(vocabulary=("Siobhan",)).fingerprint(recording),
        replace(recipe(), analysis_version="other").fingerprint(recording),
    ]
    assert len({first, *others}) == 7


def test_whoever_judges_by_other_rules_refuses():
    with pytest.raises(UsageError, match="other rules"):
        Judge(replace(recipe(), analysis_version="of long ago"), Coach(Settings()), FakeTranscriber)


def test_what_cannot_be_read_has_no_fingerprint(tmp_path):
    with pytest.raises(AudioFileError, match="There is no file"):
        recipe().fingerprint(tmp_path / "none.wav")
