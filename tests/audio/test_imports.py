"""What importing the audio layer costs: PyAV and PortAudio load only where and when they are needed."""

from __future__ import annotations

import subprocess
import sys

from mockinterview import paths

IMPORT_ALL = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(f"mockinterview.audio.{name}")
    if heavy := {"av", "piper", "sounddevice", "textual"} & set(sys.modules):
        sys.exit(f"{name} imports {heavy}")
"""


def test_importing_loads_neither_av_nor_piper_nor_sounddevice() -> None:
    modules = {path.stem for path in (paths.PACKAGE_DIR / "audio").glob("*.py")} - {"__init__"}
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *sorted(modules)],
        cwd=paths.PACKAGE_DIR.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""


def test_each_heavy_library_has_one_importer() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in paths.PACKAGE_DIR.rglob("*.py")}
    assert [name for name, text in sources.items() if "import sounddevice" in text] == ["portaudio.py"]
    assert [name for name, text in sources.items() if "import av " in text] == ["codec.py"]
    assert [name for name, text in sources.items() if "import piper" in text] == ["voice_child.py"]
