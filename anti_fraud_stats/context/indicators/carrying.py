"""What a figure counts when its own words do not say, or say less than the figures before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from anti_fraud_stats.context.frames import CLAUSE_END
from anti_fraud_stats.context.indicators.beside import (
    cases_of_goods,
    cash_among_goods,
    verb_behind_the_last,
)
from anti_fraud_stats.context.indicators.case import CARRIED, DEFAULT, Case, Decision, says_nothing
from anti_fraud_stats.context.indicators.cells import row_of_a_table
from anti_fraud_stats.context.indicators.choosing import (
    ANY_KIND,
    choose_indicator,
)
from anti_fraud_stats.context.indicators.fates import deceived, done_to_them, fate_behind, given_to_them
from anti_fraud_stats.context.indicators.gangs import (
    held_by_a_gang,
    sent_by_a_gang,
    served_by_a_gang,
    used_by_a_gang,
)
from anti_fraud_stats.context.indicators.likes import same_unit
from anti_fraud_stats.context.indicators.lists import member_in_cases, verb_of_several, verb_of_the_list
from anti_fraud_stats.context.indicators.measures import amount_of_the_last, measure_of_the_last
from anti_fraud_stats.context.indicators.objects import (
    at_large,
    brought_home,
    closed_for_a_time,
    data_of_users,
    object_of_the_verb,
    places_that_act,
    teams,
)
from anti_fraud_stats.context.indicators.parts import (
    crime_by_name,
    object_carried_over,
    part_of_the_last,
    verb_again,
)
from anti_fraud_stats.context.indicators.shares import share_of_cases, share_of_people
from anti_fraud_stats.context.indicators.shares_of_the_last import (
    rate_of_the_last,
    share_of_a_base,
    share_of_the_last,
    share_that_opens,
)
from anti_fraud_stats.context.indicators.subjects import (
    cases_of_the_text,
    number_of_the_last,
    pair_of_the_last,
    subject_before,
    subject_of_the_heading,
    subject_of_the_sentence,
    usual_of_the_unit,
)
from anti_fraud_stats.terms import Measure

__all__ = ["RULES", "decide_indicator"]


_DEATHS: Final = "deaths"


def other_news(case: Case) -> Decision | None:
    """吸引73个国家参展: an item of a digest about something else, but for its dead."""
    dead = case.choice is not None and case.choice.key == _DEATHS
    return (DEFAULT, None) if case.foreign_to_us and not dead else None


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
    held_by_a_gang,
    used_by_a_gang,
    served_by_a_gang,
    data_of_users,
    places_that_act,
    teams,
    at_large,
    row_of_a_table,
    fate_behind,
    given_to_them,
    amount_of_the_last,
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
    verb_again,
    verb_of_the_list,
    share_of_the_last,
    share_that_opens,
    closed_for_a_time,
    cases_of_goods,
    object_of_the_verb,
    verb_behind_the_last,
    member_in_cases,
    verb_of_several,
    crime_by_name,
    own_words,
    deceived,
    cash_among_goods,
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
