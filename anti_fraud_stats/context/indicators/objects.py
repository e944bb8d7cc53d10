"""Where a verb and its object speak for two indicators, and the verb decides."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.indicators.verbs import carry_verb, choose_verb
from anti_fraud_stats.lexicon.phrases import Use, phrases_for
from anti_fraud_stats.terms import Measure

__all__ = [
    "at_large",
    "brought_home",
    "closed_for_a_time",
    "data_of_users",
    "object_of_the_verb",
    "places_that_act",
    "teams",
]

OPENING: Final = 2  # characters before a verb that begins the figure's words
_HARMED: Final = "victims"
_HELP: Final = frozenset({"dissuasions", "warnings", "people_found"})
_GOODS: Final = "goods_seized"
_ASSETS: Final = "funds_seized"
_ESTATE: Final = regex.compile(r"房[产屋]|不动产|商铺|别墅|住宅|公寓|土地|地块|股权|股票|车位$")
_CHECKS: Final = "inspections"
_DONE_TO_PLACES: Final = frozenset({_CHECKS, "people_penalised"})
_CARDS: Final = frozenset({"phone_cards_closed", "accounts_handled"})
_PLACES: Final = "facilities"
_PLACES_BEHIND: Final = regex.compile(
    r"\p{Han}{0,2}(?:国家(?!反诈|级)|城市(?!管)|省份|省区|省市|地市(?!级)|成员国)"
)
_PROVINCES: Final = frozenset({"省区市", "国"})  # 27省区市公安机关联合行动, 10余国执法机构
_THEIRS: Final = regex.compile(r"(?:国家|省区?市?份?|地市|市)?的")
_RECORDS: Final = frozenset({"条", "份", "组"})
_DATA: Final = regex.compile(r"[^，。；\d]{0,10}?(?:数据|信息|资料|记录|档案)(?!.{0,2}[宣推发])")
_OF_USERS: Final = frozenset({"app_users", "people_penalised", "hazards_fixed", "personnel"})
_OF_PLACES: Final = frozenset({_PLACES, "publicity_reach"})
_WORKS: Final = regex.compile(r"工厂|工场|厂房|仓库|车间|作坊|冷库|机房|地下室")
_TEAMS: Final = "personnel"
_TEAM: Final = regex.compile(r"[^，。；、\d]{2,14}?(?<!编|球|车|舰|船)队(?![列员长部里])")
_DENS: Final = "dens_destroyed"
_AT_LARGE: Final = regex.compile(
    r"[^，。；、\d]{0,8}?(?:仍|尚|还)?在逃(?!人员|\d)(?![^，。；]{0,16}(?:落网|归案|投案|自首|到案|被抓|抓获|被捕))"
)
_RETURNED: Final = "people_returned"
_BROUGHT: Final = regex.compile(
    r"[^，。；！？\d]{0,16}?(?:嫌疑人|人员|[嫌逃]犯|公民|国人|骨干)(?:（[^（）]{1,24}）)?(?![^，。；]{0,4}[抓捕逮])[^。；！？人名]{0,48}?"
    r"(?:(?:押解|押送|押返|遣返|遣送|移交|接返|递解|引渡)(?:移交)?(?:至|到|回|返|我|中方|给|出境)|交给我|分批入境)"
)
_SITES: Final = "sites_blocked"
_TAKEN: Final = regex.compile("(?:已|均|全部)?被(?:查?[缴扣获]|起获|收缴|没收)")


def brought_home(case: Case) -> Decision | None:
    """36名嫌疑人从曼谷启程，分2架次包机被押解回国: what was done to them stands at the end."""
    frame, choice = case.frame, case.choice
    if frame.quantity.kind != "person" or (choice and choice.is_verb):
        return None
    return (_RETURNED, None) if _BROUGHT.match(frame.sentence, frame.quantity.stop) else None


def closed_for_a_time(case: Case) -> Decision | None:
    """67个高速公路收费站临时关闭: what is shut is no site on the net."""
    choice = case.choice
    shut = choice is not None and choice.key == _SITES and choice.is_verb
    return (DEFAULT, choice) if shut and phrases_for(Use.SHUT).match(case.frame.words_after) else None


def data_of_users(case: Case) -> Decision | None:
    """5.6亿条用户数据被挂上暗网: records of people, who are none of one's own."""
    frame, choice = case.frame, case.choice
    if frame.quantity.unit not in _RECORDS or choice is None or choice.key not in _OF_USERS:
        return None
    return (DEFAULT, None) if _DATA.match(frame.sentence, frame.quantity.stop) else None


