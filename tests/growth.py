"""Whether time grows in line with length, told on a machine that does other things too."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

__all__ = ["grows_in_line"]

_LEAST: Final = 0.004  # seconds that the shorter text takes: below, a clock tells little
_FACTOR: Final = 8
_LIMIT: Final = 10.0
_TRIES: Final = 5
_PAUSE: Final = 0.5  # seconds before the next try: what disturbed the last one may have passed
_RUNS: Final = 3
_START: Final = 1024  # characters: beyond the longest sentence, inside which rules need not be linear
_LARGEST: Final = 1 << 17


def grows_in_line(work: Callable[[str], object], family: Callable[[int], str], limit: float = _LIMIT) -> bool:
    """Return whether `work` takes at most `limit` times as long for eight times the length.

    The length is raised until the work can be measured. A measurement that says no is made again, as other
    processes may have got in between; none of them makes a quadratic program look linear.
    """
    size = _START
    while size < _LARGEST and _seconds(work, family(size), 1) < _LEAST:
        size *= 2
    if _ratio(work, family, size, 1) <= limit:
        return True
    return any(_ratio_again(work, family, size) <= limit for _ in range(_TRIES - 1))


def _ratio_again(work: Callable[[str], object], family: Callable[[int], str], size: int) -> float:
    time.sleep(_PAUSE)
    return _ratio(work, family, size, _RUNS)


def _ratio(work: Callable[[str], object], family: Callable[[int], str], size: int, runs: int) -> float:
    short, long = family(size), family(_FACTOR * size)
    return _seconds(work, long, runs) / max(_seconds(work, short, runs), _LEAST)


def _seconds(work: Callable[[str], object], text: str, runs: int) -> float:
    """Return the least time of this process that the work takes."""
    return min(_once(work, text) for _ in range(runs))


def _once(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun
