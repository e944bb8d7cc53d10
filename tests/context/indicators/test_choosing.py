"""What a figure counts, by the words around it."""

from __future__ import annotations

import pytest

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.indicators.choosing import Choice, choose_indicator, counts, find_cues
from anti_fraud_stats.context.indicators.verbs import carry_verb
from anti_fraud_stats.quantities import Quantity, find_quantities
from tests.tables import frames_of, read_table


def choices(text: str) -> list[Choice | None]:
    """Return the choice of each figure of a sentence."""
    return [choose_indicator(frame, find_cues(text)) for frame in frames_of(text)]


def quantity(text: str) -> Quantity:
    """Return the one figure of `text`."""
    return next(find_quantities(text))


@pytest.mark.parametrize(("text", "expected"), read_table("indicators.txt"))
def test_indicators(text: str, expected: str) -> None:
    """Each line of the table."""
    assert "; ".join(choice.key if choice else "none" for choice in choices(text)) == expected


def test_a_choice_tells_its_cue_and_where_it_stands() -> None:
    """`explain` shows the words."""
    text = "全县共破获案件36起"
    (choice,) = choices(text)
    assert choice is not None
    assert text[choice.start : choice.stop] == choice.cue.replace(lexicon.GAP, "")
    assert choice.cue.startswith("破获")
    assert choice.is_verb


def test_a_noun_is_no_verb() -> None:
    """警情 decides by itself, and no list carries it on."""
    (choice,) = choices("警情118起")
    assert choice is not None
    assert not choice.is_verb
    assert carry_verb(choice, quantity("36起")) is None


@pytest.mark.parametrize(
    ("text", "member", "expected"),
    [
        ("破获案件36起", "12起", "cases_solved"),
        ("扣押车辆5台", "港币174万元", "funds_seized"),
        ("抓获嫌疑人52名", "800万元", None),
    ],
)
def test_a_verb_is_carried_to_another_unit(text: str, member: str, expected: str | None) -> None:
    """The same verb, another indicator where the unit is another; none where it counts no such thing."""
    (choice,) = choices(text)
    assert choice is not None
    assert carry_verb(choice, quantity(member)) == expected


@pytest.mark.parametrize(
    ("text", "units", "expected"),
    [
        ("36起", {"case"}, True),
        ("36起", {"person"}, False),
        ("36天", {"天"}, True),
        ("36%", {"person"}, True),
    ],
)
def test_units_count(text: str, units: set[str], expected: bool) -> None:  # noqa: FBT001 - an expected answer
    """A kind of unit or a printed unit; a share may be of anything."""
    assert counts(frozenset(units), quantity(text)) is expected


def test_words_of_another_clause_say_less() -> None:
    """The nearer clause wins over the stronger word."""
    near, far = choices("破获案件36起")[0], choices("破获案件后，经清点共36起")[0]
    assert near is not None
    assert far is not None
    assert near.score > far.score
