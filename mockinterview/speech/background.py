"""Decoding passages one after the other beside the thread that listens."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue

from mockinterview.speech.passages import DecodedPassage
from mockinterview.speech.segmentation import Passage


class BackgroundDecoder:
    """A thread that decodes passages in order, until `close`.

    A decode cannot be interrupted, and the interpreter crashes when it ends in the middle of one. So the end of the
    program waits for the passage in hand (a second or two), unless it leaves by `os._exit`; never for a queue.
    """

    def __init__(self, decode: Callable[[Passage], DecodedPassage]) -> None:
        self._decode = decode
        self._queue: SimpleQueue[tuple[Passage, Future[DecodedPassage]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="background-decoder", daemon=True)
        self._thread.start()
        atexit.register(self._leave)

    def submit(self, passage: Passage) -> Future[DecodedPassage]:
        """Queue `passage`; its future holds the words, or what went wrong."""
        future: Future[DecodedPassage] = Future()
        self._queue.put((passage, future))
        return future

    def close(self) -> None:
        """Let the thread end when the queue is empty; does not wait."""
        self._queue.put(None)

    def abandon(self) -> None:
        """Cancel what is queued and let the thread end with the passage in hand; does not wait."""
        try:
            while True:
                item = self._queue.get_nowait()
                if item is not None:
                    item[1].cancel()
        except Empty:
            self.close()

    def _leave(self) -> None:
        self.abandon()
        self._thread.join()

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            passage, future = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(self._decode(passage))
            except Exception as error:  # handed to whoever asks for the result
                future.set_exception(error)
        atexit.unregister(self._leave)
