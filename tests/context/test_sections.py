"""A digest is read item by item."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.sections import read_sections
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import split_sentences
from tests.tables import PUBLISHED, statistics_of

ITEMS = """\
## 忻州市打击电信诈骗

去年，忻州市公安局破获诈骗案件36起。

## 太原市查处酒驾

上月，太原市公安局交警查处酒驾52起。

## 大同市缴获毒品

大同市公安局缴获毒品3公斤。
"""


def sections(text: str) -> list[tuple[str | None, bool, str]]:
    """Return the place of each section, whether it is an item, and its first words."""
    blocks = read_text(text, "通报.txt", published=PUBLISHED).blocks
    sentences = [s for block in blocks for s in split_sentences(block)]
    return [
        (setting.place.name if setting.place else None, setting.is_item, item[0].text[:4])
        for setting, item in read_sections(sentences, Anchor(PUBLISHED))
    ]


def test_each_item_has_a_setting_of_its_own() -> None:
    """Place and topic of one item are not those of the next."""
    assert sections(f"# 三晋警事快讯\n\n{ITEMS}") == [
        (None, True, "三晋警事"),
        ("忻州市", True, "忻州市打"),
        ("太原市", True, "太原市查"),
        ("大同市", True, "大同市缴"),
    ]
    for title in ("一周网络安全资讯｜大同", "每日安全简报（第36期）"):
        assert [item for _, item, _ in sections(f"# {title}\n\n{ITEMS}")] == [True] * 4


def test_figures_of_a_digest() -> None:
    """Nor is its time."""
    records = statistics_of(f"# 三晋警事快讯\n\n{ITEMS}")
    assert [record.region for record in records] == ["忻州市", "太原市", "大同市"]
    assert [record.topic for record in records] == ["telecom_fraud", "traffic", "drugs"]
    assert [str(record.period_start) for record in records] == ["2021-01-01", "2022-02-01", "None"]


def test_a_topic_of_one_item_is_not_the_digests() -> None:
    """治安 in one of three is no topic of an item on the courts."""
    courts, police = "## 法院审结案件36件\n\n审结36件。", "## 公安巡查治安\n\n治安巡查52次。"
    items = f"{courts}\n\n{police}\n\n## 国庆假期启程\n\n出行6万人。"
    topics = [record.topic for record in statistics_of(f"# 三晋快讯\n\n{items}") if record.unit == "件"]
    assert topics == ["other", "other"]


def test_an_item_without_a_crime_is_of_what_the_digest_is_about() -> None:
    """Where the digest is about little else and the item is the police's."""
    hacks = "## 医院遭黑客入侵\n\n黑客窃走病历36份。\n\n## 学校遭黑客入侵\n\n黑客窃走成绩52份。"
    police = "## 九国同步行动\n\n警方搜查12处地点。"
    news = "## 车展开幕\n\n到场观众36人。"
    records = statistics_of(f"# 安全快讯\n\n{hacks}\n\n{police}\n\n{news}")
    assert [record.topic for record in records[-2:]] == ["cybercrime", "other"]


@pytest.mark.parametrize(
    "text",
    [
        f"# 三晋警事通报\n\n{ITEMS}",  # no digest says so
        # the survey of one police's week
        "# 忻州公安一周警情速览\n\n## 接警\n\n警情36起。\n\n## 破案\n\n破案9起。\n\n## 反诈\n\n止付52万元。",
        "# 三晋警事快讯\n\n## 忻州市\n\n破案36起。\n\n## 太原市\n\n破案52起。\n",  # two headings
        "",
    ],
)
def test_what_is_no_digest_is_one_section(text: str) -> None:
    """However many headings it has."""
    found = sections(text) if text else [("", False, "")]
    assert [item for _, item, _ in found] == [False]


def test_no_sentence_is_lost() -> None:
    """The sections together are the article."""
    blocks = read_text(f"# 三晋警事快讯\n\n{ITEMS}", "通报.txt", published=PUBLISHED).blocks
    sentences = [s for block in blocks for s in split_sentences(block)]
    read = [s for _, item in read_sections(sentences, Anchor(PUBLISHED)) for s in item]
    assert read == sentences
    assert [list(item) for _, item in read_sections([], Anchor(PUBLISHED))] == [[]]


def test_items_of_the_evening_news() -> None:
    """On police and courts they are the country's, unless they name a place."""
    text = (
        "# [视频]国内联播快讯\n\n央视网消息（新闻联播）：\n\n## 海关查获走私\n\n海关侦办刑事案件60起。\n\n"
        "## 山西太原打掉团伙\n\n警方抓获9人。\n\n## 隧道贯通\n\n隧道全长12公里。\n"
    )
    assert [record.region for record in statistics_of(text)] == ["全国", "太原市", None]


