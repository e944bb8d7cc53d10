"""Reads Chinese police and anti-fraud bulletins; every statistic comes out as a validated record.

>>> from anti_fraud_stats import extract, read_text
>>> article = read_text("今年以来，全市破获电诈案1.7万起。", "通报.txt")
>>> [(statistic.text, statistic.indicator) for statistic in extract(article)]
[('1.7万起', 'cases_solved')]

Its parts answer by themselves too: one numeral, the numbers of a clause, an expression of time.

>>> import datetime as dt
>>> from anti_fraud_stats import find_quantities, parse_numeral, resolve_period
>>> parse_numeral("3万亿"), [(q.text, q.unit) for q in find_quantities("止付逾2.9亿元") if not q.dropped]
(Decimal('3000000000000'), [('逾2.9亿元', '元')])
>>> resolve_period("今年1至11月", dt.date(2021, 12, 17)).iso()
'2021-01-01/2021-11-30'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from anti_fraud_stats.context.periods import Period, resolve_period
    from anti_fraud_stats.pipeline import Verdict, explain, extract
    from anti_fraud_stats.quantities import Quantity, find_quantities, parse_numeral
    from anti_fraud_stats.reader import read_article, read_text
    from anti_fraud_stats.reader.article import Article
    from anti_fraud_stats.reader.collection import Fields, read_collection
    from anti_fraud_stats.records import Statistic

    __version__: str

__all__ = [
    "Article",
    "Fields",
    "Period",
    "Quantity",
    "Statistic",
    "Verdict",
    "__version__",
    "explain",
    "extract",
    "find_quantities",
    "parse_numeral",
    "read_article",
    "read_collection",
    "read_text",
    "resolve_period",
]

_HOMES: Final = {
    "Article": "anti_fraud_stats.reader.article",
    "Fields": "anti_fraud_stats.reader.collection",
    "Period": "anti_fraud_stats.context.periods",
    "Quantity": "anti_fraud_stats.quantities",
    "Statistic": "anti_fraud_stats.records",
    "Verdict": "anti_fraud_stats.pipeline",
    "explain": "anti_fraud_stats.pipeline",
    "extract": "anti_fraud_stats.pipeline",
    "find_quantities": "anti_fraud_stats.quantities",
    "parse_numeral": "anti_fraud_stats.quantities",
    "read_article": "anti_fraud_stats.reader",
    "read_collection": "anti_fraud_stats.reader.collection",
    "read_text": "anti_fraud_stats.reader",
    "resolve_period": "anti_fraud_stats.context.periods",
}


def __getattr__(name: str) -> object:
    """Return a public name from its home, loaded when first asked for: `--help` needs none of them."""
    if name == "__version__":
        return _version()
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def _version() -> str:
    """Return the version of the installed package; a bare checkout has none."""
    from importlib import metadata  # noqa: PLC0415 - slow to load and seldom asked for

    try:
        return metadata.version("anti-fraud-stats")
    except metadata.PackageNotFoundError:
        return "0+unknown"
