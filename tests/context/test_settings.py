"""What the text as a whole is about."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.settings import Setting, read_setting
from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.terms import Scope
from anti_fraud_stats.text import split_sentences
from tests.tables import PUBLISHED, statistics_of

COLLECTION = """# 最高法发布典型案例

最高人民法院通报，全国去年审结36起。

## 案例1　张某案

张某骗得9万元。

辽宁省锦州市古塔区人民法院判处徒刑。

## 案例2　李某案

李某骗得6万元。
"""


def setting_of(text: str, anchor: Anchor | None = None) -> Setting:
    """Return the setting of a bulletin."""
    blocks = read_text(text, "通报.txt", published=PUBLISHED).blocks
    return read_setting([s for block in blocks for s in split_sentences(block)], anchor or Anchor(PUBLISHED))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 高明区警方通报\n\n警方抓获嫌疑人52名。", "高明区"),
        # the police that is named counts more than a place that is only mentioned
        ("忻州市公安局通报去年工作。太原市天气晴好。太原市路好走。", "忻州市"),
        ("太原市天气晴好。太原市路好走。忻州市下雨。", "太原市"),
        ("# 忻州市来电\n\n民警赴深圳市走访。民警赴深圳市取证。民警赴深圳市抓人。", "忻州市"),
        # whose words are the country's
        ("公安部通报，去年全国破案36万起。", "全国"),
        ("教育部门会商。教育部通报，破案36起。", "全国"),
        ("教育部门会商。忻州市公安局通报，破案36起。", "忻州市"),
        ("记者从税务总局获悉，稽查部门检查企业2816户。徐州市公安局抓获9名。", "全国"),
        ("公安部今天（25日）通报，破案36万起。\n\n荆州市公安局抓获9名。", "全国"),
        # the evening news, unless its title names a place
        (
            "# [视频]沿江公安破案5320起\n\n央视网消息（新闻联播）：安庆公安抓获27人。安庆公安走访3户。",
            "全国",
        ),
        ("# [视频]安庆公安抓获27人\n\n央视网消息（新闻联播）：安庆公安抓获27人。", "安庆市"),
        ("民警抓获嫌疑人52名。", None),
        # what was done everywhere, and several provinces told of alike; a title's place before a ministry's
        ("扬州市警方侦破一起案件。各地共巡查网站4.3万家次，查处案件583件。", "全国"),
        ("省内各地共巡查网站4.3万家次。扬州市警方查处案件583件。", "扬州市"),
        ("广东、浙江、河南的用户举报最多，共36万件。", "全国"),
        (
            "# 襄樊：养猪场里印假票\n\n襄樊警方抓获31名。\n\n公安部经侦局介绍，全国公安机关立案4317起。",
            "襄樊市",
        ),
        ("中国电子学会在北京发布报告，国内邮箱拦截邮件3.46亿封。", "全国"),
        # the paper's own place, the account's, the district's by its police; one part of several is not it
        ("邯郸晚报讯 民警抓获嫌疑人52名。", "邯郸市"),
        ("海南日报讯 民警抓获嫌疑人52名。", "海南省"),
        ("廉署去年接获投诉2018宗，检控182人。", "香港"),
        ("警方向扑灭罪行委员会报告，上半年爆窃案360宗。", "香港"),
        ("# 港首季爆窃案36宗\n\n警方昨日公布，被捕9人。", "香港"),
        # the news of a province, which calls itself by its literary name; without 全省 that names a road
        ("# 平安龙江建设见成效\n\n龙视消息（新闻联播）：今年，全省破案36起。", "黑龙江省"),
        ("# 龙江路上一场追逐\n\n民警抓获9人。", None),
        ("# 皇姑公安分局抓获52名\n\n民警走访1200户。", "皇姑区"),
        (
            "芜湖日报讯 民警抓获52名。\n\n镜湖公安分局抓获9名。镜湖公安分局走访3户。弋江公安分局抓获8名。",
            "芜湖市",
        ),
        # a district named first, in a text that is of its city
        ("西乡塘公安分局抓获9名。全市抓获嫌疑人87名，全市立案12起。", "南宁市"),
        ("西乡塘公安分局抓获9名。全区抓获嫌疑人87名，全市立案12起。", "西乡塘区"),
        # where somebody lands, or is from, is not where the figures are of
        ("专机降落在武汉天河国际机场，3名嫌疑人走下舷梯。", None),
        # what an office of all Taiwan says is of it, unless its line names a city
        ("刑事警察局今天宣布，逮捕機房成員74人。38人移送台中地檢署。", "台湾"),
        ("刑事局今天宣布，會同台中市警局逮捕14人。台中市警局清查37人。", "台中市"),
        # a city's paper that says 全市 before it names a county-level city
        (
            "青岛日报讯 市检察院昨日通报，全市检察机关批捕78人。胶州市检察院起诉6人。胶州市检察院走访。",
            "青岛市",
        ),
        # those of a list with more of them have no vote
        ("河北、湖南等14个省份开展行动。沈阳警方破案9起。", "沈阳市"),
        # one of a list of which only some are known
        ("刑事局说明，警方在桃园、新北、台中等地拘提12人。", "台湾"),
        # those brought home from several countries are the country's
        (
            "# 131名嫌疑人从三国被我公安机关押解回国\n\n柬埔寨、印度尼西亚、斯里兰卡警方配合，抓获31名。",
            "全国",
        ),
        # the level that a text speaks of as a whole, where its title names no place
        ("# 守住钱袋子\n\n贵阳警方抓获36名。全省破案52起，全省劝阻9万人。", "贵州省"),
        ("# 守住钱袋子\n\n国家金融监督管理总局通报。全市破案9起，我市立案3起，定襄县最多。", "忻州市"),
        ("# 贵阳警方抓获36名\n\n全省破案52起，全省劝阻9万人。", "贵阳市"),
        ("# 920名嫌疑人被押解回国\n\n江苏警方抓获9名。江苏公安走访36户。", "全国"),
        ("# 美国去年被骗190亿美元\n\n全球有9000人受骗。全球损失9亿元。全球报案36件。", "美国"),
    ],
)
def test_main_place(text: str, expected: str | None) -> None:
    """The region that most is said of."""
    place = setting_of(text).place
    assert (place.name if place else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("忻州市公安局通报，去年全市破案36起。", ["忻州市"]),
        ("忻州市公安局通报，去年全省破案36起。", ["山西省"]),
        (
            "# 忻州市台早班车\n\n忻州市警方破案9起。\n\n黑龙江警方公布战果。全省破案36起。",
            ["忻州市", "黑龙江省"],
        ),
        ("# 忻州市警方通报\n\n警方抓获52名。其中，定襄县公安局抓获9名。", ["忻州市", "定襄县"]),
        # a place that is no police's governs its own sentence alone
        ("# 忻州市警方通报\n\n在太原市抓获3名。警方又抓获52名。", ["太原市", "忻州市"]),
        ("# 忻州市警方通报\n\n太原市警方抓获3名。警方又抓获52名。", ["太原市", "太原市"]),
        # where they went is not where the figures are of
        ("忻州市公安局民警赴深圳市抓获嫌疑人5名。", ["忻州市"]),
        # the country speaks for itself, not where it only lends its name
        ("忻州市公安局破获公安部督办案件3起。", ["忻州市"]),
        ("# 返还仪式举行\n\n来源：陇西县融媒体中心\n\n县公安局返还被骗资金93万元。", ["陇西县"]),
        # what the police of another country did by itself, and what stands below its name
        ("公安部通报，全国破案36起。柬埔寨警方调集警力600人。", ["全国", "柬埔寨"]),
        ("公安部通报，全国破案36起。\n\n缅甸　警方端掉窝点2处。", ["全国", "缅甸"]),
        # a sum over the parts is of the whole
        (
            "山西省警方通报破案3起。太原市立案32起、大同市21起，合计占全省的59%。",
            ["山西省", "太原市", "大同市", "山西省"],
        ),
        ("山西省公安厅通报，抓获台湾地区犯罪嫌疑人9名。", ["山西省"]),
        ("# 山西省警方通报\n\n太原市返还36万元，其余各市均不足9万元。", ["太原市", "山西省"]),
        # the whole of a country abroad, and what befell somebody there
        ("# 新西兰警方拘捕52人\n\n警方说，全国共有76人受骗。", ["新西兰", "新西兰"]),
        ("公安部通报，全国破案36起。英国水务公司遭勒索，9万名客户受影响。", ["全国", "英国"]),
        # a case goes on in the next paragraph; 日本全国; where somebody is from, where it was written
        (
            "公安部通报，全国破案36起。\n\n岳阳警方发现假消息。\n\n【解说】6月18号，专案组收网，抓获17名。",
            ["全国", "岳阳市"],
        ),
        ("# 福冈县警逮捕9名台湾人\n\n日本全国今年查获198人。", ["福冈县", "日本"]),
        ("# 樊城警方打掉团伙\n\n樊城警方抓获李某（男，河南邓州人）等7名。", ["樊城区"]),
        ("河北电诈警情\n\n本报石家庄讯（记者 李四）从省反诈中心获悉，3月全省立案3126起。", ["河北省"]),
        ("（中央社台北9日电）刑事局今天公布，受理1326件。\n\n高雄市一名老师损失12万元。", ["台湾", "高雄市"]),
        (
            "公安部通报，全国破案36起。\n\n连云港警方查到财务人员黄某。\n\n黄某先后40多次侵占公款。",
            ["全国", "连云港市"],
        ),
        # a firm tells of its own work; the whole case, behind whom it robbed; police abroad
        ("记者从湖南江口水电集团获悉，大坝建成投资36亿元。", ["湖南省"]),
        (
            "# 成华警方打掉团伙\n\n被骗最多的是绵阳的包工头，损失36万元，全案涉案金额520万元。",
            ["绵阳市", "成华区"],
        ),
        ("公安部通报，全国破案36起。美国司法部起诉9人。", ["全国", "美国"]),
        # a company that bears the name of a place
        ("公安部通报，全国破案36起。\n\n陆某控制江苏某安全管理公司，骗得保费9万元。", ["全国", "全国"]),
        # who told it; what goes on in the country is told in passing; divisions with their organs in a list
        ("记者从竹山县公安局交警大队了解到，全县事故下降31.6%。", ["竹山县"]),
        ("来源：贵州省公安厅\n\n全省破案36起。这一做法在全国推广。警方又抓获9名。", ["贵州省", "贵州省"]),
        ("# 石嘴山警方通报\n\n石嘴山市公安局辖大武口、惠农分局和平罗县公安局，有民警36人。", ["石嘴山市"]),
        ("公安部通报，全国破案36起。3月27日，中柬两国警方同时收网，捣毁窝点7处。", ["全国", "柬埔寨"]),
        # places abroad of which one is not known; several of a province that is named
        ("# 韩国警方捣毁团伙\n\n韩国警方搜查了位于仁川、安山的9处办公室。", ["韩国"]),
        (
            "公安部通报，全国破案36起。今年7月以来，湖北荆州、襄阳、黄冈等地26名群众被骗。",
            ["全国", "湖北省"],
        ),
        # a case of a collection is of the place whose court tried it, which is told last
        (
            COLLECTION,
            ["全国", "古塔区", "全国"],
        ),
        # 全国 of a country abroad; a raid there; who is from 台湾
        ("# 英国一年诈骗案418万件\n\n英国内政部公布统计，全国发生诈骗案418万件。", ["英国", "英国"]),
        ("# 云南警方通报\n\n专案组8月12日在金三角特区捣毁窝点23个。", ["老挝"]),
        ("# 河内市警方破获机房\n\n主嫌是陈姓台湾男子，去年承租别墅6栋。", ["河内市"]),
        # the one part of a city whose police and procuratorate a text names
        ("绵阳市民林女士向涪城公安分局报案。涪城区检察院追诉2人。\n\n法院判处9人。", ["涪城区", "涪城区"]),
        # of the whole world, which is no region; a gang's base and name are not where it was caught
        ("# 全球一年被骗4420亿美元", [None]),
        ("# 釜山警方逮捕58人\n\n以柬埔寨某港为据点的集团有58人落网。", ["釜山市", "釜山市"]),
        ("# 沭阳警方与检察院\n\n12月7日，由沭阳县检察院提起公诉的诈骗案宣判，34人获刑。", ["沭阳县"]),
        # the head of a case, and where a story begins, in a text about the country
        ("公安部通报，全国破案36起。\n\n二、湖南株洲盗号案。4月，专案组抓获4名嫌疑人。", ["全国", "株洲市"]),
        (
            "公安部通报，全国破案36起。\n\n9月18日，家住太原的赵女士接到电话。民警赶来，38万元保住了。",
            ["全国", "太原市"],
        ),
        # where it was told; goods counted twice over, of one place; a county behind its city in a case's head
        ("# 辽宁晒出战果\n\n省厅今天在沈阳通报，全省打掉团伙36个。", ["辽宁省"]),
        ("# 辽宁警方护农\n\n建平县公安局收缴种子360袋、合计9吨。", ["建平县", "建平县"]),
        ("# 陕西典型案例\n\n## 五、榆林定边赵某销售假种薯案\n\n赵某卖出36吨。", ["定边县"]),
        ("# 温州鹿城三人被刑拘\n\n民警缴获设备9套。", ["鹿城区", "鹿城区"]),
        # whoever told it, the work is of its place: not of where its trains go
        ("记者从长春国际陆港了解到，今年班列开行36列，在德国设有站点9个。", ["长春市", "长春市"]),
        # back from a district to its city
        (
            "# 沈阳市警方通报\n\n铁西分局抓获9名。今年以来，沈阳市立案36起。警方劝阻52人。",
            ["铁西区", "沈阳市", "沈阳市"],
        ),
        # who acts opens a clause: the country of a year, another city behind a semicolon, a side abroad
        ("# 岳阳警方通报\n\n警方抓获9名。2017年全国停业平台共36家。", ["岳阳市", "全国"]),
        ("# 山西警方通报\n\n全省反诈中心返还36万元；吕梁市返还9万元。", ["山西省", "吕梁市"]),
        ("公安部通报，抓获36名。去年已押解回国9名，柬方清查园区12处。", ["全国", "全国", "柬埔寨"]),
        # behind a side abroad the short name of a district is still read
        (
            "# 忻州警方押解9人\n\n7月3日，泰警方逮捕2人。同一天，定襄警方查封房产5套。",
            ["忻州市", "泰国", "定襄县"],
        ),
        ("公安部通报，全国破案36起。挪威数据保护局处罚公司9家。", ["全国", "挪威"]),
        ("# 文山警方通报\n\n会同越南河江省公安厅解救妇女9名。", ["文山壮族苗族自治州"]),
        ("# 长沙警方通报\n\n## ❶【芙蓉】扒手栽了\n\n便衣民警缴获手机9部。", ["芙蓉区"]),
        ("# 挪威警方通报\n\n各地警方全年破案36件。", ["挪威"]),
        # 全市 of the place that a text about the country has just named
        ("公安部通报，全国破案36起。\n\n在湖北武汉，民警忙碌。全市采血样9份。", ["全国", "武汉市"]),
        # the bank of a city, and again it
        (
            "# 某行忻州定襄支行守住9万元\n\n今年，某行忻州分行堵截案件21起。\n\n上半年，该行冻结账户36户。",
            ["定襄县", "忻州市", "忻州市"],
        ),
        # several at once are of the whole, be they known or not; whoever helped it was is not who did it
        ("# 樊城警方通报\n\n专案组在牛首、太平店、老河口收网，抓获9人。", ["樊城区"]),
        ("公安部通报，全国破案36起。\n\n——云南：保山、临沧警方抓获9人；", ["全国", "云南省"]),
        # the stage on which a police acted, and where its suspects hid
        ("普洱公安机关在孟连口岸接收9名嫌疑人。", ["普洱市"]),
        ("# 台州警方通报\n\n路桥区警方端掉藏在安徽亳州的窝点3处。", ["路桥区"]),
        ("# 渭南警方通报\n\n蒲城县公安局在西安、咸阳收网，抓获9人。", ["蒲城县"]),
        # 该支队 is a city's, whatever county its paragraph tells of
        ("# 临沧警方通报\n\n耿马县公安局抓获9人。今年，该支队破案36起。", ["耿马傣族佤族自治县", "临沧市"]),
        # each of two shares in brackets
        ("# 全国举报情况\n\n举报人以山东（9.6%）和河北（7.2%）为多。", ["山东省", "河北省"]),
        # where a dispatch with its year was written
        ("新华社昆明2022年1月9日电　云南省边检总站破案36起。", ["云南省"]),
        # 全国 of a text about a city of 台湾
        ("# 台中市警方逮9人\n\n去年全国受理假投资诈欺7613件。", ["台中市", "台湾"]),
        # somebody of a place with whom a story begins, a false police in quotation marks
        ("# 南通警方通报\n\n小周在如东一家网吧借出银行卡。卡内进账36万元。", ["如东县"]),
        (
            "# 江门警方通报\n\n蓬江区居民李女士接到电话。对方自称“上海市公安局民警，警号36”。她被骗9万元。",
            ["蓬江区"],
        ),
        ("# 葡萄牙警方抓获9人\n\n警卫队在法国执法部门配合下，逮捕5名。", ["葡萄牙", "葡萄牙"]),
        # where goods are from
        ("# 葡萄牙海关查获毒品\n\n关员查验一批智利红酒，查出毒品9公斤。", ["葡萄牙"]),
        ("# 葡萄牙海关查获毒品\n\n一只自智利运抵的货柜藏有毒品9公斤。", ["葡萄牙"]),
        # 全国 of a text about a part of a country abroad
        ("# 秋田县警方通报\n\n去年全国报案36件，秋田县9件。", ["日本", "秋田县"]),
        # what was done everywhere, summed up in the story of one place; who counts leaks for the country
        (
            "# 宜昌警方端掉窝点\n\n公安部督办的案件中，宜昌警方抓获9人。\n\n截至2月底，各地共立案36起。",
            ["宜昌市", "全国"],
        ),
        ("# 保定网安周报\n\nCNVD收录漏洞36个。保定市被篡改网站9个。", ["全国", "保定市"]),
        # an office that acts elsewhere; a scene without a figure, in a report on the country
        ("# 海东警方通报\n\n化隆县群众多在外，县公安局在广州、苏州设站9个。", ["化隆回族自治县"]),
        ("公安部通报，全国破案36起。\n\n暴雪封住了昌都的山路。民警救出牧民9人。", ["全国", "昌都市"]),
    ],
)
def test_regions_of_figures(text: str, expected: list[str | None]) -> None:
    """The one that the sentence names, else the one that 全市 points to, else the text's."""
    assert [record.region for record in statistics_of(text)] == expected


