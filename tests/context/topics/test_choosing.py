"""The kind of crime or work."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.topics.choosing import (
    GENERAL,
    HINT,
    SPECIFIC,
    choose_topic,
    find_topics,
    kind_of_cases,
    main_topic,
    without_passing,
)
from tests.tables import read_table, statistics_of

MARKS = "? !"


@pytest.mark.parametrize(("text", "expected"), read_table("topics.txt"))
def test_topics(text: str, expected: str) -> None:
    """Each line of the table."""
    found = [f"{key}{MARKS[strength].strip()}" for _, _, key, strength in find_topics(text)]
    assert ("; ".join(found) or "none") == expected


def test_a_longer_word_hides_the_shorter_ones_in_it() -> None:
    """电信网络犯罪 is one word, and 入室盗窃 hides 入室 and 盗窃."""
    assert [(start, stop) for start, stop, *_ in find_topics("电信网络犯罪，入室盗窃")] == [(0, 6), (7, 11)]


def test_a_specific_word_goes_before_a_hint_that_it_overlaps() -> None:
    """电信网络|攻击 is an attack, no fraud."""
    assert [cue[2:] for cue in find_topics("电信网络攻击")] == [("cybercrime", SPECIFIC)]


def test_a_specific_topic_goes_before_a_general_one() -> None:
    """Though the general one is nearer."""
    text = "赌博等刑事案件12起"
    place = text.index("12")
    assert choose_topic(find_topics(text), place, place + 3, (0, len(text))) == "gambling"


def test_the_nearest_topic_counts() -> None:
    """And of two stretches the first that names one."""
    text = "赌博案件，走私案件12起，另缴获毒品"
    cues, place = find_topics(text), text.index("12")
    assert choose_topic(cues, place, place + 3, (0, len(text))) == "smuggling"
    assert choose_topic(cues, place, place + 3, (place, len(text)), (0, place)) == "drugs"


def test_nothing_named_is_no_topic() -> None:
    """Nor is a word outside the stretch."""
    assert choose_topic(find_topics("赌博案件12起"), 4, 7, (4, 7)) is None
    assert choose_topic([(0, 2, "traffic", HINT)], 4, 7, (0, 7)) is None
    assert choose_topic([(0, 2, "traffic", HINT)], 4, 7, (0, 7), strengths=(HINT,)) == "traffic"
    assert choose_topic([(0, 2, "crime", GENERAL)], 4, 7, (0, 7)) == "crime"


def test_main_topic_weighs_its_texts() -> None:
    """A title speaks louder than a sentence."""
    assert main_topic([("赌博", 1), ("走私", 4)]) == ("smuggling", True)
    assert main_topic([("赌博", 1), ("赌博", 1), ("走私", 1)]) == ("gambling", True)
    assert main_topic([("天气晴好", 4)]) == (None, False)
    assert main_topic([("赌博", 1), ("走私", 1)]) == ("gambling", False)
    assert main_topic([("赌博", 4), ("走私", 1), ("走私", 1), ("走私", 1)]) == ("gambling", True)
    assert main_topic([("赌博", 4), ("走私", 4), ("赌博", 1)]) == ("gambling", False)
    assert main_topic([("邻里纠纷", 1), *[("卖出盆景", 1)] * 5]) == (None, False)


def test_a_title_that_names_one_topic_tells_what_the_text_is_about() -> None:
    """Crime and order as a whole always, a kind of crime with a third of all votes."""
    assert main_topic([("罪案数字", 4), *[("诈骗", 1)] * 5]) == ("crime", False)
    assert main_topic([("打击走私", 4), *[("毒品", 1)] * 6]) == ("smuggling", False)
    assert main_topic([("打击走私", 4), *[("毒品", 1)] * 60]) == ("drugs", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("警方严打电信网络诈骗，抓获嫌疑人52名，查处赌博人员15名。", ["telecom_fraud", "gambling"]),
        ("民警深入社区宣传防范电信网络诈骗。\n\n共走访居民320户。", ["telecom_fraud"]),
        ("打击毒品犯罪\n\n全县抓获嫌疑人52名。", ["drugs"]),
        # 漏洞 in passing, and crime in general
        (
            "诈骗案件频发，警方严打诈骗。\n\n围绕管理漏洞发出建议6份。",
            ["telecom_fraud"],
        ),
        ("全县刑事、治安警情分别下降8%、9%。", ["crime", "public_order"]),
        # a part of a sentence goes before the parts before it, a paragraph's later words before the text
        ("盗窃减少5起，走私减少3起；破获刑事案件36起，抓获9人。", ["theft", "smuggling", "crime", "crime"]),
        (
            "查处赌博、走私。\n\n王女士转出21万元。民警抓获“断卡”人员。\n\n查处赌博。",
            ["telecom_fraud"],
        ),
        # a general word says less than a specific one before it, crime and order as wholes do not
        ("办理保护个人信息案件6件，其余公益诉讼3件。", ["cybercrime", "cybercrime"]),
        ("侦破盗窃案件6起，群众安全感98%。\n\n查处走私、赌博。", ["theft", "public_order"]),
        ("查处赌博。\n\n针对电信网络诈骗，中心接警36起，止付9万元。\n\n查处走私。", ["telecom_fraud"] * 2),
        # in a text about one thing what stands behind another figure says less than the text
        (
            "# 警方侦破一起集资案\n\n集资平台吸收资金6亿元，3亿元用于还本，另有1亿元用于赌博。",
            ["economic_crime", "economic_crime", "gambling"],
        ),
        # of fraud by its words, but a deed of the economic crime that the text tells of
        ("# 警方侦破一起集资案\n\n集资平台关门。\n\n周女士被骗45万元。", ["economic_crime"]),
        # of a pair the one that the text is about
        ("警方侦破诈骗、赌博案36起。\n\n诈骗集团落网。", ["telecom_fraud"]),
        # the name of a part says nothing in passing
        (
            "# 起诉诈骗罪犯增加\n\n起诉诈骗罪犯36人，诈骗集团9个。\n\n二、公益诉讼检察\n\n全年立案办理52件。",
            ["telecom_fraud", "telecom_fraud", "other"],
        ),
        # lines below a part of the whole go on with the whole
        (
            "# 周报\n\n破刑事案件36起\n\n其中盗窃12起、诈骗9起\n\n抓获52人",
            ["crime", "theft", "telecom_fraud", "crime"],
        ),
        # what goes on with the figure before is of its topic
        (
            "破获命案36起，群众安全感为97%，连续3年保持在96%以上。\n\n查处走私、赌博。",
            ["homicide", "public_order", "public_order"],
        ),
        # a hint goes before a text about several things
        ("查处赌博、走私、毒品。\n\n今天天气晴好。\n\n认罪认罚适用率为91%。", ["crime"]),
    ],
)
def test_topics_of_figures(text: str, expected: list[str]) -> None:
    """Own words, then the sentence, the paragraph, the text."""
    assert [record.topic for record in statistics_of(text)] == expected


def test_words_in_passing_are_left_out_of_a_text_about_one_thing() -> None:
    """General words of other work are, those of crime in general and specific ones are not."""
    cues = find_topics("诈骗团伙利用漏洞洗钱，另查处赌博，刑事警情下降")
    kept = without_passing(cues, "telecom_fraud", story=False)
    assert [cue[2] for cue in kept] == ["telecom_fraud", "gambling", "crime"]


def test_the_deeds_of_a_gang_are_the_gangs() -> None:
    """In the story of one, not in a report on the fight against gangs."""
    cues = find_topics("黑恶团伙开设赌场")
    assert [cue[2] for cue in without_passing(cues, "gang_crime", story=True)] == ["gang_crime"]
    assert [cue[2] for cue in without_passing(cues, "gang_crime", story=False)] == ["gang_crime", "gambling"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("县警方公布3起“网络水军”典型案例", "cybercrime"),
        ("县警方严打“网络水军”", None),
        ("县警方公布3起典型案例", None),
        ("县警方公布赌博、毒品典型案例", None),
    ],
)
def test_the_kind_of_cases_that_a_title_names(title: str, kind: str | None) -> None:
    """One specific kind, in a title that announces cases."""
    assert kind_of_cases([title]) == kind


def test_a_case_of_a_kind_is_of_that_kind() -> None:
    """敲诈勒索 is what the 水军 did; a case that names a kind of its own keeps it."""
    cases = "一、警方破获李某敲诈勒索案\n\n抓获3人。\n\n二、警方破获赵某赌博案\n\n抓获5人。\n"
    found = statistics_of(f"# 县警方公布2起“网络水军”典型案例\n\n{cases}")
    assert [record.topic for record in found if record.unit == "人"] == ["cybercrime", "gambling"]


def test_only_a_whole_goes_on_into_the_next_paragraph() -> None:
    """Crime in general does; a crime of its own is its paragraph's only."""
    mixed = "缴获毒品3公斤，查处走私3宗。"
    assert statistics_of(f"全县刑事警情下降8%。\n\n抓获嫌疑人52名。\n\n{mixed}")[1].topic == "crime"
    assert statistics_of(f"{mixed}\n\n查获假烟3箱。\n\n排查住户52户。")[-1].topic != "product_crime"
