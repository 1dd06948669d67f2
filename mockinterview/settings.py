"""The user's settings: one TOML file in the config directory, every key documented here, unknown keys refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError
from mockinterview.thresholds import Count, Positive, Share, Thresholds

Milliseconds = Annotated[int, msgspec.Meta(ge=0)]
Term = Annotated[str, msgspec.Meta(pattern=r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f,]+\Z", max_length=60)]
"""A word or a few, without commas and control characters."""


class SpeechSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How speech is found and decoded. Milliseconds and seconds as named."""

    model: str = "base"
    """Name of a speech model (`mockinterview models list`)."""
    model_dir: str = ""
    """Folder of an own model in CTranslate2 form; empty: look it up by name."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    """auto: CUDA when there is one."""
    cpu_threads: Annotated[int, msgspec.Meta(ge=0)] = 0
    """Threads for decoding; 0: as many as there are cores."""
    beam_size: Annotated[int, msgspec.Meta(ge=1)] = 5
    """Beams for closed segments. faster-whisper's default."""
    vocabulary: tuple[Term, ...] = ()
    """Words that the model may not know, as ["Kubernetes", "Siobhan"]; the `terms` of your stories follow them. It is
    told to expect the first forty or so. A closed segment in which it then hears none of them is decoded again
    without. Measured on synthetic answers full of such words, 36 of them told and a third of those said: 9 % of the
    words wrong in place of 16 %, 86 of 100 such words right in place of 50. On answers with none of
    them: as without, but in the tail, until its second hearing, one word in 100 worse. The question is not offered:
    with its text as the hint 5.0 % of the words of the bundled answers were wrong, with its terms 3.7 %, without
    2.6 %."""
    vad_aggressiveness: Annotated[int, msgspec.Meta(ge=0, le=3)] = 2
    """webrtcvad mode, 0 (keeps most) to 3 (drops most)."""
    vad_margin_db: Positive = 4.0
    """A frame counts as voice only when it is this much louder than the recording's own noise floor."""
    vad_hangover_ms: Milliseconds = 300
    """Silence that ends an utterance."""
    vad_min_speech_ms: Milliseconds = 90
    """Voiced frames in a row that begin an utterance; clicks are shorter."""
    speech_pad_ms: Milliseconds = 200
    """Audio kept on both sides of a voiced region before decoding (silero-vad's speech_pad_ms)."""
    segment_least_s: Positive = 10.0
    """Speech that a passage must hold before it is decoded while the speaker goes on. 5 s cost two words in 100."""
    segment_pause_s: Positive = 0.5
    """Pause that then closes it."""
    segment_eager_s: Positive = 20.0
    """From here on any pause closes it."""
    segment_most_s: Annotated[float, msgspec.Meta(gt=0, le=30)] = 28.0
    """Here it is cut in its longest pause; Whisper's window is 30 s."""
    draft_pause_s: float = 0.2
    """Pause in which what was said last is decoded ahead of the stop. Most people take longer to press a key."""
    draft_least_s: float = 6.0
    """Speech that such a draft must hold before the next one begins; shorter ones are decoded again, for context."""
    foreign_least_probability: float = 0.1
    """Another language is considered from this probability on."""
    foreign_log_probability_margin: float = 0.15
    """It must then make the words this much likelier than English does (natural log, mean of the tokens). Measured
    on synthetic voices: 0.17 and more for German, French, Spanish, Portuguese and Italian, 0.14 and less for English
    read by voices of ten other languages; one, hardly to be understood, had 0.16."""


class AudioSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The microphone, and recordings given in its place."""

    input_device: str = ""
    """Name of the input device; empty: the system's default."""
    voice_dbfs: float = -50.0
    """The microphone check takes peaks below this for the room, not for a voice. Ours: a quiet room behind a laptop's
    microphone peaks at -70 to -55 dBFS."""
    too_quiet_dbfs: float = -30.0
    """The microphone check calls peaks below this too quiet. Ours: speech at a laptop peaks at -20 to -6 dBFS."""
    clipping_dbfs: float = -0.5
    """From this peak on samples are probably cut off. Ours: half a decibel under full scale."""
    max_recording_minutes: Positive = 60.0
    """Longer recordings are refused. Ours: an answer lasts minutes, and an hour still takes little memory."""


class PracticeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a round runs."""

    read_aloud: bool = False
    """Questions are read aloud when they come up. Needs the extra `voice`; `practice --aloud` and `--no-aloud`
    override it."""
    follow_ups: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
    """Follow-up questions that come by themselves after each answer of a round of several, before its next question,
    as interviewers ask them; the round waits a moment for the transcript then. 0: none. After a single question, and
    in every report, they can be asked for. None in one-way interviews. `practice --follow-ups N` overrides it."""
    role: str = ""
    """Your work, as `mockinterview questions tags` names it: machine-learning, nurse. Questions drawn at random
    are then those for everyone and those for this role. Empty: not told."""
    role_share: Share = 0.2
    """While no role is told: the share of random questions that are written for some role (of the sixteen ten are, for
    machine learning and what is near to it). Ours: a newcomer of another trade meets one in five, and skips it."""
    whole_bank: bool = False
    """Random rounds draw from all questions that fit, in place of the sixteen, your own, and those for your role."""


class ProgressSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How answers of many days are set beside each other."""

    sitting_gap_minutes: Positive = 60.0
    """A sitting ends when nobody answers for so long; a round is never cut. Ours: rounds with a coffee between them
    belong together, evening and morning never do. By the calendar's days a sitting would end at midnight, and a
    morning and an evening would be one."""
    answers_compared: Count = 5
    """As in "your first five answers": so many of either end are compared, never more than half. Ours."""
    false_alarm: Annotated[float, msgspec.Meta(gt=0, lt=1)] = 0.05
    """Chance that any of the ten figures is said to have a trend when none has one. The usual one in twenty, but for
    all of them together: each is held to a tenth of it (Bonferroni)."""
    phase_noise_s: Positive = 5.0
    """A phase that is longer or shorter by less has not changed: `phase_share_noise` of an answer of two minutes."""
    response_latency_noise_s: Positive = 1.0
    """The same for the silence before the first word. Ours: a breath."""


class StorySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The story bank."""

    overused_from: Count = 6
    """A story that answers this many questions is called overused. Ours: a bank of eight over sixteen questions gives
    each two or three, and interviewers of one day compare what they heard."""
    weakest: Count = 3
    """Stories that are named as the weakest, to be told again."""


class PlanSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a story or a question is due again (FSRS)."""

    retention: Annotated[float, msgspec.Meta(ge=0.7, le=0.97)] = 0.9
    """The chance that it still sits when it is due; higher means sooner. FSRS's default; the range is the one in which
    its authors advise to stay."""
    longest_interval_days: Count = 30
    """Ours: a story that nobody asked for in a month is told once more."""


class KeepingSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stays on the disk."""

    sound: bool = True
    """Recordings are kept. false: each is removed as soon as its words are final; it cannot be heard then, or be
    written down by another model. Words, corrections, reports and figures stay."""
    sound_days: Annotated[int, msgspec.Meta(ge=0)] = 0
    """Recordings older than so many days need not be kept; 0: all are. Nothing goes by itself: the first screen tells
    of them, and `mockinterview storage --tidy` asks, and then removes their sound. Words and figures stay."""


class DisplaySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the app looks, and what reports show."""

    theme: Literal["auto", "dark", "light"] = "auto"
    """auto: what the terminal tells of its background in COLORFGBG, else dark."""
    score: bool = False
    """Reports show one mark out of 100, with the sum that it is. Off, since no single mark says what to do next: its
    weights are ours (`analysis/scoring.py`), and no study backs them."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole settings file."""

    speech: SpeechSettings = SpeechSettings()
    audio: AudioSettings = AudioSettings()
    practice: PracticeSettings = PracticeSettings()
    progress: ProgressSettings = ProgressSettings()
    keeping: KeepingSettings = KeepingSettings()
    stories: StorySettings = StorySettings()
    plan: PlanSettings = PlanSettings()
    display: DisplaySettings = DisplaySettings()
    thresholds: Thresholds = Thresholds()


def settings_path() -> Path:
    """Where the settings file lives; it need not exist."""
    return paths.config_dir() / "settings.toml"


def load_settings() -> Settings:
    """Read the settings file; defaults when there is none.

    Raises DataFileError naming file and key when it breaks its format.
    """
    path = settings_path()
    if not path.exists():
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataFileError(f"{path}: {error}; mend the file or remove it to get the defaults back.") from error
