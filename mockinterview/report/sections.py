"""What is said about delivery and content beside the times: one section for each metric."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.delivery.measures import Milestones
from mockinterview.analysis.feedback import (
    Feedback,
    Learning,
    Pace,
    Pause,
    UserCorrection,
)
from mockinterview.report import notation
from mockinterview.report.fluency import filler_lines, hedge_lines, phrase_lines, restart_lines
from mockinterview.report.follow_ups import follow_up_lines, probe_lines
from mockinterview.report.labels import Label, Labels
from mockinterview.report.numbers import number_lines
from mockinterview.report.pronouns import pronoun_lines
from mockinterview.report.score import score_lines
from mockinterview.report.substance import substance_lines
from mockinterview.report.view import Line, Section

CONTEXT_WORDS = 4
"""Words quoted before a silence, so that it can be found again."""
CORRECTED_WORDS = 6
"""Words quoted of a correction that no longer fits."""


def sections(feedback: Feedback, labels: Labels) -> tuple[Section, ...]:
    """All sections that were measured, in the order of what costs an interviewer most."""
    told: list[tuple[str, Iterable[Line]]] = []
    if feedback.score:
        told.append(("score", score_lines(feedback.score, labels)))
    if feedback.milestones and feedback.milestones.halfway_phase:
        told.append(("halfway", _halfway(feedback, feedback.milestones, labels)))
    if feedback.pronouns:
        told.append(("pronouns", pronoun_lines(feedback, feedback.pronouns, labels)))
    if feedback.numbers_cited:
        told.append(("numbers", number_lines(feedback, feedback.numbers_cited, labels)))
    if feedback.learning:
        told.append(("learning", _learning(feedback, feedback.learning, labels)))
    if feedback.substance:
        told.append(("substance", substance_lines(feedback.substance, labels, is_star=feedback.structure == "star")))
    if feedback.follow_up:
        told.insert(0, ("follow_up", follow_up_lines(feedback.follow_up, labels)))
    if feedback.probes:
        told.append(("follow_up", probe_lines(feedback.probes, labels)))
    told.append(("pace", _pace(feedback.pace, labels)))
    told.append(("pauses", _pauses(feedback, labels)))
    told += _fluency(feedback, labels)
    if feedback.corrections:
        told.append(("corrections", _corrections(feedback.corrections, labels)))
    return tuple(Section(labels.headings[name], tuple(lines)) for name, lines in told)


def _fluency(feedback: Feedback, labels: Labels) -> Iterable[tuple[str, Iterable[Line]]]:
    """Fillers always; what else carries nothing only where there is some."""
    if feedback.fillers:
        yield "fillers", filler_lines(feedback.fillers, labels, is_draft=feedback.is_estimate)
    if feedback.disfluencies and feedback.disfluencies.mentions:
        yield "restarts", restart_lines(feedback, feedback.disfluencies, labels)
    if feedback.hedges and feedback.hedges.mentions:
        yield "hedges", hedge_lines(feedback, feedback.hedges, labels)
    if feedback.repeated_phrases:
        yield "phrases", phrase_lines(feedback.repeated_phrases, labels)


def _halfway(feedback: Feedback, milestones: Milestones, labels: Labels) -> Iterable[Line]:
    phase = feedback.words[milestones.halfway_word].phase
    yield Line(labels.say("halfway", phase=labels.phases[phase], clock=notation.clock(milestones.halfway)))
    if milestones.action_start is not None:
        after = notation.seconds(milestones.action_start - feedback.words[0].start)
        yield Line(labels.say("action_after", action=labels.phases["action"], seconds=after))


def _learning(feedback: Feedback, learning: Learning, labels: Labels) -> Iterable[Line]:
    if not learning.stated:
        yield Line("", Label(labels.sentences["learning_none"], "look" if feedback.structure == "star" else "even"))
        return
    yield Line("", Label(labels.sentences["learning_stated"], "good"))
    for span in learning.spans:
        words = " ".join(word.text for word in feedback.words[span.first_word : span.last_word + 1])
        yield Line(words, starts=(span.start,), is_item=True)


def _pace(pace: Pace | None, labels: Labels) -> Iterable[Line]:
    if pace is None:
        yield Line(labels.sentences["pace_none"])
        return
    yield Line(labels.say("pace_speech", rate=round(pace.words_per_minute)), labels.pace[pace.status])
    if pace.articulation_rate is not None:
        yield Line(labels.say("pace_articulation", rate=round(pace.articulation_rate)))
    if pace.steadiness is not None:
        steady = pace.steadiness
        rate, deviation = round(steady.words_per_minute), round(steady.deviation)
        yield Line(
            labels.say("pace_steadiness", rate=rate, deviation=deviation),
            labels.steadiness[steady.status],
            note=labels.say("pace_steadiness_how", count=steady.stretches),
        )
    for window in pace.windows:
        length = notation.seconds(window.end - window.start)
        yield Line(
            labels.say("pace_window", rate=round(window.words_per_minute), seconds=length),
            Label(labels.pace_window[window.status]),
            starts=(window.start,),
            is_item=True,
        )


def _pauses(feedback: Feedback, labels: Labels) -> Iterable[Line]:
    if feedback.is_estimate:
        yield Line(labels.sentences["pauses_draft"])
        return
    inside = [pause for pause in feedback.pauses if pause.kind == "mid_clause"]
    if feedback.pauses:
        boundary = len(feedback.pauses) - len(inside)
        yield Line(labels.say("pauses_count", boundary=boundary, mid_clause=len(inside)))
    else:
        yield Line(labels.sentences["pauses_none"])
    for pause in inside:
        yield Line(
            labels.say("pause_inside", seconds=notation.tenths(pause.seconds), words=_words_before(feedback, pause)),
            starts=(pause.start,),
            is_item=True,
        )
    latency = feedback.timing.response_latency if feedback.timing else None
    if latency is not None:
        yield Line(labels.say("latency", seconds=notation.tenths(latency)))


def _words_before(feedback: Feedback, pause: Pause) -> str:
    first = max(pause.after_word + 1 - CONTEXT_WORDS, 0)
    return " ".join(word.text for word in feedback.words[first : pause.after_word + 1])


def _corrections(corrections: tuple[UserCorrection, ...], labels: Labels) -> Iterable[Line]:
    lost = [each for each in corrections if not each.fits]
    if len(lost) < len(corrections):
        yield Line(labels.say("corrections_applied", count=len(corrections) - len(lost)))
    if lost:
        yield Line("", Label(labels.say("corrections_lost", count=len(lost)), "look"))
    for each in lost:
        said = notation.opening(each.said, CORRECTED_WORDS)
        became = f'"{each.became}"' if each.kind == "words" else labels.lane(each.became)
        yield Line(labels.say("correction_lost", said=said, became=became), starts=(each.start,), is_item=True)
