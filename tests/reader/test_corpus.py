"""The corpus of our own articles in every form: each annotated figure stands in its section."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex

from anti_fraud_stats.reader import read_article

CORPUS = Path(__file__).parents[1] / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
DAYS = {
    "o01": "2023-06-18",
    "o02": "2021-12-31",
    "o03": "2025-12-17",
    "o04": "2024-09-16",
    "o05": "2025-12-24",
    "o06": "2024-02-05",
    "o07": "2020-12-16",
    "o08": "2018-01-18",
    "o09": "2024-10-25",
    "o10": "2022-08-24",
    "o11": "2023-01-11",
    "o12": "2023-01-10",
    "o13": "2025-10-14",
    "o14": "2025-06-25",
    "o15": "2022-05-30",
    "o16": "2022-01-11",
    "o17": "None",
    "o18": "None",
    "o19": "2021-03-31",
    "o20": "2016-12-20",
}
FURNITURE = regex.compile(
    r"ICP|公网安备|阅读量|点击量|浏览|瀏覽|访问|邮编|邮发代号|定价|点赞 |按讚|上一篇|下一篇|版面"
)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_figure_is_read_in_its_section(path: Path) -> None:
    """In the order of the annotations."""
    blocks = iter(read_article(path).blocks)
    block, place = next(blocks), 0
    lines = (CORPUS / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
    for record in map(json.loads, lines):
        text = regex.sub(r"\([a-zà-ǜ]++\)", "", record["text"])
        while block.section.value != record["section"] or block.text.find(text, place) < 0:
            block, place = next(blocks), 0
        place = block.text.find(text, place)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_day_of_publication(path: Path) -> None:
    """Printed in one of a dozen ways, or not at all."""
    assert str(read_article(path).published) == DAYS[path.stem]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_furniture_is_text(path: Path) -> None:
    """Neither numbers of licences nor counts of readers."""
    assert [block.text for block in read_article(path).blocks if FURNITURE.search(block.text)] == []
