"""Files to be opened, named pipes among them: one that nobody writes to ends, and holds nobody up."""

from __future__ import annotations

import io
import os
import select
import stat
import time
from pathlib import Path
from typing import Final

from anti_fraud_stats.errors import ReadError

__all__ = ["open_file"]

_PATIENCE: Final = 1.0  # seconds in which a pipe's writer must come; once it is there it may take its time
_STEP: Final = 0.02


class _Pipe(io.RawIOBase):
    """The bytes of a named pipe."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        self._until = time.monotonic() + _PATIENCE
        self._written = False

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._pipe

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # the stub says more than is asked
        """Read what is there; wait for a writer that has not come yet, or has nothing to say yet."""
        while True:
            try:
                count = os.readv(self._pipe, [buffer])
            except BlockingIOError:
                self._written = True
                select.select([self._pipe], [], [])
                continue
            self._written = self._written or count > 0
            if self._written:
                return count
            if time.monotonic() > self._until:
                message = "is a pipe that nobody writes to"
                raise ReadError(message, file=self._path)
            time.sleep(_STEP)

    def close(self) -> None:
        if not self.closed:
            os.close(self._pipe)
        super().close()


def open_file(path: Path | str) -> io.BufferedReader:
    """Return the bytes of the file at `path`, to be read; raise OSError where it cannot be opened.

    Reading raises `ReadError` where the path is a named pipe and nobody opens its other end: `open` itself
    would wait for ever.
    """
    if stat.S_ISFIFO(os.stat(path).st_mode):  # noqa: PTH116 - of a path as it was given
        return io.BufferedReader(_Pipe(str(path)))
    return Path(path).open("rb")
