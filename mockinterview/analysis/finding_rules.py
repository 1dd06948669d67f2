"""The rules behind the findings, one function each: measurements in, candidates out.

Impacts follow the brief, section 1: what costs an interviewer most (no own action, no result, no number) outranks
length, and length outranks delivery. Rules about phases hold only for answers read as a STAR story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mockinterview.analysis.candidates import Candidate, Measurements
from mockinterview.analysis.feedback import PhaseName, Severity
from mockinterview.thresholds import Thresholds

Rule = Callable[[Measurements, Thresholds], Iterable[Candidate]]


def no_own_action(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """We where the listener needs I, inside the Action, on enough mentions."""
    action = measured.pronouns.action
    if measured.structure != "star" or action.status not in {"poor", "mixed"}:
        return
    first = next(m.word for m in measured.pronouns.mentions if m.person == "we" and _is_acting(measured, m.word))
    yield Candidate(
        "we_in_action",
        "warning" if action.status == "poor" else "hint",
        impact=0.95 if action.status == "poor" else 0.6,
        facts={"i": action.i, "we": action.we, "fine_percent": _percent(thresholds.i_share_fine)},
        span=(first, min(first + 4, len(measured.words) - 1)),
    )


def own_action(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """The speaker's own decisions show."""
    action = measured.pronouns.action
    if measured.structure == "star" and action.status == "ok":
        yield Candidate(
            "own_action",
            "praise",
            0.7,
            facts={"i": action.i, "we": action.we},
            span=_longest(measured, "action"),
        )


