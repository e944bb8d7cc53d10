"""The figure before that one without words of its own is like: of the same unit, of the cases counted."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.findings import REMEMBERED, Finding
from anti_fraud_stats.context.indicators.case import (
    CASES,
    DEFAULT,
    Case,
    Decision,
    known_levels,
    says_nothing,
)
from anti_fraud_stats.context.indicators.shares import MONEY
from anti_fraud_stats.lexicon.phrases import Use, phrases_for
from anti_fraud_stats.terms import Measure

__all__ = ["same_unit"]

_PLACE: Final = "place"
_STAYING: Final = frozenset({"thing", "mass", _PLACE})
_DONE: Final = frozenset(
    {"funds_seized", "funds_frozen", "funds_stopped", "funds_recovered", "funds_intercepted", "operations"}
)
_SOLVED: Final = "cases_solved"
_REPORTED: Final = frozenset({"incidents_reported", "cases_filed"})
_NAMED_PEOPLE: Final = regex.compile(
    r"\p{Han}{2}(?:人员|社工|群众)\p{Han}{0,2}$|\p{Han}{2}(?:员工|会员|学员|旅客|移民|职工|工人|教师|司机|粉丝)$"
)
# 逾期率1.37%, 复电率达98.9%: a rate by a name of its own
_OWN_RATE: Final = regex.compile(r"\p{Han}{2,}率[^，。；\d]{0,8}$")
_OF_A_TIME: Final = regex.compile(r"[约近达已]*(?:[为是]|相当于)[\p{Han}\d]{1,10}[年月期度]的")


def same_unit(case: Case) -> Decision | None:
    """秀江所6起最多: the last figure in this unit; for a share, the last count, for a change the last cases.

    People with a name of their own (现有吸毒人员74万名) are not those that a sentence before counted.
    """
    if _NAMED_PEOPLE.search(case.frame.words_before) and not case.earlier:
        return None
    if phrases_for(Use.TRADED).search(case.frame.words_before):
        return None
    if _has_a_rate_of_its_own(case):
        return None
    of_a_time = case.frame.quantity.kind == "times" and _OF_A_TIME.fullmatch(case.frame.words_before.strip())
    if of_a_time and (levels := known_levels(case.earlier)):
        return levels[-1].indicator, levels[-1].choice  # 被害人合计3318人，为前年的3倍
    change = case.change.measure is Measure.CHANGE and case.frame.quantity.kind == "percent"
    before = case.recent[-1] if case.recent and change and says_nothing(case) and not case.earlier else None
    if before and before.change.measure is Measure.LEVEL and before.indicator != DEFAULT:
        return before.indicator, before.choice  # 损失148万元, and 环比上升9% on the next line
    far = (finding for finding in reversed(case.recent[-REMEMBERED:]) if _goes_far(finding, case))
    known = (*reversed(case.earlier), *far)
    last = next((finding for finding in known if _is_like(finding, case)), None)
    if last and _is_passed(last, case):
        last = case.first_cases
    return (last.indicator, last.choice) if last else None


def _has_a_rate_of_its_own(case: Case) -> bool:
    """Return whether a share is a rate by a name, in a sentence that counted nothing before: 逾期率1.37%."""
    share = case.change.measure is Measure.RATE and case.choice is None and not case.earlier
    return share and _OWN_RATE.search(case.frame.words_before) is not None


def _is_passed(last: Finding, case: Case) -> bool:
    """Return whether cases without words are not those solved, told before other figures: 1.刷单类。36起."""
    first = case.first_cases
    reported = first is not None and first.indicator in _REPORTED
    solved = last.indicator == _SOLVED and last.quantity.kind == case.frame.quantity.kind == CASES
    told = case.earlier or "破" in case.frame.sentence
    return reported and solved and not told and last is not case.recent[-1]


def _goes_far(finding: Finding, case: Case) -> bool:
    """Return whether a figure of a sentence before may be what one without words of its own is of.

    Money that the police stopped or seized, and things, are not; and shares are of people or of cases where
    no word says money.
    """
    if case.change.measure is Measure.LEVEL and case.frame.quantity.kind in _STAYING:
        last_place = case.frame.quantity.kind == _PLACE and finding is case.recent[-1]
        return last_place or says_nothing(case)  # 发现隐患96处 ends a line, 已改91处 is the next
    if case.change.measure is Measure.RATE and finding.quantity.kind == "money":
        return MONEY.search(case.frame.words_before) is not None
    return finding.indicator not in _DONE or case.change.measure is Measure.CHANGE


def _is_like(finding: Finding, case: Case) -> bool:
    """Return whether a figure without words of its own may be of what `finding` is of."""
    measure, before = case.change.measure, finding.change.measure
    if finding.quantity.unit == case.frame.quantity.unit and before is measure:
        return True
    of_level = measure is Measure.RATE and before is Measure.LEVEL
    return of_level or (measure is Measure.CHANGE and finding.quantity.kind == CASES)
