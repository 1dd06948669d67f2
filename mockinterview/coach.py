"""Puts the pieces together: a recording or a draft in, feedback out. The one place that knows all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.analyze import RULES_VERSION, analyze
from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.feedback import PHASES, Feedback, PhaseName
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.analysis.scoring import score
from mockinterview.audio.recording import RecordingReader
from mockinterview.audio.source import AudioSource
from mockinterview.corrections.applying import correct_reading, correct_transcript, note_corrections
from mockinterview.corrections.record import Correction
from mockinterview.errors import AudioFileError
from mockinterview.questions.bank import load_bank
from mockinterview.questions.examples import AnswerKind, ExamplePair
from mockinterview.settings import Settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_live
from mockinterview.stories.document import told_text
from mockinterview.stories.story import Story
from mockinterview.tagging.own_model import choose_model
from mockinterview.tagging.tagger import tag, tagger_name
from mockinterview.transcript import Segment, Transcript
from mockinterview.wording import load_wording

DRAFT_SUFFIXES = frozenset({".txt", ".md"})
"""Written stories; everything else is taken for audio."""

MAX_DRAFT_BYTES = 256 * 1024
"""Ours: four hours of speech written down; a file above it is no story."""

_VERSION_DIGITS = 8


class Coach:
    """Judges answers by the user's settings. Holds no speech model, and can be kept for any number of answers.

    `problem` says why weights that are on this machine do not read the phases; None where all do.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._wording = load_wording()
        self._companies = tuple(load_bank(paths.config_dir()).companies.values())
        self._listened = tuple(value for company in self._companies for value in company.listened_values())
        chosen = choose_model()
        self._tagger, self.problem = chosen.model, chosen.problem
        self.analysis_version = self._version()

    def assess(
        self, transcript: Transcript, question: AskedQuestion, source: str = "", corrections: Sequence[Correction] = ()
    ) -> Feedback:
        """Feedback on a transcript as the user corrected it; `source` names where it came from."""
        corrected = correct_transcript(transcript, corrections)
        said = corrected.transcript
        reading = correct_reading(tag(said, question.structure, self._tagger), corrected)
        feedback = analyze(said, reading, question, self._settings.thresholds, self._wording, self._listened)
        return self._signed(note_corrections(feedback, corrected, corrections), source)

    def assess_draft(self, path: Path, question: AskedQuestion) -> Feedback:
        """Feedback on a written story; of a file of the story bank only on what would be said.

        Raises AudioFileError when the file cannot be read as text.
        """
        told = told_text(_read_draft(path))
        transcript = draft_transcript(told, self._settings.thresholds.draft_words_per_minute)
        return self.assess(transcript, question, source=str(path))

    def assess_story(self, story: Story, question: AskedQuestion) -> Feedback:
        """Feedback on a story as it is written; its headings say which phase a word belongs to, not the tagger."""
        transcript = draft_transcript(story.text, self._settings.thresholds.draft_words_per_minute)
        phases = [phase for phase in PHASES if phase in story.parts for _ in story.parts[phase].split()]
        return self._assess_known(transcript, phases, question, source=story.id)

    def assess_example(self, pair: ExamplePair, kind: AnswerKind) -> Feedback:
        """Feedback on the weak or the strong answer of `pair`: on its sound where it has one. Which phase a word of the
        strong one belongs to is known."""
        answer = pair.weak if kind == "weak" else pair.strong
        transcript = answer.transcript(self._settings.thresholds.draft_words_per_minute)
        question, source = pair.question.asked(), f"{kind} example"
        if answer.phases:
            return self._assess_known(transcript, answer.phases, question, source)
        return self.assess(transcript, question, source)

    def _assess_known(
        self, transcript: Transcript, phases: Sequence[PhaseName], question: AskedQuestion, source: str
    ) -> Feedback:
        """Feedback on words whose `phases` are known, one for each."""
        reading = PhaseReading(tuple(WordPhase(phase) for phase in phases))
        feedback = analyze(transcript, reading, question, self._settings.thresholds, self._wording, self._listened)
        return self._signed(feedback, source)

    def _signed(self, feedback: Feedback, source: str) -> Feedback:
        """`feedback` with its score, where that is wanted, and with what it was made of and by."""
        if self._settings.display.score:
            feedback = replace(feedback, score=score(feedback, self._settings.thresholds))
        return replace(feedback, analysis_version=self.analysis_version, source=source)

    def _version(self) -> str:
        """Rules, tagger, and a digest of what they read: feedback with another version is recomputed."""
        read = (self._settings.thresholds, self._settings.display.score, self._wording, self._companies)
        judged_by = msgspec.json.encode(read, order="deterministic")
        digest = hashlib.sha256(judged_by).hexdigest()[:_VERSION_DIGITS]
        return f"{RULES_VERSION}+{tagger_name(self._tagger)}+{digest}"


def _read_draft(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_DRAFT_BYTES + 1)
        if len(content) > MAX_DRAFT_BYTES:
            raise AudioFileError(f"{path}: is far too long for one answer; keep one story in a file.")
        return content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise AudioFileError(f"There is no file {path}; check its name.") from error
    except IsADirectoryError as error:
        raise AudioFileError(f"{path} is a folder; name the stories inside it.") from error
    except UnicodeDecodeError as error:
        raise AudioFileError(f"{path}: is no UTF-8 text; save the story as plain text.") from error
    except OSError as error:
        raise AudioFileError(f"{path}: cannot be read ({error.strerror}); check its permissions.") from error


def transcribe_source(
    source: AudioSource,
    transcriber: Transcriber,
    settings: Settings,
    on_segment: Callable[[Segment], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Transcript:
    """Transcribe a source that has been started, while it records; returns soon after it has stopped.

    For a worker thread; `on_segment` is called there.
    """
    return transcribe_live(
        RecordingReader(source.path),
        lambda: not source.status().is_running,
        transcriber,
        settings.speech,
        on_segment,
        is_cancelled,
    )
