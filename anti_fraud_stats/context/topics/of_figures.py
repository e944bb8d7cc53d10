"""`topic_of`: the kind of crime or work that a figure is of, with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.case import DEFAULT
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.settings import Setting
from anti_fraud_stats.context.spoken import Spoken, first_of, is_entry
from anti_fraud_stats.context.times.reading import FIGURE
from anti_fraud_stats.context.topics.choosing import (
    CRIME,
    GENERAL,
    GOING_ON,
    HINT,
    SERVICE,
    SPECIFIC,
    TopicCue,
    choose_topic,
    find_topics,
    first_of_pair,
    without_passing,
)
from anti_fraud_stats.reader.shapes import numbering
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence, fold

__all__ = ["topic_of", "topics_said"]

NEXT: Final = 2  # characters between a figure and the noun behind it: 31246宗罪案
_BRACKET: Final = regex.compile(r"[（(][^（）()]{4,30}\d[^（）()]{0,8}[）)]")  # with a figure of its own
_ORDER: Final = "public_order"
_PATROL: Final = regex.compile(
    "警力|卡点|设卡|查车|核查人员|检查人员|盘查|巡逻|夜查|清查|民辅警(?:上岗|出动|$)|名民辅警|检查车辆|志愿者|隐患"
)
_PART_NAME: Final = 20
_THEME: Final = regex.compile(r"\s*(?:(?:针对|围绕|聚焦)[^，。；]{2,30}|[^，。；]{2,14}方面)[，：]")


def topics_said(sentence: Sentence, setting: Setting) -> Sequence[TopicCue]:
    """Return the words that name a topic; in a text about one thing without those said in passing.

    The name of a part says nothing in passing: 二、公益诉讼检察, （三）治安管理。
    """
    found = find_topics(sentence.folded)
    if setting.is_story:  # 伪造的身份证63张
        found = tuple(cue for cue in found if cue[2] != SERVICE)
    if setting.topic is None or not setting.topic_prevails or _names_a_part(sentence):
        return found
    return without_passing(found, setting.topic, story=setting.is_story, folded=sentence.folded)


def _names_a_part(sentence: Sentence) -> bool:
    """Return whether a sentence is a numbered heading, or what opens a numbered paragraph, alone."""
    short = sentence.start == 0 and len(sentence.text) <= _PART_NAME
    named = sentence.block.section is Section.HEADING or numbering(sentence.text.strip()) is not None
    return short and named and not FIGURE.search(sentence.folded)


def topic_of(spoken: Spoken, frame: Frame, stretch: tuple[int, int] | None = None) -> tuple[str, str]:
    """Return the topic of a figure: of its own words, its sentence, paragraph or heading, or the text.

    `stretch` is the member of a list of nouns that it is of: 刑事、治安案件分别下降8%、9%.
    """
    spoken = replace(spoken, topics=_outside_brackets(spoken, frame.quantity.start))
    member = _topic_of_member(frame.sentence[slice(*stretch)]) if stretch else None
    # what an item of a digest about something else says in passing is not what it is about: 高铁恢复运行
    setting = spoken.context.setting
    main = None if setting.is_foreign else setting.topic
    name, topic = first_of(*_named_before(spoken, frame, member, main), *_of_the_text(spoken, frame, main))
    return name, topic or DEFAULT


def _named_before(
    spoken: Spoken, frame: Frame, member: str | None, main: str | None
) -> tuple[tuple[str, str | None], ...]:
    """Return what a figure's own words, its sentence, its paragraph and its heading name before it."""
    start, stop, context = frame.quantity.start, frame.quantity.stop, spoken.context
    foreign = context.setting.is_foreign
    before = choose_topic(spoken.topics, start, stop, (0, start))
    # 刑事案件 in a text about fraud is of fraud, but not behind 命案
    only_ours = context.setting.topic_prevails and not foreign and before in {None, main}
    strengths = (SPECIFIC,) if only_ours or foreign else (SPECIFIC, GENERAL)
    return (
        ("own_words", member or _named_by_itself(spoken, frame, strengths)),
        ("item", _topic_of_case(context)),
        ("sentence", _named_in_the_part(spoken, start, strengths)),
        ("sentence", before),
        ("paragraph", context.topic),
        ("heading", context.heading_topic),
    )


