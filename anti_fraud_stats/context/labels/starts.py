"""`label_start`: where among the words before a figure its label begins: at a verb, or behind the subject."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.labels.edges import DOES, alternatives, find_at_end
from anti_fraud_stats.context.labels.words import Around

__all__ = ["label_start"]

# 平均每人被骗, 单人最高被骗
_EACH: Final = regex.compile(
    r"(?:平均|每(?![年月天日周])[^，。；、每]{1,2}|单[日月笔人件]|人均|户均|最高|最多)++曾?$"
)
_OF_A_WHOLE: Final = frozenset({"percent", "time"})  # 行业内部人员作案占28%: who did it names the share
# 被骗警情, 抓获数, 转账业务: a deed that tells which
_MODIFIES: Final = regex.compile(r"(?<=[被遭])|[被遭]|\p{Han}{2,3}?(?:数|业务|页面|警情|的|类|、)|洗钱")
LONG: Final = 14  # characters of a label that begins too early


def label_start(around: Around) -> int:
    """Return where the label begins in the words before a figure.

    It begins at the verb that chose the indicator, with its object where that stands before it; at what was
    done, whoever did it (夫妻俩卖出假酒); else behind place, time and subject.
    """
    words, cue = around.words, around.cue
    start = _verb_start(around) if around.verb is not None else _deed_start(around)
    if len(words) - start > LONG and cue is not None and cue > start and "、" not in words[start:]:
        return cue
    return start


def _verb_start(around: Around) -> int:
    """Return where the label of a verb begins: 案件破获 with its object, a deed without its subject."""
    words, subject, verb = around.words, around.subject, around.verb or 0
    alone = around.choice is not None and len(words) - verb <= len(around.choice.cue)
    if not alone:
        return verb
    if around.frame.quantity.kind not in _OF_A_WHOLE:
        deed = find_at_end(words, "deeds", start=subject)
        if deed is not None:
            return _with_each(words, deed)
    return min(_behind_manners(words, subject), verb) if subject < verb else verb


def _deed_start(around: Around) -> int:
    """Return where the label begins that no verb of an indicator has."""
    words, subject, kind = around.words, around.subject, around.frame.quantity.kind
    light = find_at_end(words, *(("verbs",) if kind == "time" else DOES), start=subject)
    if light is not None:
        return _with_each(words, light)
    start = _behind_manners(words, subject)
    return start if kind in _OF_A_WHOLE else max(start, _deed_before_its_noun(words, subject))


def _deed_before_its_noun(words: str, start: int) -> int:
    """Return where the last deed begins that a noun follows: 夫妻俩卖出假酒."""
    deeds = [
        deed.start()
        for deed in alternatives("deeds").finditer(words, start)
        if len(deed[0]) > 1 and not _MODIFIES.match(words, deed.start())
    ]
    return max(deeds, default=start)


def _with_each(words: str, start: int) -> int:
    """Return where the words begin that tell of whom a verb's amount is: 每人被骗, 单日进账."""
    each = _EACH.search(words, 0, start)
    return each.start() if each else start


def _behind_manners(words: str, start: int) -> int:
    """Return where the words behind an adverb begin that has a subject before it (市中心自己侦破)."""
    for match in alternatives("manners").finditer(words, start):
        if match.end() < len(words) - 1:
            start = match.end()
    return start
