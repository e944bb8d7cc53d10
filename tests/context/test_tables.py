"""Heads of columns name what the cells below count, in which unit and when."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.tables import column_of, read_header
from tests.tables import statistics_of

HEAD = "# 忻州市警方通报\n\n2020年全市情况如下。\n\n"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "| 类别 | 立案（起） | 损失（万元） |\n| --- | --- | --- |\n| 刷单 | 31 | 3500 |",
            [("31", "", "cases_filed"), ("35000000", "元", "losses")],
        ),
        (
            "类别  立案（起）  抓获（人）\n\n刷单  31  143\n\n贷款  12  16",
            [
                ("31", "", "cases_filed"),
                ("143", "", "suspects_caught"),
                ("12", "", "cases_filed"),
                ("16", "", "suspects_caught"),
            ],
        ),
        # a cell of the row names the unit
        (
            "| 指标 | 单位 | 上半年 | 下半年 |\n| --- | --- | --- | --- |\n| 关停号码 | 万个 | 21.7 | 29.5 |",
            [("217000", "个", "phone_cards_closed"), ("295000", "个", "phone_cards_closed")],
        ),
        # rows of another width than the header's are read by their heads alone
        ("类别  立案（起）\n\n破案  31  143", [("31", "", "cases_solved"), ("143", "", "cases_solved")]),
        # the first column calls the rows classes of one thing
        (
            "| 警情类别 | 本月（起） | 上月（起） |\n| --- | --- | --- |\n| 群众求助 | 31 | 36 |",
            [("31", "", "incidents_reported"), ("36", "", "incidents_reported")],
        ),
        # a header does not reach over a line of text
        (
            "类别  立案（起）  抓获（人）\n\n情况向好。\n\n破案  31  143",
            [("31", "", "cases_solved"), ("143", "", "cases_solved")],
        ),
    ],
)
def test_columns(table: str, expected: list[tuple[str, str, str]]) -> None:
    """The unit in a head scales the cell."""
    found = statistics_of(HEAD + table)
    assert [(str(record.value), record.unit, record.indicator) for record in found] == expected


def test_cells_of_places_are_named_by_their_columns() -> None:
    """Beside a place or the sum of all places; beside a kind of crime the row names them."""
    places = "| 县（区） | 立案（起） | 抓获（人） |\n| --- | --- | --- |\n| 忻府区 | 31 | 16 |"
    places += "\n| 合计 | 52 | 21 |"
    assert [record.label for record in statistics_of(HEAD + places)] == ["立案", "抓获"] * 2
    kinds = "| 类别 | 立案（起） | 抓获（人） |\n| --- | --- | --- |\n| 盗窃 | 31 | 16 |"
    assert [record.label for record in statistics_of(HEAD + kinds)] == ["盗窃"] * 2


def test_columns_of_years() -> None:
    """Each cell is of the year at the head of its column."""
    found = statistics_of(HEAD + "| 指标 | 2019年 | 2020年 |\n| --- | --- | --- |\n| 破案 | 846 | 1074 |")
    assert [record.period_text for record in found] == ["2019年", "2020年"]
    found = statistics_of(
        HEAD + "            2019年    2020年    增减\n\n破案        846       1074      +27.0%"
    )
    assert [(record.period_text, str(record.value)) for record in found[:2]] == [
        ("2019年", "846"),
        ("2020年", "1074"),
    ]


def test_a_column_of_changes() -> None:
    """Its cells have no sign of their own; rules stand between the heads and the rows."""
    head = "　指　　标　　2013年　　2012年　　比上年±％\n────────────"
    found = statistics_of(f"{HEAD}{head}\n　破案　　203　　167　　21.6\n　刑拘　　315　　325　　－3.1")
    assert [(record.measure, record.basis) for record in found[2::3]] == [("change", "yoy")] * 2
    assert [record.period_text for record in found[:2]] == ["2013年", "2012年"]


def test_the_heads_of_five_columns() -> None:
    """They are no menu of the page, whatever sign of Markdown stands below them."""
    rows = "| 县区 | 发案（起） | 破案（起） | 损失（万元） | 止付（万元） |\n| --- | :-: | :-: | ---: | -: |"
    found = statistics_of(f"# 通报\n\n8月情况如下。\n\n{rows}\n| 城东区 | 61 | 24 | 18.4 | 9.6 |")
    assert [(record.indicator, int(record.value)) for record in found] == [
        ("incidents_reported", 61), ("cases_solved", 24), ("losses", 184000), ("funds_stopped", 96000),
    ]  # fmt: skip


def test_no_header() -> None:
    """A sentence is none, nor is a row."""
    assert read_header("全市破案36起，抓获52人。") == ()
    assert read_header("传销  31  143") == ()
    assert column_of((), "传销  31  143", 4) is None
    assert column_of(("类别", "立案", "抓获"), "破案36起", 2) is None


def test_a_column_says_what_a_change_is_against() -> None:
    """环比 at its head, and 本月 is the month of the text."""
    head = "| 警情类别 | 本月（起） | 上月（起） | 环比 |\n| --- | --- | --- | --- |"
    table = f"{head}\n| 刑事类 | 31 | 36 | ↓13.9% |"
    found = statistics_of(f"# 忻州市警方通报\n\n2022年2月全市情况如下。\n\n{table}")
    assert [record.basis for record in found] == [None, None, "mom"]
    assert [str(record.period_start) for record in found[:2]] == ["2022-02-01", "2022-01-01"]
