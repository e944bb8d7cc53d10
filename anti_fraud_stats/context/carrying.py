"""What a figure counts when its own words do not say, or say less than the figures before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.case import CARRIED, CASES, DEFAULT, Case, Decision, says_nothing
from anti_fraud_stats.context.cells import row_of_a_table
from anti_fraud_stats.context.findings import REMEMBERED, Finding
from anti_fraud_stats.context.frames import CLAUSE_END
from anti_fraud_stats.context.indicators import (
    ANY_KIND,
    Choice,
    choose_indicator,
    counts,
)
from anti_fraud_stats.context.objects import (
    at_large,
    brought_home,
    object_of_the_verb,
    places_that_act,
    sent_by_a_gang,
)
from anti_fraud_stats.context.parts import object_carried_over, part_of_the_last
from anti_fraud_stats.context.shares import (
    MONEY,
    rate_of_the_last,
    share_of_a_base,
    share_of_cases,
    share_of_people,
    share_of_the_last,
    share_that_opens,
)
from anti_fraud_stats.context.subjects import (
    cases_of_the_text,
    done_to_them,
    fate_behind,
    measure_of_the_last,
    number_of_the_last,
    pair_of_the_last,
    subject_before,
    subject_of_the_heading,
    subject_of_the_sentence,
    usual_of_the_unit,
)
from anti_fraud_stats.context.verbs import carry_verb
from anti_fraud_stats.terms import Measure

__all__ = ["RULES", "decide_indicator"]

LONGEST_MEMBER: Final = 3  # characters of a noun that goes on with a list across a comma

_SHARE: Final = regex.compile(r"占比?[已约近超达为]?")
_PLACE: Final = "place"
_STAYING: Final = frozenset({"thing", "mass", _PLACE})
_DONE: Final = frozenset(
    {"funds_seized", "funds_frozen", "funds_stopped", "funds_recovered", "funds_intercepted", "operations"}
)
_SOLVED: Final = "cases_solved"
_DEATHS: Final = "deaths"
_REPORTED: Final = frozenset({"incidents_reported", "cases_filed"})
_NAMED_PEOPLE: Final = regex.compile(r"\p{Han}{2}(?:人员|社工|群众)\p{Han}{0,2}$")


def other_news(case: Case) -> Decision | None:
    """吸引73个国家参展: an item of a digest about something else, but for its dead."""
    dead = case.choice is not None and case.choice.key == _DEATHS
    return (DEFAULT, None) if case.foreign_to_us and not dead else None


def verb_of_the_list(case: Case) -> Decision | None:
    """缴获手机435部、电脑175台: the verb of a list counts for its members."""
    last = case.earlier[-1] if case.earlier and not _SHARE.search(case.frame.words_before) else None
    if last and last.verb and case.frame.chained and (key := _of_verb_and_noun(last.verb, case)):
        return key, last.verb
    member = case.frame.chained or (
        case.choice is None and len(case.frame.words_before.strip()) <= LONGEST_MEMBER
    )
    if last is None or last.verb is None or not (case.is_weak and member):
        return None
    indicator = carry_verb(last.verb, case.frame.quantity)
    return (indicator, last.verb) if indicator else None


def _of_verb_and_noun(verb: Choice, case: Case) -> str | None:
    """Return the indicator of the list's verb with the member's own noun: 拦截电话18亿次、短信12亿条."""
    head = verb.cue.partition(lexicon.GAP)[0]
    cues = lexicon.indicator_cues().by_head.get(head, ())
    own = case.frame.words_before.rpartition("”")[2].strip(" 、，,和及")  # “一号通”号码4.2万个
    fitting = (cue for cue in cues if cue.tail and cue.tail == own and counts(cue.units, case.frame.quantity))
    return next((cue.key for cue in fitting), None)


def own_words(case: Case) -> Decision | None:
    """破获诈骗案件12起: the figure's own cue."""
    return (case.choice.key, case.choice) if case.choice else None


def words_of_the_clause(case: Case) -> Decision | None:
    """骗取12名老人80万余元, 判决案件41件111人: the verb of the clause, across another figure."""
    frame = case.frame
    start = max((m.end() for m in CLAUSE_END.finditer(frame.sentence, 0, frame.quantity.start)), default=0)
    if case.change.measure is not Measure.LEVEL or start >= frame.reach:
        return None
    choice = choose_indicator(replace(frame, reach=start, before=start), case.atoms)
    return (choice.key, choice) if choice and choice.score >= CARRIED else None


