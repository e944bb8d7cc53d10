"""Words that look like cues and are none: in names of offences, offices and tools, or of those who act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.lexicon.phrases import Use, phrases_for

__all__ = ["does_the_work", "is_quoted", "is_time_of", "outside_names"]

# 张贴《关于收缴非法枪支的通告》: a word in the name of a document tells of no figure
_QUOTED: Final = regex.compile(
    r"“[^“”。，；：！？]{1,14}”|「[^「」。，；：！？]{1,14}」|《[^《》。；：！？]{1,40}》"
)
_TIME_OF: Final = regex.compile(r"之?(?:前|期间|以来|中[，,])")
_EVENTS: Final = ("行动", "活动")
_BY_THEM: Final = frozenset("从由被向给对经让请")
_COUNT_OF: Final = regex.compile(
    r"(?:已在|[”」共约达为有各仅逾近超等总数人力还是已]|保持在|增[至到]|比[^，]{1,8}?[多少])*+\s?"
)


def outside_names(atoms: Sequence[tuple[int, str]], folded: str) -> list[tuple[int, str]]:
    """Return the words that begin outside the names of offences, offices and tools.

    >>> outside_names([(0, "派出"), (3, "抓获")], "派出所抓获3人")
    [(3, '抓获')]
    """
    patterns = (phrases_for(Use.NO_INDICATOR), _compounds()) if atoms else ()
    names = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
    return [atom for atom in atoms if not any(start <= atom[0] < stop for start, stop in names)]


@cache
def _compounds() -> regex.Pattern[str]:
    """Return what finds the nouns made of a word that would be a deed alone: 逮捕证."""
    return regex.compile(r"\L<words>", words=lexicon.wording()["compounds"].words)


def is_time_of(word: str, sentence: str, stop: int) -> bool:
    """Return whether the name of an event that ends at `stop` tells a time: 较行动前, 活动期间."""
    return word.endswith(_EVENTS) and _TIME_OF.match(sentence, stop) is not None


def does_the_work(sentence: str, first: int, stop: int, figure: int) -> bool:
    """Return whether people at work, named from `first` to `stop`, act or have it done: 民警从26张单据入手.

    What is counted are they only right before the `figure`, but for words like 共, or behind it.
    """
    led = first > 0 and sentence[first - 1] in _BY_THEM
    return led or (stop <= figure and _COUNT_OF.fullmatch(sentence, stop, figure) is None)


def is_quoted(sentence: str, first: int, stop: int) -> bool:
    """Return whether a cue stands in a quoted name (“AA阅读”), and is not all of it (“车手”)."""
    opened = max(sentence.rfind(mark, 0, first) for mark in "“「《")
    quote = _QUOTED.match(sentence, opened) if opened >= 0 else None
    return quote is not None and quote.end() > stop and quote.end() - opened > stop - first + len("“”")
