"""The app itself: look, palette, help; everything else lives on the screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.command import Provider
from textual.worker import WorkerFailed

from mockinterview.ui import theme
from mockinterview.ui.commands import Command, OfferedCommands, Offering, Offers, bindings
from mockinterview.ui.screens.help import HelpScreen
from mockinterview.ui.screens.home import HomeScreen
from mockinterview.ui.studio import Studio

WIDE_COLUMNS = 110
"""From this width on screens use the class -wide, else -narrow."""


class PracticeApp(App[None]):
    """Opens the home screen."""

    TITLE = "Mock interview"
    CSS_PATH = "application.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {OfferedCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_COLUMNS, "-wide")]  # noqa: RUF012 - Textual's declaration
    OFFERS: ClassVar[Offers] = (
        Command("question_mark,f1", "help", "Help", "Show what can be done here, and how answers are judged."),
        Command("ctrl+t", "switch_theme", "Light or dark", "Switch between the light and the dark look.", False),
        Command("ctrl+q", "quit", "Quit", "Leave at once; recordings are kept.", False),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
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
        """The home screen lies below all others."""
        self.push_screen(HomeScreen(self._studio))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, so that the style sheets hold with any theme."""
        return theme.tokens(theme.DARK)

    def action_help(self) -> None:
        """Explain the screen that is shown."""
        screen = self.screen
        if isinstance(screen, HelpScreen):
            return
        here = screen.OFFERS if isinstance(screen, Offering) else ()
        possible = (command for command in (*here, *self.OFFERS) if screen.check_action(command.action, ()))
        self.push_screen(HelpScreen(possible))

    def action_switch_theme(self) -> None:
        """The other one."""
        self.theme = theme.DARK if self.theme == theme.LIGHT else theme.LIGHT
