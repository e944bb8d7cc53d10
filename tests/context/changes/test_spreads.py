"""Figures that take their subject from others."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.changes.spreads import find_subjects
from tests.tables import changes_of, frames_of, read_table, statistics_of


def answers(text: str) -> list[str]:
    """Return what each figure of a sentence is of, as the table spells it."""
    frames = frames_of(text)
    subjects = find_subjects(frames, changes_of(frames))
    spelled = []
    for n in range(len(frames)):
        subject = subjects.get(n)
        words = text[slice(*subject)] if isinstance(subject, tuple) else ""
        spelled.append("-" if subject is None else words or str(int(str(subject)) + 1))
    return spelled


@pytest.mark.parametrize(("text", "expected"), read_table("spreads.txt"))
def test_subjects(text: str, expected: str) -> None:
    """Each line of the table."""
    assert "; ".join(answers(text)) == expected


@pytest.mark.parametrize(
    ("text", "indicators", "values"),
    [
        (
            "破案30起、抓获52名，同比分别上升19.1%、下降27.1%。",
            ["cases_solved", "suspects_caught"] * 2,
            ["30", "52", "19.1", "-27.1"],
        ),
        (
            "立案数、破案数、抓获数同比分别上升5%、6%、7%。",
            ["cases_filed", "cases_solved", "suspects_caught"],
            ["5", "6", "7"],
        ),
        ("接报警情210起，同比下降12%。", ["incidents_reported"] * 2, ["210", "-12"]),
    ],
)
def test_figures_of_a_spread(text: str, indicators: list[str], values: list[str]) -> None:
    """One record a percentage, each with the indicator of its own figure."""
    records = statistics_of(text)
    assert [record.indicator for record in records] == indicators
    assert [str(record.value) for record in records] == values


def test_members_of_a_spread_have_labels_of_their_own() -> None:
    """A change takes the label of the figure that it is of, or of its noun in the list."""
    labels = [record.label for record in statistics_of("盗窃、抢劫警情分别下降12%、30%。")]
    assert labels == ["盗窃", "抢劫警情"]


def test_a_comparison_is_no_part_of_a_label() -> None:
    """同比 before 分别 is said of all members and belongs to none."""
    labels = [record.label for record in statistics_of("盗窃、抢劫警情同比分别下降12%、30%。")]
    assert labels == ["盗窃", "抢劫警情"]
