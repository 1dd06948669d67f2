"""`mockinterview devices`: the microphones and loudspeakers of this machine."""

from __future__ import annotations

import click

from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.cli.work.checks import NO_MICROPHONE
from mockinterview.errors import AudioDeviceError


@click.command(
    epilog="""
\b
Examples:
  mockinterview devices
  mockinterview devices --format json

\b
Exit codes: 0 there is a microphone, 3 there is none, or no PortAudio.
"""
)
@format_option
def devices(output_format: str) -> None:
    """List the microphones and loudspeakers.

    A line is a direction, a native rate and a name; `*` marks the system's default.

    To record from another microphone than the default, put its name into the settings file
    (mockinterview config path):

    \b
      [audio]
      input_device = "NAME"
    """
    from mockinterview.audio.devices import list_devices

    found = list_devices()
    if output_format == "json":
        print_json(found)
    elif found:
        print_columns(
            [
                ("*" if device.is_default else "", device.kind, f"{device.default_rate_hz} Hz", device.name)
                for device in found
            ]
        )
    if not any(device.kind == "input" for device in found):
        raise AudioDeviceError(NO_MICROPHONE)
