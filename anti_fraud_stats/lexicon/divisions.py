"""The official divisions of China (`divisions.csv`): code to division, division to parent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

import regex

from anti_fraud_stats.errors import LexiconError

__all__ = [
    "Division",
    "Level",
    "division_of",
    "divisions",
    "is_within",
    "lineage_of",
    "parent_of",
    "read_divisions",
    "short_name",
]

NATION_CODE: Final = "100000"
"""The code of a record about 全国: GB/T 2260 has none for the nation, and uses this one for nothing else."""

_FILE: Final = "divisions.csv"
_COLUMNS: Final = ["code", "name", "parent"]
_LONG_SUFFIXES: Final = ("特别行政区", "新区", "特区", "地区")
_SUFFIXES: Final = frozenset("省市区县旗盟")
_PEOPLES: Final = regex.findall(  # those after whom autonomous divisions are named; with or without 族
    r"\w++",
    """
    壮 回 满 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 黎 哈萨克 傣 畲 傈僳 东乡 仡佬 拉祜 佤 水 纳西
    羌 土 仫佬 锡伯 柯尔克孜 景颇 达斡尔 撒拉 布朗 毛南 塔吉克 普米 怒 鄂温克 保安 裕固 独龙 鄂伦春 各
    """,
)
_AUTONOMOUS: Final = regex.compile(  # 内蒙古自治区, 前郭尔罗斯蒙古族自治县, 东乡族自治县
    r"(?P<stem>.{2,8}?) (?:\L<peoples>族?+)*+ 族?+ 自治[区州县旗]", regex.VERBOSE, peoples=_PEOPLES
)


_DISTRICT: Final = regex.compile(  # 瀍河回族区
    r"(?P<stem>.{2,4}?)\L<peoples>族?区", peoples=_PEOPLES
)


class Level(StrEnum):
    """The three levels of divisions; 北京市 and the like are provinces, 仙桃市 and 义乌市 are counties."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Division:
    """One division: its six-digit code, its full name and its parent's code, empty for a province."""

    code: str
    name: str
    parent: str

    @property
    def level(self) -> Level:
        """Return the level that the code tells."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.CITY if self.code.endswith("00") else Level.COUNTY


@cache
def divisions() -> Mapping[str, Division]:
    """Return every division by its code, in the order of the codes.

    >>> divisions()["440111"].name
    '白云区'
    """
    text = files("anti_fraud_stats.lexicon").joinpath(_FILE).read_text(encoding="utf-8")
    return read_divisions(text)


def read_divisions(text: str) -> Mapping[str, Division]:
    r"""Return the divisions that a CSV text lists; raise LexiconError naming the line that is wrong.

    >>> list(read_divisions("code,name,parent\n110000,北京市,\n110101,东城区,110000\n"))
    ['110000', '110101']
    """
    table: dict[str, Division] = {}
    for line, row in enumerate((cells.split(",") for cells in text.splitlines()), start=1):
        if line > 1 and len(row) == len(_COLUMNS) and row[0] not in table and (not row[2] or row[2] in table):
            table[row[0]] = Division(*row)
        elif line > 1 or row != _COLUMNS:
            message = f"{','.join(row)}: not code,name,parent with a new code under a known parent"
            raise LexiconError(message, file=f"lexicon/{_FILE}", line=line)
    return MappingProxyType(table)


def division_of(code: str | None) -> Division | None:
    """Return the division of a code, or None where there is none (abroad, 全国, no code at all).

    >>> division_of("440600")
    Division(code='440600', name='佛山市', parent='440000')
    """
    return divisions().get(code) if code else None


def parent_of(code: str | None) -> Division | None:
    """Return the division right above the one of `code`.

    >>> parent_of("440608").name, parent_of("429004").name, parent_of("440000")
    ('佛山市', '湖北省', None)
    """
    division = division_of(code)
    return division_of(division.parent) if division else None


@lru_cache(maxsize=4096)
def lineage_of(code: str | None) -> tuple[Division, ...]:
    """Return the division of `code` and those above it, the province last; empty for no division.

    >>> [division.name for division in lineage_of("440111")]
    ['白云区', '广州市', '广东省']
    """
    division = division_of(code)
    return (division, *lineage_of(division.parent)) if division else ()


def is_within(code: str, whole: str) -> bool:
    """Whether the division `code` is `whole` or a part of it.

    >>> is_within("440111", "440100"), is_within("440111", "440600"), is_within("440100", "440000")
    (True, False, True)
    """
    return any(division.code == whole for division in lineage_of(code))


def short_name(name: str) -> str:
    """Return a full name without what says of which sort the division is.

    >>> [short_name(name) for name in ("广州市", "内蒙古自治区", "恩施土家族苗族自治州", "浦东新区", "随县")]
    ['广州', '内蒙古', '恩施', '浦东', '随县']
    """
    if "自治" in name and (match := _AUTONOMOUS.fullmatch(name)):
        return str(match["stem"])
    if name.endswith("族区") and (match := _DISTRICT.fullmatch(name)):
        return str(match["stem"])
    if len(name) > len("清新区") and name.endswith(_LONG_SUFFIXES):
        return next(name.removesuffix(suffix) for suffix in _LONG_SUFFIXES if name.endswith(suffix))
    return name[:-1] if len(name) > len("随县") and name[-1] in _SUFFIXES else name
