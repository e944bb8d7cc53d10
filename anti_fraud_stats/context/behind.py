"""`context_behind`: what a sentence leaves behind, to govern the rest of its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.paragraphs import CASE_ITEM, Context
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions import RegionKind
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.settings import Place, governing_place, is_part
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.times import Time, governing_time
from anti_fraud_stats.context.topics import GENERAL, SPECIFIC
from anti_fraud_stats.terms import Scope

__all__ = ["context_behind"]

REMEMBERED: Final = 6  # figures of the text so far that a later one may go on from


def context_behind(spoken: Spoken, findings: Sequence[Finding]) -> Context:
    """Return the context behind a sentence: what it named goes on to govern its paragraph."""
    context, end = spoken.context, len(spoken.folded)
    place = governing_place(spoken.mentions, spoken.folded, end, context.setting, police_only=True)
    lone = _lone_place(spoken)
    named = [cue[2] for level in (SPECIFIC, GENERAL) for cue in spoken.topics if cue[3] == level]
    topic = findings[-1].topic if findings and named else named[0] if named else context.topic
    item = (named[0] if named else context.setting.topic) if CASE_ITEM.match(spoken.folded) else None
    return replace(
        context,
        time=_time_behind(spoken, findings) or context.time,
        place=place or lone or _scene(spoken) or context.place,
        topic=topic,
        item_topic=item or context.item_topic,
        scope=find_scope(spoken.folded, spoken.times, story=context.setting.is_story) or context.scope,
        recent=(*context.recent, *findings)[-REMEMBERED:],
    )


def _time_behind(spoken: Spoken, findings: Sequence[Finding]) -> Time | None:
    """Return the time that goes on to govern the paragraph; 目前 does only where it is of figures."""
    time = governing_time(spoken.times, len(spoken.folded))
    return None if time and time.strength is Strength.UNTIL and not findings else time


def _scene(spoken: Spoken) -> Place | None:
    """Return the part of the text's own region in which a story begins (西湖区的陈女士): it goes on there."""
    context, end = spoken.context, len(spoken.folded)
    home = context.setting.place
    place = governing_place(spoken.mentions, spoken.folded, end, context.setting)
    told = find_scope(spoken.folded, spoken.times, story=context.setting.is_story) is Scope.CASE
    return place if told and home and place and is_part(place, home) else None


def _lone_place(spoken: Spoken) -> Place | None:
    """Return the place that is all a line says, or opens it before a colon: it governs what follows."""
    for mention in spoken.mentions:
        before, behind = spoken.folded[: mention.start], spoken.folded[mention.stop :]
        if not before.strip(" ▷▶●■◆▌·*#-") and (not behind.strip() or behind.lstrip()[0] in "：:|｜"):
            return Place(mention.name, mention.code) if mention.kind is RegionKind.DIVISION else None
    return None
