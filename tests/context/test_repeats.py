"""Which record states a figure first, and what a title owes to the body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from anti_fraud_stats.context.repeats import find_announced, find_repeats
from anti_fraud_stats.records import Statistic
from tests.tables import extracted, read_table

Maker = Callable[..., Statistic]


@pytest.mark.parametrize(("text", "expected"), read_table("repeats.txt"))
def test_repeats(text: str, expected: str) -> None:
    """Each line of the table."""
    records = extracted(text.replace("#", "# ").replace(" | ", "\n\n"))
    places = {record.id: str(n) for n, record in enumerate(records, 1)}
    assert "; ".join(places[r.repeat_of] if r.repeat_of else "-" for r in records) == expected


@pytest.mark.parametrize(
    ("changes", "repeats"),
    [
        ({}, True),
        ({"unit": ""}, True),
        ({"text": "17000万元", "region": None, "topic": "other"}, True),
        ({"value": Decimal("1.6E+8")}, False),
        ({"value_max": Decimal("1.8E+8")}, False),
        ({"unit": "美元"}, False),
        ({"indicator": "funds_frozen"}, False),
        ({"measure": "change", "basis": "yoy"}, False),
    ],
)
def test_the_same_figure(make_statistic: Maker, changes: dict[str, object], repeats: bool) -> None:  # noqa: FBT001 - an expected answer
    """Value, unit, measure and indicator make a figure; one may leave its unit out."""
    first, second = make_statistic(id="a"), make_statistic(id="b", **changes)
    assert find_repeats([first, second]) == [None, "a" if repeats else None]


def test_the_first_is_named_each_time(make_statistic: Maker) -> None:
    """A third printing names the first, not the second."""
    assert find_repeats([make_statistic(id=name) for name in "abc"]) == [None, "a", "a"]
    assert find_repeats([]) == []


def test_a_title_announces_the_figure_of_the_body(make_statistic: Maker) -> None:
    """The same value, be the unit left out; else a rounded one; never another heading's."""
    title = make_statistic(id="t", section="title", unit="", value=Decimal(23000))
    close = make_statistic(id="c", unit="", value=Decimal(23400))
    same = make_statistic(id="s", unit="元", value=Decimal(23000))
    heading = make_statistic(id="h", section="heading", unit="", value=Decimal(23000))
    far = make_statistic(id="f", unit="", value=Decimal(33000))
    assert find_announced(title, [heading, far, close, same]) is same
    assert find_announced(title, [heading, far, close]) is close
    assert find_announced(title, [heading, far]) is None


def test_a_title_counts_persons_by_another_unit() -> None:
    """67人 is the body's 67名."""
    title, body = extracted("# 67人被押回\n\n2021年10月28日，67名嫌疑人被押回。")
    assert title.period_start == body.period_start is not None


def test_a_title_takes_the_period_of_the_body() -> None:
    """The title says no time; the lead does."""
    title, body = extracted("# 某县紧急止付4200万元\n\n去年，全县紧急止付4200万元。")
    assert title.section == "title"
    assert (title.period_start, title.period_end) == (body.period_start, body.period_end)
    assert body.period_start == dt.date(2021, 1, 1)
