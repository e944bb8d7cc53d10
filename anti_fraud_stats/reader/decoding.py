"""Bytes to text: the encodings in which Chinese pages are found, and a clear refusal of the rest."""

from __future__ import annotations

import codecs
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.errors import ReadError, UsageError

__all__ = ["decode"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED_WITHIN: Final = 2048
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "iso8859-1": "gb18030"}
_LEGACY: Final = ("gb18030", "big5hkscs")
_FEW: Final = 20  # one bad byte in so many Han characters is damage, more is another encoding
_FEWER: Final = 200  # the same of encodings in which nearly every pair of bytes is a character


@cache
def _han() -> regex.Pattern[str]:
    return regex.compile(r"\p{Han}")


@cache
def _common() -> regex.Pattern[str]:
    # The commonest characters of either script: the reading that shows more of them is the right one.
    return regex.compile(
        "[，。、：的一是在不了有和人这這中大为為上个個国國我以要时時来來用们們年月日案警公安]"
    )


@cache
def _declaration() -> regex.Pattern[bytes]:
    # <meta charset="gb2312">, <meta content="text/html; charset=gbk">, <?xml version="1.0" encoding="big5"?>
    return regex.compile(rb"<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s*+=\s*+[\"']?([\w-]{2,20})")


def decode(data: bytes, source: str, encoding: str | None = None) -> str:
    """Return the text of `data`, its byte order mark dropped and its line ends untouched.

    Raises `ReadError`, naming `source`, where the bytes are no text, `UsageError` for an unknown `encoding`.

    >>> decode("抓获3人".encode("gb18030"), "通报.txt")
    '抓获3人'
    """
    text = _decode_as(data, source, encoding) if encoding else _detect(data, source)
    if not text.strip():
        message = "is empty"
        raise ReadError(message, file=source)
    return text


def _decode_as(data: bytes, source: str, encoding: str) -> str:
    """Return `data` read in the encoding that the caller named."""
    try:
        name = codecs.lookup(encoding).name
        return data.decode("utf-8-sig" if name == "utf-8" else _WIDER.get(name, name))
    except LookupError:
        message = f"unknown encoding {encoding!r}"
        raise UsageError(message, file=source) from None
    except UnicodeError as error:
        message = f"is no {encoding} text"
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise ReadError(message, file=source, line=data.count(b"\n", 0, start) + 1) from None


def _detect(data: bytes, source: str) -> str:
    """Return `data` read in the first encoding that fits: mark, declaration, UTF-8, then the legacy ones."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    if (place := data.find(b"\0")) >= 0:
        message = "is no text"
        raise ReadError(message, file=source, line=data.count(b"\n", 0, place) + 1)
    for name in ("utf-8", *_declared(data)):
        if (text := _tried(data, name)) is not None:
            return text
    candidates = (
        _mended(data, "utf-8", _FEW),
        _legacy(data),
        _mended(data, "gb18030", _FEWER),
        _mended(data, "big5hkscs", _FEWER),
    )
    text = next((candidate for candidate in candidates if candidate is not None), None)
    if text is None:
        message = "is no text"
        raise ReadError(message, file=source)
    return text


def _declared(data: bytes) -> tuple[str, ...]:
    """Return the encoding that the head of a page declares, when it is a known one."""
    match = _declaration().search(data[:_DECLARED_WITHIN])
    if match is None:
        return ()
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeError):
        return ()
    return (_WIDER.get(name, name),)


def _tried(data: bytes, name: str) -> str | None:
    """Return `data` in encoding `name`, or None where it does not fit."""
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _mended(data: bytes, name: str, few: int) -> str | None:
    """Return `data` with a few broken bytes shown as U+FFFD, or None when they are more than a few."""
    text = data.decode(name, errors="replace")
    letters = len(_han().findall(text))
    return text if text.count("\ufffd") * few <= letters else None


def _legacy(data: bytes) -> str | None:
    """Return the reading of `data`, in GB 18030 or in Big5, that shows the more common characters."""
    readings = [text for name in _LEGACY if (text := _tried(data, name)) is not None]
    return max(readings, key=lambda text: len(_common().findall(text)), default=None)
