"""Level, rate or change: in which direction, and against what."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.terms import Measure
from tests.tables import changes_of, frames_of, read_table

SIGNS = {1: "+", -1: "-"}


def spell(change: Change) -> str:
    """Return a change as the table spells it."""
    return f"{SIGNS[change.sign]}change" if change.measure is Measure.CHANGE else change.measure.value


@pytest.mark.parametrize(("text", "expected"), read_table("changes.txt"))
def test_measures(text: str, expected: str) -> None:
    """Each line of the table."""
    assert "; ".join(map(spell, changes_of(frames_of(text)))) == expected


def test_short_comparison_behind_a_subject() -> None:
    """少 is a change where a comparison stands before it, with a subject and without."""
    assert spell(*changes_of(frames_of("较上月少了37起"))) == "-change"
    assert spell(*changes_of(frames_of("发案较上月少了37起"))) == "-change"


@pytest.mark.parametrize("text", ["破案36起", "命案破案率达100%"])
def test_only_a_change_has_a_basis(text: str) -> None:
    """A level or a rate is measured against nothing."""
    assert [change.basis for change in changes_of(frames_of(text))] == [None]


def test_a_list_keeps_the_basis_of_its_head() -> None:
    """同比 is said once for all."""
    changes = changes_of(frames_of("破案30起、抓获52名，同比分别上升19.1%、27.1%"))
    assert [change.basis for change in changes] == [None, None, "yoy", "yoy"]
