"""The patterns of markup: what is not shown, in the two forms of files, pages and texts.

All of them run in linear time on hostile input. A tag may hold quoted `<` and `>`. The scan of a broken one
ends at the next `<` outside quotes; two scans at one place differ in their state (outside, in double or in
single quotes), so no more than three ever pass over one character.
"""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["ATTRIBUTE", "HTML_TOKEN", "LINE_MARK", "TAG_NAME", "TEXT_TOKEN"]

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
      | \|?[ \t]*+:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-{2,}+:?[ \t]*+)++\|?(?=[\r\n]|\Z)
      | [-*+•·][ \t]++(?=\S)
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
    | (?P<template> \{{[%{{][^{{}}\r\n]{{0,300}}+[%}}]\}} )
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

HTML_TOKEN: Final = regex.compile(_COMMON + r"| (?P<wrap> [\r\n]\s*+ )", _FLAGS)
TEXT_TOKEN: Final = regex.compile(_COMMON + _TEXT, _FLAGS)
LINE_MARK: Final = regex.compile(rf"\s*+{_MARK}", _FLAGS)
TAG_NAME: Final = regex.compile(r"</?([a-zA-Z][\w:-]*+)")
ATTRIBUTE: Final = regex.compile(
    r"""(?<![\w-])(?P<name>[\w:-]{1,40}+)\s*+=\s*+(?:"(?P<value>[^"]*+)"|'(?P<value>[^']*+)'|(?P<value>[^\s"'<>]++))"""
)
