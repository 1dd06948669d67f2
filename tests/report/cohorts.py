"""Answers of many people, some far from the others."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from tests.report import samples

FAR_SECONDS = 240.0


def answered(number: int, question: str, situation_s: float) -> Feedback:
    """A scored answer with so long a Situation, out of a file that carries a name."""
    feedback = samples.scored()
    phases = tuple(
        replace(phase, seconds=situation_s) if phase.phase == "situation" else phase for phase in feedback.phases
    )
    source = f"people/jo-doe-{number}.wav"
    return replace(feedback, phases=phases, source=source, question=question, question_text=f"Tell me of {question}.")


def cohort() -> list[Feedback]:
    """Ten answers to one question, the sixth far off; two to another; one refused."""
    many = [answered(number, "ethics", FAR_SECONDS if number == 5 else 14.0 + number) for number in range(10)]
    refused = replace(samples.refused(), source="people/silent-sam.wav")
    return [*many, answered(10, "ambiguity", 20.0), answered(11, "ambiguity", 30.0), refused]