def test_an_item_about_something_else_has_no_topic_in_passing() -> None:
    """Trains that run again do not make a storm one of traffic."""
    storm = "## 各地迎战台风\n\n沿海转移安置26万人。高铁恢复运行。"
    assert statistics_of(f"# 三晋警事快讯\n\n{ITEMS}\n{storm}")[-1].topic == "other"
    quake = "## 海岛地震\n\n地震造成26人死亡。"
    assert statistics_of(f"# 三晋警事快讯\n\n{ITEMS}\n{quake}")[-1].indicator == "deaths"


def test_an_item_that_tells_no_other_time_is_of_its_day() -> None:
    """The day on which a list was told."""
    apps = "## 多款应用违规\n\n3月8日，通信管理局通报，36款应用违规，要求在3月20日前整改。"
    found = statistics_of(f"# 三晋警事快讯\n\n{ITEMS}\n{apps}")
    assert str(found[-1].period_end) == "2022-03-08"


def test_a_line_below_the_title_may_say_that_it_is_a_digest() -> None:
    """Where a motto stands in the place of the title: the masthead goes with the page's furniture."""
    read = sections(f"# 守护万家灯火\n\n本台消息（警务联播）：\n\n{ITEMS}")
    assert [is_item for _, is_item, _ in read] == [True] * 4


def test_an_item_is_of_the_place_in_its_heading() -> None:
    """A plain short line heads an item too, where others are bold, and the evening news is the country's."""
    text = (
        "# [视频]国际联播快讯\n\n央视网消息（新闻联播）：\n\n"
        "**秘鲁海关缴获毒品**\n\n秘鲁海关3日查获海洛因60公斤。\n\n"
        "**荷兰出口增长**\n\n荷兰统计局3日公布，出口增长2%，其中鲜花和奶酪增长得最快，机器也有增长。\n\n"
        "港口吞吐增长\n\n连接智利首都与港口的铁路运货36万吨，这条铁路去年通车，沿线多葡萄园。\n\n"
        "**捷克降雪**\n\n捷克全国受伤9人。\n"
    )
    records = statistics_of(text)
    assert [record.region for record in records] == ["秘鲁", "荷兰", "智利", "捷克"]


WEEK = (
    "# 安全周报｜新西兰医院遭攻击\n\n本期导读：3月7日—3月13日的大事。\n\n"
    "## 1.新西兰医院遭攻击\n\n新西兰一家医院服务商披露，9万名患者受影响。\n\n"
    "## 2.公安部公布战果\n\n公安部通报，全国破案36起。\n\n## 3.本周漏洞\n\n本周收录漏洞52个。\n"
)


def test_a_week_of_news_is_a_digest() -> None:
    """本周 is the week that it names; the week of one's own police, who say 全市, is none."""
    records = statistics_of(WEEK)
    assert [record.region for record in records[:2]] == ["新西兰", "全国"]
    assert str(records[-1].period_start) == "2022-03-07"
    assert [
        is_item for _, is_item, _ in sections(WEEK.replace("公安部通报，全国", "市公安局通报，全市"))
    ] == [False]
    early = WEEK.replace("# 安全周报｜新西兰医院遭攻击", "**网安早报｜2022年3月14日　星期一**")
    found = [(record.region, record.topic) for record in statistics_of(early)]
    assert found[1:] == [("全国", "cybercrime"), (None, "cybercrime")]


def test_briefs_that_are_signed_one_by_one() -> None:
    """Those of a paper's page: the time of one is not that of the next, and they are of its town."""
    text = (
        "# 沈阳城事\n\n■供水\n\n前2个月，沈阳全市修复管网36处。（记者 李某）\n\n"
        "■食安\n\n市场监管局抽检食品52批次。（记者 赵某）\n\n■警务\n\n沈阳警方破案9起。（通讯员 钱某）\n"
    )
    records = statistics_of(text)
    assert [str(record.period_start) for record in records] == ["2022-01-01", "None", "None"]
    assert [record.region for record in records] == ["沈阳市", "沈阳市", "沈阳市"]


def test_news_in_brief_without_headings() -> None:
    """Each paragraph is an item; those of 国际快讯 are of the country that they name."""
    items = [
        "央视网消息（新闻联播）：日本警方13日在横滨港查获可卡因3吨，逮捕7人，货轮来自南美，船上另有可疑货物正在检查。",
        "意大利海岸警卫队说，意方在地中海实施9次搜救，救起偷渡者1100名，船只随后驶往西西里岛。",
        "埃及文物部13日宣布，考古人员在南部发掘出陶器等文物60件，其中彩绘木棺保存得最为完好。",
        "法国北部一处仓库失火，380间库房被烧毁，消防部门仍在调查起火的原因，附近居民已经撤离。",
    ]
    text = "# [视频]国际联播快讯\n\n" + "\n\n".join(items)
    regions = {record.region for record in statistics_of(text)}
    topics = [record.topic for record in statistics_of(text) if record.unit in {"件", "间"}]
    assert (regions, topics) == ({"日本", "意大利", "埃及", "法国"}, ["other", "other"])


