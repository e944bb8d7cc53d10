"""What a figure counts when its own words do not say: each rule with a sentence that it decides."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.changes.finder import find_change
from anti_fraud_stats.context.indicators.carrying import RULES, words_of_the_sentence
from anti_fraud_stats.context.indicators.case import Case
from anti_fraud_stats.context.indicators.choosing import find_cues
from anti_fraud_stats.pipeline import Verdict, judge_by_rules
from anti_fraud_stats.reader import read_text
from tests.tables import PUBLISHED, frames_of

DIGEST = """\
# 本地快讯

## 某县警方抓获嫌疑人52名

某县警方严打诈骗犯罪，抓获嫌疑人52名。

## 博览会吸引73个国家参展

本届博览会展出面积12万平方米，吸引73个国家参展。

## 某镇新建公园

某镇新建公园6个。
"""

EXAMPLES = {
    "other_news": (DIGEST, "73个国家", "other"),
    "sent_by_a_gang": ("该团伙利用伪基站群发诈骗短信36万条。", "36万条", "other"),
    "brought_home": ("68名涉诈嫌疑人从曼谷登机，乘2架次专机被押解回国。", "68名", "people_returned"),
    "held_by_a_gang": ("该团伙非法操控直播账号360个。", "360个", "other"),
    "used_by_a_gang": ("范某收购同学的电话卡26张。", "26张", "other"),
    "served_by_a_gang": ("范某把名单卖给26个诈骗团伙。", "26个", "other"),
    "data_of_users": ("该平台3.6亿条注册用户数据被挂上暗网。", "3.6亿条", "other"),
    "places_that_act": ("26个城市同步开展销毁活动。", "26个", "other"),
    "teams": ("县局拉起7支反假币专业队。", "7支", "personnel"),
    "at_large": ("目前仍有4名头目在逃。", "4名", "other"),
    "row_of_a_table": ("去年全县案件情况如下：\n\n刑事立案  2378  2457  +3.3%", "2457", "cases_filed"),
    "fate_behind": ("夏季行动中，34名民警、辅警因公牺牲。", "34名", "deaths"),
    "given_to_them": ("局领导向8名辅警颁发从业纪念章。", "8名", "honours"),
    "amount_of_the_last": ("柜面劝阻汇款36笔，涉及金额260万元。", "260万元", "funds_intercepted"),
    "measure_of_the_last": ("查获象牙制品26件，重4.8公斤。", "4.8公斤", "goods_seized"),
    "subject_of_the_heading": (
        "# 某县反诈月报\n\n8月全县情况如下。\n\n## 警情高发地\n\n📍城关镇：7起\n📍北街：5起",
        "7起",
        "incidents_reported",
    ),
    "share_of_a_base": ("立案36起，占全部审结案件的6.2%。", "6.2%", "cases_filed"),
    "subject_of_the_sentence": ("受骗的人员中，男性26人，女性15人。", "15人", "victims"),
    "number_of_the_last": ("审结案件210件，件数同比上升8.5%。", "8.5%", "cases_investigated"),
    "share_of_cases": ("接报警情210起。约七成案件由老人报案。", "约七成", "incidents_reported"),
    "share_of_people": ("警方抓获嫌疑人52名。从年龄看，30岁以下的占61%。", "61%", "suspects_caught"),
    "rate_of_the_last": ("化解矛盾纠纷182件，化解率98.6%。", "98.6%", "other"),
    "part_of_the_last": ("抓获嫌疑人52名，其中女性9名。", "9名", "suspects_caught"),
    "object_carried_over": ("核查涉诈账号860个，处置260个。", "260个", "accounts_handled"),
    "verb_again": ("受理网络举报36万件。其中，中央一级受理2万件。", "2万件", "tips_received"),
    "verb_of_the_list": ("缴获手机35部、甲板12块。", "12块", "goods_seized"),
    "share_of_the_last": ("接报警情210起。虚假网购占31%。", "31%", "incidents_reported"),
    "share_that_opens": ("侦破盗窃案件68起，近两成为跨市作案。", "近两成", "cases_solved"),
    "closed_for_a_time": ("受大雪影响，36个高速公路收费站临时关闭。", "36个", "other"),
    "cases_of_goods": ("1至10月查获毒品206件、215人。", "206件", "cases_solved"),
    "object_of_the_verb": ("民警起获黑卡260张。", "260张", "goods_seized"),
    "verb_behind_the_last": ("夜里，260个检查点共查验车辆3.6万台次。", "3.6万台次", "inspections"),
    "member_in_cases": ("起诉传销案16件26人，走私案8件12人。", "8件", "prosecutions"),
    "verb_of_several": ("查获卡片360张，查获量上升两成六。", "两成六", "goods_seized"),
    "crime_by_name": ("上月接侵财警情86起，盗窃52起。", "52起", "incidents_reported"),
    "own_words": ("破获案件36起。", "36起", "cases_solved"),
    "deceived": ("范某以鉴宝为名骗取36名藏友。", "36名", "victims"),
    "cash_among_goods": ("民警打开提包，里面是手机5部、现金3.6万元。", "3.6万元", "funds_seized"),
    "done_to_them": ("对26名情节轻微的，依法不起诉。", "26名", "prosecutions"),
    "words_of_the_clause": ("骗取8名老人后挥霍28万元。", "28万元", "losses"),
    "pair_of_the_last": ("受理案件210件316人。", "316人", "cases_filed"),
    "subject_before": ("立案数连续4个月下降，其中7月、8月同比降幅均超过两成。", "超过两成", "cases_filed"),
    "own_subject": ("出警平均用时缩短12分钟。", "12分钟", "other"),
    "same_unit": ("接报警情210起。北街所6起为最少。", "6起", "incidents_reported"),
    "cases_of_the_text": (
        "接报警情210起。\n\n抓获3人、扣押手机4部、电脑5台、车辆6台、银行卡7张、现金8万元。\n\n冒充客服 9起",
        "9起",
        "incidents_reported",
    ),
    "usual_of_the_unit": ("走村串寨唱了130多场。", "130多场", "publicity_events"),
    "nothing": ("山路全长8公里。", "8公里", "other"),
}


def judged(text: str, figure: str) -> Verdict:
    """Return the verdict on the last figure that is printed so."""
    verdicts = judge_by_rules(read_text(text, "通报.txt", published=PUBLISHED))
    return next(verdict for verdict in reversed(verdicts) if verdict.text == figure)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_rule(rule: str) -> None:
    """The rule decides its example, and as it should."""
    text, figure, indicator = EXAMPLES[rule]
    verdict = judged(text, figure)
    assert verdict.kept is not None
    assert f"indicator:{rule}" in verdict.evidence
    assert verdict.kept.indicator == indicator


def test_each_rule_has_an_example() -> None:
    """A rule without one might be dead."""
    direct = {"words_of_the_sentence"}  # seldom reached: below by itself
    assert [*EXAMPLES] == [*(rule.__name__ for rule in RULES if rule.__name__ not in direct), "nothing"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("捣毁窝点时案值90万元，9处", "dens_destroyed"),
        ("捣毁窝点时案值90万元，共9处", None),
        ("案值90万元，9处", None),
    ],
)
def test_words_of_the_sentence(text: str, indicator: str | None) -> None:
    """A figure with no words at all takes the cue of its sentence, across other figures."""
    frame = frames_of(text)[1]
    decision = words_of_the_sentence(Case(frame, find_change(frame), None, find_cues(text), (), (), ()))
    assert (decision[0] if decision else None) == indicator


@pytest.mark.parametrize(
    ("text", "figure", "indicator"),
    [
        # whom a gang hired and sold to was counted nowhere before
        ("警方抓获嫌疑人52名。谭某雇用18名“收药人”。", "18名", "other"),
        ("抓获嫌疑人52名。买家共计9300余人。", "9300余人", "other"),
        # in a list with goods seized
        ("民警查出涉案手机46部、内存条125条。", "125条", "goods_seized"),
        # the verb of the list with the member's own noun
        ("拦截诈骗电话18亿次、短信12亿条。", "12亿条", "messages_blocked"),
        ("事故造成41人死亡、352人受伤。", "352人", "victims"),
        # over a bracket
        ("抓获犯罪嫌疑人（含关联犯罪）31万名。", "31万名", "suspects_caught"),
        ("拦截电话472万次，日均1.3万次。", "1.3万次", "calls_blocked"),
        ("抓获嫌疑人52名，其中刑事拘留41名。", "41名", "criminal_detentions"),
        ("缴获手机35部，止付90万元。", "90万元", "funds_stopped"),
        ("扣押车辆5台、现金18万元。", "18万元", "funds_seized"),
        ("破获案件36起，上年27起。", "27起", "cases_solved"),
        # parts go on across a comma, and in a bracket
        ("移交嫌疑人86人，其中头目6名，网上在逃人员12名。", "12名", "people_returned"),
        ("破获案件26起（盗窃12起、电诈8起、抢夺6起）。", "8起", "cases_solved"),
        ("抓获嫌疑人86人，其中头目6名，受害人12名。", "12名", "victims"),
        # the noun of the whole in the name of its part, but not its verb
        ("立案办理公益诉讼案件360件，其中民事公益诉讼26件。", "26件", "cases_filed"),
        # a verb alone again, over the change between
        ("截获恶意样本360万个，环比下降6%，平均每天截获2万个。", "2万个", "other"),
        # a share of the cases, whatever its noun is
        ("新收消费案件3600件，其中预付卡纠纷占三成。", "三成", "cases_filed"),
        ("接报骗案86宗居首；投资骗局最惨重，受害者共损失26万元，占四成。", "四成", "losses"),
        # the noun of a change behind what it is compared with
        ("受理案件360件，损失26万元，较去年同期件数增加3.6%。", "3.6%", "cases_filed"),
        ("受理案件360件，损失26万元，较去年同期增加3.6%。", "3.6%", "losses"),
        # what is done to places, and to things of a gang
        ("依法约谈营业网点26家。", "26家", "people_penalised"),
        ("民警现场控制涉案车辆3辆。", "3辆", "goods_seized"),
        ("控制嫌疑人12名。", "12名", "suspects_caught"),
        ("26省区市警方联合行动，抓获嫌疑人52名。", "26省区市", "other"),
        # a bracket that closes before the figure, the name of a document, a promise
        ("将赵某（男，曾因盗窃被判处有期徒刑）等4人抓获。", "4人", "suspects_caught"),
        ("张贴《关于敦促涉诈在逃人员投案自首的通告》3600份。", "3600份", "publicity_materials"),
        ("平台停止兑付，260名群众奔走。", "260名", "other"),
        ("为先进代表36名佩戴奖章。", "36名", "honours"),
        ("对境外移交回国人员批准逮捕260人。", "260人", "arrests"),
        # measures of the figure before
        ("紧急止付26笔，金额84万元。", "84万元", "funds_stopped"),
        ("返还资金310万元，惠及群众46人。", "46人", "funds_returned"),
        # a change of a kind of the cases counted before
        ("首季立案86宗。\n\n網騙升兩成五。", "兩成五", "cases_filed"),
        # a list goes on with the whole, not with its part
        ("接报警情86起，其中立为刑事案件52起。\n\n城南所24起。", "24起", "incidents_reported"),
        # a line above a list, and a verb that only one of the two units takes
        ("本院情况如下。\n\n提起公诉\n\n诈骗罪，26人\n\n帮信罪，41人", "41人", "prosecutions"),
        ("搜獲物品計有：\n\n* 手機38部\n* 現金26萬元", "26萬元", "funds_seized"),
        # the column of a change is of the figure beside it
        ("类　别  立案数（起）  比上年增减（%）\n\n刷单返利  126  18.4", "18.4", "cases_filed"),
        # police money and operations are not carried into another sentence
        ("冻结资金86万元。\n\n老周又投了3万元学费，最多一笔2.6万元。", "2.6万元", "losses"),
        ("破案260起，发起集群战役3起。\n\n食品类：41起", "41起", "cases_solved"),
        # what a share is of
        ("起诉嫌疑人52名。受害人以青年居多，占46%。", "46%", "victims"),
        ("审结案件52件。在被告人构成上，无业者占61%。", "61%", "convictions"),
        ("核查线索208条，办结率97%。", "97%", "leads_checked"),
        ("在已起诉的赌博案件中，网上开设的占56%。", "56%", "prosecutions"),
        # the money of accounts that were frozen, and the amount that rises
        ("冻结银行账户36个，涉及资金280万元。", "280万元", "funds_frozen"),
        ("堵截取现46起，避免损失360万元，金额增长21%。", "21%", "losses_prevented"),
        # goods of the list's verb behind a comma, cards in it, passive
        ("檢獲電話六部、銀行卡二十張，以及現金八萬元。", "八萬元", "funds_seized"),
        ("缴获手机26部、SIM卡340张。", "340张", "goods_seized"),
        ("出租屋里360张电话卡被缴。", "360张", "goods_seized"),
        ("抽查营业网点1200个。", "1200个", "inspections"),
        # what is left in a frozen account, what a share of a named number is, whose group it is
        ("冻结人头账户26个、账户余额360万元。", "360万元", "funds_frozen"),
        ("从地域看，甲省举报量居首位，占16.3%。", "16.3%", "tips_received"),
        ("案均损失6.2万元；受害人中，六成以上是学生。", "六成以上", "victims"),
        ("查处吸毒人员260人次，其中初次吸毒26名。", "26名", "people_penalised"),
        ("未成年人游戏诈骗警情环比下降16%。", "16%", "incidents_reported"),
        ("受害人合计260人，约为前年的3倍。", "3倍", "victims"),
        ("被骗金额36万元。\n\n260名群众血本无归。", "260名", "victims"),
        ("目前已有26个省区市开通短信报警。", "26个省区市", "other"),
        ("专案组已查证涉及国内26个省区市的同类案件36起。", "26个省区市", "other"),
        ("在26国执法机构参与的行动中，逮捕36人。", "26国", "other"),
        ("反诈小程序注册用户3.6亿个。", "3.6亿个", "app_users"),
        ("破获涉税案件36件，涉案金额2亿元，其中骗取退税案件占到了36%。", "36%", "cases_solved"),
        ("民警搜出人头账户提款卡36张。", "36张", "goods_seized"),
        ("查封房产6套。", "6套", "funds_seized"),
        ("查封设备6套。", "6套", "goods_seized"),
        # a noun at work, and the name of a class of cases
        ("该团伙替86家公司刷单。", "86家", "other"),
        ("接报警情260起。\n\n游戏账号交易类26起。", "26起", "incidents_reported"),
        # a rate of its own, and a share that names cases
        ("受害人260名。60岁以上老年人知晓率为91%。", "91%", "publicity_reach"),
        ("审结案件52件，判处罪犯86人。团伙案件占七成。", "七成", "cases_investigated"),
        ("起诉洗钱犯罪260人，其中“自洗钱”120人，占比近46%。", "近46%", "prosecutions"),
        ("拘捕860人，当中72%为人头账户持有人。", "72%", "suspects_caught"),
        ("被骗260万元，占公司净资产的6.4%。", "6.4%", "losses"),
        ("一级账户止付成功率为36.2%。", "36.2%", "funds_stopped"),
        ("接到举报260起。\n\n男性受害者占64.2%。", "64.2%", "victims"),
        ("回访群众满意率96%。", "96%", "satisfaction"),
        # a part of whom the clause before names, and a heading that tells of whom
        ("受害者多为退休人士，其中60岁以上者有260人。", "260人", "victims"),
        (
            "# 某县警情分析\n\n8月接报警情260起。\n\n## 二、受害人特征\n\n男性126人，女性134人。",
            "134人",
            "victims",
        ),
        # things in the names of kinds of cases, and what goods were seized in
        ("接报警情260起。\n\n冒充网店客服26起。", "26起", "incidents_reported"),
        ("接报警情260起。其中虚假服务、购物：36起。", "36起", "incidents_reported"),
        ("缴获冰毒公斤级案件16起。", "16起", "cases_solved"),
        # a part of what the sentence before counted, a whole list of them, and not of one of two
        ("办理涉税案件86件。其中，网约车领域26件。", "26件", "cases_investigated"),
        ("破获刑案36起\n\n其中抢夺6起、诈骗9起", "9起", "cases_solved"),
        ("立案260起，破案86起。其中集资案件16起。", "16起", "cases_filed"),
        # a change on a line of its own
        ("警情186起\n\n比上周少26起", "26起", "incidents_reported"),
        ("警情186起\n\n损失26万元\n\n环比下降8.6%", "8.6%", "losses"),
        # a verb that the lexicon has not, and the object of another
        ("排查风险账户860个，管控26个。", "26个", "accounts_handled"),
        ("劝阻疑似受骗老人36人次。", "36人次", "dissuasions"),
        ("涉案货船6艘、挂车8辆予以没收。", "6艘", "goods_seized"),
        ("该公司发布不实视频260条。", "260条", "other"),
        # fines, by no other word than their amount
        ("央行共开出罚单36张，金额2600万元。", "2600万元", "people_penalised"),
        # what would have been lost
        ("“要不是你们，我的26万元就没了。”", "26万元", "losses_prevented"),
        ("“卡里的26万元就没了。”", "26万元", "losses"),
        # what a multiple, a share of money and points above a rate are of
        ("电诈损失1.2亿元，是盗窃的3.6倍。", "3.6倍", "losses"),
        ("群众损失假投资26亿元，占46%。", "46%", "losses"),
        ("判处被告人260人，重刑率16%，高于其他案件6.2个百分点。", "6.2个百分点", "convictions"),
        ("两县案件数量居前列，占比分别为26%和18%。", "18%", "cases_filed"),
        # 跌破 is no verb of solving, and the noun right before a figure goes before a phrase
        ("诈骗案跌破两万起。", "两万起", "cases_filed"),
        ("制作的反诈视频全网播放量260万次。", "260万次", "publicity_reach"),
        # the verb of a list, past the name of a thing that begins with a verb
        ("缴获银行卡26张、作案手机8部、甲板12块。", "12块", "goods_seized"),
    ],
)
def test_own_words_and_units_go_first(text: str, figure: str, indicator: str) -> None:
    """A part with a cue of its own, another clause, another unit, another year."""
    verdict = judged(text, figure)
    assert verdict.kept is not None
    assert verdict.kept.indicator == indicator


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("全市发生交通事故58起，造成6人死亡，同比减少8起、2人。", "8起", "incidents_reported"),
        ("全市发生交通事故58起，造成6人死亡，同比减少8起、2人。", "2人", "deaths"),
        ("公安机关缴获读卡器7台、探头14个。", "14个", "goods_seized"),
        ("海关查获地下仓库3间。", "3间", "dens_destroyed"),
        ("该团伙替诈骗分子拨打电话8200余个。", "8200余个", "other"),
        ("审结的案件中，被判刑的罪犯有620人，重刑率为18%，并处罚金的占八成。", "18%", "convictions"),
        ("审结的案件中，被判刑的罪犯有620人，重刑率为18%，并处罚金的占八成。", "八成", "convictions"),
        ("一年里有7名民警因公负伤。", "7名", "other"),
        ("发案80起。破案31起，抓获9人，止付40万元。\n\n1.刷单类。26起。", "26起", "incidents_reported"),
        ("抓获嫌疑人90名，其中境外回流人员8名、组织者3名。", "3名", "suspects_caught"),
        ("抓获嫌疑人90名，其中境外回流人员8人。", "8人", "suspects_caught"),
        ("止付资金36万元；刑事立案与去年同期相比，下降8%。", "8%", "cases_filed"),
        ("立案80件。谎称可以退还保费的「退保诈骗」36件。", "36件", "cases_filed"),
        ("冒充类占全部警情的36%；虚假投资类只占14%。", "14%", "incidents_reported"),
        ("在破获的案件中，保健品类占37%。", "37%", "cases_solved"),
        ("审查起诉1280人。\n\n## 涉案“内鬼”\n\n30岁以下的占57%。", "57%", "prosecutions"),
        ("截获病毒样本260个，平均每天截获6个。", "6个", "other"),
        ("财损4480万元（约新台币970万元），年增8%。", "8%", "losses"),
        ("立案数下降6%，财产损失同比有所下降，降幅9%。", "9%", "losses"),
        # the verb alone, be it behind those who did it
        ("共受理网络举报36万件，其余8万件由网站直接受理。", "8万件", "tips_received"),
        ("全市接报盗窃警情74起。顺手牵羊占35%，扒窃5.4%。", "5.4%", "incidents_reported"),
        ("74名失主，男43人、女31人。", "31人", "victims"),
        ("全市接报盗窃警情74起。74名失主，男43人、女31人。", "43人", "victims"),
        ("毒品案件查获1356件。", "1356件", "cases_solved"),
        # what was found or brought back, by what it is
        ("民警找回走失老人8名。", "8名", "people_found"),
        ("民警找回电动车86辆。", "86辆", "goods_seized"),
        ("民警找回现金9万元。", "9万元", "funds_recovered"),
        ("民警把参赌人员26人带回。", "26人", "suspects_caught"),
        # a part that cannot be counted in the unit of the whole; a level in another unit
        ("被扣留者当中，26人是外国公民。", "26人", "suspects_caught"),
        ("接获骗案36起，财损8万元，至26起。", "26起", "cases_filed"),
        # a change in the unit before, and one spread over figures that are summed up
        ("盗窃立案86起，比上年少8起，若与2019年相比则仍多出36起。", "36起", "cases_filed"),
        ("立案638起，涉案金额1.5亿元，两项数字与上年相比分别减少19%和27%。", "27%", "case_value"),
        (
            "立案80起，破案30起，刑拘12人。较上年上半年，立案、破案、刑拘三项分别增长8%、9%、6%。",
            "6%",
            "criminal_detentions",
        ),
        # over a sum told again in another currency
        ("起出现金28万澳元（约新台币568万元）、加密手机9支。", "9支", "goods_seized"),
        # planted in it, but seized
        ("民警扣押植入木马的优盘11个。", "11个", "goods_seized"),
    ],
)
def test_words_and_figures_that_decide(text: str, figure: str, expected: str) -> None:
    """What an earlier figure, the verb of the list or what was done behind says."""
    found = (verdict.kept for verdict in judge_by_rules(read_text(text, "x.txt", published=PUBLISHED)))
    assert [record.indicator for record in found if record and record.text == figure] == [expected]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("全县抓获嫌疑人36人。公司在册员工23人。", "23人"),
        ("全县立案诈骗36起。平台项目逾期率1.37%。", "1.37%"),
        ("举报诈骗36起，未成年人不良信息占22%。", "22%"),
    ],
)
def test_people_and_rates_with_a_name_of_their_own(text: str, figure: str) -> None:
    """Those are not the ones that were counted before."""
    kept = judged(text, figure).kept
    assert kept is not None
    assert kept.indicator not in {"suspects_caught", "cases_filed", "victims"}
