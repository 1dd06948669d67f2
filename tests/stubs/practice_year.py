"""A year of practice, entered as the app enters it: through the journal, take by take, judged as a plan has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.corrections.record import Correction
from mockinterview.journal import Journal
from mockinterview.progress.figures import MEASURES, Measure
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from mockinterview.transcript import Transcript, Word
from tests.progress.answers import LEVELS
from tests.report import samples

FIRST = datetime(2025, 3, 3, 18, tzinfo=UTC)
QUESTIONS = tuple(
    AskedQuestion(name, f"Tell me about {name}.", company=company)
    for name, company in (
        ("model-failure", None),
        ("data-quality", "Amazon"),
        ("disagreement", None),
        ("proudest", "Meta"),
        ("ambiguity", None),
    )
)
WORDS = ("churn", "forecast", "pipeline", "rollback", "latency", "pharmacy", "fairness", "label", "drift", "dashboard")


class PlannedCoach(Coach):
    """Gives the feedback that is due: a sample whose figures are those of the plan."""

    def __init__(self, analysis_version: str = "planned") -> None:
        self.analysis_version = analysis_version
        self.problem = None
        self.figures: Mapping[Measure, float] = {}
        self._sample = samples.scored()

    def assess(
        self, transcript: Transcript, question: AskedQuestion, source: str = "", corrections: Sequence[Correction] = ()
    ) -> Feedback:
        """The sample with other figures."""
        return replace(
            with_figures(self._sample, self.figures),
            source=source,
            question=question.id,
            question_text=question.text,
            model=transcript.model,
            analysis_version=self.analysis_version,
        )


def with_figures(feedback: Feedback, figures: Mapping[Measure, float]) -> Feedback:
    """A scored answer whose figures are these."""
    outcome = next(number for number in feedback.numbers if number.kind == "outcome")
    action = replace(feedback.pronouns.action, i_share=figures["i_share"], status="ok")
    timing = replace(feedback.timing, total=figures["length"], response_latency=figures["response_latency"])
    return replace(
        feedback,
        phases=tuple(replace(each, seconds=figures[each.phase]) for each in feedback.phases),
        pronouns=replace(feedback.pronouns, action=action),
        timing=timing,
        numbers=(outcome,) * round(figures["outcome_numbers"]),
        pace=replace(feedback.pace, words_per_minute=figures["words_per_minute"]),
        fillers=replace(feedback.fillers, per_minute=figures["fillers_per_minute"]),
    )


class Practice:
    """Somebody who practises, evening after evening; figures scatter, and those in `per_sitting` move."""

    def __init__(self, folder: Path, seed: int = 0, per_sitting: Mapping[Measure, float] | None = None) -> None:
        self._now = FIRST
        self.coach = PlannedCoach()
        self.journal = Journal(TakeStore(folder), self.coach, Settings().speech, lambda: self._now)
        self.sitting_count = 0
        self._random = Random(seed)
        self._moves = per_sitting or {}

    def sit(self, answer_count: int, model: str = "base") -> list[int]:
        """One evening; the takes of it."""
        mood = {measure: self._random.gauss(0, LEVELS[measure][1] / 3) for measure in MEASURES}
        takes = [self._answer(mood, model) for _ in range(answer_count)]
        self.sitting_count += 1
        self._now += timedelta(days=self._random.choice((1, 2, 2, 3, 3, 4)))
        return takes

    def practise(self, sitting_count: int, each: Callable[[], object] = lambda: None) -> None:
        """So many evenings of one to four answers."""
        for _ in range(sitting_count):
            self.sit(self._random.randint(1, 4))
            each()

    def _answer(self, mood: Mapping[Measure, float], model: str) -> int:
        self._now += timedelta(minutes=6)
        self.coach.figures = {measure: self._drawn(measure, mood[measure]) for measure in MEASURES}
        audio = self.journal.store.folder / f"{self._now:%Y%m%dT%H%M%SZ}-{self._random.getrandbits(32):08x}.wav"
        audio.write_bytes(b"RIFF")
        store = self.journal.store
        take_id = self.journal.begin(audio, self._random.choice(QUESTIONS))
        length_s = self.coach.figures["length"] + 4
        store.record_end(take_id, duration_s=length_s, overflows=0, incident=None)
        self.journal.keep(take_id, self._transcript(length_s, model))
        self.journal.release(take_id)
        if self._random.random() < 0.5:
            store.rate(take_id, self._random.randint(2, 5))
        return take_id

    def _transcript(self, length_s: float, model: str) -> Transcript:
        said = self._random.choices(WORDS, k=40)
        step_s = length_s / len(said)
        words = tuple(Word(text, step_s * place, step_s * (place + 1), 0.9) for place, text in enumerate(said))
        return Transcript(words=words, duration=length_s, model=model)

    def _drawn(self, measure: Measure, mood: float) -> float:
        level, spread = LEVELS[measure]
        moved = level + mood + self._moves.get(measure, 0.0) * self.sitting_count
        drawn = max(0.0, self._random.gauss(moved, spread))
        return min(1.0, drawn) if measure == "i_share" else drawn
