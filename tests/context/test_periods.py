"""Expressions of time: what is found, and which days it means."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anti_fraud_stats.context.periods import (
    Anchor,
    Period,
    PeriodMention,
    Strength,
    find_periods,
    resolve,
    resolve_period,
)
from anti_fraud_stats.text import fold

EXAMPLES = Path(__file__).parents[1] / "examples" / "periods.txt"
PUBLISHED = dt.date(2022, 3, 17)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))
HAN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def read_examples() -> list[tuple[str, str, str]]:
    """Return the table as (expression, day of publication, answer)."""
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [
        (text.strip(), published.strip(), expected.strip())
        for question, expected in (line.split("=>") for line in lines)
        for text, published in [question.split("|")]
    ]


def answer(text: str, published: str) -> str:
    """Return what the table writes for `text`."""
    mention = next(find_periods(fold(text)), None)
    if mention is None:
        return "none"
    if mention.comparison:
        return "comparison"
    period = resolve(mention, Anchor(dt.date.fromisoformat(published) if published else None))
    return period.iso() if period else "null"


@pytest.mark.parametrize(("text", "published", "expected"), read_examples())
def test_example(text: str, published: str, expected: str) -> None:
    """Each line of the table."""
    assert answer(text, published) == expected


def found(text: str) -> list[str]:
    """Return the words of each mention."""
    return [mention.text for mention in find_periods(fold(text))]


def read_all(text: str, published: dt.date | None = PUBLISHED) -> list[str]:
    """Return the days of each mention, each read behind those before it."""
    anchor, days = Anchor(published), []
    for mention in find_periods(fold(text)):
        period = resolve(mention, anchor)
        anchor = anchor.after(mention, period)
        days.append(period.iso() if period else "null")
    return days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("十三五月均下降", []),
        ("2021年6月至12月，发案连续7个月走低", ["2021年6月至12月"]),
        ("9月25日19时许，事主报警", ["9月25日"]),
        ("统一2月20日收网", ["2月20日"]),
        ("今年5月10起案件告破", ["今年5月"]),
        ("破案3宗,5月抓获4人", ["5月"]),
        ("2021年与2020年相比下降3%", ["2021年", "与2020年相比"]),
        ("今年1至11月，全市立案5宗，较去年同期下降4%", ["今年1至11月", "较去年同期"]),
        ("2021年1—6月、7—12月分别破案3宗、4宗", ["2021年1—6月", "7—12月"]),
        ("占比2021年为3%", ["2021年"]),
        ("来自2021年的案件", ["2021年"]),
        ("今年以来累计返还资金3万元", ["今年以来", "累计"]),
        ("2019年、2020年分别破案3宗、4宗", ["2019年", "2020年"]),
        ("上午9时，民警赶到5号线，3日内破案", []),
        ("当年，同年龄段的人", ["当年"]),
        ("5月10号线开通", []),
        ("2021年9月、10月分别破案", ["2021年9月", "10月"]),
        ("每年5月15日是宣传日", []),
        ("2019年到2021年三年间破案", ["2019年到2021年三年间"]),
        ("\ue000\ue001年5月\ue000，2021年", ["5月", "2021年"]),  # the marks' own characters in a text
    ],
)
def test_span_covers_the_expression(text: str, expected: list[str]) -> None:
    """A mention covers its whole expression, and no more."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 4月 after 2021年 is of 2021, whenever published
        ("2021年警情下降。4月，打掉一个团伙", ["2021-01-01/2021-12-31", "2021-04-01/2021-04-30"]),
        ("2021年2月，破案。同月抓获3人", ["2021-02-01/2021-02-28", "2021-02-01/2021-02-28"]),
        ("去年2月20日报警，次日破案", ["2021-02-20/2021-02-20", "2021-02-21/2021-02-21"]),
        ("2021年12月31日报警，次日破案", ["2021-12-31/2021-12-31", "2022-01-01/2022-01-01"]),
        ("2020年立案3宗，同年破案2宗", ["2020-01-01/2020-12-31", "2020-01-01/2020-12-31"]),
        ("2020年立案3宗，截至当年3月底破案2宗", ["2020-01-01/2020-12-31", "../2020-03-31"]),
        ("2020年，同比下降3%，累计破案2宗", ["2020-01-01/2020-12-31", "null", "2020-01-01/2020-12-31"]),
        ("2020年，较2018年下降3%。5月破案", ["2020-01-01/2020-12-31", "null", "2020-05-01/2020-05-31"]),
        ("2020年上半年立案3宗，同期破案2宗", ["2020-01-01/2020-06-30", "null"]),
        ("2020年，全年破案2宗", ["2020-01-01/2020-12-31", "2020-01-01/2020-12-31"]),
        ("2020年的工作。一年来，破案2宗", ["2020-01-01/2020-12-31", "2020-01-01/2020-12-31"]),
        ("2020年以来破案2宗。12月又破1宗", ["2020-01-01/2022-03-17", "2021-12-01/2021-12-31"]),
        # the dateline of a report on the year before
        ("2021年成绩单。3月17日，警方公布", ["2021-01-01/2021-12-31", "2022-03-17/2022-03-17"]),
        ("2020年10月启动“断卡”行动。行动开展以来破案", ["2020-10-01/2020-10-31", "2020-10-01/2022-03-17"]),
        ("近日破案。累计2宗", ["null", "../2022-03-17"]),
        ("2021年1至11月破案5宗。光算到7月底时，破案3宗", ["2021-01-01/2021-11-30", "2021-01-01/2021-07-31"]),
        ("2020年破案5宗，今年2月破案3宗", ["2020-01-01/2020-12-31", "2022-02-01/2022-02-28"]),
        ("6月10日收网，12日起诉", ["2021-06-10/2021-06-10", "2021-06-12/2021-06-12"]),
        ("民国110年12月破案，111年共3宗", ["2021-12-01/2021-12-31", "2022-01-01/2022-12-31"]),
    ],
)
def test_the_text_so_far_completes(text: str, expected: list[str]) -> None:
    """What an expression leaves out comes from those before it."""
    assert read_all(text) == expected


