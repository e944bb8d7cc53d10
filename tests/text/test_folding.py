"""`fold` and its table."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.lexicon.divisions import divisions
from anti_fraud_stats.text import fold

EXAMPLES = Path(__file__).parents[1] / "examples" / "folding.txt"


def read_examples() -> list[list[str]]:
    """Return text and expectation of each line `text => folded`."""
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line.split(" => ") for line in lines if not line.startswith("#")]


def read_pairs() -> list[list[str]]:
    """Return the lines of `traditional.txt`, in columns."""
    table = files("anti_fraud_stats.text").joinpath("traditional.txt").read_text(encoding="utf-8")
    return [line.split(" ") for line in table.splitlines()]


@pytest.mark.parametrize(("text", "expected"), read_examples())
def test_examples(text: str, expected: str) -> None:
    """Each line of the table."""
    assert fold(text) == expected


@given(st.text())
def test_the_length_is_kept(text: str) -> None:
    """So every place in the folded text is the same place in the printed one."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is in normal form, whatever it was."""
    assert fold(fold(text)) == fold(text)


UNMARKED: Final = st.text(st.characters(exclude_characters=",;"))


@given(UNMARKED, UNMARKED)
def test_each_character_is_folded_by_itself(first: str, second: str) -> None:
    """A sentence folded alone is the same stretch of the folded article, but for a comma."""
    assert fold(first) + fold(second) == fold(first + second)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_stays(text: str) -> None:
    """It is the normal form already."""
    assert fold(text) == text


def test_surrogates_and_characters_beyond_the_plane_stay() -> None:
    """A file that was decoded with `surrogateescape` is folded like any other."""
    assert fold("\udc80😀𠮷") == "\udc80😀𠮷"


def test_the_table_is_pairs_in_order() -> None:
    """Two characters a line, by code point, each Traditional one once and none of them on the right."""
    pairs = read_pairs()
    printed = [pair[0] for pair in pairs]
    assert all([len(part) for part in pair] == [1, 1] for pair in pairs)
    assert printed == sorted(set(printed))
    assert not set(printed) & {pair[1] for pair in pairs}


def test_names_of_divisions_stay() -> None:
    """乾县 would else never be found: rules match folded text."""
    names = [division.name for division in divisions().values()]
    assert [fold(name) for name in names] == names


def test_words_of_the_lexicon_stay() -> None:
    """A word that folds to another can match nothing."""
    room = Path(str(files("anti_fraud_stats.lexicon")))
    texts = {path.name: path.read_text(encoding="utf-8") for path in room.rglob("*.toml")}
    printed = {pair[0] for pair in read_pairs()}
    assert {name: found for name, text in texts.items() if (found := printed & set(text))} == {}
