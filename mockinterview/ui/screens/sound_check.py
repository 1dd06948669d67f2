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
from mockinterview.ui.screens.recording_reasons import in_the_app
from mockinterview.ui.screens.sound_work import SoundWork
from mockinterview.ui.sound_check import inputs_of, verdict
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.level_meter import LevelMeter
from mockinterview.ui.widgets.notice import Notice

TICK_S = 0.1
JUDGED_S = 3.0
"""How far back the level is judged: a sentence."""
DEFAULT = ""
"""The system's own choice of input."""


class SoundCheckScreen(SoundWork):
    """Leaves the chosen input in the settings and in the sources of this sitting."""

    CSS_PATH = "sound_check.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "take", "Use it", "Use this microphone from now on, and go back."),
        Command("p", "play", "Play", "Hear the last two seconds as the microphone heard them."),
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
            yield OptionList("The system's default", markup=False)
            yield LevelMeter()
            yield Static("Listening ...", id="verdict", markup=False)
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

    def action_take(self) -> None:
        """Keep the choice."""
        self._use(self._highlighted)

    def action_play(self) -> None:
        """Hear what was heard."""
        if self._source is not None:
            source, self._source = self._source, None
            self.query_one("#verdict", Static).update("Playing the last two seconds ...")
            self._play(source)

    def action_scroll(self) -> None:
        """The list itself moves the cursor."""

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)

    @on(InputsListed)
    def _fill(self, event: InputsListed) -> None:
        inputs = inputs_of(event.devices)
        self._names = [DEFAULT, *(device.name for device in inputs)]
        rows = self.query_one(OptionList)
        rows.add_options([device.name for device in inputs])
        chosen = self._studio.takes.sources.device
        rows.highlighted = self._names.index(chosen) if chosen in self._names else 0

    @on(OptionList.OptionHighlighted)
    def _hear(self) -> None:
        self._source = None
        self._tell("")
        self._listen(self._highlighted)

    @on(OptionList.OptionSelected)
    def _take_selected(self) -> None:
        self.action_take()

    @on(MicrophoneOpened)
    def _follow(self, event: MicrophoneOpened) -> None:
        self._peaks.clear()
        self._source = event.source

    @on(PlaybackEnded)
    def _hear_again(self) -> None:
        self._listen(self._highlighted)

    @on(SoundFailed)
    def _explain(self, event: SoundFailed) -> None:
        self._source = None
        self.query_one("#verdict", Static).update("")
        self._tell(in_the_app(event.reason))

    def _tick(self) -> None:
        if self._source is None:
            self.query_one(LevelMeter).peak_dbfs = SILENCE_DBFS
            return
        status = self._source.status()
        self._peaks.append(status.peak_dbfs)
        self.query_one(LevelMeter).peak_dbfs = status.peak_dbfs
        self.query_one("#verdict", Static).update(verdict(max(self._peaks), self._studio.settings.audio))
        self._tell(status.failure or status.warning or "")

    def _tell(self, sentence: str) -> None:
        self.query_one(Notice).text = sentence

    @property
    def _highlighted(self) -> str:
        return self._names[self.query_one(OptionList).highlighted or 0]
