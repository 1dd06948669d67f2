"""What is said about I and we: how often, and whose acts the Action leaves open."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Feedback, Pronouns
from mockinterview.analysis.pronouns.agency import AgencyMention
from mockinterview.report import notation
from mockinterview.report.labels import Labels
from mockinterview.report.view import Line

MOST_ACTS = 3
"""Acts quoted of each kind; the rest are only counted."""


def pronoun_lines(feedback: Feedback, pronouns: Pronouns, labels: Labels) -> Iterable[Line]:
    """The counts, then the words of the Action that leave open who acted."""
    yield Line(
        labels.say("pronouns_whole", i=pronouns.i, we=pronouns.we),
        note=_i_share(pronouns.i_share, labels),
    )
    if feedback.structure != "star":
        return
    action = pronouns.action
    elided = sum(
        mention.kind == "elided" and mention.is_action and mention.phase == "action" for mention in pronouns.mentions
    )
    notes = [_i_share(action.i_share, labels), labels.say("pronouns_elided", count=elided) if elided else ""]
    yield Line(
        labels.say("pronouns_action", i=action.i, we=action.we),
        labels.action_pronouns[action.status],
        note=", ".join(note for note in notes if note),
    )
    if feedback.agency:
        yield from _open_acts("agency_team", feedback.agency.team_acts, labels)
        yield from _open_acts("agency_hidden", feedback.agency.hidden, labels)


def _open_acts(sentence: str, acts: tuple[AgencyMention, ...], labels: Labels) -> Iterable[Line]:
    if not acts:
        return
    yield Line(labels.say(sentence, count=len(acts), question=acts[0].question))
    for act in acts[:MOST_ACTS]:
        yield Line(act.words, starts=(act.start,), is_item=True)
    if len(acts) > MOST_ACTS:
        yield Line(labels.say("agency_more", count=len(acts) - MOST_ACTS), is_item=True)


def _i_share(share: float | None, labels: Labels) -> str:
    return "" if share is None else labels.say("pronouns_share", share=notation.percent(share))
