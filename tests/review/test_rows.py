"""What the review is fitted to: annotated figures, with what the rules said of them unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from anti_fraud_stats import lexicon
from anti_fraud_stats.terms import Scope
from tests.review_rows import Text, rows_of_text
from tests.unread_answers import KEPT, Answers, answers_in

GOLD = (
    '{"text": "36起", "value": "36", "unit": "起", "indicator": "cases_solved", "topic": "theft",'
    ' "scope": "total", "quote": "36起"}\n'
    '{"text": "5人", "value": "5", "unit": "人", "indicator": "other", "topic": "theft",'
    ' "scope": "total", "quote": "5人", "optional": true}\n'
)


@pytest.fixture
def text(tmp_path: Path) -> Text:
    """Return an annotated text of two figures, one of them optional."""
    path, gold = tmp_path / "t1.txt", tmp_path / "t1.jsonl"
    path.write_text("去年，全县破获盗窃案件36起，表扬5人。\n", encoding="utf-8")
    gold.write_text(GOLD, encoding="utf-8")
    return Text("new", path, gold)


def test_words_alone_where_no_answer_was_kept(text: Text) -> None:
    """The rules have read the text: what they answer now tells nothing of how far they can be trusted."""
    (row,) = rows_of_text(text, {})
    assert row.right == {"indicator": "cases_solved", "topic": "theft", "scope": "total"}
    assert not row.rules
    assert "label:盗窃" in row.signs


def test_answers_that_were_kept(text: Text) -> None:
    """They stand for those of today, with what they rested on."""
    said = Answers("cases_filed", "crime", "case", None, None, ("topic:sentence",))
    (row,) = rows_of_text(text, {("t1", 11): said})
    assert {"indicator=cases_filed", "topic=crime", "scope=case", "topic:sentence=crime"} <= row.rules
    assert "topic=theft" not in row.rules | row.signs


@pytest.mark.parametrize("folder", sorted(path.stem for path in KEPT.glob("*.tsv")))
def test_kept_answers_are_whole(folder: str) -> None:
    """Of texts that there are, and of entries of the lexicon."""
    kept = answers_in(folder)
    names = {path.stem for path in KEPT.parent.joinpath(folder).glob("*.txt")}
    assert {name for name, _ in kept} <= names
    assert {said.indicator for said in kept.values()} <= set(lexicon.indicators())
    assert {said.topic for said in kept.values()} <= set(lexicon.topics())
    assert {said.scope for said in kept.values()} <= set(Scope)
