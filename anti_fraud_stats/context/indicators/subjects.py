"""What a figure counts when something before it says so: a heading, the whole, the cases counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.changes.words import strip_change
from anti_fraud_stats.context.indicators.case import CASES, DEFAULT, Case, Decision, says_nothing
from anti_fraud_stats.context.indicators.choosing import PLAIN, WEAK, can_count, choose_indicator
from anti_fraud_stats.context.indicators.shares import is_share_of_others
from anti_fraud_stats.context.indicators.verbs import carry_verb, find_subject
from anti_fraud_stats.terms import Measure

__all__ = [
    "cases_of_the_text",
    "number_of_the_last",
    "pair_of_the_last",
    "subject_before",
    "subject_of_the_heading",
    "subject_of_the_sentence",
    "usual_of_the_unit",
]

_AMONG: Final = regex.compile(
    r"(?:从[^，。；]{1,16}看，|据[^，。；]{2,30}(?:介绍|统计|通报|分析)，)?[^，。；：]{0,24}?(?:案件|警情|人员|[人者罪犯士]|群众|用户|资金|线索|事故|信息)(?:当)?[中里]，"
)
_SEEN: Final = regex.compile(r"从[^，。；]{1,10}看，")
_SHARE_OF: Final = regex.compile(r"[的者]\ ?占")
_PROCEDURE: Final = regex.compile("incidents_|cases_|prosecutions|arrests|convictions")
_AVERAGE: Final = regex.compile(r"平均|[日月]均")
_AMONG_THEM: Final = regex.compile(r"\s?[其当]中")
_GOODS: Final = "goods_seized"
_IN_CASES: Final = frozenset("起宗")
_CAUGHT: Final = "suspects_caught"
_SOLVED: Final = "cases_solved"
_CAUGHT_IN: Final = regex.compile(r"[、，,]?\s?(?:移送|函送|解送)?(?:[人嫌罪]犯|犯嫌|嫌疑人)?[共计约近]?")
_PACE: Final = regex.compile("[增涨升降跌减]幅|增速")  # 发案仍在爬坡，只不过增幅由三季度的14.2%缩到3.96%
_NUMBERED: Final = {"人数": "person", "金额": "money"}
_NUMBER_OF: Final = regex.compile(
    r"^(?:其中)?(?:[较比与和][^，。；\d]{0,6}(?:同期|去年|上年|上月|前年|上季度)(?:相比|相较)?[，,]?)?"
    r"(?P<number>案?件数|起数|宗数|人数|金额)(?=$|占|同比|较|[多少增减升降上下])"
)


def subject_of_the_heading(case: Case) -> Decision | None:
    """📍城关镇：7起 below 警情高发地: the noun of the heading, for a line of a list that names none."""
    heading = case.heading
    if heading is None or case.choice or case.change.measure is Measure.CHANGE:
        return None
    counted = (f for f in reversed(case.recent) if f.choice and heading.cue in f.choice.cue)
    share = case.change.measure is Measure.RATE and not case.frame.words_after.strip()
    if share and not case.earlier and (whole := next(counted, None)):
        return whole.indicator, whole.choice  # below 恶意程序: 捕获恶意程序样本36万个。按类型，木马占八成
    if share and (is_share_of_others(case, heading.key) or _are_others_counted(case, heading.key)):
        return None
    of_cases = heading.is_verb and all(f.quantity.kind == CASES for f in case.earlier)
    if case.earlier and not (of_cases and case.frame.quantity.kind == "person"):
        return None
    cases = case.frame.quantity.kind == CASES and not _PROCEDURE.match(heading.key)
    of_goods = heading.key == _GOODS and case.frame.quantity.unit in _IN_CASES  # 贩毒 17宗 below 毒品
    if of_goods or (heading.is_verb and (cases or case.change.measure is not Measure.LEVEL)):
        return None
    quantity = case.frame.quantity
    key = heading.key if can_count(heading.key, quantity) else carry_verb(heading, quantity)
    return (key, heading) if key else None


def _are_others_counted(case: Case, key: str) -> bool:
    """Return whether people of another stage were counted: 起诉1280人。30岁以下的占六成 below 内鬼多."""
    counted = (f for f in case.recent if f.quantity.kind == "person")
    return key == _CAUGHT and any(_PROCEDURE.match(f.indicator) for f in counted)


def subject_of_the_sentence(case: Case) -> Decision | None:
    """提起公诉的案件中，诈骗罪106件; 受骗者中，男性占57%: the whole of which the figures are parts."""
    sentence, before = case.frame.sentence, case.frame.before
    among = _find_whole(sentence, before)
    opening = among or _SEEN.match(sentence)
    if opening is None or opening.end() > before or _has_a_verb(case, opening.end()):
        return None
    if case.change.measure is Measure.CHANGE:
        return None
    levels = (f for f in reversed(case.earlier) if f.change.measure is Measure.LEVEL)
    people = next((f for f in levels if f.quantity.kind == "person"), None)
    if people and people.indicator != DEFAULT and case.frame.words_before.endswith("的占"):
        return people.indicator, people.choice  # 案件中，罪犯有36人，并处罚金的占八成
    start = opening.start()  # 案均损失5万元；受害人中，六成是学生
    frame = replace(case.frame, before=start, reach=start)
    atoms = [(p, word) for p, word in case.atoms if start <= p and p + len(word) < opening.end()]
    whole = choose_indicator(frame, atoms)
    if among and (whole is None or whole.strength == WEAK):  # 已起诉的赌博案件中
        whole = find_subject(atoms, opening.end(), least=PLAIN) or whole
    countable = case.change.measure is not Measure.LEVEL or (whole and can_count(whole.key, frame.quantity))
    return (whole.key, whole) if whole and countable else None


def _find_whole(sentence: str, before: int) -> regex.Match[str] | None:
    """Return the words for a whole that open a sentence or a part: 内鬼8人，查获的信息中，四成是车主."""
    part = max(sentence.rfind(mark, 0, before) for mark in "：；") + 1
    clause = sentence.rfind("，", 0, max(sentence.rfind("中，", 0, before), 0)) + 1
    starts = (0, part, clause) if clause > part else (0, part)
    return next((found for start in starts if (found := _AMONG.match(sentence, start))), None)


def _has_a_verb(case: Case, begun: int) -> bool:
    """Return whether the figure has a verb, or a rate, of its own, behind the opening that ends at `begun`.

    That of whom it is a share (转移资金的占), or what part of them did (近四成为跨省作案), is none.
    """
    choice = case.choice
    if choice is not None and choice.stop <= begun:
        return False  # 在破获的案件中，保健品类占37%
    if choice is None or not choice.is_verb:
        return choice is not None and choice.cue.endswith("率")
    share = case.change.measure is Measure.RATE and choice.start > case.frame.quantity.start
    part = share and case.frame.words_after.startswith(("为", "是", "系", "属"))
    return not (part or _SHARE_OF.search(case.frame.words_before))


def number_of_the_last(case: Case) -> Decision | None:
    """件数同比上升48%, 其中人数占三成: the cases, or the people, that were counted last."""
    words = case.frame.words_before.strip()
    match = _NUMBER_OF.search(strip_change(words).strip()) or (_moved(case) and _NUMBER_OF.search(words))
    number = match["number"] if match else ""
    kinds = (_NUMBERED.get(number, CASES),) if number and _moves(case, number) else ()
    counted = (f for f in reversed([*case.recent, *case.earlier]) if f.quantity.kind in kinds)
    last = next(counted, None) if match else None
    return (last.indicator, last.choice) if last and last.indicator != DEFAULT else None


def _moved(case: Case) -> bool:
    """Return whether a figure is a change: 较去年同期件数增加9.4%, but not 人数逾1.2万."""
    return case.change.measure is Measure.CHANGE


def _moves(case: Case, number: str) -> bool:
    """Return whether an amount rises or falls; a number may be a level or a share too."""
    return number != "金额" or _moved(case)


def pair_of_the_last(case: Case) -> Decision | None:
    """受理2209件5036人: the people of the cases right before; 侦破36件、移送41人: caught in those solved."""
    last = case.earlier[-1] if case.earlier else None
    pair = last and last.quantity.kind == CASES and case.frame.quantity.kind == "person"
    if last and pair and last.indicator == _SOLVED:
        caught = _CAUGHT_IN.fullmatch(case.frame.sentence, last.quantity.stop, case.frame.quantity.start)
        return (_CAUGHT, None) if caught else None
    beside = case.frame.reach == case.frame.quantity.start and last and _PROCEDURE.match(last.indicator)
    return (last.indicator, last.choice) if last and pair and beside else None


def subject_before(case: Case) -> Decision | None:
    """发案数连续下降，其中11月同比降幅均超过两成: a change, or a part, of what the clauses before name."""
    part = _AMONG_THEM.match(case.frame.words_before) is not None
    level = case.change.measure is Measure.LEVEL and not _AVERAGE.search(case.frame.words_before)
    if case.choice or case.earlier or not (part or (says_nothing(case) and not level)):
        return None
    choice = choose_indicator(replace(case.frame, reach=0, before=0), case.atoms)
    if choice is None and not part and _PACE.search(case.frame.words_before):
        choice = find_subject(case.atoms, case.frame.quantity.start, least=PLAIN)
    return (choice.key, choice) if choice else None


def cases_of_the_text(case: Case) -> Decision | None:
    """冒充客服 9起: cases without a word of their own are those that the text counted first."""
    first = case.first_cases
    return (first.indicator, first.choice) if first and case.frame.quantity.kind == CASES else None


def usual_of_the_unit(case: Case) -> Decision | None:
    """唱了130多场: what is counted in this unit where nothing else speaks."""
    unit = case.frame.quantity.unit
    key = next((key for key, entry in lexicon.indicators().items() if unit in entry.usual), None)
    return (key, None) if key else None
