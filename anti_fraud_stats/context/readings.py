"""`find_findings`: what each figure of a sentence counts, of what kind, when, where and how far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from anti_fraud_stats.context.behind import context_behind
from anti_fraud_stats.context.changes.bases import settle_basis
from anti_fraud_stats.context.changes.finder import Change, find_change, spread_changes
from anti_fraud_stats.context.changes.spreads import find_subjects
from anti_fraud_stats.context.evidence import evidence_of_kind
from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.frames import Frame, frame_quantities
from anti_fraud_stats.context.in_turn import places_in_turn, years_in_turn
from anti_fraud_stats.context.indicators.carrying import decide_indicator
from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.choosing import WEAK, Atoms, Choice, choose_indicator, find_cues
from anti_fraud_stats.context.indicators.gangs import of_a_crime
from anti_fraud_stats.context.indicators.verbs import choose_verb
from anti_fraud_stats.context.labels.choosing import choose_label, label_of_stretch
from anti_fraud_stats.context.paragraphs import Context, is_line
from anti_fraud_stats.context.regions.of_figures import place_of, places_named
from anti_fraud_stats.context.scopes.of_figures import scope_of
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.tables import classes_of, column_of, label_of_column, scale_cell, settle_column
from anti_fraud_stats.context.times.of_figures import time_of
from anti_fraud_stats.context.times.pointers import settle_pointers
from anti_fraud_stats.context.times.reading import read_times
from anti_fraud_stats.context.topics.of_figures import topic_of, topics_said
from anti_fraud_stats.quantities import Quantity
from anti_fraud_stats.terms import Measure
from anti_fraud_stats.text import Sentence

__all__ = ["find_findings"]

# cues of sentences before
_OF_BEFORE: Final = frozenset({"same_unit", "row_of_a_table", "share_of_the_last"})


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
    named, anchor = read_times(folded, context.anchor or context.setting.anchor)
    times = settle_pointers(named, folded, context)
    spoken = Spoken(
        folded,
        find_cues(folded) if quantities or context.in_heading or is_line(sentence.block) else (),
        topics_said(sentence, context.setting),
        times,
        places_named(folded, context),
        context,
    )
    findings = _describe(spoken, quantities) if quantities else []
    return findings, context_behind(spoken, findings, anchor)


def _describe(spoken: Spoken, quantities: Sequence[Quantity]) -> list[Finding]:
    """Return the findings of one sentence, each seeing those before it."""
    header, folded = spoken.context.header, spoken.folded
    if header:
        quantities = [scale_cell(q, folded, column_of(header, folded, q.start)) for q in quantities]
    frames = frame_quantities(folded, quantities)
    changes = spread_changes(frames, [find_change(frame) for frame in frames])
    columns = [column_of(header, folded, q.start) for q in quantities]
    changes = [settle_column(change, column, header) for change, column in zip(changes, columns, strict=True)]
    subjects = find_subjects(frames, changes)
    spoken = replace(
        spoken,
        in_turn=places_in_turn(spoken.folded, spoken.mentions, frames),
        years=years_in_turn(spoken.times, frames, spoken.context.time or spoken.context.setting.time),
    )
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
    converted = change.measure is Measure.LEVEL and frame.quantity.kind == "money"
    verb = source.verb if converted else None  # 28万澳元（约568万元）、手机9支
    subject = _Subject(rule, (source.indicator, source.choice), (rule, source.topic), source.label, verb)
    return _finding(spoken, frame, change, subject)


def _stand(
    spoken: Spoken, frame: Frame, change: Change, stretch: tuple[int, int] | None, earlier: Sequence[Finding]
) -> Finding:
    """Return the finding of a figure that has words of its own, or the `stretch` of a list."""
    atoms, label = spoken.atoms, ""
    if stretch:
        frame, atoms, label = _narrow(spoken, frame, stretch)
    choice = _choice_of(spoken, frame, atoms)
    topic = topic_of(spoken, frame, stretch)
    context = spoken.context
    foreign = context.setting.is_foreign and topic[1] == DEFAULT
    case = Case(
        frame, change, choice, spoken.atoms, spoken.times, earlier, context.recent, foreign, spoken.mentions,
        context.lead or context.heading_subject, context.first_cases,
        column_of(context.header, spoken.folded, frame.quantity.start),
        classes_of(context.header),
    )  # fmt: skip
    rule, decision = decide_indicator(case)
    topic = _topic_of_the_same(spoken, frame, topic, decision, earlier)
    label = label or _label_of(spoken, case, None if rule in _OF_BEFORE else decision[1])
    # 抓获36名，其中境外回流人员6名、组织者2名: not 回流 goes on
    verb = None if rule == "part_of_the_last" else choose_verb(frame, atoms)
    verb = verb or (earlier[-1].verb if earlier and frame.goes_on else None)
    return _finding(spoken, frame, change, _Subject(rule, decision, topic, label, verb))


def _narrow(spoken: Spoken, frame: Frame, stretch: tuple[int, int]) -> tuple[Frame, Atoms, str]:
    """Return the frame, the words and the label that a figure has within the stretch of a list it is of."""
    start, stop = stretch
    atoms = [(place, word) for place, word in spoken.atoms if start <= place < stop]
    label = label_of_stretch(frame.sentence, start, stop, [*spoken.mentions, *spoken.times])
    return replace(frame, before=start, reach=start), atoms, label


def _choice_of(spoken: Spoken, frame: Frame, atoms: Atoms) -> Choice | None:
    """Return the cue of a figure: of its words, or of its sentence where a stretch of a list has a weak one.

    警情 tells of both in 入室盗窃、电动车被盗警情分别下降.
    """
    choice = choose_indicator(frame, atoms)
    if atoms is not spoken.atoms and (choice is None or choice.strength == WEAK):
        return choose_indicator(frame, spoken.atoms) or choice
    return choice


def _topic_of_the_same(
    spoken: Spoken, frame: Frame, topic: tuple[str, str], decision: Decision, earlier: Sequence[Finding]
) -> tuple[str, str]:
    """Return the topic of the figure before, where one that names none is of the same: 保持在98%以上."""
    last = earlier[-1] if earlier else None
    if last is None or topic[0] != "sentence" or decision != (last.indicator, last.choice or DEFAULT):
        return topic
    start, stop = last.quantity.stop, frame.quantity.start
    return topic if any(start <= cue[0] < stop for cue in spoken.topics) else (topic[0], last.topic)


def _label_of(spoken: Spoken, case: Case, cue: Choice | None) -> str:
    """Return the label of a figure: of its column, of the words around it, or of the figure before."""
    context = spoken.context
    return (
        label_of_column(context.header, case.column)
        or choose_label(case.frame, case.change, cue, spoken.mentions, spoken.times)
        or _label_before(case.change, case.earlier, context)
    )


def _label_before(change: Change, earlier: Sequence[Finding], context: Context) -> str:
    """Return the label of the figure before, of a change also that of a sentence before: 环比-3起 alone."""
    last = earlier or (context.recent if change.measure is Measure.CHANGE else ())
    return last[-1].label if last else ""


def _finding(spoken: Spoken, frame: Frame, change: Change, subject: _Subject) -> Finding:
    """Return the finding with its time, place and scope, and what each answer rests on."""
    topic, (indicator, choice) = subject.topic, subject.decision
    place, scope = place_of(spoken, frame), scope_of(spoken, frame, indicator)
    if of_a_crime(indicator, topic[1], scope[1], spoken.folded):
        indicator, choice = DEFAULT, None
    time = time_of(spoken, frame, scope[1])
    change = settle_basis(frame, change, time[1].period if time[1] else None)
    evidence = (
        f"indicator:{subject.rule}",
        f"topic:{topic[0]}",
        f"period:{time[0]}",
        f"region:{place[0]}",
        f"scope:{scope[0]}",
        *evidence_of_kind(subject.decision[1], spoken.context.setting),
    )
    return Finding(
        frame.quantity, change, indicator, choice, subject.label, topic[1], time[1], place[1], scope[1],
        subject.verb, evidence,
    )  # fmt: skip
