"""`find_quantities`: every number of a sentence, those that count nothing marked with the rule that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

import regex

from anti_fraud_stats.quantities.exclusions import choose_exclusion
from anti_fraud_stats.quantities.patterns import quantity_pattern
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.readings import read_quantity
from anti_fraud_stats.quantities.spans import Span, find_spans
from anti_fraud_stats.terms import Qualifier
from anti_fraud_stats.text.folding import fold

__all__ = ["find_quantities"]

_NUMERAL: Final = regex.compile(r"[\d零〇一二三四五六七八九十百千万亿两]")


def find_quantities(text: str, folded: str | None = None) -> Iterator[Quantity]:
    """Yield every number in `text`, in order; `dropped` names the rule where it is no statistic.

    `folded` is `fold(text)` where the caller has it already.

    >>> [(q.text, str(q.value), q.unit, q.dropped) for q in find_quantities("3月17日，止付逾2.9亿元")]
    [('3月17日', '0', '', 'month'), ('逾2.9亿元', '290000000', '元', None)]
    """
    folded = fold(text) if folded is None else folded
    spans = [span for span in find_spans(folded) if _NUMERAL.search(folded, span.start, span.stop)]
    position = 0
    for match in quantity_pattern().finditer(folded):
        while position < len(spans) and spans[position].stop <= match.start():
            yield _drop_span(spans[position], text)
            position += 1
        if position < len(spans) and spans[position].start < match.end():
            continue
        quantity = read_quantity(match, text, folded)
        yield replace(quantity, dropped=choose_exclusion(quantity, folded))
    for span in spans[position:]:
        yield _drop_span(span, text)


def _drop_span(span: Span, text: str) -> Quantity:
    """Return the numeral of a date, a name or a code, marked with the rule that drops it."""
    printed = text[span.start : span.stop]
    return Quantity(
        span.start, span.stop, printed, Decimal(0), None, "", "bare", Qualifier.EXACT, "span",
        span.start, span.stop, dropped=span.rule,
    )  # fmt: skip
