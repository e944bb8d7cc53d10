"""Facts that are made into a bulletin come back out of it, whatever stands around them."""

from __future__ import annotations

import os
from collections.abc import Callable
from decimal import Decimal
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anti_fraud_stats.records import Statistic
from tests.tables import extracted

MANY: Final = settings(max_examples=int(os.environ.get("EXAMPLES", "25")), deadline=None)


class Fact(NamedTuple):
    """What a sentence states: its words, and the record that they must give."""

    words: str
    indicator: str
    value: Decimal
    unit: str


_KINDS: Final = (
    ("破获电信网络诈骗案件", "起", "cases_solved"),
    ("抓获犯罪嫌疑人", "名", "suspects_caught"),
    ("紧急止付涉诈资金", "万元", "funds_stopped"),
    ("返还群众被骗资金", "亿元", "funds_returned"),
    ("发放反诈宣传资料", "份", "publicity_materials"),
    ("劝阻潜在受害人", "人", "dissuasions"),
)
_SCALES: Final = {"万元": Decimal(10**4), "亿元": Decimal(10**8)}


@st.composite
def _facts(draw: st.DrawFn) -> Fact:
    """Return a fact, its number printed bare, with thousands or with a point."""
    words, unit, indicator = draw(st.sampled_from(_KINDS))
    number = draw(st.integers(3, 9_999_999).filter(lambda value: not 1900 <= value <= 2099))
    if unit in _SCALES:
        printed = draw(st.decimals("0.1", "9999", places=1, allow_nan=False))
        return Fact(f"{words}{printed}{unit}", indicator, printed * _SCALES[unit], "元")
    shown = f"{number:,}" if draw(st.booleans()) else str(number)
    return Fact(f"{words}{shown}{unit}", indicator, Decimal(number), unit)


BULLETINS: Final = st.lists(_facts(), min_size=1, max_size=5)


def _bulletin(facts: list[Fact], between: str = "\n\n") -> str:
    return (
        f"某市公安局反诈通报{between}"
        + between.join(f"2021年，全市公安机关{fact.words}。" for fact in facts)
        + "\n"
    )


def _said(records: list[Statistic]) -> list[tuple[str, Decimal, str, str, str]]:
    """Return what records say, but not where they stand."""
    return [(each.indicator, each.value, each.unit, each.measure, str(each.period_end)) for each in records]


@given(BULLETINS)
@MANY
def test_facts_come_back(facts: list[Fact]) -> None:
    """Each with its indicator, value, unit and period, in order, and nothing else."""
    records = extracted(_bulletin(facts))
    told = [(each.indicator, each.value, each.unit, str(each.period_end)) for each in records]
    assert told == [(fact.indicator, fact.value, fact.unit, "2021-12-31") for fact in facts]


_FURNITURE: Final = (
    "当前位置：首页 > 警务动态", "责任编辑：张三", "扫一扫在手机上查看", "分享到：微信 微博", "上一页 下一页", "【打印】【关闭】",
    "粤ICP备13039793号", "来源：某市公安局",
)  # fmt: skip


@given(BULLETINS, st.sampled_from(_FURNITURE))
@MANY
def test_furniture_changes_nothing(facts: list[Fact], line: str) -> None:
    """A line of the page's own below the text."""
    text = _bulletin(facts)
    assert _said(extracted(f"{text}\n{line}\n")) == _said(extracted(text))


def _full_width(text: str) -> str:
    return text.translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


_SAME: Final[dict[str, Callable[[str], str]]] = {
    "full_width_digits": _full_width,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "indented": lambda text: text.replace("\n\n2021", "\n\n\u3000\u30002021"),
    "trailing_blanks": lambda text: text.replace("\n", "  \n"),
    "more_empty_lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "byte_order_mark": lambda text: "\ufeff" + text,
    "zero_widths": lambda text: text.replace("，", "，\u200b"),
}


@pytest.mark.parametrize("change", _SAME)
@given(facts=BULLETINS)
@MANY
def test_the_same_in_other_clothes(change: str, facts: list[Fact]) -> None:
    """Other digits, other white space."""
    text = _bulletin(facts)
    assert _said(extracted(_SAME[change](text))) == _said(extracted(text))


@given(BULLETINS)
@MANY
def test_markup_changes_nothing(facts: list[Fact]) -> None:
    """The same paragraphs as a page and as Markdown."""
    text = _bulletin(facts)
    title, *paragraphs = text.strip().split("\n\n")
    page = (
        f"<html><body><h1>{title}</h1>" + "".join(f"<p>{each}</p>" for each in paragraphs) + "</body></html>"
    )
    markdown = f"# {title}\n\n" + "\n\n".join(each.replace("全市", "**全市**") for each in paragraphs)
    assert _said(extracted(page)) == _said(extracted(text)) == _said(extracted(markdown))


@given(BULLETINS)
@MANY
def test_a_second_copy_repeats_the_first(facts: list[Fact]) -> None:
    """Each of its figures names the one that it repeats."""
    text = _bulletin(facts)
    doubled = text + "\n" + text.partition("\n\n")[2]
    once, twice = extracted(text), extracted(doubled)
    assert _said(twice) == 2 * _said(once)
    assert all(record.repeat_of for record in extracted(doubled)[len(once) :])


@given(BULLETINS, BULLETINS)
@MANY
def test_two_texts_give_the_records_of_both(first: list[Fact], second: list[Fact]) -> None:
    """One behind the other."""
    both = extracted(_bulletin(first + second))
    assert _said(both) == _said(extracted(_bulletin(first))) + _said(extracted(_bulletin(second)))
