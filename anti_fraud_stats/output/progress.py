"""How far a long run is, on one line of a terminal that is wiped again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TextIO, TypeVar

__all__ = ["MANY", "with_progress"]

_Item = TypeVar("_Item")

MANY: Final = 20
_WIPE: Final = "\r\x1b[K"


def with_progress(items: Iterable[_Item], total: int | None, stream: TextIO) -> Iterator[_Item]:
    r"""Yield the items, keeping a count of them on `stream`; the line is wiped while an item is worked on.

    >>> import io
    >>> stream = io.StringIO()
    >>> list(with_progress(["通报.txt"], 1, stream)), stream.getvalue().count("0/1 files")
    (['通报.txt'], 1)
    """
    done = 0
    told = " articles" if total is None else f"/{total} files"
    stream.write(f"{done}{told}")
    stream.flush()
    try:
        for done, item in enumerate(items, start=1):
            stream.write(_WIPE)
            stream.flush()
            yield item
            stream.write(f"{_WIPE}{done}{told}")
            stream.flush()
    finally:
        stream.write(_WIPE)
        stream.flush()
