"""Times that point to one named before."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of


def days_of(text: str) -> list[str]:
    """Return the days of each figure of a bulletin."""
    return [f"{r.period_start or '..'}/{r.period_end or '..'}" for r in statistics_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of the sentence, and of the paragraph
        ("2020年上半年立案36起，同期破案12起。", ["2020-01-01/2020-06-30"] * 2),
        ("去年3月至5月，全县开展会战。会战期间，破案36起。", ["2021-03-01/2021-05-31"]),
        # of the text, whose paragraph before tells of a month
        (
            "2021年，全县破案36起。\n\n5月，民警抓获12名。\n\n同期，银行关停账户52个。",
            ["2021-01-01/2021-12-31", "2021-05-01/2021-05-31", "2021-01-01/2021-12-31"],
        ),
        # of the text, of which the paragraph before tells one year
        (
            "2019年至2021年，全县破案36起。\n\n其中2021年12起。\n\n诈骗方面，同期立案52起。",
            ["2019-01-01/2021-12-31", "2021-01-01/2021-12-31", "2019-01-01/2021-12-31"],
        ),
        # of the paragraph before, which tells of a span
        (
            "2月，全县破案36起。\n\n今年1至2月，民警抓获12名。\n\n同一时期，返还资金52笔。",
            ["2022-02-01/2022-02-28", "2022-01-01/2022-02-28", "2022-01-01/2022-02-28"],
        ),
        # as many days as the time has, else none
        ("2022年春运今天结束。\n\n这40天里，交警查处酒驾36起。", ["2022-01-17/2022-02-25"]),
        ("2021年，全县破案36起。\n\n民警12天里抓获52名。", ["2021-01-01/2021-12-31"] * 2),
    ],
)
def test_what_a_pointer_points_to(text: str, expected: list[str]) -> None:
    """The time that was named last, or that of the text."""
    assert days_of(text) == expected


def test_a_column_of_the_text() -> None:
    """行动期间 at the head of a column is the time of the text, and 同比 tells of the cells below."""
    head = "| 项目 | 行动期间 | 同比 |\n| --- | --- | --- |"
    table = f"{head}\n| 电诈立案 | 36起 | -21.4% |\n| 群众损失 | 52万元 | +8.1% |"
    found = statistics_of(f"# 岚县通报\n\n自1月5日行动打响至2月25日，全县破案12起。\n\n{table}")
    assert {str(record.period_end) for record in found} == {"2022-02-25"}
    assert [record.basis for record in found[1:]] == [None, "yoy", None, "yoy"]
