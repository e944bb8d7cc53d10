"""The words that name what a figure counts."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Final

import pytest

from anti_fraud_stats.context.changes.finder import find_change
from anti_fraud_stats.context.frames import frame_quantities
from anti_fraud_stats.context.labels.choosing import MAX_LABEL, RULES, choose_label
from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.reader.article import Article, Block, Places
from anti_fraud_stats.terms import Section

EXAMPLES: Final = Path(__file__).parents[2] / "examples" / "labels.txt"
SECONDS: Final = 1.0  # far more than the 20 ms that the longest of them takes
HOSTILE: Final = ("共计", "警方", "分别为", "增加", "、张某", " ", "“某网”", "为", "先后", "的")


def _examples() -> list[tuple[str, str]]:
    """Return the lines of the table as (text, labels)."""
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(text, labels) for text, labels in (line.split(" => ") for line in lines)]


def _labels(text: str) -> list[str]:
    """Return the labels of the figures of an article whose body is `text`."""
    body = Block(Section.BODY, text, Places((0,), (0,)))
    return [record.label for record in extract(Article("example", text, None, None, (body,), ()))]


def _label(text: str) -> str:
    """Return the label of the one figure of a clause by its words alone."""
    (frame,) = frame_quantities(text, [q for q in find_quantities(text) if not q.dropped])
    return choose_label(frame, find_change(frame), None, [])


@pytest.mark.parametrize(("text", "expected"), _examples())
def test_labels(text: str, expected: str) -> None:
    """Each line of the table."""
    assert "; ".join(_labels(text)) == expected


def test_every_rule_is_documented_by_an_example() -> None:
    """The name of a rule is its reason, its docstring shows a case."""
    assert all(rule.__doc__ and ":" in rule.__doc__ for rule in RULES)


def test_a_clause_without_words_has_no_label() -> None:
    """The caller then takes the label before."""
    assert not _label("36起")


def test_a_label_is_never_long() -> None:
    """A sentence without commas does not become one."""
    assert len(_label("很" * 500 + "36起")) <= MAX_LABEL


@pytest.mark.parametrize("words", HOSTILE)
def test_time_grows_in_line_with_length(words: str) -> None:
    """Words that patterns repeat, 20,000 times over."""
    text = f"{words * 20_000}36起"
    (frame,) = frame_quantities(text, [q for q in find_quantities(text) if not q.dropped])
    change = find_change(frame)
    start = perf_counter()
    choose_label(frame, change, None, [])
    assert perf_counter() - start < SECONDS
