"""Rules for as many days or months as a text counts from a day, or up to one."""

from __future__ import annotations

import datetime as dt
from typing import Final

import regex

from anti_fraud_stats.context.periods.calendar_days import back
from anti_fraud_stats.context.periods.dates import resolve_point
from anti_fraud_stats.context.periods.model import Anchor, Period, Reading, Strength
from anti_fraud_stats.context.periods.point_forms import NUMBER
from anti_fraud_stats.context.periods.rules import CLOCK, GAP, MARK, Rule, Scene
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["RUN_RULES"]

# 2016年4月起的3个月
_RUN: Final = rf"""
    (?P<first>{MARK})(?:[（(]{MARK}[)）])?(?:起|开始)(?:一连|连续|为期|的)?(?:头|前)?(?P<count>{NUMBER})(?P<unit>个月|天|日(?!元))(?:间|内|里)?+
"""
# 7月14日展开行动，一连3日
_DAYS_ON_END: Final = rf"""
    (?P<first>{MARK})(?:[（(](?:{MARK}|\d{{1,2}}日)[)）])?{GAP}{{0,24}}?[,，]?(?:一连|连续|为期)(?P<count>{NUMBER})(?P<unit>天|日(?!元))(?!前)
"""
# 10月2日，为期100天的夏季行动圆满收官: the last of them
_RUN_TO: Final = rf"""
    (?P<first>{MARK}){CLOCK}?+{GAP}{{0,12}}?[,，]?{GAP}{{0,8}}?(?:为期|历时|持续)(?P<count>\d{{1,3}}|{NUMBER})(?P<unit>个月|天|日(?!元))
    (?=的?[^，,。；;]{{0,24}}?(?:收官|收兵|结束|落幕|闭幕|落下帷幕|收尾|告一段落|画上句号))
"""
# 为期一个月的集中宣传6月30日结束
_RUN_THAT_ENDS: Final = rf"""
    为期(?P<count>\d{{1,3}}|{NUMBER})(?P<unit>个月|天|日(?!元))的{GAP}{{0,24}}?(?:于|在)?(?P<first>{MARK})
    (?=(?:正式|圆满|顺利)?(?:收官|收兵|结束|落幕|闭幕|落下帷幕|收尾|告一段落))
"""


def _read_run(match: regex.Match[str], scene: Scene) -> Reading:
    count = int(parse_numeral(match["count"]))
    return Reading((scene.points[match.start("first")],), count=count, unit=match["unit"])


def _read_days_on_end(match: regex.Match[str], scene: Scene) -> Reading | None:
    """Return the days counted from a point that is one day."""
    point = scene.points[match.start("first")]
    day = point.days is not None and point.days[0] == point.days[1]
    return _read_run(match, scene) if day or (point.word or "")[-2:-1] in {"周", "当", "昨"} else None


def _resolve_run(reading: Reading, anchor: Anchor) -> Period | None:
    """Return as many months as counted, from the first of the point."""
    opening = resolve_point(reading.points[0], anchor)
    start = opening and opening.start
    behind = back(start, -reading.count, reading.unit) if start else None
    return Period(start, behind - dt.timedelta(days=1)) if start and behind and reading.count else None


def _resolve_run_to(reading: Reading, anchor: Anchor) -> Period | None:
    """Return as many days or months as counted, up to the last of the point."""
    closing = resolve_point(reading.points[0], anchor)
    behind = closing.end + dt.timedelta(days=1) if closing and closing.end else None
    start = back(behind, reading.count, reading.unit) if behind else None
    return Period(start, closing.end) if closing and start and reading.count else None


RUN_RULES: Final = (
    Rule("run", Strength.RANGE, ("个月", "天", "日"), _RUN, _read_run, _resolve_run, marked=True),
    Rule(
        "run_to",
        Strength.RANGE,
        ("为期", "历时", "持续"),
        _RUN_TO,
        _read_days_on_end,
        _resolve_run_to,
        marked=True,
    ),
    Rule(
        "run_that_ends",
        Strength.RANGE,
        ("为期",),
        _RUN_THAT_ENDS,
        _read_days_on_end,
        _resolve_run_to,
        marked=True,
    ),
    Rule(
        "days_on_end",
        Strength.RANGE,
        ("一连", "连续", "为期"),
        _DAYS_ON_END,
        _read_days_on_end,
        _resolve_run,
        marked=True,
    ),
)
