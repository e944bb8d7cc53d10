"""The words of a sentence that belong to each of its figures."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import frames_of, read_table


@pytest.mark.parametrize(("text", "expected"), read_table("frames.txt"))
def test_own_words(text: str, expected: str) -> None:
    """Each line of the table."""
    frames = frames_of(text)
    assert "; ".join(f"{frame.words_before}/{frame.words_after}" for frame in frames) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("破获案件36起、抓获嫌疑人52名", [False, True]),
        ("打掉团伙4个，其中跨省团伙2个", [False, True]),
        ("破获案件36起，抓获嫌疑人52名", [False, False]),
        ("破获案件36起。抓获嫌疑人52名", [False, False]),
        ("走访商户320家和居民1.5万户", [False, True]),
    ],
)
def test_a_list_goes_on(text: str, expected: list[bool]) -> None:
    """A figure behind 、, 和 or 其中 goes on with the list before it."""
    assert [frame.chained for frame in frames_of(text)] == expected


def test_the_noun_behind_a_list_is_within_reach_of_each_member() -> None:
    """记功 stands behind the last figure and is said of both."""
    text = "15个集体、215名个人获记功"
    assert [text[frame.quantity.stop : frame.tail].endswith("获记功") for frame in frames_of(text)] == [
        True
    ] * 2


def test_a_clause_begins_behind_its_comma() -> None:
    """`reach` goes further back: to where the last figure ends."""
    text = "经过两个月侦查，专班破案36起，随后，抓获52名"
    last = frames_of(text)[-1]
    assert text[last.clause : last.quantity.start] == "抓获"
    assert text[last.reach : last.quantity.start] == "，随后，抓获"


@given(st.text(st.sampled_from("破获案件12起人、，。和其中（）% 分别")))
def test_frames_stand_in_order(text: str) -> None:
    """Whatever a sentence says, each figure's words stand around it and reach into no other figure."""
    frames = frames_of(text)
    for frame in frames:
        quantity = frame.quantity
        assert frame.reach <= frame.before <= quantity.start < quantity.stop <= frame.after <= len(text)
        assert frame.reach <= frame.clause <= quantity.start
        assert frame.after <= frame.tail <= len(text)
    assert all(a.quantity.stop <= b.reach for a, b in pairwise(frames))
    assert all(a.after <= b.quantity.start for a, b in pairwise(frames))
