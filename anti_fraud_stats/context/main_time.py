"""`main_time`: the time that a text as a whole is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times import FIGURE, Time, is_long, read_times
from anti_fraud_stats.quantities import parse_numeral

__all__ = ["find_event", "main_time", "years_of_the_text"]

_WEEK: Final = regex.compile(r"周|假期|假日|春节|国庆|中秋|端午|清明|五一")
_HELD: Final = regex.compile(
    r"(?:举行|举办|开展|召开)[^。；]{0,40}(?:仪式|活动|大会|宣传日|开放日|发还|返还)"
)
_WHOLE: Final = frozenset({Strength.YEAR, Strength.RANGE, Strength.SINCE, Strength.RELATIVE, Strength.MONTH})
_YEARS_BACK: Final = regex.compile(
    r"(?:这|近|过去)?(?P<count>[一二两三四五六七八九十\d]{1,2})年多?(?:以?来|间|里)"
)


def main_time(sentences: Iterable[str], anchor: Anchor, month_lead: int) -> Time | None:
    """Return the time of the text: the first whole period in its title and lead, best beside figures.

    A mere month counts only in the first `month_lead` sentences.
    """
    times: list[tuple[bool, Time]] = []
    for n, folded in enumerate(sentences):
        named, anchor = read_times(folded, anchor)
        fitting = _WHOLE if n < month_lead else _WHOLE - {Strength.MONTH}
        figured = FIGURE.search(folded) is not None
        times += [(figured, time) for time in named if time.strength in fitting and _can_be_whole(time)][:1]
    best = next((time for figured, time in times if figured), None) or next((t for _, t in times), None)
    years = (years_of_the_text(best, time) for _, time in times)
    return next((time for time in years if time is not best), best)


def years_of_the_text(time: Time | None, whole: Time | None) -> Time | None:
    """Return the text's time for as many years back as it has: 五年来 in a report on 2019年至2023年."""
    match = _YEARS_BACK.fullmatch(time.text) if time and whole else None
    period = whole.period if whole else None
    if match is None or period is None or period.start is None or period.end is None:
        return time
    full = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    years = period.end.year - period.start.year + 1
    return whole if full and parse_numeral(match["count"]) == years else time


def find_event(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the day on which a lead says that something was held: 1月10日，县公安局举行返还仪式."""
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        days = (time for time in times if time.period and time.period.start == time.period.end)
        day = next(days, None)
        if day and _HELD.search(folded, day.stop):
            return day
    return None


def _can_be_whole(time: Time) -> bool:
    """Return whether a text may be about a time: a month or more, last week, a holiday."""
    return is_long(time.period) or _WEEK.search(time.text) is not None
