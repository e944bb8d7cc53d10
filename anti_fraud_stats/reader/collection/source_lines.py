"""The lines of a collection, decoded one by one: a bad one costs itself only, a long one is not kept."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.decoding import decode_noting
from anti_fraud_stats.reader.mending import Decoded, tried
from anti_fraud_stats.reader.opening import HEAD, too_large

__all__ = ["SourceLine", "find_lines"]

_WIDE: Final = ("utf-16", "utf-32")  # in which the byte of a line end is no line end
_SKIPPED: Final = 2**30  # bytes of one line that are passed over before the rest of the file is given up
_UTF8: Final = "utf-8"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line with its end, its number from 1, its length in bytes, and what had to be mended in it."""

    number: int
    text: str
    size: int
    warning: str | None = None


def find_lines(
    stream: io.BufferedReader, source: str, encoding: str | None, limit: int
) -> Iterator[SourceLine | ReadError]:
    r"""Yield the lines of a stream, or in place of one what is wrong with it; `limit`: bytes, 0 for none.

    >>> stream = io.BufferedReader(io.BytesIO("破案3宗\n破\n".encode("gb18030")))
    >>> [line.text for line in find_lines(stream, "a.csv", None, 0)]
    ['破案3宗\n', '破\n']
    """
    name = encoding or _encoding_of(stream.peek(HEAD)[:HEAD])
    with _recoded(stream, name) as (readable, name):
        for number, line in enumerate(_split(readable, limit), start=1):
            if line is None:
                yield too_large(limit, source, number)
                continue
            try:
                decoded = _decoded(line, source, name, forced=encoding is not None)
            except ReadError as error:
                yield ReadError(error.message, file=source, line=number)
            else:
                text = decoded.text.removeprefix("\ufeff") if number == 1 else decoded.text
                yield SourceLine(number, text, len(line), decoded.warning)


class _Recoded:
    """A stream in a wide encoding, as UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def readline(self, size: int = -1, /) -> bytes:
        """Return the next line; `size` counts characters."""
        return self._text.readline(size).encode(errors="surrogatepass")


@contextmanager
def _recoded(stream: io.BufferedReader, name: str) -> Iterator[tuple[io.BufferedReader | _Recoded, str]]:
    """Give a stream whose lines end in one byte, and the encoding that it is in."""
    if not name.lower().replace("_", "-").startswith(_WIDE):
        yield stream, name
        return
    text = io.TextIOWrapper(stream, name, errors="replace", newline="\n")
    try:
        yield _Recoded(text), _UTF8
    finally:
        text.detach()


def _encoding_of(head: bytes) -> str:
    """Return the encoding of a file that begins so; where that cannot be told, each line is looked at."""
    whole = head[: head.rfind(b"\n") + 1] or head
    try:
        wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return decode_noting(head if wide else whole, "").encoding
    except ReadError:
        return _UTF8


def _split(stream: io.BufferedReader | _Recoded, limit: int) -> Iterator[bytes | None]:
    """Yield the lines; None in place of one that is longer than `limit`."""
    while line := stream.readline(limit + 1 if limit else -1):
        if not limit or len(line) <= limit:
            yield line
            continue
        yield None
        if not line.endswith(b"\n") and not _pass_over(stream):
            return


def _pass_over(stream: io.BufferedReader | _Recoded) -> bool:
    """Go to the end of the line, a piece at a time; return whether it came in time."""
    passed = 0
    while passed < _SKIPPED:
        piece = stream.readline(HEAD)
        if not piece or piece.endswith(b"\n"):
            return True
        passed += len(piece)
    return False


def _decoded(line: bytes, source: str, name: str, *, forced: bool) -> Decoded:
    """Return one line as text; in a file of UTF-8 a line may be in another encoding."""
    other = name if forced or not name.startswith(_UTF8) else None
    return tried(line, name) or decode_noting(line, source, other)
