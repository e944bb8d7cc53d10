"""What a figure counts by what stands beside it: cash among things, cases with their people."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.indicators.case import CASES, DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.verbs import choose_verb
from anti_fraud_stats.terms import Measure

__all__ = ["cases_of_goods", "cash_among_goods", "verb_behind_the_last"]

_GOODS: Final = "goods_seized"
_ASSETS: Final = "funds_seized"
_DENS: Final = "dens_destroyed"
_SOLVED: Final = "cases_solved"
_WITH_PEOPLE: Final = regex.compile(r"[、，]?\s?\d[\d,]*+[余多]?[人名]")
_ARE_CASES: Final = regex.compile(r"\p{Han}{0,6}?案(?=[件，。；、]|$)")
_FILED: Final = "cases_filed"
_INVESTIGATED: Final = "cases_investigated"
_BANNED: Final = "取缔"
_CASH: Final = regex.compile(r"(?:现金|现钞|钞票|赃款)[共合计约近达]*$")


def cash_among_goods(case: Case) -> Decision | None:
    """手机52部、现金3.6万元: money that is found among things."""
    last, frame = case.earlier[-1] if case.earlier else None, case.frame
    things = (
        last is not None and last.quantity.kind in {"thing", "mass"} and last.indicator in {_GOODS, DEFAULT}
    )
    cash = frame.quantity.kind == "money" and case.choice is None and _CASH.search(frame.words_before)
    return (_ASSETS, None) if things and cash and case.change.measure is Measure.LEVEL else None


def cases_of_goods(case: Case) -> Decision | None:
    """缴毒千克以上案件96起, 查获206件、215人: cases in which goods were seized are solved.

    取缔酒驾97件 are dealt with, and 29宗骗案 behind 水房 are cases.
    """
    frame, choice = case.frame, case.choice
    if frame.quantity.kind != CASES or choice is None:
        return None
    named = frame.words_before.rstrip(" 共计").endswith("案件") and choice.is_verb
    with_people = _WITH_PEOPLE.match(frame.sentence, frame.quantity.stop) is not None
    if choice.key == _GOODS and (named or with_people):
        return _SOLVED, choice
    if choice.key == _DENS and _ARE_CASES.match(frame.sentence, frame.quantity.stop):
        return _FILED, None  # 同一水房牵涉29宗骗案
    return (_INVESTIGATED, choice) if choice.key == _DENS and choice.cue == _BANNED else None


def verb_behind_the_last(case: Case) -> Decision | None:
    """2716个检查点共查验车辆96万台次: the noun right behind a figure is that one's, not the next one's."""
    choice, last = case.choice, case.earlier[-1] if case.earlier else None
    if choice is None or last is None or choice.is_verb or choice.start != last.quantity.stop:
        return None
    verb = choose_verb(case.frame, case.atoms)
    later = verb is not None and choice.stop <= verb.start < verb.stop <= case.frame.quantity.start
    return (verb.key, verb) if later and verb else None
