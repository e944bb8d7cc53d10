"""A place and period as a whole, or one case."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.scopes.finder import find_scope, main_scope
from anti_fraud_stats.context.times.reading import read_times
from anti_fraud_stats.terms import Scope
from tests.tables import PUBLISHED, read_table, statistics_of


@pytest.mark.parametrize(("text", "expected"), read_table("scopes.txt"))
def test_scopes(text: str, expected: str) -> None:
    """Each line of the table."""
    times, _ = read_times(text, Anchor(PUBLISHED))
    assert (find_scope(text, times) or "none") == expected


def test_a_year_in_a_story_is_the_story() -> None:
    """In a text about one case a whole period speaks for no total."""
    text = "2020年，先后购入房产"
    times, _ = read_times(text, Anchor(PUBLISHED))
    assert find_scope(text, times) is Scope.TOTAL
    assert find_scope(text, times, story=True) is None


def test_only_words_before_the_figure_count() -> None:
    """A time behind the words is not theirs."""
    times, _ = read_times("抓获嫌疑人52名，2020年", Anchor(PUBLISHED))
    assert find_scope("抓获嫌疑人", times) is None


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["全县共破获案件36起"], Scope.TOTAL),
        (["警方打掉一个诈骗团伙，抓获嫌疑人5名"], Scope.CASE),
        (["该团伙作案，骗取28万元", "全县共破案36起"], None),
        (["该团伙作案", "全县共破案36起"], Scope.TOTAL),
        # the first three count twice
        (["该团伙作案，骗取28万元"] * 3 + ["全县共破案36起"] * 4, Scope.CASE),
        (["全县共破案36起"] * 3 + ["该团伙作案，骗取28万元"] * 4, Scope.TOTAL),
        ([], None),
    ],
)
def test_main_scope(sentences: list[str], expected: Scope | None) -> None:
    """Sentences with figures vote."""
    anchor = Anchor(dt.date(2022, 3, 17))
    assert main_scope(sentences, lambda each: read_times(each, anchor)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县破获案件36起，其中一起诈骗案涉案28万元。", ["total", "case"]),
        ("失踪儿童与家人分离时间最长达39年。", ["case"]),
        ("抓获嫌疑人52名。", ["total"]),
        # how many a text tells of
        ("# 公布5起诈骗典型案例\n\n该团伙骗取9万元。", ["total", "case"]),
        # anybody, not one case
        ("最快26秒即可办完。", ["total"]),
        # how long work takes now and took before
        ("办理时限由16天压缩至3天。", ["total", "total"]),
        # somebody's money; a share of all, not of the greatest case
        ("攒下的26万元，一分没少。", ["case"]),
        ("全县接报36起，最大的一起损失26万元，女性占六成。", ["total", "case", "total"]),
        # what was done on the spot, in a list of the year's
        ("今年1—8月全县战果\n查处酒驾26起\n同比下降9%\n当场查获套牌车3辆\n", ["total"] * 3),
        # a list of what was found goes on with the case, in traditional characters too
        ("警方3月6日拘捕6人。\n\n檢獲的證物包括：\n\n* 電話26部\n* 現金9萬元", ["case"] * 3),
        # the weather in a digest
        (
            "# 联播快讯\n\n## 路\n\n路长6公里。\n\n## 桥\n\n桥长8公里。\n\n## 冷\n\n3月6日晚，气温降至零下9℃",
            ["total"] * 3,
        ),
        # the last of a case, and what a court's report goes on with
        ("“12·06”涉黑案主犯获刑。审结诈骗案件88件，判处240人。", ["total", "total"]),
        # not of the case in the heading above
        (
            "# 经侦简报\n\n## 侦破“10·15”特大合同诈骗案\n\n抓获9名。\n\n【数据】集资案件41起。",
            ["case", "total"],
        ),
        # cases of a collection, however they are numbered
        (
            "# 晒出2起坑农案\n\n## ① 假种子\n\n抓获9名。\n\n## ② 假化肥\n\n抓获8名。",
            ["total", "case", "case"],
        ),
        # cases by name in a list, and who speaks
        ("今年前2个月，该局啃下郭某海参案、“3.22”假币案，打掉团伙8个。", ["total"]),
        ("他披露，投资骗案只有36宗。", ["total"]),
        # after what a report on all tells, the case that the text is about
        (
            "# 打掉一个诈骗团伙，抓获26名\n\n该团伙骗取9万元。2020年，全国抓获900名。近日，警方抓获26名。",
            ["case", "case", "total", "case"],
        ),
    ],
)
def test_scopes_of_figures(text: str, expected: list[str]) -> None:
    """The words before the figure; a duration that is the finding; where nothing says, the whole."""
    assert [record.scope for record in statistics_of(text)] == expected
