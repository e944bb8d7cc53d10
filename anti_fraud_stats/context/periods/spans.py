"""Rules for expressions with days of their own: a point, from one to another, since one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.dates import resolve_point
from anti_fraud_stats.context.periods.ends import end_of
from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Strength
from anti_fraud_stats.context.periods.point_forms import JOIN, LAST_DAY
from anti_fraud_stats.context.periods.points import parse_last_day, strength_of
from anti_fraud_stats.context.periods.rules import CLOCK, GAP, MARK, RECENT, Rule, Scene

__all__ = ["SPAN_RULES"]

_MINGUO_NOW: Final = 90  # 2001: years before are told in full
_OWN: Final = "当同该次翌"  # 10月至次年3月: the second year is told by the first
_TAIL: Final = r"(?:(?:[两二三四五六2-6]年)?+(?:期间|间)?+)"
_LAUNCH: Final = r"(?:启动|发起|开展|部署|实施|成立|组建|上线|开通|推行|施行|投入|打响|开始)"
_YEAR: Final = r"(?<!\d)(?:19|20)\d\d"
_NAMED: Final = rf"(?:“[^”，。；]{{1,12}}”|{GAP})"  # a name may have digits: “昆仑2024”

# 2021年6月至12月 · 6月10日至24日 · 今年以来，截至11月底 · 2018-2020年
_RANGE: Final = rf"""
    (?P<from>自从?|从)?+(?P<first>{MARK}|{_YEAR}(?={JOIN}{MARK})){CLOCK}?+
    (?:起|以来|(?(from)(?!的){GAP}{{1,16}}?(?=[,，]?{JOIN}{MARK})|(?!))|{_NAMED}{{0,14}}?{_LAUNCH})?+
    (?:(?(from)[,，]?){JOIN}|(?<=以来)[,，]?截[至止]到?|截[至止]到?)
    (?P<last>{MARK}|{LAST_DAY}){_TAIL}
"""
# 2018、2019年两年间 · 2019年和2020年两年
_YEARS: Final = rf"""
    {_YEAR} (?: (?:、(?:19|20)\d\d){{1,4}}+(?:年|(?=[两三四五]个?年))
      | 年[、和](?:19|20)\d\d年(?=[两二]个?年) ) {_TAIL}
"""
# 白皮书（2019—2021）
_YEAR_SPAN: Final = rf"(?<=[（(])(?P<first>(?:19|20)\d\d)年?{JOIN}(?P<last>(?:19|20)\d\d)年?度?(?=[）)])"
# 警情速览（7.8—7.14） · 2024.7.8-7.14 · 7/8—14
_NUMERIC: Final = rf"""
    (?:(?<=[（(【\[「|｜])|(?<=^|\s)(?=[\d.~～—–－-]{{5,22}}+(?:$|[)）|｜]|期间|\p{{Han}}{{0,4}}(?:警情|战果|周报|战报|通报))))
    (?:(?P<year>(?:19|20)\d\d)(?:[./]|年))?+(?P<month>0?[1-9]|1[0-2])(?P<mark>[./])(?P<day>0?[1-9]|[12]\d|3[01]){JOIN}
    (?:(?:(?P=year)(?P=mark))?(?P<last>0?[1-9]|1[0-2])(?P=mark))?(?P<until>0?[1-9]|[12]\d|3[01])
    (?=[）)】\]」|｜]|$|期间|\p{{Han}}{{0,4}}(?:警情|战果|周报|战报|通报))
"""
# 103年到105年, 93年至98年: both counted from 1911, or of the last century
_SHORT_YEARS: Final = (
    rf"(?<![\d.])(?P<first>[6-9]\d|1[0-3]\d)年{JOIN}(?P<last>[6-9]\d|1[0-3]\d)年(?!\d{{1,2}}月){_TAIL}"
)
_TODAY: Final = r"(?:(?:截止?)?至今(?![年日天后])|(?:截[至止]到?|到)(?:目前|现在)(?:为止)?+|迄今(?:为止)?+)"
# 今年以来 · 9月1日起 · 自2021年10月“断卡”行动以来 · 2020年10月启动以来 · 2021年1月1日至今
_SINCE: Final = rf"""
    (?P<from>自从?|从)?+ (?P<first>{MARK}){CLOCK}?+
    (?: 以来 | 起?{_TODAY} | 起(?![诉草获底火飞源回出降]) | 来(?=[,，：:已共全])
      | {_NAMED}{{0,15}}?{_LAUNCH}(?:{GAP}|“[^“”，。]{{1,14}}”){{0,12}}?以来 | {GAP}{{1,8}}?以来
      | (?(from)(?:{GAP}{{1,25}}?(?:以来|至今(?![年日天后]))|开始|始(?!终))|(?!))
    )
