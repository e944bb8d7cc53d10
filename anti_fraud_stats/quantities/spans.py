"""`find_spans`: dates, names and codes, whose numerals count nothing; found before any quantity is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.lexicon.units import currencies
from anti_fraud_stats.quantities.span import Span, SpanRule
from anti_fraud_stats.quantities.span_codes import ADDRESS_RULES, CODE_RULES
from anti_fraud_stats.quantities.span_dates import DATE_RULES
from anti_fraud_stats.quantities.span_names import NAME_RULES

__all__ = ["SPAN_RULES", "compile_rule", "find_spans"]

_NUMERALS: Final = frozenset("零一二三四五六七八九十百千万亿两双半")
# kinds whose figures have a point: 2015.1公斤 is no month
_MEASURES: Final = ("money", "mass", "volume", "area", "length", "percent", "points", "times")
# of those that begin at one place the first wins
SPAN_RULES: Final[tuple[SpanRule, ...]] = (*ADDRESS_RULES, *DATE_RULES, *NAME_RULES, *CODE_RULES)
_SIGNS: Final = tuple(frozenset(rule.signs) for rule in SPAN_RULES)
_ALL_SIGNS: Final = frozenset().union(*_SIGNS)


@cache
def compile_rule(rule: SpanRule) -> regex.Pattern[str]:
    """Return the rule's pattern with the lexicon's words in its named lists, compiled once it is needed.

    Each rule is compiled by itself: alone, a pattern lets the engine skip to what it must contain.
    """
    flags = int(
        regex.VERBOSE | regex.ASCII
    )  # a plain number: the engine's compiler is slow with its own enum
    return regex.compile(rule.pattern, flags, ignore_unused=True, **_word_lists())


@cache
def _word_lists() -> Mapping[str, Any]:
    units = [word for entry in lexicon.units().values() for word in entry.words]
    return {
        "names": [name for name in lexicon.names() if not _NUMERALS.isdisjoint(name)],
        "hotlines": [name for name in lexicon.names() if name.isdecimal()],
        "units": units,
        "measures": [word for kind in _MEASURES for word in lexicon.units()[kind].words],
        "codes": [*currencies(), *(unit for unit in units if unit.isascii())],
    }


def find_spans(folded: str) -> Iterator[Span]:
    """Yield the stretches whose numerals count nothing, from left to right; they do not overlap.

    Where two begin at one place the rule that stands first in `SPAN_RULES` wins.

    >>> [(s.rule, "6月10日、第3名"[s.start:s.stop]) for s in find_spans("6月10日、第3名")]
    [('month', '6月10日'), ('ordinal', '第3')]
    """
    absent = _ALL_SIGNS.intersection(folded).isdisjoint
    found = [
        (match.start(), order, match.end(), rule.name)
        for order, (rule, signs) in enumerate(zip(SPAN_RULES, _SIGNS, strict=True))
        if not absent(signs)
        for match in compile_rule(rule).finditer(folded)
    ]
    found.sort()
    reached = 0
    for start, _, stop, rule in found:
        if start >= reached:
            yield Span(start, stop, rule)
            reached = stop
