"""One file for the whole history, and back again; a damaged one changes nothing."""

from __future__ import annotations

import os
import stat
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from mockinterview.errors import StoreError, UsageError
from mockinterview.exchange.own_files import OWN_FILE
from mockinterview.store.backup import restore_backup, write_backup
from mockinterview.store.listing import Listing, TakeFilter
from mockinterview.store.takes import TakeStore
from tests.stubs.practice_year import Practice


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    practised = Practice(tmp_path / "takes", 3)
    practised.practise(5)
    practised.journal.store.marks.annotate(2, "told it to Sam")
    return practised


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".sqlite3"}


def test_what_is_backed_up_comes_back_as_it_was(practice, tmp_path):
    store = practice.journal.store
    file = tmp_path / "backup.tar"
    takes = store.takes()
    assert write_backup(store, file) == len(takes)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert restore_backup(file, tmp_path / "other" / "takes").take_count == len(takes)
    restored = TakeStore(tmp_path / "other" / "takes")
    assert restored.takes() == takes
    assert [restored.transcript(take.id) for take in takes] == [store.transcript(take.id) for take in takes]
    assert Listing(restored.database).find(TakeFilter(words="told it")) == (2,)
    assert Listing(restored.database).answers() == practice.journal.listing.answers()
    assert contents(restored.folder) == contents(store.folder)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in restored.folder.iterdir())
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["takes"]


def test_words_alone_make_a_small_file(practice, tmp_path):
    file = tmp_path / "words.tar"
    assert write_backup(practice.journal.store, file, has_sound=False) == 0
    assert restore_backup(file, tmp_path / "other").take_count == len(practice.journal.store.takes())
    assert contents(tmp_path / "other") == {}


def test_files_beside_the_takes_come_back_byte_for_byte(practice, tmp_path):
    file = tmp_path / "backup.tar"
    beside = {"stories/fraud.md": b"\xef\xbb\xbf# Fraud\r\n\xff", "stories/leer.md": b"", "plan.toml": b"x = 1\n"}
    write_backup(practice.journal.store, file, beside=beside)
    assert restore_backup(file, tmp_path / "other", OWN_FILE).beside == beside
    assert restore_backup(file, tmp_path / "without").beside == {}


def test_of_the_files_beside_only_those_that_are_named_so_come(practice, tmp_path):
    file = tmp_path / "backup.tar"
    strange = ("stories/../../evil.md", "/stories/evil.md", "stories/.evil.md", "stories/evil.sh", "plan.toml.md")
    write_backup(practice.journal.store, file, beside=dict.fromkeys(strange, b"evil"))
    assert restore_backup(file, tmp_path / "other", OWN_FILE).beside == {}


def test_nothing_is_overwritten(practice, tmp_path):
    file = tmp_path / "backup.tar"
    write_backup(practice.journal.store, file)
    with pytest.raises(UsageError, match="there already"):
        write_backup(practice.journal.store, file)
    with pytest.raises(UsageError, match="There are takes"):
        restore_backup(file, practice.journal.store.folder)
    with pytest.raises(StoreError, match="cannot be written"):
        write_backup(practice.journal.store, tmp_path / "nowhere" / "backup.tar")


def test_an_empty_history_gives_way(practice, tmp_path):
    file = tmp_path / "backup.tar"
    write_backup(practice.journal.store, file)
    TakeStore(tmp_path / "new").close()
    assert restore_backup(file, tmp_path / "new").take_count == len(practice.journal.store.takes())


@pytest.mark.parametrize("share", [0.0, 0.3, 0.98])
def test_a_backup_that_was_cut_off_changes_nothing(practice, tmp_path, share):
    file = tmp_path / "backup.tar"
    write_backup(practice.journal.store, file)
    os.truncate(file, int(file.stat().st_size * share))
    with pytest.raises(StoreError, match="nothing was changed"):
        restore_backup(file, tmp_path / "new" / "takes")
    assert not (tmp_path / "new" / "takes").exists()
    assert list((tmp_path / "new").iterdir()) == []


def test_a_damaged_history_inside_changes_nothing(practice, tmp_path):
    file = tmp_path / "backup.tar"
    write_backup(practice.journal.store, file)
    content = bytearray(file.read_bytes())
    content[20_000:60_000] = os.urandom(40_000)
    file.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged|cannot be"):
        restore_backup(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_no_name_inside_leads_out_of_the_folder(tmp_path):
    file = tmp_path / "evil.tar"
    with tarfile.open(file, "w") as archive:
        for name in ("../evil.flac", "/tmp/evil.flac", "evil.sh", "complete"):
            member = tarfile.TarInfo(name)
            member.size = 4 if name != "complete" else 0
            archive.addfile(member, BytesIO(b"evil"))
    with pytest.raises(StoreError, match="no history inside"):
        restore_backup(file, tmp_path / "new" / "takes")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["evil.tar", "new"]
