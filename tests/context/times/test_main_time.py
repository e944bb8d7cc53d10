"""The time that a text as a whole is about."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.times.main_time import main_time
from anti_fraud_stats.context.times.wholes import span_of_years
from tests.tables import PUBLISHED, statistics_of


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["某县通报", "2020年，全县破案36起"], "2020-01-01/2020-12-31"),
        (["2019年工作会议召开", "2020年，全县破案36起"], "2020-01-01/2020-12-31"),
        (["2019年工作会议召开", "全县破案36起"], "2019-01-01/2019-12-31"),
        (["3月8日，民警抓获3人"], "-"),
        (["主犯曾于2019年被判刑，此案抓获3人"], "-"),
        (["某县通报", "全县破案36起", "2月，抓获52名"], "-"),
        ([], "-"),
        # as many years back as the text has are those of the text
        (["介绍2019年至2021年工作", "三年来，全县破案36起"], "2019-01-01/2021-12-31"),
        (["白皮书（2019—2021）", "通报近三年工作，发布5件案例"], "2019-01-01/2021-12-31"),
        # the week that a weekly bulletin covers
        (["反诈周报", "3月7日至3月13日，全县发案21起"], "2022-03-07/2022-03-13"),
        (["某县通报", "3月7日至3月13日，全县发案21起"], "-"),
        (["一周警情（3.7—3.13）", "全县发案21起"], "2022-03-07/2022-03-13"),
        # the days of a holiday
        (["春节安保总结", "1月31日至2月6日，全县发案21起", "今年以来，破案36起"], "2022-01-31/2022-02-06"),
        # a month that the title names, further on too; one operation of some days
        (["2月份警情通报", "现通报如下", "2月，全县发案36起", "1至2月，发案52起"], "2022-02-01/2022-02-28"),
        (["反罪恶行动", "3月4日至10日展开行动，拘捕36人", "今年首两个月，发案52起"], "2022-03-04/2022-03-10"),
        # how far the figures of a lead reach
        (["某县战果", "截至2月20日，全县破案 36 起"], "../2022-02-20"),
        (["某县战果", "目前全县破案36起"], "-"),
        # one long past, if no other
        (["2022年春运结束", "2015年，返乡摩托36辆"], "2022-01-17/2022-02-25"),
        (["2015年，返乡摩托36辆"], "2015-01-01/2015-12-31"),
        # the span of the report, where its lead says 今年以来
        (["今年1—2月工作小结", "今年以来，全县破案36起"], "2022-01-01/2022-02-28"),
        # since a day, up to the one that the lead says of its own figures
        (["1月以来，全县破案36起", "截至2月20日，抓获52名"], "2022-01-01/2022-02-20"),
        (["1月以来，全县破案36起", "邻县截至2月20日抓获52名"], "2022-01-01/2022-03-17"),
        (["1月以来，全县破案36起", "到2月20日，号码一律实名"], "2022-01-01/2022-03-17"),
        # not the month in which an operation began; a colon opens the figures
        (["1月专项行动启动后，组建专班。1月至2月，战果如下："], "2022-01-01/2022-02-28"),
        # since a day, as long as a campaign has gone on
        (
            ["从1月6日动员会算起，“严打整治”走过了70天", "2月9日、3月8日两次清查，查车36辆"],
            "2022-01-06/2022-03-17",
        ),
        # what is named after a year, and when something began, is no time of a report
        (["2022年高考落下帷幕", "今年2月以来，全县查缴耳机36件"], "2022-02-01/2022-03-17"),
        (["年初开打，到2月底列出清单", "今年前2个月，全县破案36起"], "2022-01-01/2022-02-28"),
        # years of which the last is not over
        (["2020年1月以来，全县破案36起", "三年来，抓获52名"], "2020-01-01/2022-03-17"),
    ],
)
def test_main_time(sentences: list[str], expected: str) -> None:
    """The first whole period, best beside figures; a mere month only in the lead."""
    time = main_time(sentences, Anchor(PUBLISHED), 2)
    assert (time.period.iso() if time and time.period else "-") == expected


def test_this_year_in_passing() -> None:
    """今年第二场 of a lead without figures gives way to a time beside figures further on."""
    lead = ["这是今年第二场发布会", "先请负责人通报"]
    rest = ["2020年1月至2022年2月，全县破案36起"]
    times = [main_time(lead, Anchor(PUBLISHED), 2, told) for told in (rest, [])]
    assert [time and time.text for time in times] == ["2020年1月至2022年2月", None]


def test_years_back_of_a_report_on_whole_years() -> None:
    """一年来 in a report on last year is that year; two years back are none of its."""
    one, two = statistics_of("2020年，全县破案36起。\n\n一年来，抓获52名。\n\n两年来，走访12户。")[1:]
    assert (str(one.period_start), str(one.period_end)) == ("2020-01-01", "2020-12-31")
    assert two.period_text == "两年来"


def test_the_very_week_or_month_of_the_text() -> None:
    """本周 of a bulletin that came out on the Monday after."""
    text = "# 反诈周报\n\n统计时段：3月7日至3月13日\n\n本周，全县发案21起。"
    (record,) = statistics_of(text)
    assert (str(record.period_start), str(record.period_end)) == ("2022-03-07", "2022-03-13")


def test_span_of_years() -> None:
    """The first span of whole years, where the text looks back on some."""
    sentences = ["四年来，共追缴51亿元", "2021年至2024年，审结9万件"]
    time = span_of_years(sentences, Anchor(dt.date(2025, 2, 27)))
    assert time is not None
    assert time.period is not None
    assert time.period.iso() == "2021-01-01/2024-12-31"
    assert span_of_years(sentences[1:], Anchor(dt.date(2025, 2, 27))) is None
