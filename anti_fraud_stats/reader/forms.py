"""How a file is written: a page of HTML, Markdown, or plain text."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.reader.page_head import is_page
from anti_fraud_stats.reader.scanner import Form

__all__ = ["choose_form"]

_BLOCK_TAG: Final = regex.compile(
    r"</?(?:p|div|br|section|article|h[1-6]|ul|ol|li|table|tr|td|body)(?=[\s/>])", regex.I
)
_MARKDOWN: Final = regex.compile(
    r"^\#{1,6}+[ \t]*+[^\#\s]|(?<![\d*])\*\*(?=[^\s*])|!\[[^\[\]]{0,200}+\]\("
    r"|^>[ \t]\S|\]\((?:https?:|/)",
    regex.MULTILINE,
)
_FEW: Final = 2


def choose_form(raw: str, start: int, *, front: bool) -> Form:
    """Return the form of `raw` from `start` on; `front`: a head as of Markdown files stands before it.

    >>> choose_form("<p>破案3宗</p>", 0, front=False), choose_form("破案**3宗**", 0, front=False)
    (<Form.PAGE: 'page'>, <Form.MARKDOWN: 'markdown'>)
    """
    body = raw[start:].strip()
    if is_page(raw) or (body.startswith("<") and body.endswith(">") and _BLOCK_TAG.search(body)):
        return Form.PAGE
    if _MARKDOWN.search(body):
        return Form.MARKDOWN
    tags = sum(1 for _ in _BLOCK_TAG.finditer(body))
    if tags >= _FEW and tags * 2 >= body.count("\n"):
        return Form.PAGE
    return Form.MARKDOWN if front else Form.PLAIN
