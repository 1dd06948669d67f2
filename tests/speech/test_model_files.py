"""Where models are looked for, and what is said when one is missing or damaged."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from mockinterview import paths
from mockinterview.errors import DataFileError, SpeechModelError
from mockinterview.fetching.checksums import CHECKSUMS_FILE, write_checksums
from mockinterview.fetching.wheels import ModelFile, WheelSource
from mockinterview.settings import SpeechSettings
from mockinterview.speech import model_files
from mockinterview.speech.model_files import (
    SpeechModel,
    fetch_destination,
    find_model,
    installed_models,
    known_model,
    known_models,
    model_folders,
    verify,
)

SETTINGS = SpeechSettings()
CONTENTS = {"model.bin": b"weights", "config.json": b"{}", "tokenizer.json": b"{ }"}
PUBLISHED = tuple(ModelFile(name, len(content), sha256(content).hexdigest()) for name, content in CONTENTS.items())
KNOWN = (
    SpeechModel("base", "the default", "MIT", "someone/base", 1, (WheelSource("lock.txt", PUBLISHED),)),
    SpeechModel("small.en", "larger", "MIT", "someone/small.en", 2),
)
"""base comes with sizes and hashes; of small.en nothing is known but its name."""


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The three places of models, empty."""
    monkeypatch.setattr(model_files, "known_models", lambda: KNOWN)
    monkeypatch.setattr(paths, "checkout_dir", lambda: tmp_path / "checkout")
    monkeypatch.setenv("MOCKINTERVIEW_MODELS", str(tmp_path / "environment"))
    return {
        "environment": tmp_path / "environment",
        "checkout": tmp_path / "checkout" / "models" / "whisper",
        "data": paths.data_dir() / "models",
    }


def lay(folder: Path, name: str = "base", **replaced: bytes) -> Path:
    """A whole model in `folder`, but for the contents that are replaced (model_bin=...)."""
    model = folder / name
    model.mkdir(parents=True)
    for file_name, content in CONTENTS.items():
        (model / file_name).write_bytes(replaced.get(file_name.replace(".", "_"), content))
    return model


def test_a_model_is_looked_for_in_the_environment_then_the_checkout_then_the_data(folders: dict[str, Path]) -> None:
    assert model_folders("base") == tuple(folder / "base" for folder in folders.values())
    laid = {place: lay(folder) for place, folder in folders.items()}
    for place in ("environment", "checkout", "data"):
        assert find_model("base", SETTINGS) == laid[place]
        shutil.rmtree(laid[place])
    with pytest.raises(SpeechModelError, match="missing"):
        find_model("base", SETTINGS)


def test_an_installed_program_has_no_checkout_to_look_in(
    folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "checkout_dir", lambda: None)
    monkeypatch.delenv("MOCKINTERVIEW_MODELS")
    assert model_folders("base") == (folders["data"] / "base",)


def test_what_is_fetched_is_what_is_found(folders: dict[str, Path]) -> None:
    lay(folders["data"])
    fetched = lay(fetch_destination("base").parent)
    assert find_model("base", SETTINGS) == fetched


def test_an_own_folder_stands_for_the_model_of_the_settings_only(folders: dict[str, Path], tmp_path: Path) -> None:
    lay(folders["data"])
    other = lay(folders["data"], "small.en")
    own = lay(tmp_path / "elsewhere", "mine")
    settings = SpeechSettings(model_dir=str(own))
    assert find_model("base", settings) == own
    assert find_model("small.en", settings) == other


def test_a_missing_model_is_told_with_its_cure() -> None:
    with pytest.raises(SpeechModelError) as raised:
        find_model("base", SETTINGS)
    assert str(raised.value) == 'The speech model "base" is missing; run `mockinterview models fetch base`.'


def test_a_name_that_nobody_knows_is_told() -> None:
    with pytest.raises(SpeechModelError, match=r'no speech model "grand".*models list'):
        find_model("grand", SETTINGS)


