"""Where a verb and its object speak for two indicators, and the verb decides."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators import Choice
from anti_fraud_stats.context.verbs import carry_verb, choose_verb

__all__ = ["object_of_the_verb", "sent_by_a_gang"]

OPENING: Final = 2  # characters before a verb that begins the figure's words
_GOODS: Final = "goods_seized"
_ASSETS: Final = "funds_seized"
_ESTATE: Final = regex.compile(r"房[产屋]|不动产|商铺|别墅|住宅|公寓|土地|地块|股权|股票|车位$")
_CHECKS: Final = "inspections"
_CARDS: Final = frozenset({"phone_cards_closed", "accounts_handled"})
_PLACES: Final = "facilities"
_MESSAGES: Final = frozenset({"publicity_messages", "messages_blocked"})
_GANG_SENDS: Final = regex.compile(
    r"(?:伪基站|嫌疑人|团伙|被告人|骗子|他们?|[某男])[^，。；]{0,12}?(?:发送|群发|发出|狂发|发)(?!现|起|动|布)"
)
_NEAR: Final = 24  # characters before the cue
_TAKEN: Final = regex.compile("(?:已|均|全部)?被(?:查?[缴扣获]|起获|收缴|没收)")


def sent_by_a_gang(case: Case) -> Decision | None:
    """利用伪基站发送短信36万条: messages of those who deceive are none of the police's."""
    choice = case.choice
    if choice is None or choice.key not in _MESSAGES:
        return None
    sent = _GANG_SENDS.search(case.frame.sentence, max(0, choice.start - _NEAR), case.frame.quantity.start)
    return (DEFAULT, None) if sent else None


def object_of_the_verb(case: Case) -> Decision | None:
    """缴获电话卡1340张, 抽查营业网点1850个: cards that are seized are goods, places may be inspected."""
    choice = case.choice
    if choice is None or choice.is_verb:
        return _estate_seized(case) if choice and choice.key == _GOODS else None
    head = case.frame.words_before.rstrip(" 共计各达")  # 人头账户提款卡
    if choice.key in _CARDS and (choice.cue.endswith("卡") or head.endswith(("卡", "存折"))):
        return (_GOODS, choice) if _is_seized(case, choice) else None
    own = choose_verb(case.frame, case.atoms) if choice.key == _PLACES else None
    if own is None or own.start - case.frame.before > OPENING or own.stop > choice.start:
        return None
    return (_CHECKS, own) if carry_verb(own, case.frame.quantity) == _CHECKS else None


def _estate_seized(case: Case) -> Decision | None:
    """查封房产6套, 股权3笔: what is held, not what is taken away, is an asset."""
    verb = case.choice
    words = case.frame.words_before + case.frame.words_after
    return (_ASSETS, verb) if verb and _ESTATE.search(words) else None


def _is_seized(case: Case, choice: Choice) -> bool:
    """Return whether a verb of seizing has the cards as its object: its own, the list's, a passive one."""
    listed = case.earlier[-1].verb if case.earlier and case.frame.chained else None
    verb = choose_verb(case.frame, case.atoms) or listed or case.heading
    if verb is not None and verb.is_verb and carry_verb(verb, case.frame.quantity) == _GOODS:
        return True
    behind = max(choice.stop, case.frame.quantity.stop)
    return _TAKEN.match(case.frame.sentence, behind) is not None
