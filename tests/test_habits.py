"""How a page sets its text changes nothing of what it says: spaces, marks of half width, line ends."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Final

import pytest
import regex

from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.records import Statistic

HERE: Final = Path(__file__).parent
TEXTS: Final = sorted(HERE.glob("bulletins/?0[1-4].txt"))
LEAST: Final = 0.99  # of the records alike
JOINED: Final = 0.95  # where the paragraphs are lost
HEADING: Final = 24  # characters: what is shorter may be a heading, and stays a line
_GAP: Final = regex.compile(r"(?<=\p{Han})(?=\d)|(?<=[\d%])(?=\p{Han})")
_MARKUP: Final = regex.compile(r"<\w|^(?:#|\*|\||>|- |---)", regex.MULTILINE)
_HALF: Final = {ord("，"): ",", ord("；"): ";"}


def spaced(text: str) -> str:
    """Return the text with a space between characters and figures."""
    return _GAP.sub(" ", text)


def half_width(text: str) -> str:
    """Return the text with commas and semicolons of half width."""
    return text.translate(_HALF)


def crlf(text: str) -> str:
    """Return the text with the line ends of another system."""
    return text.replace("\n", "\r\n")


def page(text: str) -> str:
    """Return the lines as paragraphs of a page, unless the text has markup of its own."""
    lines = [line for line in text.splitlines() if line.strip()]
    if _MARKUP.search(text):
        return text
    return "<div>\n" + "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in lines) + "\n</div>"


def joined(text: str) -> str:
    """Return the text with all behind its first two lines on one, as dumps hold it."""
    head, lines = text.splitlines()[:2], [line for line in text.splitlines()[2:] if line.strip()]
    if _MARKUP.search(text) or any(len(line) < HEADING for line in lines):
        return text
    return "\n".join([*head, "".join(lines)])


def told(record: Statistic) -> tuple[object, ...]:
    """Return what a record says, apart from how it is printed."""
    return (
        record.value,
        record.unit.replace(" ", ""),
        record.measure,
        record.basis,
        record.indicator,
        record.topic,
        record.period_start,
        record.period_end,
        record.region,
        record.scope,
    )


@pytest.mark.parametrize(
    ("habit", "least"), [(spaced, LEAST), (half_width, LEAST), (crlf, LEAST), (page, LEAST), (joined, JOINED)]
)
def test_the_same_is_read(habit: Callable[[str], str], least: float) -> None:
    """Of every text nearly every record stays as it is."""
    alike = total = 0
    for path in TEXTS:
        raw = path.read_text(encoding="utf-8")
        before = [told(record) for record in extract(read_text(raw, path.name))]
        behind = [told(record) for record in extract(read_text(habit(raw), path.name))]
        total += max(len(before), len(behind))
        alike += sum(a == b for a, b in zip(before, behind, strict=False))
    assert total
    assert alike / total >= least


def test_what_is_printed_keeps_its_spaces() -> None:
    """A record shows its number, its sentence and the title as the file has them."""
    raw = "# 某县公安破案 36 起\n\n2021 年，全县公安机关破获案件 36 起，抓获 9 人，返还 52 万元。"
    article = read_text(raw, "通报.md")
    records = extract(article)
    assert [record.text for record in records] == ["36 起", "36 起", "9 人", "52 万元"]
    assert records[-1].sentence == "2021 年，全县公安机关破获案件 36 起，抓获 9 人，返还 52 万元。"
    assert article.title == "某县公安破案 36 起"
    assert [raw[record.start : record.end] for record in records] == [record.text for record in records]
