"""What every page has in common: its look, its templates, and the promise that it fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2

from mockinterview.report import notation
from mockinterview.report.palette import load_palette

_TEMPLATES = "mockinterview.report"


def policy(style: str, script: str | None = None) -> str:
    """Content-Security-Policy: this style and script by their hashes, sound from the page itself, nothing else."""
    allowed = [f"style-src {_hash(style)}", "media-src data:", "base-uri 'none'", "form-action 'none'"]
    if script is not None:
        allowed.append(f"script-src {_hash(script)}")
    return "; ".join(["default-src 'none'", *allowed])


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def style(*more: str) -> str:
    """The palette as custom properties (dark where the reader likes it), style.css, and `more` sheets."""
    palette = load_palette()
    light, dark = palette.light.css(), palette.dark.css()
    folder = resources.files(_TEMPLATES) / "templates"
    sheets = "".join((folder / name).read_text(encoding="utf-8") for name in ("style.css", *more))
    return (
        f":root{{{light}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{{light}}}}}\n"
        f"{sheets}"
    )


@cache
def environment() -> jinja2.Environment:
    """The templates, which escape every word of the user's."""
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["hundredths"] = lambda share: f"{share * 100:.2f}%"
    templates.filters["hundredth"] = lambda seconds: f"{seconds:.2f}"
    templates.filters["clock"] = notation.clock
    return templates
