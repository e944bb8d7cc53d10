"""`split_sentences`: nothing lost, each sentence at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.reader.article import Block, Places
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import fold, split_sentences
from anti_fraud_stats.text.folding import full_stops


def block_of(text: str, *, at: int = 0) -> Block:
    """Return a paragraph that stands in its file from `at` on."""
    return Block(Section.BODY, text, Places((0,), (at,)))


@pytest.mark.parametrize(
    "sentences",
    [
        ["破案3宗。", "抓获4人。"],
        ["“钱还能追回吗？”", "事主问。"],
        ["（冻结3个账户。）", "随后返还。"],
        ["破案率达99.6%，再升3.5个百分点；追缴5万元"],
        ["小心！！！", "不要转账？！", "切记"],
        ["拦截转账1.5亿元"],
        ["其中一起“钱?仓”平台案，未兑付3亿元。", "“在吗?”", "她问。"],
    ],
)
def test_examples(sentences: list[str]) -> None:
    """Closing quotes stay with their sentence; a decimal point, a semicolon and a lost character end none."""
    assert [sentence.text for sentence in split_sentences(block_of("".join(sentences)))] == sentences


@given(st.text("破案3。！？”）\n，.１ "))
def test_nothing_is_lost(text: str) -> None:
    """The sentences are the block, in order, and each knows its place in it."""
    sentences = list(split_sentences(block_of(text)))
    assert "".join(sentence.text for sentence in sentences) == text
    for sentence in sentences:
        assert text.startswith(sentence.text, sentence.start)
        stopped = full_stops(text)[sentence.start : sentence.start + len(sentence.text)]
        assert sentence.folded == fold(stopped)


def test_points_that_end_sentences() -> None:
    """Only where a block has no other full stop; a decimal point and a number of a list are none."""
    points = "某市抓获3.5万人.缴获手机63部. 一.总体情况 发案下降3.5%."
    assert [s.folded for s in split_sentences(block_of(points))] == [
        "某市抓获3.5万人。",
        "缴获手机63部。",
        " 一.总体情况 发案下降3.5%。",
    ]
    assert len(list(split_sentences(block_of("约翰.史密斯被骗。")))) == 1


def test_spans_are_places_in_the_file() -> None:
    """The second sentence's figure, in a file in which the block begins at 100."""
    second = list(split_sentences(block_of("破案３宗。抓获４人。", at=100)))[1]
    start = second.folded.index("4")
    assert second.span(start, start + 2) == (107, 109)
