"""Level, rate or change; against what; and in which direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.frames import CLAUSE_END, Frame
from anti_fraud_stats.terms import Basis, Measure

__all__ = ["BECOMES", "SHARES", "Change", "before_level", "find_change", "spread_changes", "strip_change"]

_UP: Final = (
    r"上升|增长|增加|提高|提升|上涨|增幅|升幅|涨幅|递增|升高|攀升|增多|激增|暴增|猛增|剧增|涨价|翻了?|多出"
    r"|增速|上扬|飙升|成长|增|升|涨|多|📈"
)
_DOWN: Final = (
    r"下降|减少|降低|下滑|回落|降幅|减幅|跌幅|缩减|压降|锐减|骤降|减低|下跌|缩短|缩水|低了|低出|降|减|跌|少"
    r"|📉"
)
# 按年上升5.2%, as Hong Kong prints; 按月发放 is no comparison
_RATED: Final = r"(?=(?:分别|大幅|约|显著|轻微|微|急|略|再)?(?:上升|下降|增加|减少|下跌|升|跌|增|减|多|少))"
_COMPARED: Final = (
    rf"(?:同比|环比|按[年月季]{_RATED}"
    r"|[与和同跟][\p{Han}\d]{1,10}?(?:相比|相较|比)|[较比][\p{Han}\d、]{0,16}?)"
)
_MORE: Final = (
    r"(?:率|数|量)?(?:分别|各|再|又|大幅|大(?=[涨跌降增])|持续|连续|均|则|已|明显|显著|平均|首次|累计|整体|总体|约|实现|却|由"
    r"|足足|更|还|也|年均|反而?|轻?微|略有?|稍有?|小幅|急剧?|骤|即|一路|逐步|进一步)*+"
)

# 同比下降13.3%  较上月减少3119件  再降34.5%  同比分别上升119.1%、207.1%
_BEFORE: Final = regex.compile(
    rf"(?P<compared>{_COMPARED}[，,]?)?(?P<more>{_MORE})(?:(?P<up>{_UP})"
    rf"|(?P<down>{_DOWN}))(?P<end>[了为约近超逾达幅至]?过?)\ ?$"
)
# 多160万余元 behind a level of the same kind: the words before it are nothing but the change
_ALONE: Final = regex.compile(rf"\s*{_MORE}(?:{_UP}|{_DOWN})了?\s*")
# 同比多破517起, 比上年春运多送2600万人次: more was done than at the time before
_DONE: Final = regex.compile(
    r"(?:[同环]比|[较比](?:去年|上一?年|上个?[月周]|前一?[年月周]|\d{4}年|\d{1,2}月)\p{Han}{0,5}?)(?:(?P<up>多)|(?P<down>少))"
    r"(?![的数名个家地部次处方少年于是有了种达为])\p{Han}{1,2}\ ?$"
)
# 至少80%, 多数 are no changes
_MUCH: Final = regex.compile(r"[不至最更许很大][多少]\ ?$")
# 比上年同期低3个百分点
_LOWER: Final = regex.compile(r"[低少慢落后]\ ?$")
# 是2023年的3.7倍
_MULTIPLE: Final = regex.compile(r"(?:是|为|达到?|相当于)[\p{Han}\d]{0,10}?(?:年|月|期|度)的\ ?$")
# 涨幅从一季度的22.5%收窄到7.78%
_PACE: Final = regex.compile(r"(?P<up>涨幅|增幅|升幅|增速)|(?P<down>降幅|减幅|跌幅)")
_SIGNED: Final = regex.compile(r"(?:同比|环比|较[\p{Han}\d]{1,8}|比[\p{Han}\d]{1,8})?[（(]?\ ?$")
_EDGE: Final = r"(?<![\d一二三四五六七八九十近今去当前同每逐历两几上本])"  # 年增3.6%, as Taiwan prints
_YOY: Final = regex.compile(
    rf"同比|按年{_RATED}|{_EDGE}年[增减]|去年同期|上年同期|较上年|上一年|较去年|(?<!环)比上年|(?<!环)比去年|[与和同](?:去年|上年)|[较比与和同年]同期|[较比](?:前|上)一年|[是为](?:去|上)年|上年"
)
_MOM: Final = regex.compile(
    rf"环比|按[月季]{_RATED}|{_EDGE}月[增减]|上一?个?月|上一?个?季度|上一?周|前一?个?月|前一周|[较比]上?\d{{1,2}}月|[与和同]\d{{1,2}}月份?相?比"
)
# 与去年同期相比，发案下降8%，损失下降6%: a comparison for all that follows
_COMPARED_FIRST: Final = regex.compile(
    r"(?:(?:与|和|同|若与)(?:去年|上年|上一年|前一年|上个?月|上季度|上周|前一?[月周])[^，。；\d]{0,4}(?:相比较?|相较|比较)"
    r"|(?:对照|相较|较|比|与)(?:去年|上年)同期的[\d.][^，。；]{0,30})，"
)
_COMPARISON: Final = regex.compile(
    rf"(?:(?:连续|持续|均|也|都|分别)\p{{Han}}{{0,3}}?)?(?:同比|环比|按[年月季]{_RATED})|(?:[与和跟]"
    r"|同(?![期比时步类一]))(?=[^，。；]{1,14}(?:相?比|同期))|[较比](?=[^，。；]{0,12}?(?:年|月|期|季度|周"
    r"|前))"
)
_CHANGE_WORDS: Final = regex.compile(
    rf"(?:[，,]?{_COMPARED}|(?<![\d今去当前同每逐])[年月](?=[增减]))?{_MORE}(?:却|则|由|还|也|更|只是)*(?:(?:{_UP}|{_DOWN}){{1,2}})?(?:率|幅度?)?(?:分别"
    rf"|各)?(?:[了为达出]|达到|至|到)?\ ?$"
)
_LONGEST: Final = 60  # characters that the words of a change run to: 较2023年1至6月…有所下降
# 较上年分别上升8%和下降3%: between the members of a list
_JOINED: Final = " 、和及与"
SHARES: Final = frozenset({"percent", "points"})


@dataclass(frozen=True, slots=True)
class Change:
    """The measure of a figure; for a change its basis and sign, and where the words of the change begin."""

    measure: Measure
    basis: Basis | None = None
    sign: int = 1
    start: int | None = None


def find_change(frame: Frame) -> Change:
    """Return whether the figure is a level, a rate or a change.

    A figure that a change leads to (下降至12起, 减少到3个) is a level.
    """
    quantity = frame.quantity
    words = frame.sentence[max(frame.before, quantity.start - 40) : quantity.start]
    sign, start = _find_sign(words, frame)
    if sign:
        return Change(Measure.CHANGE, choose_basis(frame), sign, quantity.start - len(words) + start)
    if quantity.kind == "percent":
        return Change(Measure.RATE)
    return Change(Measure.LEVEL)


def _find_sign(words: str, frame: Frame) -> tuple[int, int]:
    """Return +1 or -1 for a change and where its words begin in `words`; 0 for none."""
    quantity = frame.quantity
    if (done := _DONE.search(words)) or "番" in quantity.text:  # 较上年翻了一番
        return (-1 if done and done["down"] else 1), done.start() if done else len(words)
    match = _BEFORE.search(words)
    if match and not _leads_to(match) and _is_change(match, frame):
        return (1 if match["up"] else -1), match.start()
    if quantity.signed and (quantity.kind in SHARES or _SIGNED.search(words)):
        return quantity.signed, len(words)
    multiple = quantity.kind == "times" and _MULTIPLE.search(words)
    if multiple:
        return 1, multiple.start()
    if quantity.kind in SHARES and not frame.words_before.strip("达为约分别 "):
        words = frame.sentence[frame.reach : quantity.start]  # 街面警情降幅更大，达18.3%
    pace = _PACE.search(words) if quantity.kind in SHARES else None
    if pace:
        return (1 if pace["up"] else -1), pace.start()
    lower = quantity.kind == "points" and _LOWER.search(words)
    return (-1 if lower else 1 if quantity.kind == "points" else 0), len(words)


def _leads_to(match: regex.Match[str]) -> bool:
    """Return whether the words lead to a new level: 下降至12起, 暴增为512起; not 降幅为13%."""
    end, word = match["end"], match["up"] or match["down"]
    return end.endswith(("至", "到")) or (end == "为" and not word.endswith(("幅", "速")))


def _is_change(match: regex.Match[str], frame: Frame) -> bool:
    """Return whether the words before a figure make it a change; 多, 少 need a comparison or a share."""
    word = match["up"] or match["down"]
    if (
        match["compared"]
        or (word in {"多", "少"} and match["end"] == "了")
        or _ALONE.fullmatch(frame.words_before)
    ):
        return True
    if frame.quantity.kind in SHARES:
        return _MUCH.search(frame.sentence, 0, frame.quantity.start) is None
    return word not in {"多", "少"} if frame.quantity.kind == "times" else len(word) > 1


# 由14类压减合并为8类, 从20个工作日压缩到1个: the second figure is of what the first is of
BECOMES: Final = regex.compile(
    r"\s*+(?:这个数字?|这一数字|该数字|数字)?(?:压缩|压减|压降|收窄|暴增|激增|猛增|急增|急升|急跌|锐减|骤降|减少|缩短|下降|降低|下跌|下滑|回落|增加|增长|上升|攀升|飙升|提高|提升|合并|精简|扩大|一路|逐步|大幅|降|增|减|升"
    r"|跌|变|压|缩|跳|涨|提|翻|发展|扩展|整合)*+(?:[至到为成]|→)了?(?:[\p{Han}\d]{1,8}的)?\s*"
)


def spread_changes(frames: Sequence[Frame], changes: Sequence[Change]) -> list[Change]:
    """Return the changes with the members of a list given their head's (分别上升119.1%、207.1%)."""
    spread: list[Change] = []
    for frame, change in zip(frames, changes, strict=True):
        head = spread[-1] if spread else None
        if (
            len(spread) > 1
            and frames[len(spread) - 1].quantity.signed
            and spread[-2].measure is Measure.CHANGE
        ):
            head = spread[-2]  # 分别增长6.4%、-2.8%、20.3%: a minus is of its own figure
        joined = frame.chained and not frame.words_before.strip(" 、，,及和")
        joined = joined or BECOMES.fullmatch(frame.words_before) is not None
        same = frame.quantity.kind == frames[len(spread) - 1].quantity.kind
        # (but 急跌三成四至5240宗: the number that a share led to is a level)
        alike = head and (same or (frame.chained and head.measure is Measure.CHANGE))
        spread.append(head if head and joined and alike and change.measure is not Measure.CHANGE else change)
    return spread


