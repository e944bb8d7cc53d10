"""Units, qualifiers and names: the words around a numeral."""

from __future__ import annotations

from pathlib import Path

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon import kind_of, names, qualifiers, spelling_of, units
from anti_fraud_stats.terms import Qualifier

NUMERALS = set("零一二三四五六七八九十百千万亿两双半")


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("元", "money"),
        ("人次", "person"),
        ("宗", "case"),
        ("公斤", "mass"),
        ("%", "percent"),
        ("", "bare"),
        ("蜂", "bare"),
    ],
)
def test_the_kind_of_a_unit(unit: str, kind: str) -> None:
    """What no kind knows is bare."""
    assert kind_of(unit) == kind


@pytest.mark.parametrize(
    ("printed", "unit"), [("台币", "新台币"), ("百分点", "个百分点"), ("宗", "宗"), ("", "")]
)
def test_the_spelling_of_a_unit(printed: str, unit: str) -> None:
    """Units without another spelling are carried as printed."""
    assert spelling_of(printed) == unit


def test_a_spelling_is_of_a_known_unit() -> None:
    """The unit that is carried is known, and is carried as it is."""
    known = {word for entry in units().values() for word in entry.words}
    for entry in units().values():
        assert {*entry.spellings.values()} <= known - {*entry.spellings}


def test_a_unit_is_of_one_kind(lexicon_copy: Path) -> None:
    """The second kind is named, and the first."""
    with lexicon_copy.joinpath("units.toml").open("a", encoding="utf-8") as file:
        file.write('\n[bees]\nwords = ["公斤"]\nexamples = ["3公斤"]\n')
    with pytest.raises(LexiconError, match=r"^lexicon/units\.toml: \[bees\]: 公斤 stands in \[mass\] too$"):
        kind_of("公斤")


def test_every_qualifier_but_exact_has_words() -> None:
    """Nothing says that a figure is exact."""
    assert {*qualifiers()} == {*Qualifier} - {Qualifier.EXACT}


def test_a_guard_begins_like_a_unit() -> None:
    """It is longer than the unit and no unit itself: else it guards nothing."""
    words = {word for entry in units().values() for word in entry.words}
    for entry in units().values():
        idle = [g for g in entry.guards if g in words or not any(g[:n] in words for n in range(1, len(g)))]
        assert idle == []


def test_a_name_holds_a_numeral() -> None:
    """Nothing would look for a name without one: a Han numeral, or all digits."""
    assert [name for name in names() if not (name.isdecimal() or NUMERALS & set(name))] == []


def test_a_guard_is_longer_than_the_word_it_guards() -> None:
    """It ends like one of the words of some qualifier: else it guards nothing."""
    words = {word for entry in qualifiers().values() for word in entry.before}
    for entry in qualifiers().values():
        idle = [
            g for g in entry.guards if not any(w != g and (g.endswith(w) or g.startswith(w)) for w in words)
        ]
        assert idle == []
