"""Texts from articles and paths are data: nothing in them may steer a terminal, a parser or a spreadsheet."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["escaped", "shown", "unformulated"]

_UNSEEN: Final = r"\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
_CONTROL: Final = regex.compile(rf"[\x00-\x1f{_UNSEEN}]")
_CONTROL_BUT_LAYOUT: Final = regex.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f{_UNSEEN}]")
_NOT_IN_JSON: Final = regex.compile(rf"[{_UNSEEN}]")
_FORMULA: Final = regex.compile(r"\A[=+\-@\t\r＝＋－＠]")
_NUMBER: Final = regex.compile(r"\A[+-]?+\d++(?:\.\d++)?+\Z")
_LAST_LATIN: Final = 0xFF
_NAMED: Final = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def shown(text: str, *, keep_layout: bool = False) -> str:
    r"""Return `text` with control and bidi characters spelled out; `keep_layout` leaves tabs and line ends.

    >>> shown("破案\x1b[31m3宗\n")
    '破案\\x1b[31m3宗\\n'
    """
    controls = _CONTROL_BUT_LAYOUT if keep_layout else _CONTROL
    return str(controls.sub(lambda match: _visible(match[0]), text))


def escaped(json: str) -> str:
    r"""Return a JSON text with the invisible characters that `json.dumps` leaves as they are escaped.

    >>> escaped('"破案\u202e3宗"')
    '"破案\\u202e3宗"'
    """
    if json.isprintable():  # none of them is, and this is told at once
        return json
    return str(_NOT_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", json))


def unformulated(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula; a plain number stays as it is.

    >>> unformulated("=1+1"), unformulated("-13.3"), unformulated("破案3宗")
    ("'=1+1", '-13.3', '破案3宗')
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def _visible(character: str) -> str:
    code = ord(character)
    return _NAMED.get(character) or (f"\\x{code:02x}" if code <= _LAST_LATIN else f"\\u{code:04x}")
