"""Sound in and out: recordings on disk, the sources that make them, the player, the codec.

Every recording is 16 kHz, mono, 16 bit. PortAudio is only ever loaded in a child process (`portaudio`), PyAV only
by `codec`, and only when something is decoded, resampled or encoded.
"""
