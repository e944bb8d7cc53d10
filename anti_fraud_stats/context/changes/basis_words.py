"""`choose_basis`: what a change is measured against by the words before it: 同比, 较上月, 与去年同期相比."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.changes.words import RATED, strip_change
from anti_fraud_stats.context.frames import CLAUSE_END, Frame
from anti_fraud_stats.terms import Basis

__all__ = ["before_level", "choose_basis"]

_EDGE: Final = r"(?<![\d一二三四五六七八九十近今去当前同每逐历两几上本])"  # 年增3.6%, as Taiwan prints
_YOY: Final = regex.compile(
    rf"同比|按年{RATED}|{_EDGE}年[增减]|去年同期|上年同期|较上年|上一年|较去年|(?<!环)比上年|(?<!环)比去年|[与和同](?:去年|上年)|[较比与和同年]同期|[较比](?:前|上)一年|[是为](?:去|上)年|上年"
)
_MOM: Final = regex.compile(
    rf"环比|按[月季]{RATED}|{_EDGE}月[增减]|上一?个?月|上一?个?季度|上一?周|前一?个?月|前一周|[较比]上?\d{{1,2}}月|[与和同]\d{{1,2}}月份?相?比"
)
# 与去年同期相比，发案下降8%，损失下降6%: a comparison for all that follows
_COMPARED_FIRST: Final = regex.compile(
    r"(?:(?:与|和|同|若与)(?:去年|上年|上一年|前一年|上个?月|上季度|上周|前一?[月周])[^，。；\d]{0,4}(?:相比较?|相较|比较)"
    r"|(?:对照|相较|较|比)(?:去年|上年)(?:同期|[上下]半年|[一二三四]季度|\d{1,2}月)?"
    r"|(?:对照|相较|较|比|与)(?:去年|上年)同期的[\d.][^，。；]{0,30}"
    r"|[与和同跟][^，。；]{1,8}同期的[\d.][^。；]{0,40}?(?:相比较?|相较|比较))，"
)
# 较上年分别上升8%和下降3%: between the members of a list
_JOINED: Final = " 、和及与"


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
