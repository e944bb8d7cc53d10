"""The division table: what it holds, how it is read, and the short names."""

from __future__ import annotations

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.divisions import (
    Level,
    division_of,
    divisions,
    is_within,
    lineage_of,
    parent_of,
    read_divisions,
    short_name,
)

PSEUDO_LEVELS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}


def test_all_levels_are_there() -> None:
    """34 provinces, 333 cities and some 2,850 counties."""
    levels = [division.level for division in divisions().values()]
    assert (levels.count(Level.PROVINCE), levels.count(Level.CITY)) == (34, 333)
    assert 2800 < levels.count(Level.COUNTY) < 2900


def test_codes_are_six_digits_in_order() -> None:
    """A code says its level; the table is sorted by it."""
    assert all(code.isdecimal() and len(code) == 6 for code in divisions())
    assert list(divisions()) == sorted(divisions())


def test_a_parent_is_one_level_or_two_above() -> None:
    """Districts of 北京市 and the counties that a province governs itself stand right under it."""
    for division in divisions().values():
        assert bool(division.parent) == (division.level is not Level.PROVINCE)
        assert not division.parent or division.code.startswith(division.parent.rstrip("0"))


def test_no_pseudo_level_is_a_name() -> None:
    """市辖区 and the like are no places."""
    assert not PSEUDO_LEVELS & {division.name for division in divisions().values()}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("110105", "朝阳区"),
        ("330113", "临平区"),
        ("330114", "钱塘区"),
        ("440311", "光明区"),
        ("441900", "东莞市"),
        ("540481", "米林市"),
        ("540581", "错那市"),
        ("659012", "白杨市"),
        ("710000", "台湾省"),
        ("810000", "香港特别行政区"),
        ("820000", "澳门特别行政区"),
    ],
)
def test_known_divisions(code: str, name: str) -> None:
    """Changes up to 2023, and the places outside the bureau's table."""
    division = division_of(code)
    assert division is not None
    assert division.name == name


def test_a_code_that_is_none() -> None:
    """Neither abroad nor 全国 is a division."""
    assert division_of(None) is division_of("100000") is parent_of(None) is parent_of("110000") is None
    assert lineage_of("999999") == ()


def test_a_division_is_within_those_above_it() -> None:
    """仙桃市 is a county right under 湖北省."""
    assert is_within("429004", "420000")
    assert not is_within("420000", "429004")


@pytest.mark.parametrize(
    "rows",
    [
        "code,name\n",
        "code,name,parent\n110000,北京市\n",
        "code,name,parent\n110101,东城区,110000\n",
        "code,name,parent\n110000,北京市,\n110000,北京市,\n",
    ],
)
def test_a_wrong_row_does_not_load(rows: str) -> None:
    """A wrong head, a cell too few, an unknown parent, a code that stands twice."""
    with pytest.raises(LexiconError, match=r"^lexicon/divisions\.csv:\d: "):
        read_divisions(rows)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("广东省", "广东"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("阿克苏地区", "阿克苏"),
        ("海西蒙古族藏族自治州", "海西"),
        ("延边朝鲜族自治州", "延边"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("东乡族自治县", "东乡"),
        ("龙胜各族自治县", "龙胜"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("浦东新区", "浦东"),
        ("清新区", "清新"),
        ("万柏林区", "万柏林"),
        ("公安县", "公安"),
        ("随县", "随县"),
        ("城区", "城区"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    """What says the sort of a division, and the peoples, fall away; a name keeps two characters."""
    assert short_name(name) == short