def _of_the_text(spoken: Spoken, frame: Frame, main: str | None) -> tuple[tuple[str, str | None], ...]:
    """Return what is named behind a figure, or around it: `main` is what the text is about."""
    start, stop, context = frame.quantity.start, frame.quantity.stop, spoken.context
    foreign, whole = context.setting.is_foreign, (0, len(frame.sentence))
    crimes = [cue[0] for cue in spoken.topics if cue[2:] == (CRIME, GENERAL)]
    return (
        ("later", CRIME if any(abs(place - stop) <= NEXT for place in crimes) else None),
        ("text", main if context.setting.topic_prevails else None),
        ("later", CRIME if crimes else None),
        ("later", None if foreign else choose_topic(spoken.topics, start, stop, whole)),
        ("paragraph", _only_topic(context.block.text) if context.block and not foreign else None),
        ("last_paragraph", _goes_on_with(spoken)),
        ("hint", None if context.setting.is_story else _hint(spoken, frame, start)),
        ("work", _ORDER if main and _is_patrol(frame, context) else None),
        ("text", main),
        ("hint", _hint(spoken, frame, len(frame.sentence))),
    )


def _outside_brackets(spoken: Spoken, start: int) -> Sequence[TopicCue]:
    """Return the topics named in no bracket closed before a figure: 立案36起（侵财26起），破案12起."""
    closed = [match.span() for match in _BRACKET.finditer(spoken.folded, 0, start)]
    return [cue for cue in spoken.topics if not any(low < cue[0] < high for low, high in closed)]


def _is_patrol(frame: Frame, context: Context) -> bool:
    """Return whether a figure is of work on the streets that names no crime: 投入警力2600人, 设卡36处."""
    words = frame.words_before + frame.quantity.text + frame.words_after
    return not context.setting.is_story and _PATROL.search(words) is not None


def _named_by_itself(spoken: Spoken, frame: Frame, strengths: Sequence[int]) -> str | None:
    """Return the topic that a figure's own words name.

    A general word of some work says less than a specific one before it in its part of the sentence (个人信息
    案件12件，公益诉讼6件); one of crime or order as a whole does not: 刑事案件, 安全感.
    """
    start, stop, own = frame.quantity.start, frame.quantity.stop, (frame.before, frame.after)
    main = spoken.context.setting.topic
    specific = choose_topic(spoken.topics, start, stop, own, strengths=(SPECIFIC,))
    if specific:
        specific = first_of_pair(spoken.topics, spoken.folded, main, start) or specific
    topic = specific or choose_topic(spoken.topics, start, stop, own, strengths=strengths)
    if specific or topic is None or spoken.context.item_topic:
        return topic
    if topic in GOING_ON:
        return _theme(spoken) or topic
    return _named_in_the_part(spoken, start, (SPECIFIC,)) or topic


def _theme(spoken: Spoken) -> str | None:
    """Return the topic that the opening of a sentence says it is about: 针对诈骗，中心接警36起."""
    theme = _THEME.match(spoken.folded)
    if theme is None:
        return None
    return choose_topic(spoken.topics, theme.end(), theme.end(), theme.span(), strengths=(SPECIFIC,))


def _topic_of_case(context: Context) -> str | None:
    """Return the crime of a case: what it names, else the kind of cases that the text tells.

    敲诈勒索案 is one of the “网络水军” in a text about them.
    """
    named, kind = context.item_topic or context.case_topic, context.setting.kind
    return kind if kind and named in {None, CRIME} else named


def _named_in_the_part(spoken: Spoken, start: int, strengths: Sequence[int]) -> str | None:
    """Return the topic named before a figure in its part of a sentence: 盗窃减少；刑事案件36起，抓获9人."""
    part = spoken.folded.rfind("；", 0, start) + 1
    if spoken.folded.startswith("其中", part):
        return None
    return choose_topic(spoken.topics, start, start, (part, start), strengths=strengths)


@lru_cache(maxsize=1)
def _only_topic(paragraph: str) -> str | None:
    """Return the one specific topic that a paragraph names: 三次转账21万元。民警抓回4名“跑分”人员."""
    named = {topic for _, _, topic, strength in find_topics(fold(paragraph)) if strength == SPECIFIC}
    return named.pop() if len(named) == 1 else None


def _goes_on_with(spoken: Spoken) -> str | None:
    """Return the topic of the paragraph before where it is one of a whole, which goes on: 刑事犯罪, 治安."""
    last = spoken.context.last_topic
    return last if last in GOING_ON and not is_entry(spoken) else None


def _topic_of_member(words: str) -> str | None:
    """Return the topic that a member of a list names, if only by a hint: 刑事、治安警情."""
    cues = find_topics(words)
    return choose_topic(cues, len(words), len(words), (0, len(words)), strengths=(SPECIFIC, GENERAL, HINT))


def _hint(spoken: Spoken, frame: Frame, stop: int) -> str | None:
    """Return the topic that words only hint at, those up to `stop`; in an item of a digest none."""
    if spoken.context.setting.is_item:
        return None
    figure, own, known = frame.quantity, (frame.before, frame.after), (0, stop)
    return choose_topic(spoken.topics, figure.start, figure.stop, own, known, strengths=(HINT,))
