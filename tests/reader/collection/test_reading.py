"""Collections: an article a line or row, and what is wrong with a line stays with it."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import tracemalloc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from anti_fraud_stats import Fields, extract, read_collection
from anti_fraud_stats.errors import AntiFraudStatsError, ReadError, UsageError
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.reader.collection.source_lines import find_lines

TEXT = "2021年，全市共破获电信网络诈骗案件7323宗。"


def shown(outcomes: Iterator[Article | ReadError]) -> list[str]:
    """Return the source of each article and the words of each error."""
    return [str(outcome) if isinstance(outcome, ReadError) else outcome.source for outcome in outcomes]


def written(folder: Path, name: str, data: bytes | str) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "is no JSON: Expecting property name enclosed in double quotes at character 2"),
        (b"[" * 100_000, "is no JSON that can be read: nested too deeply"),
        (b"7", "is no JSON object"),
        (b"{}", "has no text in text, content, body"),
        (b'{"text": ["x"]}', "has no text in text, content, body"),
        (b'{"text": " "}', "has no text in text, content, body"),
        (b'{"text": "\0"}', "is no JSON: Invalid control character at at character 11"),
        (b"\x80\xff\x80\xff", "is no text"),
        (b'{"text": "' + b"x" * 2000 + b'"}', "is larger than 1000 bytes: see --max-bytes"),
    ],
    ids=map(str, range(9)),
)
def test_a_bad_line_costs_itself_only(tmp_path: Path, line: bytes, told: str) -> None:
    """Its number is in the message; an empty line is none."""
    good = json.dumps({"text": TEXT}).encode()
    path = written(tmp_path, "a.jsonl", b"\n".join([good, line, b"", good]))
    limit = 1000 if len(line) == 2012 else 2**24
    assert shown(read_collection(path, max_bytes=limit)) == [f"{path}:1", f"{path}:2: {told}", f"{path}:4"]


def test_numbers_and_halves_of_pairs(tmp_path: Path) -> None:
    """A number of a million digits is never worked out; a lone surrogate is a character like others."""
    lines = ['{"n": ' + "1" * 10**6 + ', "text": "\\ud800破案3宗。", "id": "\\udc00"}']
    path = written(tmp_path, "a.jsonl", "\n".join([*lines, '{"text": "x", "id": 7}']))
    first, second = read_collection(path, Fields(id="id"))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, second.source) == (f"{path}#\\udc00", f"{path}#7")
    assert [statistic.text for statistic in extract(first)] == ["3宗"]


def test_fields_of_json_lines(tmp_path: Path) -> None:
    """The title is read with the text, and every place is one of `raw`."""
    record = {"正文": TEXT, "标题": "佛山破案7323宗", "日": "2022-01-05T08:00:00", "号": 12.50}
    path = written(tmp_path, "a.ndjson", json.dumps(record))
    (article,) = read_collection(path, Fields("正文", "日", "标题", "号"))
    assert isinstance(article, Article)
    assert (article.source, article.title) == (f"{path}#12.5", "佛山破案7323宗")
    assert article.published == dt.date(2022, 1, 5)
    statistics = extract(article)
    assert [(s.section.value, s.region) for s in statistics] == [("title", "佛山市"), ("body", "佛山市")]
    assert all(article.raw[s.start : s.end] == s.text for s in statistics)
    assert TEXT[statistics[1].start : statistics[1].end] == "7323宗"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2022-01-05", dt.date(2022, 1, 5)),
        ("Wed, 05 Jan 2022 20:00:00 GMT", dt.date(2022, 1, 6)),
        ("2022年1月5日", dt.date(2022, 1, 5)),
        (20220105, dt.date(2022, 1, 5)),
        (1641312000, dt.date(2022, 1, 5)),
        (1641312000123, dt.date(2022, 1, 5)),
    ],
)
def test_days_in_fields(tmp_path: Path, told: object, day: dt.date) -> None:
    """As people and machines write them; the field goes before the caller's day."""
    path = written(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "date": told}))
    (article,) = read_collection(path, Fields(date="date"), published=dt.date(2000, 1, 1))
    assert isinstance(article, Article)
    assert (article.published, article.warning) == (day, None)


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    """The article is read all the same, and the caller's day stands in."""
    path = written(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "date": "昨天"}))
    (article,) = read_collection(path, Fields(date="date"), published=dt.date(2000, 1, 1))
    assert isinstance(article, Article)
    assert article.published == dt.date(2000, 1, 1)
    assert article.warning == f"{path}:1: '昨天' is no day"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("a.tsv", "\t"), ("a.tsv.gz", "\t")])
