"""Indicators and topics: what does not load, and how their words are found."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.cues import (
    OBJECT,
    PLAIN,
    WEAK,
    Cue,
    CueIndex,
    indicator_cues,
    indicators,
    topic_cues,
    topics,
)

INDICATOR: Final = {
    "name": '"蜜蜂"',
    "name_en": '"bees"',
    "cues": '["清点"]',
    "objects": '["蜂箱"]',
    "weak": "[]",
    "units": '["thing"]',
    "examples": '["清点蜂箱36个"]',
    "counter_examples": '["捣毁窝点3个"]',
}
TOPIC: Final = {
    "name": '"蜜蜂"',
    "name_en": '"bees"',
    "cues": '["蜂箱"]',
    "general": '["蜂"]',
    "weak": '["花粉"]',
    "examples": '["清点蜂箱36个"]',
}


def toml(fields: dict[str, str]) -> str:
    """Return an entry as the lexicon writes it."""
    return "[bees]\n" + "".join(f"{key} = {value}\n" for key, value in fields.items() if value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": '"red"'}, "colour: Extra inputs"),
        ({"name": ""}, "name: Field required"),
        ({"cues": '["清点", "清点"]'}, "cues: .*清点: stands twice"),
        ({"objects": '["蜂箱", "蜂箱"]'}, "objects: .*蜂箱: stands twice"),
        ({"weak": '[""]'}, "weak: .*a word is empty"),
        ({"units": "[]"}, "units: .*at least 1 item"),
        ({"units": '["hive"]'}, "units: .*hive: neither a kind of unit nor a unit"),
        ({"examples": "[]"}, "examples: .*at least 1 item"),
        ({"examples": ""}, "examples: Field required"),
        ({"counter_examples": '["清点蜂箱36个"]'}, ".*清点蜂箱36个: stands twice"),
    ],
)
def test_a_wrong_indicator_does_not_load(change: dict[str, str], message: str, lexicon_copy: Path) -> None:
    """File and entry are named."""
    path = lexicon_copy / "indicators" / "bees.toml"
    path.write_text(toml(INDICATOR | change), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^lexicon/indicators/bees\.toml: \[bees\]: {message}"):
        indicators()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": '"red"'}, "colour: Extra inputs"),
        ({"examples": "[]"}, "examples: .*at least 1 item"),
        ({"weak": '["蜂"]'}, ".*蜂: stands twice"),
        ({"general": '["蜂箱"]'}, ".*蜂箱: stands twice"),
    ],
)
def test_a_wrong_topic_does_not_load(change: dict[str, str], message: str, lexicon_copy: Path) -> None:
    """A word speaks for a topic in one way."""
    lexicon_copy.joinpath("topics.toml").write_text(toml(TOPIC | change), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^lexicon/topics\.toml: \[bees\]: {message}"):
        topics()


def test_a_sound_entry_loads(lexicon_copy: Path) -> None:
    """The entries that the tests above spoil are sound themselves."""
    lexicon_copy.joinpath("topics.toml").write_text(toml(TOPIC), encoding="utf-8")
    lexicon_copy.joinpath("indicators", "bees.toml").write_text(toml(INDICATOR), encoding="utf-8")
    assert topics()["bees"].cues == indicators()["bees"].objects == ("蜂箱",)


def test_each_list_has_its_strength(lexicon_copy: Path) -> None:
    """A noun that decides by itself, a verb, a hint."""
    lexicon_copy.joinpath("topics.toml").write_text(toml(TOPIC), encoding="utf-8")
    lexicon_copy.joinpath("indicators", "bees.toml").write_text(
        toml(INDICATOR | {"weak": '["蜂巢"]'}), encoding="utf-8"
    )
    heads = indicator_cues().by_head
    told = [cue.strength for word in ("蜂箱", "清点", "蜂巢") for cue in heads[word] if cue.key == "bees"]
    assert told == [OBJECT, PLAIN, WEAK]
    assert [cue.strength for word in TOPIC_WORDS for cue in topic_cues().by_head[word]] == [
        OBJECT,
        PLAIN,
        WEAK,
    ]


TOPIC_WORDS: Final = ("蜂箱", "蜂", "花粉")


def index_of(*words: str) -> CueIndex:
    """Return an index of cues without a gap."""
    return CueIndex([Cue(word, "", "bees", PLAIN, frozenset({"thing"})) for word in words])


def test_words_are_found_where_they_overlap() -> None:
    """诈骗电话 holds 诈骗, 电话 and itself."""
    index = index_of("诈骗", "电话", "诈骗电话", "拦截")
    assert list(index.find("拦截诈骗电话")) == [(0, "拦截"), (2, "诈骗"), (2, "诈骗电话"), (4, "电话")]


@given(st.text("甲乙丙丁", max_size=40), st.sets(st.text("甲乙丙丁", min_size=1, max_size=3), min_size=1))
def test_every_place_of_every_word_is_found(text: str, words: set[str]) -> None:
    """One pass finds what a search for each word at each place would."""
    expected = {(n, word) for n in range(len(text)) for word in words if text.startswith(word, n)}
    assert set(index_of(*words).find(text)) == expected


def test_a_cue_with_a_gap_is_two_words() -> None:
    """拦截…电话: both are found, and the cue is written as in the lexicon."""
    cue = Cue("拦截", "电话", "calls_blocked", PLAIN, frozenset({"event"}))
    assert list(CueIndex([cue]).find("拦截诈骗电话")) == [(0, "拦截"), (4, "电话")]
    assert (cue.text, cue.length) == ("拦截…电话", 4)
