"""A whole take goes from one history to another without loss."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import StoreError, UsageError
from mockinterview.settings import SpeechSettings
from mockinterview.store.origins import Origins
from mockinterview.store.takes import TakeStore
from mockinterview.store.transfer import SourceFile, TakeTransfer, WholeTake
from tests.store.test_corrections import MENDED, MOVED, NAMED
from tests.stubs.transcripts import spoken

NOON = "2026-03-01T12:00:00Z"
QUESTION = AskedQuestion(id="ethics", text="Tell me about ...", company="amazon", values=("earn-trust",))
CARRIED = {
    "take": {
        *("id", "recorded_at", "audio", "question_id", "question", "mode", "round_id", "state", "duration_s"),
        *("overflows", "incident", "self_rating", "settings", "note", "follows_take_id", "probe"),
    },
    "transcript": {"take_id", "model", "is_refined", "content"},
    "correction": {"take_id", "position", "content", "is_undone"},
    "tag": {"take_id", "name"},
    "story_link": {"take_id", "story"},
    "origin": {"take_id", "file_name", "sha256", "is_complete"},
}
"""What goes along."""
COMPUTED = {"feedback", "summary", "said", "said_config", "said_content", "said_data", "said_docsize", "said_idx"}
"""Tables that are computed again."""
COUNTED = {"revision"}


def store_in(folder: Path) -> TakeStore:
    return TakeStore(folder)


@pytest.fixture
def here(tmp_path: Path) -> TakeStore:
    return store_in(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> TakeStore:
    return store_in(tmp_path / "there")


def fill(store: TakeStore) -> list[int]:
    """Three takes: one with all that can be kept, a follow-up on it, and one that was only recorded."""
    full = store.add(
        Path("20260301T120000Z-00000001.flac"), QUESTION, recorded_at=NOON, mode="interview", round_id="round"
    )
    store.record_end(full, duration_s=61.5, overflows=2, incident="The microphone was unplugged.")
    store.save(full, spoken("I led it. [1.5] We won."), SpeechSettings(model="small"), is_refined=True)
    store.rate(full, 4)
    for correction in (MENDED, NAMED, MOVED):
        store.corrections.add(full, correction)
    store.corrections.undo(full)
    store.marks.tag([full], "good")
    store.marks.tag([full], "to show")
    store.story_links.link(full, "fraud-model")
    store.marks.annotate(full, "Slower.\nAnd calmer.")
    Origins(store.database).add(full, "phone.m4a", "ab" * 32)
    Origins(store.database).complete(full)
    asked = AskedQuestion(id="ethics", text="And then?", probe="no_action", follows=full)
    follow_up = store.add(Path("20260301T120500Z-00000002.flac"), asked, recorded_at="2026-03-01T12:05:00Z")
    store.save(follow_up, spoken("Because it was late."), SpeechSettings())
    bare = store.add(Path("20260302T120000Z-00000003.wav"), AskedQuestion(), recorded_at="2026-03-02T12:00:00Z")
    return [full, follow_up, bare]


def dump(store: TakeStore) -> dict[str, list[tuple]]:
    """All that is carried over, row by row."""
    return {
        table: sorted(tuple(row) for row in store.database.rows(f"SELECT {', '.join(sorted(columns))} FROM {table}"))
        for table, columns in CARRIED.items()
    }


def carry(source: TakeStore, target: TakeStore, take_ids: list[int]) -> list[int]:
    reader, writer = TakeTransfer(source), TakeTransfer(target)
    numbers: dict[str, int] = {}
    for take_id in take_ids:
        whole = msgspec.json.decode(msgspec.json.encode(reader.read(take_id)), type=WholeTake)
        numbers[whole.stem] = writer.write(whole, numbers.get(whole.follows or ""))
    return list(numbers.values())


def test_nothing_is_kept_that_is_neither_carried_nor_computed(here):
    """A new column or table must be carried over, or named here as one that is computed."""
    tables = {row["name"] for row in here.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables - {"sqlite_sequence"} == set(CARRIED) | COMPUTED
    for table, columns in CARRIED.items():
        found = {row["name"] for row in here.database.rows(f"SELECT name FROM pragma_table_info('{table}')")}
        assert found - COUNTED == columns


def test_everything_arrives_as_it_was(here, there):
    take_ids = fill(here)
    assert carry(here, there, take_ids) == take_ids
    assert dump(there) == dump(here)
    assert there.corrections.standing(take_ids[0]) == (MENDED, NAMED)
    assert there.corrections.redo(take_ids[0])
    assert there.transcript(take_ids[0]) == here.transcript(take_ids[0])


def test_a_search_finds_what_has_arrived(here, there):
    carry(here, there, fill(here))
    for words in ("led", "calmer"):
        found = there.database.rows("SELECT rowid FROM said WHERE said MATCH ?", words)
        assert [row["rowid"] for row in found] == [1]


def test_numbers_that_are_taken_give_way_and_follow_ups_keep_their_answer(here, there):
    there.add(Path("20250101T000000Z-0000000a.wav"), QUESTION, recorded_at="2025-01-01T00:00:00Z")
    full, follow_up, bare = carry(here, there, fill(here))
    assert full == 4 or full == 2  # noqa: PLR1714 - whichever is free
    assert there.take(follow_up).question.follows == full
    assert [each.id for each in there.follow_ups(full)] == [follow_up]
    assert len({1, full, follow_up, bare}) == 4


def test_a_take_that_fails_leaves_nothing(here, there):
    full, *_ = fill(here)
    whole = TakeTransfer(here).read(full)
    twice = msgspec.structs.replace(whole, tags=("good", "good"))
    with pytest.raises(StoreError):
        TakeTransfer(there).write(twice)
    with pytest.raises(UsageError):
        TakeTransfer(there).write(msgspec.structs.replace(whole, tags=("a,b",)))
    assert there.takes() == ()


def test_a_take_is_found_by_what_its_files_are_called(here):
    full, _, bare = fill(here)
    transfer = TakeTransfer(here)
    assert transfer.find("20260301T120000Z-00000001") == full
    assert transfer.find("20260302T120000Z-00000003") == bare
    assert transfer.find("20260302T120000Z-0000000f") is None


@pytest.mark.parametrize(
    "change",
    [
        {"audio": "../../escape.flac"},
        {"audio": "20260301T120000Z-00000001.exe"},
        {"audio": "/20260301T120000Z-00000001.flac"},
        {"recorded_at": "yesterday"},
        {"self_rating": 9},
        {"mode": "exam"},
        {"state": "lost"},
    ],
)
def test_what_no_history_could_have_written_is_refused(here, change):
    full, *_ = fill(here)
    facts = msgspec.to_builtins(TakeTransfer(here).read(full))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(facts | change, WholeTake)


def test_the_file_it_was_read_from_goes_along(here):
    full, *_ = fill(here)
    assert TakeTransfer(here).read(full).origin == SourceFile("phone.m4a", "ab" * 32, is_complete=True)
