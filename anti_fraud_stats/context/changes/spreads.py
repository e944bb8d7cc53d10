"""Figures that take their subject from others: 抓获1367名、破案3028起，同比分别上升119.1%、207.1%."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.changes.finder import SHARES, Change
from anti_fraud_stats.context.changes.words import BECOMES, MOST, MOVED, TOGETHER, strip_change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.terms import Measure

__all__ = ["find_subjects"]

_EACH: Final = regex.compile(r"(?:[两三四五六七八]项(?:数据|指标)?)?(?:分别|各(?![类种级地项个])|依次)")
_LIST: Final = regex.compile(r"、|以及|[和及]|与(?![上去前往]一?[年月周]|同期|\d)|(?<=[”’》])(?=[“‘《])")
# 逮捕412人、起诉538人，上年分别为437人、501人
_OTHER_YEAR: Final = regex.compile(r"(?:上年|去年|前年|上一年|\d{4}年)(?:同期)?分别[为是有]\ ?$")
# 较去年同期件数增加9.4%: the noun stands between what it is compared with and the change
_NAMED_BEHIND: Final = regex.compile(
    r"[较比与和同](?:去年|上一?年|前一年|上个?月|上一?季度|上周)(?:同期)?(?:相比|相较)?"
    r"(?!\p{Han}?[多少])\p{Han}{0,8}?(?:[件起宗人]数|金额|[损财]损|损失|警情|案件|发案|立案)(?!率)"
)
_WHEN: Final = regex.compile(r"(?:\d{4}年)?(?:\d{1,2}月份?|[一二三四]季度|[上下]半年|全年)?")
_OF_WHICH: Final = regex.compile(r"\s*(?:其中|当中|尤其是?|特别是)?[，,]?")
_EMPTY: Final = "，, 、（(其中均也却则又还但虽"  # characters that name nothing
_IN_TURN: Final = {"前者": -2, "后者": -1}  # 前者同比升8%，后者降6%: the last levels before
_MEANWHILE: Final = regex.compile(r"^[一两几半\d]年[间来]|^[一两]年多来")  # 一年间减少了8%
LONGEST_JOINT: Final = 12  # and all that may: 同比下降8%和9%，其中盗窃案件降幅更大，为12% is no list
JOINT: Final = 2  # characters that may stand between two figures of a list

Subject = int | tuple[int, int]


def find_subjects(frames: Sequence[Frame], changes: Sequence[Change]) -> dict[int, Subject]:
    """Return for figures that lean on others the number of that figure, or the stretch of its own subject."""
    subjects: dict[int, Subject] = {}
    n = 0
    while n < len(frames):
        run = _run_from(n, frames, changes)
        named = _named_in_turn(n, frames, changes)
        if named is not None:
            subjects[n] = named
        elif (
            len(run) > 1
            or _leans(frames[n], changes[n], frames[n - 1] if n else None)
            or _is_of_the_count_before(n, frames, changes)
        ):
            subjects.update(_share_out(run, frames, changes))
        n = run[-1] + 1
    return subjects


def _named_in_turn(n: int, frames: Sequence[Frame], changes: Sequence[Change]) -> int | None:
    """Return the figure before that 前者 or 后者 stands for, where a change is of it."""
    if changes[n].measure is not Measure.CHANGE:
        return None
    back = _IN_TURN.get(strip_change(frames[n].words_before).strip(_EMPTY))
    levels = [m for m in range(n) if changes[m].measure is Measure.LEVEL] if back else []
    return levels[back] if back and len(levels) >= -back else None


def _run_from(first: int, frames: Sequence[Frame], changes: Sequence[Change]) -> list[int]:
    """Return the figures from `first` on that one 分别 governs."""
    run = [first]
    frame = frames[first]
    each = _EACH.search(frame.sentence, frame.reach, frame.quantity.start)
    of_before = _OTHER_YEAR.search(frame.words_before) is not None
    if not of_before and (
        changes[first].measure is Measure.LEVEL or not (each or _LIST.search(frame.words_before))
    ):
        return run
    for n in range(first + 1, len(frames)):
        words = frames[n].words_before.strip()
        if (
            not frames[n].chained
            or len(words) > JOINT
            or frames[n].quantity.start - frames[n].reach > LONGEST_JOINT
            or (
                not of_before and changes[n].measure is Measure.LEVEL and frames[n].quantity.kind != "percent"
            )
        ):
            break
        run.append(n)
    return run


# 9500万日元（约新台币1900万）: the same amount in another currency
_CONVERTED: Final = regex.compile(
    r"\s*[（(]\s*(?:大?约|折?合|折合|相当于|即|人民币|新台币|台币|港币|美元|共|计)*\s*"
)


# 案均27万元，是刷单返利的4.7倍
_MULTIPLE_OF: Final = regex.compile(r"\s*[约则更]?(?:[是为]|相当于|达到?)[^，。；]{1,14}的\s?")


def _leans(frame: Frame, change: Change, before: Frame | None) -> bool:
    """Return whether a change (同比下降36.76%) or what a level came to (至12起) has no subject of its own."""
    if change.measure is Measure.LEVEL:
        between = frame.sentence[frame.reach : frame.quantity.start]
        converted = frame.quantity.kind in {"money", "bare"} and _CONVERTED.fullmatch(between)
        multiple = frame.quantity.kind == "times" and _MULTIPLE_OF.fullmatch(frame.words_before)
        alike = before is not None and before.quantity.kind in {frame.quantity.kind, "percent", "bare"}
        becomes = (alike or not frame.quantity.unit) and BECOMES.fullmatch(frame.words_before)
        return frame.reach > 0 and bool(converted or multiple or becomes)
    if change.measure is not Measure.CHANGE:
        return False
    own = _MEANWHILE.sub("", strip_change(frame.words_before).strip(_EMPTY))
    named = _NAMED_BEHIND.match(frame.words_before.strip(_EMPTY))
    begun = frame.sentence[frame.before : change.start or frame.before].strip(_EMPTY)
    return (not own and not named) or (not begun and frame.quantity.kind == "times")


def _is_of_the_count_before(n: int, frames: Sequence[Frame], changes: Sequence[Change]) -> bool:
    """抢夺19件，虽不多，却增加4件: whether a change in the unit before is in a clause without a noun."""
    frame = frames[n]
    if n == 0 or changes[n].measure is not Measure.CHANGE or frame.quantity.kind in SHARES:
        return False
    words = frame.sentence[frame.clause : frame.quantity.start]
    own = strip_change(words).strip(_EMPTY + "若如仍反而")
    return not own and frames[n - 1].quantity.unit == frame.quantity.unit


def _share_out(run: Sequence[int], frames: Sequence[Frame], changes: Sequence[Change]) -> dict[int, Subject]:
    """Return the subject of each figure of a run: members of its own list of nouns, else levels before."""
    first = frames[run[0]]
    if len(run) > 1:
        each = _EACH.search(first.sentence, first.before, first.quantity.start)
        members = _members(first.sentence, first.before, each.start() if each else first.quantity.start)
        if len(members) == len(run) and strip_change(first.words_before).strip():
            return dict(zip(run, members, strict=True))
    joint = _joint_subjects(first) if len(run) > 1 else _most_moved(first)
    if len(run) > 1 and not joint:  # 三地案件数量居前列，占比分别为21%、17%
        joint = _most_moved(first) * len(run)
    if len(joint) == len(run):
        return dict(zip(run, joint, strict=True))
    if len(run) == 1 and _is_number_that_moved(run[0] - 1, frames, changes):
        return {run[0]: run[0] - 1}
    levels = [n for n in range(run[0]) if changes[n].measure is not Measure.CHANGE]
    counted = changes[run[0]].measure is Measure.CHANGE and first.quantity.kind not in SHARES
    if len(run) == 1 and counted:  # 事故36起，死亡12人，同比减少6起、2人
        levels = [n for n in levels if frames[n].quantity.kind == first.quantity.kind] or levels
    if len(levels) < len(run) <= run[0]:
        levels = list(range(run[0]))  # 分别下降8%和9%，在此基础上再降2%、3%
    if len(levels) == 1 < len(run):
        return dict.fromkeys(run, levels[0])
    if len(levels) >= len(run):
        return dict(zip(run, levels[-len(run) :], strict=True))
    return {}


def _is_number_that_moved(n: int, frames: Sequence[Frame], changes: Sequence[Change]) -> bool:
    """Return whether a figure tells by what number something fell or rose: 警情减少26起，降幅为8%."""
    if n < 0 or changes[n].measure is not Measure.CHANGE or frames[n].quantity.kind in SHARES:
        return False
    return frames[n + 1].quantity.kind in {*SHARES, "times", frames[n].quantity.kind}


def _joint_subjects(frame: Frame) -> list[tuple[int, int]]:
    """Return the nouns of the clause before that fall or rise together: 立案、损失“双下降”，降幅分别为."""
    start, sentence = frame.clause, frame.sentence
    if strip_change(frame.words_before).strip(_EMPTY) or sentence[start - 1 : start] not in {"，", ","}:
        return []
    before = max(sentence.rfind("，", 0, start - 1), sentence.rfind("；", 0, start - 1), frame.reach - 1) + 1
    together = TOGETHER.search(sentence, before, start)
    return _members(sentence, before, together.start()) if together else []


def _most_moved(frame: Frame) -> list[tuple[int, int]]:
    """Return the noun of the clause before that a change is said of: 盗窃案件降幅最大，为28.4%."""
    start, sentence = frame.clause, frame.sentence
    most = MOST.search(sentence, frame.reach, start) or MOVED.search(sentence, frame.reach, start)
    if most is None:
        return []
    marks = (sentence.rfind(mark, frame.reach, most.start()) for mark in "，；。")
    begin = _OF_WHICH.match(sentence, max(*marks, frame.reach - 1) + 1)
    named = begin and begin.end() < most.start() and not _WHEN.fullmatch(sentence[begin.end() : most.start()])
    return [(begin.end(), most.start())] if begin and named else []


def _members(sentence: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the members of a list of nouns between two places."""
    members, begin = [], start
    for match in _LIST.finditer(sentence, start, stop):
        members.append((begin, match.start()))
        begin = match.end()
    members.append((begin, stop))
    return [(a, b) for a, b in members if sentence[a:b].strip()]
