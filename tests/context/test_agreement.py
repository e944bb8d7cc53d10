"""What the other records of an article say of a record's answers."""

from __future__ import annotations

from anti_fraud_stats.context.agreement import agreement_of
from tests.tables import statistics_of


def test_no_records() -> None:
    """No evidence."""
    assert agreement_of([]) == []


def test_an_answer_that_all_share_and_one_that_few_do() -> None:
    """Of seven records one is of another region."""
    records = statistics_of("2020年，全国破获诈骗案件9起、抓获12人、止付30万元。岚县查处8起。")
    company = agreement_of(records)
    assert ["agree:period:all" in names for names in company] == [True] * 4
    assert ["agree:region:most" in names for names in company] == [True, True, True, False]
    assert "agree:region:some" in company[3]


def test_a_record_of_a_title() -> None:
    """Its section and how long its label is."""
    title, *_ = agreement_of(statistics_of("岚县破获诈骗案件36起\n\n2020年，全县破获诈骗案件36起。"))
    assert {"section:title", "label:2"} <= set(title)
