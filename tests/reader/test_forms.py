"""Forms that people's files come in beside pages, Markdown and newspapers: digests, gazettes, dumps."""

from __future__ import annotations

import pytest

from anti_fraud_stats.reader import read_text


def _blocks(raw: str) -> list[str]:
    return [f"{block.section.value} {block.text}" for block in read_text(raw, "a").blocks]


def _cuts(raw: str) -> dict[str, str]:
    return {cut.rule: raw[cut.start : cut.stop] for cut in read_text(raw, "a").cuts}


GAZETTE = """索 引 号：000000-2021-00001　　　　主题分类：公安、安全
发文机构：某市公安局　　　　　发布日期：2021-12-31 17:23
标　　题：某市公安2021年工作回眸

　　反 诈
　　一年来，全市破电诈案470起，抓500人，返还487万元，群众安全感进一步提升，满意度再创新高。

　　扫一扫在手机上查看　　[打印] [关闭]　　访问次数：2036
"""


def test_a_gazette_labels_its_title() -> None:
    """Its head is no text; spaced-out words are a heading."""
    article = read_text(GAZETTE, "a")
    assert article.title == "某市公安2021年工作回眸"
    assert str(article.published) == "2021-12-31"
    assert [block.section.value for block in article.blocks] == ["title", "heading", "body"]


DIGEST = """[视频]国内快讯
某某网 2014-01-13 19:28:31

<p>　　某某网消息：</p>
<p>　　某海关截获走私手机40部</p>
<p>　　某海关日前查验一批入境包裹，截获走私手机40部、电话卡275张。</p>
<p>　　某市警方破获系列假票案</p>
<p>　　某市警方端掉一伙票贩，抓获嫌疑人8名，收缴假票3000张。</p>
"""


def test_a_digest_has_a_heading_above_each_item() -> None:
    """The lines above the markup are a plain text's: the title, and the day with its source."""
    article = read_text(DIGEST, "a")
    assert article.title == "[视频]国内快讯"
    assert str(article.published) == "2014-01-13"
    sections = [block.section.value for block in article.blocks]
    assert sections == ["title", "body", "heading", "body", "heading", "body"]


LINKED = "".join(
    f"**第{number}条新闻标题**\n\n今年以来，某市警方破案{number}0起，抓获{number}1人，返还群众资金{number}万元。\n\n原文链接：\n\nhttps://example.org/{number}\n\n"
    for number in "一二三四"
)


def test_a_line_between_two_items_is_the_heading_of_one() -> None:
    """Where a page forgot to set it in bold."""
    text = "记者从有关部门获悉，今年以来各项工作平稳，群众十分满意。"
    items = "<b>甲市快递多了</b>", text, "乙市端掉诈骗窝点", text, "<b>丙市下雨</b>", text
    page = "<h1>三晋快讯</h1>" + "".join(f"<p>{item}</p>" for item in items)
    assert [line for line in _blocks(page) if not line.startswith("body")][-2:] == [
        "heading 乙市端掉诈骗窝点",
        "heading 丙市下雨",
    ]


def test_a_link_below_each_item_is_no_footer() -> None:
    """The last item is as much text as the first."""
    assert sum("今年以来" in block for block in _blocks("# 一周新闻\n\n" + LINKED)) == 4


MASTHEADS = [
    "某某网 2018-01-18 08:02:11　记者 张三 李四　通讯员 王五",
    "某某报·某某融媒　2018年1月18日",
    "《某某生活》　2018年1月18日　总第88期　记者／张三",
    "記者　張三／桃園　　2018-01-18 12:13",
    "某城法治　2018年1月18日 22:58　字体：小 中 大",
    "某某那些事儿   2018-01-18 23:00  ",
    "（2018年1月18日　某某早报　A6版）",
    "某门警讯　2018-01-18　｜　阅读 1.3万",
]


@pytest.mark.parametrize("masthead", MASTHEADS)
@pytest.mark.parametrize("above", [True, False])
def test_a_masthead_tells_the_day_and_is_no_text(masthead: str, above: bool) -> None:  # noqa: FBT001 - a side of the text
    """Above the text or below it."""
    text = "某市公安局日前通报反诈战况：全市去年立案9355起，群众被骗13544.9万元，同比分别下降24.74%和16.38%。"
    parts = [masthead, text] if above else [text, masthead]
    article = read_text("\n\n".join(["某市反诈战况", *parts]), "a")
    assert str(article.published) == "2018-01-18"
    assert [block.text for block in article.blocks] == ["某市反诈战况", text]


