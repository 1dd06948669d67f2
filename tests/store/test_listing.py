"""The history as a list: what is found, in which order, and that it agrees with what was judged."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.probes.probe import FollowUp
from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import UsageError
from mockinterview.progress.figures import Figures, figures
from mockinterview.settings import SpeechSettings
from mockinterview.store import database
from mockinterview.store.listing import ORDERS, Facet, Listing, TakeFilter, match_expression
from mockinterview.store.takes import TakeStore
from tests.report import samples
from tests.stubs.transcripts import spoken


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


@pytest.fixture
def listing(store: TakeStore) -> Listing:
    return Listing(store.database)


def add(store: TakeStore, day: int = 1, said: str = "", question: AskedQuestion = AskedQuestion("ethics")) -> int:  # noqa: B008
    """A take of that day in March; transcribed when something was said."""
    audio = store.folder / f"{len(store.recordings())}.wav"
    audio.write_bytes(b"RIFF")
    take_id = store.add(audio, question, recorded_at=f"2026-03-{day:02d}T12:00:00Z")
    if said:
        store.save(take_id, spoken(said), SpeechSettings())
    return take_id


def judge(store: TakeStore, take_id: int, feedback: Feedback) -> None:
    store.save_feedback(take_id, feedback, store.take(take_id).revision)


def found(listing: Listing, words: str) -> set[int]:
    return set(listing.find(TakeFilter(words=words)))


def test_words_are_found_by_their_beginnings_and_phrases_in_their_order(store, listing):
    first, second = add(store, said="We rolled the Modèl back."), add(store, said="The model was back; it rolled on.")
    assert found(listing, "roll model") == {first, second}
    assert found(listing, "MODEL back") == {first, second}
    assert found(listing, '"model back"') == {first}
    assert found(listing, "zanzibar") == set()


@pytest.mark.parametrize(
    "words", ['"', "''", "a OR", "NEAR(", "said:", "*", "-", "(", ")", "^x", "x + y", '"unclosed', "\x00", "; DROP"]
)
def test_no_search_is_a_failure(store, listing, words):
    add(store, said="Nothing like that.")
    assert found(listing, words) == set()


def test_an_empty_search_finds_all(store, listing):
    take_id = add(store)
    assert listing.find(TakeFilter(words="  ")) == (take_id,)
    assert match_expression('roll "it back"') == '"roll"* "it back"'


def test_the_index_follows_what_is_heard_mended_and_noted(store, listing):
    take_id = add(store, said="the fraud modal failed")
    assert found(listing, "modal") == {take_id}
    words = tuple(replace(samples.scored().words[0], text=text) for text in ("fraud", "model"))
    judge(store, take_id, replace(samples.scored(), words=words))
    assert (found(listing, "modal"), found(listing, "model")) == (set(), {take_id})
    store.marks.annotate(take_id, "told it to Sam")
    assert found(listing, "sam model") == {take_id}
    store.save(take_id, spoken("another hearing"), SpeechSettings())
    assert found(listing, "model") == set()
    assert found(listing, "sam hearing") == {take_id}
    store.marks.annotate(take_id, "")
    assert found(listing, "sam") == set()


def test_a_note_can_be_found_before_there_are_words(store, listing):
    take_id = add(store)
    store.marks.annotate(take_id, "in the kitchen")
    assert found(listing, "kitchen") == {take_id}
    store.save(take_id, spoken("words at last"), SpeechSettings())
    assert found(listing, "kitchen words") == {take_id}


def test_the_listed_figures_are_those_of_the_feedback(store, listing):
    take_id = add(store, said="words")
    (before,) = listing.rows([take_id])
    assert before.summary is None
    judge(store, take_id, replace(samples.scored(), analysis_version="7"))
    (listed,) = listing.rows([take_id])
    assert listed.take == store.take(take_id)
    assert listed.summary.figures == figures(samples.scored())
    assert (listed.summary.analysis_version, listed.summary.fix) == ("7", samples.scored().fix)
    assert listed.summary.fix_title in {finding.title for finding in samples.scored().findings}
    judge(store, take_id, samples.refused())
    (listed,) = listing.rows([take_id])
    assert (listed.summary.verdict, listed.summary.figures) == ("nothing_to_score", Figures())


def test_what_outdates_the_feedback_drops_its_summary(store, listing):
    take_id = add(store, said="words")
    judge(store, take_id, samples.scored())
    store.save(take_id, spoken("better words"), SpeechSettings())
    assert listing.rows([take_id])[0].summary is None


def test_takes_of_other_rules_are_named_the_oldest_first(store, listing):
    new, old, none, unread = add(store, 3, "a"), add(store, 2, "b"), add(store, 1, "c"), add(store, 4)
    judge(store, new, replace(samples.scored(), analysis_version="2"))
    judge(store, old, replace(samples.scored(), analysis_version="1"))
    assert listing.outdated("2") == (none, old)
    assert unread not in listing.outdated("3")


def test_rows_come_in_the_order_asked_and_without_what_is_gone(store, listing):
    ids = [add(store, day) for day in (1, 2, 3)]
    store.delete(ids[1])
    assert [listed.take.id for listed in listing.rows([ids[2], ids[1], ids[0]])] == [ids[2], ids[0]]


def test_filters_narrow_down_together(store, listing):
    amazon = AskedQuestion("proudest", company="Amazon")
    first, second, third = add(store, 1, "a"), add(store, 2, "b", amazon), add(store, 3, "", amazon)
    store.marks.tag([first, second], "Good")
    store.marks.annotate(second, "n")
    store.story_links.link(first, "the-outage")
    for wanted, ids in {
        TakeFilter(question_id="proudest"): [third, second],
        TakeFilter(company="amazon"): [third, second],
        TakeFilter(tag="good"): [second, first],
        TakeFilter(tag="good", company="Amazon"): [second],
        TakeFilter(story="the-outage"): [first],
        TakeFilter(since="2026-03-02T12:00:00Z"): [third, second],
        TakeFilter(before="2026-03-02T12:00:00Z"): [first],
        TakeFilter(is_judged=False): [third],
        TakeFilter(is_judged=True, question_id="ethics"): [first],
        TakeFilter(has_note=True): [second],
        TakeFilter(mode="interview"): [],
    }.items():
        assert list(listing.find(wanted)) == ids, wanted


def test_every_order_holds_and_puts_what_is_unknown_last(store, listing):
    strong, weak, unknown = add(store, 1, "a"), add(store, 2, "b"), add(store, 3, "c", AskedQuestion("ambiguity"))
    scored = samples.scored()
    for take_id, share, seconds in ((strong, 0.9, 90.0), (weak, 0.2, 20.0)):
        action = replace(scored.pronouns.action, i_share=share, status="ok")
        phases = tuple(replace(each, seconds=seconds) for each in scored.phases)
        judge(store, take_id, replace(scored, phases=phases, pronouns=replace(scored.pronouns, action=action)))
        store.rate(take_id, round(share * 5))
    assert listing.find(order="i-share") == (strong, weak, unknown)
    assert listing.find(order="action") == (strong, weak, unknown)
    assert listing.find(order="own-mark") == (strong, weak, unknown)
    assert listing.find(order="question") == (unknown, weak, strong)
    assert listing.find(order="oldest") == (strong, weak, unknown)
    assert all(set(listing.find(order=order)) == {strong, weak, unknown} for order in ORDERS)


def test_what_there_is_to_filter_by_is_counted(store, listing):
    add(store)
    take_id = add(store, question=AskedQuestion("proudest", company="Meta"))
    store.marks.tag([take_id], "good")
    store.story_links.link(take_id, "the-outage")
    assert listing.rows([take_id])[0].story == "the-outage"
    assert set(listing.facets()) == {
        Facet("question", "ethics", 1),
        Facet("question", "proudest", 1),
        Facet("tag", "good", 1),
        Facet("story", "the-outage", 1),
        Facet("company", "Meta", 1),
        Facet("mode", "practice", 2),
    }


def test_tags_come_and_go_whatever_their_case(store):
    take_id = add(store)
    store.marks.tag([take_id, take_id], " Good ")
    store.marks.tag([take_id], "good")
    store.marks.tag([take_id], "amazon loop")
    assert store.marks.tags(take_id) == ("amazon loop", "Good")
    store.marks.untag([take_id], "GOOD")
    assert store.marks.tags(take_id) == ("amazon loop",)


@pytest.mark.parametrize("name", ["", "  ", "a,b", "x" * 41, "a\nb"])
def test_what_is_no_tag_is_refused(store, name):
    with pytest.raises(UsageError, match="is no tag"):
        store.marks.tag([add(store)], name)


def test_a_history_of_before_is_searched_too(tmp_path, monkeypatch):
    """The migration indexes what was transcribed, and minds no transcript that cannot be read."""
    scripts = database._scripts()
    monkeypatch.setattr(database, "_scripts", lambda: scripts[:2])
    connection = database.open_database(tmp_path / TakeStore.DATABASE)
    for number, content in enumerate(('{"words": [{"text": "Our"}, {"text": "zanzibar"}]}', "no JSON"), start=1):
        connection.execute(
            "INSERT INTO take (recorded_at, audio, question, mode, round_id, state)"
            f" VALUES ('2026-03-01T12:00:00Z', '{number}.wav', '{{}}', 'practice', '', 'transcribed')"
        )
        connection.execute("INSERT INTO transcript VALUES (?, 'base', 0, ?)", (number, content))
    connection.close()
    monkeypatch.setattr(database, "_scripts", lambda: scripts)
    store = TakeStore(tmp_path)
    assert Listing(store.database).find(TakeFilter(words='"our zanzibar"')) == (1,)
    assert Listing(store.database).outdated("any") == (1, 2)
    store.delete(1)
    store.close()
    assert b"zanzibar" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    with sqlite3.connect(tmp_path / f"{TakeStore.DATABASE}.before-3") as backup:
        assert backup.execute("SELECT id FROM take").fetchall() == [(2,)]


def test_local_days_are_moments():
    from mockinterview.cli.arguments.wanted_takes import _moment

    begin = datetime.fromisoformat(_moment("2026-03-01")).astimezone()
    assert (begin.day, begin.hour) == (1, 0)
    assert datetime.fromisoformat(_moment("2026-03-01", days=1)).astimezone().day == 2
    assert datetime.fromisoformat(_moment("2026-03-01")).utcoffset() == UTC.utcoffset(None)


def test_follow_ups_stand_below_the_answer_that_they_follow(store, listing):
    first, second = add(store, day=1), add(store, day=2)
    on_first = AskedQuestion("ethics", probe="no_result", follows=first)
    on_second = [AskedQuestion("ethics", probe=probe, follows=second) for probe in ("no_result", "no_reason")]
    early, late = (add(store, day=2, question=question) for question in on_second)
    much_later = add(store, day=9, question=on_first)
    assert listing.find() == (second, early, late, first, much_later)
    assert listing.find(order="oldest") == (first, much_later, second, early, late)


def test_a_follow_up_is_listed_without_figures_of_a_whole_answer():
    follow_up = FollowUp("no_result", "how it ended", is_filled=True)
    assert figures(replace(samples.scored(), follow_up=follow_up)) == Figures()