def test_period_of_the_text() -> None:
    """From its title or its lead."""
    time = setting_of("# 某县公布2020年工作\n\n全县破案36起。").time
    assert time is not None
    assert time.text == "2020年"


def test_a_story() -> None:
    """A text that tells one case from beginning to end; its years are those of the story."""
    text = "# 某县打掉一个诈骗团伙\n\n该团伙骗取28万元。该团伙还骗取3万元。\n\n2019年，他骗得6万元。"
    assert setting_of(text).is_story
    assert [record.scope for record in statistics_of(text)] == ["case"] * 3
    assert not setting_of("去年，全县破案36起，抓获52名。").is_story


def test_the_title_of_a_report_tells_no_story() -> None:
    """Of a week or a quarter, whatever raids it tells."""
    raids = "3月7日，民警接到报警，追回现金36元。\n\n夜查不停，查获酒驾19起。"
    assert setting_of(f"# 一周警务快报\n\n{raids}").scope is None
    assert setting_of(f"# 民警雪夜追踪\n\n{raids}").scope is Scope.CASE
    assert setting_of(f"# 民警追踪半年收网\n\n{raids}").scope is Scope.CASE  # how long, not which
    assert setting_of(f"# 民警半年抓获36人\n\n{raids}").scope is None
    assert setting_of(f"# 某高院三年审结帮信案件1.2万件\n\n{raids}").scope is None


