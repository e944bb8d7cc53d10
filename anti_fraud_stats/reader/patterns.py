"""The patterns of markup: what is not shown, in the two forms of files, pages and texts.

All of them run in linear time on hostile input. A tag may hold quoted `<` and `>`. The scan of a broken one
ends at the next `<` outside quotes; two scans at one place differ in their state (outside, in double or in
single quotes), so no more than three ever pass over one character.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

__all__ = ["attribute", "html_token", "line_mark", "tag_name", "text_token"]

_INNER: Final = r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+"""
_UNSEEN: Final = "script|style|svg|select|textarea|template|noscript|iframe|object|title"
# An unclosed comment or script goes to the end of the file, as it does in a browser.
_COMMON: Final = rf"""
      (?P<comment> <!--(?:[^-]++|-(?!->))*+(?:-->|\Z) )
    | (?P<script>
        <(?P<unseen>{_UNSEEN})(?=[\s/>]){_INNER}> (?:[^<]++|<(?!/(?P=unseen)))*+ (?:</[^<>]*+>?|\Z) )
    | (?P<tag> </?[a-zA-Z][\w:-]*+(?=[\s/>]){_INNER}> | </?[a-zA-Z][\w:-]*+(?=[\s/>])[^<>]*+> )
    | (?P<declaration> <!\[[^<>\]]*+[\[\]](?:--)?>?+ | <[!?][a-zA-Z][^<>]*+> | \]\]> )
    | (?P<reference>
        &(?:\#\d{{1,7}}+|\#[xX][0-9a-fA-F]{{1,6}}+|[a-zA-Z][a-zA-Z0-9]{{1,31}}+);|&nbsp(?![a-zA-Z]) )
    | (?P<invisible> [\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]++ )
"""
# What a line of Markdown, or of a web page's text, may begin with. `#话题#` is a hashtag and no heading;
# 1. with a space is a list's number; a row of ---- is a rule; | begins a table's row.
_MARK: Final = r"""
    (?:>[ \t]{0,3}+)*+
    (?: \#{1,6}+(?!\#)(?![^\s\#][^\#\r\n]{0,40}+\#)[ \t]*+
      | [-_=*]{3,}+(?=[ \t]*+(?:[\r\n]|\Z))
      | \|?[ \t]*+(?::-++:?|-{2,}+:?|-:)[ \t]*+(?:\|[ \t]*+(?::-++:?|-{2,}+:?|-:)[ \t]*+)++\|?(?=[\r\n]|\Z)
      | [-*+•·][ \t]++(?=\S)
      | •(?=\S)
      | \d{1,3}\.[ \t]++(?=[^\s\d])
      | \|
    )?+
"""
# Target of ![](…) and [](…): no blank line, one pair of brackets inside.
_TARGET: Final = r"\((?:[^()\r\n]|\((?:[^()\r\n]){0,200}+\)|(?:\r\n?|\n)(?![\r\n])){0,4000}+\)"
_TEXT: Final = rf"""
    | (?P<newline> [\r\n\x0b\x0c\x85\u2028\u2029]\s*+{_MARK} )
    | (?P<image> !\[[^\[\]]{{0,300}}+\]{_TARGET} )
    | (?P<address> <(?:https?|mailto)[^<>\s]*+> )
    | (?P<template> \{{[%{{][^{{}}\r\n]{{0,300}}+[%}}]\}} | \{{[A-Z]{{2,8}}:\d{{1,4}}\}} )
    | (?P<code>
        (?<![^\r\n])(?P<fence>```|~~~)[^\r\n`]*+[\r\n]++
        (?:(?!(?P=fence))[^\r\n。]*+[\r\n]++)*+(?P=fence) )
    | (?P<footnote> \[\^?\d{{1,3}}\](?!\() )
    | (?P<link_open> \[(?=[^\[\]\r\n]{{0,300}}+\]\(|!\[) )
    | (?P<link_target> \]{_TARGET} )
    | (?P<stars> (?<![\d*])\*{{2,}}+|(?<=\d)\*{{2,}}+(?![\d*]) )
    | (?P<underlines> (?<!\w)__(?=\w)|(?<=\w)__(?!\w) )
    | (?P<pipe> \| )
    | (?P<closing> (?<=[ \t])\#{{1,6}}+(?=[ \t]*+(?:[\r\n]|\Z)) )
    | (?P<escape> \\(?=[!-/:-@\[-`{{-~]) )
"""
_FLAGS: Final = regex.VERBOSE | regex.IGNORECASE


@cache
def html_token() -> regex.Pattern[str]:
    """Return the pattern of what a page of HTML does not show."""
    return regex.compile(_COMMON + r"| (?P<wrap> [\r\n]\s*+ )", _FLAGS)


@cache
def text_token() -> regex.Pattern[str]:
    """Return the pattern of what Markdown, and text with a tag or two, does not show."""
    return regex.compile(_COMMON + _TEXT, _FLAGS)


@cache
def line_mark() -> regex.Pattern[str]:
    """Return the pattern of what the first line of a text begins with."""
    return regex.compile(rf"\s*+{_MARK}", _FLAGS)


@cache
def tag_name() -> regex.Pattern[str]:
    """Return the pattern of a tag's beginning, its name in the first group."""
    return regex.compile(r"</?([a-zA-Z][\w:-]*+)")


@cache
def attribute() -> regex.Pattern[str]:
    """Return the pattern of an attribute, in groups `name` and `value`."""
    return regex.compile(
        r"""(?<![\w-])(?P<name>[\w:-]{1,40}+)\s*+=\s*+(?:"(?P<value>[^"]*+)"|'(?P<value>[^']*+)'|(?P<value>[^\s"'<>]++))"""
    )
