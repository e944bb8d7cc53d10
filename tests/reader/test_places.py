"""Nothing is lost in silence: every digit of a file is in one block or in one cut, and stands where it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anti_fraud_stats.reader import Article, read_article, read_text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = st.sampled_from(
    (
        "<p>", "</p>", "<br>", "<b>", "</b>", "<h1>", "</h2>", "<td>", "<li>", "<a href='/1/2'>", "</a>", "<img src=3>", "<a ",
        "<!-- 4", "-->", "<script>5", "</script>", "<![", "<!DOCTYPE html>", "<html>", "<title>6", "</title>", "&#49;", "&nbsp;", "&#",
        "**", "__", "# ", "> ", "- ", "1. ", "|", "|--|--|", "![7](8", ")", "[", "](", "[9]", "[^1]", "{{ 2 }}", "---\n", "title: 3\n", "date: 2021-12-17\n",
        "\n", "\r\n", "\n\n", " ", "　　", "\u200b", "\\", "*", "(fā)", "破案12起", "，", "。", "同比下降3.4%", "2021年", "一、打击", "来源：某报5",
        "时间：2021-12-17", "免责声明：6", "相关阅读", "首页 > 7", "电话：0108", "▶▷", "“", "”", "a", "９", "<time datetime='2021-1-1'>", "<meta name=title content='8'>",
    )
)  # fmt: skip


def _covered(article: Article) -> Counter[int]:
    """Count how often each character of the file is in a block or a cut."""
    counts: Counter[int] = Counter()
    for cut in article.cuts:
        counts.update(range(cut.start, cut.stop))
    for block in article.blocks:
        counts.update(block.places.at(index) for index in range(len(block.text)))
    return counts


def _check(article: Article) -> None:
    raw, counts = article.raw, _covered(article)
    assert all(counts[place] == 1 for place, char in enumerate(raw) if char.isdigit())
    assert all(counts[place] >= 1 for place, char in enumerate(raw) if not char.isspace())
    for block in article.blocks:
        places = [block.places.at(index) for index in range(len(block.text))]
        assert places == sorted(places)
        shown = [(char, raw[place]) for char, place in zip(block.text, places, strict=True)]
        assert all(char in (stands, " ") or stands == "&" for char, stands in shown)
        assert block.text.strip() == block.text


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_digit_is_in_one_place(raw: str) -> None:
    """Whatever the markup."""
    _check(read_text(raw, "a"))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(raw: str) -> None:
    """Nothing raises."""
    _check(read_text(raw, "a"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_lose_no_character(path: Path) -> None:
    """No Han character is taken for markup."""
    article = read_article(path)
    _check(article)
    markup = "".join(article.raw[cut.start : cut.stop] for cut in article.cuts if cut.rule == "markup")
    assert not any("\u4e00" <= char <= "\u9fff" for char in markup)
