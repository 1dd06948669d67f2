"""The adapter's file: small, whole, and refused in a sentence when it is not."""

from __future__ import annotations

import numpy as np
import pytest

from mockinterview.errors import DataFileError
from mockinterview.paths import bundled
from mockinterview.tagging.encoder.adapter import ADAPTER_FILE, adapter_bytes, load_adapter, read_adapter
from mockinterview.tagging.packing import file_bytes, read_parts


def test_the_file_keeps_every_weight(tmp_path):
    copy = tmp_path / "copy.npz"
    copy.write_bytes(adapter_bytes(load_adapter()))
    read, kept = read_adapter(copy), load_adapter()
    assert read.version == kept.version
    assert list(read.updates) == list(kept.updates)
    for name, (down, up) in kept.updates.items():
        assert np.allclose(read.updates[name][0], down, atol=1e-6)
        assert np.allclose(read.updates[name][1], up, atol=1e-6)
    assert np.array_equal(read.head.phase, kept.head.phase)


def _without(*names):
    return file_bytes({name: part for name, part in read_parts(bundled(ADAPTER_FILE)).items() if name not in names})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(lambda: b"nothing of the kind", "cannot be read", id="other"),
        pytest.param(lambda: _without("head.phase"), "not whole .'head.phase", id="a part missing"),
        pytest.param(
            lambda: file_bytes({**read_parts(bundled(ADAPTER_FILE)), "format": np.array(0)}), "version", id="old"
        ),
    ],
)
def test_a_broken_or_old_file_is_told_in_a_sentence(tmp_path, content, what):
    path = tmp_path / "encoder.npz"
    path.write_bytes(content())
    with pytest.raises(DataFileError, match=rf"(?s){what}.*install the program again\.$"):
        read_adapter(path)
