"""A sitting in sentences: at its end, and at the beginning of the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mockinterview.analysis.comparison import Difference
from mockinterview.progress.answers import Answer
from mockinterview.progress.closing import Closing, Practised
from mockinterview.report.labels import load_labels
from mockinterview.report.progress_words import counted, day_of, duration, load_progress_words


class SittingView(msgspec.Struct, frozen=True):
    """`title` over the rest; `opening` says all of it in a line when the next sitting begins."""

    title: str
    practised: str
    questions: tuple[str, ...]
    within: tuple[str, ...]
    next: str
    opening: str
    answer_count: int

    @property
    def lines(self) -> tuple[str, ...]:
        """All but the opening, as lines of text."""
        return (self.title, self.practised, *(f"  {each}" for each in self.questions), *self.within, self.next)


def compose_sitting(closing: Closing, *, goes_on: bool) -> SittingView:
    """`goes_on`: another answer would still belong to it."""
    answers = closing.sitting.answers
    day = day_of(closing.sitting.day)
    return SittingView(
        answer_count=len(answers),
        title=_say("title", day=day),
        practised=_say(
            "practised",
            answers=counted(len(answers), "answer", "answers"),
            questions=counted(len(closing.questions), "question", "questions"),
            spoken=duration(closing.sitting.spoken_s),
        ),
        questions=tuple(_question(each) for each in closing.questions),
        within=tuple(_within(closing.questions)),
        next=_say("next", title=closing.next.title, do=closing.next.do) if closing.next else _say("nothing"),
        opening=_say(
            "opening_now" if goes_on else "opening",
            day=day,
            answers=counted(len(answers), "answer", "answers"),
            next=_say("short_next", title=_lowered(closing.next.title)) if closing.next else _say("short_nothing"),
        ),
    )


def _question(practised: Practised) -> str:
    sentence = "once" if practised.count == 1 else "again"
    return _say(sentence, question=_named(practised.answer), count=practised.count)


def _within(questions: Sequence[Practised]) -> Iterator[str]:
    again = [each for each in questions if each.count > 1]
    if not again:
        yield _say("single")
    for each in again:
        named = _named(each.answer)
        if each.better:
            yield _say("better", question=named, names=_names(each.better))
        if each.worse:
            yield _say("worse", question=named, names=_names(each.worse))
        if each.is_fixed:
            yield _say("fixed", question=named)
        if not each.better and not each.worse:
            yield _say("alike", question=named)


def _names(differences: Sequence[Difference]) -> str:
    return ", ".join(load_labels().compared[each.metric] for each in differences)


def _named(answer: Answer) -> str:
    return answer.question.id or answer.question.text or "(no question)"


def _lowered(title: str) -> str:
    """As the end of a sentence: a capital stays in a word of capitals, and in I."""
    first = title.split(" ", 1)[0]
    return title if first.isupper() else title[:1].lower() + title[1:]


def _say(sentence: str, **facts: str | int) -> str:
    return load_progress_words().sitting[sentence].format(**facts)