def missing_phase(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """A phase of the story that no words were found for."""
    impact: dict[PhaseName, float] = {"action": 1.0, "result": 0.97, "situation": 0.5, "task": 0.45}
    for metric in measured.phases:
        if metric.status == "missing":
            yield Candidate(f"no_{metric.phase}", "warning", impact[metric.phase], _certainty(measured))


def outcome_number(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """A number that measures the effect of the work, and whether it closes the story."""
    cited = measured.numbers_cited
    outcomes = [number for number in measured.numbers if number.kind == "outcome"]
    has_result = measured.phase("result").status != "missing"
    if measured.structure != "star" or not (outcomes or has_result):
        return  # a missing result is a finding of its own, and asks for the number
    if not outcomes:
        yield Candidate("no_outcome_number", "warning", 0.85, facts={"cited": len(measured.numbers)})
        return
    in_result = [number for number in outcomes if number.phase == "result"]
    number = (in_result or outcomes)[0]
    span = (number.first_word, number.last_word)
    if cited.outcome_in_result:
        yield Candidate("outcome_in_result", "praise", 0.9, facts={"number": number.text}, span=span)
    else:
        yield Candidate("outcome_too_early", "hint", 0.55, facts={"number": number.text}, span=span)


def whole_length(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """The answer as a whole was too short or too long for its type of question."""
    timing = measured.timing
    facts = {"total": _clock(timing.total), "low": _clock(timing.target[0]), "high": _clock(timing.target[1])}
    impacts = {"short": 0.8, "long": 0.5, "too_long": 0.9}
    if timing.status in impacts:
        severity: Severity = "hint" if timing.status == "long" else "warning"
        yield Candidate(f"answer_{timing.status}", severity, impacts[timing.status], facts=facts)
    elif timing.status == "ok":
        yield Candidate("length_fine", "praise", 0.4, facts=facts)


def balance(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """How the time was shared among the phases: judged by shares, told in seconds."""
    if measured.structure != "star" or any(metric.status == "missing" for metric in measured.phases):
        return
    action = measured.phase("action")
    situation = measured.phase("situation")
    facts: dict[str, int] = {metric.phase: round(metric.seconds) for metric in measured.phases}
    if all(metric.share_status == "ok" for metric in measured.phases):
        yield Candidate("balanced", "praise", 0.6, _certainty(measured), facts=facts)
        if measured.timing.status == "brisk" and action.status == "short" and action.target is not None:
            room = {**facts, "room": round(action.target[0] - action.seconds)}
            yield Candidate("room_for_action", "hint", 0.35, facts=room, span=_longest(measured, "action"))
        return
    if situation.share_status == "high" and situation.status == "long":
        yield Candidate("long_situation", "hint", 0.6, _certainty(measured), facts, _longest(measured, "situation"))
    if action.share_status == "low" and action.status == "short":
        yield Candidate("short_action", "hint", 0.7, _certainty(measured), facts, _longest(measured, "action"))


def learning(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """Something learned, or changed for good, closes a strong answer."""
    if measured.learning.stated:
        span = measured.learning.spans[-1]
        yield Candidate("learning_stated", "praise", 0.65, span=(span.first_word, span.last_word))
    elif measured.structure == "star" and measured.phase("result").status != "missing":
        yield Candidate("no_learning", "hint", 0.4, certainty=0.8)


def pace(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Speech rate over the answer, and stretches in which it ran away."""
    if measured.pace is None:
        return
    facts = {
        "rate": round(measured.pace.words_per_minute),
        "low": round(thresholds.speech_rate_fine[0]),
        "high": round(thresholds.speech_rate_fine[1]),
    }
    if measured.pace.status in {"too_slow", "too_fast"}:
        yield Candidate(f"pace_{measured.pace.status}", "hint", 0.45, facts=facts)
    elif measured.pace.status == "ok" and not measured.pace.windows:
        yield Candidate("pace_fine", "praise", 0.3, facts=facts)


def fillers(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Fillers a minute, which is a floor: Whisper drops some."""
    found = measured.fillers
    if found.per_minute >= thresholds.fillers_fine_per_minute and found.mentions:
        is_poor = found.per_minute >= thresholds.fillers_poor_per_minute
        mention = found.mentions[0]
        yield Candidate(
            "many_fillers",
            "warning" if is_poor else "hint",
            0.5 if is_poor else 0.25,
            facts={"count": found.at_least, "rate": f"{found.per_minute:.1f}"},
            span=(mention.first_word, mention.last_word),
        )


def pauses(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """The longest silence inside a clause; a pause at a boundary is welcome."""
    inside = [
        pause
        for pause in measured.pauses
        if pause.kind == "mid_clause" and pause.seconds >= thresholds.pause_mid_clause_s
    ]
    if inside:
        longest = max(inside, key=lambda pause: pause.seconds)
        is_long = longest.seconds >= thresholds.pause_long_s
        yield Candidate(
            "pause_in_clause",
            "hint",
            0.4 if is_long else 0.2,
            facts={"seconds": f"{longest.seconds:.1f}", "count": len(inside)},
            span=(longest.after_word, longest.after_word + 1),
        )


def always_something(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """When nothing outweighs them: a modest strength that was measured, and the next step."""
    if not measured.fillers.mentions:
        yield Candidate("no_fillers_heard", "praise", 0.1)
    yield Candidate("tell_it_again", "hint", 0.05)


RULES: tuple[Rule, ...] = (
    missing_phase,
    no_own_action,
    own_action,
    outcome_number,
    whole_length,
    balance,
    learning,
    pace,
    fillers,
    pauses,
    always_something,
)


def _is_acting(measured: Measurements, word: int) -> bool:
    return any(m.word == word and m.is_action and m.phase == "action" for m in measured.pronouns.mentions)


def _longest(measured: Measurements, name: PhaseName) -> tuple[int, int] | None:
    spans = measured.phase(name).spans
    if not spans:
        return None
    longest = max(spans, key=lambda span: span.end - span.start)
    return (longest.first_word, longest.last_word)


def _certainty(measured: Measurements) -> float:
    """How sure the tagger was of the phases that it did find, the seconds as weights."""
    known = [(metric.seconds, metric.confidence) for metric in measured.phases if metric.confidence is not None]
    total = sum(seconds for seconds, _ in known)
    return sum(seconds * confidence for seconds, confidence in known) / total if total > 0 else 1.0


def _percent(share: float) -> int:
    return round(share * 100)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