def places_that_act(case: Case) -> Decision | None:
    """全国156个城市集中销毁, 18个省区市的案件: how many places did it or had it, whatever they did."""
    frame, choice = case.frame, case.choice
    ends = (frame.quantity.stop, frame.quantity.number_stop)  # of 28个省区市 the places are in the text
    places = frame.quantity.kind == "thing" and any(_PLACES_BEHIND.match(frame.sentence, n) for n in ends)
    places = places or frame.quantity.unit in _PROVINCES
    behind = choice is None or choice.start >= frame.quantity.stop or choice.key in _OF_PLACES
    theirs = any(_THEIRS.match(frame.sentence, n) for n in ends)
    return (DEFAULT, None) if places and (behind or theirs) else None


def object_of_the_verb(case: Case) -> Decision | None:
    """缴获电话卡1340张, 抽查营业网点1850个: cards that are seized are goods, places may be inspected."""
    choice = case.choice
    if done := _done_to_victims(case):
        return done
    things = case.frame.quantity.kind == "thing"
    if choice and choice.key == _PLACES and things and _is_seized(case, choice):
        return _GOODS, choice  # 缴获读卡器3台、摄像头6个
    if choice is None or choice.is_verb:
        return _held_on_the_spot(case) if choice and choice.key == _GOODS else None
    head = case.frame.words_before.rstrip(" 共计各达")  # 人头账户提款卡
    if choice.key in _CARDS and (choice.cue.endswith("卡") or head.endswith(("卡", "存折"))):
        return (_GOODS, choice) if _is_seized(case, choice) else None
    own = choose_verb(case.frame, case.atoms) if choice.key == _PLACES else None
    if own is None or own.start - case.frame.before > OPENING or own.stop > choice.start:
        return None
    key = carry_verb(own, case.frame.quantity)  # 约谈营业网点73家
    return (key, own) if key in _DONE_TO_PLACES else None


def _done_to_victims(case: Case) -> Decision | None:
    """劝阻疑似受骗学生61人次: whom the police keep from harm are none that were harmed."""
    if case.choice is None or case.choice.key != _HARMED or case.choice.is_verb:
        return None
    own = choose_verb(case.frame, case.atoms)
    return (own.key, own) if own and own.key in _HELP and own.stop <= case.choice.start else None


def _held_on_the_spot(case: Case) -> Decision | None:
    """查封房产6套, 股权3笔: what is held, not what is taken away, is an asset; 查获工厂2座 are dens."""
    verb = case.choice
    words = case.frame.words_before + case.frame.words_after
    if case.frame.quantity.kind == "place" and _WORKS.search(words):
        return _DENS, verb
    return (_ASSETS, verb) if verb and _ESTATE.search(words) else None


def teams(case: Case) -> Decision | None:
    """拉起7支反假币专业队: what a team is there for says nothing of what it is."""
    team = case.frame.quantity.unit == "支" and _TEAM.match(case.frame.words_after) is not None
    return (_TEAMS, case.choice) if team and case.change.measure is Measure.LEVEL else None


def at_large(case: Case) -> Decision | None:
    """仍有3名主犯在逃, 在逃的3名: those who are sought are not caught."""
    frame, choice = case.frame, case.choice
    if frame.quantity.kind != "person" or (choice and choice.is_verb and choice.stop <= frame.quantity.start):
        return None
    sought = frame.words_before.endswith("在逃的") or _AT_LARGE.match(frame.sentence, frame.quantity.stop)
    return (DEFAULT, None) if sought else None


def _is_seized(case: Case, choice: Choice) -> bool:
    """Return whether a verb of seizing has the cards as its object: its own, the list's, a passive one."""
    listed = case.earlier[-1].verb if case.earlier and case.frame.chained else None
    verb = choose_verb(case.frame, case.atoms) or listed or case.heading
    if verb is not None and verb.is_verb and carry_verb(verb, case.frame.quantity) == _GOODS:
        return True
    behind = max(choice.stop, case.frame.quantity.stop)
    return _TAKEN.match(case.frame.sentence, behind) is not None