def own_subject(case: Case) -> Decision | None:
    """用时缩短12分钟, 较上月多出48箱: a duration, or a change in a unit, of something unknown."""
    kind = case.frame.quantity.kind
    unknown = kind == "time" or (case.change.measure is Measure.CHANGE and kind not in ANY_KIND)
    of_line_before = (
        says_nothing(case) and bool(case.recent) and case.recent[-1].quantity.unit == case.frame.quantity.unit
    )  # 警情1386起 ends a line, 比前一周少94起 is the next
    return (DEFAULT, None) if unknown and not of_line_before else None


def same_unit(case: Case) -> Decision | None:
    """秀江所6起最多: the last figure in this unit; for a share, the last count, for a change the last cases.

    People with a name of their own (现有吸毒人员74万名) are not those that a sentence before counted.
    """
    if _NAMED_PEOPLE.search(case.frame.words_before) and not case.earlier:
        return None
    change = case.change.measure is Measure.CHANGE and case.frame.quantity.kind == "percent"
    before = case.recent[-1] if case.recent and change and says_nothing(case) and not case.earlier else None
    if before and before.change.measure is Measure.LEVEL and before.indicator != DEFAULT:
        return before.indicator, before.choice  # 损失148万元, and 环比上升9% on the next line
    far = (finding for finding in reversed(case.recent[-REMEMBERED:]) if _goes_far(finding, case))
    known = (*reversed(case.earlier), *far)
    last = next((finding for finding in known if _is_like(finding, case)), None)
    if last and _is_passed(last, case):
        last = case.first_cases
    return (last.indicator, last.choice) if last else None


def _is_passed(last: Finding, case: Case) -> bool:
    """Return whether cases without words are not those solved, told before other figures: 1.刷单类。36起."""
    first = case.first_cases
    reported = first is not None and first.indicator in _REPORTED
    solved = last.indicator == _SOLVED and last.quantity.kind == case.frame.quantity.kind == CASES
    told = case.earlier or "破" in case.frame.sentence
    return reported and solved and not told and last is not case.recent[-1]


def _goes_far(finding: Finding, case: Case) -> bool:
    """Return whether a figure of a sentence before may be what one without words of its own is of.

    Money that the police stopped or seized, and things, are not; and shares are of people or of cases where
    no word says money.
    """
    if case.change.measure is Measure.LEVEL and case.frame.quantity.kind in _STAYING:
        last_place = case.frame.quantity.kind == _PLACE and finding is case.recent[-1]
        return last_place or says_nothing(case)  # 发现隐患96处 ends a line, 已改91处 is the next
    if case.change.measure is Measure.RATE and finding.quantity.kind == "money":
        return MONEY.search(case.frame.words_before) is not None
    return finding.indicator not in _DONE or case.change.measure is Measure.CHANGE


def _is_like(finding: Finding, case: Case) -> bool:
    """Return whether a figure without words of its own may be of what `finding` is of."""
    measure, before = case.change.measure, finding.change.measure
    if finding.quantity.unit == case.frame.quantity.unit and before is measure:
        return True
    of_level = measure is Measure.RATE and before is Measure.LEVEL
    return of_level or (measure is Measure.CHANGE and finding.quantity.kind == CASES)


def words_of_the_sentence(case: Case) -> Decision | None:
    """共12起: the cue of its sentence, for a figure without words of its own."""
    if case.frame.words_before.strip() or case.frame.words_after.strip():
        return None
    choice = choose_indicator(replace(case.frame, reach=0), case.atoms)
    return (choice.key, choice) if choice else None


RULES: Final[tuple[Callable[[Case], Decision | None], ...]] = (
    other_news,
    sent_by_a_gang,
    brought_home,
    places_that_act,
    at_large,
    row_of_a_table,
    fate_behind,
    measure_of_the_last,
    subject_of_the_heading,
    share_of_a_base,
    subject_of_the_sentence,
    number_of_the_last,
    share_of_cases,
    share_of_people,
    rate_of_the_last,
    part_of_the_last,
    object_carried_over,
    verb_of_the_list,
    share_of_the_last,
    share_that_opens,
    object_of_the_verb,
    own_words,
    done_to_them,
    words_of_the_clause,
    pair_of_the_last,
    subject_before,
    own_subject,
    same_unit,
    cases_of_the_text,
    words_of_the_sentence,
    usual_of_the_unit,
)


def decide_indicator(case: Case) -> tuple[str, Decision]:
    """Return the name of the first rule that answers, and its answer: the indicator and its cue."""
    answers = ((rule.__name__, rule(case)) for rule in RULES)
    return next(((name, decision) for name, decision in answers if decision), ("nothing", (DEFAULT, None)))
