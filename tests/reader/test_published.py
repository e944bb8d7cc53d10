"""The day of publication: argument, front matter, meta data, print, address, dateline, in this order."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from anti_fraud_stats.reader import read_text
from anti_fraud_stats.reader.datelines import find_dateline
from anti_fraud_stats.reader.dates import parse_stamp

EXAMPLES = Path(__file__).parents[1] / "examples"


def _examples(name: str) -> list[tuple[str, str]]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" => ") for line in lines if line and not line.startswith("#")]
    return [(given, expected) for given, expected in pairs]


@pytest.mark.parametrize(("written", "day"), _examples("reader_dates.txt"))
def test_a_written_date(written: str, day: str) -> None:
    """One line of the table each."""
    assert str(parse_stamp(written) or "none") == day


@pytest.mark.parametrize(("text", "day"), _examples("reader_datelines.txt"))
def test_a_dateline(text: str, day: str) -> None:
    """One line of the table each."""
    assert str(find_dateline(text.split("|"), text) or "none") == day


FRONT = "---\ntitle: 破案3起\ndate: 2021-12-17\n---\n\n"
META = '<html><head><meta property="article:published_time" content="2021-12-18T20:00:00Z"></head><body>'
PRINTED = "某市破案3起\n发布时间：2021-12-20 来源：某某网\n"
LEAD = "3月5日，某市警方通报，2021年破案3起。\n"


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        (FRONT + PRINTED + LEAD, "2021-12-17"),
        (
            "---\nheadline: 破案3起\nposted: 2021-12-16 21:05 +0800\nsaved_at: 2023-10-03\n---\n\n" + LEAD,
            "2021-12-16",
        ),
        ("---\ntitle: 破案3起\nlink: https://example.org/p/2021/1215\n---\n\n" + LEAD, "2021-12-15"),
        ("---\ntitle: 破案3起\nfetched: 2023-10-03\n---\n\n今年以来，破案6起。", "none"),
        (META + "<p>" + PRINTED + "</p><p>" + LEAD + "</p></body></html>", "2021-12-19"),
        ('<html><body><p>破案3起。</p><time datetime="2021-12-21">3天前</time></body></html>', "2021-12-21"),
        (
            '<html><body><script>{"datePublished": "2021-12-22T01:00:00+08:00"}</script><p>破案。</p>',
            "2021-12-22",
        ),
        (PRINTED + LEAD, "2021-12-20"),
        ("某市破案3起\n\n" + LEAD + "\n2022年3月6日\n", "2022-03-06"),
        (LEAD + "原文链接：https://example.org/2022/0307/c1.html\n", "2022-03-07"),
        ("江城早报 | 2022.03.08\n\n" + LEAD, "2022-03-08"),
        (LEAD, "2022-03-05"),
        ("破案3起，案发时间：2021年3月5日，抓获4人\n今年以来，破案6起。", "none"),
        ("今年以来，破案6起。", "none"),
    ],
)
def test_the_surest_source_is_believed(raw: str, day: str) -> None:
    """What a machine wrote goes before print, print before what has to be inferred."""
    assert str(read_text(raw, "a").published or "none") == day


def test_the_caller_goes_before_the_file() -> None:
    """The caller may know better."""
    assert read_text(FRONT, "a", published=dt.date(2020, 1, 2)).published == dt.date(2020, 1, 2)


def test_the_date_of_a_related_article_is_not_the_articles() -> None:
    """Lists of other articles print their days."""
    raw = "某市破案3起\n今年以来，全市破案3起，抓获4人。\n相关阅读\n某县反诈宣传 2020-01-01\n"
    assert read_text(raw, "a").published is None
