"""How a page sets its text changes nothing of what it says: spaces, marks of half width, line ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Final

import pytest
import regex

from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Section

HERE: Final = Path(__file__).parent
TEXTS: Final = sorted(HERE.glob("bulletins/?0[1-4].txt"))
LEAST: Final = 0.99  # of the records alike
REBUILT: Final = 0.96  # where subtitles and bylines are lost
JOINED: Final = 0.95  # where the paragraphs are lost
SHORT: Final = 12  # characters of a line that is no paragraph
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


def _pieces(text: str) -> tuple[str, str, list[tuple[bool, str]]] | None:
    """Return title, day and paragraphs (whether each is a heading, its text), None where one is missing."""
    article = read_text(text, "a.txt")
    body = [(b.section is Section.HEADING, b.text) for b in article.blocks if b.section is not Section.TITLE]
    if not article.title or not article.published or any(len(t) <= SHORT and not h for h, t in body):
        return None
    return article.title, str(article.published), body


def transcript(text: str) -> str:
    """Return the text as the page of a television station that prints title, day and clock above it."""
    if (pieces := _pieces(text)) is None:
        return text
    title, day, body = pieces
    lines = [f"<p>{f'<strong>{t}</strong>' if heading else '　　' + t}</p>" for heading, t in body]
    return "\n".join([f"[视频]{title}", f"某某网 {day} 19:12:41", "", *lines])


def post(text: str) -> str:
    """Return the text as an archive keeps the post of an account: with a head, a menu and a tail."""
    if (pieces := _pieces(text)) is None:
        return text
    title, day, body = pieces
    head = [
        f"---\ntitle: {title}\nsource: 某某资讯\ndate: {day}\nfetch_date: 2030-10-08T03:27:40\n---",
        f"# {title}",
    ]
    menu = [
        "![cover](https://example.org/x?wx_fmt=png)",
        "* [首页](/)\n* [资讯](/news)\n  + [周刊](/week)",
        "某某资讯",
    ]
    tail = ["![](https://example.org/x.gif)", "微信扫一扫", "轻触阅读原文"]
    return "\n\n".join([*head, *menu, *(f"**{t}**" if heading else t for heading, t in body), *tail])


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
    ("habit", "least"),
    [
        (spaced, LEAST),
        (half_width, LEAST),
        (crlf, LEAST),
        (page, LEAST),
        (transcript, REBUILT),
        (post, REBUILT),
        (joined, JOINED),
    ],
)
def test_the_same_is_read(habit: Callable[[str], str], least: float) -> None:
    """Of every text nearly every record stays as it is."""
    alike = total = 0
    for path in TEXTS:
        raw = path.read_text(encoding="utf-8")
        before = [told(record) for record in extract(read_text(raw, path.name))]
        behind = [told(record) for record in extract(read_text(habit(raw), path.name))]
        total += max(len(before), len(behind))
        alike += (Counter(before) & Counter(behind)).total()
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
