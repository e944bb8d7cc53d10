"""The time of a figure, with what it rests on: its sentence, its paragraph, its heading or the text."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions.finder import RegionKind, find_regions
from anti_fraud_stats.context.spoken import Spoken, first_of, is_entry
from anti_fraud_stats.context.tables import column_of
from anti_fraud_stats.context.times.of_cases import day_of_the_case, is_a_scene, is_over, tells_of_somebody
from anti_fraud_stats.context.times.pointers import settle_pointers
from anti_fraud_stats.context.times.reading import (
    Time,
    governing_time,
    is_long,
    read_times,
    told_day,
)
from anti_fraud_stats.context.times.wholes import (
    is_of_the_whole,
    is_so_far_of,
    time_of_head,
    years_of_the_text,
)
from anti_fraud_stats.lexicon.divisions import NATION_CODE
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import fold

__all__ = ["story_time", "time_of", "time_on_site"]

# 在这次行动中, 经查: a paragraph that goes on with the one before
_GOES_ON: Final = regex.compile(
    r"\s*(?:在?(?:这次|此次|该次|本次)|经查|随后|据(?:查|悉|了解|统计|介绍)|同时|此外)"
)
# 民警赶到时: a story that goes on with its day
_STORY_ON: Final = regex.compile(
    r"\s*(?:在这次|(?:此次|这次|收网|抓捕)?行动中，|就在[^，。]{1,8}前|接报后|接警后|民警(?:赶到|到场|随即|立即)|原来[，,]|(?:几乎|与此)?同时[，,]|同场|经查|随后|案发后|到案后|(?:搜|检|查|缴|起)获的?(?:物品|证物|赃物|物证))"
)
# 活动现场，17名受害人领回93万元: of the day on which it was held
_ON_SITE: Final = regex.compile(
    r"[^，。]{0,4}(?:活动现场|仪式现场|返还现场|现场|仪式上|仪式结束|当天|当日|广场上|大会上|会上，)"
)

_FOUND_OUT: Final = regex.compile(r"\s*经查")  # what a gang did, not of the month in which it was noticed
_OF_THE_CRIME: Final = regex.compile(r"\s*(?:受害|被害|受骗|涉案)(?:人员?|者|群众|民众)(?:当?[中里]|以)|合计")
_NEAR: Final = frozenset({Strength.DAY, Strength.MONTH})
OPENING: Final = 24  # characters of a paragraph that may begin with a place
_IN: Final = regex.compile(r"\s*(?:【\p{Han}{2,3}】)?在?")
# 居民此前已于11日撤离
_AT: Final = regex.compile(r"(?:[^，。；\d]{0,12}(?:已|均|都|将|并|全部|此前|先后|分别))?[于在]")


def time_of(spoken: Spoken, frame: Frame, scope: Scope) -> tuple[str, Time | None]:
    """Return the time of a figure of this scope: of its sentence, its paragraph, its heading or the text."""
    context, elsewhere = spoken.context, _is_elsewhere(spoken)
    somebody = tells_of_somebody(spoken, frame)
    return first_of(
        ("sentence", spoken.years.get(frame.quantity.start)),
        ("sentence", _time_of_column(spoken, frame)),
        ("event", time_on_site(spoken)),
        ("sentence", _day_of_clause(spoken, frame)),
        ("sentence", _in_the_text(governing_time(spoken.times, frame.quantity.start), context)),
        ("paragraph", _in_the_text(_time_of_paragraph(spoken), context)),
        ("paragraph", day_of_the_case(spoken)),
        ("heading", _in_the_text(context.heading_time, context)),
        ("last_paragraph", story_time(spoken)),
        ("text", None if elsewhere else _time_of_text(spoken, frame, scope)),
        ("last_paragraph", _time_before(spoken, _GOES_ON)),
        ("last_paragraph", None if somebody else _time_of_section(spoken, elsewhere=elsewhere)),
        ("later", _day_behind(spoken)),
        ("told", _day_told(spoken)),
    )


def _time_of_text(spoken: Spoken, frame: Frame, scope: Scope) -> Time | None:
    """Return the text's time, unless it is a whole period and this a case, or that of a crime long over."""
    context, whole = spoken.context, spoken.context.setting.time
    case = context.is_case or context.item_topic is not None or tells_of_somebody(spoken, frame)
    of_no_case = case and whole is not None and is_long(whole.period)
    return None if of_no_case or is_a_scene(spoken, frame, scope) or is_over(whole, spoken) else whole


