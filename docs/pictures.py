"""Takes the pictures of the README from the real program: `python docs/pictures.py` (needs Chromium and Fira Code).

apt-get install chromium fonts-firacode
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.coach import Coach
from mockinterview.questions.bank import load_bank
from mockinterview.report.text import print_report
from mockinterview.settings import Settings
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber

DOCS = Path(__file__).parent
RECORDING = "fixtures/audio/data-quality-demo.flac"
COLUMNS = 100
SHOWN_LINES = 34
"""As much of the report as fits a README."""
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
    """Write docs/report.png."""
    settings = Settings()
    samples = decode_file(paths.bundled(RECORDING))
    transcript = transcribe_whole(samples, load_transcriber(settings.speech), settings.speech)
    question = load_bank(None).find("data-quality").asked()
    feedback = Coach(settings).assess(transcript, question, source=Path(RECORDING).name)
    photograph(first_lines(lambda console: print_report(feedback, console)), DOCS / "report.png")


def first_lines(show: Callable[[Console], None]) -> str:
    """The first lines of what `show` prints, as SVG."""
    console, shown = _terminal(), _terminal()
    with console.capture() as printed:
        show(console)
    shown.print(Text.from_ansi("\n".join(printed.get().splitlines()[:SHOWN_LINES])))
    return shown.export_svg(title="mockinterview", theme=MONOKAI)


def photograph(svg: str, path: Path) -> None:
    """Render `svg` with local fonts only."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    (size,) = re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    width, height = (round(float(value)) for value in size)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f'<body style="margin:0;background:#fff"><style>svg{{width:{width}px}}</style>{svg}</body>')
        arguments = [f"--user-data-dir={folder}/profile", f"--window-size={width},{height}", f"--screenshot={path}"]
        subprocess.run([*CHROMIUM, *arguments, page.as_uri()], check=True, stderr=subprocess.DEVNULL)


def _terminal() -> Console:
    return Console(width=COLUMNS, force_terminal=True, color_system="truecolor", record=True, file=StringIO())


if __name__ == "__main__":
    main()
