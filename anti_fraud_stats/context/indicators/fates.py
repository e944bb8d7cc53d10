"""What was done to those that a figure counts, or became of them, where it is told behind the figure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.choosing import choose_indicator
from anti_fraud_stats.lexicon.phrases import Use, phrases_for
from anti_fraud_stats.terms import Measure

__all__ = ["deceived", "done_to_them", "fate_behind", "given_to_them"]

_LED: Final = regex.compile(r"(?:(?<![面针应相])对|[将把])\s?$")
# 向2名民警颁发纪念章: what they were given, not who they are
_GIVEN_TO: Final = ("向", "给", "为")
_GIVEN: Final = regex.compile(
    r"[^，。；\d]{1,8}?(?:(?:颁发|颁授|佩戴)[^，。；\d]{0,12}?(?:奖|章|荣誉|证书|称号|牌|勋)|授予|授奖|授牌|授旗|授勋)"
)
_NEXT: Final = regex.compile(r"[。；\d]")
_HONOURED: Final = "honours"
_HURT: Final = "victims"
_LOST: Final = "losses"
_BEREFT: Final = frozenset({"血本无归", "一无所有"})
_LOST_MONEY: Final = regex.compile(
    r"\p{Han}{0,6}?(?<!挽回|避免|减少|防止|免遭|免受|止住|追回)(?:共|合计|累计|总共|先后)?损失了?[共约近达超逾]*\d"
)
_OURS: Final = regex.compile("(?:公安|缉毒|巡)?(?:民警|警员|辅警|警察|消防员|官兵|战士|干警)")
_AVERTED: Final = regex.compile("要不是|若不是|如果不是|要是没有|幸亏|多亏|幸好|差点|险些")


def fate_behind(case: Case) -> Decision | None:
    """34名民警、辅警因公牺牲, 352人受伤: what happened to the people counted."""
    kind = case.frame.quantity.kind
    if kind not in {"person", "money", "bare", "thing"}:
        return None
    match = _fates().match(case.frame.sentence, case.frame.quantity.stop)
    if match is None:
        return None
    entries = lexicon.indicators().items()
    key = next(key for key, entry in entries if match["fate"] in entry.behind)
    if key == _LOST and kind == "person":
        return (_HURT, None) if match["fate"] in _BEREFT else None  # 260名群众血本无归, but not 36人未归还
    if key == _LOST and _AVERTED.search(case.frame.sentence, 0, case.frame.quantity.start):
        return "losses_prevented", None  # 要不是你们，我这15万元就没了
    ours = _OURS.match(case.frame.sentence, case.frame.quantity.stop)
    if key == _HURT and (ours or regex.search("因公|执勤|执行任务", match[0])):
        return DEFAULT, None  # 一年里36名民警因公负伤
    return (key, None) if kind in lexicon.indicators()[key].units else None


@cache
def _fates() -> regex.Pattern[str]:
    """Return what finds the lexicon's words of fate behind a figure and a short noun."""
    words = [word for entry in lexicon.indicators().values() for word in entry.behind]
    return regex.compile(
        r"[^，。；！？\d]{0,8}?[，]?(?:、\d{1,4}[名人位个]\p{Han}{1,6}?)?(?:因公|英勇|不幸)?(?P<fate>\L<words>)(?!的?人数|率|\d|(?<=被控)制)",
        words=words,
    )


def deceived(case: Case) -> Decision | None:
    """骗取36名藏友52万元, 12名网友损失8.6万元: people who lost money, or were sold."""
    frame = case.frame
    if frame.quantity.kind != "person" or case.change.measure is not Measure.LEVEL or case.choice:
        return None
    lost = _LOST_MONEY.match(frame.sentence, frame.quantity.stop)
    return (_HURT, None) if lost or phrases_for(Use.DECEIVED).search(frame.words_before) else None


def given_to_them(case: Case) -> Decision | None:
    """向2名民警颁发纪念章: the honour that those who are counted receive."""
    frame = case.frame
    if frame.quantity.kind not in {"person", "thing"} or not frame.words_before.endswith(_GIVEN_TO):
        return None
    return (_HONOURED, None) if _GIVEN.match(frame.sentence, frame.quantity.stop) else None


def done_to_them(case: Case) -> Decision | None:
    """对41名情节轻微的，依法不起诉: the verb of a clause behind the figure's own, before the next figure."""
    frame, start = case.frame, case.frame.quantity.stop
    if case.choice or frame.quantity.kind not in {"person", "thing"} or not _LED.search(frame.words_before):
        return None
    stop = _NEXT.search(frame.sentence, start)
    end = stop.start() if stop else len(frame.sentence)
    verbs = [(p, word) for p, word in case.atoms if start <= p and p + len(word) <= end]
    choice = choose_indicator(replace(frame, after=end, tail=end), verbs)
    return (choice.key, choice) if choice else None
