"""`mockinterview models`: what is here, and exit 4 for what is not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from mockinterview.cli.work import model_entries
from mockinterview.errors import ModelError, SpeechModelError
from mockinterview.settings import SpeechSettings
from mockinterview.speech import model_fetch, model_files
from mockinterview.speech.model_files import SpeechModel
from mockinterview.tagging.encoder import fetching as encoder_fetching
from mockinterview.tagging.encoder import files as encoder_files

KNOWN = (
    SpeechModel(name="base", description="small", licence="MIT", hub="someone/base", size_mb=145),
    SpeechModel(name="small.en", description="larger", licence="MIT", hub="someone/small.en", size_mb=480),
)
ENCODER = Path("/models/encoder/0test000")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["models", *arguments])


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The models on this machine: `base`, one of the user's that no manifest knows, and the reader of phases."""
    folders = {"base": Path("/models/base"), "own": Path("/models/own")}
    monkeypatch.setattr(encoder_files, "find_folder", lambda: ENCODER)
    monkeypatch.setattr(encoder_files, "verify", lambda: ENCODER)

    def find_model(name: str, settings: SpeechSettings) -> Path:
        if name not in folders:
            raise SpeechModelError(f"The speech model {name} is missing; run `mockinterview models fetch {name}`.")
        return folders[name]

    monkeypatch.setattr(model_entries, "known_models", lambda: KNOWN)
    monkeypatch.setattr(model_entries, "installed_models", lambda settings: folders)
    monkeypatch.setattr(model_files, "find_model", find_model)
    monkeypatch.setattr(model_files, "verify", lambda folder: None)
    return folders


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names that were fetched."""
    names: list[str] = []

    def fetch(name: str, destination: Path, progress: Callable[[int, int], None]) -> Path:
        names.append(name)
        progress(0, 0)
        progress(5, 10)
        return destination

    def fetch_encoder(destination: Path, progress: Callable[[int, int], None]) -> Path:
        return fetch("phases", destination, progress)

    monkeypatch.setattr(model_fetch, "fetch", fetch)
    monkeypatch.setattr(encoder_fetching, "fetch", fetch_encoder)
    monkeypatch.setattr(encoder_files, "folders", lambda: (tmp_path / "encoder",))
    monkeypatch.setattr(model_files, "fetch_destination", lambda name: tmp_path / name)
    return names


@pytest.mark.usefixtures("here")
def test_the_list_says_where_each_model_lies() -> None:
    assert run("list").stdout.splitlines() == [
        "*  base      145 MB  MIT         /models/base",
        "   small.en  480 MB  MIT         not fetched",
        "   own                           /models/own",
        "*  phases    24 MB   Apache-2.0  /models/encoder/0test000",
    ]


@pytest.mark.usefixtures("here")
def test_the_list_as_json() -> None:
    listed = json.loads(run("list", "--format", "json").stdout)
    assert [(entry["name"], entry["folder"]) for entry in listed] == [
        ("base", "/models/base"),
        ("small.en", None),
        ("own", "/models/own"),
        ("phases", str(ENCODER)),
    ]


@pytest.mark.usefixtures("here")
def test_a_path_is_that_of_the_settings_unless_named() -> None:
    assert run("path").stdout == "/models/base\n"
    assert run("path", "own").stdout == "/models/own\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", ["path", "verify"])
def test_a_missing_model_is_exit_4_with_the_cure(command: str) -> None:
    result = run(command, "small.en")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "models fetch small.en" in result.stderr


def test_a_missing_model_fetches_into_its_folder(here: dict[str, Path], fetched: list[str], tmp_path: Path) -> None:
    result = run("fetch", "small.en")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'small.en'}\n")
    assert fetched == ["small.en"]


@pytest.mark.usefixtures("here")
def test_what_is_here_is_fetched_again_only_on_request(fetched: list[str]) -> None:
    assert run("fetch").stdout == f"/models/base\n{ENCODER}\n"
    assert run("fetch", "phases").stdout == f"{ENCODER}\n"
    assert fetched == []
    run("fetch", "base", "--force")
    assert fetched == ["base"]
    run("fetch", "--force")
    assert fetched == ["base", "base", "phases"]


@pytest.fixture
def damage(here: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every model that is here is damaged."""

    def verify(model_dir: Path) -> None:
        raise SpeechModelError(f"{model_dir}/model.bin is damaged.")

    monkeypatch.setattr(model_files, "verify", verify)


@pytest.mark.usefixtures("damage")
def test_a_damaged_model_is_exit_4() -> None:
    result = run("verify")
    assert (result.exit_code, result.stderr) == (4, "mockinterview: /models/base/model.bin is damaged.\n")


@pytest.mark.usefixtures("damage")
def test_a_damaged_model_is_fetched_again(fetched: list[str]) -> None:
    assert run("fetch").exit_code == 0
    assert fetched == ["base"]


@pytest.mark.usefixtures("here")
def test_a_missing_reader_of_phases_is_told_and_fetched_alone(
    monkeypatch: pytest.MonkeyPatch, fetched: list[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(encoder_files, "find_folder", lambda: None)
    monkeypatch.setattr(encoder_files, "verify", encoder_files.folder)
    missing = run("path", "phases")
    assert (missing.exit_code, missing.stdout) == (4, "")
    assert "models fetch phases" in missing.stderr
    assert "models fetch phases" in run("fetch", "small.en").stderr
    assert run("fetch", "phases").stdout == f"{tmp_path / 'encoder'}\n"
    assert fetched == ["small.en", "phases"]


@pytest.mark.usefixtures("here")
def test_a_reader_of_phases_that_cannot_be_fetched_is_told_and_no_failure_unless_named(
    monkeypatch: pytest.MonkeyPatch, fetched: list[str]
) -> None:
    def fail(destination: Path, progress: object) -> Path:
        raise ModelError("It could not be fetched.")

    monkeypatch.setattr(encoder_fetching, "fetch", fail)
    result = run("fetch", "--force")
    assert (result.exit_code, fetched) == (0, ["base"])
    assert "It could not be fetched." in result.stderr
    assert run("fetch", "phases", "--force").exit_code == 4


@pytest.mark.encoder
def test_the_real_reader_of_phases_is_whole() -> None:
    assert run("verify", "phases").stdout.endswith(": whole\n")


@pytest.mark.model
def test_the_real_model_is_whole() -> None:
    result = run("verify", "base")
    assert result.exit_code == 0
    assert result.stdout.endswith(": whole\n")


def test_a_model_that_no_one_has_is_exit_4() -> None:
    result = run("path", "no-such-model")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr.startswith("mockinterview: ")
    assert result.stderr.count("\n") == 1
