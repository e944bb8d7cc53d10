"""What a share is of whose words tell it: the people or the cases counted before."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.findings import REMEMBERED
from anti_fraud_stats.context.indicators.case import CASES, DEFAULT, Case, Decision, known_levels
from anti_fraud_stats.context.indicators.choosing import OBJECT, WEAK
from anti_fraud_stats.terms import Measure

__all__ = ["MONEY", "is_share_of_others", "sentence_start", "share_of_cases", "share_of_people"]

MONEY: Final = regex.compile(r"的钱|金额|损失|资金|财损|财损|流水|案值|额")
# whom a share is of: 男性, 90后, 35岁以下, 在校学生
_KIND_OF_PEOPLE: Final = regex.compile(
    r"从(?:性别|年龄|职业|学历|文化程度|身份|户籍)[^，。；]{0,6}看|[男女]性|\d0\s?后|\d周?岁|在校学生|未成年人(?![^，。；占\d]{0,4}(?:信息|网站|内容|模式|保护))|(?:持有|从业|外来|本地|外地)人员?(?=[约近则]?占)|老年人|(?<!\p{Han})[男女]占?\s?$|涉案(?:者|人员)(?=$|[中里近约超逾])|(?:初中|高中|大专|本科)[^，。；]{0,6}(?:文化|学历)"
)
# 受害人以青年居多，占54%
_WHOSE: Final = regex.compile(
    r"(?:(?:受害|被害|受骗)(?:[人者]|群众|市民)|(?<![向为替给])(?:事主|失主))(?:当?中|里|以|，|占|[男女]性)|被告人(?:的?构成|中|里)"
)
# 61名事主中，女33人，男28人
_AMONG: Final = regex.compile(
    r"(?:受害|被害|受骗)(?:[人者]|群众|市民)(?:当?中|里)，|(?<![向为替给])(?:事主|失主)(?:当?中|里)?，"
)
_CASES_BEHIND: Final = regex.compile(
    r"的?(?:此类|该类|涉案|诈骗|电诈|报案)?(?:案件|个案|警情)[均都则]?[为是系属由涉与]"
)
_CASES_BEFORE: Final = regex.compile(r"(?:案件?|警情)(?:数量?)?占(?:比|到)?[了达约近超为]*$")
_PLACES: Final = "facilities"
_OF_CASES: Final = frozenset({"incidents_reported", "cases_filed", "cases_solved", "cases_investigated"})
_PEOPLE: Final = frozenset(
    {
        "victims",
        "prosecutions",
        "convictions",
        "arrests",
        "suspects_caught",
        "criminal_detentions",
        "people_penalised",
    }
)


def is_share_of_others(case: Case, key: str) -> bool:
    """Return whether a share is of people, and `key` counts none: 男性占62.8% below 恶意程序."""
    frame = case.frame
    words = frame.sentence[sentence_start(frame.sentence, frame.before) : frame.quantity.start]
    return key not in _PEOPLE and _KIND_OF_PEOPLE.search(words) is not None


def share_of_people(case: Case) -> Decision | None:
    """从性别看，男性占62.8%: of the people counted last, in a text about fraud of its victims."""
    frame = case.frame
    words = frame.sentence[sentence_start(frame.sentence, frame.before) : frame.quantity.start]
    if frame.quantity.kind == "person" and _KIND_OF_PEOPLE.search(frame.words_before):
        return ("victims", case.choice) if _AMONG.search(frame.sentence, 0, frame.quantity.start) else None
    if case.change.measure is Measure.RATE and not frame.words_before.strip():
        words += frame.words_after  # 七成以上超过60岁
    own = case.choice is not None and (case.choice.is_verb or case.choice.cue.endswith("率"))
    cases = case.choice is not None and case.choice.strength == OBJECT and case.choice.key in _OF_CASES
    own = own or (cases and case.change.measure is Measure.CHANGE)  # 未成年人被骗警情下降12%
    whose = _WHOSE.search(words)
    own = own and not (whose and case.choice and case.choice.key == "victims")  # 男性受害者占64.7%
    if frame.quantity.kind == CASES or case.change.measure is Measure.LEVEL or own:
        return None
    if whose and case.change.measure is Measure.RATE and not MONEY.search(words):
        return ("convictions" if whose[0].startswith("被告") else "victims"), case.choice
    if not _KIND_OF_PEOPLE.search(words):
        return None
    return _people_counted(case)


def _people_counted(case: Case) -> Decision | None:
    """Return the people counted last; in a text about fraud that counts none, its victims."""
    known = [f for f in (*case.recent, *case.earlier) if f.indicator != DEFAULT]
    counted = [f for f in reversed((*case.recent, *case.earlier)) if f.change.measure is Measure.LEVEL]
    last = next((f for f in counted if f.quantity.kind == "person"), None)
    if last and last.indicator == DEFAULT:
        return DEFAULT, None  # 登记在册吸毒人员6.83万名，35岁以下的占47.5%
    people = next((f for f in reversed(known) if f.indicator in _PEOPLE), None)
    people = people or (
        case.first_cases if case.first_cases and case.first_cases.indicator in _PEOPLE else None
    )
    if people:
        return people.indicator, people.choice
    of_fraud = any(finding.topic == "telecom_fraud" for finding in known[-REMEMBERED:])
    return ("victims", None) if of_fraud else None


def sentence_start(sentence: str, place: int) -> int:
    """Return where the part of a sentence begins that a semicolon bounds."""
    return max(sentence.rfind("；", 0, place), sentence.rfind("。", 0, place)) + 1


def share_of_cases(case: Case) -> Decision | None:
    """约八成案件是受害者自己转账: the cases counted last, whatever happened in them."""
    share = case.change.measure is Measure.RATE
    opens = case.frame.words_before.strip() in {"", "其中", "有"}
    named = opens and _CASES_BEHIND.match(case.frame.words_after)
    where = case.choice is not None and case.choice.strength == WEAK and case.choice.key == _PLACES
    first = case.first_cases
    where = where and first is not None and first.indicator in _OF_CASES  # 老旧小区占41%
    of_others = case.choice is not None and case.choice.is_verb and case.choice.key not in _OF_CASES
    named = named or (of_others and _CASES_BEFORE.search(case.frame.words_before))  # 骗取退税案件占31%
    if not (share and (named or where)):
        return None
    counted = [f for f in (*case.recent, *case.earlier) if f.quantity.kind == CASES]
    known = [f for f in known_levels(counted) if f.indicator in _OF_CASES]
    last = known[-1] if known else first
    return (last.indicator, last.choice) if last else None
