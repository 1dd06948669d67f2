"""Opens the app. The one place of the user interface that builds the real collaborators."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from random import SystemRandom
from typing import NoReturn

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.devices import list_devices
from mockinterview.audio.narrator import open_narrator
from mockinterview.audio.player import Player
from mockinterview.audio.recorder import MicrophoneSource
from mockinterview.audio.recording import RecordingReader
from mockinterview.audio.source import AudioSource, FileSource
from mockinterview.coach import Coach
from mockinterview.detached import end_process
from mockinterview.errors import MockInterviewError
from mockinterview.journal import open_journal
from mockinterview.last_sitting import last_sitting
from mockinterview.planning import open_planning
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions.bank import QuestionBank, load_bank
from mockinterview.questions.draws import draws_for
from mockinterview.questions.examples import load_examples
from mockinterview.settings import Settings, SpeechSettings, load_settings
from mockinterview.speech.live import LiveTranscription
from mockinterview.speech.model_files import installed_models
from mockinterview.speech.transcriber import load_transcriber
from mockinterview.story_bank import open_story_bank, with_story_terms
from mockinterview.transcript import Segment
from mockinterview.ui.examples import Examples
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.reviewed import Reviewed
from mockinterview.ui.sound_check import SoundCheck, play_whole, remember_input
from mockinterview.ui.sources import Sources
from mockinterview.ui.speech_model import InstalledModels, SpeechModel
from mockinterview.ui.studio import Studio
from mockinterview.ui.takes import Takes
from mockinterview.ui.terminal import quiet_stderr

SECONDS_PER_MINUTE = 60


def run(source_file: Path | None = None, realtime: bool = False, plan: RoundPlan | None = None) -> NoReturn:
    """Open the app; end the process when the user has left it.

    `source_file` answers in place of the microphone, as fast as the machine allows or in `realtime`; `plan` says
    which questions are asked, and how (None: any that the settings let chance pick). Raises StoreError when the
    history cannot be used, DataFileError when settings or questions break their format, and whatever made the app
    crash.
    """
    end_process(open_app(source_file, is_realtime=realtime, plan=plan))


def run_review(find: Callable[[Studio], Reviewed]) -> NoReturn:
    """Open the app with the review of what `find` gives, and nothing else; else like `run`."""
    _keep_model_loading_quiet()
    studio = build_studio(load_settings())
    end_process(_show(studio, find(studio)))


def open_app(source_file: Path | None = None, *, is_realtime: bool = False, plan: RoundPlan | None = None) -> int:
    """Like `run`, but return the exit code when the user has left; a decode may still go on in a daemon thread."""
    settings = with_story_terms(load_settings())
    plan = plan or RoundPlan(draws=draws_for(settings.practice))
    studio = build_studio(settings, source_file, is_realtime=is_realtime, plan=plan)
    _keep_model_loading_quiet()
    return _show(studio)


def _show(studio: Studio, reviewed: Reviewed | None = None) -> int:
    """The home screen, or the review of one answer; the exit code when the user has left."""
    left: tuple[LiveTake, ...] = ()
    began_s = time.time()
    closing: tuple[str, ...] = ()
    try:
        with quiet_stderr(paths.log_dir() / "app.log"):
            from mockinterview.ui.application import PracticeApp  # noqa: PLC0415 - after stderr is guarded
            from mockinterview.ui.screens.review.review import ReviewScreen  # noqa: PLC0415

            app = PracticeApp(studio, ReviewScreen(reviewed, studio.deck) if reviewed else None)
            try:
                app.run()
                closing = _closing(studio, began_s)
            finally:
                left = studio.takes.close()
    finally:
        with contextlib.suppress(OSError):  # a terminal that was closed
            for line in closing:
                _say(line)
            _name_left(left)
    if app.crash is not None:
        raise app.crash
    return app.return_code or 0


def build_studio(
    settings: Settings,
    recording: Path | None = None,
    *,
    is_realtime: bool = False,
    plan: RoundPlan = RoundPlan(),  # noqa: B008 - frozen
) -> Studio:
    """The real collaborators. Raises DataFileError when questions break their format, StoreError."""
    journal = open_journal(settings)
    model = SpeechModel(partial(load_transcriber, settings.speech))
    most_s = settings.audio.max_recording_minutes * SECONDS_PER_MINUTE
    sources = Sources(
        paths.takes_dir(),
        microphone=MicrophoneSource,
        recording=partial(FileSource, realtime=is_realtime, max_duration_s=most_s),
        device=settings.audio.input_device,
    )
    bank = load_bank(paths.config_dir())
    return Studio(
        settings=settings,
        questions=QuestionPicker(bank, SystemRandom(), plan),
        model=model,
        takes=Takes(
            journal,
            sources,
            partial(_transcribe, model, settings.speech),
            model,
            settings.speech,
            InstalledModels(
                lambda: tuple(installed_models(settings.speech)), partial(load_transcriber, settings.speech)
            ),
        ),
        journal=journal,
        write_report=_write_report,
        sound_check=SoundCheck(list_devices, MicrophoneSource, partial(play_whole, Player()), remember_input),
        examples=_examples(bank, settings),
        planning=open_planning(open_story_bank(journal, bank, settings), settings),
        recording=recording,
        mode=plan.mode,
        narrator=open_narrator(),
        reads_aloud=plan.reads_aloud(settings.practice.read_aloud),
        follow_ups=plan.asks_back(settings.practice.follow_ups),
        is_first_run=recording is None and not settings.audio.input_device and not journal.store.takes(most=1),
    )


def _examples(bank: QuestionBank, settings: Settings) -> Examples:
    coach = cache(partial(Coach, settings))
    return Examples(partial(load_examples, bank), lambda pair, kind: coach().assess_example(pair, kind))


def _transcribe(
    model: SpeechModel,
    speech: SpeechSettings,
    source: AudioSource,
    on_segment: Callable[[Segment], None],
    is_cancelled: Callable[[], bool],
) -> LiveTranscription:
    return LiveTranscription(
        RecordingReader(source.path),
        lambda: not source.status().is_running,
        model.transcriber(),
        speech,
        on_segment,
        is_cancelled,
    )


def _closing(studio: Studio, began_s: float) -> tuple[str, ...]:
    """The sitting in lines, when an answer of this one was judged; empty where the history cannot be read."""
    try:
        view = last_sitting(studio.journal, studio.settings, time.time(), since_s=began_s)
    except MockInterviewError:
        return ()
    return view.lines if view else ()


def _name_left(left: Sequence[LiveTake]) -> None:
    """Say what becomes of the answers that were in work when the app ended."""
    waiting = [take for take in left if not take.is_kept]
    judged = [take for take in left if take.is_kept]
    if judged:
        _say(f"{_kept(judged, 'with a report')}; press h when the app opens again, or run `mockinterview history`.")
    if waiting:
        _say(f"{_kept(waiting, 'without a report')}; press f when the app opens again, or run `mockinterview finish`.")


def _kept(takes: Sequence[LiveTake], how: str) -> str:
    what = "Your last answer is" if len(takes) == 1 else f"{len(takes)} answers are"
    names = ", ".join(f"take {take.id}" if take.id else str(take.source.path) for take in takes)
    return f"{what} kept {how} ({names})"


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201


def _write_report(feedback: Feedback, take_path: Path) -> Path:
    from mockinterview.report.page_file import save_page  # noqa: PLC0415

    return save_page(feedback, take_path, take_path.stem)


def _keep_model_loading_quiet() -> None:
    """Models are local, so nothing is looked up; tqdm gets a lock that needs no child process.

    Its own lock starts one, which fails below Textual with "bad value(s) in fds_to_keep".
    """
    import tqdm  # noqa: PLC0415

    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    tqdm.tqdm.set_lock(threading.RLock())