def test_topic_of_the_text() -> None:
    """By all its words."""
    assert setting_of("# 某县严打毒品犯罪\n\n全县抓获52名。").topic == "drugs"
    assert setting_of("# 某县严打毒品犯罪\n\n诈骗警情下降。诈骗损失下降。").topic == "drugs"
    assert setting_of("天气晴好。").topic is None


def test_an_undated_text_takes_the_first_year_that_it_names() -> None:
    """Be it in a name."""
    undated = setting_of("“清网2019”行动中，民警抓获嫌疑人52名。", Anchor(None))
    assert undated.anchor.year == 2019
    told = setting_of("平台2014年成立，2018年停兑。7月20日报案36起。", Anchor(None))
    assert told.anchor.year == 2018  # the last of which it tells
    assert setting_of("抓获2019名嫌疑人。", Anchor(None)).anchor.year is None
    assert setting_of("“清网2019”行动。").anchor.year is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [("我市食药环侦部门立案87起", "佳木斯市"), ("富锦市食药环侦部门立案87起", "富锦市")],
)
def test_the_police_whose_page_it_is(title: str, expected: str) -> None:
    """The name of a site tells whose 全市 it is, unless the title names a place."""
    head = '<meta name="SiteName" content="佳木斯市公安局">'
    body = f"<h1>{title}</h1><p>今年，全市公安立案87起。</p><p>富锦市公安局端掉窝点9处。</p>"
    article = read_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", "页.html")
    assert next(iter(extract(article))).region == expected


