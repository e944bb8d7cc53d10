"""The rules of `choose_label` that name a figure by what stands behind it."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import CLAUSE_END
from anti_fraud_stats.context.indicators.choosing import PLAIN, find_cues
from anti_fraud_stats.context.labels.edges import DOES, alternatives, find_at_end, strip_becoming, strip_label
from anti_fraud_stats.context.labels.nouns import (
    noun_behind_figure,
    passive_behind_figure,
    predicate_behind_figure,
)
from anti_fraud_stats.context.labels.words import Around
from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.terms import Measure

__all__ = [
    "done_to",
    "done_within",
    "fate_caused",
    "introduced_noun",
    "last_verb",
    "noun_behind",
    "said_to_be",
    "share_of_behind",
    "share_that_does",
    "verb_words",
]

# what stands before a time that something took: 民警仅用, 前后
# 地震已造成2人遇难
_CAUSED: Final = ("造成", "致", "导致", "致使", "夺走")
_FATE: Final = regex.compile(r"死亡|遇难|遇害|身亡|受伤|重伤|轻伤|失踪|失联|受灾|被困|获救|死伤")
_TAKES: Final = regex.compile(
    r"(?:[^，。]{0,8}(?:民警|警方|公安|分局|支队|我们|他们))?(?:只|仅)?(?:用|花|历时|不到)?|前后用?|接警后(?:只|仅)?用?"
)
_IS: Final = regex.compile(r"(?:均|都|全|全部)?(?:为|是|系|属于?)(\p{Han}{2,12})")
_INCLUDING: Final = ("包括", "包含", "涵盖", "来自")
_MAGNITUDE: Final = "级"  # of an earthquake
_IN_ALL: Final = ("共", "共计", "总共", "等")
CLOSE: Final = 6  # characters of words that belong to a short noun (柜台内的现金)
SHORT: Final = 2  # characters that are no more than a verb


def done_within(around: Around) -> str:
    """仅用3小时便将嫌疑人抓获: what a time took, where no noun stands before it."""
    quantity = around.frame.quantity
    if quantity.kind != "time" or around.measure is not Measure.LEVEL or not _TAKES.fullmatch(around.own):
        return ""
    words = around.frame.words_after
    if not strip_becoming(words):
        return ""  # 从3天缩到6小时
    if words.endswith(("将", "把")):
        end = CLAUSE_END.search(around.frame.sentence, quantity.stop)
        return around.frame.sentence[: end.start() if end else None][-SHORT:]
    return alternatives("time_links").sub("", strip_label(words), 1)


def done_to(around: Around) -> str:
    """36个账户被查封, 嫌犯36名被移交: the noun and what was done to it."""
    noun, done = passive_behind_figure(around)
    nobody = not noun and around.own and around.frame.quantity.kind != "person"
    if not done or nobody or around.verb is not None:
        return ""
    return (noun or around.own) + done


def fate_caused(around: Around) -> str:
    """地震已造成2人遇难: what became of those whom a disaster struck."""
    fate = _FATE.match(around.frame.words_after) if around.frame.quantity.kind == "person" else None
    return fate[0] if fate and around.words.endswith(_CAUSED) else ""


def introduced_noun(around: Around) -> str:
    """来自36个县, 包括36个站点, 新查出的36个隐患, 发生6.3级地震: the noun behind alone."""
    printed = around.printed
    noun = noun_behind_figure(around)
    if around.verb is None and printed.endswith("的") and 0 < len(noun) <= SHORT and len(around.own) <= CLOSE:
        return f"{around.own}的{noun}"
    measured = around.frame.quantity.unit == _MAGNITUDE and printed.endswith("发生")
    if measured or printed.endswith(_INCLUDING):
        return noun
    if around.verb is None and (printed.endswith("的") or find_at_end(printed, "openers") is not None):
        return noun
    return ""


def noun_behind(around: Around) -> str:
    """抽调3500名警力: the verb before the figure and the noun behind it."""
    noun = noun_behind_figure(around)
    if not noun or not _stands_first(around):
        return ""
    return verb_words(around) + noun


def said_to_be(around: Around) -> str:
    """有36起为自首: what the figure is said to be, where nothing stands before it."""
    said = (
        _IS.match(around.frame.words_after)
        if around.measure is not Measure.CHANGE and not around.own
        else None
    )
    return said[1] if said else ""


def share_of_behind(around: Around) -> str:
    """近三成被告人认罪: who and what a share is of, where nothing stands before it."""
    if around.frame.quantity.kind != "percent" or around.own:
        return ""
    return predicate_behind_figure(around)


def share_that_does(around: Around) -> str:
    """学校100%实现一键报警: of whom and what, where the share stands between."""
    done = predicate_behind_figure(around)
    is_share = around.frame.quantity.kind == "percent" and around.own and around.measure is not Measure.CHANGE
    return around.own + done if is_share and len(done) > SHORT else ""


def verb_words(around: Around) -> str:
    """Return the verb before a figure whose noun stands behind it."""
    words, verb = around.words, around.verb
    if verb is None or around.choice is None:
        light = find_at_end(words, *DOES)
        own = around.own if around.own in _verbs_of_cues() else ""
        return own if light is None else words[light:]
    return around.choice.cue.partition("…")[0] if _ends_a_list(around) else words[verb:]


def last_verb(words: str) -> str:
    """Return the last verb of a cue in the last clause of some words, or nothing.

    >>> last_verb("民警赶到，当场抓获郭某")
    '抓获'
    """
    found = [cue for cue in find_cues(CLAUSE_END.split(words)[-1]) if cue[1] in _verbs_of_cues()]
    return max(found, key=lambda cue: (cue[0] + len(cue[1]), len(cue[1])))[1] if found else ""


@cache
def _verbs_of_cues() -> frozenset[str]:
    """Return the verbs among the indicators' cues (查封36个账户, though 账户 chose the indicator)."""
    index = lexicon.indicator_cues().by_head
    return frozenset(head for head, cues in index.items() if any(cue.strength == PLAIN for cue in cues))


def _ends_a_list(around: Around) -> bool:
    """Return whether the figure is that of a list before it (泉港、丰泽等7个中心)."""
    return around.words.endswith("等") or ("、" in around.words and around.printed.endswith(_IN_ALL))


def _is_place(around: Around) -> bool:
    """Return whether no more than a place stands before the figure: 湖北省2.8万名退捕渔民."""
    offset = around.frame.before
    ends = (s.stop - offset for s in around.spans if isinstance(s, RegionMention))
    return bool(around.words) and len(around.words) in ends


def _stands_first(around: Around) -> bool:
    """Return whether the figure stands before its noun: nothing, or nothing but a verb, before it."""
    words, verb, choice = around.words, around.verb, around.choice
    if verb is None and _is_place(around):
        return True
    if not around.frame.quantity.unit or words.endswith("等") or (verb is not None and _ends_a_list(around)):
        return True
    if verb is None or choice is None:
        behind = choice is not None and choice.start >= around.frame.quantity.stop
        light = find_at_end(words, *DOES)
        apart = around.frame.words_before.endswith(" ")
        return behind or apart or light is not None or len(around.own) <= SHORT
    return len(words) - verb - len(choice.cue.partition("…")[0]) <= SHORT
