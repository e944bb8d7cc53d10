"""What one sentence says, and the answers it gives for each of its figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import regex

from anti_fraud_stats.context.case import DEFAULT
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators import Atoms
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.places import Place, governing_place, is_part
from anti_fraud_stats.context.pointers import settle_pointers
from anti_fraud_stats.context.regions import RegionMention
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.tables import column_of
from anti_fraud_stats.context.times import (
    Time,
    governing_time,
    is_long,
    is_short,
    read_times,
    told_day,
)
from anti_fraud_stats.context.topics import TopicCue
from anti_fraud_stats.context.whole_times import (
    is_of_the_whole,
    is_so_far_of,
    time_of_head,
    years_of_the_text,
)
from anti_fraud_stats.terms import Scope, Section

__all__ = [
    "Spoken",
    "first_of",
    "is_entry",
    "place_of",
    "scope_of",
    "story_time",
    "time_of",
    "time_on_site",
]

# 在这次行动中, 经查: a paragraph that goes on with the one before
_GOES_ON: Final = regex.compile(
    r"\s*(?:在?(?:这次|此次|该次|本次)|经查|随后|据(?:查|悉|了解|统计|介绍)|同时|此外)"
)
# 民警赶到时: a story that goes on with its day
_STORY_ON: Final = regex.compile(
    r"\s*(?:在这次|(?:此次|这次|收网|抓捕)?行动中，|就在[^，。]{1,8}前|接报后|接警后|民警(?:赶到|到场|随即|立即)|原来[，,]|(?:几乎|与此)?同时[，,]|经查|随后|案发后|到案后|(?:搜|检|查|缴|起)获的?(?:物品|证物|赃物|物证))"
)
# 活动现场，17名受害人领回93万元: of the day on which it was held
_ON_SITE: Final = regex.compile(
    r"[^，。]{0,4}(?:活动现场|仪式现场|返还现场|现场|仪式上|仪式结束|当天|当日|广场上|大会上|会上，)"
)
_AVERAGE: Final = regex.compile(
    r"(?:平均|[日月年人户件]均)[^，。；]{0,40}(?:，[由从][^，。；]{0,24})?$"
)  # 平均用时4分钟 is a total
_WHOLE: Final = regex.compile(
    r"(?<!部署|组织)全(?:市|省|国|县|区|州)(?:公安|各级|共|检察|法院|经侦|网安|刑侦|警方)"
)
_OPENS: Final = frozenset(" ：:|｜")
Answer = TypeVar("Answer")

_SUM_ROW: Final = regex.compile(r"\s*[合总]\s{0,4}计\s")  # below the rows of its parts
_THERE: Final = regex.compile(
    r"当地(?=警方|公安|民警|派出所|检察|法院|群众|百姓|村民|居民)"
)  # of the place named last
_THE_SAME: Final = regex.compile(
    r"(?<!应)该(?:行(?!为|业|动)|局|院|分局|市|县|区|州)"
)  # whose figures were told last


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that one sentence says, read once and used for each of its figures."""

    folded: str
    atoms: Atoms
    topics: Sequence[TopicCue]
    times: Sequence[Time]
    mentions: Sequence[RegionMention]
    context: Context
    in_turn: Mapping[int, Place] = field(default_factory=dict)  # of figures, by where they start
    years: Mapping[int, Time] = field(default_factory=dict)  # the same


def first_of(*answers: tuple[str, Answer | None]) -> tuple[str, Answer | None]:
    """Return the first answer that there is, with the name of what it rests on."""
    return next(((name, answer) for name, answer in answers if answer is not None), ("nothing", None))


def time_of(spoken: Spoken, frame: Frame) -> tuple[str, Time | None]:
    """Return the time of a figure: of its sentence, its paragraph, its heading or the text."""
    context, whole = spoken.context, spoken.context.setting.time
    return first_of(
        ("sentence", spoken.years.get(frame.quantity.start)),
        ("sentence", _time_of_column(spoken, frame)),
        ("event", time_on_site(spoken)),
        ("sentence", _in_the_text(governing_time(spoken.times, frame.quantity.start), context)),
        ("paragraph", _in_the_text(_time_of_paragraph(spoken), context)),
        ("paragraph", context.case_time),
        ("heading", _in_the_text(context.heading_time, context)),
        ("last_paragraph", story_time(spoken)),
        ("text", None if context.is_case and whole and is_long(whole.period) else whole),
        ("last_paragraph", context.last_time if _GOES_ON.match(spoken.folded) else None),
        ("last_paragraph", None if is_entry(spoken) or _is_passed(context) else context.section_time),
        ("later", _day_behind(spoken)),
        ("told", _day_told(spoken)),
    )


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


