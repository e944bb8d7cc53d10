"""Which period governs a figure."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.times.reading import Time, governing_time, is_long, is_short, read_times
from tests.tables import PUBLISHED, statistics_of

ANCHOR = Anchor(PUBLISHED)


def spell(time: Time | None) -> str:
    """Return the days of a time; `null` where it means none, `-` where there is no time."""
    if time is None:
        return "-"
    return time.period.iso() if time.period else "null"


def days_of(text: str) -> list[str]:
    """Return the days of each figure of a bulletin."""
    return [f"{r.period_start or '..'}/{r.period_end or '..'}" for r in statistics_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年，全县破案36起", ["2020-01-01/2020-12-31"]),
        # a story goes back to a year before its last month, and on from that
        (
            "2021年2月，片方报警。犯罪于2020年做下。4月12日收网",
            ["2021-02-01/2021-02-28", "2020-01-01/2020-12-31", "2021-04-12/2021-04-12"],
        ),
        # comparisons are none of its own
        ("2020年破案36起，较2019年上升2%", ["2020-01-01/2020-12-31"]),
        # the day on which it was told
        ("3月17日，某县公安局通报，去年破案36起", ["2021-01-01/2021-12-31"]),
        ("1月9日，记者从县公安局获悉，去年破案36起", ["2021-01-01/2021-12-31"]),
        ("2月8日，民警抓获3人", ["2022-02-08/2022-02-08"]),
        (
            "整治从1月5日干到2月20日，县公安局昨天交出成绩单：破案36起",
            ["2022-01-05/2022-02-20"],
        ),
        # of a year to come, since the text says so; what has been booked for days to come
        ("2023年春运1月7日开始", ["2023-01-07/2023-02-15", "null"]),
        ("景区4月1日至3日的门票预约量已达9万", ["2022-04-01/2022-04-03"]),
        # a campaign that is told by its length and its end; the name of a fair held that day
        ("为期一个月的集中宣传2月28日结束", ["2022-02-01/2022-02-28"]),
        ("3月1日，2022年高校毕业生招聘会在县城举行，36家单位到场", ["2022-03-01/2022-03-01"]),
        # how long they lay in wait
        ("民警蹲守近一个月，端掉窝点9处", []),
        # 今年 ends with the text
        ("今年，全县破案36起", ["2022-01-01/2022-03-17"]),
        # a day to come begins nothing that would end before it
        ("3月20日新规施行后，将并成36个窗口", ["2022-03-20/2022-03-20"]),
        # a day long past does: since then a rule is in force
        ("4月1日新修订的两部法规施行后，县局把36个窗口并成一个", ["2021-04-01/2022-03-17"]),
        # what is only planned
        ("到2025年建成劝阻站36个", ["null"]),
        ("明年还将增设劝阻站36个", ["2023-01-01/2023-12-31"]),
        ("计划明年增设劝阻站36个", ["null"]),
        # winter months of the farmers' year, and what a digest calls its menu
        ("他从去年腊月起囤票36张", []),
        ("今日要目：破案36起", []),
        ("某县警方本周披露，一团伙骗得36万元", []),
        ("本周破案36起", ["2022-03-14/2022-03-20"]),
        # a story goes on: a month before the one named last is of the next year
        ("去年8月接报，跟了半年，2月下旬收网", ["2021-08-01/2021-08-31", "2022-02-21/2022-02-28"]),
        ("2021年2月立案36起，较1月的48起减少", ["2021-02-01/2021-02-28", "2021-01-01/2021-01-31"]),
        # in brackets with a figure of its own
        ("2月立案36起（1月为31起），破案12起", ["2022-02-01/2022-02-28", "2022-01-01/2022-01-31"]),
        ("较去年同期的36起和52万元分别下降", ["2021-01-01/2021-12-31"]),
        ("比例由2021年的三成一升到今年的五成二", ["2021-01-01/2021-12-31", "2022-01-01/2022-03-17"]),
        ("6月立案36起，环比5月（48起）减少12起", ["2021-06-01/2021-06-30", "2021-05-01/2021-05-31"]),
        ("2021年9月立案36起，较上月的48起减少", ["2021-09-01/2021-09-30", "2021-08-01/2021-08-31"]),
        # how far the year so far lasts
        ("今年（截至2月底），全县破案36起", ["2022-01-01/2022-03-17", "2022-01-01/2022-02-28"]),
        ("截至2月底，全县12个派出所今年以来破案36起", ["../2022-02-28", "2022-01-01/2022-02-28"]),
        # a launch, and how far from it
        ("“清滩”行动2月8日打响，截至3月10日，抓获36人", ["2022-02-08/2022-02-08", "2022-02-08/2022-03-10"]),
        ("“清滩”行动1月启动，一个多月来抓获36人", ["2022-01-01/2022-01-31", "2022-01-01/2022-03-17"]),
        ("自2020年3月入伙，到2021年6月案发，骗得9万元", ["2020-03-01/2021-06-30"]),
        # when a campaign began and when it was over
        ("1月5日鸣哨，2月25日收兵", ["2022-01-05/2022-02-25"]),
        ("1月5日打响、2月25日结束的清查行动，破案36起", ["2022-01-05/2022-02-25"]),
        ("会战始于1月5日，止于2月25日", ["2022-01-05/2022-02-25"]),
        (
            "1月5日，全县会战启动。2月25日，会战画上圆满句号",
            ["2022-01-05/2022-01-05", "2022-01-05/2022-02-25"],
        ),
        # the year before, beside the later one; the day of a law; the day of a peak
        ("2021年立案36起，2020年为52起，下降三成", ["2021-01-01/2021-12-31", "2020-01-01/2020-12-31"]),
        ("1月29日生效的法律把换钱列为犯罪", []),
        ("3月8日，县局要求在3月20日前整改", ["2022-03-08/2022-03-08"]),
        # the day of a dispatch
        ("新华社太原3月16日电（记者陈玲）16日下午，36人被押回", ["2022-03-16/2022-03-16"]),
        ("3月1日立案36起，当周立案52起", ["2022-03-01/2022-03-01", "2022-02-28/2022-03-06"]),
        # an age, a deadline, and what was passed on
        ("今年62岁的老人", []),
        ("须在3月30日前整改", ["null"]),
        ("3月8日，根据警方通报的线索抓获3人", ["2022-03-08/2022-03-08"]),
        ("3月8日接获银行通报，保住36万元", ["2022-03-08/2022-03-08"]),
        ("3月8日查车36辆，与市局日前公布的预判吻合", ["2022-03-08/2022-03-08", "null"]),
        # what was surpassed, what goes on, what only sets against what was, and until when
        ("昨天，最高气温突破3月上旬历史极值", ["2022-03-16/2022-03-16"]),
        ("画展展出36件，将持续到5月8日", ["2022-03-17/2022-05-08"]),
        ("以往多为老人，如今年轻化明显：三成是学生", []),
        ("如今，全市有36家", ["../2022-03-17"]),
        ("查询器自推出至二月底收到36万次", ["../2022-02-28"]),
        (
            "2021年9月6日立案。自2019年7月上线至案发，成交36亿元",
            ["2021-09-06/2021-09-06", "2019-07-01/2021-09-06"],
        ),
        # a night
        ("3月8日晚设卡，到次日1时，查车36辆", ["2022-03-08/2022-03-08", "2022-03-08/2022-03-09"]),
        ("10日举行记者会，说前一天搜出36部手机", ["2022-03-09/2022-03-09"]),
        # months since a launch
        (
            "1月18日施行新规，首月收到36起，第2个月52起",
            ["2022-01-18/2022-01-18", "2022-01-18/2022-02-17", "2022-02-18/2022-03-17"],
        ),
        # a vague time means no days
        ("近日，民警抓获3人", ["null"]),
        # two that a list joins
        ("1月和2月，全县破案36起", ["2022-01-01/2022-02-28"]),
        ("2020年、2021年，全县破案36起", ["2020-01-01/2021-12-31"]),
        # a date that its words make a beginning
        ("自2021年6月25日行动开展以来，破案36起", ["2021-06-25/2022-03-17"]),
        ("从2021年6月启动至今，破案36起", ["2021-06-01/2022-03-17"]),
        ("自2021年6月25日行动开始之后，破案36起", ["2021-06-25/2022-03-17"]),
        ("2021年6月25日行动开始之后，破案36起", ["2021-06-25/2021-06-25"]),
        ("收费系统2021年6月上线后，查出36起", ["2021-06-01/2022-03-17"]),
        ("6月5日行动打响之后，当天破案36起", ["2021-06-05/2021-06-05", "2021-06-05/2021-06-05"]),
        # what stands, beside what the year has brought
        ("今年以来，劝阻36人；截至2月底，注册用户5200人", ["2022-01-01/2022-03-17", "../2022-02-28"]),
        # 将 that moves what was changed, or whom the day of the story tells of, is no plan
        ("今年将网点由9家减少到5家", ["2022-01-01/2022-03-17"]),
        ("今年将新建网点9家", ["null"]),
        ("3月8日9时接警，当天将3人抓获", ["2022-03-08/2022-03-08", "2022-03-08/2022-03-08"]),
        # the year before, and the same month of it
        ("2021年立案36起，较前一年的52起下降", ["2021-01-01/2021-12-31", "2020-01-01/2020-12-31"]),
        ("2021年立案36起，前一年为52起", ["2021-01-01/2021-12-31", "2020-01-01/2020-12-31"]),
        ("案发前一年，他骗得9万元", []),
        ("2021年6月立案36起，较上年同月的52起下降", ["2021-06-01/2021-06-30", "2020-06-01/2020-06-30"]),
        # a month that is set against another, and how far a sum reaches
        ("1月立案36起，到2月已降至21起", ["2022-01-01/2022-01-31", "2022-02-01/2022-02-28"]),
        ("截至2月底立案36起", ["../2022-02-28"]),
        # of the day on which it was told nothing is the sum; bare days; a festival's street
        ("公司今天宣布，累计拦截36万次", ["../2022-03-17"]),
        ("当地时间8日凌晨，警方收网", ["2022-03-08/2022-03-08"]),
        ("检察官8日侦结起诉9人", ["2022-03-08/2022-03-08"]),
        ("处理时间15日，有36人", []),
        ("“三月街”上宣讲9场", []),
        # since it stands
        ("2021年6月启用该站，启用以来接访36人", ["2021-06-01/2021-06-30", "2021-06-01/2022-03-17"]),
        ("站点建成以来接访36人", ["../2022-03-17"]),
        # a year in a name, behind the time of the sentence
        ("去年，2020年“护航”行动破案36起", ["2021-01-01/2021-12-31"]),
        # and an end under a beginning
        ("2021年6月以来走访商户，截至12月31日，破案36起", ["2021-06-01/2022-03-17", "2021-06-01/2021-12-31"]),
        ("全县破案36起", []),
        # news on a screen is not that of a paper
        ("2021年6月6日上午，会计的手机弹出消息，说要转账36万元", ["2021-06-06/2021-06-06"]),
        # a day of the month named before, though as near to the text this year
        ("2021年3月立案36起。3月9日收网，抓获9人", ["2021-03-01/2021-03-31", "2021-03-09/2021-03-09"]),
        # months since a launch, and up to when
        (
            "2021年9月发起秋季攻势，头两个月抓获36人。到12月初，抓获52人",
            ["2021-09-01/2021-09-30", "2021-09-01/2021-10-31", "2021-09-01/2021-11-30"],
        ),
        (
            "1月8日，“净边2022”行动在全省铺开，到2月底，抓获36人",
            ["2022-01-08/2022-01-08", "2022-01-08/2022-02-28"],
        ),
        ("1月8日专项行动打响到现在，抓获36人", ["2022-01-08/2022-03-17"]),
        # the rush of a year
        ("7月1日，2021年铁路暑运拉开帷幕，发送36万人次", ["2021-07-01/2021-07-01"]),
        # since a campaign was begun
        ("县局自2021年6月铺开“护家”行动，抓获36人", ["2021-06-01/2022-03-17"]),
        # back then, and how long somebody is sent to prison
        ("从当年仅有的36家发展到86家", []),
        ("3人各处6至10月徒刑", []),
        # several years that are compared with; two years at a stretch
        ("失窃36辆，较2019年、2018年各减8辆及9辆", []),
        ("抢夺36件，远低于2018年的水平", []),
        ("2019、2020两个年头里，破案36起", ["2019-01-01/2020-12-31"]),
        # how things stand
        (
            "今年前2个月发生事故36起。到2月底，机动车保有量达36万辆",
            ["2022-01-01/2022-02-28", "../2022-02-28"],
        ),
        # from New Year's Day
        ("从元旦到2月底，破案36起", ["2022-01-01/2022-02-28"]),
        ("从元旦数到2月底，破案36起", ["2022-01-01/2022-02-28"]),
    ],
)
def test_times_of_a_sentence(text: str, expected: list[str]) -> None:
    """Comparisons and told days are left out, joined and begun ones made whole."""
    assert [spell(time) for time in read_times(text, ANCHOR)[0]] == expected


@pytest.mark.parametrize("text", ["春运以来，查处酒驾36起", "1月17日春运启动至今，查处酒驾36起"])
def test_amid_a_season(text: str) -> None:
    """What is told of it so far ends with the text, as 今年 does."""
    times, _ = read_times(text, Anchor(dt.date(2022, 2, 6)))
    assert spell(times[-1]) == "2022-01-17/2022-02-06"


def test_the_anchor_moves_on() -> None:
    """A month behind a year is of that year, in the next sentence too."""
    _, anchor = read_times("2020年，全县破案36起", ANCHOR)
    times, _ = read_times("6月，抓获52名", anchor)
    assert [spell(time) for time in times] == ["2020-06-01/2020-06-30"]


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("2020年破案36起，2021年破案48起", "36起", "2020-01-01/2020-12-31"),
        ("2020年破案36起，2021年破案48起", "48起", "2021-01-01/2021-12-31"),
        ("破案36起，2020年", "36起", "-"),
        ("2021年，累计破案36起", "36起", "2021-01-01/2021-12-31"),
        ("累计破案36起", "36起", "../2022-03-17"),
        ("近日，警方累计破案36起", "36起", "null"),
        # the first of two figures is of the time behind 由, the other is not
        ("2月，占比由2021年的近八成降到六成五", "近八成", "2021-01-01/2021-12-31"),
        ("2月，占比由2021年的近八成降到六成五", "六成五", "2022-02-01/2022-02-28"),
        ("2月发案由1月的环比上升3%转为下降4%", "4%", "2022-02-01/2022-02-28"),
        ("2月发案36起，而去年四季度还是52起，压降9%", "9%", "2022-02-01/2022-02-28"),
        # 上年 is said of the one figure behind it
        ("2021年立案48起，上年36起，破案27起", "36起", "2020-01-01/2020-12-31"),
        ("2021年立案48起，上年36起，破案27起", "27起", "2021-01-01/2021-12-31"),
    ],
)
def test_governing_time(text: str, figure: str, expected: str) -> None:
    """The last before the figure; 累计 only where nothing else is."""
    times, _ = read_times(text, ANCHOR)
    assert spell(governing_time(times, text.index(figure))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 截至 of a campaign begins with its launch
        ("自1月25日“百日行动”启动以来，全警动员。截至3月4日，破案36起。", ["2022-01-25/2022-03-04"]),
        # up to a day of this year, but not how things stood on it
        ("今年以来，警方严打。截至2月底，破案36起。", ["2022-01-01/2022-02-28"]),
        ("今年以来，警方严打。截至2月底，注册用户36万。", ["../2022-02-28"]),
        ("截至2月底，破案36起。该所现有民警12名。", ["../2022-02-28", "../2022-03-17"]),
        ("2021年，岚县公安局现有民警12名。", ["2021-01-01/2021-12-31"]),
        # the days of a holiday, whose paragraph tells of its peak
        (
            "中秋国庆道路平稳\n\n2021年9月30日至10月7日，全县出口36万辆次；10月1日最高，达5万辆次。假日期间，查处酒驾12起。\n\n车多，是今年假期的特点。警力36名。",
            [
                "2021-09-30/2021-10-07",
                "2021-10-01/2021-10-01",
                "2021-09-30/2021-10-07",
                "2021-09-30/2021-10-07",
            ],
        ),
        # the sentence, the paragraph, the text
        ("2020年，警方严打诈骗。全县破案36起。", ["2020-01-01/2020-12-31"]),
        ("2020年，警方严打诈骗，破案36起。\n\n全县抓获52名。", ["2020-01-01/2020-12-31"] * 2),
        ("2020年，破案36起。\n\n6月，抓获52名。", ["2020-01-01/2020-12-31", "2020-06-01/2020-06-30"]),
        # of that year again, not of the one that the text is about
        (
            "2021年，破案86起。\n\n2015年一季度立案36起。当年破案9起。那一年抓获12人。",
            ["2021-01-01/2021-12-31", "2015-01-01/2015-03-31", *["2015-01-01/2015-12-31"] * 2],
        ),
        # one of them, in a paragraph on several; what a heading says of all below it
        (
            "2020年以来，破案36起。2021年立案数比上年下降9%。打掉团伙3个。",
            ["2020-01-01/2022-03-17", "2021-01-01/2021-12-31", "2020-01-01/2022-03-17"],
        ),
        (
            "2021年，破案36起。\n\n## 办证，截至今年2月底\n\n新增窗口9个。",
            ["2021-01-01/2021-12-31", "../2022-02-28"],
        ),
        # two years compared in passing
        (
            "2020年以来，破案36起，2021年立案数比2020年下降9%。打掉团伙3个。",
            ["2020-01-01/2022-03-17", "2021-01-01/2021-12-31", "2020-01-01/2022-03-17"],
        ),
        # a vague time means no days, and does not take those of the text
        ("2020年，全县破案36起。\n\n近日，民警抓获3人。", ["2020-01-01/2020-12-31", "../.."]),
        ("全县破案36起。", ["../.."]),
    ],
)
def test_periods_of_figures(text: str, expected: list[str]) -> None:
    """The nearest that governs."""
    assert days_of(text) == expected


WHOLE = "2022-01-01/2022-02-28"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 当晚 goes on with the day of the paragraph before
        (
            "2021年，全县破案36起。\n\n2021年8月3日晚，民警拦下一车。\n\n当晚，全队查车52辆。",
            ["2021-01-01/2021-12-31", "2021-08-03/2021-08-03"],
        ),
        # the day behind a figure, where nothing else says
        ("36名嫌犯3月5日深夜押抵机场。", ["2022-03-05/2022-03-05"]),
        # what a share has come to, and the day before, do not go on
        (
            "今年1至2月，破案36起。\n\n占比由2020年的12%升至2021年的45%。单案最大36公斤。",
            [WHOLE, "2020-01-01/2020-12-31", "2021-01-01/2021-12-31", WHOLE],
        ),
        (
            "警方10日说，前一天搜出36部手机。另查获52张卡。",
            ["2022-03-09/2022-03-09", "2022-03-10/2022-03-10"],
        ),
        # a date in a new paragraph
        (
            "3月4日至10日，警方展开行动，拘捕36人。\n\n集团自去年8月起活跃。行动中检获52部手机。",
            ["2022-03-04/2022-03-10"] * 2,
        ),
        # a day of an earlier month than the last is of the year after
        (
            "去年12月，民警临检时查获1人吸毒。1月16日清晨，警方攻坚，逮捕36人。",
            ["2021-12-01/2021-12-31", "2022-01-16/2022-01-16"],
        ),
        # the day of an indictment goes on to nothing
        (
            "2020年，集团骗走36万元。检方侦结，今依诈欺罪起诉52人。另有3人缓起诉。",
            ["2020-01-01/2020-12-31", "2022-03-17/2022-03-17", "2020-01-01/2020-12-31"],
        ),
        # what was founded on a day that nobody tells
        ("2020年，全县破案36起。中心成立以来累计止付52万元。", ["2020-01-01/2020-12-31", "../2022-03-17"]),
        # how far a year has come
        ("2020年，全县破案36起。至2020年底，建成监控52个。", ["2020-01-01/2020-12-31", "../2020-12-31"]),
        # a list goes on with the sentence above it
        (
            "2021年破案36起。\n\n经近一年筹备，多国警方在去年10月到12月间联手查缉网上骗局：\n\n- 冻结52个",
            ["2021-01-01/2021-12-31", "2021-10-01/2021-12-31"],
        ),
        # the day of each of them is no day
        ("3月8日，民警巡街。2021年，接到走失求助36起，其中30起当天找到。", ["2021-01-01/2021-12-31"] * 2),
        # how things stood at the end, and a day's story, in a report on a year
        (
            "2021年岚县公安工作\n\n2021年，全县破案36起。年末，有民警12人。满意率52%。\n\n4月2日，民警查获冰毒3公斤。吸毒人员比上年减少21%。",
            [
                "2021-01-01/2021-12-31",
                "../2021-12-31",
                "2021-01-01/2021-12-31",
                "2021-04-02/2021-04-02",
                "2021-01-01/2021-12-31",
            ],
        ),
        # the strike that the paragraph tells of, not the inquiry before it
        (
            "2月3日至3月1日，专案组查了36个账户。\n\n3月8日凌晨，警方收网。行动中，缴获52部手机。",
            ["2022-02-03/2022-03-01", "2022-03-08/2022-03-08"],
        ),
    ],
)
def test_days_of_a_story(text: str, expected: list[str]) -> None:
    """A story goes on with its day."""
    assert days_of(text) == expected


def test_a_title_of_the_year_so_far() -> None:
    """今年 in a title is of the months that the text tells of; in its body it is the year so far."""
    text = "# 某县今年发案降两成\n\n今年1至2月，全县破案36起。今年，抓获52名。\n"
    assert days_of(text) == ["2022-01-01/2022-02-28"] * 2 + ["2022-01-01/2022-03-17"]


def test_a_heading_governs_its_paragraphs() -> None:
    """Until the next heading."""
    text = "# 某县通报\n\n## 2019年工作\n\n全县破案36起。\n\n## 2020年工作\n\n全县抓获52名。\n"
    assert days_of(text) == ["2019-01-01/2019-12-31", "2020-01-01/2020-12-31"]


def test_lengths() -> None:
    """A month is a period, a few days are a strike, a fortnight is neither."""
    first = dt.date(2022, 1, 1)
    lengths = {"week": 6, "fortnight": 14, "month": 30}
    periods = {name: Period(first, first + dt.timedelta(days)) for name, days in lengths.items()}
    assert [name for name, period in periods.items() if is_long(period)] == ["month"]
    assert [name for name, period in periods.items() if is_short(period)] == ["week"]
    assert is_long(Period(None, first))
    assert not is_short(Period(None, first))
    assert not is_long(None)
    assert not is_short(None)


def test_a_time_of_some_figures_alone() -> None:
    """In brackets it governs there, and behind a comparison the list of its figures."""
    inside = days_of("2月，全县立案36起（1月为31起），破案12起。")
    assert inside == ["2022-02-01/2022-02-28", "2022-01-01/2022-01-31", "2022-02-01/2022-02-28"]
    listed = days_of("2021年，全县发案36起，对比2020年的52起和12万元，减少16起。")
    assert listed == ["2021-01-01/2021-12-31", *["2020-01-01/2020-12-31"] * 2, "2021-01-01/2021-12-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how long nothing was so high is none
        ("2021年破案36起，为近五年来首次回落，抓获12人", ["2021-01-01/2021-12-31"] * 2),
        # so far this year, and a month of it
        (
            "2020年破案36起。截至今年2月末立案52起，仅2月份就有12起",
            ["2020-01-01/2020-12-31", "../2022-02-28", "2022-02-01/2022-02-28"],
        ),
        # back from a day that is no news; the same day behind a span of days
        ("2021年5月7日，某店发现，近一周退货36起", ["2021-05-01/2021-05-07"]),
        ("3月3日，某店报案称2月1日至9日被骗，民警当日冻结36个账户", ["2022-03-03/2022-03-03"]),
        ("2月9日一审开庭。截至开庭时，警方查封房产36套", ["../2022-02-09"]),
        # of the years or the months that a figure each is of
        (
            "2020年至2021年立案36起。从年度看，分别为12起和24起",
            ["2020-01-01/2021-12-31", "2020-01-01/2020-12-31", "2021-01-01/2021-12-31"],
        ),
        ("1月、2月，立案分别为12起、24起", ["2022-01-01/2022-01-31", "2022-02-01/2022-02-28"]),
        # a holiday by its days
        ("2月1日至7日，为期7天的春节假期，累计发送旅客36万人次", ["2022-02-01/2022-02-07"]),
        # 将 of a year that is over is no plan, and days to come are those days; by when is none
        ("去年4月将12名嫌疑人遣送回国", ["2021-04-01/2021-04-30"]),
        ("自4月5日起，在3个口岸开通", ["2022-04-05/2022-04-05"]),
        ("大会将于4月6日至8日举行，来自52个国家", ["2022-04-06/2022-04-08"]),
        ("3月10日共下架12款，须在4月5日前完成整改", ["2022-03-10/2022-03-10"]),
        # the day behind, in the figure's own clause
        ("3月15日，山火蔓延。约380名居民已于3月11日撤离", ["2022-03-11/2022-03-11"]),
        # from a launch, to a day in the next sentence; from when somebody began, to when it came out
        ("2021年10月起部署各地公安机关开展整治。截至2月底，破案36起", ["2021-10-01/2022-02-28"]),
        ("2020年3月，邱某开店。至2021年5月案发，共吸收52人存款", ["2020-03-01/2021-05-31"]),
        # a beginning that nobody has dated, of something else than the text is about
        ("2021年破案36起。\n\n宣传月启动以来，走访52户", ["2021-01-01/2021-12-31", "../.."]),
        # what has run ever since it was offered
        ("2021年破案36起。推出的查询服务，已为群众查询3万次", ["2021-01-01/2021-12-31", "../2022-03-17"]),
        # one place, in a report on the country
        ("公安部通报，去年破案36起。\n\n在吉安，12名骑手当上宣传员", ["2021-01-01/2021-12-31", "../.."]),
        # a development sets month against month, and one case has a year: the rest is of the text's time
        (
            "2021年破案36起。\n\n1月立案9起，到11月已降至5起。抓获52人",
            [
                "2021-01-01/2021-12-31",
                "2021-01-01/2021-01-31",
                "2021-11-01/2021-11-30",
                "2021-01-01/2021-12-31",
            ],
        ),
        (
            "2019年至2021年审结36件。\n\n2020年审理的“清滩”案搜出冰毒9公斤。女性被告人52人",
            ["2019-01-01/2021-12-31", "2020-01-01/2020-12-31", "2019-01-01/2021-12-31"],
        ),
        # what prosecutors did is not of the days of the crime
        (
            "# 邱某等9人诈骗案宣判\n\n2020年3月至7月，邱某骗得36万元。\n\n检察院提前介入，提出取证意见12条",
            ["2020-03-01/2020-07-31", "2020-03-01/2020-07-31", "../.."],
        ),
        # of what a gang did, not of the month in which it was noticed
        (
            "# 破获一起赌博案\n\n2021年3月，民警发现线索。\n\n经查，该团伙搭建平台11个。\n\n7月6日，抓获52人",
            ["../..", "2021-07-06/2021-07-06"],
        ),
    ],
)
def test_days_of_figures(text: str, expected: list[str]) -> None:
    """Each figure has its own days."""
    assert days_of(text) == expected
