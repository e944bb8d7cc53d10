"""`read_article`, `read_text`: the whole way from a file to its blocks and cuts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.article import Article, Block
from anti_fraud_stats.reader.assembly import clean_lines, cut_lines, settle_cuts
from anti_fraud_stats.reader.datelines import find_dateline
from anti_fraud_stats.reader.decoding import decode
from anti_fraud_stats.reader.documents import read_document
from anti_fraud_stats.reader.forms import choose_form
from anti_fraud_stats.reader.front_matter import FrontMatter, find_front_matter
from anti_fraud_stats.reader.layout import build_blocks, name_lines
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.mastheads import name_mastheads
from anti_fraud_stats.reader.page_head import PageHead, is_page, read_page_head
from anti_fraud_stats.reader.published import find_link_day, find_printed_day
from anti_fraud_stats.reader.publishers import find_publisher
from anti_fraud_stats.reader.roles import Role, cut_furniture
from anti_fraud_stats.reader.scanner import Form, read_lines
from anti_fraud_stats.reader.splitting import split_lines
from anti_fraud_stats.reader.titles import ToldTitles, choose_title
from anti_fraud_stats.terms import Section

__all__ = ["read_article", "read_body", "read_characters", "read_text"]


def read_article(
    path: Path | str, *, encoding: str | None = None, published: dt.date | None = None
) -> Article:
    """Return the article in the file at `path`; `encoding` and `published` are believed before the file.

    Raises `ReadError` where the file cannot be opened, is empty or is no text.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(error.strerror or "cannot be read", file=str(path)) from error
    return read_text(read_characters(data, str(path), encoding), str(path), published=published)


def read_characters(data: bytes, source: str, encoding: str | None = None) -> str:
    """Return what is written in a Word or PDF file, and the decoded bytes of all others.

    >>> read_characters("抓获3人".encode("gb18030"), "通报.txt")
    '抓获3人'
    """
    text = read_document(data, source)
    return decode(data, source, encoding) if text is None else text


def read_text(raw: str, source: str, *, published: dt.date | None = None) -> Article:
    r"""Return the article in the decoded text `raw` of the file `source`.

    >>> article = read_text("# 全年破案3宗\n\n3月5日，警方通报，2021年破案**3\n宗**。", "a.md")
    >>> [(block.section.value, block.text) for block in article.blocks]
    [('title', '全年破案3宗'), ('body', '3月5日，警方通报，2021年破案3宗。')]
    >>> article.published
    datetime.date(2022, 3, 5)
    """
    front = find_front_matter(raw) or FrontMatter((), (), None, 0)
    return read_body(raw, source, front, published=published)


def read_body(raw: str, source: str, front: FrontMatter, *, published: dt.date | None = None) -> Article:
    """Return the article behind the head `front` of a text."""
    whole = is_page(raw)
    page = read_page_head(raw) if whole else PageHead()
    form = choose_form(raw, front.stop, front=front.stop > 0)
    shown, hidden = read_lines(raw, front.stop, form)
    cleaned, inserted = clean_lines(shown)
    lines = split_lines(cleaned, plain=form is Form.PLAIN)
    cut = cut_furniture(lines)
    name_mastheads(lines, cut)
    told = ToldTitles(front.title, page.named, page.titled)
    title = choose_title(lines, cut, told, joined=form is not Form.PLAIN)
    roles = name_lines(lines, cut, title, whole=whole)
    blocks, inner = build_blocks(lines, roles, title, front.description, form)
    day = published or front.published or page.published or _find_day(lines, cut, blocks)
    cuts = settle_cuts(raw, front.stop, blocks, [*hidden, *inner, *inserted, *cut_lines(lines, roles)])
    publisher = find_publisher(page.publisher, page.site, lines, cut)
    return Article(source, raw, title.text, day, tuple(blocks), cuts, publisher)


def _find_day(lines: Sequence[Line], cut: Sequence[Role], blocks: Sequence[Block]) -> dt.date | None:
    """Return the day that the text prints, that its address holds, or that its dateline tells."""
    links = [line.text for line, role in zip(lines, cut, strict=True) if role == "original_link"]
    lead = [block.text for block in blocks if block.section is Section.BODY]
    text = "\n".join(block.text for block in blocks)
    return find_printed_day(lines, cut) or find_link_day(links) or find_dateline(lead, text)
