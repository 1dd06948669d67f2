"""The history as a list: filtered, searched and sorted by what is kept beside each take; no feedback is decoded."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args

import msgspec

from mockinterview.practice.modes import ModeName
from mockinterview.progress.answers import Answer
from mockinterview.store.database import Database
from mockinterview.store.summaries import Summary, read_summary
from mockinterview.store.takes import StoredTake, read_take

Order = Literal[
    "latest", "oldest", "longest", "shortest", "action", "i-share", "outcomes", "fillers", "own-mark", "question"
]
ORDERS: tuple[Order, ...] = get_args(Order)
_LATEST = "take.recorded_at DESC, take.id DESC"
_ORDER_BY: dict[Order, str] = {
    "latest": "ifnull(answer.recorded_at, take.recorded_at) DESC, ifnull(answer.id, take.id) DESC, take.id",
    "oldest": "ifnull(answer.recorded_at, take.recorded_at), ifnull(answer.id, take.id), take.id",
    "longest": f"take.duration_s DESC, {_LATEST}",
    "shortest": f"take.duration_s, {_LATEST}",
    "action": f"summary.action DESC NULLS LAST, {_LATEST}",
    "i-share": f"summary.i_share DESC NULLS LAST, {_LATEST}",
    "outcomes": f"summary.outcome_numbers DESC NULLS LAST, {_LATEST}",
    "fillers": f"summary.fillers_per_minute NULLS LAST, {_LATEST}",
    "own-mark": f"take.self_rating DESC NULLS LAST, {_LATEST}",
    "question": f"take.question_id NULLS LAST, json_extract(take.question, '$.text'), {_LATEST}",
}
_TAG_SEPARATOR = "\n"
_QUOTED_OR_WORD = re.compile(r'"([^"]+)"|(\S+)')
_HAS_LETTER = re.compile(r"\w")


class TakeFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which takes are wanted; None and empty want all. All that is given must hold.

    `words`: each of them begins a word that was said or noted; words in double quotes were said in this order.
    Recorded not earlier than `since` and earlier than `before`: moments as `StoredTake.recorded_at` has them.
    """

    words: str = ""
    question_id: str | None = None
    tag: str | None = None
    story: str | None = None
    company: str | None = None
    mode: ModeName | None = None
    since: str | None = None
    before: str | None = None
    is_judged: bool | None = None
    has_note: bool | None = None


ALL_TAKES = TakeFilter()


class ListedTake(msgspec.Struct, frozen=True):
    """A take with what the list shows of it; `summary` is None before there is feedback."""

    take: StoredTake
    summary: Summary | None
    tags: tuple[str, ...]
    story: str | None = None


class Facet(msgspec.Struct, frozen=True):
    """Something that takes can be filtered by, and how many have it."""

    kind: Literal["question", "tag", "story", "company", "mode"]
    value: str
    count: int


