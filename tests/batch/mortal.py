"""A worker that dies over certain files: what `worker.assess` is replaced by, found by name in each process."""

from __future__ import annotations

import os
import signal

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome

assess_well = worker.assess


def assess(recipe_digest: str, job: Job) -> Outcome:
    """Die over `deadly...` always, over `weak...` the first time."""
    name = job.source.name
    died_before = job.source.with_suffix(".died")
    if name.startswith("deadly") or (name.startswith("weak") and not died_before.exists()):
        died_before.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return assess_well(recipe_digest, job)
