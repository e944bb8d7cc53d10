"""Bytes to text: the encodings in which Chinese pages are found, and a clear refusal of the rest."""

from __future__ import annotations

import codecs
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.errors import ReadError, UsageError
from anti_fraud_stats.reader.mending import (
    FEW,
    FEWER,
    Decoded,
    cut_short,
    mended,
    mended_latin,
    tried,
    with_replacements,
)

__all__ = ["decode", "decode_noting"]

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
    return decode_noting(data, source, encoding).text


def decode_noting(data: bytes, source: str, encoding: str | None = None) -> Decoded:
    """Return the text of `data` with the encoding that it is in; a few bad bytes are shown as U+FFFD.

    Raises as `decode` does.

    >>> decode_noting("抓获3人".encode("gb18030"), "通报.txt").encoding
    'gb18030'
    """
    decoded = _decode_as(data, source, encoding) if encoding else _detect(data, source)
    if not decoded.text.strip():
        message = "is empty"
        raise ReadError(message, file=source)
    return decoded


def _decode_as(data: bytes, source: str, encoding: str) -> Decoded:
    """Return `data` read in the encoding that the caller named."""
    try:
        name = codecs.lookup(encoding).name
        name = "utf-8-sig" if name == "utf-8" else _WIDER.get(name, name)
        return Decoded(data.decode(name), name)
    except LookupError:
        message = f"unknown encoding {encoding!r}"
        raise UsageError(message, file=source) from None
    except UnicodeError as error:
        start = 0
        if isinstance(error, UnicodeDecodeError):  # else a codec that tells no place: undefined
            start = error.start
            if (decoded := mended(data, name, FEW) or cut_short(data, name)) is not None:
                return decoded
        message = f"is no {encoding} text"
        raise ReadError(message, file=source, line=data.count(b"\n", 0, start) + 1) from None


def _detect(data: bytes, source: str) -> Decoded:
    """Return `data` read in the first encoding that fits: mark, declaration, UTF-8, then the legacy ones."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return tried(data, name) or with_replacements(data, name)
    if (place := data.find(b"\0")) >= 0:
        message = "is no text"
        raise ReadError(message, file=source, line=data.count(b"\n", 0, place) + 1)
    for name in ("utf-8", *_declared(data)):
        if (decoded := tried(data, name)) is not None:
            return decoded
    decoded = (
        mended(data, "utf-8", FEW)
        or _legacy(data)
        or cut_short(data, "gb18030")
        or mended(data, "gb18030", FEWER)
        or mended(data, "big5hkscs", FEWER)
        or mended_latin(data)
    )
    if decoded is None:
        message = "is no text"
        raise ReadError(message, file=source)
    return decoded


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


def _legacy(data: bytes) -> Decoded | None:
    """Return the reading of `data`, in GB 18030 or in Big5, that shows the more common characters."""
    readings = [decoded for name in _LEGACY if (decoded := tried(data, name)) is not None]
    return max(readings, key=lambda decoded: len(_common().findall(decoded.text)), default=None)
