"""RSS and Atom files: each item is an article, its places those of the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.article import Article, Block, Cut, Places
from anti_fraud_stats.reader.assembly import settle_cuts
from anti_fraud_stats.reader.dates import parse_stamp
from anti_fraud_stats.reader.forms import Form
from anti_fraud_stats.reader.front_matter import FrontMatter
from anti_fraud_stats.reader.lines import Run
from anti_fraud_stats.reader.reading import read_body, read_characters, read_text
from anti_fraud_stats.reader.scanner import read_lines

__all__ = ["is_feed", "read_articles", "read_feed"]

_BODIES: Final = ("content:encoded", "content", "description", "summary")
_DAYS: Final = ("pubdate", "published", "dc:date", "date", "updated")
_BLANK: Final = regex.compile(r"[^\r\n]")


@cache
def _feed() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\s|<\?[^<>]*+>|<!--(?:[^-]++|-(?!->))*+-->)*+<(?:rss|feed|rdf:RDF)[\s>]", regex.I
    )


@cache
def _item() -> regex.Pattern[str]:
    return regex.compile(
        r"<(?P<tag>item|entry)(?=[\s>])[^<>]*+>(?:[^<]++|<(?!/(?P=tag)\s*+>))*+(?:</(?P=tag)\s*+>|\Z)"
    )


@cache
def _field() -> regex.Pattern[str]:
    names = "title|content:encoded|content|description|summary|pubDate|published|dc:date|date|updated"
    cdata = r"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>|\Z)"
    return regex.compile(
        rf"<(?P<name>{names})(?=[\s>])[^<>]*+(?<!/)>(?P<value>(?:[^<]++|{cdata}|<(?!/(?P=name)\s*+>))*+)"
        r"(?:</(?P=name)\s*+>|\Z)"
    )


@cache
def _fence() -> regex.Pattern[str]:
    return regex.compile(r"<!\[CDATA\[|\]\]>")


@cache
def _escaped() -> regex.Pattern[str]:
    return regex.compile(r"&(?:lt|gt|quot|amp);")


_ESCAPES: Final = {"&lt;": "\u2060\u2060\u2060<", "&gt;": ">\u2060\u2060\u2060", "&quot;": '"     '}


def read_articles(
    data: bytes, source: str, encoding: str | None = None, published: dt.date | None = None
) -> Iterator[Article]:
    """Yield the articles in the bytes of the file `source`: those of a feed's items, else one."""
    raw, warning = read_characters(data, source, encoding)
    articles = read_feed(raw, source, published=published) if is_feed(raw) else iter(())
    first = next(articles, None) or read_text(raw, source, published=published)
    yield replace(first, warning=warning)
    yield from articles


def is_feed(raw: str) -> bool:
    """Say whether `raw` is an RSS or Atom file.

    >>> is_feed('<?xml version="1.0"?><rss version="2.0">'), is_feed("<p>破案3宗</p>")
    (True, False)
    """
    return _feed().match(raw) is not None


def read_feed(raw: str, source: str, *, published: dt.date | None = None) -> Iterator[Article]:
    """Yield the articles of a feed in order; what stands between the items is cut from the next one.

    >>> item = "<item><title>通报</title><description>&lt;p&gt;破案3宗。&lt;/p&gt;</description></item>"
    >>> [[block.text for block in article.blocks] for article in read_feed(f"<rss>{item}</rss>", "a.xml")]
    [['通报', '破案3宗。']]
    """
    items = list(_item().finditer(raw))
    place = 0
    for index, item in enumerate(items):
        stop = item.end() if index + 1 < len(items) else len(raw)
        article = _read_item(raw[place:stop], item.start() - place, item.end() - place)
        yield replace(
            article,
            source=source,
            raw=raw,
            published=published or article.published,
            blocks=tuple(_moved(block, place) for block in article.blocks),
            cuts=tuple(Cut(cut.start + place, cut.stop + place, cut.rule) for cut in article.cuts),
        )
        place = stop


def _read_item(text: str, start: int, stop: int) -> Article:
    """Return the article of the item that stands in `text` from `start` to `stop`."""
    fields: dict[str, regex.Match[str]] = {}
    for field in _field().finditer(text, start, stop):
        if field["value"].strip():
            fields.setdefault(field["name"].lower(), field)
    body = next((fields[name].span("value") for name in _BODIES if name in fields), (stop, stop))
    days = (parse_stamp(_fence().sub("", fields[name]["value"])) for name in _DAYS if name in fields)
    title = _shown(text, fields["title"].span("value")) if "title" in fields else ()
    front = FrontMatter(title, (), next((day for day in days if day), None), body[0])
    article = read_body(_masked(text, body), "", front)
    return replace(article, cuts=settle_cuts(text, 0, article.blocks, article.cuts))


def _shown(text: str, span: tuple[int, int]) -> tuple[Run, ...]:
    """Return what a field of one line shows."""
    lines, _ = read_lines(_masked(text, span), span[0], Form.PAGE)
    return lines[0].runs if lines else ()


def _masked(text: str, span: tuple[int, int]) -> str:
    """Return `text`, as long as before, with all blank but the field at `span`, whose markup is made plain.

    An escaped tag is a tag: &lt;p&gt; is <p> and signs that do not show.
    """
    start, stop = span
    value = text[start:stop]
    plain = _fence().sub(lambda fence: " " * len(fence[0]), value)
    if plain == value and "&lt;" in value:
        plain = _escaped().sub(_unescaped, value)
    return _BLANK.sub(" ", text[:start]) + plain + _BLANK.sub(" ", text[stop:])


def _unescaped(match: regex.Match[str]) -> str:
    """Return the sign that a reference stands for, with as many signs around it as it had letters."""
    return _ESCAPES.get(match[0], "\u2060\u2060\u2060\u2060&")


def _moved(block: Block, by: int) -> Block:
    """Return `block` with its places moved."""
    raws = tuple(raw + by for raw in block.places.raws)
    return replace(block, places=Places(block.places.texts, raws))
