"""What a line looks like: a sentence, a heading, a numbered entry."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.text.folding import fold

__all__ = [
    "bullet",
    "ends_sentence",
    "goes_on",
    "key",
    "looks_like_title",
    "numbering",
    "points",
    "short_heading",
    "starts_inside",
    "symbol",
]

_POINTS: Final = regex.compile(r"[，。；！？：、]|[,;](?=\p{Han})|\d[万亿余多名起宗件个元%]")
_FINAL: Final = regex.compile(r"(?:[。！？!?；;…]|(?<=\p{Han})\.)[”’」』）)\"]{0,3}\Z")
_OPEN: Final = regex.compile(r"[，、,（(“‘《「]\Z")
_INSIDE: Final = regex.compile(r"[，。、；：！？）」』》”’%％]|,(?!\d)")
_NUMBERED: Final = regex.compile(
    r"(?P<case>(?:典型)?案例[一二三四五六七八九十\d]{1,3}[：:、])"
    r"|(?P<han>[一二三四五六七八九十]{1,3}[、.．])|(?P<han_bracket>[（(][一二三四五六七八九十]{1,3}[）)])"
    r"|(?P<chapter>第[一二三四五六七八九十]{1,3}[章节篇部]|[其之][一二三四五六七八九十](?![\p{Han}])|[一二三四五六七八九十]是(?=\p{Han}))"
    r"|(?P<digit>\d{1,2}(?:、|[.．](?!\d))|[（(]\d{1,2}[）)]|[①-⑳]|0\d(?!\d))"
)
_SYMBOL: Final = regex.compile(r"[▶▷►■□▲△◆◇●★☆◎▍▌▎♦❖※➤►]|[❶-❿]")
_BULLET: Final = regex.compile(r"(?P<sign>[\p{So}▪•●·])|(?P<number>(?i:no|top)\.?\s?\d)")
_BRACKETED: Final = regex.compile(r"【[^【】]{2,40}】\Z")
_SOURCE: Final = regex.compile(r"(?:供图|供圖|摄|攝|资料图|资料图片|配图|翻拍|截图)[）)]?\Z")
_LETTER: Final = regex.compile(r"\p{L}")
_LETTER_OR_DIGIT: Final = regex.compile(r"[\p{L}\d]")
_SPACED_OUT: Final = regex.compile(r"\p{Han}(?:[ \u3000]\p{Han}){1,9}\Z")
_NO_WORD: Final = regex.compile(r"[^\p{Han}a-z0-9]++")
_SYMBOL_WITHIN: Final = 20
_TITLE_LENGTH: Final = 80
_HEADING_LENGTH: Final = 45
_SHORT_LENGTH: Final = 36
_SHORTEST: Final = 4
_SHORTEST_MARKED: Final = 2
# A paragraph begins so, and no title: 今年1至5月，…; 近日，…
_LEAD: Final = regex.compile(r"(?:今年|去年|近日|日前|近期|截至|\d{1,2}月|(?:19|20)\d\d年)[^，,]{0,12}[，,]")
_DATE_WORDS: Final = regex.compile(r"[\d年月日号上下午星期]++")


def key(text: str) -> str:
    """Return the letters, digits and characters of `text` alone, to tell two printings of one title.

    >>> key("广州公安晒出2021_成绩单_") == key("广州公安晒出２０２１“成绩单”")
    True
    """
    return str(_NO_WORD.sub("", fold(text).lower()))


def points(text: str) -> int:
    """Return how many marks of running text (punctuation, counted figures) stand in `text`."""
    return len(_POINTS.findall(text))


def ends_sentence(text: str) -> bool:
    """Say whether `text` ends as a sentence does.

    >>> ends_sentence("他说：“快报警！”"), ends_sentence("共排查银行账户")
    (True, False)
    """
    return _FINAL.search(text[-5:]) is not None


def goes_on(text: str) -> bool:
    """Say whether `text` breaks off at a comma or an opening bracket."""
    return _OPEN.search(text[-1:]) is not None


def starts_inside(text: str) -> bool:
    """Say whether `text` begins with what no line begins with: it is the rest of one.

    >>> starts_inside("，同比下降2.11%")
    True
    """
    return _INSIDE.match(text) is not None


def numbering(text: str) -> str | None:
    """Return the kind of number that a heading or a list's entry begins with, or None.

    >>> numbering("一、严打诈骗"), numbering("（二）严防诈骗"), numbering("1.7亿元")
    ('han', 'han_bracket', None)
    """
    match = _NUMBERED.match(text)
    return match.lastgroup if match else None


def looks_like_title(text: str) -> bool:
    """Say whether `text` can be an article's title: short, more than a date, and no plain statement.

    >>> looks_like_title("全年破案3宗"), looks_like_title("3月5日，警方通报全年破案3宗。")
    (True, False)
    """
    if numbering(text) in {"han", "han_bracket", "digit"} or _LEAD.match(text):
        return False
    finals = text.rstrip('”’」』）)"')[-1:]
    words = key(_DATE_WORDS.sub("", text))
    return (
        _SHORTEST_MARKED <= len(words) <= _TITLE_LENGTH
        and finals not in "。，；：、;,"
        and "。" not in text[:-1]
    )


def short_heading(text: str, *, marked: bool) -> bool:
    """Say whether `text` has the form of a heading; `marked` where its setting says so already.

    >>> short_heading("“团圆行动”找回142名失踪儿童", marked=True)
    True
    >>> short_heading("通过电话预警，", marked=True)
    False
    """
    marked_up = marked or symbol(text) or numbering(text) is not None
    limit = _HEADING_LENGTH if marked_up else _SHORT_LENGTH
    if len(text) > limit or not _says_enough(text, marked=marked_up) or starts_inside(text) or goes_on(text):
        return False
    if text[-1:] in "。；：;:…" or "。" in text or _SOURCE.search(text):
        return False
    return marked or not ends_sentence(text)


def _says_enough(text: str, *, marked: bool) -> bool:
    """Say whether `text` holds letters enough for a heading; **2024年** is one, **1** is none."""
    letters = len(_LETTER.findall(text))
    if not marked:
        return letters >= _SHORTEST
    return letters > 0 and len(_LETTER_OR_DIGIT.findall(text)) >= _SHORTEST_MARKED


def bullet(text: str) -> str | None:
    """Return the kind of sign that an entry of a list begins with, or None.

    >>> bullet("✅破案12起"), bullet("NO.2 虚假购物"), bullet("破案12起")
    ('sign', 'number', None)
    """
    match = _BULLET.match(text)
    return match.lastgroup if match else None


def symbol(text: str) -> bool:
    """Say whether `text` is set as newspapers set headings: with a sign, in brackets, spaced out.

    >>> symbol("疫情防控▶▷排查255万人次"), symbol("【典型案例】"), symbol("反 诈")
    (True, True, True)
    """
    return _SYMBOL.search(text[:_SYMBOL_WITHIN]) is not None or any(
        pattern.match(text) for pattern in (_BRACKETED, _SPACED_OUT)
    )
