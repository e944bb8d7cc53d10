"""What a figure counts that is a part of one before it, or that a verb alone does to what was counted."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.findings import REMEMBERED, Finding
from anti_fraud_stats.context.indicators.case import (
    CASES,
    DEFAULT,
    Case,
    Decision,
    known_levels,
    says_nothing,
)
from anti_fraud_stats.context.indicators.choosing import WEAK, can_count
from anti_fraud_stats.terms import Measure

__all__ = ["crime_by_name", "object_carried_over", "part_of_the_last", "verb_again"]

_PART: Final = regex.compile(r"其中|当中|包括|[，（(]含(?![量税])|[（(][^）)]{0,12}$")
_OPENS: Final = regex.compile(r"\s*[其当]中[，,]?")
_AS_A_PART: Final = "indicator:part_of_the_last"
_NEXT_PART: Final = regex.compile(r"[，,、][^，。；：\d]{1,12}")
_PART_BEFORE: Final = regex.compile(r"(?:[其当]中|[（(])[^。；）)]{0,40}$")
_ARE: Final = regex.compile(r"[则均都]?[为是系属]")
# what counts by its object, whatever is done to it
_OF_OBJECTS: Final = frozenset({"accounts_handled", "phone_cards_closed", "leads_checked"})
_PEOPLE: Final = frozenset({"人", "名", "人次"})
_LONGEST_WHOLE: Final = 16  # characters of the noun of a whole, before its figure
_FILED: Final = "cases_filed"
_INCIDENTS: Final = "incidents_reported"
_OF_A_CASE: Final = regex.compile(r"[案件起宗]|违法|犯罪")
_VERB: Final = 2  # characters
_EACH_DAY: Final = regex.compile("平均|[每日月][天日月年均]")
_LITTLE: Final = " ，,、并已共累计了的又再均其中"
_WHO: Final = regex.compile(r"(?:人员|人口|分子)\d")


def part_of_the_last(case: Case) -> Decision | None:
    """其中现行1606人, 上年858起: a part of the figure before, or its value at another time."""
    if not case.earlier:
        return _part_of_the_sentence_before(case)
    frame, unit = case.frame, case.frame.quantity.unit
    part = _PART.search(frame.sentence, max(0, frame.clause - 2), frame.quantity.start) is not None
    if frame.chained and case.change.measure is Measure.LEVEL:  # 其中盗窃8起、诈骗7起
        part = part or _OPENS.match(frame.sentence) is not None
    part = part or _is_next_part(case)
    alike = (
        f for f in reversed(case.earlier) if _counted_alike(f.quantity.unit, unit)
    )  # 缴毒3吨，其中制毒案件18起
    last = (next(alike, None) if part else None) or case.earlier[-1]
    if last.quantity.kind == "time":
        return None  # 超亿元的57名、潜逃10年以上的31名
    verb = case.choice is not None and case.choice.is_verb and not _is_of_people(case)
    verb = verb and not _is_noun_of_the_whole(case, last)
    same = _counted_alike(unit, last.quantity.unit) and not verb
    behind = case.change.measure is Measure.RATE and _ARE.match(case.frame.words_after)
    part_of = part and (case.is_weak or same or behind)  # 其中六成为持有人
    if (says_nothing(case) or part_of) and can_count(last.indicator, case.frame.quantity):
        return last.indicator, last.choice
    return None


def _is_next_part(case: Case) -> bool:
    """Return whether a figure goes on with the parts across a comma: 其中骨干9名，网上在逃人员51名."""
    last, frame = case.earlier[-1], case.frame
    told = last.evidence[0] == _AS_A_PART and last.quantity.unit == frame.quantity.unit
    told = told and _PART_BEFORE.search(frame.sentence, 0, last.quantity.start) is not None
    plain = (case.choice is None or case.choice.strength == WEAK) and case.change.measure is Measure.LEVEL
    return (
        told and plain and _NEXT_PART.fullmatch(frame.sentence, frame.reach, frame.quantity.start) is not None
    )


def _counted_alike(unit: str, other: str) -> bool:
    """Return whether two units are one: 抓获73名，其中回流人员6人."""
    return unit == other or {unit, other} <= _PEOPLE


def _part_of_the_sentence_before(case: Case) -> Decision | None:
    """立案公益诉讼案件5.8万件。其中，个人信息保护领域2913件: what the sentence before counted so."""
    opening, frame = _OPENS.match(case.frame.sentence), case.frame
    if opening is None or frame.clause > opening.end() or case.change.measure is not Measure.LEVEL:
        return None
    if case.choice is not None and case.choice.is_verb and not case.is_weak:
        return None
    levels = [f for f in case.recent[-REMEMBERED:] if f.change.measure is Measure.LEVEL]
    alike = [f for f in levels if f.quantity.unit == frame.quantity.unit]
    if not alike or alike[-1].indicator == DEFAULT or frame.quantity.kind not in {CASES, "person"}:
        return None
    last, before = alike[-1], levels[max(0, levels.index(alike[-1]) - 1)]
    several = before.quantity.unit == last.quantity.unit and before.indicator != last.indicator
    beside = case.recent.index(last) - case.recent.index(before) == 1
    return None if several and beside else (last.indicator, last.choice)  # 立案86起，破案52起。其中


def _is_noun_of_the_whole(case: Case, last: Finding) -> bool:
    """Return whether the words of the whole name it too: 立案公益诉讼案件32件，其中行政公益诉讼29件."""
    start, choice = last.quantity.start, case.choice
    if choice is None or choice.stop != case.frame.quantity.start:
        return False
    return choice.cue in case.frame.sentence[max(0, start - _LONGEST_WHOLE) : start]


def _is_of_people(case: Case) -> bool:
    """Return whether the verb tells which people: 境外回流人员2317名."""
    choice = case.choice
    return choice is not None and _WHO.match(case.frame.sentence, choice.stop) is not None


def crime_by_name(case: Case) -> Decision | None:
    """接侵财类警情214起，盗窃153起: a crime by its name alone is told as those counted before were, 警情."""
    choice, frame = case.choice, case.frame
    named = (
        choice is not None and case.is_weak and choice.key == _FILED and _OF_A_CASE.search(choice.cue) is None
    )
    share = case.change.measure is Measure.RATE
    if not named or not (share or frame.quantity.kind == CASES):
        return None
    counted = [f for f in known_levels((*case.recent, *case.earlier)) if f.quantity.kind == CASES]
    last = counted[-1] if counted else None
    return (last.indicator, last.choice) if last and last.indicator == _INCIDENTS else None


def object_carried_over(case: Case) -> Decision | None:
    """核查风险账号4310万个，处置1056万个: a verb alone is done to what was counted before."""
    frame = case.frame  # 截获样本712万个，环比下降16%，平均每天3.9万个: over the change
    last = next((f for f in reversed(case.earlier) if f.change.measure is Measure.LEVEL), None)
    if last is None or case.change.measure is not Measure.LEVEL or frame.words_after.strip():
        return None
    again = (
        last.verb and case.choice and last.verb.cue == case.choice.cue
    )  # 截获样本712万个，平均每天截获3.9万个
    same = last.quantity.unit == frame.quantity.unit and (again or last.indicator in _OF_OBJECTS)
    return (last.indicator, last.choice) if same and _is_verb_alone(case) else None


def verb_again(case: Case) -> Decision | None:
    """受理举报36万件。其中，中央一级受理2万件: the verb of the figure before alone is done to the same."""
    told = (f for f in reversed((*case.recent, *case.earlier)) if f.change.measure is Measure.LEVEL)
    last, choice = next(told, None), case.choice
    if (
        last is None
        or last.choice is None
        or choice is None
        or last.quantity.unit != case.frame.quantity.unit
    ):
        return None
    head, gap, _ = last.choice.cue.partition(lexicon.GAP)
    again = choice.is_verb and choice.cue == head and bool(gap) and case.change.measure is Measure.LEVEL
    before, after = case.frame.words_before.rstrip(), case.frame.words_after.strip()
    alone = before.endswith(head) and not after
    by_others = after.startswith("由") and after.endswith(head)  # 其余838.1万件由网站直接受理
    return (last.indicator, last.choice) if again and (alone or by_others) else None


def _is_verb_alone(case: Case) -> bool:
    """Return whether nothing but a verb stands before a figure, one that no lexicon may have (管控)."""
    frame, choice = case.frame, case.choice
    words = _EACH_DAY.sub("", frame.words_before).strip(_LITTLE)
    if choice is None:
        return len(words) == _VERB and not frame.chained
    verb = choice.is_verb or (choice.strength == WEAK and choice.key == "cases_investigated")
    return verb and lexicon.GAP not in choice.cue and words == choice.cue
