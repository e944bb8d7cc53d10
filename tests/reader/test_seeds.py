"""The owner's articles: every annotated figure stands in the section that its annotation says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anti_fraud_stats.reader import read_article

TESTS = Path(__file__).parents[1]
SEEDS = sorted((TESTS.parent / "seeds").glob("*.txt"))
DAYS = {
    "000": "2022-03-17",
    "001": "2024-08-13",
    "002": "2021-12-17",
    "003": "2021-02-02",
    "004": "2022-03-06",
}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_figure_is_read_in_its_section(path: Path) -> None:
    """In the order of the annotations."""
    blocks = iter(read_article(path).blocks)
    block, place = next(blocks), 0
    lines = (TESTS / "gold" / f"{path.name[:3]}.jsonl").read_text(encoding="utf-8").splitlines()
    for record in map(json.loads, lines):
        while block.section.value != record["section"] or block.text.find(record["text"], place) < 0:
            block, place = next(blocks), 0
        place = block.text.find(record["text"], place) + len(record["text"])


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_day_of_publication(path: Path) -> None:
    """From a stamp in GMT, a printed line, a front matter's date and a dateline without a year."""
    assert str(read_article(path).published) == DAYS[path.name[:3]]


def test_lines_broken_inside_a_sentence_are_one() -> None:
    """Of the press release in seed 002."""
    texts = "\n".join(block.text for block in read_article(SEEDS[2]).blocks)
    assert "共排查查询银行账户4.15万个，成功为群众止付资金2.9亿元" in texts
    assert "诈骗刑事案件5430宗，同比下降2.11%" in texts
    assert "打掉涉电信网络诈骗团伙45个，抓获犯罪嫌疑人740名" in texts