def test_a_title_of_headlines_is_a_digest_of_its_numbered_items() -> None:
    """With headings that are numbered: 某某早茶 | …；…."""
    text = (
        "# 网安早茶 | 一医院停诊；一平台泄露9万条数据\n\n**1、网信办通报**\n\n全国网信系统约谈2203家。\n\n"
        "**2、温州网警捣毁窝点**\n\n温州公安抓获嫌疑人56名。\n\n**3、工信部下架应用**\n\n仍有29款应用未完成整改。"
    )
    assert {record.region for record in statistics_of(text) if record.unit == "款"} != {"温州市"}


def test_what_an_item_of_a_digest_tells_of_is_one_case() -> None:
    """A raid or a leak, where nothing says that it is of a whole."""
    items = "\n\n".join(
        f"**{n}、{head}**\n\n{text}"
        for n, (head, text) in enumerate(
            [
                ("平台泄露数据", "某平台泄露数据36万条。"),
                ("警方联手", "境外警方联手，逮捕12人。"),
                ("榜单", "应用共69款。"),
            ],
            start=1,
        )
    )
    scopes = [r.scope for r in statistics_of(f"# 安全快讯\n\n{items}") if r.section is Section.BODY]
    assert [str(scope) for scope in scopes] == ["case", "case", "total"]


@pytest.mark.parametrize(
    ("title", "items"),
    [("某某晨读 7.20｜警方收网", 4), ("某某早餐0813｜警方收网", 4), ("净网2024｜警方收网", 1)],
)
def test_a_name_with_its_day_is_a_digests_title(title: str, items: int) -> None:
    """The day stands behind the name; a year there is of a campaign."""
    assert len(sections(f"# {title}\n\n{ITEMS}")) == items


def test_the_day_and_the_views_of_a_page_are_no_digests_title() -> None:
    """Though a name, a day and a bar stand in a line."""
    text = f"# 县警方交出几本账\n\n**云岭警事**　2022-03-10　｜　2.7万人看过\n\n{ITEMS}"
    assert len(sections(text)) == 1


MENU = """\
# 某某晨报｜大同缴获毒品3公斤；太原查处酒驾52起

**今日要目**

▶ 忻州破获诈骗案件36起

▶ 太原查处酒驾52起

"""


def test_a_menu_and_a_title_tell_of_the_items_that_they_announce() -> None:
    """Though no number stands before them, and the day in 今日要目 is none."""
    items = (
        "**忻州破获诈骗案件36起**\n\n去年，忻州市公安局破获诈骗案件36起，抓获嫌疑人12名，追回资金9万元。\n\n"
        "**太原查处酒驾52起**\n\n今年2月，太原市公安局交警支队查处酒驾52起，醉驾4起，均已依法处理完毕。\n\n"
        "**大同缴获毒品3公斤**\n\n2020年，大同市公安局缴获毒品3公斤，抓获嫌疑人6名，端掉窝点1个。"
    )
    told = [(r.text, r.region, str(r.period_start)) for r in statistics_of(MENU + items)]
    assert told[:4] == [
        ("3公斤", "大同市", "2020-01-01"),
        ("52起", "太原市", "2022-02-01"),
        ("36起", "忻州市", "2021-01-01"),
        ("52起", "太原市", "2022-02-01"),
    ]


def test_the_parts_of_one_report_are_no_items() -> None:
    """A weekly whose headings say 总体态势, 通报处置 is of one week all through."""
    text = (
        "# 漏洞周报｜上周收录漏洞389个\n\n**一、总体态势**\n\n3月7日至13日，平台收录漏洞389个。\n\n"
        "**二、分布情况**\n\n网站应用187个，应用程序118个。\n\n**三、通报处置**\n\n平台通报漏洞146起。"
    )
    assert {str(record.period_start) for record in statistics_of(text)} == {"2022-03-07"}


@pytest.mark.parametrize("title", ["[视频]各地短讯", "某县追回牛羊；太原查处酒驾丨平安早茶"])
def test_a_digest_by_its_name(title: str) -> None:
    """短讯 is one, and so is a row of headlines before a bar of any form."""
    assert [item for _, item, _ in sections(f"# {title}\n\n{ITEMS}")][1:] == [True] * 3


@pytest.mark.parametrize("head", ["# 山东新闻联播 联播快讯", "# 省内联播快讯\n\n某某卫视（山东新闻联播）："])
def test_a_digest_of_a_province(head: str) -> None:
    """An item that names no place is of the province in the name of the programme, not of the country."""
    items = (
        "## 秋收有序\n\n全省收割玉米360万亩。\n\n## 断卡\n\n省公安厅通报，打掉团伙36个。"
        "\n\n## 班列\n\n一列班列从青岛驶出，载有集装箱60个。"
    )
    found = statistics_of(f"{head}\n\n{items}")
    assert {record.region for record in found} == {"山东省"}
