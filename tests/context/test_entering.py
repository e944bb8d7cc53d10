"""What a heading, a numbered item or a line of its own says of the figures below it."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.entering import enter_sentence
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.scopes.cases_told import CASE_ITEM
from anti_fraud_stats.context.settings import Setting
from anti_fraud_stats.reader.article import Block, Places
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import Sentence, split_sentences
from tests.tables import statistics_of

SETTING = Setting(Anchor(), None, None, None, None)
HOME = Place("忻州市", "140900")


def sentences(section: Section, text: str) -> list[Sentence]:
    """Return the sentences of a block."""
    return list(split_sentences(Block(section, text, Places((0,), (0,)))))


def test_a_paragraph_keeps_its_context_and_the_next_forgets_it() -> None:
    """What was last said of the topic is remembered one paragraph longer."""
    one, two = sentences(Section.BODY, "全市破案36起。抓获52名。")
    (three,) = sentences(Section.BODY, "走访商户320家。")
    context = enter_sentence(Context(SETTING), one)
    said = Context(SETTING, block=context.block, place=HOME, topic="drugs", scope=Scope.CASE)
    assert enter_sentence(said, two) is said
    behind = enter_sentence(said, three)
    assert (behind.place, behind.topic, behind.scope, behind.last_topic) == (None, None, None, "drugs")


def test_a_time_amid_a_line_is_its_own() -> None:
    """One with which a line of a list begins goes on to the next."""
    lead = "2021年，全县破案36起。"
    amid = statistics_of(f"{lead}\n\n警情逐月走低，12月环比下降12.6%\n\n抓获嫌疑人52名")
    opens = statistics_of(f"{lead}\n\n12月，警情环比下降12.6%\n\n抓获嫌疑人52名")
    assert [found[-1].period_text for found in (amid, opens)] == ["2021年", "12月"]


def test_the_first_time_of_a_case() -> None:
    """It is of what the police did before it too, not of the crime; a case takes nothing from the text."""
    lead = "# 通报\n\n2021年，全县破案36起。"
    case = "## 案例一　赵某诈骗案\n\n赵某骗得9万元。民警在其家中查获现金2万元。2021年5月，赵某落网。"
    other = "## 案例二　钱某诈骗案\n\n钱某骗得7万元。"
    found = statistics_of(f"{lead}\n\n{case}\n\n{other}")
    assert [record.period_text for record in found] == ["2021年", None, "2021年5月", None]


def test_a_heading_hands_down_what_it_names() -> None:
    """Until another heading comes."""
    (head,) = sentences(Section.HEADING, "忻州市查处赌博")
    (body,) = sentences(Section.BODY, "抓获15名。")
    said = Context(SETTING, block=head.block, place=HOME, topic="gambling")
    below = enter_sentence(said, body)
    assert (below.heading_place, below.heading_topic, below.case_topic) == (HOME, "gambling", None)
    (next_head,) = sentences(Section.HEADING, "下一步工作")
    after = enter_sentence(below, next_head)
    assert (after.heading_place, after.heading_topic) == (None, None)


def test_a_heading_that_names_one_case() -> None:
    """Its topic is the case's."""
    (head,) = sentences(Section.HEADING, "王某等人开设赌场案")
    (body,) = sentences(Section.BODY, "抓获15名。")
    said = Context(SETTING, block=head.block, topic="gambling")
    assert enter_sentence(said, body).case_topic == "gambling"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、王某等人开设赌场案", True),
        ("案例三：李某走私毒品案。", True),
        ("2．孙某某侵犯公民信息案", True),
        ("一、全市破获案件36起", False),
        ("王某等人开设赌场案", False),
        ("一、赌案", False),
    ],
)
def test_case_items(text: str, expected: bool) -> None:  # noqa: FBT001 - an expected answer
    """A numbered item whose words end with the case."""
    assert (CASE_ITEM.match(text) is not None) is expected


def test_figures_below_a_case_are_of_that_case() -> None:
    """Whatever the text as a whole is about."""
    text = "去年，全市破案36起。\n\n一、王某等人开设赌场案\n\n抓获15名，涉案28万元。\n"
    records = statistics_of(f"# 忻州市警方严打赌博\n\n{text}")
    assert [record.scope for record in records] == ["total", "case", "case"]


def test_a_line_that_is_a_place_governs_what_follows() -> None:
    """Until the next one."""
    text = "# 忻州市各县战果\n\n定襄县\n\n破获案件36起。\n\n静乐县\n\n破获案件27起。\n"
    assert [record.region for record in statistics_of(text)] == ["定襄县", "静乐县"]


def test_an_ornament_parts_lines() -> None:
    """What one group of lines is of does not go on below the next."""
    lines = "96110打出电话\n\n最忙的是11月12日\n\n一天打了296个"
    group = "破案36起"
    records = statistics_of(f"# 2020年工作\n\n{lines}\n\n💰\n\n{group}")
    assert records[-1].scope is Scope.TOTAL
    assert records[-1].period_text == "2020年"


