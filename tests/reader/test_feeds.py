"""RSS and Atom: an article an item, with the places of the file."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.batch.work import extract_sources
from anti_fraud_stats.reader import is_feed, read_feed

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>平安某市 2024</title>
<item><title><![CDATA[某市破案300起 &amp; 追赃]]></title><link>https://example.org/2024/1.html</link>
<pubDate>Wed, 06 Mar 2024 23:30:00 GMT</pubDate><description>摘要：99起</description>
<content:encoded><![CDATA[<p>今年，某市破案<b>300</b>起，抓获512名。</p><p>返还1.2亿元。</p>]]></content:encoded></item>
<item><title>某县劝阻20人</title><pubDate>2024-03-08 10:00</pubDate>
<description>&lt;div class=&quot;t&quot;&gt;
&lt;p&gt;某县劝阻群众20人，&amp;nbsp;止付&lt;b&gt;7&lt;/b&gt;万元。
&lt;/p&gt;&lt;/div&gt;</description></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>某站</title><updated>2024-01-01T00:00:00Z</updated>
<entry><title type="html">某市破案3起</title><updated>2024-03-06T01:00:00+08:00</updated>
<summary>某市破案3起。</summary>
<content type="xhtml"><div><p>某市今年破案3起，抓4人。</p></div></content></entry></feed>
"""


def _blocks(raw: str) -> list[list[str]]:
    return [[block.text for block in article.blocks] for article in read_feed(raw, "a.xml")]


def test_each_item_is_an_article() -> None:
    """Its fullest text is read, whether set apart, escaped or plain."""
    assert _blocks(RSS) == [
        ["某市破案300起 & 追赃", "今年，某市破案300起，抓获512名。", "返还1.2亿元。"],
        ["某县劝阻20人", "某县劝阻群众20人，\xa0止付7万元。"],
    ]
    assert _blocks(ATOM) == [["某市破案3起", "某市今年破案3起，抓4人。"]]


def test_the_days_are_those_of_the_items() -> None:
    """In China; the caller goes before them."""
    assert [str(article.published) for article in read_feed(RSS, "a")] == ["2024-03-07", "2024-03-08"]
    assert [str(article.published) for article in read_feed(ATOM, "a")] == ["2024-03-06"]
    day = dt.date(2020, 1, 2)
    assert {article.published for article in read_feed(RSS, "a", published=day)} == {day}


@pytest.mark.parametrize("raw", [RSS, ATOM])
def test_every_digit_of_the_file_is_in_one_place(raw: str) -> None:
    """In a block of one item or in a cut of one."""
    seen: list[int] = []
    for article in read_feed(raw, "a.xml"):
        assert article.raw == raw
        for block in article.blocks:
            places = [block.places.at(index) for index in range(len(block.text))]
            pairs = zip(block.text, places, strict=True)
            assert all(char in (raw[place], " ") or raw[place] in "&;" for char, place in pairs)
            seen += places
        seen += [place for cut in article.cuts for place in range(cut.start, cut.stop)]
    digits = [place for place, char in enumerate(raw) if char.isdigit()]
    assert digits == sorted(place for place in seen if raw[place].isdigit())


def test_the_records_of_a_feed_name_its_file(tmp_path: Path) -> None:
    """One result for each item, and a feed without items is a text like others."""
    path = tmp_path / "a.xml"
    path.write_text(RSS, encoding="utf-8")
    results = [each for each in extract_sources([str(path)]) if isinstance(each, Extraction)]
    assert [each.title for each in results] == ["某市破案300起 & 追赃", "某县劝阻20人"]
    record = next(each for each in results[1].statistics if each.text == "7万元")
    assert RSS[record.start] == "7"
    assert record.line == RSS[: record.start].count("\n") + 1
    path.write_text("<rss><channel><title>某市</title><p>破案3起。</p></channel></rss>", encoding="utf-8")
    assert len(list(extract_sources([str(path)]))) == 1


@pytest.mark.parametrize("raw", ["<html><rss>", "rss", "<p><item>", ""])
def test_other_files_are_no_feeds(raw: str) -> None:
    """Though they may speak of one."""
    assert not is_feed(raw)


HOSTILE = (
    "<item>",
    "<item></item>",
    "<item><title>",
    "<item><title>1</title>",
    "<title>",
    "<![CDATA[",
    "&lt;",
    "<entry ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_in_line_with_length(piece: str) -> None:
    """Eight times the file, no more than twelve times the time."""

    def seconds(count: int) -> float:
        raw = "<rss><item>" + piece * count
        begun = time.process_time()
        list(read_feed(raw, "a"))
        return time.process_time() - begun

    pairs = ((min(seconds(400) for _ in range(3)), seconds(3200)) for _ in range(4))
    assert any(large <= 12 * max(small, 0.002) for small, large in pairs)
