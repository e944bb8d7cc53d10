"""What a share or a rate is of whose words do not tell it: what the figures before it counted."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.indicators.case import CASES, DEFAULT, Case, Decision, known_levels
from anti_fraud_stats.context.indicators.choosing import MAX_GAP, OBJECT
from anti_fraud_stats.context.indicators.shares import MONEY, sentence_start
from anti_fraud_stats.terms import Measure

__all__ = ["rate_of_the_last", "share_of_a_base", "share_of_the_last", "share_that_opens"]

LONGEST_NAME: Final = 6  # characters before a share or a count of what is known already
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
_TELLS: Final = regex.compile(r"[则均都]?(?:涉及|来自|利用|通过|[为是系属由])")


def share_of_a_base(case: Case) -> Decision | None:
    """诈骗案36起，占全部案件的6.2%: of the figure before; what it is a share of is not what is counted."""
    base = _BASE.fullmatch(case.frame.words_before.strip())
    levels = [f for f in case.earlier if f.change.measure is Measure.LEVEL]
    if base is None or not levels or case.change.measure is not Measure.RATE:
        return None
    kind = next((kind for kind, nouns in _NOUNS_OF_KIND.items() if nouns.search(base[1])), None)
    last = next((f for f in reversed(levels) if kind in {None, f.quantity.kind}), None)
    return (last.indicator, last.choice) if last else None


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


def share_of_the_last(case: Case) -> Decision | None:
    """虚假中奖占9%: a share of what was counted before."""
    words = case.frame.words_before.strip()
    if case.change.measure is not Measure.RATE or not _SHARE.search(words) or _has_its_own(case, words):
        return None
    if words == "占" and _is_number_before(case):
        return None
    last = case.earlier[-1] if case.earlier else None
    if last and (_is_of_the_same_whole(last, case, words) or _is_of_that_money(last, case, words)):
        return last.indicator, last.choice
    level = _level_before(case, words)
    return (level.indicator, level.choice) if level else None


def _has_its_own(case: Case, words: str) -> bool:
    """Return whether the words before a share name by themselves what it counts."""
    if len(words) <= LONGEST_NAME or case.choice is None or case.is_weak:
        return False
    if case.choice.is_verb:
        return True
    if words.endswith("的占"):
        return False  # 涉冰毒的占七成
    if not words.startswith("其中"):
        return True
    counted = known_levels(case.earlier)[-1:]  # 审结11万件，其中购物纠纷占近四成
    return bool(counted) and counted[0].quantity.kind != CASES and case.choice.key != DEFAULT


def _is_of_the_same_whole(last: Finding, case: Case, words: str) -> bool:
    """Return whether a share is of what the one before is of: 刷单类占36%，投资类占14%."""
    return case.is_weak and _is_share(last, case) and not MONEY.search(words)


def _is_of_that_money(last: Finding, case: Case, words: str) -> bool:
    """Return whether a share is of the money before it, in a sentence without cases: 假投资27亿元，占44%."""
    if last.quantity.kind != "money" or last.indicator == DEFAULT or words != "占":
        return False
    begun = sentence_start(case.frame.sentence, case.frame.quantity.start)
    return not any(f.quantity.kind == CASES and f.quantity.start >= begun for f in case.earlier)


def _level_before(case: Case, words: str) -> Finding | None:
    """Return the last figure counted that a share can be of: no money where its words name none."""
    levels = known_levels([*case.recent, *case.earlier])
    if "案" in words:
        levels = [level for level in levels if level.quantity.kind == CASES] or levels
    if levels and levels[-1].quantity.kind == "money" and not MONEY.search(case.frame.words_before):
        cases = [level for level in levels if level.quantity.kind == CASES]
        levels = cases or ([case.first_cases] if case.first_cases else levels)
    return levels[-1] if levels else None


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
