"""Level, rate or change; against what; and in which direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.changes.basis_words import choose_basis
from anti_fraud_stats.context.changes.words import BECOMES, CHANGE_BEFORE, ONLY_CHANGE
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.terms import Basis, Measure

__all__ = ["SHARES", "Change", "find_change", "spread_changes"]

# 同比多破517起, 比上年春运多送2600万人次: more was done than at the time before
_DONE: Final = regex.compile(
    r"(?:[同环]比|[较比](?:去年|上一?年|上个?[月周]|前一?[年月周]|\d{4}年|\d{1,2}月)\p{Han}{0,5}?)(?:(?P<up>多)|(?P<down>少))"
    r"(?![的数名个家地部次处方少年于是有了种达为])\p{Han}{1,2}\ ?$"
)
# 至少80%, 多数 are no changes
_MUCH: Final = regex.compile(r"[不至最更许很大][多少高低]\ ?$")
# 比上年同期低3个百分点
_LOWER: Final = regex.compile(r"[低少慢落后]\ ?$")
# 是2023年的3.7倍
_MULTIPLE: Final = regex.compile(r"(?:是|为|达到?|相当于)[\p{Han}\d]{0,10}?(?:年|月|期|度)的\ ?$")
# 涨幅从一季度的22.5%收窄到7.78%
_PACE: Final = regex.compile(r"(?P<up>涨幅|增幅|升幅|增速)|(?P<down>降幅|减幅|跌幅)")
# 和去年同期相比，件数多36件，人数多42人
_SET_AGAINST: Final = regex.compile(r"(?:年|月|期|季度)[^；。]{0,24}?相比[，,][^；。]*$")
_A_TIME: Final = regex.compile("[年月期周季]|同比|环比")
_SIGNED: Final = regex.compile(r"(?:同比|环比|较[\p{Han}\d]{1,8}|比[\p{Han}\d]{1,8})?[（(]?\ ?$")
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
    match = CHANGE_BEFORE.search(words)
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
    if word == "低":  # 比5月低20元, but not 比汛限水位低3米
        return bool(match["compared"] and _A_TIME.search(match["compared"]))
    if (
        match["compared"]
        or (word in {"多", "少"} and (match["end"] == "了" or match["more"].endswith(("反", "反而", "却"))))
        or (word in {"多", "少"} and _SET_AGAINST.search(frame.sentence, 0, frame.quantity.start))
        or ONLY_CHANGE.fullmatch(frame.words_before)
    ):
        return True
    if frame.quantity.kind in SHARES:
        return _MUCH.search(frame.sentence, 0, frame.quantity.start) is None
    return word not in {"多", "少"} if frame.quantity.kind == "times" else len(word) > 1


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