def choose_basis(frame: Frame) -> Basis:
    """Return what a change is measured against: by the clause's own words, else those of its list."""
    starts = (frame.before, frame.clause, frame.reach, _before_bracket(frame), before_level(frame))
    for start in (*starts, _around_bracket(frame)):
        words = frame.sentence[start : frame.quantity.start]
        yoy, mom = _last(_YOY, words), _last(_MOM, words)
        if yoy >= 0 or mom >= 0:
            return Basis.YOY if yoy > mom else Basis.MOM
    opening = _COMPARED_FIRST.search(frame.sentence, 0, frame.quantity.start)
    if opening:
        return Basis.YOY if _YOY.search(opening[0]) else Basis.MOM
    return Basis.OTHER


def before_level(frame: Frame) -> int:
    """Return where the clause begins whose figure the change is against: 较去年同期的3386宗下降5.1%."""
    between = frame.sentence[frame.reach : frame.quantity.start]
    if not frame.reach or strip_change(between).strip(_JOINED):
        return frame.reach
    return max((m.end() for m in CLAUSE_END.finditer(frame.sentence, 0, frame.reach)), default=0)


def _before_bracket(frame: Frame) -> int:
    """Return where the clause begins that a bracket right before the figure parts: 比上年（2153起）下降."""
    sentence, reach = frame.sentence, frame.reach
    if sentence[reach : reach + 1] not in {"）", ")"}:
        return reach
    opened = max(sentence.rfind("（", 0, reach), sentence.rfind("(", 0, reach), 0)
    return max((m.end() for m in CLAUSE_END.finditer(sentence, 0, opened)), default=0)


def _around_bracket(frame: Frame) -> int:
    """Return where the part of a sentence begins in which a bracket repeats a change: 减少44件（-8.59%）."""
    sentence, start = frame.sentence, frame.quantity.start
    if not frame.quantity.signed or sentence[start - 1 : start] not in {"（", "("}:
        return start
    return max(sentence.rfind(mark, 0, start) for mark in "，；。") + 1


def _last(pattern: regex.Pattern[str], words: str) -> int:
    return max((match.start() for match in pattern.finditer(words)), default=-1)


def strip_change(words: str) -> str:
    """Return `words` without the words of a change at their end.

    >>> strip_change("全市电诈警情同比下降"), strip_change("案件分别上升")
    ('全市电诈警情', '案件')
    >>> strip_change("发案连续三年同比下降的基础上再降")
    '发案'
    """
    comparison = _COMPARISON.search(words)
    found = comparison or _CHANGE_WORDS.search(words, max(0, len(words) - _LONGEST))
    return words[: found.start()] if found else words
