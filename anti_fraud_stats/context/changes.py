"""Level, rate or change; against what; and in which direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.terms import Basis, Measure

__all__ = ["Change", "find_change", "strip_change"]

_UP: Final = r"上升|增长|增加|提高|提升|上涨|增幅|升幅|涨幅|递增|升高|多发|攀升|增|升|涨|多"
_DOWN: Final = r"下降|减少|降低|下滑|回落|降幅|减幅|跌幅|缩减|压降|锐减|骤降|减低|下跌|降|减|跌|少"
_COMPARED: Final = r"(?:同比|环比|同期|[与和同]?(?:去年|上年|前年|往年)同期?(?:相比|比)?|[较比][\p{Han}\d]{0,12}?)"
_MORE: Final = r"(?:率|数|量)?(?:分别|各|再|又|大幅|持续|连续|均|则|已|明显|显著|平均|首次|累计|整体|总体|约|实现)*+"

# 同比下降13.3%  较上月减少3119件  再降34.5%  同比分别上升119.1%、207.1%
_BEFORE: Final = regex.compile(
    rf"(?P<compared>{_COMPARED}[，,]?)?(?:[\p{{Han}}]{{0,4}}?)?(?P<more>{_MORE})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<end>[了为约近超逾达幅至]?过?)\ ?$"
)
_SIGNED: Final = regex.compile(r"(?:同比|环比|较[\p{Han}\d]{1,8}|比[\p{Han}\d]{1,8})?[（(]?\ ?$")
_YOY: Final = regex.compile(r"同比|去年同期|上年同期|较上年|较去年|比上年|比去年|[与和同](?:去年|上年)|同期|年同期")
_MOM: Final = regex.compile(r"环比|上个?月|上季度|上一季度|上周|前一个?月|前月")
_TO: Final = regex.compile(r"[至到为]\ ?$")
_COMPARISON: Final = regex.compile(
    r"(?:(?:连续|持续|均|也|都|分别)\p{Han}{0,3}?)?(?:同比|环比)|[与和同](?:去年|上年|前年)|[较比](?=去|上|前|\d|同|往|年初|[一二])"
)
_CHANGE_WORDS: Final = regex.compile(
    rf"(?:[，,]?{_COMPARED})?{_MORE}(?:{_UP}|{_DOWN})?(?:率|幅度?)?(?:分别|各)?(?:[了为达]|达到|至|到)?\ ?$"
)


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
    match = _BEFORE.search(words)
    if match and not match["end"].endswith(("至", "到")) and _is_change(match, frame):
        sign = 1 if match["up"] else -1
        start = quantity.start - len(words) + match.start()
        return Change(Measure.CHANGE, choose_basis(frame), sign, start)
    if quantity.signed and (quantity.kind in {"percent", "points"} or _SIGNED.search(words)):
        return Change(Measure.CHANGE, choose_basis(frame), quantity.signed, quantity.start)
    if quantity.kind == "points":
        return Change(Measure.CHANGE, choose_basis(frame), 1, quantity.start)
    if quantity.kind == "percent":
        return Change(Measure.RATE)
    return Change(Measure.LEVEL)


def _is_change(match: regex.Match[str], frame: Frame) -> bool:
    """Return whether the words before a figure make it a change; 多, 少, 升 and 增 alone need a comparison."""
    word = match["up"] or match["down"]
    if frame.quantity.kind in {"percent", "points", "times"}:
        return word not in {"多", "少"} or bool(match["compared"])
    return bool(match["compared"]) or len(word) > 1


def choose_basis(frame: Frame) -> Basis:
    """Return what a change is measured against: the clause's own words, else those of the list it stands in."""
    for start in (frame.before, frame.clause):
        words = frame.sentence[start : frame.quantity.start]
        yoy, mom = _last(_YOY, words), _last(_MOM, words)
        if yoy >= 0 or mom >= 0:
            return Basis.YOY if yoy > mom else Basis.MOM
    return Basis.OTHER


def _last(pattern: regex.Pattern[str], words: str) -> int:
    return max((match.start() for match in pattern.finditer(words)), default=-1)


def strip_change(words: str) -> str:
    """Return `words` without the words of a change at their end.

    >>> strip_change("全市电诈警情同比下降"), strip_change("案件分别上升"), strip_change("发案连续三年同比下降的基础上再降")
    ('全市电诈警情', '案件', '发案')
    """
    comparison = _COMPARISON.search(words)
    return words[: comparison.start()] if comparison else _CHANGE_WORDS.sub("", words, count=1)
