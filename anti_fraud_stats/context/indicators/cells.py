"""What the cell of a table counts: the head of its column or its row, or what was counted before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.choosing import PLAIN, choose_indicator, find_cues
from anti_fraud_stats.context.indicators.verbs import find_subject
from anti_fraud_stats.quantities.rows import is_cell

__all__ = ["row_of_a_table"]

_AGAINST: Final = regex.compile(r"[同环]比|增[减长幅加]|升降|比上[年月]|占比|比重|[±%]")  # heads of a change


def row_of_a_table(case: Case) -> Decision | None:
    """刑事立案  2378  2457  +3.3%: the head of the row, else what was counted before the table."""
    frame = case.frame
    if not is_cell(frame.sentence, frame.quantity.start):
        return None
    cell = replace(frame.quantity, kind="percent")  # a cell is of whatever its column or its row counts
    heads = [head for head in (case.column, case.classes) if head]
    choice = next(
        filter(None, (find_subject(find_cues(head), len(head), least=PLAIN) for head in heads)), None
    )
    if choice is None and case.classes and case.first_cases:
        return case.first_cases.indicator, case.first_cases.choice
    if choice is None and case.earlier and case.column and _AGAINST.search(case.column):
        return case.earlier[-1].indicator, case.earlier[-1].choice
    choice = choice or choose_indicator(replace(frame, quantity=cell, reach=0, before=0), case.atoms)
    known = [finding for finding in case.recent if finding.indicator != DEFAULT]
    if choice:
        return choice.key, choice
    return (known[-1].indicator, known[-1].choice) if known else None
