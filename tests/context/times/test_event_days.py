"""The days that a text is about which tells of one story, one operation or one ceremony."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.times.event_days import day_of_the_story, find_event, span_of_days
from tests.tables import PUBLISHED


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["3月15日，民警收网，抓获3人"], "2022-03-15/2022-03-15"),
        (["3月10日至12日，警方展开行动，拘捕3人", "3月15日，警方移交3人"], "2022-03-10/2022-03-12"),
        (["3月7日至9日，全县投入警力36人次，护送考生12名"], "2022-03-07/2022-03-09"),
        # two days of the police, or one on which only the victim did something, tell nothing
        (["3月10日，民警抓获3人", "3月15日，民警抓获4人"], "-"),
        (["3月10日，张某汇款28万元"], "-"),
        # nor a day that the story comes to further on, but where it goes on with the same
        (["16日通报，民警历经4个月破案", "去年有人报案", "3月10日，民警收网抓获3人"], "-"),
        (["3月10日上午，孙某领到支票", "她红了眼圈", "当天，民警返还28万元"], "2022-03-10/2022-03-10"),
    ],
)
def test_day_of_the_story(sentences: list[str], expected: str) -> None:
    """The one strike, else the one day."""
    time = day_of_the_story(sentences, Anchor(PUBLISHED))
    assert (time.period.iso() if time and time.period else "-") == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["2月7日起至同月18日止，各县同步行动，打掉团伙36个"], "2022-02-07/2022-02-18"),
        (["2月7日至18日，各县同步行动"], "-"),
        (["2月7日，各县查获毒品36公斤"], "-"),
        # a span that is named in brackets for its own figures
        (["全县破案36起（2月7日至18日为12起）"], "-"),
    ],
)
def test_span_of_days(sentences: list[str], expected: str) -> None:
    """The days of an operation, beside its figures."""
    time = span_of_days(sentences, Anchor(PUBLISHED))
    assert (time.period.iso() if time and time.period else "-") == expected


def test_find_event() -> None:
    """The day on which something was held."""
    time = find_event(["1月10日，县公安局举行返还仪式"], Anchor(PUBLISHED))
    assert time is not None
    assert time.text == "1月10日"
    told = find_event(["1月10日，县公安局在广场设点，发放资料36份"], Anchor(PUBLISHED))
    assert told is not None
