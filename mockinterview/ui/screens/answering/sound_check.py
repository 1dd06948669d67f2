"""The check of the microphone: choose it, see its level move, hear two seconds of it."""

from __future__ import annotations

from collections import deque
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, OptionList, Static

from mockinterview.audio.format import SILENCE_DBFS
from mockinterview.audio.source import AudioSource
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.messages import InputsListed, MicrophoneOpened, PlaybackEnded, SoundFailed
from mockinterview.ui.recording_reasons import in_the_app
from mockinterview.ui.screens.answering.sound_work import SoundWork
from mockinterview.ui.shared_commands import RETRY_KEY
from mockinterview.ui.sound_check import inputs_of, verdict
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.level_meter import LevelMeter
from mockinterview.ui.widgets.notice import Notice

TICK_S = 0.1
JUDGED_S = 3.0
"""How far back the level is judged: a sentence."""
LISTENED_MOST_S = 60.0
"""Then a new throw-away recording begins, so that a check left open fills no disk."""
DEFAULT = ""
"""The system's own choice of input."""
DEFAULT_ROW = "The system's default"
LISTENING = "Listening ..."
PLAYING = "Playing the last two seconds ..."
NOTHING = "Nothing is heard yet: speak up, or raise the microphone's level in the system's sound settings."


class SoundCheckScreen(SoundWork):
    """Leaves the chosen input in the settings and in the sources of this sitting."""

    CSS_PATH = "sound_check.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "take", "Use it", "Use this microphone from now on, and go back."),
        Command("p", "play", "Play", "Hear the last two seconds as the microphone heard them."),
        Command(RETRY_KEY, "look_again", "Look again", "Look for microphones once more, after one was plugged in."),
        Command("down,up", "scroll", "Choose", "Move to another microphone; it is listened to at once.", False),
        Command("escape", "leave", "Back", "Go back; the microphone stays as it was."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._names = [DEFAULT]
        self._source: AudioSource | None = None
        self._peaks: deque[float] = deque(maxlen=round(JUDGED_S / TICK_S))

    def compose(self) -> ComposeResult:
        """The list, the meter, the verdict."""
        with Vertical(id="page"):
            yield Static("Which microphone shall hear you?", id="line")
            yield OptionList(DEFAULT_ROW, markup=False)
            yield LevelMeter()
            yield Static(LISTENING, id="verdict", markup=False)
            yield Static("Say a sentence, then press p to hear it. Nothing of this is kept.", id="cure")
            yield Notice()
        yield Footer()

    def on_mount(self) -> None:
        """Look for devices, and listen to the one that is in use."""
        self.set_interval(TICK_S, self._tick)
        self.query_one(OptionList).focus()
        self._list()

    def on_unmount(self) -> None:
        """The throw-away recordings go with the screen."""
        self.close_quietly()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Play only what is heard."""
        return action != "play" or self._source is not None

    def action_look_again(self) -> None:
        """The list anew, and what is highlighted in it."""
        self._list()

    def action_take(self) -> None:
        """Keep the choice."""
        self._use(self._highlighted)

    def action_play(self) -> None:
        """Hear what was heard."""
        if self._source is not None:
            self._judge(PLAYING)
            self._play(self._source)
            self._hold(None)

    def action_scroll(self) -> None:
        """The list itself moves the cursor."""

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)

    @on(InputsListed)
    def _fill(self, event: InputsListed) -> None:
        inputs = inputs_of(event.devices)
        self._names = [DEFAULT, *(device.name for device in inputs)]
        rows = self.query_one(OptionList).clear_options()
        rows.add_options([DEFAULT_ROW, *self._names[1:]])
        chosen = self._studio.takes.sources.device
        rows.highlighted = self._names.index(chosen) if chosen in self._names else 0

    @on(OptionList.OptionHighlighted)
    def _hear(self) -> None:
        self._hold(None)
        self._judge(LISTENING)
        self._tell("")
        self._listen(self._highlighted)

    @on(OptionList.OptionSelected)
    def _take_selected(self) -> None:
        self.action_take()

    @on(MicrophoneOpened)
    def _follow(self, event: MicrophoneOpened) -> None:
        self._peaks.clear()
        self._judge(NOTHING)
        self._tell("")
        self._hold(event.source)

    @on(PlaybackEnded)
    def _hear_again(self) -> None:
        self._hold(None)
        self._judge(LISTENING)
        self._listen(self._highlighted)

    @on(SoundFailed)
    def _explain(self, event: SoundFailed) -> None:
        self._fail(event.reason)

    def _tick(self) -> None:
        if self._source is None:
            self.query_one(LevelMeter).peak_dbfs = SILENCE_DBFS
            return
        status = self._source.status()
        if status.failure is not None:
            self._fail(status.failure)
            return
        if status.elapsed_s >= LISTENED_MOST_S:
            self._hear_again()
            return
        self._peaks.append(status.peak_dbfs)
        self.query_one(LevelMeter).peak_dbfs = status.peak_dbfs
        self._judge(verdict(max(self._peaks), self._studio.settings.audio))
        self._tell(status.warning or "")

    def _judge(self, words: str | None) -> None:
        """Show `words`; None leaves what was said of the last sentence."""
        if words is not None:
            self.query_one("#verdict", Static).update(words)

    def _hold(self, source: AudioSource | None) -> None:
        self._source = source
        self.refresh_bindings()

    def _fail(self, reason: str) -> None:
        self._hold(None)
        self._tell(f"{in_the_app(reason)}\nPress r to look again, or escape to go back.", is_failure=True)

    def _tell(self, sentence: str, *, is_failure: bool = False) -> None:
        self.set_class(is_failure, "-failed")
        self.query_one(Notice).text = sentence

    @property
    def _highlighted(self) -> str:
        return self._names[self.query_one(OptionList).highlighted or 0]
