"""What one sentence says, and the answers it gives for each of its figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import regex

from anti_fraud_stats.context.case import DEFAULT
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators import Atoms
from anti_fraud_stats.context.main_time import time_of_head, years_of_the_text
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.places import Place, governing_place
from anti_fraud_stats.context.pointers import settle_pointers
from anti_fraud_stats.context.regions import RegionMention
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.settings import Setting
from anti_fraud_stats.context.tables import column_of
from anti_fraud_stats.context.times import Time, governing_time, is_long, read_times
from anti_fraud_stats.context.topics import GENERAL, HINT, SPECIFIC, TopicCue, choose_topic, find_topics
from anti_fraud_stats.terms import Scope

__all__ = ["Spoken", "place_of", "scope_of", "story_time", "time_of", "time_on_site", "topic_of"]

# 在这次行动中, 经查: a paragraph that goes on with the one before
_GOES_ON: Final = regex.compile(
    r"\s*(?:在?(?:这次|此次|该次|本次)|经查|随后|据(?:查|悉|了解|统计|介绍)|同时|此外)"
)
# 民警赶到时: a story that goes on with its day
_STORY_ON: Final = regex.compile(
    r"\s*(?:在这次|(?:此次|这次|收网|抓捕)?行动中，|就在[^，。]{1,8}前|接报后|接警后|民警(?:赶到|到场|随即|立即)|经查|随后|案发后|到案后|(?:搜|检|查|缴|起)获的?(?:物品|证物|赃物|物证))"
)
# 活动现场，17名受害人领回93万元: of the day on which it was held
_ON_SITE: Final = regex.compile(
    r"[^，。]{0,4}(?:活动现场|仪式现场|返还现场|现场|仪式上|仪式结束|当天|当日|广场上|大会上|会上，)"
)
_AVERAGE: Final = regex.compile(r"(?:平均|[日月年人户件]均)[^，。；]{0,40}$")  # 平均用时4分钟 is a total
_PASSING: Final = frozenset({"government_service", "police_force"})  # of a paragraph, not of the next
_WHOLE: Final = regex.compile(
    r"(?<!部署|组织)全(?:市|省|国|县|区|州)(?:公安|各级|共|检察|法院|经侦|网安|刑侦|警方)"
)
_OPENS: Final = frozenset(" ：:|｜")
Answer = TypeVar("Answer")


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


def _first(*answers: tuple[str, Answer | None]) -> tuple[str, Answer | None]:
    """Return the first answer that there is, with the name of what it rests on."""
    return next(((name, answer) for name, answer in answers if answer is not None), ("nothing", None))


def time_of(spoken: Spoken, frame: Frame) -> tuple[str, Time | None]:
    """Return the time of a figure: of its sentence, its paragraph, its heading or the text."""
    context, whole = spoken.context, spoken.context.setting.time
    return _first(
        ("sentence", spoken.years.get(frame.quantity.start)),
        ("sentence", _time_of_column(spoken, frame)),
        ("event", time_on_site(spoken)),
        ("sentence", _in_the_text(governing_time(spoken.times, frame.quantity.start), context.setting)),
        ("paragraph", _in_the_text(context.time, context.setting)),
        ("paragraph", context.case_time),
        ("heading", context.heading_time),
        ("last_paragraph", story_time(spoken)),
        ("text", None if context.is_case and whole and is_long(whole.period) else whole),
        ("last_paragraph", context.last_time if _GOES_ON.match(spoken.folded) else None),
        ("last_paragraph", None if _is_entry(spoken) else context.section_time),
    )


def _in_the_text(time: Time | None, setting: Setting) -> Time | None:
    """Return what a time means in a text that is about some years: 五年来."""
    return years_of_the_text(years_of_the_text(time, setting.time), setting.years)


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
    return _first(
        ("sentence", spoken.in_turn.get(frame.quantity.start)),
        (
            "sentence",
            governing_place(spoken.mentions, spoken.folded, frame.quantity.start, context.setting.place),
        ),
        ("paragraph", context.place),
        ("heading", context.heading_place),
        ("text", context.setting.place),
    )


def topic_of(spoken: Spoken, frame: Frame, stretch: tuple[int, int] | None = None) -> tuple[str, str]:
    """Return the topic of a figure: of its own words, its sentence, paragraph or heading, or the text.

    `stretch` is the member of a list of nouns that it is of: 刑事、治安案件分别下降8%、9%.
    """
    start, stop, context = frame.quantity.start, frame.quantity.stop, spoken.context
    member = _topic_of_member(frame.sentence[slice(*stretch)]) if stretch else None
    own, whole = (frame.before, frame.after), (0, len(frame.sentence))
    before = choose_topic(spoken.topics, start, stop, (0, start))
    # 刑事案件 in a text about fraud is of fraud, but not behind 命案
    only_ours = context.setting.topic_prevails and before in {None, context.setting.topic}
    strengths = (SPECIFIC,) if only_ours else (SPECIFIC, GENERAL)
    name, topic = _first(
        ("own_words", member or choose_topic(spoken.topics, start, stop, own, strengths=strengths)),
        ("item", context.item_topic or context.case_topic),
        ("sentence", before),
        ("paragraph", context.topic),
        ("heading", context.heading_topic),
        ("later", choose_topic(spoken.topics, start, stop, whole)),
        ("text", context.setting.topic if context.setting.topic_prevails else None),
        (
            "last_paragraph",
            None if context.last_topic in _PASSING or _is_entry(spoken) else context.last_topic,
        ),
        ("text", context.setting.topic),
        ("hint", None if context.setting.is_item else _hint(spoken, frame)),
    )
    return name, topic or DEFAULT


def _topic_of_member(words: str) -> str | None:
    """Return the topic that a member of a list names, if only by a hint: 刑事、治安警情."""
    cues = find_topics(words)
    return choose_topic(cues, len(words), len(words), (0, len(words)), strengths=(SPECIFIC, GENERAL, HINT))


def _is_entry(spoken: Spoken) -> bool:
    """Return whether a place opens the sentence as an entry of a list: 泸溪　9月5日，…."""
    first = spoken.mentions[0] if spoken.mentions else None
    return first is not None and first.start == 0 and spoken.folded[first.stop : first.stop + 1] in _OPENS


def _hint(spoken: Spoken, frame: Frame) -> str | None:
    """Return the topic that words only hint at."""
    own, whole = (frame.before, frame.after), (0, len(frame.sentence))
    return choose_topic(
        spoken.topics, frame.quantity.start, frame.quantity.stop, own, whole, strengths=(HINT,)
    )


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
    name, scope = _first(
        ("item", Scope.CASE if one else None),
        ("sentence", told),
        ("paragraph", context.scope),
        ("later", None if one or told or context.scope else _scope_later(words, frame, context)),
        ("text", context.setting.scope),
    )
    return name, scope or Scope.TOTAL
