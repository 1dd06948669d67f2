"""The user's folders: nobody else reads them."""

from __future__ import annotations

from pathlib import Path

from mockinterview import paths


def test_a_private_folder_has_private_parents_where_they_were_missing(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    paths.ensure_private_dir(tmp_path / "data" / "takes")
    modes = [folder.stat().st_mode & 0o777 for folder in (tmp_path / "data" / "takes", tmp_path / "data", tmp_path)]
    assert modes == [0o700, 0o700, 0o755]


def test_a_folder_that_others_could_read_becomes_private(tmp_path: Path) -> None:
    (tmp_path / "takes").mkdir(mode=0o755)
    assert paths.ensure_private_dir(tmp_path / "takes").stat().st_mode & 0o777 == 0o700