@pytest.mark.parametrize("line", ["2018年1月18日 破案30起", "某市 2018年1月18日，破案3起", "2018年1月18日起"])
def test_a_line_with_a_day_and_a_figure_is_text(line: str) -> None:
    """No figure goes with a masthead."""
    text = "某市公安局日前通报反诈战况：全市去年立案9355起，群众被骗13544.9万元，同比分别下降24.74%和16.38%。"
    assert line in [block.text for block in read_text(f"某市反诈战况\n{line}\n{text}\n", "a").blocks]


def test_the_month_of_a_print_is_parted_from_the_title() -> None:
    """Its last day is the day of publication."""
    article = read_text(
        "某市公安局年度资料（2020）　　　　　　二〇二一年三月编印\n\n破案1106起，抓获670人。\n", "a"
    )
    assert article.title == "某市公安局年度资料（2020）"
    assert str(article.published) == "2021-03-31"


GLUED = (
    "{title}{source}4月7日，某城公安局举行反诈工作通报会。今年一季度，全市公安机关破获冒充客服类诈骗案件62起，"
    "刑拘嫌疑人85名，涉案资金1830万余元。办案民警介绍，这类骗局多从一条退款短信开始，对方报得出订单号，事主便放松了警惕；"
    "一季度反诈中心还拨打预警电话4.2万个，当面劝阻1700名市民，冻结资金960万元，向事主返还资金370万元，其中一笔为26万元，"
    "由民警专程送到事主手中，某城公安局同时公布了举报电话和受理窗口。"
)


@pytest.mark.parametrize(
    "source",
    [
        "中国某城网4月8日消息",
        "某城在线消息(记者张三)",
        "某城晚报讯（记者 张三）",
        "新华社某城4月8日电（记者张三、李四）",
        "某城网、某城网客户端某城4月8日消息(记者 张三?通讯员 李四)",
        "【本報訊】",
        " 本报某城讯（记者 张三）",
    ],
)
def test_a_title_glued_to_its_text_is_parted_from_it(source: str) -> None:
    """Where the text names the paper that it is from."""
    title = "某城：一季度冒充客服诈骗85人落网 涉案1830万余元"
    article = read_text(GLUED.format(title=title, source=source), "a")
    assert article.title == title
    assert [block.section.value for block in article.blocks] == ["title", "body"]


@pytest.mark.parametrize(
    "printed",
    [
        "2022-04-08 09:12",
        " 2022-04-08 09:12:41 来源：某城晚报 作者：张三 阅读 3127",
        "　来源：某城晚报 2022年4月8日 09:12 评论(0)",
        "2022/04/08 来源：某城晚报",
    ],
)
def test_a_day_and_a_paper_part_the_title_from_the_text(printed: str) -> None:
    """As in dumps that hold a page on one line."""
    title = "某城：一季度冒充客服诈骗85人落网 涉案1830万余元"
    article = read_text(GLUED.format(title=title + printed, source=" 本报讯（记者 李四）"), "a")
    assert (article.title, str(article.published)) == (title, "2022-04-08")
    assert [block.section.value for block in article.blocks] == ["title", "body"]
    assert article.blocks[1].text.startswith("本报讯")


def test_paper_day_and_page_stand_before_the_title() -> None:
    """As an archive of papers prints them; a day and a page in brackets end a text."""
    title = "某城：一季度冒充客服诈骗85人落网 涉案1830万余元"
    before = read_text(GLUED.format(title=f"某城晚报 2022年4月8日 A07版 {title}", source="本报讯"), "a")
    behind = read_text(GLUED.format(title=title, source="【本報訊】") + "(2022-04-08 港聞 A10)", "a")
    assert [(each.title, str(each.published)) for each in (before, behind)] == [(title, "2022-04-08")] * 2


RUN_ON = (
    "某城警方去年破案36起。经查，涉及老人的3起。“先别转账。等民警到了再说。”张先生听了劝。本月，全城设点9处。"
    + "今年发案再降。" * 40
)


def test_a_day_at_the_head_of_the_text_is_parted_from_it() -> None:
    """And a source behind the title, without a day."""
    article = read_text(GLUED.format(title="某城85人落网\n2022/04/08 18:42　", source="〔记者张三〕"), "a")
    assert str(article.published) == "2022-04-08"
    assert article.blocks[1].text.startswith("〔记者张三〕4月7日")
    title = "某城：一季度冒充客服诈骗85人落网 涉案1830万余元"
    assert read_text(GLUED.format(title=title, source="来源：某城前沿 "), "a").title == title


