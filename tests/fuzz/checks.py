"""What must hold of whatever is read: asked by the fuzzer and by the property tests."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import Final, TextIO, TypeVar

import regex

from anti_fraud_stats.batch.results import Explanation, Extraction
from anti_fraud_stats.output.csv_rows import write_csv
from anti_fraud_stats.output.explained import write_explained
from anti_fraud_stats.output.json_array import write_json_array
from anti_fraud_stats.output.json_lines import write_json_lines
from anti_fraud_stats.output.table import write_tables
from anti_fraud_stats.output.verdict_lines import write_verdict_lines
from anti_fraud_stats.pipeline import explain
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.reader.article import Article

__all__ = ["HARMFUL", "check_article", "check_output", "check_quantities"]

_Result = TypeVar("_Result", Extraction, Explanation)

HARMFUL: Final = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_DIGIT: Final = regex.compile(r"[0-9]")


def check_article(article: Article) -> None:
    """Every character of the file that shows is in a block or a cut, every digit in exactly one of them."""
    raw = article.raw
    counts = [0] * len(raw)
    for cut in article.cuts:
        for place in range(cut.start, cut.stop):
            counts[place] += 1
    for block in article.blocks:
        for index in range(len(block.text)):
            counts[block.places.at(index)] += 1
    lost = [place for place, char in enumerate(raw) if not counts[place] and not char.isspace()]
    assert not lost, f"lost: {raw[lost[0] :][:20]!r}"
    twice = [match.start() for match in _DIGIT.finditer(raw) if counts[match.start()] != 1]
    assert not twice, f"in two places: {raw[twice[0] :][:20]!r}"


def check_quantities(text: str) -> None:
    """Quantities stand in order and apart, as printed, with finite values."""
    reached = 0
    for quantity in find_quantities(text):
        assert quantity.start < quantity.stop <= len(text)
        assert quantity.number_start >= reached, "overlap"
        assert quantity.text == text[quantity.start : quantity.stop]
        assert quantity.value.is_finite()
        assert quantity.value_max is None or quantity.value_max > quantity.value
        reached = quantity.stop


def check_output(article: Article) -> None:
    """All formats carry all records, whole, and no character that steers a terminal."""
    verdicts = tuple(explain(article))
    records = tuple(verdict.kept for verdict in verdicts if verdict.kept)
    extraction = Extraction(article.source, article.title, article.published, records)
    lines = _written(write_json_lines, [extraction]).split("\n")[:-1]
    assert [json.loads(line)["id"] for line in lines] == [record.id for record in records]
    (whole,) = json.loads(_written(write_json_array, [extraction]))
    assert len(whole["statistics"]) == len(records)
    rows = list(csv.DictReader(io.StringIO(_written(write_csv, [extraction]), newline=""), strict=True))
    assert [row["id"] for row in rows] == [record.id for record in records]
    _written(write_tables, [extraction])
    explanation = Explanation(article, verdicts)
    _written(write_explained, [explanation])
    told = _written(write_verdict_lines, [explanation]).split("\n")[:-1]
    assert len([json.loads(line) for line in told]) == len(verdicts)


def _written(write: Callable[[Iterable[_Result], TextIO], None], results: Iterable[_Result]) -> str:
    stream = io.StringIO(newline="")
    write(results, stream)
    text = stream.getvalue()
    assert not (found := HARMFUL.search(text)), f"steers a terminal: {found!r}"
    return text
