"""`read_article`, `read_text`: the whole way from a file to its blocks and cuts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from anti_fraud_stats.limits import MAX_BYTES
from anti_fraud_stats.reader.article import Article, Block
from anti_fraud_stats.reader.assembly import clean_lines, cut_lines, settle_cuts
from anti_fraud_stats.reader.datelines import find_dateline
from anti_fraud_stats.reader.dates import find_days
from anti_fraud_stats.reader.decoding import decode_noting
from anti_fraud_stats.reader.documents import read_document
from anti_fraud_stats.reader.forms import Form, choose_form
from anti_fraud_stats.reader.front_matter import FrontMatter, find_front_matter
from anti_fraud_stats.reader.layout import build_blocks, name_lines
from anti_fraud_stats.reader.lines import Line, Run, trim
from anti_fraud_stats.reader.mastheads import is_masthead, name_mastheads, name_publisher
from anti_fraud_stats.reader.opening import read_bytes
from anti_fraud_stats.reader.page_head import PageHead, has_head, is_page, read_page_head
from anti_fraud_stats.reader.published import find_link_day, find_printed_day
from anti_fraud_stats.reader.publishers import find_publisher
from anti_fraud_stats.reader.roles import Role, cut_furniture
from anti_fraud_stats.reader.scanner import read_lines
from anti_fraud_stats.reader.spacing import close_lines, close_spaces, is_spaced
from anti_fraud_stats.reader.splitting import split_lines
from anti_fraud_stats.reader.titles import ToldTitles, choose_title
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text.folding import fold

__all__ = ["read_article", "read_body", "read_characters", "read_data", "read_text"]

_HEAD: Final = 4  # lines of a page in which a dateline may stand that is cut with what surrounds it


def read_article(
    path: Path | str,
    *,
    encoding: str | None = None,
    published: dt.date | None = None,
    max_bytes: int = MAX_BYTES,
) -> Article:
    """Return the article in the file at `path`, unpacked where it is gzip.

    `encoding` and `published` are believed before the file. Raises `ReadError` where the file cannot be
    opened, is empty, is no text or is larger than `max_bytes` (0: no limit), packed or unpacked.
    """
    return read_data(read_bytes(path, str(path), max_bytes), str(path), encoding, published)


def read_data(
    data: bytes, source: str, encoding: str | None = None, published: dt.date | None = None
) -> Article:
    """Return the article in the bytes of the file `source`; as `read_article` in all else.

    >>> read_data("破案3宗。".encode("gb18030"), "通报.txt").raw
    '破案3宗。'
    """
    text, warning = read_characters(data, source, encoding)
    return replace(read_text(text, source, published=published), warning=warning)


def read_characters(data: bytes, source: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Return what is written in a Word or PDF file, or the decoded bytes, and what had to be mended.

    >>> read_characters("抓获3人".encode("gb18030"), "通报.txt")
    ('抓获3人', None)
    """
    document = read_document(data, source)
    if document is not None:
        return document, None
    decoded = decode_noting(data, source, encoding)
    return decoded.text, f"{source}: {decoded.warning}" if decoded.bad else None


def read_text(raw: str, source: str, *, published: dt.date | None = None, title: str = "") -> Article:
    r"""Return the article in the decoded text `raw` of the file `source`.

    A `title` that is told beside the text is read as if it stood on a line of its own behind it, so that
    the places of all else are those in `raw`.

    >>> article = read_text("# 全年破案3宗\n\n3月5日，警方通报，2021年破案**3\n宗**。", "a.md")
    >>> [(block.section.value, block.text) for block in article.blocks]
    [('title', '全年破案3宗'), ('body', '3月5日，警方通报，2021年破案3宗。')]
    >>> article.published
    datetime.date(2022, 3, 5)
    """
    front = find_front_matter(raw) or FrontMatter()
    return read_body(raw, source, front, published=published, title=title)


def read_body(
    raw: str, source: str, front: FrontMatter, *, published: dt.date | None = None, title: str = ""
) -> Article:
    """Return the article behind the head `front` of a text; `title` as for `read_text`."""
    whole = is_page(raw)
    page = read_page_head(raw) if whole or has_head(raw) else PageHead()
    form = choose_form(raw, front.stop, front=front.stop > 0)
    shown, hidden = read_lines(raw, front.stop, form)
    cleaned, inserted = clean_lines(shown)
    spaced = is_spaced(cleaned)
    lines = split_lines(close_lines(cleaned, spaced=spaced), plain=form is Form.PLAIN)
    cut = cut_furniture(lines)
    name_mastheads(lines, cut)
    name_publisher(lines, cut, page.publisher or front.publisher)
    heads = (_told(title, len(raw) + 1) or front.title, page.named, page.titled)
    told = ToldTitles(*map(close_spaces, heads) if spaced else heads)
    chosen = choose_title(lines, cut, told, joined=form is not Form.PLAIN)
    roles = name_lines(lines, cut, chosen, whole=whole)
    description = close_spaces(front.description) if spaced else front.description
    blocks, inner = build_blocks(lines, roles, chosen, description, form)
    day = published or front.published or page.published or _find_day(lines, cut, blocks)
    cuts = settle_cuts(raw, front.stop, blocks, [*hidden, *inner, *inserted, *cut_lines(lines, roles)])
    publisher = find_publisher(page.publisher or front.publisher, page.site, lines, cut)
    whole_raw = f"{raw}\n{title}" if title else raw
    headed = next((block.printed(whole_raw) for block in blocks if block.text == chosen.text), chosen.text)
    return Article(source, whole_raw, headed, day, tuple(blocks), cuts, publisher=publisher, site=page.site)


def _told(title: str, place: int) -> tuple[Run, ...]:
    """Return a title that stands at `place`, line by line."""
    runs: list[Run] = []
    for line in title.splitlines(keepends=True):
        runs += trim((Run(line, place),))
        place += len(line)
    return tuple(runs)


def _find_day(lines: Sequence[Line], cut: Sequence[Role], blocks: Sequence[Block]) -> dt.date | None:
    """Return the day that the text prints, that its address holds, or that its dateline tells."""
    links = [line.text for line, role in zip(lines, cut, strict=True) if role == "original_link"]
    lead = [block.text for block in blocks if block.section is Section.BODY]
    text = "\n".join(block.text for block in blocks)
    return (
        find_printed_day(lines, cut)
        or find_link_day(links)
        or _masthead_day(blocks)
        or find_dateline(lead, text)
        or find_dateline([line.text for line in lines[:_HEAD]], text)
    )


def _masthead_day(blocks: Sequence[Block]) -> dt.date | None:
    """Return the day in a title that is a masthead, as 早报 | 2025.04.22."""
    heads = [block.text for block in blocks if block.section is Section.TITLE and is_masthead(block.text)]
    return next((day for head in heads for _, _, day in find_days(fold(head))), None)
