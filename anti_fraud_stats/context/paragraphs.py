"""`Context`: what the text has said so far, replaced sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.settings import Place, Setting
from anti_fraud_stats.context.times import Time
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import Sentence

__all__ = ["Context", "enter_sentence"]


@dataclass(frozen=True, slots=True)
class Context:
    """What governs a sentence that says nothing itself.

    `time`, `place`, `topic` and `scope` are those of the paragraph so far, `heading_topic` that of the
    heading above it; `setting` is what the text as a whole is about.
    """

    setting: Setting
    anchor: Anchor | None = None
    block: Block | None = None
    time: Time | None = None
    place: Place | None = None
    topic: str | None = None
    heading_topic: str | None = None
    scope: Scope | None = None


def enter_sentence(context: Context, sentence: Sentence) -> Context:
    """Return the context of `sentence`: as it was inside a paragraph, afresh where a new one begins."""
    if sentence.block is context.block:
        return context
    if context.block is not None and context.block.section is Section.HEADING:
        context = replace(context, heading_topic=context.topic)
    if sentence.block.section is not Section.BODY:
        context = replace(context, heading_topic=None)
    anchor = context.anchor or context.setting.anchor
    return replace(context, block=sentence.block, anchor=anchor, time=None, place=None, topic=None, scope=None)
