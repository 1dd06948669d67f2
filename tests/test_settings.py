"""Settings: what is wrong is named with file and key, and nothing impossible gets through."""

from __future__ import annotations

import pytest

from mockinterview import paths
from mockinterview.errors import DataFileError
from mockinterview.settings import Settings, load_settings, settings_path


def write(text: str) -> None:
    paths.ensure_private_dir(settings_path().parent)
    settings_path().write_text(text, encoding="utf-8")


def test_without_a_file_the_defaults_hold():
    assert load_settings() == Settings()


def test_a_figure_of_the_file_replaces_its_default_alone():
    write("[thresholds]\ni_share_fine = 0.8\n")
    settings = load_settings()
    assert settings.thresholds.i_share_fine == 0.8
    assert settings.thresholds.i_share_poor == Settings().thresholds.i_share_poor


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[thresholds]\ndraft_words_per_minute = 0\n", "draft_words_per_minute"),
        ("[thresholds]\ndraft_words_per_minute = nan\n", "draft_words_per_minute"),
        ("[thresholds]\nsituation_share = [0.5, 0.1]\n", "situation_share"),
        ("[thresholds]\ni_share_fine = 70\n", "i_share_fine"),
        ("[speech]\nvad_aggressiveness = 7\n", "vad_aggressiveness"),
        ("[speech]\ncpu_threads = -3\n", "cpu_threads"),
        ("[speech]\nbeam_size = 0\n", "beam_size"),
        ("[audio]\nmax_recording_minutes = -1\n", "max_recording_minutes"),
        ('[practice]\nread_aloud = "yes"\n', "read_aloud"),
        ("[speech]\ncolour = 1\n", "colour"),
        ("[speech\n", "settings.toml"),
    ],
)
def test_an_impossible_setting_is_named_with_its_file(text, key):
    write(text)
    with pytest.raises(DataFileError, match=key) as error:
        load_settings()
    assert "settings.toml" in str(error.value)
    assert "\n" not in str(error.value)