def _is_passed(context: Context) -> bool:
    """Return whether a story has gone on from the day that its section told last: that of the crime."""
    time = context.section_time
    near = time and (time.strength is Strength.MONTH or is_short(time.period))
    return bool(context.setting.is_story and near)


def _in_the_text(time: Time | None, context: Context) -> Time | None:
    """Return what a time means in a text about some years (五年来), or the year so far: 今年 in its title."""
    whole = context.setting.time
    announced = context.block is not None and context.block.section is not Section.BODY
    if announced and time and whole and is_so_far_of(time, whole):
        return whole
    return years_of_the_text(years_of_the_text(time, whole), context.setting.years)


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
    return spoken.context.last_time if _STORY_ON.match(spoken.folded) else None


def place_of(spoken: Spoken, frame: Frame) -> tuple[str, Place | None]:
    """Return the region of a figure: of its sentence, its paragraph, its heading or the text."""
    context = spoken.context
    there = _THERE.search(spoken.folded, 0, frame.quantity.start)
    return first_of(
        ("text", context.setting.place if _SUM_ROW.match(spoken.folded) else None),
        ("sentence", spoken.in_turn.get(frame.quantity.start)),
        ("sentence", context.last_place if there else None),
        (
            "sentence",
            governing_place(
                spoken.mentions,
                spoken.folded,
                frame.quantity.start,
                context.setting.place,
                near=context.place or context.heading_place,
            ),
        ),
        ("paragraph", context.place),
        ("figure", _place_of_the_same(spoken, frame)),
        ("heading", context.heading_place),
        ("text", context.setting.place),
    )


def _place_of_the_same(spoken: Spoken, frame: Frame) -> Place | None:
    """Return the place of the last figure of no case, where a sentence goes on about whose it was: 该行.

    A part of the text's own place it is not: 该行 is the whole bank again.
    """
    told = (each.place for each in reversed(spoken.context.recent) if each.scope is Scope.TOTAL)
    place, home = next(told, None), spoken.context.setting.place
    same = place and _THE_SAME.search(spoken.folded, 0, frame.quantity.start)
    return place if same and not (home and place and is_part(place, home)) else None


def is_entry(spoken: Spoken) -> bool:
    """Return whether a place opens the sentence as an entry of a list: 泸溪　9月5日，…."""
    first = spoken.mentions[0] if spoken.mentions else None
    return first is not None and first.start == 0 and spoken.folded[first.stop : first.stop + 1] in _OPENS


def _scope_later(words: str, frame: Frame, context: Context) -> Scope | None:
    """Return what the words behind a figure tell of the whole that it is of: not 其中最大一笔."""
    part = words.find("其中", frame.quantity.stop)
    return find_scope(words, before=None if part < 0 else part, story=context.setting.is_story, lasting=True)


def scope_of(spoken: Spoken, frame: Frame, indicator: str) -> tuple[str, Scope]:
    """Return the scope that the words before a figure tell, else the paragraph, the sentence or the text."""
    context, words = spoken.context, frame.sentence
    finding = frame.quantity.kind == "time" and indicator == DEFAULT
    if finding and not _AVERAGE.search(words, 0, frame.quantity.start):
        return "finding", Scope.CASE  # 最长达39年, 仅用3小时
    told = find_scope(
        words,
        spoken.times,
        before=frame.quantity.start,
        story=context.setting.is_story,
        going_on=context.scope is Scope.CASE,
    )
    whole = told is Scope.TOTAL and _WHOLE.search(words, 0, frame.quantity.start) is not None
    one = (context.is_case or context.item_topic) and not whole
    name, scope = first_of(
        ("item", Scope.CASE if one else None),
        ("sentence", told),
        ("paragraph", context.scope),
        ("later", None if one or told or context.scope else _scope_later(words, frame, context)),
        ("text", context.setting.scope),
    )
    return name, scope or Scope.TOTAL
