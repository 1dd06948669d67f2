"""Where the ear is and how fast it goes, which kinds of marks are shown, and for a moment what has happened."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from mockinterview.report import notation
from mockinterview.ui.review.words import Kind
from mockinterview.ui.widgets.mark_legend import MARK_STYLES

PLAYING, PAUSED = "▶", "‖"
MARK_KEYS: dict[Kind, tuple[str, str, str]] = {
    "we": ("w", "we", MARK_STYLES["we"]),
    "i": ("i", "I", MARK_STYLES["i"]),
    "number": ("n", "numbers", MARK_STYLES["number"]),
    "filler": ("f", "fillers", MARK_STYLES["filler"]),
    "pause": ("p", "pauses", "$quiet"),
}
OFF = "off"
READING = "Reading the recording ..."
GAP = 2
TOLD_S = 2.5
"""How long it is told what has happened."""


class Transport(Widget):
    """One line; the names of the marks look like the marks, and go where there is no room for them."""

    DEFAULT_CSS = """
    Transport { height: 1; }
    """

    is_ready: reactive[bool] = reactive(True)
    position: reactive[str] = reactive("0:00")
    is_playing: reactive[bool] = reactive(False)
    speed: reactive[float] = reactive(1.0)
    loop: reactive[str] = reactive("")
    hidden: reactive[frozenset[Kind]] = reactive(frozenset())
    told: reactive[str] = reactive("")

    def __init__(self, duration_s: float) -> None:
        super().__init__()
        self._duration = notation.clock(duration_s)
        self._telling: Timer | None = None

    def tell(self, sentence: str) -> None:
        """What has happened, for a moment in place of the marks."""
        if self._telling is not None:
            self._telling.stop()
        self.told = sentence
        self._telling = self.set_timer(TOLD_S, self._fall_silent)

    def render(self) -> Content:
        """Sound on the left, marks on the right."""
        left = self._sound()
        room = self.size.width - left.cell_length - GAP
        right = Content(self.told).truncate(max(0, room), ellipsis=True) if self.told else self._marks()
        if right.cell_length > room:
            right = self._keys()
        gap = max(GAP, self.size.width - left.cell_length - right.cell_length)
        return Content.assemble(left, " " * gap, right)

    def _fall_silent(self) -> None:
        self.told = ""

    def _sound(self) -> Content:
        if not self.is_ready:
            return Content.styled(READING, "$quiet")
        sign = PLAYING if self.is_playing else PAUSED
        speed = f"  {self.speed:g}x" if self.speed != 1 else ""
        loop = f"  loop {self.loop}" if self.loop else ""
        return Content.assemble(
            (sign, "bold $accent"), f" {self.position}", (f" / {self._duration}", "$quiet"), speed, loop
        )

    def _marks(self) -> Content:
        entries = []
        for kind, (key, name, look) in MARK_KEYS.items():
            state = (f"{name} {OFF}", "$quiet") if kind in self.hidden else (name, look)
            entries.append(Content.assemble((f"{key} ", "bold $accent"), state))
        return Content("  ").join(entries)

    def _keys(self) -> Content:
        """The keys of the marks alone."""
        keys = [
            Content.styled(key, "$quiet" if kind in self.hidden else "bold $accent")
            for kind, (key, _, _) in MARK_KEYS.items()
        ]
        return Content.assemble(("marks ", "$quiet"), Content(" ").join(keys))
