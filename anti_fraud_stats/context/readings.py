"""`find_findings`: what each figure of a sentence counts, of what kind, when, where and how far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from anti_fraud_stats.context.changes import Change, find_change
from anti_fraud_stats.context.frames import Frame, frame_quantities
from anti_fraud_stats.context.indicators import Atoms, Choice, choose_indicator, find_cues
from anti_fraud_stats.context.labels import choose_label
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.regions import RegionMention, find_regions
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.settings import Place, governing_place
from anti_fraud_stats.context.spreads import find_subjects
from anti_fraud_stats.context.times import Time, governing_time, read_times
from anti_fraud_stats.context.topics import GENERAL, HINT, SPECIFIC, TopicCue, choose_topic, find_topics
from anti_fraud_stats.quantities import Quantity
from anti_fraud_stats.terms import Measure, Scope, Section
from anti_fraud_stats.text import Sentence

__all__ = ["Finding", "find_findings"]

DEFAULT_TOPIC: Final = "other"
_STOP: Final = regex.compile(r"[。；;！？]")


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure with all that its sentence and its context say of it."""

    quantity: Quantity
    change: Change
    indicator: str
    cue: str | None
    label: str
    topic: str
    time: Time | None
    place: Place | None
    scope: Scope


def find_findings(sentence: Sentence, quantities: Sequence[Quantity], context: Context) -> tuple[list[Finding], Context]:
    """Return a finding for each figure of a sentence, and the context behind the sentence."""
    folded = sentence.folded
    times, anchor = read_times(folded, context.anchor or context.setting.anchor)
    topics = find_topics(folded)
    findings: list[Finding] = []
    if quantities:
        findings = _describe(folded, quantities, times, topics, context)
    return findings, _behind(context, folded, times, topics, findings, anchor)


def _describe(
    folded: str, quantities: Sequence[Quantity], times: Sequence[Time], topics: Sequence[TopicCue], context: Context
) -> list[Finding]:
    frames = frame_quantities(folded, quantities)
    changes = [find_change(frame) for frame in frames]
    atoms = find_cues(folded)
    subjects = find_subjects(frames, changes)
    home = context.setting.place
    mentions = list(find_regions(folded, home.code if home else None))
    findings: list[Finding] = []
    for n, frame in enumerate(frames):
        lean = subjects.get(n)
        source = findings[lean] if isinstance(lean, int) else None
        own = replace(frame, before=lean[0], reach=lean[0]) if isinstance(lean, tuple) else frame
        choice = None if source else choose_indicator(own, atoms)
        indicator = _indicator(own, choice, changes[n], source, findings, atoms)
        place = frame.quantity.start
        findings.append(
            Finding(
                frame.quantity,
                changes[n],
                *indicator,
                source.label if source else _label(own, lean, changes[n], choice, mentions, findings),
                source.topic if source else _topic(own, topics, context),
                governing_time(times, place) or context.time or context.setting.time,
                governing_place(mentions, folded, place, context.setting) or context.place or home,
                _scope(frame, indicator[0], context),
            )
        )
    return findings


def _indicator(
    frame: Frame, choice: Choice | None, change: Change, source: Finding | None, earlier: Sequence[Finding], atoms: Atoms
) -> tuple[str, str | None]:
    """Return the indicator and its cue: by the figure's own words, else those of the figure it goes on from."""
    if source:
        return source.indicator, source.cue
    if choice:
        return choice.key, choice.cue
    if frame.quantity.kind == "time" or change.measure is Measure.CHANGE:
        return "other", None
    if earlier and frame.chained:
        return earlier[-1].indicator, earlier[-1].cue
    carried = choose_indicator(replace(frame, reach=0), atoms)
    return (carried.key, carried.cue) if carried else ("other", None)


def _label(
    frame: Frame, lean: object, change: Change, choice: Choice | None, mentions: Sequence[RegionMention], earlier: Sequence[Finding]
) -> str:
    if isinstance(lean, tuple):
        return frame.sentence[lean[0] : lean[1]].strip()
    label = choose_label(frame, change, choice, mentions)
    return label or (earlier[-1].label if earlier else "")


def _topic(frame: Frame, topics: Sequence[TopicCue], context: Context) -> str:
    """Return the topic of the figure's own words, its sentence, its paragraph, its heading or the text."""
    start, stop = frame.quantity.start, frame.quantity.stop
    nearest = choose_topic(topics, start, stop, (frame.before, frame.after), (0, start), (0, len(frame.sentence)))
    hint = choose_topic(topics, start, stop, (frame.before, frame.after), (0, len(frame.sentence)), strengths=(HINT,))
    return nearest or context.topic or context.heading_topic or hint or context.setting.topic or DEFAULT_TOPIC


def _scope(frame: Frame, indicator: str, context: Context) -> Scope:
    """Return the scope that the words before the figure tell, else the paragraph, else the sentence."""
    if frame.quantity.kind == "time" and indicator == "other":
        return Scope.CASE  # 最长达39年, 仅用3小时: one finding
    told = find_scope(frame.sentence[: frame.quantity.start]) or context.scope or find_scope(frame.sentence)
    return told or Scope.TOTAL


def _behind(
    context: Context, folded: str, times: Sequence[Time], topics: Sequence[TopicCue], findings: Sequence[Finding], anchor: object
) -> Context:
    """Return the context behind a sentence: what it named goes on to govern its paragraph."""
    del folded
    time = governing_time(times, 10**9)
    specific = [cue[2] for cue in topics if cue[3] == SPECIFIC] or [cue[2] for cue in topics if cue[3] == GENERAL]
    scope = findings[-1].scope if findings else context.scope
    return replace(
        context,
        anchor=anchor,
        time=time or context.time,
        topic=specific[-1] if specific else context.topic,
        scope=scope,
    )