def test_within_the_year_that_a_text_is_about() -> None:
    """年内 in a report on the year before."""
    text = "# 某县去年立案36起\n\n2021年，全县立案36起。\n\n省厅挂牌的案件年内告破，追回9万元。"
    assert statistics_of(text)[-1].period_start == dt.date(2021, 1, 1)


def test_a_year_beside_the_one_that_governs() -> None:
    """2020年为52起 in a report on the year behind it governs no more."""
    text = "# 某县统计资料（2021）\n\n2021年立案86起。\n\n破案36起，2020年为52起，下降三成；抓获12人。"
    years = [record.period_start and record.period_start.year for record in statistics_of(text)[1:]]
    assert years == [2021, 2020, 2021, 2021]


def test_a_bracket_keeps_its_topic() -> None:
    """立案36起（盗窃26起），破案12起."""
    records = statistics_of("【刑事案件】立案36起（盗窃案件26起在其中），破案12起，抓获9人。")
    assert [str(record.topic) for record in records] == ["crime", "theft", "crime", "crime"]


def test_the_city_of_a_title_is_the_home_of_its_parts() -> None:
    """Though one of them has more votes."""
    parts = "宁城县公安局抓获9人。\n\n克什克腾旗公安局追回8万元。"
    text = f"# 赤峰电诈损失下降\n\n克什克腾旗公安局宣传36场。全市电诈立案下降8%。\n\n{parts}"
    assert [r.region for r in statistics_of(text)] == ["克什克腾旗", "赤峰市", "宁城县", "克什克腾旗"]


