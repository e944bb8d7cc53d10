"""Named pipes: read when somebody writes, refused when nobody does."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader import read_article

TEXT = "反诈通报\n\n2021年，全市破获诈骗案件3起。\n"


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """Make a named pipe."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_a_pipe_without_a_writer_is_refused(pipe: Path) -> None:
    """And does not hold up what comes behind it."""
    with pytest.raises(ReadError, match="nobody writes to"):
        read_article(pipe)


@pytest.mark.parametrize("pause", [0.0, 0.3], ids=["at once", "late"])
def test_a_slow_writer_is_waited_for(pipe: Path, pause: float) -> None:
    """Before it comes, and between two of its words."""

    def write() -> None:
        time.sleep(pause)
        with pipe.open("wb", buffering=0) as stream:
            stream.write(TEXT.encode()[:20])
            time.sleep(pause)
            stream.write(TEXT.encode()[20:])

    writer = threading.Thread(target=write)
    writer.start()
    article = read_article(pipe)
    writer.join()
    assert article.raw == TEXT
