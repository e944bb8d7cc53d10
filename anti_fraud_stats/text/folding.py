"""`fold`: full-width digits and letters to ASCII, one character for one, so that places stay true."""

from __future__ import annotations

from typing import Final

__all__ = ["fold"]

_FULL_WIDTH: Final = {
    ord(full): half
    for full, half in zip(
        "０１２３４５６７８９．％＋－ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
        "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
        "0123456789.%+-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        strict=True,
    )
}
_LOOK_ALIKES: Final = {ord("﹪"): "%", ord("\u00a0"): " ", ord("\u3000"): " ", ord("−"): "-"}
_TABLE: Final = _FULL_WIDTH | _LOOK_ALIKES


def fold(text: str) -> str:
    """Return `text` with full-width digits, letters, %, signs and spaces in ASCII; the length is kept.

    >>> fold("抓获１２３人，上升４％")
    '抓获123人，上升4%'
    """
    return text.translate(_TABLE)
