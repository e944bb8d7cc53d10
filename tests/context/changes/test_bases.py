"""What a change is measured against, told by the time that its words name."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年，全县发案较2021年下降8%。", "yoy"),
        ("2022年，全县发案较2019年下降8%。", "other"),
        ("民国111年，全县发案较110年下降8%。", "yoy"),
        ("2022年，全县发案与2021年相比减少31起。", "yoy"),
        ("2022年，全县满意度提高1.2个百分点。", "other"),
        ("2022年，全县发案是2019年的3.6倍。", "other"),
        ("2022年，全县发案比疫情前的2019年同期多31起。", "other"),
        ("2022年一季度，全县发案比去年四季度减少31起。", "mom"),
        ("2022年一季度，全县发案较2021年第四季度下降8%。", "mom"),
        ("2022年一季度，全县发案比去年一季度减少31起。", "yoy"),
        ("2021年上半年，全县投诉较去年下半年增加31件。", "other"),
        ("2021年12月，全县发案较11月下降8%。", "mom"),
        ("2021年12月，全县发案较3月下降8%。", "other"),
        ("截至2021年6月底，全县网格员比上年底增加31人。", "other"),
        ("截至2021年12月31日，全县网格员比上年末增加31人。", "yoy"),
    ],
)
def test_the_year_before_the_figures_own(text: str, expected: str) -> None:
    """较2021年 is 较上年 in figures of 2022, and of no other year."""
    (record,) = statistics_of(text)
    assert record.basis == expected


def test_a_bracket_repeats_the_change() -> None:
    """The figure in it is against what the one before is."""
    found = statistics_of("2月，全县警情较上月（52起）减少36起（-8.5%）。")
    assert [record.basis for record in found] == [None, "mom", "mom"]
