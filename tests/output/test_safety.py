"""Nothing in a text steers a terminal, a parser or a spreadsheet."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.output.safety import escaped, shown, unformulated

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY_TEXT)
def test_shown_text_is_harmless(text: str) -> None:
    """No control, no bidi character and no half character is left."""
    kinds = {unicodedata.category(character) for character in shown(text)}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(BIDI) & set(shown(text))


def test_each_kind_is_spelled_out() -> None:
    """What was there can still be told."""
    assert shown("a\x1b[0m\x07\x9b\t\r\n\u202e\udce9") == r"a\x1b[0m\x07\x9b\t\r\n\u202e\udce9"
    assert shown("一\n二\t三\x00", keep_layout=True) == "一\n二\t三\\x00"


def test_ordinary_text_is_left_alone() -> None:
    """Chinese, brackets and markup are text."""
    assert shown("[bold]破获7323宗[/bold]\u3000“铲诈6号”") == "[bold]破获7323宗[/bold]\u3000“铲诈6号”"


@given(ANY_TEXT)
def test_escaped_json_means_the_same(text: str) -> None:
    """The escapes are JSON's own, and what is left can be written as UTF-8."""
    line = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == json.loads(json.dumps(text))
    assert line.encode()


@pytest.mark.parametrize(
    "cell", ["=1+1", "+86-10", "-破案", "@x", "\tx", "\rx", "-1-1", "+1;=x", "=", "＝1+1"]
)
def test_formulas_are_quoted(cell: str) -> None:
    """A spreadsheet shows the text instead of running it."""
    assert unformulated(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-13.3", "+5", "170000000", "破案-3", "", "3%"])
def test_numbers_and_texts_are_left(cell: str) -> None:
    """A plain number stays one."""
    assert unformulated(cell) == cell
