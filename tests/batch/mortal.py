"""A worker that dies over certain files: what `worker.assess` is replaced by, found by name in each process."""

from __future__ import annotations

import math
import os
import signal

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome

assess_well = worker.assess


DASK_GIVES_UP_AT = 4
"""What `distributed.scheduler.allowed-failures` allows, and one more."""
DEATHS = {"weak": 1, "suspect": DASK_GIVES_UP_AT, "deadly": math.inf}
"""How often whoever judges such a file dies over it."""


def assess(recipe_digest: str, job: Job) -> Outcome:
    """Die over the files that `DEATHS` names, as often as it says."""
    died = job.source.with_suffix(".died")
    deaths = died.stat().st_size if died.exists() else 0
    if deaths < DEATHS.get(job.source.stem, 0):
        died.write_bytes(b"x" * (deaths + 1))
        os.kill(os.getpid(), signal.SIGKILL)
    return assess_well(recipe_digest, job)
