"""The time that a text as a whole is about."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.main_time import main_time
from anti_fraud_stats.context.periods import Anchor
from tests.tables import PUBLISHED, statistics_of


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["某县通报", "2020年，全县破案36起"], "2020-01-01/2020-12-31"),
        (["2019年工作会议召开", "2020年，全县破案36起"], "2020-01-01/2020-12-31"),
        (["2019年工作会议召开", "全县破案36起"], "2019-01-01/2019-12-31"),
        (["3月8日，民警抓获3人"], "-"),
        (["某县通报", "全县破案36起", "2月，抓获52名"], "-"),
        ([], "-"),
        # as many years back as the text has are those of the text
        (["介绍2019年至2021年工作", "三年来，全县破案36起"], "2019-01-01/2021-12-31"),
    ],
)
def test_main_time(sentences: list[str], expected: str) -> None:
    """The first whole period, best beside figures; a mere month only in the lead."""
    time = main_time(sentences, Anchor(PUBLISHED), 2)
    assert (time.period.iso() if time and time.period else "-") == expected


def test_years_back_of_a_report_on_whole_years() -> None:
    """一年来 in a report on last year is that year; two years back are none of its."""
    one, two = statistics_of("2020年，全县破案36起。\n\n一年来，抓获52名。\n\n两年来，走访12户。")[1:]
    assert (str(one.period_start), str(one.period_end)) == ("2020-01-01", "2020-12-31")
    assert two.period_text == "两年来"
