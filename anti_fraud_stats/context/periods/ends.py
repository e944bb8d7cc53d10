"""Rules for how far a time reaches: 截至11月30日, 到6月底, 至年末."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.calendar_days import back
from anti_fraud_stats.context.periods.dates import resolve_point
from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Strength
from anti_fraud_stats.context.periods.point_forms import NUMBER
from anti_fraud_stats.context.periods.rules import CLOCK, GAP, MARK, RECENT, Rule, Scene
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["END_RULES", "end_of"]

YEAR: Final = 366  # days
NEWS: Final = 2  # days before the publication
# 截至2025年6月30日的一年里 · 截至6月30日的上一财年
_UP_TO: Final = rf"""
    截[至止]到?(?P<last>{MARK})的(?:过去)?
    (?:上?[一1]?个?(?P<unit>财政?年度?) | (?P<count>{NUMBER})(?P<unit>年|个月))(?:间|内|里|中)?+
"""
# 截至2021年底 · 截至11月30日 · 截止昨日24时
_OPENED: Final = r"(?:实施|推行|运行|推出|启用|开通|上线|投用|面世)(?=至)"
_UNTIL: Final = rf"(?:截[至止]|{_OPENED})(?:到|至)?+[ ]?+(?P<last>{MARK}){CLOCK}?+止?+"
_CAUGHT: Final = (
    r"(?:[被遭](?:查[获缉]|[抓捕]获?|警方|检警|[拘逮]捕)"
    r"|为警\p{Han}{0,2}查获|案发|落网|归案|到案|(?:东窗)?事发)"
)
# 到6月底，抓获9人 · 到2011年6月案发 · 光算到7月底时 · 至年末，缴获9张 · 到9月30日查询量已达 · 直到97年6月
_REACHED: Final = rf"""
    直[到至](?P<last>{MARK}){CLOCK}?+
  | (?:(?<=^|[,，。；;：:“（(\s])|(?<=算|忙|干|做|持续|坚持|统计|截至|累计|认定|用户|总数|总量|[数量]))
    [到至迄](?P<last>{MARK}){CLOCK}?+
    (?:时|止|为止|间(?=[,，共已就])|{_CAUGHT}(?:为止)?|(?=[,，共已就便才是为]|(?!被){GAP}{{1,6}}?已))
"""
# 1月被骗9870万元，到11月份已降至5200万元: the level of that month alone, where it is set against another
_COME_TO: Final = rf"""
    (?<=[,，；;])[到至](?P<last>{MARK})[,，]?(?:这一数[字据]|{GAP}{{0,4}}?)?(?:已经?|就|便|则)?
    (?:大幅|逐步|快速|迅速|明显|进一步)?(?:下?降|回?落|减|缩?减少?|升|上升|增|增加|攀升|回升|跌)[至到为](?=[^，。；\d]{{0,3}}\d)
"""
# 2020年末，全局下辖派出所36个: how things stood then
_STATE: Final = rf"""
    (?P<last>{MARK})[,，]?{GAP}{{0,16}}?
    (?:[下所直]?辖|[共实现拥设建]有|(?<=[，,])有(?=\p{{Han}}{{1,6}}\d)|在[册编岗](?!时)|注册|登记|余额|保有量|存量|总[数量]|人口|编制)
"""


def _read_state(match: regex.Match[str], scene: Scene) -> Reading | None:
    """Return the point where it is the end of a year or a month."""
    stop = match.end("last")
    return Reading((scene.points[match.start("last")],)) if scene.text[stop - 1] in "底末" else None


def _read(match: regex.Match[str], scene: Scene) -> Reading:
    """Return the point that the match ends with."""
    return Reading((scene.points[match.start("last")],))


def _read_up_to(match: regex.Match[str], scene: Scene) -> Reading:
    count = 1 if match["unit"].startswith("财") else int(parse_numeral(match["count"]))
    return Reading((scene.points[match.start("last")],), count=count, unit=match["unit"])


def _read_come_to(match: regex.Match[str], scene: Scene) -> Reading | None:
    """Return the month or year that is set against an earlier one of the sentence; of a day nothing."""
    point = scene.points[match.start("last")]
    set_against = any(start < match.start() for start in scene.points)
    return Reading((point,)) if set_against and not point.days and not point.word else None


def _resolve_come_to(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the month or the year itself."""
    return resolve_point(reading.points[0], anchor)


def _resolve_up_to(reading: Reading, anchor: Anchor) -> Period | None:
    """Return as many years or months as counted, up to the last day of the point."""
    until = _resolve_until(reading, anchor)
    behind = until.end + dt.timedelta(days=1) if until and until.end else None
    start = back(behind, reading.count, reading.unit) if behind else None
    return Period(start, until.end) if until and start and reading.count else None


def _resolve_until(reading: Reading, anchor: Anchor) -> Period | None:
    """Return everything up to the last day of the point; nothing is counted beyond the publication."""
    point, published = reading.points[0], anchor.published
    period = _recent(point, anchor) or resolve_point(point, anchor)
    end = end_of(period, point)
    ahead = published and period and period.start and period.start > published
    if end is None or ahead:
        return None
    end = min(end, published) if published else end
    return Period(_launch_before(end, anchor), end)


def _launch_before(end: dt.date, anchor: Anchor) -> dt.date | None:
    """Return the day of the launch last told of, less than a year before `end`: 4月1日打响。截至11月30日."""
    start, governing = anchor.start, anchor.period
    if governing and _begun_in_the_year(governing, end) and governing.end == anchor.published:
        return governing.start  # 5月起发起攻势。截至10月底
    news = governing is not None and governing.days == 1 and _is_news(governing, anchor)
    told = start is not None and governing is not None and (news or governing.start == start)
    return start if start and told and 0 < (end - start).days < YEAR else None


def _is_news(governing: Period, anchor: Anchor) -> bool:
    """Return whether what governs is the day on which the figures were told: 昨天发布，截至12月19日."""
    day, published = governing.end, anchor.published
    return day is not None and published is not None and 0 <= (published - day).days <= NEWS


def _begun_in_the_year(governing: Period, end: dt.date) -> bool:
    """Return whether what governs began in the year of `end`, months before it: since May, not 今年以来."""
    start = governing.start
    return start is not None and start.year == end.year and 1 < start.month < end.month


def _recent(point: Point, anchor: Anchor) -> Period | None:
    """Return the month or day without a year that has just been when the text was published: 截至2月末."""
    published = anchor.published
    if published is None or point.year or point.word or point.months is None:
        return None
    period = resolve_point(replace(point, year=f"{published.year}年"), anchor)
    days = (published - period.end).days if period and period.end else -1
    return period if 0 <= days <= RECENT else None


def _resolve_reached(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the days up to the point, from the first of the period that governs, if that holds it."""
    whole, point = anchor.period, reading.points[0]
    if whole and whole.start and not point.year and not point.word:  # 10月10日起…至年末: of that year
        begun = resolve_point(replace(point, year=f"{whole.start.year}年"), anchor)
        end = end_of(begun, point)
        if end and whole.end and whole.start < end <= whole.end:
            return Period(whole.start, end)
    until = _resolve_until(reading, anchor)
    if _is_year_end(point):
        return until
    if until and until.end and whole and whole.start and whole.end and whole.start < until.end <= whole.end:
        return Period(whole.start, until.end)
    return until


def _is_year_end(point: Point) -> bool:
    """Return whether a point is the end of a year told in full: 至2020年底，建成36个."""
    return bool(point.year and point.year[0].isdecimal() and point.months == (12, 12) and not point.days)


def end_of(period: Period | None, point: Point) -> dt.date | None:
    """Return the last day of a point that is an end; what lasts to 7月初 ends with June."""
    if period is None or period.start is None:
        return None
    if not point.early:
        return period.end
    return period.start - dt.timedelta(days=1) if period.start > dt.date.min else None


END_RULES: Final = (
    Rule("come_to", Strength.MONTH, ("到", "至"), _COME_TO, _read_come_to, _resolve_come_to, marked=True),
    Rule("up_to", Strength.RANGE, ("截",), _UP_TO, _read_up_to, _resolve_up_to, marked=True),
    Rule(
        "state",
        Strength.UNTIL,
        ("辖", "有", "在", "册", "登记", "余额", "量", "总数", "人口", "编制"),
        _STATE,
        _read_state,
        _resolve_until,
        marked=True,
    ),
    Rule("until", Strength.UNTIL, ("截", "至"), _UNTIL, _read, _resolve_until, marked=True),
    Rule("reached", Strength.UNTIL, ("到", "至", "迄"), _REACHED, _read, _resolve_reached, marked=True),
)
