"""`topic_of`: the kind of crime or work that a figure is of, with what it rests on."""

from __future__ import annotations

from typing import Final

from anti_fraud_stats.context.case import DEFAULT
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.spoken import Spoken, first_of, is_entry
from anti_fraud_stats.context.topics import CRIME, GENERAL, HINT, SPECIFIC, choose_topic, find_topics

__all__ = ["topic_of"]

_GOING_ON: Final = frozenset({"crime", "public_order"})  # a crime of its own is its paragraph's only


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
    name, topic = first_of(
        ("own_words", member or choose_topic(spoken.topics, start, stop, own, strengths=strengths)),
        ("item", _topic_of_case(context)),
        ("sentence", before),
        ("paragraph", context.topic),
        ("heading", context.heading_topic),
        ("later", choose_topic(spoken.topics, start, stop, whole)),
        ("text", context.setting.topic if context.setting.topic_prevails else None),
        ("last_paragraph", _goes_on_with(spoken)),
        ("text", context.setting.topic),
        ("hint", None if context.setting.is_item else _hint(spoken, frame)),
    )
    return name, topic or DEFAULT


def _topic_of_case(context: Context) -> str | None:
    """Return the crime of a case: what it names, else the kind of cases that the text tells.

    敲诈勒索案 is one of the “网络水军” in a text about them.
    """
    named, kind = context.item_topic or context.case_topic, context.setting.kind
    return kind if kind and named in {None, CRIME} else named


def _goes_on_with(spoken: Spoken) -> str | None:
    """Return the topic of the paragraph before where it is one of a whole, which goes on: 刑事犯罪, 治安."""
    last = spoken.context.last_topic
    return last if last in _GOING_ON and not is_entry(spoken) else None


def _topic_of_member(words: str) -> str | None:
    """Return the topic that a member of a list names, if only by a hint: 刑事、治安警情."""
    cues = find_topics(words)
    return choose_topic(cues, len(words), len(words), (0, len(words)), strengths=(SPECIFIC, GENERAL, HINT))


def _hint(spoken: Spoken, frame: Frame) -> str | None:
    """Return the topic that words only hint at."""
    own, whole = (frame.before, frame.after), (0, len(frame.sentence))
    return choose_topic(
        spoken.topics, frame.quantity.start, frame.quantity.stop, own, whole, strengths=(HINT,)
    )
