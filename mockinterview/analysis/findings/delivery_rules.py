"""Findings about the telling: length, pace, silences; and what can be said of any answer."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import PaceWindow, Pair, Severity
from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.analysis.rounding import whole
from mockinterview.thresholds import Thresholds

SECONDS_PER_MINUTE = 60


LAST_SUGGESTION = "tell_it_again"
"""What to do next where nothing is at fault; so it is nothing that a later take could have mended."""


def whole_length(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """The answer as a whole was too short or too long for its type of question."""
    timing = measured.timing
    low, high = timing.target
    limit = low * thresholds.answer_short_share if timing.total < low else high * thresholds.answer_too_long_share
    facts = {
        "total": _clock(timing.total, timing.target),
        "low": _clock(low),
        "high": _clock(high),
        "limit": _clock(limit),
    }
    if timing.status == "ok":
        yield Candidate("length_fine", "praise", facts=facts)
    elif timing.status == "short" and measured.follow_up is not None and measured.follow_up.is_filled:
        return  # a figure may be all that was asked for
    elif timing.status != "brisk":
        severity: Severity = "hint" if timing.status == "long" else "warning"
        yield Candidate(f"answer_{timing.status}", severity, facts=facts)


def pace(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Speech rate over the answer, and the stretch in which it left the limits furthest."""
    if measured.pace is None:
        return
    low, high = thresholds.speech_rate_fine
    facts = {"rate": round(measured.pace.words_per_minute), "low": round(low), "high": round(high)}
    if measured.pace.status in {"too_slow", "too_fast"}:
        yield Candidate(f"pace_{measured.pace.status}", "hint", facts=facts)
    elif measured.pace.windows:
        yield _stretch(measured, max(measured.pace.windows, key=lambda window: window.end - window.start), thresholds)
    elif measured.pace.status == "ok":
        yield Candidate("pace_fine", "praise", facts=facts)


def pauses(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """The longest silence inside a clause; a pause at a boundary is welcome."""
    least_s = thresholds.pause_mid_clause_s
    inside = [pause for pause in measured.pauses if pause.kind == "mid_clause" and pause.seconds >= least_s]
    if inside:
        longest = max(inside, key=lambda pause: pause.seconds)
        yield Candidate(
            "pause_in_clause",
            "hint",
            facts={"seconds": f"{longest.seconds:.1f}", "count": len(inside)},
            span=(longest.after_word, longest.after_word + 1),
            weight="long_pause_in_clause" if longest.seconds >= thresholds.pause_long_s else "pause_in_clause",
        )


def silence_before_answer(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Thinking before the first word is neutral; a very long silence is worth a word to the listener."""
    latency_s = measured.timing.response_latency
    if latency_s is not None and latency_s > thresholds.thinking_neutral_s:
        facts: Facts = {"seconds": round(latency_s), "neutral": round(thresholds.thinking_neutral_s)}
        yield Candidate("silence_before_answer", "hint", facts=facts)


def always_something(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """When nothing outweighs them: modest strengths that were measured, and the next step."""
    cited = next((number for number in measured.numbers if number.kind in {"outcome", "scope", "time"}), None)
    if cited is not None:
        yield Candidate(
            "gave_figures", "praise", facts={"number": cited.text}, span=(cited.first_word, cited.last_word)
        )
    pronouns = measured.pronouns
    if pronouns.i_share is not None and pronouns.i_share >= thresholds.i_share_fine:
        yield Candidate("spoke_as_i", "praise", facts={"i": pronouns.i, "we": pronouns.we})
    if not measured.fillers.mentions and not measured.is_estimate:
        yield Candidate("no_fillers_heard", "praise")
    facts: Facts = {"count": len(measured.words), "total": _clock(measured.timing.total, measured.timing.target)}
    yield Candidate("answer_to_build_on", "praise", facts=facts)
    yield Candidate(LAST_SUGGESTION, "hint")


DELIVERY_RULES = (whole_length, pace, pauses, silence_before_answer, always_something)


def _stretch(measured: Measurements, window: PaceWindow, thresholds: Thresholds) -> Candidate:
    low, high = thresholds.speech_rate_fine
    inside = [index for index, word in enumerate(measured.words) if window.start <= word.start < window.end]
    return Candidate(
        f"stretch_too_{window.status}",
        "hint",
        facts={
            "start": _clock(window.start),
            "end": _clock(window.end),
            "rate": round(window.words_per_minute),
            "low": round(low),
            "high": round(high),
            "window": round(thresholds.speech_rate_window_s),
        },
        span=(inside[0], inside[-1]),
    )


def _clock(seconds: float, limits: Pair | None = None) -> str:
    minutes, rest = divmod(whole(seconds, limits), SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02d}"
