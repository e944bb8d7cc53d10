"""What a change is measured against by the words before it."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.changes.basis_words import choose_basis
from anti_fraud_stats.terms import Measure
from tests.tables import changes_of, frames_of, read_table


@pytest.mark.parametrize(("text", "expected"), read_table("basis.txt"))
def test_bases(text: str, expected: str) -> None:
    """Each line of the table."""
    frames = frames_of(text)
    changes = changes_of(frames)
    assert [change.basis for change in changes if change.measure is Measure.CHANGE] == [expected]
    assert choose_basis(frames[-1]) == expected