"""
# 2021年已经过半
_HALF_GONE: Final = rf"(?P<first>{MARK})已?经?过半"
_SINGLE: Final = rf"(?P<first>{MARK})(?:期间|间)?+"


def _read(match: regex.Match[str], scene: Scene) -> Reading:
    """Return the one or two points of the match."""
    names = [name for name in ("first", "last") if name in match.re.groupindex]
    return Reading(tuple(_point(match, name, scene) for name in names))


def _point(match: regex.Match[str], name: str, scene: Scene) -> Point:
    """Return the point that the group holds: a marked one, a bare year (2018-), or a bare day (至24日)."""
    if point := scene.points.get(match.start(name)):
        return point
    text = match[name]
    return Point(f"{text}年") if text.isdecimal() else parse_last_day(text)


def _read_since(match: regex.Match[str], scene: Scene) -> Reading:
    """Return the point, and in `unit` whether it says from when on (六月起), not since when (六月以来)."""
    return Reading((_point(match, "first", scene),), unit="起" if match[0][-1] in "起始" else "")


def _read_numeric(match: regex.Match[str], _: Scene) -> Reading:
    """Return the two days, of which the last may leave out its month: 7.8—14."""
    year = f"{match['year']}年" if match["year"] else None
    months = int(match["month"]), int(match["last"] or match["month"])
    days = int(match["day"]), int(match["until"])
    first, last = (Point(None, (m, m), (d, d)) for m, d in zip(months, days, strict=True))
    return Reading((replace(first, year=year), last))


def _read_single(match: regex.Match[str], scene: Scene) -> Reading:
    point = scene.points[match.start()]
    return Reading((point,), strength=strength_of(point))


def _read_years(match: regex.Match[str], _: Scene) -> Reading | None:
    """Return the first and last of years that follow each other."""
    years = [int(year) for year in regex.findall(r"\d{4}", match[0])]
    follow = years == list(range(years[0], years[0] + len(years))) and len(years) > 1
    return Reading((Point(f"{years[0]}年"), Point(f"{years[-1]}年"))) if follow else None


def _read_year_span(match: regex.Match[str], _: Scene) -> Reading:
    return Reading((Point(f"{match['first']}年"), Point(f"{match['last']}年")))


def _read_short_years(match: regex.Match[str], _: Scene) -> Reading | None:
    """Return the first and last year where the second is later; 60年至80年 may be a term."""
    first, last = int(match["first"]), int(match["last"])
    told = first < last and last >= _MINGUO_NOW
    return Reading((Point(f"民国{first}年"), Point(f"民国{last}年"))) if told else None


def _resolve_single(reading: Reading, anchor: Anchor) -> Period | None:
    return resolve_point(reading.points[0], anchor)


def _resolve_half_gone(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the first half of the year that the point names."""
    point = reading.points[0]
    return resolve_point(replace(point, months=(1, 6)), anchor) if point.year and not point.months else None


def _resolve_since(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the first day of the point to the publication."""
    point = reading.points[0]
    if reading.unit == "起" and _is_to_come(point, anchor):
        return None
    if point.months:  # 下半年以来: begun, though not over
        point = replace(point, months=(point.months[0], point.months[0]))
    period = resolve_point(point, anchor)
    if period is None or period.start is None:
        return None
    ahead = anchor.published is not None and period.start > anchor.published
    return None if ahead else Period(period.start, anchor.published)


def _is_to_come(point: Point, anchor: Anchor) -> bool:
    """Return whether a month or day without a year, as of the year of the publication, is ahead."""
    published = anchor.published
    if published is None or point.year or point.months is None or anchor.year not in {None, published.year}:
        return False
    period = resolve_point(replace(point, year=f"{published.year}年"), anchor)
    return bool(period and period.start and 0 < (period.start - published).days <= RECENT)


def _resolve_range(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the first day of the first point to the last of the last; either lends the other its year."""
    first, last = reading.points
    lent = first.year is None and first.word is None and last.year is not None and last.year[0] not in _OWN
    opening = resolve_point(replace(first, year=last.year) if lent else first, anchor)
    if opening is None or opening.start is None:
        return None
    closing = _closing(last, opening, anchor)
    end = end_of(closing, last)
    if end is None:
        return None
    if lent and opening.start > end:
        earlier = opening.start.year - 1
        opening = resolve_point(replace(first, year=f"{earlier}年"), anchor)
    ordered = opening is not None and opening.start is not None and opening.start <= end
    return Period(opening.start, end) if opening and ordered else None


def _closing(last: Point, opening: Period, anchor: Anchor) -> Period | None:
    """Resolve the second point: what it leaves out is the first's; 2020年11月至3月 ends a year later."""
    start = opening.start
    if start is None or last.year or last.word:
        begun = replace(anchor, year=start.year, month=start.month, day=start.day) if start else anchor
        return resolve_point(last, begun)
    if last.months is None:
        last = replace(last, months=(start.month, start.month))
    for year in (start.year, start.year + 1):
        closing = resolve_point(replace(last, year=f"{year}年"), anchor)
        if closing and closing.end and closing.end >= start:
            return closing
    return None


_JOINS: Final = tuple("至到-—–－―~～一截")
SPAN_RULES: Final = (
    Rule("short_years", Strength.RANGE, ("年",), _SHORT_YEARS, _read_short_years, _resolve_range),
    Rule("range", Strength.RANGE, _JOINS, _RANGE, _read, _resolve_range, marked=True),
    Rule("numeric", Strength.RANGE, (".", "/"), _NUMERIC, _read_numeric, _resolve_range),
    Rule("years", Strength.RANGE, ("、", "和"), _YEARS, _read_years, _resolve_range),
    Rule("year_span", Strength.RANGE, ("（", "("), _YEAR_SPAN, _read_year_span, _resolve_range),
    Rule(
        "since",
        Strength.SINCE,
        ("来", "今", "起", "始", "目前", "现在"),
        _SINCE,
        _read_since,
        _resolve_since,
        marked=True,
    ),
    Rule("half_gone", Strength.RANGE, ("过半",), _HALF_GONE, _read, _resolve_half_gone, marked=True),
    Rule("point", Strength.YEAR, ("",), _SINGLE, _read_single, _resolve_single, marked=True),
)
