"""Times that point to one named before (行动期间, 同期, 这40天里, 三年间): which one, the context tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.reading import FIGURE, Time, is_long, is_within
from anti_fraud_stats.quantities import parse_numeral

__all__ = ["settle_pointers"]

_SPANS: Final = frozenset({Strength.RANGE, Strength.SINCE, Strength.YEAR})
MONTHS: Final = 12
LONGEST: Final = 62  # days of one operation
_CAMPAIGN: Final = ("季行动中", "专项行动中", "百日行动中")
_DAYS: Final = regex.compile(r"这?(?P<count>[\d一二三四五六七八九十两]+)(?P<unit>[天年])")


def settle_pointers(times: Sequence[Time], folded: str, context: Context) -> Sequence[Time]:
    """Return the times of a sentence, each pointer as the time that it points to; without one it is none."""
    if all(time.strength is not Strength.POINTER for time in times):
        return times
    settled: list[Time] = []
    for time in times:
        if time.strength is not Strength.POINTER:
            settled.append(time)
        elif meant := _pointed_at(time, settled, folded, context):
            settled.append(replace(time, period=meant.period, strength=meant.strength))
    return settled


def _pointed_at(pointer: Time, before: Sequence[Time], folded: str, context: Context) -> Time | None:
    """Return the time last named in the sentence or the paragraph, else the text's; of days, one as long.

    行动中 behind a day is of that day. A paragraph before that tells of a span of time goes before the text,
    but not behind a figure of the text's; one that tells of a month does not.
    """
    named = [time for time in before if not time.local][::-1]
    last, whole = context.last_time, context.setting.time
    opens = FIGURE.search(folded, 0, pointer.start) is None
    span = last if last and last.strength in _SPANS and opens else None
    near = [*named, context.time if not _is_day(context.time) else None, span, context.heading_time, whole]
    if whole and (
        pointer.text.endswith(_CAMPAIGN) or (pointer.text.startswith("行动") and _is_strike(whole))
    ):
        near = [whole]
    if pointer.text == "行动中" and _is_day(context.time):
        near = [*named, context.time]
    if whole and span and pointer.text == "同期" and _holds(whole, span):
        near = [*named, context.time, whole]
    known = [time for time in (*near, context.time, last) if time and time.period]
    if days := _DAYS.match(pointer.text):
        count = int(parse_numeral(days["count"]))
        years = days["unit"] == "年"
        return next((t for t in known if (_has_years(t, count) if years else _has_days(t, count))), None)
    return next(iter(known), None)


def _is_strike(time: Time) -> bool:
    """Return whether a time is that of one operation of some days or weeks."""
    return time.strength is Strength.RANGE and time.period is not None and 1 < time.period.days <= LONGEST


def _holds(whole: Time, part: Time) -> bool:
    """Return whether a time lies in the text's, or begins with it and has no end of its own: 今年以来."""
    inside = part.period is not None and is_within(part.period, whole.period)
    starts = {time.period.start if time.period else None for time in (whole, part)}
    return inside or (part.strength is Strength.SINCE and len(starts) == 1 and is_long(whole.period))


def _is_day(time: Time | None) -> bool:
    """Return whether a time is a single day."""
    return time is not None and time.period is not None and time.period.start == time.period.end


def _has_years(time: Time, count: int) -> bool:
    """Return whether a time has so many whole years."""
    start, end = (time.period.start, time.period.end) if time.period else (None, None)
    if start is None or end is None:
        return False
    return end.year - start.year + 1 == count and (start.month, end.month) == (1, MONTHS)


def _has_days(time: Time, count: int) -> bool:
    """Return whether a time is of so many days, give or take one."""
    period = time.period
    if period is None or period.start is None or period.end is None:
        return False
    return abs((period.end - period.start).days + 1 - count) <= 1
