"""The check of the microphone, and the first run."""

from __future__ import annotations

import pytest

from mockinterview import paths
from mockinterview.audio.devices import Device
from mockinterview.errors import AudioDeviceError, DataFileError
from mockinterview.settings import AudioSettings, load_settings, settings_path
from mockinterview.ui.recording_reasons import in_the_app
from mockinterview.ui.screens.answering.sound_check import LISTENED_MOST_S, TICK_S
from mockinterview.ui.sound_check import remember_input, verdict
from tests.stubs.sources import SILENT_SECOND
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for


@pytest.mark.parametrize(
    ("peak_dbfs", "words"),
    [(-50.0, "Too quiet"), (-31.0, "Too quiet"), (-30.0, "Good"), (-0.6, "Good"), (-0.5, "Clipping")],
)
def test_a_level_is_judged_in_words(peak_dbfs: float, words: str) -> None:
    assert (verdict(peak_dbfs, AudioSettings()) or "").startswith(words)


def test_a_quiet_room_is_not_judged() -> None:
    assert verdict(-50.1, AudioSettings()) is None


def test_the_choice_is_remembered_beside_the_users_comments() -> None:
    paths.config_dir().mkdir(parents=True)
    settings_path().write_text('# mine\n[speech]\nmodel = "small" # better\n')
    remember_input('USB "Mic"')
    remember_input("Headset")
    assert settings_path().read_text().startswith('# mine\n[speech]\nmodel = "small" # better\n')
    assert load_settings().audio.input_device == "Headset"
    assert settings_path().stat().st_mode & 0o777 == 0o600


def test_a_choice_can_be_remembered_without_a_settings_file() -> None:
    remember_input("Headset")
    assert load_settings().audio.input_device == "Headset"


def test_a_broken_settings_file_is_told() -> None:
    paths.config_dir().mkdir(parents=True)
    settings_path().write_text("[audio\n")
    with pytest.raises(DataFileError, match="mend or remove"):
        remember_input("Headset")


async def test_the_level_moves_and_two_seconds_are_played(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        screen = await shown(pilot, "Nothing is heard yet")
        assert "Built-in" in screen
        stage.source.change(peak_dbfs=-40.0, is_running=True)
        await shown(pilot, "Too quiet")
        stage.source.change(peak_dbfs=-12.0)
        await shown(pilot, "Good: this is loud enough")
        stage.source.change(peak_dbfs=0.0)
        await shown(pilot, "Clipping")
        await pilot.press("p")
        await wait_for(pilot, lambda: bool(stage.played))
        assert stage.played[0].size == SILENT_SECOND.size
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
        await wait_for(pilot, lambda: not any(source.path.exists() for source in stage.sources))
    assert stage.remembered == []
    assert stage.kept() == ()


async def test_a_pause_for_breath_does_not_change_the_verdict(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.ui.screens.answering.sound_check.JUDGED_S", TICK_S)
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        await shown(pilot, "Nothing is heard yet")
        stage.source.change(peak_dbfs=-12.0, is_running=True)
        await shown(pilot, "Good: this is loud enough")
        bars = screen_text(stage.app).count("▮")
        stage.source.change(peak_dbfs=-60.0)
        await wait_for(pilot, lambda: screen_text(stage.app).count("▮") < bars)
        assert "Good: this is loud enough" in screen_text(stage.app)


async def test_an_unplugged_microphone_is_looked_for_again(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        await shown(pilot, "Nothing is heard yet")
        stage.source.change(is_running=False, failure="It went silent; what was recorded until then is kept.")
        screen = await shown(pilot, "It went silent. Press r to look again")
        assert "Play" not in screen
        assert "Nothing is heard yet" not in screen
        stage.inputs = (Device("Headset", "input", 48000, True),)
        await pilot.press("r")
        screen = await shown(pilot, "Headset")
        assert "Built-in" not in screen
        screen = await shown(pilot, "Nothing is heard yet")
        assert "went silent" not in screen


async def test_a_check_that_is_left_open_begins_anew(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        await shown(pilot, "Nothing is heard yet")
        first = stage.source
        first.change(elapsed_s=LISTENED_MOST_S)
        await wait_for(pilot, lambda: stage.source is not first)
        assert not first.path.exists()


async def test_another_microphone_is_listened_to_at_once_and_used_from_then_on(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        await shown(pilot, "USB")
        await pilot.press("down", "down")
        await wait_for(pilot, lambda: stage.opened_devices[-1:] == ["USB"])
        await pilot.press("enter")
        await shown(pilot, "Press space and speak.")
        assert stage.remembered == ["USB"]
        await pilot.press("space")
        await shown(pilot, "● Recording.")
    assert stage.opened_devices[-1] == "USB"


async def test_no_microphone_is_told_inside_the_check(stage: Stage) -> None:
    stage.refusal = AudioDeviceError(
        "No microphone was found; plug one in, or answer from a recording with --source FILE."
    )
    async with stage.app.run_test() as pilot:
        await pilot.press("d")
        screen = await shown(pilot, "No microphone was found; plug one in.")
        assert "--source" not in screen


def test_reasons_are_told_without_the_command_line() -> None:
    assert "mockinterview devices" not in in_the_app("It is gone; choose one that `mockinterview devices` lists, now.")


async def test_the_first_run_says_where_recordings_live_and_leads_to_the_question(stage: Stage) -> None:
    stage.change_studio(is_first_run=True)
    async with stage.app.run_test() as pilot:
        screen = flat(await shown(pilot, "Welcome"))
        assert "~/takes" in screen
        await pilot.press("space")
        await shown(pilot, "Press space and speak.")
        assert "Welcome" not in screen_text(stage.app)


async def test_the_first_run_offers_the_check(stage: Stage) -> None:
    stage.change_studio(is_first_run=True)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Welcome")
        await pilot.press("d")
        await shown(pilot, "Which microphone shall hear you?")
