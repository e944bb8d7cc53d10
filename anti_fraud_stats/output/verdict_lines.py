"""`explain` for programs: one JSON object per number found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TextIO

from anti_fraud_stats.batch.results import Explanation
from anti_fraud_stats.output.wire import as_object
from anti_fraud_stats.pipeline import Verdict
from anti_fraud_stats.text.line_ends import find_line_ends

__all__ = ["write_verdict_lines"]


def write_verdict_lines(explanations: Iterable[Explanation], stream: TextIO) -> None:
    """Write every verdict as a line of JSON: its place, `kept`, the rule, and the record's id where kept.

    `corrections` names the answers of the rules that the review gave up, with the signs against them.

    >>> import sys
    >>> from anti_fraud_stats.reader.article import Article
    >>> article = Article("通报.txt", "破案3宗", None, None, (), ())
    >>> verdict = Verdict(start=2, end=4, text="3宗", kept=None, rule="ordinal", cue=None)
    >>> write_verdict_lines([Explanation(article, (verdict,))], sys.stdout)     # doctest: +ELLIPSIS
    {"source": "通报.txt", "line": 1, "start": 2, "end": 4, "text": "3宗", "kept": false, ...}
    """
    for explanation in explanations:
        ends = find_line_ends(explanation.article.raw)
        for verdict in explanation.verdicts:
            line = bisect_left(ends, verdict.start) + 1
            stream.write(_line(explanation.source, line, verdict) + "\n")
        stream.flush()


def _line(source: str, line: int, verdict: Verdict) -> str:
    kept = verdict.kept
    return as_object(
        {
            "source": source,
            "line": line,
            "start": verdict.start,
            "end": verdict.end,
            "text": verdict.text,
            "kept": kept is not None,
            "rule": verdict.rule,
            "cue": verdict.cue,
            "id": None if kept is None else kept.id,
            "indicator": None if kept is None else kept.indicator,
            "label": None if kept is None else kept.label,
            "corrections": "; ".join(map(str, verdict.corrections)) or None,
        }
    )
