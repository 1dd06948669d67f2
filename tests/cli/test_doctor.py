"""`mockinterview doctor`: what is in order, what is not, and the cure."""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

from mockinterview.audio import devices, voice
from mockinterview.audio.devices import Device
from mockinterview.cli import main
from mockinterview.cli.work import checks
from mockinterview.errors import AudioDeviceError, ModelError, SpeechModelError
from mockinterview.questions.bank import load_bank
from mockinterview.settings import SpeechSettings
from mockinterview.speech import model_files
from mockinterview.tagging.encoder import files as encoder_files

MICROPHONE = Device(name="Desk microphone", kind="input", default_rate_hz=48_000, is_default=True)


class Usage(NamedTuple):
    """What `shutil.disk_usage` returns, as far as it is read: bytes."""

    free: int


@pytest.fixture(autouse=True)
def a_good_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing is missing."""
    monkeypatch.setattr(devices, "list_devices", lambda: (MICROPHONE,))
    monkeypatch.setattr(model_files, "find_model", lambda name, settings: Path("/models") / name)
    monkeypatch.setattr(model_files, "verify", lambda folder: None)
    monkeypatch.setattr(encoder_files, "verify", lambda: Path("/models/encoder/0test000"))
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**12))


def examined() -> tuple[Result, dict[str, tuple[str, str]]]:
    """The result of the command, and verdict and words by subject."""
    result = CliRunner().invoke(main, ["doctor", "--format", "json"])
    return result, {check["subject"]: (check["verdict"], check["told"]) for check in json.loads(result.stdout)}


def raising(error: Exception) -> object:
    def fail(*arguments: object) -> None:
        raise error

    return fail


def test_on_a_good_machine_everything_is_ok() -> None:
    result, found = examined()
    assert result.exit_code == 0
    assert {verdict for verdict, _ in found.values()} == {"ok"}
    assert found["microphone"] == ("ok", "Desk microphone (1 in all)")
    assert found["questions"] == ("ok", f"{len(load_bank(None).questions)} in the bank")


def test_the_text_has_a_line_for_each_check() -> None:
    lines = CliRunner().invoke(main, ["doctor"]).stdout.splitlines()
    assert len(lines) == 12
    assert all(line.startswith("ok  ") for line in lines)


def test_a_look_changes_nothing(private_folders: Path) -> None:
    examined()
    assert not list(private_folders.iterdir())


def test_a_missing_model_fails_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_files, "find_model", raising(SpeechModelError("Missing; run `models fetch`.")))
    result, found = examined()
    assert result.exit_code == 1
    assert found["speech model"] == ("fail", "Missing; run `models fetch`.")


def test_no_portaudio_is_a_warning_since_recordings_still_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "list_devices", raising(AudioDeviceError("Install libportaudio2.")))
    result, found = examined()
    assert result.exit_code == 0
    assert found["microphone"] == ("warn", "Install libportaudio2.")


def test_a_microphone_of_the_settings_that_is_not_there_is_a_warning(private_folders: Path) -> None:
    (private_folders / "config").mkdir(mode=0o700)
    (private_folders / "config" / "settings.toml").write_text('[audio]\ninput_device = "Headset"\n')
    assert examined()[1]["microphone"][0] == "warn"
    assert '"Headset"' in examined()[1]["microphone"][1]


@pytest.mark.parametrize(
    ("is_there", "is_wanted", "verdict"), [(True, True, "ok"), (False, False, "ok"), (False, True, "warn")]
)
def test_a_missing_voice_matters_only_to_who_wants_it(
    private_folders: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool, is_wanted: bool, verdict: str
) -> None:
    monkeypatch.setattr(voice, "is_installed", lambda: is_there)
    (private_folders / "config").mkdir(mode=0o700)
    (private_folders / "config" / "settings.toml").write_text(f"[practice]\nread_aloud = {str(is_wanted).lower()}\n")
    found = examined()[1]["voice"]
    assert found[0] == verdict
    assert ("not installed" in found[1]) == (verdict == "ok" and not is_there)
    assert ("pipx inject" in found[1]) == (verdict == "warn")


@pytest.mark.parametrize(("own", "expected"), [(None, ("ok", "the program's own")), (b"", ("warn", "cannot be read"))])
def test_a_phase_tagger_of_ones_own_that_cannot_be_used_is_a_warning(
    private_folders: Path, own: bytes | None, expected: tuple[str, str]
) -> None:
    if own is not None:
        (private_folders / "data").mkdir(mode=0o700)
        (private_folders / "data" / "tagger.npz").write_bytes(own)
    verdict, told = examined()[1]["phase tagger"]
    assert verdict == expected[0]
    assert expected[1] in told


def test_without_the_large_reader_of_phases_the_small_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder_files, "verify", raising(ModelError("It was not fetched; run `models fetch phases`.")))
    verdict, told = examined()[1]["phase tagger"]
    assert verdict == "warn"
    assert told == "the program's own. It was not fetched; run `models fetch phases`."


def test_a_broken_settings_file_fails_and_the_other_checks_go_on(private_folders: Path) -> None:
    (private_folders / "config").mkdir(mode=0o700)
    (private_folders / "config" / "settings.toml").write_text("[speech]\nmodl = 1\n")
    result, found = examined()
    assert result.exit_code == 1
    assert found["settings"][0] == "fail"
    assert "modl" in found["settings"][1]
    assert found["speech model"][0] == "ok"


def test_a_broken_question_file_is_a_warning(private_folders: Path) -> None:
    (private_folders / "config" / "questions").mkdir(parents=True)
    (private_folders / "config").chmod(0o700)
    (private_folders / "config" / "questions" / "mine.toml").write_text("[")
    result, found = examined()
    assert result.exit_code == 0
    assert found["questions"][0] == "warn"
    assert "mine.toml" in found["questions"][1]


def test_a_folder_that_others_can_read_is_a_warning_with_the_cure(private_folders: Path) -> None:
    (private_folders / "data").mkdir(mode=0o755)
    result, found = examined()
    assert result.exit_code == 0
    assert found["data folder"] == (
        "warn",
        f"{private_folders / 'data'} is open to other users; run: chmod 700 '{private_folders / 'data'}'",
    )


def test_a_file_in_place_of_a_folder_fails(private_folders: Path) -> None:
    (private_folders / "data").write_text("")
    result, found = examined()
    assert result.exit_code == 1
    assert found["data folder"][0] == "fail"
    assert found["log folder"][0] == "fail"


@pytest.mark.parametrize(("free_mb", "verdict"), [(10, "fail"), (200, "warn"), (600, "ok")])
def test_the_room_on_the_disk_is_judged(monkeypatch: pytest.MonkeyPatch, free_mb: int, verdict: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(free_mb * 10**6))
    assert examined()[1]["disk"][0] == verdict


def test_a_folder_that_may_not_be_looked_at_fails_and_the_other_checks_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    denied = PermissionError(13, "Permission denied", "/home/someone")
    monkeypatch.setattr(checks, "check_settings", raising(denied))
    result, found = examined()
    assert result.exit_code == 1
    assert found["settings"] == ("fail", "/home/someone: Permission denied; mend its permissions.")
    assert found["terminal"][0] == "ok"


def test_the_model_of_the_settings_is_the_one_that_is_looked_for(
    private_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (private_folders / "config").mkdir(mode=0o700)
    (private_folders / "config" / "settings.toml").write_text('[speech]\nmodel = "small.en"\n')
    wanted: list[str] = []

    def find_model(name: str, settings: SpeechSettings) -> Path:
        wanted.append(name)
        return Path("/models") / name

    monkeypatch.setattr(model_files, "find_model", find_model)
    examined()
    assert wanted == ["small.en"]


def test_a_damaged_model_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_files, "verify", raising(SpeechModelError("model.bin is damaged.")))
    assert examined()[1]["speech model"] == ("fail", "model.bin is damaged.")


def test_a_model_of_the_users_own_need_not_be_verifiable(
    private_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (private_folders / "config").mkdir(mode=0o700)
    (private_folders / "config" / "settings.toml").write_text('[speech]\nmodel_dir = "/models/mine"\n')
    monkeypatch.setattr(model_files, "verify", raising(SpeechModelError("It cannot be verified.")))
    assert examined()[1]["speech model"][0] == "ok"
