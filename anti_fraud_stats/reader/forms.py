"""How a file is written: a page of HTML, Markdown, or plain text."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.page_head import is_page

__all__ = ["Form", "choose_form"]

_FEW: Final = 2


class Form(Enum):
    """How a file is written: line breaks show in a text and do not in a page."""

    PAGE = "page"
    MARKDOWN = "markdown"
    PLAIN = "plain"


@cache
def _markdown() -> regex.Pattern[str]:
    return regex.compile(
        r"^\#{1,6}+[ \t]*+[^\#\s]|(?<![\d*])\*\*(?=[^\s*])|!\[[^\[\]]{0,200}+\]\("
        r"|^>[ \t]\S|\]\((?:https?:|/)",
        regex.MULTILINE,
    )


@cache
def _block_tag() -> regex.Pattern[str]:
    return regex.compile(
        r"</?(?:p|div|br|section|article|h[1-6]|ul|ol|li|table|tr|td|body)(?=[\s/>])", regex.I
    )


def choose_form(raw: str, start: int, *, front: bool) -> Form:
    """Return the form of `raw` from `start` on; `front`: a head as of Markdown files stands before it.

    >>> choose_form("<p>破案3宗</p>", 0, front=False), choose_form("破案**3宗**", 0, front=False)
    (<Form.PAGE: 'page'>, <Form.MARKDOWN: 'markdown'>)
    """
    body = raw[start:].strip()
    if is_page(raw) or (body.startswith("<") and body.endswith(">") and _block_tag().search(body)):
        return Form.PAGE
    if _markdown().search(body):
        return Form.MARKDOWN
    tags = sum(1 for _ in _block_tag().finditer(body))
    if tags >= _FEW and tags * 2 >= body.count("\n"):
        return Form.PAGE
    return Form.MARKDOWN if front else Form.PLAIN
