"""A paragraph of advice says nothing of what the text is about."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of

LINES = ("县里关闭景区9处。", "转移避险群众2600人。")


@pytest.mark.parametrize("tip", ["警方提醒：不轻信骗子，谨防诈骗。", "【防骗提示】遇到骗局请拨打96110。"])
def test_advice_between_two_paragraphs_changes_neither(tip: str) -> None:
    """Nor is it what the next paragraph goes on with."""
    first, second = LINES
    plain = statistics_of(f"{first}\n\n{second}")
    between = statistics_of(f"{first}\n\n{tip}\n\n{second}")
    assert [record.topic for record in between] == [record.topic for record in plain]
