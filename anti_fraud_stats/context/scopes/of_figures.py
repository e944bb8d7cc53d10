"""`scope_of`: of how much a figure is, of a whole or of one case, with what it rests on."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.case import DEFAULT
from anti_fraud_stats.context.paragraphs import Context, is_line
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.scopes.finder import find_scope
from anti_fraud_stats.context.spoken import Spoken, first_of
from anti_fraud_stats.terms import Scope

__all__ = ["PART", "scope_of"]

_AVERAGE: Final = regex.compile(
    r"(?:平均|[日月年人户件]均)[^，。；]{0,40}(?:，[由从][^，。；]{0,24})?$"
)  # 平均用时4分钟 is a total
_ALL_OF_IT: Final = regex.compile(
    r"[^，。；\d]{0,8}，?(?:一分钱?|分文)[都也]?[不没未]|[^，。；\d]{0,6}(?:没了|打了?水漂|不翼而飞)"
)  # 15万元，一分没少: somebody's money
_SHORTER: Final = regex.compile(
    r"(?:缩短|压缩|压减|缩减|延长|提速|[由从])[^，。；]{0,14}$"
)  # 由3天缩短到30分钟: how long work takes
_LONGER: Final = regex.compile(r"[^，。；\d]{0,4}(?:缩短|压缩|压减|缩减|延长|提速)")
_WEATHER: Final = frozenset({"℃", "毫米"})
_ABLE: Final = regex.compile(
    r"(?:之?内)?(?:就[能可]|即可|便[能可]|可以?(?=完成|办|查|拿))"
)  # 最快15秒就能查到: anybody
_WHOLE: Final = regex.compile(
    r"(?<!部署|组织)全(?:市|省|国|县|区|州)(?:公安|各级|共|检察|法院|经侦|网安|刑侦|警方)"
)
_TYPICAL: Final = regex.compile(r"[^，。；\d]{0,24}典型案[例件]")  # 5起…典型案例: how many are told of
PART: Final = regex.compile(r"其中|最[大多高](?:的?一|单)")  # of one figure behind it alone
_ACTED: Final = regex.compile(
    r"逮捕|抓获|拘捕|查获|查扣|缴获|捣毁|搜查|冻结|泄露|窃取|勒索|攻击|入侵|赎金|罚款|被罚|处罚|暗网|外泄|泄漏|被窃|遭窃"
)


def scope_of(spoken: Spoken, frame: Frame, indicator: str) -> tuple[str, Scope]:
    """Return the scope that the words before a figure tell, else the paragraph, the sentence or the text."""
    context, words = spoken.context, frame.sentence
    if own := _scope_of_figure(words, frame, context):
        return "figure", own
    finding = frame.quantity.kind == "time" and indicator == DEFAULT
    if finding and not _is_general(words, frame.quantity.start, frame.quantity.stop):
        return "finding", Scope.CASE  # 最长达39年, 仅用3小时
    told = _scope_told(spoken, frame)
    whole = told is Scope.TOTAL and _WHOLE.search(words, 0, frame.quantity.start) is not None
    one = (context.is_case or context.item_topic) and not whole
    name, scope = first_of(
        ("item", Scope.CASE if one else None),
        ("sentence", told),
        ("paragraph", context.scope or _scope_of_speech(context)),
        ("later", None if one or told or context.scope else _scope_later(words, frame, context)),
        ("text", context.setting.scope),
    )
    return name, scope or (Scope.CASE if context.setting.is_item and _ACTED.search(words) else Scope.TOTAL)


def _scope_told(spoken: Spoken, frame: Frame) -> Scope | None:
    """Return the scope that the words before a figure tell."""
    context = spoken.context
    return find_scope(
        frame.sentence,
        spoken.times,
        before=frame.quantity.start,
        story=context.setting.is_story,
        lasting=frame.quantity.unit == "%",
        going_on=context.scope is Scope.CASE,
        of_whole=context.scope is Scope.TOTAL and context.block is not None and is_line(context.block),
    )


def _scope_of_speech(context: Context) -> Scope | None:
    """“六百八十三万元，一分不少。”12月16日，…: what a text opens with saying is of that day."""
    day = None if context.is_case else context.case_time
    return Scope.CASE if day and day.strength is Strength.DAY else None


def _scope_of_figure(words: str, frame: Frame, context: Context) -> Scope | None:
    """Return the scope that a figure has for itself: 5起…典型案例, a temperature, 15万元，一分没少."""
    if _TYPICAL.match(words, frame.quantity.stop):
        return Scope.TOTAL
    if context.setting.is_item and frame.quantity.unit in _WEATHER:
        return Scope.TOTAL
    lost = frame.quantity.kind == "money" and _ALL_OF_IT.match(words, frame.quantity.stop)
    return Scope.CASE if lost else None


def _is_general(words: str, start: int, stop: int) -> bool:
    """Return whether a duration is of a whole: 平均用时4分钟, 由3天缩短到30分钟, 最快15秒就能查到."""
    before = _AVERAGE.search(words, 0, start) or _SHORTER.search(words, 0, start)
    return bool(before or _ABLE.match(words, stop) or _LONGER.match(words, stop))


def _scope_later(words: str, frame: Frame, context: Context) -> Scope | None:
    """Return what the words behind a figure tell of the whole that it is of.

    其中最大一笔 tells nothing of it, nor does a case behind a semicolon.
    """
    part = PART.search(words, frame.quantity.stop)
    before = part.start() if part else None
    scope = find_scope(words, before=before, story=context.setting.is_story, lasting=True)
    if scope is not Scope.CASE:
        return scope
    end = words.find("；", frame.quantity.stop, before)
    before = before if end < 0 else end
    return find_scope(words, before=before, story=context.setting.is_story, lasting=True)