class Listing:
    """The lists over all takes. Methods raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, wanted: TakeFilter = ALL_TAKES, order: Order = "latest") -> tuple[int, ...]:
        """The numbers of the wanted takes, in order; by time the follow-ups stand below the answer that they follow."""
        conditions, arguments = _conditions(wanted)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._database.rows(
            f"SELECT take.id FROM take LEFT JOIN summary ON take_id = take.id"  # noqa: S608 - our own words
            f" LEFT JOIN take AS answer ON answer.id = take.follows_take_id {where}"
            f" ORDER BY {_ORDER_BY[order]}",
            *arguments,
        )
        return tuple(row["id"] for row in rows)

    def rows(self, take_ids: Sequence[int]) -> tuple[ListedTake, ...]:
        """These takes in this order; those that are gone meanwhile are left out."""
        found = self._database.rows(
            "SELECT take.*, summary.*,"
            " (SELECT group_concat(name, char(10)) FROM tag WHERE tag.take_id = take.id) AS tags,"
            " (SELECT story FROM story_link WHERE story_link.take_id = take.id) AS story"
            " FROM json_each(?) AS wanted JOIN take ON take.id = wanted.value"
            " LEFT JOIN summary ON summary.take_id = take.id ORDER BY wanted.key",
            msgspec.json.encode(take_ids).decode(),
        )
        return tuple(_listed(row) for row in found)

    def answers(self, wanted: TakeFilter = ALL_TAKES, *, most: int | None = None) -> tuple[Answer, ...]:
        """The wanted takes that were scored, for `mockinterview.progress`, the oldest first; no follow-ups.

        Of the latest `most` takes only, where that is given.
        """
        found = self.find(wanted, "oldest")
        listed = self.rows(found if most is None else found[-most:])
        return tuple(
            _answer(each.take, each.summary, each.story)
            for each in listed
            if each.summary is not None and each.summary.verdict == "ok" and each.take.question.follows is None
        )

    def outdated(self, analysis_version: str) -> tuple[int, ...]:
        """Transcribed takes that were judged by other rules than these, or not at all; the oldest first."""
        rows = self._database.rows(
            "SELECT take.id FROM take LEFT JOIN summary ON take_id = take.id WHERE state = 'transcribed'"
            " AND (analysis_version IS NULL OR analysis_version <> ?) ORDER BY recorded_at, take.id",
            analysis_version,
        )
        return tuple(row["id"] for row in rows)

    def facets(self) -> tuple[Facet, ...]:
        """What there is to filter by: the most frequent first within each kind."""
        rows = self._database.rows(
            "SELECT 'question' AS kind, question_id AS value, count(*) AS count FROM take WHERE question_id IS NOT NULL"
            " GROUP BY question_id UNION ALL"
            " SELECT 'tag', min(name), count(*) FROM tag GROUP BY name UNION ALL"
            " SELECT 'story', story, count(*) FROM story_link GROUP BY story UNION ALL"
            " SELECT 'company', json_extract(question, '$.company') AS company, count(*) FROM take"
            " WHERE company IS NOT NULL GROUP BY company UNION ALL"
            " SELECT 'mode', mode, count(*) FROM take GROUP BY mode"
            " ORDER BY kind, count DESC, value"
        )
        return tuple(Facet(row["kind"], row["value"], row["count"]) for row in rows)


def match_expression(words: str) -> str:
    """What the full-text index is asked for; empty when there is nothing to search."""
    terms = []
    for phrase, word in _QUOTED_OR_WORD.findall(words.replace("\x00", " ")):
        text = phrase or word.replace('"', "")
        if _HAS_LETTER.search(text):
            terms.append(f'"{text}"' if phrase else f'"{text}"*')
    return " ".join(terms)


def _conditions(wanted: TakeFilter) -> tuple[list[str], list[Any]]:
    pairs = list(_wanted_pairs(wanted))
    conditions = [condition for condition, _ in pairs]
    if wanted.is_judged is not None:
        conditions.append(f"take.state {'=' if wanted.is_judged else '<>'} 'transcribed'")
    if wanted.has_note is not None:
        conditions.append(f"take.note {'<>' if wanted.has_note else '='} ''")
    return conditions, [value for _, value in pairs]


def _wanted_pairs(wanted: TakeFilter) -> Iterator[tuple[str, Any]]:
    """Conditions with one argument each."""
    if wanted.words.strip():
        expression = match_expression(wanted.words)
        # an expression of signs alone finds nothing, as a search for them should
        yield "take.id IN (SELECT rowid FROM said WHERE said MATCH ?)", expression or '""'
    simple = {
        "take.question_id = ?": wanted.question_id,
        "take.id IN (SELECT take_id FROM tag WHERE name = ?)": wanted.tag,
        "take.id IN (SELECT take_id FROM story_link WHERE story = ?)": wanted.story,
        "json_extract(take.question, '$.company') = ? COLLATE NOCASE": wanted.company,
        "take.mode = ?": wanted.mode,
        "take.recorded_at >= ?": wanted.since,
        "take.recorded_at < ?": wanted.before,
    }
    yield from ((condition, value) for condition, value in simple.items() if value is not None)


def _answer(take: StoredTake, summary: Summary, story: str | None) -> Answer:
    begun = take.local_time
    return Answer(
        take_id=take.id,
        begun_s=begun.timestamp(),
        day=begun.toordinal(),
        duration_s=take.duration_s,
        question=take.question,
        round_id=take.round_id,
        model=summary.model,
        analysis_version=summary.analysis_version,
        figures=summary.figures,
        story=story,
        fix=summary.fix,
        fix_title=summary.fix_title,
    )


def _listed(row: sqlite3.Row) -> ListedTake:
    tags = tuple(sorted(row["tags"].split(_TAG_SEPARATOR), key=str.casefold)) if row["tags"] else ()
    return ListedTake(read_take(row), read_summary(row), tags, row["story"])
