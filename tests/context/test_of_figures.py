"""The time, place, topic and scope of a figure, by what governs it in the text."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.scoring import record_of
from tests.tables import statistics_of

NEW_YEAR = dt.date(2019, 1, 18)


def field_of(text: str, figure: str, field: str, published: dt.date | None = NEW_YEAR) -> object:
    """Return a field of the last record of `figure`."""
    records = [record_of(statistic) for statistic in statistics_of(text, published)]
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
        # an earlier year that is set against the one told of does not go on
        (
            "2018年有36%的企业中招，而2017年这一比例为26%。平均赎金8.6万元，上一年为6.2万元。",
            "8.6万元",
            "2018-01-01/2018-12-31",
        ),
        # from the new year on, and no time in the name of a goal
        ("开年到1月15日，全县破案36起。", "36起", "2019-01-01/2019-01-15"),
        ("2018年1至9月，新增就业8.6万人，完成全年目标的86%。", "86%", "2018-01-01/2018-09-30"),
        # the year that a yearbook is of, not the one in which it was printed
        ("# 某分局年度资料（2017）　二〇一八年四月汇编\n\n破案36起。", "36起", "2017-01-01/2017-12-31"),
        ("2017年汇编案例36个。", "36个", "2017-01-01/2017-12-31"),
        ("# 抄一份某地公安的2017：破案率升6.2个百分点", "6.2个百分点", "2017-01-01/2017-12-31"),
        # since an action was ordered, up to the day that was told of yesterday
        (
            "从11月1日起，全省部署冬季整治。总队昨天发布，截至1月15日，查处酒驾360起。",
            "360起",
            "2018-11-01/2019-01-15",
        ),
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
        ("山西省公安厅今天在太原举行仪式，移交文物260件。", "260件", "山西省"),
        # an office speaks of the whole province of which its city is a part
        ("青岛海关今天发布，去年山东进出口总值2600亿元。", "2600亿元", "山东省"),
        # a title names the city, the text its parts too
        (
            (
                "# 凉山追回养老钱260万元\n\n凉山州立案36起。\n\n西昌警方收网，抓获8人。"
                "\n\n会理市一名村支书报警。\n\n追赃26万元。"
            ),
            "26万元",
            "凉山彝族自治州",
        ),
        # those whom a country handed to us are told of by our own police
        (
            (
                "# 越南警方在东兴口岸向我方移交4名嫌疑人\n\n广西警方与越南广宁省警方合作，查清一起案件。"
                "越南警方把4名嫌疑人交给我方。广西警方突审。\n\n缴获手机26部。"
            ),
            "26部",
            "广西壮族自治区",
        ),
        # a precinct of Taiwan that bears the name of a city
        ("# 台南市警局抓酒驾\n\n永康分局居冠。永康分局拦查。\n\n路检点设36处。", "36处", "台南市"),
        # the short name of a county, where the text names it again
        ("# 宁乡一个夏天破案260起\n\n宁乡人报警少了。抓获36人。", "36人", "宁乡市"),
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
        # what a crime is compared with, and papers that are found in a case
        (
            "# 全省起诉帮信犯罪\n\n该罪名全省起诉36人，成为各类刑事犯罪中增长最快的罪名。",
            "36人",
            "telecom_fraud",
        ),
        ("# 一男子盗窃被抓\n\n2日，民警抓获贺某，在其家中搜出假身份证36张。", "36张", "theft"),
        # the name of the paper above the text
        (
            "---\ntitle: 36名涉诈嫌疑人落网\nsource: 网信前哨\n---\n\n网信前哨\n\n警方端掉窝点6处。",
            "6处",
            "telecom_fraud",
        ),
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
        # a case below its number in brackets, and one car that was stopped
        (
            (
                "# 警方公布2起典型案例\n\n今年，各地破案360起。"
                "\n\n（1）某地侦破制售假药案。3月，某地警方抓获36名。"
            ),
            "36名",
            "case",
        ),
        ("去年，全市破案360起。\n\n8月，一辆装满柚子的货车被截停，起获冰毒6公斤。", "6公斤", "case"),
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
        # behind a comparison with a level
        ("上半年立案360起；和2017年同期的320起相比，件数多40起。", "40起", "40"),
    ],
)
def test_change(text: str, figure: str, value: str) -> None:
    """The words of a fall give the sign."""
    assert field_of(text, figure, "value") == value


@pytest.mark.parametrize(
    ("text", "figure", "indicator"),
    [
        ("警方在一处出租屋端掉赌博团伙的客服点，该点日均接待赌客600人次。", "600人次", "other"),
        ("民警将赵某抓获。赵某先后建起诈骗客服站36处。", "36处", "other"),
        ("# 送证上门\n\n昨天，民警在社区办理居住证36张。", "36张", "services"),
    ],
)
def test_work_of_offices(text: str, figure: str, indicator: str) -> None:
    """In the case of a crime it is none of theirs."""
    assert field_of(text, figure, "indicator") == indicator


def test_the_whole_of_this_year_late_in_it() -> None:
    """全年 behind 今年 is this year so far; without 今年, or earlier in the year, the one that is over."""
    late, early = dt.date(2018, 11, 28), dt.date(2018, 5, 6)
    this_year, over = "2018-01-01/2018-11-28", "2017-01-01/2017-12-31"
    assert field_of("今年，该局严打假酒。全年已破案36起。", "36起", "period", late) == this_year
    assert field_of("今年，该局严打假酒。全年已破案36起。", "36起", "period", early) == over
    assert field_of("全年已破案36起。", "36起", "period", late) == over
