"""The values of this package: a `Period`, the `Anchor` that it is read against, and a `PeriodMention`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

__all__ = ["MONTH_END", "Anchor", "Period", "PeriodMention", "Point", "Reading", "Strength"]

MONTH_END: Final = -1
"""Stands for the last day of a month, whichever it is."""


class Strength(StrEnum):
    """What kind of time a mention names; the pipeline decides by it which mention governs."""

    DAY = "day"
    MONTH = "month"
    RANGE = "range"
    YEAR = "year"
    SINCE = "since"
    UNTIL = "until"
    RELATIVE = "relative"
    VAGUE = "vague"
    COMPARISON = "comparison"
    CUMULATIVE = "cumulative"
    POINTER = "pointer"


# these say how to read a figure, and do not move the time that the text speaks of
_STANDING: Final = frozenset({Strength.COMPARISON, Strength.CUMULATIVE})
_BEGINS: Final = ("启动", "打响", "发起", "开展", "部署")  # 自6月25日“百日行动”启动以来
_LAUNCHING: Final = frozenset({Strength.DAY, Strength.MONTH, Strength.SINCE})


@dataclass(frozen=True, slots=True)
class Period:
    """The days `start` to `end`, both included; None is an open end."""

    start: dt.date | None
    end: dt.date | None

    @property
    def days(self) -> int:
        """How many days it has, 0 where it is open."""
        return (self.end - self.start).days + 1 if self.start and self.end else 0

    def iso(self) -> str:
        """Return the period as ISO dates around a slash; an open end is two dots.

        >>> Period(dt.date(2021, 1, 1), dt.date(2021, 12, 31)).iso()
        '2021-01-01/2021-12-31'
        >>> Period(None, dt.date(2022, 3, 6)).iso()
        '../2022-03-06'
        """
        return f"{self.start or '..'}/{self.end or '..'}"


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar as a text names it: the year's words, months of it, days of a month.

    `months` and `days` are first and last; last day `MONTH_END` is the month's last. `word` names a month or
    a day by its distance (上月, 次日) in place of the numbers. `early` is the beginning of it (7月初), which
    counts as the whole, but where it is an end: 到7月初.
    """

    year: str | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    word: str | None = None
    early: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read from its match: points of the calendar, or a count of `unit`s, or a name."""

    points: tuple[Point, ...] = ()
    count: int = 0
    unit: str = ""
    strength: Strength | None = None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """One expression of time: its place, its words, the rule that found it, and what it read.

    `launch` holds where the words behind it start something (2020年10月启动“断卡”行动).
    """

    start: int
    stop: int
    text: str
    rule: str
    strength: Strength
    reading: Reading
    launch: bool = False

    @property
    def comparison(self) -> bool:
        """Whether it names the other side of a change (同比, 较2019年), never a figure's own period."""
        return self.strength is Strength.COMPARISON


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an incomplete expression is completed from: the day of publication, and what governs so far.

    `year`, `month`, `day` are the last mentioned; `period` governs; `start` is the day on which something
    was launched, `seen` the last day named, be a span named since; `minguo` says that years count from 1911;
    `latest` is the last year that an undated text names, its 今年.
    """

    published: dt.date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    period: Period | None = None
    start: dt.date | None = None
    seen: dt.date | None = None
    minguo: bool = False
    latest: int | None = None

    @property
    def mentioned(self) -> dt.date | None:
        """The day last mentioned, None where no more than its month or year was."""
        return dt.date(self.year, self.month, self.day) if self.year and self.month and self.day else None

    def after(self, mention: PeriodMention, period: Period | None) -> Anchor:
        """Return the anchor behind `mention`, which was resolved to `period`.

        >>> from anti_fraud_stats.context.periods import find_periods, resolve
        >>> mention = next(find_periods("2021年6月，抓获3人"))
        >>> anchor = Anchor(dt.date(2022, 3, 6))
        >>> anchor = anchor.after(mention, resolve(mention, anchor))
        >>> (anchor.year, anchor.month, anchor.period.iso())
        (2021, 6, '2021-06-01/2021-06-30')
        """
        if mention.strength in _STANDING:
            return self
        if period is None:
            return replace(self, period=None) if mention.strength is Strength.VAGUE else self
        begun = mention.strength is Strength.SINCE and any(word in mention.text for word in _BEGINS)
        launched = begun or (mention.launch and mention.strength in _LAUNCHING)
        moved = replace(
            self,
            period=period,
            start=period.start if launched else self.start,
            minguo=self.minguo or any(_is_minguo(point) for point in mention.reading.points),
        )
        if mention.strength is Strength.UNTIL:  # 截至去年底 says how far, not what is spoken of
            tells = mention.rule == "state" or any(point.year == "今年" for point in mention.reading.points)
            return replace(moved, year=period.end.year) if tells and period.end else moved
        aside = not mention.reading.points or self._is_looking_back(mention, period)
        return moved if aside else _move(moved, period, mention.strength)

    def _is_looking_back(self, mention: PeriodMention, period: Period) -> bool:
        """2022年2月报警。于2021年全年盗录，4月12日落网: whether a story goes back to an earlier year."""
        printed = mention.strength is Strength.YEAR and mention.text[:1].isdecimal()
        year = period.end.year if printed and self.month and period.end else None
        return year is not None and self.year is not None and year < self.year


def _is_minguo(point: Point) -> bool:
    """Return whether a year is counted from 1911: 民国114年, 114年2月."""
    year = (point.year or "").replace(" ", "")
    return "民" in year or (year[:3].isdecimal() and not year[:4].isdecimal() and point.months is not None)


def _move(anchor: Anchor, period: Period, strength: Strength) -> Anchor:
    """Return `anchor` with the year, month and day of `period`, as far as it has one of each."""
    start, end = period.start or period.end, period.end or period.start
    if start is None or end is None:
        return anchor
    published = anchor.published
    if strength is Strength.SINCE and published and start.year != published.year:
        return replace(anchor, year=None, month=None, day=None)  # 2020年10月以来 is of more years than one
    same_month = (start.year, start.month) == (end.year, end.month)
    month, day = end.month if same_month else None, end.day if start == end else None
    seen = start if strength is Strength.DAY else anchor.seen if strength is Strength.RANGE else None
    return replace(anchor, year=end.year, month=month, day=day, seen=seen)
