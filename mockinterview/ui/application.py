"""The app itself: look, palette, help; everything else lives on the screens."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.command import Provider
from textual.screen import Screen
from textual.worker import WorkerFailed

from mockinterview.ui import theme
from mockinterview.ui.commands import Command, OfferedCommands, Offering, Offers, bindings
from mockinterview.ui.screens.dialogs.help import HelpScreen
from mockinterview.ui.screens.home.home import HomeScreen
from mockinterview.ui.studio import Studio

ENDING_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
SIGNAL_BASE = 128
"""Shells expect 128 + the number of the signal as exit code."""
WIDE_COLUMNS = 110
"""From this width on screens use the class -wide, else -narrow."""


class PracticeApp(App[None]):
    """Opens the home screen, or another, with which it ends."""

    TITLE = "Mock interview"
    CSS_PATH = "application.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {OfferedCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_COLUMNS, "-wide")]  # noqa: RUF012 - Textual's declaration
    OFFERS: ClassVar[Offers] = (
        Command("question_mark,f1", "help", "Help", "Show what can be done here, and how answers are judged."),
        Command("ctrl+t", "switch_theme", "Light or dark", "Switch between the light and the dark look.", False),
        Command("ctrl+q,ctrl+c", "quit", "Quit", "Leave at once; recordings are kept.", False),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, only: Screen[None] | None = None) -> None:
        """`only`: the screen to show in place of the home screen."""
        super().__init__()
        self._studio = studio
        self._only = only
        for look in theme.themes():
            self.register_theme(look)
        self.theme = theme.preferred(studio.settings.display.theme)

    @property
    def crash(self) -> Exception | None:
        """The error that ended the app, if one did."""
        error = self._exception
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            return error.error
        return error

    def _print_error_renderables(self) -> None:
        """Print no traceback: whoever opened the app learns of the crash and tells it (`app.open_app`)."""
        self._exit_renderables.clear()

    def on_mount(self) -> None:
        """The home screen lies below all others; a screen that was wanted alone ends the app when it is left."""
        self._leave_when_told()
        if self._only is None:
            self.push_screen(HomeScreen(self._studio))
        else:
            self.push_screen(self._only, lambda _: self.exit())

    def _leave_when_told(self) -> None:
        """A closed terminal or a system that shuts down ends the app as `quit` does: what was recorded is kept."""
        loop = asyncio.get_running_loop()
        for number in ENDING_SIGNALS:
            if signal.getsignal(number) is signal.SIG_IGN:  # `nohup` ignores SIGHUP
                continue
            with contextlib.suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self._told_to_go, number)

    def _told_to_go(self, number: int) -> None:
        self.exit(return_code=SIGNAL_BASE + number)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, so that the style sheets hold with any theme."""
        return theme.tokens(theme.DARK)

    def action_help(self) -> None:
        """Explain the screen that is shown."""
        screen = self.screen
        if isinstance(screen, HelpScreen):
            return
        here = screen.OFFERS if isinstance(screen, Offering) else ()
        possible = (command for command in (*here, *self.OFFERS) if command.is_possible(screen))

        async def run_wanted(action: str | None) -> None:
            if action:
                await self.run_action(action, screen)

        self.push_screen(HelpScreen(possible), run_wanted)

    def action_switch_theme(self) -> None:
        """The other one."""
        self.theme = theme.DARK if self.theme == theme.LIGHT else theme.LIGHT
