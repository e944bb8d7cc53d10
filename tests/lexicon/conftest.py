"""A lexicon to change: a copy of the real one, which the program reads in its place."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from shutil import copytree

import pytest

from anti_fraud_stats.lexicon import loading


def _forget() -> None:
    """Empty every cache of the package: what it knows it reads anew."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "anti_fraud_stats":
            for member in vars(module).values():
                getattr(member, "cache_clear", lambda: None)()


@pytest.fixture
def lexicon_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder of a copy of the lexicon; the real one is back after the test."""
    folder = tmp_path / "lexicon"
    copytree(Path(str(files("anti_fraud_stats.lexicon"))), folder)
    monkeypatch.setattr(loading, "_room", lambda: folder)
    _forget()
    yield folder
    monkeypatch.undo()
    _forget()
