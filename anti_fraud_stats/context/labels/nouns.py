"""The noun that stands behind its figure (3500名警力), and the predicate that is none (14类压减为8类)."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.labels.edges import strip_becoming
from anti_fraud_stats.context.labels.words import Around
from anti_fraud_stats.terms import Measure

__all__ = ["begins_predicate", "noun_behind_figure", "passive_behind_figure", "predicate_behind_figure"]

SHORT: Final = 2  # characters of a noun that its modifiers complete (柜台内的现金)
CLOSE: Final = 6  # characters of such modifiers
_NOT_A_NOUN: Final = regex.compile(
    r"[\s，。；：！？,;:、（(）)”…—\-]|[较比占增降升]|[已为是遭]|可(?!疑|卡|燃|视)|等"
)
_LESS: Final = regex.compile(r"[略稍]?[少多高低]了?\s*")  # 比去年的36起略少
_FILLER: Final = regex.compile(
    r"^(?:(?:左右|以上|以下|以内|上下)(?=\p{Han})|人民币|的|进行了?|便|均|都|全部|先后|共(?![同产享])|已|曾|次)+|全部|均(?=\p{Han})"
)
_WITHIN: Final = regex.compile(r"(?:[当之]?中|里|在内)$")
# 36个县和农场, 2万名学生、家长: the list goes on where no figure and no verb begins another
_MORE: Final = regex.compile(
    r"(?:[、和及]|(?<!参)与|以及)(?!其|时)[^\d\s，。；：！？,;:、（(）)和及与的等将被某“”一两三]{1,10}"
)
_AND_THE_LIKE: Final = regex.compile(r"等(\p{Han}{2,10})")
_PLACES: Final = regex.compile(r"个([省市县区]\p{Han}{0,2}|国家|地区)$")
_PASSIVE: Final = regex.compile(
    r"(\p{Han}{0,10}?)(?:可能|全部|均|都|分别|已经?)?(?:(?:[因以](?:涉嫌|犯)?|涉嫌)[^，。；被的]{2,24}?)?((?:[被遭]|(?<![享接])受到?)(?:(?![一二三四五六七八九十])\p{Han}){2,8})"
)

# 被检察机关批捕: what was done is named, not by whom
_BY_WHOM: Final = regex.compile(r"^被(?:检察|公安|司法|审判)?(?:机关|法院|检察院|警方|检方)(?=\p{Han}{2})")


@cache
def _predicates() -> regex.Pattern[str]:
    return regex.compile(
        r"(?!涉案(?:人员|账户|公司|企业|嫌|车|银行|手机|船|物))\L<words>",
        words=lexicon.wording()["predicates"].words,
    )


@cache
def _noun_end() -> regex.Pattern[str]:
    return regex.compile(
        r"[，。；：！？,;:（(）)\s]|对(?!公)|涉[案及]|被(?!骗|拐|盗|害|告|执)"
        r"|(?<=\p{Han}{2})(?:[在](?!逃|押|册)|[以](?![上下内])|[于向从为将可均列])|(?<=\p{Han}{2})\L<words>|\d{4}年|\d{1,2}[月日]",
        words=lexicon.wording()["noun_ends"].words,
    )


def begins_predicate(words: str) -> bool:
    """Return whether the words behind a figure are a predicate or none, not a noun.

    >>> begins_predicate("压减为8类"), begins_predicate("警力")
    (True, False)
    """
    if not words.strip() or _NOT_A_NOUN.match(words) or _predicates().match(words) or _LESS.fullmatch(words):
        return True
    return not strip_becoming(words)  # 由410个压到168个


def noun_behind_figure(around: Around) -> str:
    """Return the noun behind a figure with the list that it opens, or nothing: 36名学生、家长."""
    frame = around.frame
    quantity = frame.quantity
    if around.measure is not Measure.LEVEL or quantity.kind in {"time", "percent"}:
        return ""
    place = _PLACES.search(quantity.text)
    words = _FILLER.sub("", frame.words_after)
    if place:
        level = place[1] == "国家" and words[:1].isalpha()  # 36个国家湿地公园: national parks
        return place[1] + _cut(words) if level else _with_list(frame, place[1])
    if begins_predicate(frame.words_after.removeprefix("左右")) or begins_predicate(words):
        return ""
    return _with_list(frame, _cut(words))


def _cut(words: str) -> str:
    """Return a noun without the verb of what is told next."""
    end = _noun_end().search(words, 1)
    noun = _WITHIN.sub("", words[: end.start()] if end else words)
    before, _, last = noun.rpartition("的")
    if 1 < len(last) <= SHORT and 0 < len(before) <= CLOSE:
        return noun
    return last if len(last) > 1 or not before else before


def _with_list(frame: Frame, noun: str) -> str:
    """Return a noun with those that a list adds to it: 学生、家长."""
    end = frame.after
    if not frame.sentence.startswith(noun, end - len(noun)):
        return noun
    while more := _MORE.match(frame.sentence, end):
        noun, end = noun + more[0], more.end()
    like = _AND_THE_LIKE.match(frame.sentence, end)
    return like[1] if like else noun


def predicate_behind_figure(around: Around) -> str:
    """Return what is said behind a share: 近四成商户安装了报警器."""
    words = around.frame.words_after
    return "" if begins_predicate(words) and not words.startswith("实现") else _FILLER.sub("", words)


def passive_behind_figure(around: Around) -> tuple[str, str]:
    """Return the noun and what was done to it: 账户, 被查封."""
    passive = _PASSIVE.match(around.frame.words_after)
    if not passive or around.measure is not Measure.LEVEL:
        return "", ""
    return passive[1], _BY_WHOM.sub("被", passive[2])
