"""The time, place, topic and scope of a figure, by what governs it in the text."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from tests.scoring import record_of

NEW_YEAR = dt.date(2019, 1, 18)


def field_of(text: str, figure: str, field: str, published: dt.date | None = NEW_YEAR) -> object:
    """Return a field of the last record of `figure`."""
    records = [record_of(s) for s in extract(read_text(text, "通报.txt", published=published))]
    return next(r for r in reversed(records) if r["text"] == figure)[field]


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        # somebody's case in a report on a year is of no time
        ("2018年，全省起诉3600人。\n\n范某把银行卡26张租给赌博网站，获利9万元。", "9万元", None),
        ("2018年，全省起诉3600人。\n\n检察院办理的一起案件中，受害人达260人。", "260人", None),
        ("2018年，全省起诉3600人。\n\n【范某】破案率为96%。", "96%", "2018-01-01/2018-12-31"),
        # a report that opens with a case, before it names its time
        ("凌晨四点，民警在卡点拦下一辆货车，当场搜出毒品26块。\n\n去年，全市破案360起。", "26块", None),
        # the day of a ceremony, behind a mark in brackets or told behind what somebody says
        ("【图片新闻】17日下午，市公安局退赃：86万元现金摆上台。", "86万元", "2019-01-17/2019-01-17"),
        (
            "“八十六万元，一分不少。”1月17日，县公安局退赃，失主逐个签字。\n\n2018年，全县破案360起。",
            "八十六万元",
            "2019-01-17/2019-01-17",
        ),
        # a year that only says how old a firm is
        ("该公司成立于2014年。目前该公司已倒闭，投资人损失8600万元。", "8600万元", "../2019-01-18"),
        # since a campaign by a name with a year in it
        ("自3月启动“护航2018”行动以来，全市破案36起。", "36起", "2018-03-01/2019-01-18"),
        # several times that a figure is compared with
        ("上半年立案36起，与2016年、2014年同期相比，分别减少6起、9起。", "9起", "2018-01-01/2018-06-30"),
        # 全年 is of the year that is over
        ("全年受理案件360起。", "360起", "2018-01-01/2018-12-31"),
        # since a day, of a text without one
        ("自2017年10月起，该团伙骗得86万元。", "86万元", None),
        # when one should take care is no time of a report
        ("# 暑期防骗课\n\n骗子说要充值。小林转出860元。", "860元", None),
    ],
)
def test_period(text: str, figure: str, period: str | None) -> None:
    """What governs a figure is its sentence, its paragraph or the text; a case in passing has no time."""
    published = None if "自2017年10月起" in text else NEW_YEAR
    assert field_of(text, figure, "period", published) == period


@pytest.mark.parametrize(
    ("text", "figure", "region"),
    [
        # what the neighbours do says nothing of whose text it is
        (
            "# 湖北农信拦下汇款36笔\n\n柜面劝阻260笔。邻省同业也有做法：江西农商行劝阻417笔。",
            "260笔",
            "湖北省",
        ),
        # a town of Taiwan that bears the name of a city
        ("# 屏东县警局破诈欺案\n\n范女在潮州一带吸收人头19名。", "19名", "屏东县"),
        # one police for all of Hong Kong
        ("根据线索，香港海关在屯门采取行动，扣留船舶3艘。", "3艘", "香港"),
        # where it was told
        ("# 湖北查处酒驾\n\n12日，省公安厅在武汉通报：全省事故减少3起。", "3起", "湖北省"),
    ],
)
def test_region(text: str, figure: str, region: str) -> None:
    """The place whose police acts, not one that is told of beside it."""
    assert field_of(text, figure, "region") == region


@pytest.mark.parametrize(
    ("text", "figure", "topic"),
    [
        # work on the streets that names no crime
        (
            "# 冬夜守护\n\n盗窃警情降四成。\n\n查处酒驾9起，收缴毒品3克。\n\n全县设卡36处。",
            "36处",
            "public_order",
        ),
        # a car that is held says nothing of traffic
        ("# 某公司非法集资案通报\n\n警方扣押机动车6辆。", "6辆", "economic_crime"),
    ],
)
def test_topic(text: str, figure: str, topic: str) -> None:
    """A word in passing is no topic."""
    assert field_of(text, figure, "topic") == topic


@pytest.mark.parametrize(
    ("text", "figure", "scope"),
    [
        ("2018年，盘锦为486人发还3120万元，最大的一笔为67万元，领款的是郭姓夫妇。", "486人", "total"),
        ("端掉范某等人抢夺案，共破获盗抢案件318起。", "318起", "total"),
        ("“雪城护航”统一行动搞了23轮，设卡1460处。", "1460处", "total"),
    ],
)
def test_scope(text: str, figure: str, scope: str) -> None:
    """What is told of one of them alone makes no case of the whole."""
    assert field_of(text, figure, "scope") == scope


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("发案比2月多47件，破案数反而少19件。", "19件", "-19"),
        ("每人平均3993元，比5月低20元。", "20元", "-20"),
        ("今年“两抢”发案跌去四成。", "四成", "-40"),
        ("水位比汛限还低3.9米。", "3.9米", "3.9"),
    ],
)
def test_change(text: str, figure: str, value: str) -> None:
    """The words of a fall give the sign."""
    assert field_of(text, figure, "value") == value
