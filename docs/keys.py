"""Writes `docs/keys.md`, what each key means on each screen: `python docs/keys.py`."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from pathlib import Path

from mockinterview.ui import screens
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.commands import KEY_NAMES, Offering, Offers

KEYS_FILE = Path(__file__).parent / "keys.md"
EVERYWHERE = "everywhere"
HEAD = """# Keys

What each key means over the app, written by `python docs/keys.py` from what the screens offer. Before a screen gets a
new key, see here what its neighbours do with it; what several screens offer stands in `ui/shared_commands.py`.

- Nothing is deleted by a letter, and no letter writes a file.
- Whatever cannot be taken back is asked first.
- A screen that a letter opens is closed by it, and by esc.

| key | means | on |
|---|---|---|
"""


def offers() -> dict[str, Offers]:
    """What each screen offers, by its name in words."""
    found: dict[str, Offers] = {EVERYWHERE: PracticeApp.OFFERS}
    for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
        source = importlib.import_module(module.name)
        for kind in vars(source).values():
            is_its_own = isinstance(kind, type) and kind.__module__ == source.__name__
            if is_its_own and isinstance(kind, Offering):
                found[module.name.rpartition(".")[2].replace("_", " ")] = kind.OFFERS
    return found


def table() -> str:
    """The whole page."""
    meanings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for screen, commands in sorted(offers().items()):
        for command in commands:
            for key in command.key.split(","):
                meanings[key, command.label].append(screen)
    rows = sorted((len(key) > 1, key.lower(), key, label, on) for (key, label), on in meanings.items())
    lines = (f"| {KEY_NAMES.get(key, key)} | {label} | {', '.join(dict.fromkeys(on))} |" for *_, key, label, on in rows)
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    KEYS_FILE.write_text(table(), encoding="utf-8")