def test_rows_in_any_encoding(tmp_path: Path, encoding: str, name: str, mark: str) -> None:
    """Quoted cells may hold line ends; the source is the line that the row begins on."""
    rows = ["题", "text"], ["一", f'"{TEXT}\r\n抓获""主犯""4人。"'], ["二", TEXT], ["", ""]
    data = "".join(mark.join(row) + "\r\n" for row in rows).encode(encoding)
    path = written(tmp_path, name, gzip.compress(data) if name.endswith(".gz") else data)
    first, second = read_collection(path, Fields(title="题"))
    assert isinstance(first, Article)
    assert (first.source, second.source if isinstance(second, Article) else "") == (f"{path}:2", f"{path}:4")
    assert first.raw == f'{TEXT}\r\n抓获"主犯"4人。\n一'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["text", "a", '"open', "b", "c"], ["2", "3: is no CSV row: unexpected end of data", "4", "5"]),
        (["text", '"never closed', "b", '"c"'], ["2: is no CSV row: ',' expected after '\"'", "3", "4"]),
        (["text,n", "a,1", "a,b,1", "c"], ["2", "3: has 3 cells, the first row 2", "4"]),
        (["n,text", "1", "2,b"], ["2: has no text in text, content, body", "3"]),
        (["title,words", "a,b"], ["1: has no column named text or content or body"]),
        (["text", '"' + "\n".join("x" * 99 for _ in range(20)), "b"], ["2: is larger than 1000 bytes"]),
    ],
    ids=map(str, range(6)),
)
def test_a_broken_row_costs_itself_only(tmp_path: Path, rows: list[str], expected: list[str]) -> None:
    """The lines that an open quote has taken in are read again."""
    path = written(tmp_path, "a.csv", "\n".join(rows) + "\n")
    told = shown(read_collection(path, max_bytes=1000))
    assert [line.removeprefix(f"{path}:").removesuffix(": see --max-bytes") for line in told][
        : len(expected)
    ] == expected
    assert told[-1] == f"{path}:{sum(row.count(chr(10)) + 1 for row in rows)}" or len(expected) == 1


def test_open_quotes_take_linear_time() -> None:
    """A line that begins with a quote, then 20,000 that neither close it nor are broken."""
    from anti_fraud_stats.reader.collection.csv_rows import find_csv_entries  # noqa: PLC0415 - only here

    data = b"text\n" + b'"a\n' + b"b\n" * 20_000
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(data))
    entries = find_csv_entries(find_lines(stream, "a.csv", None, 0), "a.csv", Fields(), 0)
    assert sum(not isinstance(entry, ReadError) for entry in entries) == 20_000


def test_a_line_in_another_encoding_and_one_with_a_bad_byte(tmp_path: Path) -> None:
    """A crawler's dump mixes them; what was mended is told with its line."""
    good = json.dumps({"text": TEXT}, ensure_ascii=False)
    damaged = good.encode().replace(b"7323", b"7323\xff")
    lines = [good.encode(), good.encode("gb18030"), damaged, good.encode()]
    path = written(tmp_path, "a.jsonl", b"\n".join(lines))
    articles = [article for article in read_collection(path) if isinstance(article, Article)]
    assert [article.raw for article in articles] == [TEXT, TEXT, TEXT.replace("7323", "7323\ufffd"), TEXT]
    warned = [article.warning for article in articles if article.warning]
    assert len(warned) == 1
    assert str(warned[0]).startswith(f"{path}:3: is no sound utf-8: ")


def test_html_in_a_field_is_read_as_a_file_is(tmp_path: Path) -> None:
    """Places are those in the field."""
    page = "<p>2021年，全市共破获电信网络诈骗案件<b>7323</b>宗。</p>"
    (article,) = read_collection(written(tmp_path, "a.jsonl", json.dumps({"body": page})))
    assert isinstance(article, Article)
    (statistic,) = extract(article)
    assert (statistic.text, page[statistic.start : statistic.end]) == ("7323宗", "7323</b>宗")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.jsonl", b"", "is empty"),
        ("a.csv", b"\n\n", "is empty"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "' + b"x" * 9999)[:-9], "is no whole gzip file"),
        ("a.jsonl.gz", b"\x1f\x8bnonsense!!", "Unknown compression method"),
        ("a.jsonl", None, "No such file or directory"),
    ],
    ids=map(str, range(5)),
)
def test_files_that_hold_nothing(tmp_path: Path, name: str, data: bytes | None, told: str) -> None:
    """One error, that names the file."""
    path = tmp_path / name if data is None else written(tmp_path, name, data)
    assert shown(read_collection(path))[-1] == f"{path}: {told}"


def test_an_unknown_encoding_is_the_callers_mistake(tmp_path: Path) -> None:
    """And raised."""
    path = written(tmp_path, "a.jsonl", "{}")
    with pytest.raises(UsageError, match="klingon"):
        list(read_collection(path, encoding="klingon"))
    assert issubclass(UsageError, AntiFraudStatsError)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz"])
def test_a_bomb_is_not_kept(tmp_path: Path, name: str) -> None:
    """A line of 64 MB in 64 KB costs a message and no memory, and the line behind it is read."""
    tail = b'\n{"text": "x"}\n' if "json" in name else b"\nx\n"
    head = b"" if "json" in name else b"text\n"
    path = written(tmp_path, name, gzip.compress(head + b" " * 2**26 + tail))
    tracemalloc.start()
    try:
        told = shown(read_collection(path, max_bytes=2**16))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "is larger than 65536 bytes" in told[0]
    assert len(told) == 2
    assert peak < 2**21


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """Nothing is kept of the entries that have been read."""
    from anti_fraud_stats.reader.collection import find_entries  # noqa: PLC0415 - only here

    line = json.dumps({"text": TEXT}, ensure_ascii=False).encode() + b"\n"
    path = written(tmp_path, "a.jsonl", line * 50_000)
    entries = find_entries(path, str(path), Fields(), None, 2**20)
    list(islice(entries, 100))
    tracemalloc.start()
    try:
        assert sum(1 for _ in entries) == 49_900
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()
