"""Bytes that are nearly a text: U+FFFD in place of each bad one, and how many that are."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

__all__ = [
    "FEW",
    "FEWER",
    "Decoded",
    "cut_short",
    "mended",
    "mended_latin",
    "tried",
    "with_replacements",
]

_BAD: Final = "\ufffd"
FEW: Final = 2  # Han characters for each bad byte: GB 18030 and Big5 read as UTF-8 show one or fewer
FEWER: Final = 200  # the same of encodings in which nearly every pair of bytes is a character


@cache
def _han() -> regex.Pattern[str]:
    return regex.compile(r"\p{Han}")


@cache
def _control() -> regex.Pattern[bytes]:
    return regex.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read in; how often U+FFFD stands for bad bytes, and where the first is.

    >>> mended("抓获3人".encode()[:-1], "utf-8", FEW).warning
    'is no sound utf-8: U+FFFD stands for bad bytes in 1 place, the first at byte 7'
    """

    text: str
    encoding: str
    bad: int = 0
    first: int = 0

    @property
    def warning(self) -> str | None:
        """Say what had to be mended, or return None where the bytes were sound."""
        if not self.bad:
            return None
        places = "1 place" if self.bad == 1 else f"{self.bad} places"
        told = f"U+FFFD stands for bad bytes in {places}, the first at byte {self.first}"
        return f"is no sound {self.encoding}: {told}"


def tried(data: bytes, name: str) -> Decoded | None:
    """Return `data` in encoding `name`, or None where it does not fit."""
    try:
        return Decoded(data.decode(name), name)
    except (UnicodeError, LookupError):
        return None


def with_replacements(data: bytes, name: str) -> Decoded:
    """Return `data`, which does not fit, in encoding `name` with U+FFFD for each bad sequence.

    Those that the text itself holds are not counted.
    """
    text = data.decode(name, errors="replace")
    encoding = name.removesuffix("-sig")
    known = _BAD.encode(encoding, errors="ignore")
    genuine = data.count(known) if known else 0
    return Decoded(text, encoding, max(1, text.count(_BAD) - genuine), _first_bad(data, name))


def _first_bad(data: bytes, name: str) -> int:
    """Return the place of the first byte that does not fit."""
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        return error.start + (len(codecs.BOM_UTF8) if name == "utf-8-sig" and _has_mark(data) else 0)
    return len(data)


def _has_mark(data: bytes) -> bool:
    return data.startswith(codecs.BOM_UTF8)


def mended(data: bytes, name: str, few: int) -> Decoded | None:
    """Return `data` with a few broken bytes shown as U+FFFD, or None when they are more than a few."""
    decoded = with_replacements(data, name)
    letters = len(decoded.text) - len(_han().sub("", decoded.text))
    return decoded if decoded.bad * few <= letters else None


def cut_short(data: bytes, name: str) -> Decoded | None:
    """Return `data` where all that is bad about it is that it ends in the middle of a character.

    >>> cut_short("抓获3人".encode("gb18030")[:-1], "gb18030").text
    '抓获3\ufffd'
    """
    try:
        text = codecs.getincrementaldecoder(name)().decode(data, final=False)
    except UnicodeError:
        return None
    return with_replacements(data, name) if _han().search(text) else None


def mended_latin(data: bytes) -> Decoded | None:
    """Return a text in Latin letters with a few broken bytes; one with control characters is none."""
    decoded = with_replacements(data, "utf-8")
    sound = decoded.bad * FEWER <= len(data) and not _control().search(data)
    return decoded if sound else None
