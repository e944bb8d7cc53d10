"""`context_behind`: what a sentence leaves behind, to govern the rest of its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.findings import REMEMBERED, Finding
from anti_fraud_stats.context.indicators.case import CASES
from anti_fraud_stats.context.indicators.choosing import PLAIN, Choice
from anti_fraud_stats.context.indicators.verbs import find_subject, subject_of_a_heading
from anti_fraud_stats.context.paragraphs import Context, is_line
from anti_fraud_stats.context.periods.model import Anchor
from anti_fraud_stats.context.regions.places_behind import BULLETS, last_place, place_behind
from anti_fraud_stats.context.scopes.cases_told import CASE_ITEM
from anti_fraud_stats.context.scopes.finder import find_scope
from anti_fraud_stats.context.scopes.of_figures import PART as PART_OF_IT
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.tables import column_of, read_header
from anti_fraud_stats.context.times.of_figures import story_time, time_on_site
from anti_fraud_stats.context.times.times_behind import anchor_behind, time_behind
from anti_fraud_stats.context.topics.choosing import GENERAL, GOING_ON, SPECIFIC
from anti_fraud_stats.quantities.rows import is_cell
from anti_fraud_stats.terms import Measure, Scope

__all__ = ["context_behind"]

_PARTS: Final = regex.compile(r"\s*(?:其中|包括)")
_NARROW: Final = "homicide"
OPENING: Final = 4  # characters before a time that a sentence still begins with


def context_behind(spoken: Spoken, findings: Sequence[Finding], anchor: Anchor) -> Context:
    """Return the context behind a sentence: what it named goes on to govern its paragraph."""
    context = spoken.context
    topic, item = _topics_behind(spoken, findings)
    return replace(
        context,
        time=time_behind(spoken, findings) or time_on_site(spoken) or context.time or story_time(spoken),
        place=place_behind(spoken) or context.place,
        last_place=last_place(spoken) or context.last_place,
        topic=topic,
        item_topic=item or context.item_topic,
        scope=_scope_behind(spoken) or context.scope,
        anchor=anchor_behind(spoken, anchor),
        whole_told=context.whole_told or _names_the_whole(spoken),
        opening_year=_opening_year(spoken) or context.opening_year,
        recent=_remember((*context.recent, *_wholes_last(spoken.folded, findings))),
        header=_header(spoken, findings),
        first_cases=context.first_cases or next(filter(_counts_cases, findings), None),
        subject=None if findings else subject_of_a_heading(spoken.atoms, spoken.folded),
        lead=_lead(spoken, findings),
    )


def _names_the_whole(spoken: Spoken) -> bool:
    """Return whether a sentence names the time that the text is about."""
    whole = spoken.context.setting.time
    return whole is not None and any(time.period == whole.period for time in spoken.times)


def _topics_behind(spoken: Spoken, findings: Sequence[Finding]) -> tuple[str | None, str | None]:
    """Return the topic that goes on to govern the paragraph, and that of the numbered case it begins with."""
    context = spoken.context
    named = [cue[2] for level in (SPECIFIC, GENERAL) for cue in spoken.topics if cue[3] == level]
    if findings and context.topic in GOING_ON and _PARTS.match(spoken.folded):
        return context.topic, None  # 其中诈骗7起 below 破刑案19起: the lines go on with the whole
    topic = findings[-1].topic if findings and named else named[0] if named else context.topic
    if topic == _NARROW and findings:  # 现行命案全破 by the way, in a paragraph about crime
        topic = next((f.topic for f in findings if f.topic != _NARROW), context.topic or topic)
    item = (named[0] if named else context.setting.topic) if CASE_ITEM.match(spoken.folded) else None
    return topic, item


def _scope_behind(spoken: Spoken) -> Scope | None:
    """Return the scope that goes on: what a part was (其中一起…) tells nothing of what follows."""
    context = spoken.context
    part = None if context.setting.is_story else PART_OF_IT.search(spoken.folded)
    return find_scope(
        spoken.folded,
        spoken.times,
        before=part and part.start(),
        story=context.setting.is_story,
        lasting=True,
        going_on=context.scope is Scope.CASE,
    )


def _lead(spoken: Spoken, findings: Sequence[Finding]) -> Choice | None:
    """Return what the lines below count: the last cue of a line without figures, until a line has a verb."""
    lead = spoken.context.lead
    if findings:
        return lead if all(finding.verb in {None, lead} for finding in findings) else None
    if spoken.context.block is None or not is_line(spoken.context.block):
        return lead
    atoms = [(place, word) for place, word in spoken.atoms if len(word) > 1]
    return find_subject(atoms, len(spoken.folded), least=PLAIN) or lead


def _wholes_last(folded: str, findings: Sequence[Finding]) -> list[Finding]:
    """Return the figures with wholes behind their parts: a list below 警情86起，其中立案52起 is of 警情."""
    part = folded.rfind("其中")
    before = [f for f in findings if f.quantity.start < part]
    parts = [f for f in findings[len(before) :] if any(f.quantity.unit == g.quantity.unit for g in before)]
    return [*parts, *(f for f in findings if f not in parts)]


def _remember(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the last figures of a text, and before them the people that it counted last."""
    last = findings[-REMEMBERED:]
    people = (f for f in reversed(findings[:-REMEMBERED]) if _counts_people(f))
    kept = None if any(map(_counts_people, last)) else next(people, None)
    return (kept, *last) if kept else tuple(last)


def _counts_people(finding: Finding) -> bool:
    return finding.quantity.kind == "person" and finding.change.measure is Measure.LEVEL


def _counts_cases(finding: Finding) -> bool:
    """Return whether a figure is a count of cases whose indicator is known."""
    known = finding.choice is not None and finding.change.measure is Measure.LEVEL
    return known and finding.quantity.kind == CASES


def _header(spoken: Spoken, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the heads of the columns that the lines below may be rows of; the rows keep them."""
    header = spoken.context.header
    starts = [finding.quantity.start for finding in findings]
    rows = bool(starts) and all(
        is_cell(spoken.folded, n) or column_of(header, spoken.folded, n) is not None for n in starts
    )
    ruled = not any(map(str.isalnum, spoken.folded))  # ──── below the heads
    return header if rows or ruled else read_header(spoken.folded)


def _opening_year(spoken: Spoken) -> int | None:
    """Return the year of the time with which a sentence begins."""
    first = next(iter(spoken.times), None)
    period = first.period if first and not spoken.folded[: first.start].strip(BULLETS)[OPENING:] else None
    end = (period.end or period.start) if period else None
    return end.year if end else None
