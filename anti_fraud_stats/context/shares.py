"""What a share or a rate is of: the people, the cases or the money counted before it."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.case import CASES, DEFAULT, Case, Decision, known_levels
from anti_fraud_stats.context.findings import REMEMBERED, Finding
from anti_fraud_stats.context.indicators import MAX_GAP, OBJECT
from anti_fraud_stats.terms import Measure

__all__ = [
    "MONEY",
    "is_share_of_others",
    "rate_of_the_last",
    "share_of_a_base",
    "share_of_cases",
    "share_of_people",
    "share_of_the_last",
    "share_that_opens",
]

LONGEST_NAME: Final = 6  # characters before a share or a count of what is known already
MONEY: Final = regex.compile(r"的钱|金额|损失|资金|财损|财损|流水|案值|额")
_RATE_OF: Final = regex.compile(r"(\p{Han}{2})(?:成功)?率[达为约近超高]*$")
# rates that are of whatever was counted: 核查线索208条，办结率98.1%
_WORK_DONE: Final = regex.compile(
    r"(?:办结|办复|答复|核查|核实|处置|反馈|完成|整改|落实|化解|清理|检出|违规|查实|采纳)率[达为约近超高]*"
)
_ABOVE: Final = regex.compile(r"[，,]?\s*(?:[高低]于|[高低]出|超过|超出|比[^，。；]{1,16}[高低])")
_BASE: Final = regex.compile(r"[约近则已也均]?占(?!比)([^，。；：]{2,24}?)的?[达为约近超高]?")
_NOUNS_OF_KIND: Final = {
    "money": MONEY,
    CASES: regex.compile("案|警情|起数|件数|宗数"),
    "person": regex.compile("人"),
}
_KIND: Final = regex.compile("[类型]")
_SHARE_OF_A_WHOLE: Final = regex.compile(r"占[^，。；：\d]{0,16}$")
_SHARE: Final = regex.compile(r"占比?[近约超逾达为]?$|占比")
# whom a share is of: 男性, 90后, 35岁以下, 在校学生
_KIND_OF_PEOPLE: Final = regex.compile(
    r"从(?:性别|年龄|职业|学历|文化程度|身份|户籍)[^，。；]{0,6}看|[男女]性|\d0\s?后|\d周?岁|在校学生|未成年人|(?:持有|从业|外来|本地|外地)人员?(?=[约近则]?占)|老年人|(?<!\p{Han})[男女]占?\s?$|涉案(?:者|人员)(?=$|[中里近约超逾])|(?:初中|高中|大专|本科)[^，。；]{0,6}(?:文化|学历)"
)
# 受害人以青年居多，占54%
_WHOSE: Final = regex.compile(r"(?:受害|被害|受骗)[人者](?:中|里|以|，|占|[男女]性)|被告人(?:的?构成|中|里)")
_CASES_BEHIND: Final = regex.compile(
    r"的?(?:此类|该类|涉案|诈骗|电诈|报案)?(?:案件|个案|警情)[均都则]?[为是系属由涉与]"
)
_CASES_BEFORE: Final = regex.compile(r"(?:案件?|警情)(?:数量?)?占(?:比|到)?[了达约近超为]*$")
_OF_CASES: Final = frozenset({"incidents_reported", "cases_filed", "cases_solved", "cases_investigated"})
_TELLS: Final = regex.compile(r"[则均都]?(?:涉及|来自|利用|通过|[为是系属由])")
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


def share_of_a_base(case: Case) -> Decision | None:
    """诈骗案36起，占全部案件的6.2%: of the figure before; what it is a share of is not what is counted."""
    base = _BASE.fullmatch(case.frame.words_before.strip())
    levels = [f for f in case.earlier if f.change.measure is Measure.LEVEL]
    if base is None or not levels or case.change.measure is not Measure.RATE:
        return None
    kind = next((kind for kind, nouns in _NOUNS_OF_KIND.items() if nouns.search(base[1])), None)
    last = next((f for f in reversed(levels) if kind in {None, f.quantity.kind}), None)
    return (last.indicator, last.choice) if last else None


def is_share_of_others(case: Case, key: str) -> bool:
    """Return whether a share is of people, and `key` counts none: 男性占62.8% below 恶意程序."""
    frame = case.frame
    words = frame.sentence[_sentence_start(frame.sentence, frame.before) : frame.quantity.start]
    return key not in _PEOPLE and _KIND_OF_PEOPLE.search(words) is not None


def share_of_people(case: Case) -> Decision | None:
    """从性别看，男性占62.8%: of the people counted last, in a text about fraud of its victims."""
    frame = case.frame
    words = frame.sentence[_sentence_start(frame.sentence, frame.before) : frame.quantity.start]
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


def _sentence_start(sentence: str, place: int) -> int:
    """Return where the part of a sentence begins that a semicolon bounds."""
    return max(sentence.rfind("；", 0, place), sentence.rfind("。", 0, place)) + 1


def rate_of_the_last(case: Case) -> Decision | None:
    """化解矛盾纠纷1082件，化解率98.6%: a rate of what the figure before was done to."""
    rate = _RATE_OF.search(case.frame.words_before)
    last = case.earlier[-1] if case.earlier else None
    points = last and last.change.measure is Measure.RATE and case.frame.quantity.kind == "points"
    if last and points and _ABOVE.match(case.frame.words_before):
        return last.indicator, last.choice  # 重刑率14.3%，高于全部刑事案件6.2个百分点
    if last is None or rate is None or case.change.measure is not Measure.RATE:
        return None
    if _WORK_DONE.fullmatch(case.frame.words_before.strip()):
        level = next((f for f in reversed(case.earlier) if f.change.measure is Measure.LEVEL), last)
        return level.indicator, level.choice
    place = last.quantity.start
    done = case.frame.sentence.rfind(rate[1], max(0, place - MAX_GAP), place)
    return (last.indicator, last.choice) if done >= 0 else None


def share_of_cases(case: Case) -> Decision | None:
    """约八成案件是受害者自己转账: the cases counted last, whatever happened in them."""
    share = case.change.measure is Measure.RATE
    opens = case.frame.words_before.strip() in {"", "其中", "有"}
    named = opens and _CASES_BEHIND.match(case.frame.words_after)
    of_others = case.choice is not None and case.choice.is_verb and case.choice.key not in _OF_CASES
    named = named or (of_others and _CASES_BEFORE.search(case.frame.words_before))  # 骗取退税案件占31%
    if not (share and named):
        return None
    counted = [f for f in (*case.recent, *case.earlier) if f.quantity.kind == CASES]
    known = [f for f in known_levels(counted) if f.indicator in _OF_CASES]
    last = known[-1] if known else case.first_cases
    return (last.indicator, last.choice) if last else None


def share_that_opens(case: Case) -> Decision | None:
    """破获案件36起，近三成涉及未成年人: a share that opens its clause, of the last count."""
    choice, frame = case.choice, case.frame
    opens = case.change.measure is Measure.RATE and frame.words_before.strip() in {"", "其中", "有"}
    if not opens or frame.chained or not _TELLS.match(frame.words_after):
        return None
    if choice is None or choice.start < frame.quantity.stop:
        return None
    levels = [f for f in known_levels(case.earlier) if f.quantity.kind in {CASES, "person"}]
    return (levels[-1].indicator, levels[-1].choice) if levels else None


def _is_share(finding: Finding, case: Case) -> bool:
    """Return whether a figure of the same sentence is a share of a whole: 占36%."""
    words, start = case.frame.words_before.strip(), finding.quantity.start
    if len(words) > LONGEST_NAME and not _KIND.search(words):
        return False
    return _SHARE_OF_A_WHOLE.search(case.frame.sentence, max(0, start - 24), start) is not None


def _is_number_before(case: Case) -> bool:
    """Return whether the clause before names the number that a share is of: 甲省举报量居首位，占12.3%."""
    choice = case.choice
    noun = choice is not None and choice.strength == OBJECT and choice.cue.endswith(("量", "数"))
    return noun and choice is not None and case.frame.reach <= choice.start < case.frame.before


def share_of_the_last(case: Case) -> Decision | None:
    """虚假中奖占9%: a share of what was counted before."""
    words = case.frame.words_before.strip()
    named = len(words) > LONGEST_NAME and case.choice is not None and not case.is_weak
    if named and case.choice and not case.choice.is_verb:
        named = not words.endswith("的占")  # 涉冰毒的占七成
    if named and case.choice and not case.choice.is_verb and words.startswith("其中"):
        counted = known_levels(case.earlier)[-1:]  # 审结11万件，其中购物纠纷占近四成
        named = bool(counted) and counted[0].quantity.kind != CASES and case.choice.key != DEFAULT
    if case.change.measure is not Measure.RATE or not _SHARE.search(words) or named:
        return None
    if words == "占" and _is_number_before(case):
        return None
    levels = known_levels([*case.recent, *case.earlier])
    if "案" in words:
        levels = [level for level in levels if level.quantity.kind == CASES] or levels
    last = case.earlier[-1] if case.earlier else None
    if last and case.is_weak and _is_share(last, case) and not MONEY.search(words):
        return last.indicator, last.choice  # 刷单类占36%，投资类占14%: of the same whole
    of_money = last and last.quantity.kind == "money" and last.indicator != DEFAULT and words == "占"
    begun = _sentence_start(case.frame.sentence, case.frame.quantity.start)
    if (
        last
        and of_money
        and not any(f.quantity.kind == CASES and f.quantity.start >= begun for f in case.earlier)
    ):
        return last.indicator, last.choice  # 假投资27亿元，占44%
    if levels and levels[-1].quantity.kind == "money" and not MONEY.search(case.frame.words_before):
        cases = [level for level in levels if level.quantity.kind == CASES]
        levels = cases or ([case.first_cases] if case.first_cases else levels)
    return (levels[-1].indicator, levels[-1].choice) if levels else None
