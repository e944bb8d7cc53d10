"""Places: what is found, which division it is, and how long it takes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.context.regions.finder import (
    PointerLevel,
    RegionKind,
    RegionMention,
    find_regions,
    resolve_pointer,
)
from anti_fraud_stats.context.regions.gazetteer import gazetteer
from anti_fraud_stats.lexicon.places import PLACE_ROLES, PlaceEntry, Role, places

EXAMPLES = Path(__file__).parents[2] / "examples" / "regions.txt"
FOUND_ROLES = PLACE_ROLES | {Role.ABROAD, Role.ORGAN, Role.OFFICE}


def read_examples() -> list[tuple[str, str, str]]:
    """Return the table as (text, code of the article's region, answer)."""
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [
        (text.strip(), within.strip(), expected.strip())
        for question, expected in (line.split("=>") for line in lines)
        for text, within in [question.split("|")]
    ]


def answer(mention: RegionMention) -> str:
    """Return a mention as the table spells it."""
    return f"{mention.name} {mention.level or mention.code or '-'}"


@pytest.mark.parametrize(("text", "within", "expected"), read_examples())
def test_examples(text: str, within: str, expected: str) -> None:
    """Each line of the table."""
    found = "; ".join(answer(mention) for mention in find_regions(text, within or None))
    assert (found or "none") == expected


@pytest.mark.parametrize(("key", "entry"), places().items(), ids=places())
def test_examples_of_the_lexicon(key: str, entry: PlaceEntry) -> None:
    """A place is found under its name; guards, tails and the like leave no place."""
    for example in entry.examples:
        names = {mention.name for mention in find_regions(example)}
        if entry.role in PLACE_ROLES:
            assert key in names, example
        else:
            assert bool(names) == (entry.role in FOUND_ROLES), example


def test_a_chain_spans_all_its_links() -> None:
    """The mention runs from the first link to the last, organs between them too."""
    text = "据广州市公安局白云区分局通报"
    assert [text[mention.start : mention.stop] for mention in find_regions(text)] == ["广州市公安局白云区"]


def test_kinds() -> None:
    """Division, pointer, nation and abroad."""
    kinds = [mention.kind for mention in find_regions("佛山、全市、全国、缅甸")]
    assert kinds == [RegionKind.DIVISION, RegionKind.POINTER, RegionKind.NATION, RegionKind.FOREIGN]


@pytest.mark.parametrize(
    ("level", "within", "expected"),
    [
        (PointerLevel.CITY, "440111", "广州市"),
        (PointerLevel.CITY, "440100", "广州市"),
        (PointerLevel.CITY, "110105", "北京市"),
        (PointerLevel.CITY, "330782", "义乌市"),
        (PointerLevel.CITY, "421022", "荆州市"),
        (PointerLevel.CITY, "429004", "仙桃市"),
        (PointerLevel.CITY, "440000", None),
        (PointerLevel.PROVINCE, "440600", "广东省"),
        (PointerLevel.PROVINCE, "450103", "广西壮族自治区"),
        (PointerLevel.PROVINCE, "110105", None),
        (PointerLevel.COUNTY, "421022", "公安县"),
        (PointerLevel.COUNTY, "440100", None),
        (PointerLevel.DISTRICT, "440111", "白云区"),
        (PointerLevel.DISTRICT, "450100", "广西壮族自治区"),
        (PointerLevel.DISTRICT, "440100", None),
        (PointerLevel.PREFECTURE, "532901", "大理白族自治州"),
        (PointerLevel.PREFECTURE, "152501", "锡林郭勒盟"),
        (PointerLevel.CITY, None, None),
        (PointerLevel.CITY, "100000", None),
    ],
)
def test_pointers(level: PointerLevel, within: str | None, expected: str | None) -> None:
    """全市 in an article about 白云区 is 广州市, about 义乌市 itself."""
    division = resolve_pointer(level, within)
    assert (division.name if division else None) == expected


@given(st.text(st.sampled_from("广州市白云区公安局全省朝阳北京路中 ，a1")))
def test_mentions_stand_in_order(text: str) -> None:
    """Mentions never overlap and never leave the text, whatever it says."""
    places_found = [place for mention in find_regions(text) for place in (mention.start, mention.stop)]
    assert places_found == sorted(places_found)
    assert all(0 <= place <= len(text) for place in places_found)


@pytest.mark.parametrize("word", ["广州", "公安", "朝阳区", "广州市白云区", "全市", "中华人民共和国"])
def test_time_grows_in_line_with_length(word: str) -> None:
    """Four times the text takes no more than some eight times as long."""

    def seconds(times: int) -> float:
        started = time.perf_counter()
        assert list(find_regions(word * times, "440100")) is not None
        return time.perf_counter() - started

    gazetteer()
    short = min(seconds(500) for _ in range(3))
    assert min(seconds(2000) for _ in range(3)) < 8 * short + 0.05
