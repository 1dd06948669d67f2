"""What is said about delivery and content beside the times: one section for each metric."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mockinterview.analysis.feedback import (
    Feedback,
    Fillers,
    Learning,
    Pace,
    Pause,
    UserCorrection,
)
from mockinterview.analysis.tokens import normalise
from mockinterview.report import notation
from mockinterview.report.labels import Label, Labels
from mockinterview.report.numbers import number_lines
from mockinterview.report.pronouns import pronoun_lines
from mockinterview.report.view import Line, Section

CONTEXT_WORDS = 4
"""Words quoted before a silence, so that it can be found again."""
CORRECTED_WORDS = 6
"""Words quoted of a correction that no longer fits."""


def sections(feedback: Feedback, labels: Labels) -> tuple[Section, ...]:
    """All sections that were measured, in the order of what costs an interviewer most."""
    told: list[tuple[str, Iterable[Line]]] = []
    if feedback.pronouns:
        told.append(("pronouns", pronoun_lines(feedback, feedback.pronouns, labels)))
    if feedback.numbers_cited:
        told.append(("numbers", number_lines(feedback, feedback.numbers_cited, labels)))
    if feedback.learning:
        told.append(("learning", _learning(feedback, feedback.learning, labels)))
    told.append(("pace", _pace(feedback.pace, labels)))
    told.append(("pauses", _pauses(feedback, labels)))
    if feedback.fillers:
        told.append(("fillers", _fillers(feedback.fillers, labels, is_draft=feedback.is_estimate)))
    if feedback.corrections:
        told.append(("corrections", _corrections(feedback.corrections, labels)))
    return tuple(Section(labels.headings[name], tuple(lines)) for name, lines in told)


def _learning(feedback: Feedback, learning: Learning, labels: Labels) -> Iterable[Line]:
    if not learning.stated:
        yield Line("", Label(labels.sentences["learning_none"], "look" if feedback.structure == "star" else "even"))
        return
    yield Line("", Label(labels.sentences["learning_stated"], "good"))
    for span in learning.spans:
        words = " ".join(word.text for word in feedback.words[span.first_word : span.last_word + 1])
        yield Line(words, when=notation.clock(span.start), is_item=True)


def _pace(pace: Pace | None, labels: Labels) -> Iterable[Line]:
    if pace is None:
        yield Line(labels.sentences["pace_none"])
        return
    yield Line(labels.say("pace_speech", rate=round(pace.words_per_minute)), labels.pace[pace.status])
    if pace.articulation_rate is not None:
        yield Line(labels.say("pace_articulation", rate=round(pace.articulation_rate)))
    for window in pace.windows:
        length = notation.seconds(window.end - window.start)
        yield Line(
            labels.say("pace_window", rate=round(window.words_per_minute), seconds=length),
            Label(labels.pace_window[window.status]),
            when=notation.clock(window.start),
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
            when=notation.clock(pause.start),
            is_item=True,
        )
    latency = feedback.timing.response_latency if feedback.timing else None
    if latency is not None:
        yield Line(labels.say("latency", seconds=notation.tenths(latency)))


def _words_before(feedback: Feedback, pause: Pause) -> str:
    first = max(pause.after_word + 1 - CONTEXT_WORDS, 0)
    return " ".join(word.text for word in feedback.words[first : pause.after_word + 1])


def _fillers(fillers: Fillers, labels: Labels, is_draft: bool) -> Iterable[Line]:
    if not fillers.mentions:
        yield Line(labels.sentences["fillers_draft" if is_draft else "fillers_none"])
        return
    yield Line(
        labels.say("fillers_count", count=fillers.at_least, rate=f"{fillers.per_minute:.1f}"),
        note="" if is_draft else labels.sentences["fillers_floor"],
    )
    times: defaultdict[str, list[str]] = defaultdict(list)
    for mention in fillers.mentions:
        times[normalise(mention.text)].append(notation.clock(mention.start))
    for text, clocks in times.items():
        said = text if len(clocks) == 1 else labels.say("filler_times", text=text, count=len(clocks))
        yield Line(said, when=", ".join(clocks), is_item=True)


def _corrections(corrections: tuple[UserCorrection, ...], labels: Labels) -> Iterable[Line]:
    lost = [each for each in corrections if not each.fits]
    if len(lost) < len(corrections):
        yield Line(labels.say("corrections_applied", count=len(corrections) - len(lost)))
    if lost:
        yield Line("", Label(labels.say("corrections_lost", count=len(lost)), "look"))
    for each in lost:
        said = notation.opening(each.said, CORRECTED_WORDS)
        became = f'"{each.became}"' if each.kind == "words" else labels.lane(each.became)
        yield Line(
            labels.say("correction_lost", said=said, became=became), when=notation.clock(each.start), is_item=True
        )