def test_a_model_that_no_manifest_knows_may_lie_there(folders: dict[str, Path]) -> None:
    own = lay(folders["data"], "grand")
    assert find_model("grand", SETTINGS) == own


@pytest.mark.parametrize("missing", list(CONTENTS))
def test_a_model_without_a_file_is_damaged(folders: dict[str, Path], missing: str) -> None:
    (lay(folders["data"]) / missing).unlink()
    with pytest.raises(
        SpeechModelError, match=f"damaged .{missing} is missing.; run `mockinterview models fetch base`"
    ):
        find_model("base", SETTINGS)


def test_a_half_copied_model_is_damaged(folders: dict[str, Path]) -> None:
    lay(folders["data"], model_bin=b"weig")
    with pytest.raises(SpeechModelError, match="wrong size"):
        find_model("base", SETTINGS)


def test_an_own_folder_that_is_no_model_is_told_with_the_setting(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SpeechModelError, match=r"no model\.bin; correct the setting speech\.model_dir"):
        find_model("base", SpeechSettings(model_dir=str(tmp_path / "empty")))


def test_a_whole_model_is_verified_by_what_was_published(folders: dict[str, Path]) -> None:
    verify(lay(folders["data"]))


def test_one_changed_byte_is_found(folders: dict[str, Path]) -> None:
    model = lay(folders["data"], model_bin=b"wEights")
    assert find_model("base", SETTINGS) == model
    with pytest.raises(SpeechModelError, match=r"model\.bin is not what was published"):
        verify(model)


def test_a_model_of_unknown_hashes_is_verified_by_its_own_checksums(folders: dict[str, Path]) -> None:
    model = lay(folders["data"], "small.en")
    with pytest.raises(SpeechModelError, match="cannot be verified"):
        verify(model)
    write_checksums(model)
    verify(model)
    (model / "tokenizer.json").write_bytes(b"{x}")
    with pytest.raises(SpeechModelError, match=r"tokenizer\.json is not what was published"):
        verify(model)


def test_checksums_are_those_of_sha256sum_and_private(folders: dict[str, Path]) -> None:
    model = lay(folders["data"])
    write_checksums(model)
    write_checksums(model)  # does not count itself
    lines = (model / CHECKSUMS_FILE).read_text().splitlines()
    assert lines == [f"{sha256(CONTENTS[name]).hexdigest()}  {name}" for name in sorted(CONTENTS)]
    assert (model / CHECKSUMS_FILE).stat().st_mode & 0o777 == 0o600


def test_only_whole_models_are_installed(folders: dict[str, Path]) -> None:
    whole = lay(folders["checkout"])
    own = lay(folders["data"], "grand")
    lay(folders["data"], "base")
    (lay(folders["data"], "small.en") / "model.bin").unlink()
    assert installed_models(SETTINGS) == {"base": whole, "grand": own}


def test_nothing_is_installed_in_folders_that_do_not_exist() -> None:
    assert installed_models(SETTINGS) == {}


def test_the_manifest_names_the_default_first_with_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    first = known_models()[0]
    assert first.name == SETTINGS.model
    assert len(first.sources) == 2
    for source in first.sources:
        assert paths.bundled(source.lock).is_file()
        assert set(CONTENTS) <= {file.name for file in source.files}
        for file in source.files:
            assert len(bytes.fromhex(file.sha256)) == 32
            assert bool(file.member) != (file.name == "model.bin")
    assert known_model("base") == first


def test_a_manifest_that_breaks_its_format_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    broken = tmp_path / "manifest.toml"
    broken.write_text('[[models]]\nname = "base"\ncolour = "blue"\n')
    monkeypatch.setattr(paths, "bundled", lambda relative: broken)
    with pytest.raises(DataFileError, match=r"manifest\.toml: .*colour"):
        known_models()
