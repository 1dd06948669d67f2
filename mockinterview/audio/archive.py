"""Finished takes packed without loss."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from mockinterview.audio.codec import decode_file, encode_flac
from mockinterview.audio.recording import RecordingReader
from mockinterview.errors import AudioFileError


def archive_as_flac(wav_path: Path) -> Path:
    """Replace a finished take by a FLAC file beside it, and return that.

    The WAV goes last: after the FLAC has been decoded, found equal sample by sample, and sent to the disk.

    Raises AudioFileError when one of these fails; the WAV is kept then.
    """
    samples = RecordingReader(wav_path).read(0)
    flac_path = wav_path.with_suffix(".flac")
    encode_flac(samples, flac_path)
    if not np.array_equal(decode_file(flac_path), samples):
        flac_path.unlink()
        raise AudioFileError(f"{wav_path} could not be packed as FLAC without a difference; the WAV is kept.")
    with flac_path.open("rb+") as file:
        os.fsync(file.fileno())
    wav_path.unlink(missing_ok=True)  # another program may have packed it, too
    return flac_path
