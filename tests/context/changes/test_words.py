"""The words of a change, and what is left without them."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.changes.words import strip_change


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("电诈警情同比下降", "电诈警情"),
        ("发案较上月减少", "发案"),
        ("盗窃、抢劫案件分别上升", "盗窃、抢劫案件"),
        ("群众满意度大幅提高", "群众满意度"),
        ("破获案件", "破获案件"),
    ],
)
def test_words_of_a_change_are_stripped(words: str, expected: str) -> None:
    """What is left names what changed."""
    assert strip_change(words) == expected
