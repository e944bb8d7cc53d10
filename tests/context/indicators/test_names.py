"""Words that look like cues and are none."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.indicators.choosing import find_cues
from anti_fraud_stats.context.indicators.names import does_the_work, is_time_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("城北派出所", "派出"),
        ("犯开设赌场罪", "赌场"),
        ("服务器", "服务"),
        ("国家反诈中心", "反诈中心"),
        ("领到逮捕证", "逮捕"),
    ],
)
def test_names_hold_no_cues(text: str, word: str) -> None:
    """Of offences, offices and tools."""
    assert word not in [found for _, found in find_cues(text)]
    assert word in [found for _, found in find_cues(word)]


@pytest.mark.parametrize(("text", "told"), [("行动前", True), ("行动期间", True), ("行动6次", False)])
def test_an_event_may_tell_a_time(text: str, *, told: bool) -> None:
    """较行动前下降, but 开展行动6次."""
    assert is_time_of("行动", text, 2) is told


def test_no_other_word_tells_a_time() -> None:
    """立案前 is about cases."""
    assert not is_time_of("立案", "立案前", 2)


@pytest.mark.parametrize(
    ("text", "figure", "acts"),
    [("民警共6名", 3, False), ("民警清点6箱", 4, True), ("从民警手中", 5, True), ("6名民警", 0, False)],
)
def test_people_at_work(text: str, figure: int, *, acts: bool) -> None:
    """Those counted stand right at the figure."""
    first = text.index("民警")
    assert does_the_work(text, first, first + 2, figure) is acts
