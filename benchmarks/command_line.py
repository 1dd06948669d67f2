"""What the command lines of all benchmarks share: recordings, and one sentence for whatever goes wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from mockinterview.errors import MockInterviewError, UsageError

INTERRUPTED_EXIT_CODE = 130
"""What shells expect of a command that Ctrl-C ended (128 + SIGINT)."""


class BenchmarkParser(argparse.ArgumentParser):
    """Reads RECORDING... and whatever a benchmark adds; a mistake is one sentence and exit code 2."""

    def __init__(self, description: str | None) -> None:
        super().__init__(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
        self.add_argument(
            "recordings",
            nargs="*",
            type=Path,
            metavar="RECORDING",
            help="speech in any audio format, its text in NAME.txt beside it; without any the fixtures are taken",
        )

    def error(self, message: str) -> NoReturn:
        """Override: no usage lines."""
        self.exit(UsageError.exit_code, f"{self.prog}: {message}; --help explains.\n")


def count(text: str) -> int:
    """An option that is a whole number above 0."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is no whole number above 0")
    return int(text)


def run(main: Callable[[], None]) -> None:
    """Call `main`; end with one sentence and the exit code of its error."""
    try:
        main()
    except MockInterviewError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED_EXIT_CODE)
