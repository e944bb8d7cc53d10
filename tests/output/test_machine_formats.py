"""JSON lines, the JSON array and CSV carry the same records, exactly."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import TextIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.csv_rows import write_csv
from anti_fraud_stats.output.json_array import write_json_array
from anti_fraud_stats.output.json_lines import write_json_lines
from anti_fraud_stats.output.wire import COLUMNS
from anti_fraud_stats.records import Statistic

Make = Callable[..., Statistic]
Write = Callable[[Iterable[Extraction], TextIO], None]

SAME_MAKER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def _extraction(*statistics: Statistic) -> Extraction:
    return Extraction("通报.txt", "反诈通报", None, statistics)


def _written(write: Write, *extractions: Extraction) -> str:
    stream = io.StringIO(newline="")
    write(extractions, stream)
    return stream.getvalue()


def test_a_line_reads_back_as_the_record(make_statistic: Make) -> None:
    """Keys stand in the order of the wire, numbers are exact, nothing is null."""
    statistic = make_statistic(value=Decimal("0.1000"), confidence=Decimal("0.90"))
    line = _written(write_json_lines, _extraction(statistic))
    members = json.loads(line, parse_float=Decimal)
    assert tuple(members) == COLUMNS
    assert '"value": 0.1, "value_max": null' in line
    assert '"period_start": "2021-01-01"' in line
    assert Statistic(**members) == statistic


@given(text=st.text(min_size=1))
@SAME_MAKER
def test_any_text_fits_on_one_line(make_statistic: Make, text: str) -> None:
    """Line ends and quotes in a sentence do not break the lines."""
    statistic = make_statistic(sentence=text)
    lines = _written(write_json_lines, _extraction(statistic, statistic)).splitlines()
    assert [json.loads(line)["sentence"] for line in lines] == [text, text]


def test_the_array_has_every_article(make_statistic: Make) -> None:
    """Articles without statistics stand in it too."""
    full, empty = _extraction(make_statistic(), make_statistic(text="2宗")), _extraction()
    articles = json.loads(_written(write_json_array, full, empty))
    assert [len(article["statistics"]) for article in articles] == [2, 0]
    assert list(articles[0]) == ["source", "title", "published", "statistics"]
    assert list(articles[0]["statistics"][0]) == list(COLUMNS)
    assert json.loads(_written(write_json_array)) == []


def test_csv_has_the_columns_of_the_wire(make_statistic: Make) -> None:
    """One head, one row a record, values in plain digits, nothing for null."""
    text = _written(write_csv, _extraction(make_statistic()), _extraction(make_statistic(title="=cmd()")))
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert tuple(first) == COLUMNS
    assert (first["value"], first["value_max"], first["published"]) == ("170000000", "", "2022-01-05")
    assert second["title"] == "'=cmd()"
    assert not text.startswith("\ufeff")


def test_a_signed_number_in_csv_stays_a_number(make_statistic: Make) -> None:
    """-13.3 can be summed; the printed -13.3% is a text."""
    change = make_statistic(measure="change", basis="yoy", unit="%", value=Decimal("-13.3"), text="-13.3%")
    (row,) = csv.DictReader(io.StringIO(_written(write_csv, _extraction(change)), newline=""))
    assert (row["value"], row["text"]) == ("-13.3", "'-13.3%")


@given(text=st.text("破案3宗,\"'\r\n =", min_size=1))
@SAME_MAKER
def test_csv_cells_keep_their_text(make_statistic: Make, text: str) -> None:
    """Commas, quotes and line ends are quoted; a formula gains an apostrophe."""
    rows = csv.DictReader(
        io.StringIO(_written(write_csv, _extraction(make_statistic(sentence=text))), newline=""), strict=True
    )
    assert [row["sentence"] in {text, f"'{text}"} for row in rows] == [True]


@pytest.mark.parametrize("write", [write_json_lines, write_json_array, write_csv])
def test_an_article_is_written_before_the_next_is_read(make_statistic: Make, write: Write) -> None:
    """Records do not wait for the end of a long run."""
    stream = io.StringIO()
    seen = []

    def extractions() -> Iterator[Extraction]:
        yield _extraction(make_statistic(text="1宗"))
        seen.append(stream.getvalue())
        yield _extraction(make_statistic(text="2宗"))

    write(extractions(), stream)
    assert "1宗" in seen[0]
