"""What those who deceive send, hold and use: none of it is what the police counts as its own."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.verbs import choose_verb
from anti_fraud_stats.lexicon.phrases import Use, phrases_for
from anti_fraud_stats.terms import Scope

__all__ = ["held_by_a_gang", "of_a_crime", "sent_by_a_gang", "served_by_a_gang", "used_by_a_gang"]

_GOODS: Final = "goods_seized"
_MESSAGES: Final = frozenset({"publicity_messages", "messages_blocked", "calls_blocked", "warnings"})
_FALSE: Final = regex.compile("不实|虚假|谣言|造谣|引流|诈骗(?:短信|信息)")
_THINGS_HELD: Final = frozenset(
    {
        "goods_seized",
        "suspects_caught",
        "facilities",
        "sites_blocked",
        "phone_cards_closed",
        "accounts_handled",
    }
)
_THINGS_USED: Final = _THINGS_HELD - {"suspects_caught", "facilities"} | {"personnel", "groups_dismantled"}
_DEPLOYED: Final = "动用"
_CUSTOMERS: Final = frozenset(
    {"groups_dismantled", "sites_blocked", "accounts_handled", "dens_destroyed", "personnel"}
)
_SERVED: Final = regex.compile(r"(?:卖给|售给|提供给|销给|供应给|[为替供给])[了过]?$")
# what offices do and build; in the case of a crime it is done by those who commit it
_OF_OFFICES: Final = frozenset({"facilities", "services"})
_NO_CRIMES: Final = frozenset({"government_service", "police_force", "public_order", "traffic", "other"})
_AT_A_STALL: Final = regex.compile("宣传|展板|展台|传单|手册|发放")  # there the police answer
_NEAR: Final = 24  # characters before the cue


def sent_by_a_gang(case: Case) -> Decision | None:
    """利用伪基站发送短信36万条: messages of those who deceive are none of the police's."""
    choice = case.choice
    if choice is None or choice.key not in _MESSAGES:
        return None
    if _FALSE.search(case.frame.words_before) and choice.key == "publicity_messages":
        return DEFAULT, None  # 发布不实短视频460条
    sent = phrases_for(Use.SENT).search(
        case.frame.sentence, max(0, choice.start - _NEAR), case.frame.quantity.start
    )
    return (DEFAULT, None) if sent else None


def held_by_a_gang(case: Case) -> Decision | None:
    """该团伙控制网店37个, 查明被控手机58万部: things in the hands of those who deceive are not seized."""
    frame, choice = case.frame, case.choice
    seized = choice is not None and choice.is_verb and choice.key == _GOODS  # 扣押植入木马的优盘11个
    if frame.quantity.kind != "thing" or seized or (choice and choice.key not in _THINGS_HELD):
        return None
    return (DEFAULT, None) if phrases_for(Use.HELD).search(frame.words_before) else None


def served_by_a_gang(case: Case) -> Decision | None:
    """卖给29个赌博团伙, 供四百余家盗版网站采集: gangs and sites for which somebody worked."""
    frame, choice = case.frame, case.choice
    theirs = choice is not None and choice.key in _CUSTOMERS and choice.start >= frame.quantity.stop
    return (DEFAULT, None) if theirs and _SERVED.search(frame.words_before) else None


def used_by_a_gang(case: Case) -> Decision | None:
    """收购银行卡26张, 动用43张银行卡: cards and cars with which those who deceive go about it."""
    frame, choice = case.frame, case.choice
    if frame.quantity.kind != "thing" or (choice and choice.key not in _THINGS_USED):
        return None
    verb = choose_verb(frame, case.atoms)
    own = verb is not None and verb.cue != _DEPLOYED
    return None if own or phrases_for(Use.USED).search(frame.words_before) is None else (DEFAULT, choice)


def of_a_crime(indicator: str, topic: str, scope: Scope, sentence: str) -> bool:
    """Return whether a count of what offices do is one of a crime's case: 该团伙日均接待赌客600人次.

    >>> of_a_crime("services", "gambling", Scope.CASE, "该客服点日均接待赌客600人次")
    True
    >>> of_a_crime("services", "telecom_fraud", Scope.CASE, "发放手册3600份，解答咨询360人次")
    False
    """
    told = scope is Scope.CASE and indicator in _OF_OFFICES and topic not in _NO_CRIMES
    return told and _AT_A_STALL.search(sentence) is None
