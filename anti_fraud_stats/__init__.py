"""Reads Chinese police and anti-fraud bulletins; every statistic comes out as a validated record.

>>> from anti_fraud_stats import extract, read_text
>>> article = read_text("全市公安机关共破获电信网络诈骗案件1.7万起。", "通报.txt")
>>> [(statistic.text, statistic.indicator) for statistic in extract(article)]
[('1.7万起', 'cases_solved')]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from anti_fraud_stats.pipeline import Verdict, explain, extract
    from anti_fraud_stats.reader import read_article, read_text
    from anti_fraud_stats.reader.article import Article
    from anti_fraud_stats.records import Statistic

    __version__: str

__all__ = [
    "Article",
    "Statistic",
    "Verdict",
    "__version__",
    "explain",
    "extract",
    "read_article",
    "read_text",
]

_HOMES: Final = {
    "Article": "anti_fraud_stats.reader.article",
    "Statistic": "anti_fraud_stats.records",
    "Verdict": "anti_fraud_stats.pipeline",
    "explain": "anti_fraud_stats.pipeline",
    "extract": "anti_fraud_stats.pipeline",
    "read_article": "anti_fraud_stats.reader",
    "read_text": "anti_fraud_stats.reader",
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
