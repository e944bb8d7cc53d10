"""What the other records of an article say of a record's answers."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.agreement import agreement_of
from anti_fraud_stats.records import Statistic
from tests.tables import statistics_of

RULES = ("indicator:own_words", "period:text", "region:sentence")


def names_of(records: list[Statistic], *repeats: str | None) -> list[tuple[str, ...]]:
    """Return the evidence of records that all rest on the same."""
    return agreement_of(records, repeats or [None] * len(records), [RULES] * len(records))


def test_no_records() -> None:
    """No evidence."""
    assert agreement_of([], [], []) == []


def test_an_answer_that_all_share_and_one_that_few_do() -> None:
    """Of four records one is of another region."""
    records = statistics_of("2020年，全国破获诈骗案件9起、抓获12人、止付30万元。岚县查处8起。")
    company = names_of(records)
    assert ["agree:period:all:text" in names for names in company] == [True] * 4
    assert ["agree:region:most:sentence" in names for names in company] == [True, True, True, False]
    assert "agree:region:some:sentence" in company[3]
    nation = {"placed:nation:all", "lasts:years:total", "timed:text:total", "rests:text:sentence"}
    assert nation <= {*company[0]}
    assert "placed:county:all" in company[3]


def test_a_sentence_of_several_times() -> None:
    """A record is told how many topics, regions and periods its sentence mixes."""
    company = names_of(statistics_of("2020年，岚县破获诈骗案件36起。2019年盗窃25起，2021年诈骗28起。"))
    assert [name for name in company[0] if name.startswith(("beside", "stated"))] == [
        "beside:topics:1:regions:1",
        "stated:once:1",
    ]
    assert {"beside:topics:2:regions:1", "stated:once:2"} <= {*company[1]} & {*company[2]}


def test_a_figure_that_is_stated_again() -> None:
    """The first and the second time are told apart."""
    records = statistics_of("岚县破获诈骗案件36起\n\n2020年，全县破获诈骗案件36起。")
    first, again = names_of(records, None, records[0].id)
    assert "stated:first:1" in first
    assert "stated:again:1" in again


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"period_start": None, "period_end": None}, "lasts:none:total"),
        ({"period_end": None}, "lasts:open:total"),
        ({"region": None, "region_code": None}, "placed:none:all"),
        ({"region": "日本", "region_code": None}, "placed:abroad:all"),
    ],
)
def test_what_is_not_known(fields: dict[str, None], name: str) -> None:
    """An answer that is missing is evidence too."""
    (record,) = statistics_of("2020年，岚县破获诈骗案件36起。")
    (names,) = names_of([record.model_copy(update=fields)])
    assert name in names
