"""The verb of a list counts for its members, and one that serves several things for what it did last."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.indicators.case import CASES, Case, Decision, known_levels
from anti_fraud_stats.context.indicators.choosing import ANY_KIND, WEAK, Choice, counts
from anti_fraud_stats.context.indicators.verbs import carry_verb
from anti_fraud_stats.terms import Measure

__all__ = ["member_in_cases", "verb_of_several", "verb_of_the_list"]

_GOODS: Final = "goods_seized"
LONGEST_MEMBER: Final = 3  # characters of a noun that goes on with a list across a comma
_SHARE: Final = regex.compile(r"占比?[已约近超达为]?")
_WORTH: Final = regex.compile(r"[价总产货]值|额|资[产金]|现金|款")
_PROCEDURE: Final = frozenset(
    {"prosecutions", "arrests", "convictions", "cases_investigated", "cases_solved"}
)


def verb_of_the_list(case: Case) -> Decision | None:
    """缴获手机435部、电脑175台: the verb of a list counts for its members."""
    last = case.earlier[-1] if case.earlier and not _SHARE.search(case.frame.words_before) else None
    if last and last.verb and case.frame.chained and (key := _of_verb_and_noun(last.verb, case)):
        return key, last.verb
    if last and last.indicator == _GOODS and case.frame.chained and case.choice is None and _is_goods(case):
        return _GOODS, last.choice  # 查出手机主板460块、内存条1250条: seized as the first were
    member = case.frame.chained or (
        case.choice is None and len(case.frame.words_before.strip()) <= LONGEST_MEMBER
    )
    if last is None or last.verb is None or not (case.is_weak and member):
        return None
    indicator = carry_verb(last.verb, case.frame.quantity)
    return (indicator, last.verb) if indicator else None


def _is_goods(case: Case) -> bool:
    """Return whether a figure counts or weighs things."""
    return case.frame.quantity.kind in {"thing", "mass", "volume"} and case.change.measure is Measure.LEVEL


def _of_verb_and_noun(verb: Choice, case: Case) -> str | None:
    """Return the indicator of the list's verb with the member's own noun: 拦截电话18亿次、短信12亿条."""
    head = verb.cue.partition(lexicon.GAP)[0]
    cues = lexicon.indicator_cues().by_head.get(head, ())
    own = case.frame.words_before.rpartition("”")[2].strip(" 、，,和及")  # “一号通”号码4.2万个
    fitting = (cue for cue in cues if cue.tail and cue.tail == own and counts(cue.units, case.frame.quantity))
    return next((cue.key for cue in fitting), None)


def member_in_cases(case: Case) -> Decision | None:
    """起诉内幕交易案31件56人，操纵证券市场案11件: a kind of cases goes on with what was done to the first."""
    last = case.earlier[-1] if case.earlier else None
    if last is None or case.choice is None or case.choice.strength != WEAK or last.quantity.kind != "person":
        return None
    alike = case.frame.quantity.kind == CASES and case.frame.words_before.strip().endswith(
        ("案", "案件", "罪")
    )
    first = case.earlier[-2] if len(case.earlier) > 1 else last
    listed = alike and first.quantity.unit == case.frame.quantity.unit and first.indicator == last.indicator
    return (first.indicator, first.choice) if listed and first.indicator in _PROCEDURE else None


def verb_of_several(case: Case) -> Decision | None:
    """占全国拦截量的9.6%: a share or a change of a verb that serves several is of what it did last."""
    choice = case.choice
    if choice is None or not choice.is_verb or case.frame.quantity.kind not in ANY_KIND:
        return None
    if _WORTH.search(case.frame.words_before):
        return None
    cues = lexicon.indicator_cues().by_head.get(choice.cue, ())
    if len({cue.key for cue in cues if not cue.tail}) < 2:  # noqa: PLR2004
        return None
    known = known_levels((*case.recent, *case.earlier))
    last = next((f for f in reversed(known) if f.choice and f.choice.cue.startswith(choice.cue)), None)
    return (last.indicator, last.choice) if last else None