def test_a_text_on_one_line_is_parted() -> None:
    """Where a sentence opens something new; not within a quotation, nor where it goes on."""
    article = read_text(f"某城：去年破案36起\n{RUN_ON}", "a")
    assert [block.text for block in article.blocks][1:3] == [
        "某城警方去年破案36起。经查，涉及老人的3起。",
        "“先别转账。等民警到了再说。”张先生听了劝。",
    ]
    assert "".join(block.text for block in article.blocks[1:]) == RUN_ON


def test_the_places_of_a_parted_line_are_those_in_the_file() -> None:
    """Also where characters are cut out of it."""
    raw = "某城：去年破案36起\n" + "老人\u200b被骗走3万元，警方去年\xad破获诈骗案件36起。" * 20
    for block in read_text(raw, "a").blocks[1:]:
        start, stop = block.places.span(0, len(block.text))
        assert raw[start:stop].replace("\u200b", "").replace("\xad", "") == block.text


def test_texts_of_paragraphs_keep_them() -> None:
    """However long one of them is."""
    lines = "某城去年破获诈骗案件36起，抓获26人。\n" * 4
    assert read_text(f"某城：去年破案36起\n{lines}{RUN_ON}", "a").blocks[-1].text == RUN_ON


def test_a_day_in_a_sentence_parts_nothing() -> None:
    """As it is no line of print."""
    text = GLUED.format(title="截至2022年4月6日 来源不明的资金", source="共960万元。")
    assert len(read_text(text, "a").blocks) == 1


def test_a_first_line_that_the_second_repeats_is_the_title() -> None:
    """As in dumps of posts."""
    post = (
        "#某城# 【24.5亿资金报警！去年3.9万人入坑】记者从发布会上了解到，某城立案238起，涉案24.5亿元。全文："
    )
    sections = [
        block.section.value for block in read_text(f"{post}\n{post} http://example.org/1\n", "a").blocks
    ]
    assert sections == ["title", "body"]


def test_a_line_above_the_title_is_one_where_it_states_a_figure() -> None:
    """Else it is the page's."""
    text = "某市晒出反诈账单\n\n2022-03-15　来源：某报\n\n去年，某市警方破案36起，抓获52人，追回9万元。\n"
    assert _blocks(f"批捕36人　起诉52人\n{text}")[:2] == [
        "title 批捕36人　起诉52人",
        "title 某市晒出反诈账单",
    ]
    assert _cuts(f"某报新媒体平台\n{text}")["navigation"] == "某报新媒体平台"


def test_an_original_title_is_the_title_where_no_other_is() -> None:
    """Else it is a byline."""
    assert _blocks("原标题：某省约谈网站33个\n8月，某省约谈网站33个。\n")[0] == "title 某省约谈网站33个"
    assert "byline" in _cuts("# 某省网信战报\n\n原标题：某省约谈网站33个\n\n8月，某省约谈网站33个。\n")


@pytest.mark.parametrize(
    ("raw", "blocks"),
    [
        (
            "今年，某港(4.250,-0.06,-1.39%)信息港等网站被查，共3家。",
            ["body 今年，某港信息港等网站被查，共3家。"],
        ),
        ("今年破案3起。\n\n```\nx = 300\n```\n\n抓获4人。{IMG:1}", ["body 今年破案3起。", "body 抓获4人。"]),
        (
            "# 战报\n\n**2024年**\n\n* 电诈发案下降3%\n",
            ["title 战报", "heading 2024年", "body 电诈发案下降3%"],
        ),
        ("# 战报\n\n•破案3起\n\n•抓获4人\n", ["title 战报", "body 破案3起", "body 抓获4人"]),
        (
            "某市反诈战报\n['张三', '李四']\n今年，某市破案3起，抓获4人。\n",
            ["title 某市反诈战报", "body 今年，某市破案3起，抓获4人。"],
        ),
        (
            "今天是2022年8月24日 星期三\n某市破案3起\n今年，某市破案3起。\n",
            ["title 某市破案3起", "body 今年，某市破案3起。"],
        ),
    ],
)
def test_what_a_machine_put_in_is_cut(raw: str, blocks: list[str]) -> None:
    """And what is set as a heading is one."""
    assert _blocks(raw) == blocks


def test_the_days_of_a_list_of_other_articles_are_not_the_articles() -> None:
    """Nor are the menus in it its end."""
    raw = "某市破案3起\n今年以来，破案3起，抓获4人。\n相关阅读\n某县宣传\n2020-01-01 10:00\n登录\n某区破案5起"
    article = read_text(raw, "a")
    assert article.published is None
    assert [block.section.value for block in article.blocks] == ["title", "body"]
