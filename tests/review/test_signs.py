"""Signs name what was seen and where; numbers are told by a single 0."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.records import Statistic
from anti_fraud_stats.review.signs import Reading, company_signs, rule_signs, sentence_signs, word_signs

Make = Callable[..., Statistic]


def reading_of(make: Make, sentence: str, figure: str, *evidence: str, **fields: str) -> Reading:
    """Return the reading of a figure of a sentence."""
    start = sentence.index(figure)
    record = make(text=figure, sentence=sentence, **fields)
    return Reading(record, evidence, sentence, start, start + len(figure))


def test_the_rules_are_told_with_what_they_rest_on(make_statistic: Make) -> None:
    """Each field by its own evidence, cues and scores by the indicator, the text's scope by all."""
    reading = reading_of(
        make_statistic, "拦截资金1.7亿元", "1.7亿元", "topic:sentence", "cue:verb", "text:total", "home:none"
    )
    assert set(rule_signs(reading)) == {
        "indicator=funds_intercepted", "topic=telecom_fraud", "scope=total",
        "section:body=funds_intercepted", "section:body=telecom_fraud", "section:body=total",
        "topic:sentence", "topic:sentence=telecom_fraud",
        "cue:verb=funds_intercepted",
        "text:total=funds_intercepted", "text:total=telecom_fraud", "text:total=total",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "figure", "sign", "stands"),
    [
        ("去年，全市拦截资金1.7亿元。", "1.7亿元", "before:拦截", True),
        ("去年，全市拦截资金1.7亿元。", "1.7亿元", "before:去年", False),
        ("打掉团伙52个涉案26万元", "52个", "behind:涉案0万", False),
        ("打掉团伙52个涉案26万元", "52个", "behind:案0", True),
        ("打掉团伙52个，抓获36人", "52个", "behind:抓获", False),
        ("打掉团伙52个", "52个", "up_to:团伙", True),
        ("查获36辆摩托车", "36辆", "from:摩托", True),
        ("拦截资金1.7亿元", "1.7亿元", "label:资金", True),
        ("拦截资金1.7亿元", "1.7亿元", "元:拦截", True),
        ("拦截资金1.7亿元", "1.7亿元", "size=9", True),
        ("拦截资金1.7亿元", "1.7亿元", "time=span", True),
    ],
)
def test_words_next_to_a_figure(
    make_statistic: Make, sentence: str, figure: str, sign: str, *, stands: bool
) -> None:
    """Of its clause alone, numbers told by one 0."""
    assert (sign in set(word_signs(reading_of(make_statistic, sentence, figure)))) is stands


@given(st.text(max_size=60))
def test_no_number_is_a_sign(sentence: str) -> None:
    """What a text counts says nothing of what it is."""
    assert not any(set("123456789１２") & set(sign) for sign in sentence_signs(sentence))


def test_the_others_of_an_article(make_statistic: Make) -> None:
    """Quarters of its topics, and the records beside."""
    one, two = make_statistic(topic="drugs"), make_statistic(topic="theft", sentence="另一句。")
    first, second = company_signs([one, two])
    assert {"article:topic=drugs:2", "article:topic=theft:2", "article:scope=total:3"} <= set(first)
    assert "next:theft" in first
    assert "next_beside:theft" not in first
    assert "last:drugs" in second
    (alone,) = company_signs([one])
    assert alone == ["article:topic=drugs:3", "article:scope=total:3"]


def test_a_neighbour_of_the_same_sentence(make_statistic: Make) -> None:
    """It is told twice: as a neighbour, and as one beside."""
    first, _ = company_signs([make_statistic(), make_statistic(indicator="losses")])
    assert {"next:losses", "next_beside:losses"} <= set(first)