def _time_of_section(spoken: Spoken, *, elsewhere: bool) -> Time | None:
    """Return the time that the section told last, unless the sentence begins or tells of something else.

    A story goes on in time, but for the day or month of a case under its heading, and where a sentence parts
    those of the crime: 受害者中，六成是老人.
    """
    section = spoken.context.section_time
    passed = elsewhere and section is not None and is_long(section.period)
    day = spoken.context.is_case and section is not None and section.strength in _NEAR
    gone_on = spoken.context.setting.is_story and not day and _OF_THE_CRIME.match(spoken.folded) is None
    return None if is_entry(spoken) or passed or gone_on or is_over(section, spoken) else section


def _day_told(spoken: Spoken) -> Time | None:
    """Return the day of the news in an item of a digest that tells no other: 4月22日，…通报，41款应用违规."""
    context = spoken.context
    other = any(time.period for time in spoken.times) or not context.setting.is_item
    return None if other else told_day(spoken.folded, context.anchor or context.setting.anchor)


def _time_of_paragraph(spoken: Spoken) -> Time | None:
    """Return the paragraph's time; a day's story in a report on a year has none for what is compared."""
    time, whole = spoken.context.time, spoken.context.setting.time
    compared = not spoken.times and is_of_the_whole(spoken.folded, time, whole)
    return None if compared else time


def _in_the_text(time: Time | None, context: Context) -> Time | None:
    """Return what a time means in a text about some years (五年来), or the year so far: 今年 in its title."""
    whole = context.setting.time
    announced = context.block is not None and context.block.section is not Section.BODY
    if announced and time and whole and is_so_far_of(time, whole):
        return whole
    return years_of_the_text(years_of_the_text(time, whole), context.setting.years)


def _is_elsewhere(spoken: Spoken) -> bool:
    """在湖南长沙，2400多名骑手…: whether a report on the country tells of one place.

    The year that the country's figures are of is not that of what was seen there.
    """
    context, home = spoken.context, spoken.context.setting.place
    if home is None or home.code != NATION_CODE or context.time or context.block is None:
        return False
    opening = fold(context.block.text[:OPENING])
    first = next((m for m in find_regions(opening) if m.kind is RegionKind.DIVISION), None)
    if first is None or _IN.fullmatch(opening, 0, first.start) is None:
        return False
    return context.last_place is None or opening[first.start - 1 : first.start] == "在"


def _day_of_clause(spoken: Spoken, frame: Frame) -> Time | None:
    """Return the day that the figure's own clause names behind it: 3800名居民此前已于11日撤离."""
    stop = frame.quantity.stop
    days = (t for t in spoken.times if t.period and t.period.days == 1 and not t.local and t.text[0] != "当")
    return next((t for t in days if _AT.fullmatch(spoken.folded, stop, max(stop, t.start))), None)


def _day_behind(spoken: Spoken) -> Time | None:
    """Return the first day that a sentence names, for a figure before it: 36名嫌犯5日深夜押抵机场."""
    return next((t for t in spoken.times if t.strength is Strength.DAY and t.period and not t.local), None)


def _time_of_column(spoken: Spoken, frame: Frame) -> Time | None:
    """Return the time that the head of a cell's column names: 2021年."""
    context = spoken.context
    column = column_of(context.header, spoken.folded, frame.quantity.start)
    if column is None:
        return None
    times = settle_pointers(read_times(column, context.anchor or context.setting.anchor)[0], column, context)
    return time_of_head(next(iter(times), None), context.header, context.setting.time)


def time_on_site(spoken: Spoken) -> Time | None:
    """Return the day of the ceremony that a sentence tells of: 活动现场，17名受害人领回93万元."""
    told = not spoken.times and _ON_SITE.match(spoken.folded)
    return spoken.context.setting.event if told else None


def story_time(spoken: Spoken) -> Time | None:
    """Return the time of the paragraph before, where the sentence goes on with its story."""
    return _time_before(spoken, _STORY_ON)


def _time_before(spoken: Spoken, going_on: regex.Pattern[str]) -> Time | None:
    """Return the time of the paragraph before, where a sentence goes on with it; 经查 not with a month."""
    last = spoken.context.last_time if going_on.match(spoken.folded) else None
    return None if last and last.strength is Strength.MONTH and _FOUND_OUT.match(spoken.folded) else last
