"""`find_quantities`: every number of a sentence; one that counts nothing names the rule that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

import regex

from anti_fraud_stats.quantities.exclusions import choose_exclusion
from anti_fraud_stats.quantities.patterns import NUMERAL_SIGN, quantity_pattern
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.readings import read_quantity
from anti_fraud_stats.quantities.span import Span
from anti_fraud_stats.quantities.spans import find_spans
from anti_fraud_stats.terms import Qualifier
from anti_fraud_stats.text.folding import fold

__all__ = ["find_quantities"]

_NUMERAL: Final = regex.compile(NUMERAL_SIGN, regex.ASCII)
_DIGITS: Final = regex.compile(r"\d++", regex.ASCII)
_NOTHING: Final = Decimal(0)


def find_quantities(text: str, folded: str | None = None) -> Iterator[Quantity]:
    """Yield every number in `text`, in order; `dropped` names the rule where it is no statistic.

    `folded` is `fold(text)` where the caller has it already.

    >>> [(q.text, str(q.value), q.unit, q.dropped) for q in find_quantities("3月17日，止付逾2.9亿元")]
    [('3月17日', '0', '', 'month'), ('逾2.9亿元', '290000000', '元', None)]
    """
    folded = fold(text) if folded is None else folded
    if not _NUMERAL.search(folded):
        return
    reached = 0
    for found in find_spans(folded):
        span = _to_the_last_digit(replace(found, start=max(found.start, reached)), folded)
        if _NUMERAL.search(folded, span.start, span.stop):
            yield from _read_gap(text, folded, reached, span.start)
            yield _drop_span(span, text)
            reached = span.stop
    yield from _read_gap(text, folded, reached, len(folded))


def _to_the_last_digit(span: Span, folded: str) -> Span:
    """Return the span, not ended amid a number: of 3·110 no digit is left over."""
    rest = _DIGITS.match(folded, span.stop) if _DIGITS.match(folded, max(0, span.stop - 1)) else None
    return replace(span, stop=rest.end()) if rest else span


def _read_gap(text: str, folded: str, start: int, stop: int) -> Iterator[Quantity]:
    """Yield the quantities between two spans."""
    search = quantity_pattern().search
    while first := _NUMERAL.search(folded, start, stop):
        match = search(folded, first.start(), stop)
        if not match:
            return
        quantity = read_quantity(match, text, folded, start)
        rule = quantity.dropped or choose_exclusion(quantity, folded)
        yield replace(quantity, dropped=rule) if rule else quantity
        start = quantity.stop


def _drop_span(span: Span, text: str) -> Quantity:
    """Return the numeral of a date, a name or a code, marked with the rule that drops it."""
    printed = text[span.start : span.stop]
    return Quantity(
        span.start, span.stop, printed, _NOTHING, None, "", "bare", Qualifier.EXACT, "span",
        span.start, span.stop, dropped=span.rule,
    )  # fmt: skip