def test_a_place_before_a_colon_governs_its_sentence() -> None:
    """By its short name, where the text is about its city."""
    text = "# 忻州市警方通报\n\n忻州市公安局公布战果。\n\n定襄：破获案件36起。\n"
    assert [record.region for record in statistics_of(text)] == ["定襄县"]


def test_a_heading_of_a_kind_of_cases_is_no_case() -> None:
    """二、侵财案件 names what a section counts, 破获“9·12”案件 what one case is about."""
    body = "立案36起，抓获9人。"
    records = statistics_of(f"# 某县2020年警情\n\n## 二、侵财案件\n\n{body}")
    assert {record.scope for record in records} == {Scope.TOTAL}
    records = statistics_of(f"# 某县2020年警情\n\n## 二、破获“9·12”侵财案件\n\n{body}")
    assert {record.scope for record in records} == {Scope.CASE}


def test_a_case_keeps_its_place() -> None:
    """By its heading, by its first paragraph; 当地警方 are of the place named last; a part tells nothing."""
    records = statistics_of("# 公安部公布案例\n\n## 案例一　江西吉安有偿删帖案\n\n该团伙替12家公司删帖。")
    assert records[-1].region == "吉安市"
    records = statistics_of("公安部通报。\n\n宜春市樟树市的一家店换汇。3月28日，当地警方抓获28人。")
    assert records[-1].region == "樟树市"
    records = statistics_of("公安部通报，上半年开出罚单34张，最高的一张由吉安警方开出。按类型看，超速12张。")
    assert [record.region for record in records] == ["全国", "全国"]


def test_a_case_of_a_part_ends_where_all_cases_are_summed_up() -> None:
    """An office that sends a lead is no actor, and 涉及全国案件 is of the country."""
    case = "## 壹　定襄“2·9”架设设备案\n\n2月9日，定襄分局接省反诈中心推送线索，某屋外呼52次。"
    below = "涉及全国电诈案件12起。\n\n上述案件中，9名被刑拘。"
    text = f"# 忻州市公安局通报\n\n忻州市公安局破案36起。\n\n{case}\n\n{below}"
    assert [record.region for record in statistics_of(text)] == ["忻州市", "定襄县", "全国", "忻州市"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where somebody lives is of the sentence alone
        ("忻州市公安局通报。定襄县居民李某被骗走52万元。市、县两级抓获9名。", ["定襄县", "忻州市"]),
        # a share of a whole, and whom somebody robbed, are no one's police
        ("吉安市公安局破案36起，占全省的三成。去年11月，缴获12公斤。", ["吉安市", "江西省", "吉安市"]),
        (
            "公安部通报。\n\n## 揭阳公安机关侦破敲诈案\n\n某公司敲诈全国各地企业57家。专案组抓获11名。",
            ["全国", "揭阳市"],
        ),
        # whom they acted with
        ("# 甘州公安分局通报\n\n分局会同人民银行张掖中支惩戒64人。", ["甘州区"]),
    ],
)
def test_a_place_in_passing_does_not_go_on(text: str, expected: list[str]) -> None:
    """The region of each figure."""
    assert [record.region for record in statistics_of(text)] == expected


def test_a_section_of_one_true_case() -> None:
    """▍真实案例: its day and its scene go on to the end of it."""
    case = "3月3日，家住忻州定襄县的李某接到来电。\n\n她先后转账，共计52万元。\n\n警方冻结资金36万元。"
    records = statistics_of(f"# 忻州一阿姨被骗\n\n## ▍真实案例\n\n{case}")
    assert {(record.period_text, record.region) for record in records} == {("3月3日", "定襄县")}


def test_a_case_goes_on_from_its_first_day() -> None:
    """Until its next paragraph tells another day."""
    text = (
        "去年，全县破案52起。\n\n**一、真实案例**\n\n3月2日上午，家住县城的老师接到电话。\n\n她转账36笔。\n\n"
        "民警用9分钟止付，保住3万元。民警于3月10日抓获2人。\n"
    )
    days = [str(record.period_start) for record in statistics_of(text)]
    assert days == ["2021-01-01", *["2022-03-02"] * 3, "2022-03-10"]


def test_what_was_seen_in_one_place_is_not_of_the_countrys_year() -> None:
    """To the end of the paragraph that begins there."""
    text = "公安部通报，2021年全国接报36万起。\n\n在太原市的接警台，36个席位有人。接警员要接听200个电话。"
    assert [str(record.period_start) for record in statistics_of(text)] == ["2021-01-01", "None", "None"]


def test_a_look_from_another_side_goes_on_with_the_paragraph() -> None:
    """从类型看 opens no paragraph of a text that stands on one line."""
    calls = "老师讲解毒品的危害，学生认真听讲。" * 15
    text = f"县禁毒办通报，2月全县破案36起。{calls}1—2月，全县破案52起。从类型看，贩卖毒品占七成。"
    assert [str(record.period_start) for record in statistics_of(text)] == [
        "2022-02-01",
        "2022-01-01",
        "2022-01-01",
    ]
