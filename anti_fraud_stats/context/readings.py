"""`find_findings`: what each figure of a sentence counts, of what kind, when, where and how far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from anti_fraud_stats.context.carrying import DEFAULT, Case, Decision, decide_indicator
from anti_fraud_stats.context.changes import Change, find_change, spread_changes
from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.frames import Frame, frame_quantities
from anti_fraud_stats.context.indicators import Choice, choose_indicator, choose_verb, find_cues
from anti_fraud_stats.context.labels import choose_label, label_of_stretch
from anti_fraud_stats.context.local_names import find_local_names
from anti_fraud_stats.context.paragraphs import CASE_ITEM, Context
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions import RegionKind, RegionMention, find_regions
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.settings import Place, governing_place, is_part
from anti_fraud_stats.context.spoken import Spoken, place_of, scope_of, time_of, topic_of
from anti_fraud_stats.context.spreads import Subject, find_subjects
from anti_fraud_stats.context.times import Time, governing_time, read_times
from anti_fraud_stats.context.topics import GENERAL, SPECIFIC, find_topics
from anti_fraud_stats.lexicon.divisions import NATION_CODE
from anti_fraud_stats.quantities import Quantity
from anti_fraud_stats.terms import Scope
from anti_fraud_stats.text import Sentence

__all__ = ["find_findings"]

SCORE_STEP: Final = 4
HIGHEST_SCORE: Final = 6
_OF_BEFORE: Final = frozenset(
    {"same_unit", "row_of_a_table", "share_of_the_last"}
)  # cues of sentences before
REMEMBERED: Final = 6  # figures of the text so far that a later one may go on from


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a figure is of: its indicator with its cue, its topic and what that rests on, its label.

    `rule` names the rule that decided the indicator.
    """

    rule: str
    decision: Decision
    topic: tuple[str, str]
    label: str
    verb: Choice | None = None


def find_findings(
    sentence: Sentence, quantities: Sequence[Quantity], context: Context
) -> tuple[list[Finding], Context]:
    """Return a finding for each figure of a sentence, and the context behind the sentence."""
    folded = sentence.folded
    home = context.setting.place
    times, anchor = read_times(folded, context.anchor or context.setting.anchor)
    spoken = Spoken(
        folded,
        find_cues(folded) if quantities else (),
        find_topics(folded),
        times,
        _places(folded, home.code if home else None),
        context,
    )
    findings = _describe(spoken, quantities) if quantities else []
    return findings, replace(_behind(spoken, findings), anchor=anchor)


def _places(folded: str, home: str | None) -> list[RegionMention]:
    """Return the places that a sentence names, short names of home's parts among them, in order."""
    found = list(find_regions(folded, home))
    taken = [(mention.start, mention.stop) for mention in found]
    local = (m for m in find_local_names(folded, home) if all(m.stop <= a or b <= m.start for a, b in taken))
    return sorted([*found, *local], key=lambda mention: mention.start)


def _describe(spoken: Spoken, quantities: Sequence[Quantity]) -> list[Finding]:
    """Return the findings of one sentence, each seeing those before it."""
    frames = frame_quantities(spoken.folded, quantities)
    changes = spread_changes(frames, [find_change(frame) for frame in frames])
    subjects = find_subjects(frames, changes)
    findings: list[Finding] = []
    for n, (frame, change) in enumerate(zip(frames, changes, strict=True)):
        subject = subjects.get(n)
        if isinstance(subject, int):
            findings.append(_lean(spoken, frame, change, findings[subject]))
        else:
            findings.append(_stand(spoken, frame, change, subject, findings))
    return findings


def _lean(spoken: Spoken, frame: Frame, change: Change, source: Finding) -> Finding:
    """Return the finding of a figure that is of what another is of: 同比下降36.76%."""
    rule = "other_figure"
    subject = _Subject(rule, (source.indicator, source.choice), (rule, source.topic), source.label)
    return _finding(spoken, frame, change, subject)


def _stand(
    spoken: Spoken, frame: Frame, change: Change, subject: Subject | None, earlier: Sequence[Finding]
) -> Finding:
    """Return the finding of a figure that has words of its own, or the stretch `subject` of a list."""
    atoms, label = spoken.atoms, ""
    if isinstance(subject, tuple):
        start, stop = subject
        frame = replace(frame, before=start, reach=start)
        label = label_of_stretch(frame.sentence, start, stop, [*spoken.mentions, *spoken.times])
        atoms = [(place, word) for place, word in atoms if start <= place < stop]
    choice = choose_indicator(frame, atoms) or choose_indicator(frame, spoken.atoms)
    topic = topic_of(spoken, frame)
    foreign = spoken.context.setting.is_item and topic[1] == DEFAULT
    case = Case(frame, change, choice, spoken.atoms, spoken.times, earlier, spoken.context.recent, foreign)
    rule, decision = decide_indicator(case)
    cue = None if rule in _OF_BEFORE else decision[1]
    label = label or choose_label(frame, change, cue, spoken.mentions, spoken.times)
    label = label or (earlier[-1].label if earlier else "")
    verb = choose_verb(frame, atoms) or (earlier[-1].verb if earlier and frame.chained else None)
    return _finding(spoken, frame, change, _Subject(rule, decision, topic, label, verb))


def _finding(spoken: Spoken, frame: Frame, change: Change, subject: _Subject) -> Finding:
    """Return the finding with its time, place and scope, and what each answer rests on."""
    topic, (indicator, choice) = subject.topic, subject.decision
    time, place, scope = time_of(spoken, frame), place_of(spoken, frame), scope_of(spoken, frame, indicator)
    evidence = (
        f"indicator:{subject.rule}",
        f"topic:{topic[0]}",
        f"period:{time[0]}",
        f"region:{place[0]}",
        f"scope:{scope[0]}",
        *_evidence_of_kind(spoken, frame, change, subject),
    )
    return Finding(
        frame.quantity, change, indicator, choice, subject.label, topic[1], time[1], place[1], scope[1],
        subject.verb, evidence,
    )  # fmt: skip


def _evidence_of_kind(spoken: Spoken, frame: Frame, change: Change, subject: _Subject) -> Iterator[str]:
    """Yield what the answers are of: known to be surer or less sure than others."""
    indicator, choice = subject.decision
    setting = spoken.context.setting
    yield f"cue:{('weak', 'verb', 'noun')[choice.strength] if choice else 'none'}"
    if choice:
        yield f"score:{min(int(choice.score // SCORE_STEP), HIGHEST_SCORE)}"
    yield f"measure:{change.measure}"
    yield f"unit:{frame.quantity.kind}"
    yield f"text:{setting.scope or 'mixed'}"
    yield f"home:{_kind_of_home(setting.place)}"
    if DEFAULT in {indicator, subject.topic[1]}:
        yield "other:indicator" if indicator == DEFAULT else "other:topic"


def _kind_of_home(place: Place | None) -> str:
    """Return what kind of place a text is about."""
    if place is None:
        return "none"
    if place.code == NATION_CODE:
        return "nation"
    return "division" if place.code else "abroad"


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


def _behind(spoken: Spoken, findings: Sequence[Finding]) -> Context:
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
