"""A time as a sentence names it, and which of several governs a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.context.periods import Period
from anti_fraud_stats.context.periods.model import Strength

__all__ = [
    "Time",
    "governing_time",
    "is_in_one_month",
    "is_long",
    "is_of_days",
    "is_short",
    "is_whole",
    "is_within",
]

LONGEST_STRIKE: Final = 13  # days between the first and the last
SHORTEST: Final = 26  # days between the first and the last of a period that a text can be about
_OPEN: Final = frozenset({Strength.CUMULATIVE, Strength.UNTIL})


@dataclass(frozen=True, slots=True)
class Time:
    """A resolved expression of time and its place in its sentence; `period` None where it means no days.

    `reach` is the last place that it governs, where that is not the end of its sentence.
    """

    start: int
    stop: int
    text: str
    strength: Strength
    period: Period | None
    reach: int | None = None

    @property
    def local(self) -> bool:
        """Whether it is named for some figures alone: 上年2378起, （2月为108起）."""
        return self.reach is not None


def governing_time(times: Sequence[Time], place: int) -> Time | None:
    """Return the time that governs the figure at `place`: the last before it; 累计 alone if nothing else.

    A time that is named for one figure alone (上年2378起) governs no other.
    """
    before = [time for time in times if time.start < place and (time.reach is None or place <= time.reach)]
    strong = [time for time in before if time.strength is not Strength.CUMULATIVE]
    candidates = strong or before
    return candidates[-1] if candidates else None


def is_within(period: Period, whole: Period | None) -> bool:
    """Return whether a period is a part of another, shorter than it."""
    if whole is None or not (whole.start and whole.end and period.start and period.end):
        return False
    return whole.start <= period.start and period.end <= whole.end and period != whole


def is_long(period: Period | None) -> bool:
    """Return whether a period is of a month or more, or open."""
    if period is None:
        return False
    return not (period.start and period.end) or (period.end - period.start).days >= SHORTEST


def is_short(period: Period | None) -> bool:
    """Return whether a period is of a few days: one strike, one fair."""
    if period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days <= LONGEST_STRIKE


def is_of_days(time: Time) -> bool:
    """Return whether a time is of one day or of a few, as one strike is; not 7月15日起, which lasts."""
    begins = time.strength is Strength.SINCE and time.period is not None and time.period.days == 1
    return time.strength is Strength.DAY or (is_short(time.period) and not begins)


def is_whole(time: Time) -> bool:
    """Return whether a time is a whole period, which speaks for the total."""
    return not is_of_days(time) and is_long(time.period) and time.strength not in _OPEN


def is_in_one_month(time: Time) -> bool:
    """Return whether a time lies in one month, as the time of a raid may be told: 去年6月."""
    start, end = (time.period.start, time.period.end) if time.period else (None, None)
    return bool(start and end and (start.year, start.month) == (end.year, end.month))
