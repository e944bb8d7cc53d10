"""Rules for expressions with days of their own: a point, from one to another, since one, until one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.dates import resolve_point
from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Rule, Strength
from anti_fraud_stats.context.periods.points import JOIN, LAST_DAY, POINT, parse_point, strength_of

__all__ = ["SPAN_RULES"]

_OWN: Final = "当同该次翌"  # 10月至次年3月: the second year is told by the first
_CLOCK: Final = r"(?:[ ]?+(?:凌晨|早上|上午|中午|下午|晚上?|夜间)?+(?:\d{1,2}+|零)(?:时|点|:\d\d))"
_TAIL: Final = r"(?:(?:[两二三四五]年)?+(?:期间|间)?+)"
_LAUNCH: Final = r"(?:启动|发起|开展|部署|实施|成立|组建|上线|开通|推行|施行|投入)"
_YEAR: Final = r"(?<!\d)(?:19|20)\d\d"

# 2021年6月至12月 · 6月10日至24日 · 今年以来，截至11月底 · 2018-2020年
_RANGE: Final = rf"""
    (?P<first>{POINT}|{_YEAR}(?={JOIN}(?:19|20)\d\d年)){_CLOCK}?+(?:起|以来)?+
    (?:{JOIN}|(?<=以来)[,，]?截[至止]到?|截[至止]到?)
    (?P<last>{POINT}|{LAST_DAY}){_TAIL}
"""
# 2018、2019年两年间 · 2019年和2020年两年
_YEARS: Final = rf"""
    {_YEAR} (?: (?:、(?:19|20)\d\d){{1,4}}+(?:年|(?=[两三四五]年))
      | 年[、和](?:19|20)\d\d年(?=[两二]年) ) {_TAIL}
"""
# 今年以来 · 9月1日起 · 自2021年10月“断卡”行动以来 · 2020年10月启动以来 · 2021年1月1日至今
_SINCE: Final = rf"""
    (?P<from>自从?|从)?+ (?P<first>{POINT}){_CLOCK}?+
    (?: 以来 | 起?至今(?![年日天后]) | 起(?![诉草获底火飞源]) | 来(?=[,，：:已共全])
      | [^,，。；;\d]{{0,15}}?{_LAUNCH}[^,，。；;\d]{{0,12}}?以来
      | (?(from)(?:[^,，。；;\d]{{1,25}}?以来|开始|始(?!终))|(?!))
    )
"""
# 截至2021年底 · 截至11月30日 · 截止昨日24时
_UNTIL: Final = rf"截[至止](?:到|至)?+[ ]?+(?P<last>{POINT}){_CLOCK}?+止?+"
_SINGLE: Final = rf"(?P<first>{POINT})(?:期间|间)?+"


def _read(match: regex.Match[str]) -> Reading | None:
    """Return the one or two points of the match."""
    groups = match.groupdict()
    points = [parse_point(text) for text in (groups.get("first"), groups.get("last")) if text]
    known = tuple(point for point in points if point)
    return Reading(known) if known and len(known) == len(points) else None


def _read_single(match: regex.Match[str]) -> Reading | None:
    point = parse_point(match["first"])
    return Reading((point,), strength=strength_of(point)) if point else None


def _read_range(match: regex.Match[str]) -> Reading | None:
    first = match["first"]
    opening = Point(f"{first}年") if first.isdecimal() else parse_point(first)
    closing = parse_point(match["last"])
    return Reading((opening, closing)) if opening and closing else None


def _read_years(match: regex.Match[str]) -> Reading | None:
    """Return the first and last of years that follow each other."""
    years = [int(year) for year in regex.findall(r"\d{4}", match[0])]
    follow = years == list(range(years[0], years[0] + len(years))) and len(years) > 1
    return Reading((Point(f"{years[0]}年"), Point(f"{years[-1]}年"))) if follow else None


def _resolve_single(reading: Reading, anchor: Anchor) -> Period | None:
    return resolve_point(reading.points[0], anchor)


def _resolve_since(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the first day of the point to the publication."""
    point = reading.points[0]
    if point.months:  # 下半年以来: begun, though not over
        point = replace(point, months=(point.months[0], point.months[0]))
    period = resolve_point(point, anchor)
    if period is None or period.start is None:
        return None
    ahead = anchor.published is not None and period.start > anchor.published
    return None if ahead else Period(period.start, anchor.published)


def _resolve_until(reading: Reading, anchor: Anchor) -> Period | None:
    """Return everything up to the last day of the point; nothing is counted beyond the publication."""
    period = resolve_point(reading.points[0], anchor)
    ends = [day for day in (period and period.end, anchor.published) if day]
    return Period(None, min(ends)) if period and ends else None


def _resolve_range(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the first day of the first point to the last of the last; either lends the other its year."""
    first, last = reading.points
    lent = first.year is None and first.word is None and last.year is not None and last.year[0] not in _OWN
    opening = resolve_point(replace(first, year=last.year) if lent else first, anchor)
    if opening is None or opening.start is None:
        return None
    closing = _closing(last, opening, anchor)
    if closing is None or closing.end is None:
        return None
    if lent and opening.start > closing.end:
        earlier = opening.start.year - 1
        opening = resolve_point(replace(first, year=f"{earlier}年"), anchor)
    ordered = opening is not None and opening.start is not None and opening.start <= closing.end
    return Period(opening.start, closing.end) if opening and ordered else None


def _closing(last: Point, opening: Period, anchor: Anchor) -> Period | None:
    """Resolve the second point: what it leaves out is the first's; 2020年11月至3月 ends a year later."""
    start = opening.start
    if start is None or last.year or last.word:
        return resolve_point(last, replace(anchor, year=start.year if start else None))
    if last.months is None:
        last = replace(last, months=(start.month, start.month))
    for year in (start.year, start.year + 1):
        closing = resolve_point(replace(last, year=f"{year}年"), anchor)
        if closing and closing.end and closing.end >= start:
            return closing
    return None


SPAN_RULES: Final = (
    Rule("range", Strength.RANGE, regex.compile(_RANGE, regex.VERBOSE), _read_range, _resolve_range),
    Rule("years", Strength.RANGE, regex.compile(_YEARS, regex.VERBOSE), _read_years, _resolve_range),
    Rule("since", Strength.SINCE, regex.compile(_SINCE, regex.VERBOSE), _read, _resolve_since),
    Rule("until", Strength.UNTIL, regex.compile(_UNTIL, regex.VERBOSE), _read, _resolve_until),
    Rule("point", Strength.YEAR, regex.compile(_SINGLE, regex.VERBOSE), _read_single, _resolve_single),
)
