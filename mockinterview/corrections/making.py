"""Corrections made on the words that a user sees. Words are counted from 0 here, and from 1 in what users read."""

from __future__ import annotations

from mockinterview.analysis.feedback import Feedback
from mockinterview.corrections.record import Anchor, BoundaryMoved, Label, SpanRelabelled, WordsMended, labels_of
from mockinterview.errors import UsageError
from mockinterview.transcript import Span


def mend(feedback: Feedback, place: Span, text: str) -> WordsMended:
    """At `place`, `text` was said: one word or several, in place of one or several.

    Raises UsageError when there are no such words, or `text` is none.
    """
    words = text.split()
    if not words or not all(word.isprintable() for word in words):
        raise UsageError("The words that were said are missing; write them as plain text.")
    return WordsMended(_anchor(feedback, place), " ".join(words))


def relabel(feedback: Feedback, place: Span, label: Label) -> SpanRelabelled:
    """The words at `place` belong to `label`. Raises UsageError when the answer has no such words or label."""
    known = labels_of(feedback.structure)
    if label not in known:
        raise UsageError(f'"{label}" is no part of this answer; its words belong to {" or ".join(known)}.')
    return SpanRelabelled(_anchor(feedback, place), label)


def move_boundary(feedback: Feedback, from_word: int, to_word: int) -> BoundaryMoved:
    """What begins with word `from_word` begins with word `to_word` instead (the word count: with none).

    Raises UsageError when nothing begins with `from_word`, or there is no such place.
    """
    labels = word_labels(feedback)
    if not 0 < from_word < len(labels) or labels[from_word - 1] == labels[from_word]:
        raise UsageError(f"No phase begins with word {from_word + 1}; name the first word behind the boundary.")
    if to_word == from_word:
        raise UsageError(f"The boundary stands before word {to_word + 1} already; name another word.")
    if to_word > from_word:
        at = _anchor(feedback, Span(from_word, to_word - 1))
        after = labels[to_word] if to_word < len(labels) else None
        return BoundaryMoved(at, labels[from_word - 1], after, is_later=True)
    at = _anchor(feedback, Span(to_word, from_word - 1))
    return BoundaryMoved(at, labels[to_word - 1] if to_word else None, labels[from_word], is_later=False)


def word_labels(feedback: Feedback) -> list[Label]:
    """What each word belongs to: a part where the answer has parts, else a phase."""
    labels: list[Label] = [word.phase for word in feedback.words]
    for part in feedback.structure_parts:
        for span in part.spans:
            labels[span.first_word : span.last_word + 1] = [part.name] * (span.last_word + 1 - span.first_word)
    return labels


def _anchor(feedback: Feedback, place: Span) -> Anchor:
    words, first, last = feedback.words, place.first_word, place.last_word
    if not 0 <= first <= last < len(words):
        raise UsageError(f"There are no words {first + 1} to {last + 1}: this answer has {len(words)}, the first is 1.")
    return Anchor(
        words=tuple(word.text for word in words[first : last + 1]),
        start=words[first].start,
        end=words[last].end,
        first_word=first,
        before=words[first - 1].text if first else "",
        after=words[last + 1].text if last + 1 < len(words) else "",
    )
