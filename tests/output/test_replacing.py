"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from anti_fraud_stats.errors import UsageError
from anti_fraud_stats.output.replacing import replacing


class _StopError(Exception):
    """Something goes wrong half-way."""


def _fail(path: Path) -> None:
    with replacing(str(path)) as stream:
        stream.write("half")
        raise _StopError


def test_the_old_file_stays_until_the_end(tmp_path: Path) -> None:
    """A reader never sees a half-written file."""
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with replacing(str(path)) as stream:
        stream.write("new")
        stream.flush()
        assert path.read_text() == "old"
    assert path.read_text() == "new"


@pytest.mark.parametrize("old", ["old", None])
def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, old: str | None) -> None:
    """Neither a new file nor a draft is left behind."""
    path = tmp_path / "out.jsonl"
    if old:
        path.write_text(old)
    with pytest.raises(_StopError):
        _fail(path)
    assert [file.read_text() for file in tmp_path.iterdir()] == ([old] if old else [])


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_modes_are_kept(tmp_path: Path) -> None:
    """The umask rules a new file, an old one keeps its mode."""
    path = tmp_path / "out.jsonl"
    before = os.umask(0o027)
    try:
        with replacing(str(path)):
            pass
        assert path.stat().st_mode & 0o777 == 0o640
        path.chmod(0o600)
        with replacing(str(path)):
            pass
        assert path.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is replaced."""
    path, link = tmp_path / "out.jsonl", tmp_path / "link"
    link.symlink_to(path)
    with replacing(str(link)) as stream:
        stream.write("new")
    assert (link.is_symlink(), path.read_text()) == (True, "new")


def test_a_place_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    """The message names the path as given."""
    path = str(tmp_path / "no" / "out.jsonl")
    with pytest.raises(UsageError, match="No such file") as caught, replacing(path):
        pass
    assert caught.value.file == path
