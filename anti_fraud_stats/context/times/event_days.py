"""The days that a text is about which tells of one story, one operation or one ceremony."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.reading import FIGURE, Time, is_short, read_times

__all__ = ["STRIKE", "day_of_the_story", "find_event", "goes_past", "span_of_days"]

_HELD: Final = regex.compile(
    r"(?:举行|举办|开展|召开)[^。；]{0,40}(?:仪式|活动|大会|宣传日|开放日|发还|返还)|设点|设摊|走[进上]\p{Han}{2,8}(?:宣传|开展)|开展[^。；]{0,24}宣传"
)
NEWS: Final = 183  # days
STRIKE: Final = regex.compile(
    r"拘捕|抓获|收网|查获|搜[查出获索]|破门|行动|捣毁|查处|押解|[发返]还|检获|端掉|打掉|移交|(?:出动|投入)[^，。；]{0,6}(?:警力|民警|力量)|护航|设卡|巡逻"
)
OPENING: Final = 2  # sentences that tell the day of a story: a day further on is of what they do there
_SAME_DAY: Final = regex.compile(r"[^\p{Han}]{0,3}[当同][天日晚]")


def day_of_the_story(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the one strike, else the one day, on which a story opens with saying that the police acted."""
    days: dict[Period, Time] = {}
    for n, folded in enumerate(sentences):
        if n >= OPENING and not _SAME_DAY.match(folded):
            break
        times, anchor = read_times(folded, anchor)
        if STRIKE.search(folded):
            days |= {t.period: t for t in times if t.period and is_short(t.period) and t.period not in days}
    days = {period: time for period, time in days.items() if _is_news(period, anchor)}
    strikes = [time for period, time in days.items() if period.days > 1]
    chosen = strikes or list(days.values())
    return chosen[0] if len(chosen) == 1 else None


def goes_past(time: Time, body: Iterable[str], anchor: Anchor) -> bool:
    """2022年6月，陈女士被骗。…2023年4月12日，提起公诉: whether a story leaves its first month."""
    end = time.period.end if time.strength is Strength.MONTH and time.period else None
    if end is None:
        return False
    for folded in body:
        times, anchor = read_times(folded, anchor)
        dated = (t.period for t in times if t.strength in {Strength.DAY, Strength.MONTH} and t.period)
        if any(period.start and period.start > end for period in dated):
            return True
    return False


def _is_news(period: Period, anchor: Anchor) -> bool:
    """Return whether a day is no more than half a year past: what a court decides on is older."""
    published, end = anchor.published, period.end
    return published is None or end is None or (published - end).days <= NEWS


def span_of_days(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the first days on end beside figures: what a text about one operation of some days is about.

    Behind figures up to a day (截至4月18日) they are of a part.
    """
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        ranges = (time for time in times if time.strength is Strength.RANGE and time.reach is None)
        spans = (time for time in ranges if time.period and time.period.days > 1)
        if (span := next(spans, None)) and FIGURE.search(folded, span.stop):
            return span
        if any(t.strength is Strength.UNTIL and FIGURE.search(folded, t.stop) for t in times):
            return None
    return None


def find_event(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the day on which a lead says that something was held: 1月10日，县公安局举行返还仪式."""
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        days = (time for time in times if time.period and time.period.start == time.period.end)
        day = next(days, None)
        if day and _HELD.search(folded, day.stop):
            return day
    return None
