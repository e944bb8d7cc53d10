"""Files and streams as bytes: unpacked where they are gzip, and never more of them than was allowed."""

from __future__ import annotations

import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.pipes import open_file

__all__ = ["HEAD", "named", "opened", "read_bytes", "too_large", "unpacked"]

HEAD: Final = 2**16  # bytes that are looked at before a stream is read
_GZIP: Final = b"\x1f\x8b"


@contextmanager
def named(source: str) -> Iterator[None]:
    """Turn what may go wrong with a file while it is read into a `ReadError` that names it."""
    try:
        yield
    except (EOFError, zlib.error) as error:
        message = "is no whole gzip file"
        raise ReadError(message, file=source) from error
    except OSError as error:
        raise ReadError(error.strerror or str(error) or "cannot be read", file=source) from error


def read_bytes(place: Path | str | int, source: str, limit: int) -> bytes:
    """Return the bytes of a file, or of an open descriptor, unpacked.

    Raises `ReadError` where there are more than `limit` (0: no limit): of a file before it is read.
    """
    with named(source), opened(place) as stream:
        status = os.fstat(stream.fileno())
        if limit and stat.S_ISREG(status.st_mode) and status.st_size > limit:
            raise too_large(limit, source)
        data = stream.read(limit + 1) if limit else stream.read()
    if limit and len(data) > limit:
        raise too_large(limit, source)
    return data


@contextmanager
def opened(place: Path | str | int) -> Iterator[io.BufferedReader]:
    """Give the bytes of a file, or of an open descriptor, unpacked."""
    if isinstance(place, int):
        stream: io.BufferedReader = io.BufferedReader(io.FileIO(place, closefd=False), HEAD)
    else:
        stream = open_file(place)
    with stream:
        yield unpacked(stream)


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """Return `stream`, or what is in it where its first bytes are those of gzip: no text begins so."""
    if not stream.peek(len(_GZIP)).startswith(_GZIP):
        return stream
    import gzip  # noqa: PLC0415 - most files need none

    return io.BufferedReader(gzip.GzipFile(fileobj=stream, mode="rb"), HEAD)


def too_large(limit: int, source: str, line: int | None = None) -> ReadError:
    """Return the error that names the file and the option.

    >>> str(too_large(16777216, "通报.txt"))
    '通报.txt: is larger than 16777216 bytes: see --max-bytes'
    """
    return ReadError(f"is larger than {limit} bytes: see --max-bytes", file=source, line=line)
