"""What each form of file shows: titles, headings and paragraphs, in order."""

from __future__ import annotations

import pytest

from anti_fraud_stats.reader import read_text
from anti_fraud_stats.terms import Section


def _blocks(raw: str) -> list[str]:
    return [f"{block.section.value} {block.text}" for block in read_text(raw, "a").blocks]


def _rules(raw: str) -> set[str]:
    return {cut.rule for cut in read_text(raw, "a").cuts}


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>某市破获诈骗案300起_要闻_某某网</title>
<style>p{width:100px}</style></head><body><div><a href="/1">首页</a> | <a href="/2">新闻</a></div>
<h1>某市破获诈骗案300起</h1><div>发布时间：2023-05-06 来源：某市公安局 浏览次数：<span>1234</span></div>
<p>　　今年一季度，某市公安机关破获案件<b>300</b>起，抓获嫌疑人
   512名。</p><p><img src="/1/23.jpg" width=600><br>现场图片</p>
<p><strong>打击成效显著</strong></p><p>&nbsp;&nbsp;返还资金&mdash;&mdash;共&#49;.2亿元&hellip;</p>
<table><tr><td> 破案 </td><td><span>300起</span></td></tr><tr><td>抓获</td><td>512名</td></tr></table>
<p>全市还劝阻群众2000人。</p><div>责任编辑：张三</div>
<ul><li><a href="/3">某县开展反诈宣传30场</a></li></ul><div>版权所有：某市公安局</div>
<script>var a = "<p>99起</p>"</script></body></html>"""


def test_a_page_shows_its_article_alone() -> None:
    """Menus, bylines, footers and scripts are cut; bold lines are headings; cells are parted by a space."""
    assert _blocks(PAGE) == [
        "title 某市破获诈骗案300起",
        "body 今年一季度，某市公安机关破获案件300起，抓获嫌疑人512名。",
        "body 现场图片",
        "heading 打击成效显著",
        "body 返还资金——共1.2亿元…",
        "body 破案 300起",
        "body 抓获 512名",
        "body 全市还劝阻群众2000人。",
    ]
    assert {"script", "navigation", "date_line", "byline", "disclaimer", "markup"} <= _rules(PAGE)


def test_a_page_without_its_title_in_the_text_takes_the_windows() -> None:
    """The name of the site behind it is dropped."""
    raw = (
        "<html><head><title>某市破案300起 - 某某网</title></head><body><p>某市破案，300起。</p></body></html>"
    )
    assert _blocks(raw) == ["title 某市破案300起", "body 某市破案，300起。"]


FRONT = """
---
title: '破案3起！晒出_成绩单_
description: >
  全市共破案3起。
