"""What holds for every text, whatever is in it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.quantities.spans import SPAN_RULES, compile_rule
from anti_fraud_stats.text import fold

PIECES = (
    "3", "12", "2021", "1,234", "44 480", "5.5", "1.2.3", "110", "96110", "6222021234567890123", "一",
    "两", "三百", "十", "百", "万", "亿", "廿", "半", "番", "翻", "过", "近", "约", "逾", "数", "几",
    "上", "第", "余", "多", "成", "点", "分之", "百分之", "元", "人", "名", "起", "个", "个半月", "小时",
    "年", "月", "日", "时", "%", "％", "个百分点", "至", "到", "-", "—", "～", "、", "，", "。", "：",
    ":", "/", "+", "↑", "·", "“", "”", "（", "）", "〔", "〕", "《", "》", " ", "\n", "号", "岁", "A",
    "USD", "￥", "警", "以上", "左右", "从", "每", "五万", "萬", "億", "餘",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40)
PATTERNS = [(rule, compile_rule(rule)) for rule in SPAN_RULES]


@given(TEXTS)
def test_quantities_stand_where_they_say(text: str) -> None:
    """Spans are in the text, show what they show, and go from left to right without overlap."""
    found = list(find_quantities(text))
    for quantity in found:
        assert 0 <= quantity.start < quantity.stop <= len(text)
        assert quantity.start <= quantity.number_start <= quantity.number_stop <= quantity.stop
        assert quantity.text == text[quantity.start : quantity.stop]
    for left, right in pairwise(found):
        assert left.stop <= right.number_start


@given(TEXTS)
@example("3成12")
@example("3分之2021")
@example("3·110")
def test_no_digit_is_lost(text: str) -> None:
    """Every digit is inside a quantity, kept or dropped: `explain` can tell of each."""
    covered = {place for quantity in find_quantities(text) for place in range(quantity.start, quantity.stop)}
    assert all(place in covered for place, char in enumerate(fold(text)) if char in "0123456789")


@given(TEXTS)
def test_values_are_plain(text: str) -> None:
    """A value is a finite Decimal, never negative, and a range goes up."""
    for quantity in find_quantities(text):
        assert isinstance(quantity.value, Decimal)
        assert quantity.value.is_finite()
        assert quantity.value >= 0
        assert quantity.value_max is None or quantity.value_max > quantity.value


@given(TEXTS)
def test_a_folded_text_changes_nothing(text: str) -> None:
    """A caller that has folded the text already gets the same."""
    assert list(find_quantities(text)) == list(find_quantities(text, fold(text)))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_signs_of_a_rule_hide_nothing(text: str) -> None:
    """A sentence that holds none of a rule's signs has nothing that the rule would find."""
    for rule, pattern in PATTERNS:
        if not set(rule.signs) & set(text):
            assert not pattern.search(text), rule.name