def test_unknown_publication_leaves_the_governing_year() -> None:
    """Without a day of publication, the text still names years."""
    assert read_all("2020年，5月破案2宗，迄今3宗", None) == [
        "2020-01-01/2020-12-31",
        "2020-05-01/2020-05-31",
        "null",
    ]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("2021年", Strength.YEAR),
        ("上半年", Strength.RANGE),
        ("5月", Strength.MONTH),
        ("5月9日", Strength.DAY),
        ("3月以来", Strength.SINCE),
        ("截至目前", Strength.UNTIL),
        ("次日", Strength.RELATIVE),
        ("近年来", Strength.VAGUE),
        ("同比", Strength.COMPARISON),
        ("累计", Strength.CUMULATIVE),
    ],
)
def test_strength(text: str, strength: Strength) -> None:
    """Each kind of time has its own strength."""
    assert [mention.strength for mention in find_periods(text)] == [strength]


def test_resolve_period_passes_over_comparisons() -> None:
    """The public adapter answers with a period of the figure itself."""
    period = resolve_period("同比下降3%，2021年", PUBLISHED)
    assert period == Period(dt.date(2021, 1, 1), dt.date(2021, 12, 31))
    assert resolve_period("同比下降3%", PUBLISHED) is None


def written_day(day: dt.date) -> list[str]:
    """Return six written forms of a day."""
    return [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02}月{day.day:02}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month:02}/{day.day:02}",
        day.isoformat(),
    ]


@settings(deadline=None)
@given(DAYS, st.sampled_from(range(6)))
def test_every_written_day_resolves_back(day: dt.date, form: int) -> None:
    """Each written form of a day means that day."""
    assert resolve_period(written_day(day)[form]) == Period(day, day)


@settings(deadline=None)
@given(DAYS)
def test_a_day_without_a_year_is_the_last_such_day(published: dt.date) -> None:
    """A day without a year is never after the publication."""
    period = resolve_period(f"{published.month}月{published.day}日", published)
    assert period == Period(published, published)
    before = published - dt.timedelta(days=300)
    if (before.month, before.day) != (2, 29):
        assert resolve_period(f"{before.month}月{before.day}日", published) == Period(before, before)


@settings(deadline=None)
@given(DAYS)
def test_month_and_year_contain_the_day(day: dt.date) -> None:
    """A month and a year hold their days, in digits and in 汉字."""
    year = str(day.year)
    for text in (f"{year}年{day.month}月", f"{year}年", f"{year.translate(HAN_DIGITS)}年"):
        period = resolve_period(text)
        assert period is not None
        assert period.start is not None
        assert period.end is not None
        assert period.start <= day <= period.end


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_written_range_resolves_back(one: dt.date, other: dt.date) -> None:
    """Both ends of a written range are read."""
    start, end = sorted((one, other))
    text = f"{start.year}年{start.month}月{start.day}日至{end.year}年{end.month}月{end.day}日"
    assert resolve_period(text) == Period(start, end)
    end_in_year = f"{start.year}年{start.month}月{start.day}日至{end.month}月{end.day}日"
    period = resolve_period(end_in_year)
    if start.year == end.year:
        assert period == Period(start, end)


def check_mentions(text: str, mentions: list[PeriodMention]) -> None:
    """Assert that mentions are in order, apart, and show their own words."""
    stop = 0
    for mention in mentions:
        assert stop <= mention.start < mention.stop <= len(text)
        assert text[mention.start : mention.stop] == mention.text
        stop = mention.stop


WORDS = st.sampled_from([
    *"0123456789年月日号至到-—、，。.·/ 一二三十两五百零〇第前近来自比较同与半底起",
    *("2021", "114年", "今年", "上半年", "季度", "上旬", "次日", "本月", "上周", "个月", "以来", "以前"),
    *("截至", "同期", "期间", "春节", "十四五", "启动", "过去"),
])  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(WORDS, max_size=14).map("".join), st.none() | DAYS | st.just(dt.date.min) | st.just(dt.date.max)
)
@example("1年来", dt.date.min)
def test_nothing_raises_and_periods_are_in_order(text: str, published: dt.date | None) -> None:
    """Any run of the words of time is read, and no period ends before it starts."""
    mentions = list(find_periods(text))
    check_mentions(text, mentions)
    anchor = Anchor(published)
    for mention in mentions:
        period = resolve(mention, anchor)
        if period and period.start and period.end:
            assert period.start <= period.end
        anchor = anchor.after(mention, period)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    """Any text is read."""
    check_mentions(text, list(find_periods(text)))


UNITS = "1|自|2021年|与2021年|1-|5月|二|2021、|近3|发起|在2020年下降|2021年1月至|年 | "


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_time_grows_in_line_with_length(unit: str) -> None:
    """Ten times the text takes no more than some ten times as long."""

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        began = time.perf_counter()
        list(find_periods(text))
        return time.perf_counter() - began

    short = min(seconds(2_000) for _ in range(3))
    assert seconds(20_000) < 40 * short + 0.2
