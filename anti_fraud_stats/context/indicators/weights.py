"""How well a cue fits a figure: its strength and length, how near it is, and whose word it is."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.names import does_the_work, is_quoted

__all__ = ["ANY_KIND", "OBJECT", "PLAIN", "STRENGTHS", "WEAK", "weigh"]

WEAK, PLAIN, OBJECT = range(3)
STRENGTHS: Final = (4.0, 11.0, 14.0)  # weak words, cues, objects
GAP_BONUS: Final = 3.0
LETTER: Final = 2.0  # for each fixed character of the cue, up to LETTERS
LETTERS: Final = 8
WEAK_LETTERS: Final = 4  # a long weak word is as weak as a short one
DISTANCE: Final = 0.2  # for each character between cue and figure
ELSEWHERE: Final = 9.0  # for words of another clause than the figure's own, and for modifiers
RELATIVE: Final = 6.0  # for a verb before 的: 落网的成员有139人
ATTRIBUTE: Final = 3.0  # for one that a noun follows: 柬方遣返的嫌疑人共240名
RATED: Final = 8.0  # for what a rate says itself that it is of: 账户止付成功率
LIST_END: Final = 5.0  # for the predicate at the end of a list (12个集体、56名个人受到表彰)
HEAD_REACH: Final = 6  # an object further from its figure is no head of it, and counts like a cue

# a share or a change may be of anything that is counted
ANY_KIND: Final = frozenset({"percent", "points", "times"})
# 挂牌督办的10个案件全部侦破, 将3名嫌疑人抓获: the verb of the figure comes behind it
# (but 发案同比减幅为8%, 立案数为36起)
_VERB_BEHIND: Final = regex.compile(r"(?:[的将把对使让给向]|(?<![作成称幅率数量额值均比别])为)\ ?$")
# 16人已被批准逮捕，仍有2名: what was done to the figure before
_DONE_TO: Final = regex.compile(r"[^，。；：]{0,12}?被[^，。；：]*+")
_RATE: Final = regex.compile(r"(?:成功)?率")
_NOUN_BEHIND: Final = regex.compile(r"(?![占有共约达])\p{Han}{2}")
_CLASS: Final = regex.compile(r"[类型]\s?$")  # 游戏账号、装备交易类27起
_OF_CLASSES: Final = "case"
_KINDS_OF_CASES: Final = frozenset(
    {"incidents_reported", "cases_filed", "cases_solved", "cases_investigated"}
)
_MOVED: Final = ("升", "降", "跌", "增", "减", "涨", "加", "少", "增长")
_OPEN: Final = "“「"
_CLOSE: Final = ("”", "」")
# 游戏账号交易6起, 冒充客服7宗: nouns of things in the name of a kind of cases
_IN_CASES: Final = frozenset("起宗")
_THINGS: Final = frozenset(
    {
        "accounts_handled",
        "app_users",
        "calls_blocked",
        "facilities",
        "goods_seized",
        "messages_blocked",
        "personnel",
        "phone_cards_closed",
        "publicity_materials",
        "publicity_messages",
        "sites_blocked",
    }
)
_NEVER_CASES: Final = frozenset({"app_users", "services"})
_WORKERS: Final = frozenset({"personnel", "groups_dismantled"})
_CENTRES: Final = ("中心", "派出所")  # they work too
# 查获用于群发短信的设备3台: the verb tells of a thing, and does not do anything to it
_FOR: Final = regex.compile(r"(?:用于|用来|供|从事|专门|涉嫌|参与)\p{Han}{0,4}$")
_CASES: Final = regex.compile(r"案件?|犯罪(?=\d)")


def weigh(cue: lexicon.Cue, frame: Frame, first: int, stop: int, *, shut: bool) -> float:
    """Return how well a cue fits a figure; its words stand from `first` to `stop`.

    `shut` tells that a verb stands between it and the figure: an object there is no head of the figure,
    and two words (组织…民警) are not what is counted (组织民警走访36次).
    """
    quantity = frame.quantity
    around = first < quantity.start < stop - len(cue.tail or cue.head)
    distance = 0 if around else min(abs(quantity.start - stop), abs(first - quantity.stop))
    strength = cue.strength
    if strength == OBJECT and stop <= quantity.start and _CASES.search(frame.sentence, stop, quantity.start):
        strength = WEAK  # 集团案件21件: the cases are counted
    elif strength == OBJECT and (shut or distance > HEAD_REACH):
        strength = PLAIN
    letters = min(cue.length, WEAK_LETTERS if cue.strength == WEAK else LETTERS)
    score = STRENGTHS[strength] + LETTER * letters - DISTANCE * distance
    score += (-ELSEWHERE if shut else GAP_BONUS) * bool(cue.tail) - _penalty(cue, frame, first, stop)
    if quantity.kind in ANY_KIND and cue.length > 1:
        named = cue.text.endswith("率") or _RATE.match(frame.sentence, stop, quantity.start)
        score += RATED if named else 0.0
    return score


def _penalty(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> float:
    """Return what a cue loses that is not the figure's own: of another clause, in a name, or a modifier.

    在11家公司投保 is no cue of 查处, nor is 注册 in 注册的公司10家, nor 民警 who do something.
    """
    if (cue.key in _NEVER_CASES and frame.quantity.unit == "起") or _is_of_others(cue, frame, first, stop):
        return 2 * ELSEWHERE
    if _is_in_brackets(frame, first, stop):
        return 2 * ELSEWHERE
    if stop <= frame.before or is_quoted(frame.sentence, first, stop):
        taken = stop <= frame.before and _DONE_TO.fullmatch(frame.sentence, frame.reach, first) is not None
        return 2 * ELSEWHERE if taken and frame.reach else ELSEWHERE
    if cue.strength != PLAIN and _is_no_noun(cue, frame, first, stop):
        return 2 * ELSEWHERE
    if first >= frame.after:
        return LIST_END
    return 0.0 if stop > frame.quantity.start or cue.strength == WEAK else _attribute(cue, frame, first, stop)


def _is_in_brackets(frame: Frame, first: int, stop: int) -> bool:
    """Return whether a cue stands in a bracket that closes before the figure: 王某（曾被判刑）等4人."""
    sentence = frame.sentence
    closed = sentence.find("）", stop, frame.quantity.start)
    opened = sentence.rfind("（", frame.before, first) if closed >= 0 else -1
    return opened >= 0 and "）" not in sentence[opened:first] and "（" not in sentence[stop:closed]


def _attribute(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> float:
    """Return what a cue before the figure loses that only tells of its noun: 落网的成员有139人."""
    if frame.sentence[stop] != "的":
        return ELSEWHERE * _is_modifier(frame, first, stop)
    verb = cue.strength == PLAIN and _NOUN_BEHIND.match(frame.sentence, stop + 1, frame.quantity.start)
    purpose = verb and _FOR.search(frame.sentence, max(0, first - 8), first)
    return ATTRIBUTE if verb and not purpose else RELATIVE


def _is_of_others(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> bool:
    """Return whether a cue is of the next figure (骗案升近两成涉款近30亿) or tells of a quoted name.

    谎称可退税的「退款诈骗」36件: the name is what is counted.
    """
    quantity = frame.quantity
    if quantity.kind in ANY_KIND:
        return first >= quantity.stop and frame.words_before.endswith(_MOVED)
    if quantity.kind != _OF_CLASSES or cue.key in _KINDS_OF_CASES or not frame.words_before.endswith(_CLOSE):
        return False
    opened = max(frame.sentence.rfind(mark, 0, quantity.start) for mark in _OPEN)
    return stop < opened and frame.sentence[opened - 1] == "的"


def _is_modifier(frame: Frame, first: int, stop: int) -> bool:
    """Return whether a verb tells what a thing is for, or leaves the figure to the verb behind it."""
    sentence, place = frame.sentence, frame.quantity.start
    if "的" in sentence[stop:place] and _FOR.search(sentence, max(0, first - 8), first):
        return True
    led = sentence[stop] != "了" and _VERB_BEHIND.search(sentence, max(0, place - 2), place)
    return bool(led)


def _is_no_noun(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> bool:
    """Return whether a noun is not what is counted: in the name of a class of cases, or of those at work."""
    kind, place = frame.quantity.kind, frame.quantity.start
    if kind == _OF_CLASSES and _CLASS.search(frame.words_before):
        return cue.key not in _KINDS_OF_CASES
    if cue.key in _THINGS and frame.quantity.unit in _IN_CASES:
        return True
    at_work = cue.key in _WORKERS or cue.text.endswith(_CENTRES)
    return at_work and kind not in ANY_KIND and does_the_work(frame.sentence, first, stop, place)