@pytest.mark.parametrize("text", ["整治违法网站，会同公安、文旅部门检查36次。", "浙江网信部门检查36次。"])
def test_words_that_are_no_papers(text: str) -> None:
    """会同公安 names no county's paper, 浙江网信 no site."""
    assert [r.region for r in statistics_of(f"# 浙江整治网络乱象\n\n{text}")] == ["浙江省"]


def test_a_day_behind_the_figure_of_its_clause() -> None:
    """于次日."""
    records = statistics_of("2021年2月18日，民警抓获7人，另有2人于次日投案。")
    assert [str(record.period_start) for record in records] == ["2021-02-18", "2021-02-19"]


def test_what_was_at_the_beginning_of_the_year_is_of_its_sentence() -> None:
    """What a story tells behind it is not."""
    story = "年初，陈女士被拉进炒股群，投入6万元。软件打不开时，她已转出48万元。"
    records = statistics_of(f"# 县公安局打掉炒股诈骗团伙\n\n3月2日，民警抓获6人。\n\n{story}")
    assert [str(record.period_start) for record in records] == ["2022-03-02", "2022-01-01", "2022-03-02"]


def test_a_story_leaves_the_month_that_it_opens_with() -> None:
    """What a later section tells of is of no time; where all is of one month, it is of that."""
    opening = "# 一条“跑分”链\n\n2021年6月，岚县刘女士被骗走42万元。\n\n检察机关追捕漏犯3人。"
    later = statistics_of(f"{opening}\n\n2022年1月12日，检察院对15人提起公诉。")
    assert [record.period_text for record in later] == ["2021年6月", None, "2022年1月12日"]
    assert [record.period_text for record in statistics_of(opening)] == ["2021年6月", "2021年6月"]
