"""`time_behind`: the time that a sentence leaves behind, to govern the rest of its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.periods.model import Anchor, Strength
from anti_fraud_stats.context.regions.places_behind import PART
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.times.reaches import TWO_YEARS
from anti_fraud_stats.context.times.reading import Time, governing_time, is_within

__all__ = ["anchor_behind", "time_behind"]

_PEAK: Final = regex.compile(r"[^，。；\d]{0,5}(?:最?高峰|峰值|谷底)")  # 5月1日迎来最高峰
_REACHED: Final = regex.compile(r"[升降增减]?[至到]\ ?$")
_COME_TO: Final = regex.compile(
    r"^[到至].*[降落减缩少升增加跌][至到为]$"
)  # 1月9870万元，到11月份已降至5200万元
# 2015年审理的“3·17”案，一次就缴获214公斤: of that case, in a text about some years
_OF_A_CASE: Final = regex.compile(
    r"\p{Han}{0,6}?(?:审理|审结|破获|侦破|侦办|查办|查处|办理|发生|宣判)的[^，。；]{0,20}?案"
)
_OWN: Final = regex.compile(r"的[^，,。；;\d]{0,4}\d")
_AGAINST: Final = regex.compile(r"[，,；;]而(?:在|此前的?|之前的?)?\s?$")
# 前一天; 年末，有民警12人; 年初，一家公司报警: of the sentence alone
_AT_THE_TIME: Final = regex.compile(r"前一|(?:(?:\d{4}|[去当今本同])年)?年?[末底初](?!以来|至今|[到至起])")


def time_behind(spoken: Spoken, findings: Sequence[Finding]) -> Time | None:
    """Return the time that goes on to govern the paragraph; 目前 does only where it is of figures.

    One that is told of the greatest or of a part of what the sentence counts does not (单日最高出现在7月
    20日), nor 前一天 or 年末, nor, in a text with a time of its own, how far a figure behind others reaches:
    截至年底收到189份.
    """
    going_on = [time for time in spoken.times if not (findings and _is_of_part(time, spoken.folded))]
    going_on = [time for time in going_on if not _AT_THE_TIME.match(time.text)]
    going_on = [time for time in going_on if not _is_of_a_case(time, spoken)]
    going_on = [t for t in going_on if not (_is_set_against(t, spoken) or _is_compared(t, spoken))]
    time = governing_time(going_on, len(spoken.folded))
    come_to = any(_COME_TO.search(each.text) for each in spoken.times)
    if come_to or _are_years_of(going_on, spoken.context.setting.time):
        return None
    if time is None or time.strength is not Strength.UNTIL:
        return time
    if spoken.context.in_heading and time.text.startswith("截"):
        return time
    behind = bool(findings) and findings[0].quantity.start < time.start
    passing = behind and spoken.context.setting.time is not None
    return None if passing or not findings else time


def _is_of_a_case(time: Time, spoken: Spoken) -> bool:
    """Return whether a time only says when one case was, and the text is about a longer one that holds it."""
    whole, period = spoken.context.setting.time, time.period
    inside = bool(whole and period and is_within(period, whole.period))
    return inside and _OF_A_CASE.match(spoken.folded, time.stop) is not None


def _is_compared(time: Time, spoken: Spoken) -> bool:
    """Return whether a year is only set against another, in a paragraph on several: 2024年比上年下降27.6%."""
    whole, period = spoken.context.time or spoken.context.setting.time, time.period
    inside = bool(whole and period and is_within(period, whole.period))
    return inside and TWO_YEARS.match(spoken.folded, time.stop) is not None


def anchor_behind(spoken: Spoken, anchor: Anchor) -> Anchor:
    """Return the anchor behind a sentence: the time told of, where an earlier one was set against it."""
    for n, time in enumerate(spoken.times):
        if _is_set_against(time, spoken) and (told := spoken.times[n - 1].period) and told.start:
            return replace(anchor, year=told.start.year, month=None, day=None, period=told)
    return anchor


def _is_set_against(time: Time, spoken: Spoken) -> bool:
    """2020年有37%的企业中招，而2019年为51%: whether a time is an earlier one than that which is told of."""
    n = spoken.times.index(time)
    told = spoken.times[n - 1].period if n else None
    before = told and time.period and time.period.start and told.start and time.period.start < told.start
    return bool(before) and _AGAINST.search(spoken.folded, 0, time.start) is not None


def _are_years_of(times: Sequence[Time], whole: Time | None) -> bool:
    """Return whether a sentence goes through years of the text's time: 2014年审结3件, 2015年4件."""
    periods = {time.period for time in times if time.strength is Strength.YEAR and time.period}
    span = whole.period if whole else None
    return len(periods) > 1 and len(periods) == len(times) and all(is_within(p, span) for p in periods)


def _is_of_part(time: Time, folded: str) -> bool:
    """Return whether 其中 or the greatest of something stands before a time in its part of a sentence.

    What a share has come to (由2010年的71.6%降至2014年的48.2%) is of that share alone.
    """
    begun = folded.rfind("；", 0, time.start) + 1
    if _REACHED.search(folded, max(0, time.start - 3), time.start) and _OWN.match(folded, time.stop):
        return True
    return PART.search(folded, begun, time.start) is not None or _PEAK.match(folded, time.stop) is not None
