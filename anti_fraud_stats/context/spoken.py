"""What one sentence says, and the answers it gives for each of its figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import regex

from anti_fraud_stats.context.carrying import DEFAULT
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators import Atoms
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.regions import RegionMention
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.settings import Place, governing_place
from anti_fraud_stats.context.times import Time, governing_time
from anti_fraud_stats.context.topics import HINT, TopicCue, choose_topic
from anti_fraud_stats.terms import Scope

__all__ = ["Spoken", "place_of", "scope_of", "time_of", "topic_of"]

# 在这次行动中, 经查: a paragraph that goes on with the one before
_GOES_ON: Final = regex.compile(
    r"\s*(?:在?(?:这次|此次|该次|本次)|经查|随后|据(?:查|悉|了解|统计|介绍)|同时|此外)"
)
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


def _first(*answers: tuple[str, Answer | None]) -> tuple[str, Answer | None]:
    """Return the first answer that there is, with the name of what it rests on."""
    return next(((name, answer) for name, answer in answers if answer is not None), ("nothing", None))


def time_of(spoken: Spoken, frame: Frame) -> tuple[str, Time | None]:
    """Return the time of a figure: of its sentence, its paragraph, its heading or the text."""
    context = spoken.context
    return _first(
        ("sentence", governing_time(spoken.times, frame.quantity.start)),
        ("paragraph", context.time),
        ("heading", context.heading_time),
        ("text", context.setting.time),
        ("last_paragraph", context.last_time if _GOES_ON.match(spoken.folded) else None),
    )


def place_of(spoken: Spoken, frame: Frame) -> tuple[str, Place | None]:
    """Return the region of a figure: of its sentence, its paragraph, its heading or the text."""
    context = spoken.context
    return _first(
        ("sentence", governing_place(spoken.mentions, spoken.folded, frame.quantity.start, context.setting)),
        ("paragraph", context.place),
        ("heading", context.heading_place),
        ("text", context.setting.place),
    )


def topic_of(spoken: Spoken, frame: Frame) -> tuple[str, str]:
    """Return the topic of a figure: of its own words, its sentence, paragraph or heading, or the text."""
    start, stop, context = frame.quantity.start, frame.quantity.stop, spoken.context
    own, whole = (frame.before, frame.after), (0, len(frame.sentence))
    name, topic = _first(
        ("own_words", choose_topic(spoken.topics, start, stop, own)),
        ("item", context.item_topic or context.case_topic),
        ("sentence", choose_topic(spoken.topics, start, stop, (0, start))),
        ("paragraph", context.topic),
        ("heading", context.heading_topic),
        ("later", choose_topic(spoken.topics, start, stop, whole)),
        ("last_paragraph", context.last_topic),
        ("text", context.setting.topic),
        ("hint", None if context.setting.is_item else _hint(spoken, frame)),
    )
    return name, topic or DEFAULT


def _hint(spoken: Spoken, frame: Frame) -> str | None:
    """Return the topic that words only hint at."""
    own, whole = (frame.before, frame.after), (0, len(frame.sentence))
    return choose_topic(
        spoken.topics, frame.quantity.start, frame.quantity.stop, own, whole, strengths=(HINT,)
    )


def scope_of(spoken: Spoken, frame: Frame, indicator: str) -> tuple[str, Scope]:
    """Return the scope that the words before a figure tell, else the paragraph, the sentence or the text."""
    if frame.quantity.kind == "time" and indicator == DEFAULT:
        return "finding", Scope.CASE  # 最长达39年, 仅用3小时
    context, words = spoken.context, frame.sentence
    name, scope = _first(
        ("item", Scope.CASE if context.case_topic or context.item_topic else None),
        ("sentence", find_scope(words[: frame.quantity.start], spoken.times, story=context.setting.is_story)),
        ("paragraph", context.scope),
        ("later", find_scope(words)),
        ("text", context.setting.scope),
    )
    return name, scope or Scope.TOTAL