date: 2021-12-17
tags: [1, 2]
---
"""


def test_a_line_below_running_text_is_no_title() -> None:
    """A release ends with its office and day, as Hong Kong prints; what it is stands above its title."""
    head, tail = "新聞公報\n警方拘捕312人\n＊＊＊＊＊＊", "警察公共關係科\n完／2024年3月18日（星期一）"
    raw = f"{head}\n\n　　警方今日拘捕312人。\n\n{tail}\n"
    assert _blocks(raw)[0] == "title 警方拘捕312人"


def test_front_matter_gives_title_and_description() -> None:
    """An unclosed quote is no harm; what is no title is cut."""
    blocks = ["title 破案3起！晒出_成绩单_", "body 全市共破案3起。", "body 今年抓获4人。"]
    assert _blocks(FRONT + "\n今年抓获4人。") == blocks
    assert "front_matter" in _rules(FRONT)


def test_a_description_that_the_body_repeats_is_cut() -> None:
    """So that no figure counts twice."""
    assert _blocks(FRONT + "\n全市共破案3起。今年抓获4人。")[1:] == ["body 全市共破案3起。今年抓获4人。"]
    assert "repeated_text" in _rules(FRONT + "\n全市共破案3起。今年抓获4人。")


def test_a_title_printed_again_is_a_title_again() -> None:
    """Quotes and underscores do not count."""
    titles = [
        text
        for text in _blocks(FRONT + "# 破案3起！晒出“成绩单”\n\n今年抓获4人。")
        if text.startswith("title")
    ]
    assert titles == ["title 破案3起！晒出_成绩单_", "title 破案3起！晒出“成绩单”"]


@pytest.mark.parametrize(
    ("raw", "blocks"),
    [
        (
            "共排查银行账户\n**4.15万个**，成功**止付2.9亿元**\n，同比**下降\n3%**。",
            ["body 共排查银行账户4.15万个，成功止付2.9亿元，同比下降3%。"],
        ),
        ("案件**30起**，\n**打掉团伙4个**\n**，****抓获7名。**", ["body 案件30起，打掉团伙4个，抓获7名。"]),
        ("# 战果\n\n**整体成效**\n今年破案3起。", ["title 战果", "heading 整体成效", "body 今年破案3起。"]),
        ("#战果通报\n\n## 打击 ##\n\n破案3起。", ["title 战果通报", "heading 打击", "body 破案3起。"]),
        ("#全民反诈# 破案3起，**抓获**4人。", ["body #全民反诈# 破案3起，抓获4人。"]),
        (
            "- 破案3起\n- 抓获4人\n\n1. 返还5万元\n2. 止付6万元\n\n**完**。",
            ["body 破案3起", "body 抓获4人", "body 返还5万元", "body 止付6万元", "body 完。"],
        ),
        ("| 项目 | 数量 |\n|---|:--:|\n| 破案 | 30起 |\n", ["body 项目 数量", "body 破案 30起"]),
        ("> 引用[5人](http://a.org/6)文字[^7]。", ["body 引用5人文字。"]),
        ("![图1](2021-12-17\n止付，2.9亿！\\\\a9.png)\n破案3起。<!-- 4 -->", ["body 破案3起。"]),
        ("电话138****1234，<5人，1\\. 破案{{ site.x1 }}。", ["body 电话138****1234，<5人，1. 破案。"]),
        ("**一、打击**\n破案\n30\n5起。", ["heading 一、打击", "body 破案30 5起。"]),
        # a bold row of a table is none
        (
            "| 区 | 破案 | 损失 |\n|---|---|---|\n| 东区 | 30 | 51 |\n| **合计** | **30** | **51** |\n\n完。",
            ["body 区 破案 损失", "body 东区 30 51", "body 合计 30 51", "body 完。"],
        ),
    ],
)
def test_markdown(raw: str, blocks: list[str]) -> None:
    """Lines are joined where a sentence goes on; marks are hidden, never their text."""
    assert _blocks(raw) == blocks


@pytest.mark.parametrize(
    ("raw", "blocks"),
    [
        (
            "<p>12月16日<br>某市公安局<br>召开发布会<br><br>　　破案30起。<br>　　抓获40人。</p>",
            ["body 12月16日某市公安局召开发布会", "body 破案30起。", "body 抓获40人。"],
        ),
        (
            "<div><p>今年，破案3起。</p><p><strong>打击</strong></p><p>破案<strong>3</strong>起。</p></div>",
            ["body 今年，破案3起。", "heading 打击", "body 破案3起。"],
        ),
        ("<p>破案<![endif]-->3起，<a <a x='>'>抓获</a>4人。</p>", ["body 破案3起，<a 抓获4人。"]),
        (
            "<p>今年，破案3起。</p><table><tr><td><p>刷单</p></td><td><p>12起</p></td></tr></table><p>完</p>",
            ["body 今年，破案3起。", "body 刷单 12起", "body 完"],
        ),
        (
            "<h2>某市破案3起</h2>来源：某网<p>今年，破案3起。</p>",
            ["title 某市破案3起", "body 今年，破案3起。"],
        ),
        ("<p>破案\n    3起</p><!-- 没有完", ["body 破案3起"]),
        ("<div><p>新聞發(fā)布(bù)：破案3起(注)。</p></div>", ["body 新聞發布：破案3起(注)。"]),
        ("<p>破案1\u200b23起。&nbsp;</p><p>&#x34;人</p>", ["body 破案123起。", "body 4人"]),
    ],
)
def test_html_fragments(raw: str, blocks: list[str]) -> None:
    """Blocks end paragraphs, <br> ends lines, references are read where they stand."""
    assert _blocks(raw) == blocks


WRAPPED = """某市警方一年破案1200起
本报讯（记者 张三）某市公安局召开新闻发布会通报，去年全市共破获各类刑事案件1200起，抓
获犯罪嫌疑人2300名，同比分别上升12%、15%，其中电信网络诈骗案件占三成以上，群众安全感
明显提升，社会治安持续向好，有关部门将继续保持严打高压的态势不动摇，切实保护群众财产
安全。
一、严打诈骗
去年以来，警方共捣毁窝点30个，冻结资金1.2亿元，返还群众2000万元，预警劝阻群众3万人次，
发送短信200万条。
"""


def test_a_text_broken_at_a_width_is_joined() -> None:
    """A numbered line stays a heading."""
    title, body, heading, last = _blocks(WRAPPED)
    assert title == "title 某市警方一年破案1200起"
    assert body.endswith(
        "刑事案件1200起，抓获犯罪嫌疑人2300名，同比分别上升12%、15%，其中电信网络诈骗案件占三成以上，群众安全感明显提升，社会治安持续向好，有关部门将继续保持严打高压的态势不动摇，切实保护群众财产安全。"
    )
    assert heading == "heading 一、严打诈骗"
    assert last.endswith("3万人次，发送短信200万条。")


LISTS = """某市晒出反诈账单
冒充客服：36起
投资理财：12起
第3位 兼职：6起
从作案手法看，冒充客服类案件最多，占全部案件的三成以上，投资理财类案件造成的损失最大。
◇ 全年接报诈骗警情36起，比上年减少12起，群众的损失也降了下来，为五年来的最低。
■ 受害人情况
◇ 男性占六成，三十岁以下的年轻人占到一半以上，在校学生比上年明显增多，值得注意。
"""


def test_the_last_of_a_list_is_no_heading_but_a_new_sign_is() -> None:
    """第3位 goes on with the entries above it; ■ between two entries with ◇ parts them."""
    headings = [block for block in _blocks(LISTS) if block.startswith("heading")]
    assert headings == ["heading ■ 受害人情况"]


@pytest.mark.parametrize(
    ("head", "title", "titles"),
    [
        ("一夜查获酒驾36起\n今年事故少了两成", "一夜查获酒驾36起", 2),
        ("柜台前多问一句\n——警银协作见闻", "柜台前多问一句", 2),
        ("某县公安局\n关于上半年工作情况的通报", "关于上半年工作情况的通报", 1),
        ("B03　社会·警事\n一夜查获酒驾36起", "一夜查获酒驾36起", 1),
    ],
)
def test_a_title_of_two_lines_above_a_byline(head: str, title: str, titles: int) -> None:
    """Both are of the title; a name above it and the page of a paper are not its words."""
    article = read_text(f"{head}\n2021-12-17　来源：某某晚报\n\n昨夜，民警设卡检查，查获酒驾36起。", "报.txt")
    sections = [block.section for block in article.blocks]
    assert (article.title, sections.count(Section.TITLE)) == (title, titles)


WEB_TEXT = """首页 新闻 警务公开 办事服务 互动交流
当前位置：首页 > 警务动态 > 正文
某县上半年返还被骗资金300万元
2022-07-15 10:22　来源：某县公安局　作者：李四　阅读：1023
【字体：大 中 小】
7月12日，某县公安局举行返还仪式，现场返还被骗资金300万元。
■ 严打
今年上半年，全县破案50起。
（一）预警
预警1200人。
宣传有声有色
上半年，全县开展反诈宣传活动30场，发放宣传资料2万份。
一、破案3起
二、抓获4人
上一篇：某县开展禁毒宣传12场
下一篇：没有了
相关阅读
某市公安局破案100起
某区公安局抓获嫌犯20名
郑重声明：本文转自网络
本网由某公司维护 版本12
公网安备 12345号
"""


def test_the_text_of_a_web_page() -> None:
    """What surrounds the article is cut by name."""
    assert _blocks(WEB_TEXT) == [
        "title 某县上半年返还被骗资金300万元",
        "body 7月12日，某县公安局举行返还仪式，现场返还被骗资金300万元。",
        "heading ■ 严打",
        "body 今年上半年，全县破案50起。",
        "heading （一）预警",
        "body 预警1200人。",
        "heading 宣传有声有色",
        "body 上半年，全县开展反诈宣传活动30场，发放宣传资料2万份。",
        "body 一、破案3起",
        "body 二、抓获4人",
    ]
    rules = {
        "navigation",
        "date_line",
        "share_counts",
        "pager",
        "related_articles",
        "disclaimer",
        "licence_number",
    }
    assert rules <= _rules(WEB_TEXT)


def test_a_disclaimer_at_the_top_leaves_the_article() -> None:
    """Only the smaller part of a file can be its footer."""
    raw = "声明：转载请注明出处\n某市破案300起\n今年以来，某市破案300起，抓获400人，返还5万元。\n"
    assert _blocks(raw)[-1] == "body 今年以来，某市破案300起，抓获400人，返还5万元。"


def test_windows_line_ends() -> None:
    """Offsets stay true."""
    article = read_text("某市破案3起\r\n\r\n今年，全市破案３起。\r\n抓获4人。\r\n", "a")
    assert [block.text for block in article.blocks] == ["某市破案3起", "今年，全市破案３起。", "抓获4人。"]
    start, stop = article.blocks[1].places.span(7, 8)
    assert article.raw[start:stop] == "３"


@pytest.mark.parametrize("raw", ["", " \n", "<p></p>", "---\n---\n", "---", "<!--", "#", "**", "&#;", "|"])
def test_next_to_nothing_is_an_article_all_the_same(raw: str) -> None:
    """Nothing raises."""
    assert read_text(raw, "a").raw == raw


def test_lines_of_an_infographic() -> None:
    """Short lines with figures stand apart; a figure alone belongs to the name above it."""
    apart = "# 某县警方\n\n破案**305**起，抓获338人\n追赃**18万元**\n紧急止付22万元"
    assert _blocks(apart)[1:] == ["body 破案305起，抓获338人", "body 追赃18万元", "body 紧急止付22万元"]
    named = "某县反诈中心这一年\n\n接听来电\n48,216 个\n\n诈骗警情\n同比下降27.4%"
    assert _blocks(named)[1:] == ["body 接听来电48,216 个", "body 诈骗警情同比下降27.4%"]
