"""Takes the pictures of the README from the real program: `python docs/pictures.py` (needs Chromium and Fira Code).

apt-get install chromium fonts-firacode

A bundled answer plays into the app at speaking speed, in a history of its own that is thrown away; the pictures are
taken on the way. It takes two minutes.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from mockinterview import paths
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.report.page_file import save_page
from mockinterview.settings import DisplaySettings, Settings
from mockinterview.ui.app import build_studio
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.studio import Studio

DOCS = Path(__file__).parent
RECORDING = "fixtures/audio/data-quality-demo.flac"
QUESTION = "data-quality"
TERMINAL = (100, 26)
REVIEW = (120, 36)
"""Columns and lines; the review has more to show."""
PAGE = (1100, 1560)
"""Pixels of the page that the README shows: its head, and the words after it."""
WHILE_SPEAKING_S = 14.0
"""When the answer is well under way."""
PATIENCE_S = 180.0
POLL_S = 0.1
CHROMIUM = [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main() -> None:
    """Write docs/*.png."""
    with tempfile.TemporaryDirectory() as folder:
        live_in(folder)
        settings = Settings(display=DisplaySettings(theme="dark"))
        plan = RoundPlan(question_id=QUESTION)
        studio = build_studio(settings, paths.bundled(RECORDING), is_realtime=True, plan=plan)
        asyncio.run(photograph_app(studio))
        photograph_page(studio)
        studio.takes.close()


def live_in(folder: str) -> None:
    """Let the user's folders be below this one, under the names that everybody's have."""
    for name in ("MOCKINTERVIEW_DATA", "MOCKINTERVIEW_CONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)
    os.environ["HOME"] = folder


async def photograph_app(studio: Studio) -> None:
    """The question, the answer under way, the report on it, its review."""
    app = PracticeApp(studio)
    async with app.run_test(size=TERMINAL) as pilot:
        await until(pilot, lambda: "is ready" in text_of(app))
        photograph(app.export_screenshot(title="mockinterview"), DOCS / "home.png")
        await pilot.press("space")
        await until(pilot, lambda: is_under_way(studio))
        photograph(app.export_screenshot(title="mockinterview"), DOCS / "answer.png")
        await until(pilot, lambda: "Fix next" in text_of(app))
        await until(pilot, lambda: not studio.journal.store.unpacked() and studio.journal.store.in_state("transcribed"))
        photograph(app.export_screenshot(title="mockinterview"), DOCS / "report.png")
        await pilot.resize_terminal(*REVIEW)
        await pilot.press("v")
        await until(pilot, lambda: "Findings" in text_of(app))
        await pilot.press("r")
        photograph(app.export_screenshot(title="mockinterview"), DOCS / "review.png")


def is_under_way(studio: Studio) -> bool:
    """Whether so much of the answer has been recorded."""
    return any(file.stat().st_size > WHILE_SPEAKING_S * 32_000 for file in paths.takes_dir().glob("*.wav"))


async def until(pilot: Pilot[None], is_so: Callable[[], object]) -> None:
    """Let the app work until `is_so`, and draw it."""
    for _ in range(round(PATIENCE_S / POLL_S)):
        await pilot.pause(POLL_S)
        if is_so():
            await pilot.pause()
            return
    raise SystemExit(f"It never came to be; the screen shows:\n{text_of(pilot.app)}")


def text_of(app: App[None]) -> str:
    """What is on the screen, without colours."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def photograph_page(studio: Studio) -> None:
    """The HTML report on the same answer."""
    (take,) = studio.journal.store.takes()
    page = save_page(studio.journal.judged(take.id), studio.journal.store.audio_path(take), "page")
    take_picture(page.as_uri(), PAGE, DOCS / "page.png")


def photograph(svg: str, path: Path) -> None:
    """Render `svg` with local fonts only."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    (size,) = re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    width, height = (round(float(value)) for value in size)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f'<body style="margin:0;background:#fff"><style>svg{{width:{width}px}}</style>{svg}</body>')
        take_picture(page.as_uri(), (width, height), path)


def take_picture(address: str, size: tuple[int, int], path: Path) -> None:
    """What Chromium shows of a page."""
    with tempfile.TemporaryDirectory() as profile:
        arguments = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--screenshot={path}"]
        subprocess.run([*CHROMIUM, *arguments, address], check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
