"""What can be done: one `Command` feeds the key, the footer, the command palette and the help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Protocol, runtime_checkable

from textual import actions
from textual.binding import Binding, BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

Offers = tuple["Command", ...]

KEY_NAMES = {
    "question_mark": "?",
    "escape": "esc",
    "comma": ",",
    "full_stop": ".",
    "slash": "/",
    "ctrl+s": "^s",
    "minus": "-",
    "plus": "+",
    "right": "→",
    "shift+right": "shift →",
    "shift+tab": "shift tab",
}
"""Keys as people write them, where Textual has other words."""


@dataclass(frozen=True)
class Command:
    """Something the user can do on a screen.

    `key` may name several, split by commas; `action` is the screen's (`action_...` without the prefix) or `app.`'s.
    `help` is one sentence. `is_in_footer` is False for what everybody expects anyway.
    """

    key: str
    action: str
    label: str
    help: str
    is_in_footer: bool = True

    @property
    def key_name(self) -> str:
        """The first key, as people write it."""
        first = self.key.split(",")[0]
        return KEY_NAMES.get(first, first)

    @property
    def hidden(self) -> Command:
        """The same, left out of the footer."""
        return replace(self, is_in_footer=False)

    def is_possible(self, node: DOMNode) -> bool:
        """Whether `node`, a screen or the app, can do it now."""
        _, name, parameters = actions.parse(self.action)
        return bool(node.check_action(name, parameters))

    def binding(self) -> Binding:
        """The command as Textual wants it."""
        return Binding(
            self.key, self.action, self.label, show=self.is_in_footer, key_display=self.key_name, tooltip=self.help
        )


@runtime_checkable
class Offering(Protocol):
    """A screen that lists what it offers."""

    OFFERS: ClassVar[Offers]


def bindings(offers: Offers) -> list[BindingType]:
    """The commands as a `BINDINGS` list."""
    return [command.binding() for command in offers]


class OfferedCommands(Provider):
    """The commands of the screen below and of the app, for the palette: only what can be done now."""

    async def discover(self) -> Hits:
        """Everything that can be done now."""
        for command in self._possible():
            yield DiscoveryHit(self._title(command), partial(self._run, command), help=command.help)

    async def search(self, query: str) -> Hits:
        """What matches `query`, in label or help."""
        matcher = self.matcher(query)
        for command in self._possible():
            title = self._title(command)
            score = max(matcher.match(title), matcher.match(command.help))
            if score > 0:
                yield Hit(score, matcher.highlight(title), partial(self._run, command), help=command.help)

    def _possible(self) -> Iterable[Command]:
        for node in (self.screen, self.app):
            if isinstance(node, Offering):
                yield from (command for command in node.OFFERS if command.is_possible(node))

    def _title(self, command: Command) -> str:
        return f"{command.label} ({command.key_name})"

    async def _run(self, command: Command) -> None:
        await self.app.run_action(command.action, self.screen)
