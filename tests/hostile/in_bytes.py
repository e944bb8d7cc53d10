"""Bytes and encodings, and sizes."""

from __future__ import annotations

import codecs
import gzip
import hashlib
from typing import Final

from tests.hostile.cases import GOOD, STATEMENT, Case, texts

__all__ = ["BYTES", "SIZES"]

_LONG: Final = 33_000  # Han characters: 100 kB
_UTF8: Final = GOOD.encode()
_NOISE: Final = b"".join(hashlib.sha256(bytes([seed])).digest() for seed in range(200))
_TOLD = {"pdf": "is a broken pdf file", "ole": "is an old office file"}
_MAGIC: Final = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "zip": b"PK\x03\x04\x14\0\0\0\x08\0",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n\0stream",
    "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    "elf": b"\x7fELF\x02\x01\x01\0",
    "sqlite": b"SQLite format 3\0",
    "tar": b"a.txt\0\0\0\0",
}
_SOUND: Final = ("utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-32")
_MARKED: Final = {
    "utf_16_le": codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le"),
    "utf_16_be": codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be"),
    "utf_32_le": codecs.BOM_UTF32_LE + GOOD.encode("utf-32-le"),
    "utf_32_be": codecs.BOM_UTF32_BE + GOOD.encode("utf-32-be"),
}
_BROKEN: Final = {
    "utf_16_odd_byte": codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le") + b"\x01",
    "utf_16_lone_surrogate": codecs.BOM_UTF16_LE + b"\x00\xd8" + GOOD.encode("utf-16-le"),
    "utf_32_out_of_range": codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" + GOOD.encode("utf-32-le"),
    "utf_8_lone_surrogate": _UTF8 + "\ud800".encode(errors="surrogatepass"),
    "utf_8_overlong": _UTF8 + b"\xc0\xaf",
    "utf_8_too_high": _UTF8 + b"\xf5\x80\x80\x80",
    "utf_8_bad_byte_first": b"\xff" + _UTF8,
    "utf_8_bad_byte_amid": (GOOD * 3).encode()[:40] + b"\xff" + (GOOD * 3).encode()[40:],
    "utf_8_cut_short": (GOOD * 3).encode()[:-3],
    "utf_8_every_third_byte_gone": _UTF8[::3] + _UTF8[1::3],
    "utf_8_reversed": _UTF8[::-1],
    "utf_8_behind_gbk": STATEMENT.encode("gbk") + STATEMENT.encode(),
    "gbk_behind_utf_8": STATEMENT.encode() * 5 + STATEMENT.encode("gbk"),
    "gb18030_bad_byte_last": GOOD.encode("gb18030") + b"\x80",
    "gb18030_four_bytes_cut": GOOD.encode("gb18030") + b"\x81\x30\x81",
    "big5_bad_byte": "全市破獲詐騙案件7323宗。".encode("big5") * 5 + b"\xff",
    "twice_encoded": GOOD.encode().decode("latin-1").encode(),
    "latin_1": "Le café coûte 3 €, déjà payé à l'été.".encode("cp1252") * 9,
    "ebcdic": b"\xc1\xc2\xc3\x40\xf1\xf2\xf3" * 20,
    "utf_7": "破案3宗".encode("utf-7"),
    "iso_2022": "破案3宗".encode("iso2022_jp_2"),
    "hz": "破案3宗".encode("hz"),
    "noise": _NOISE.replace(b"\0", b""),
    "all_bytes_but_nul": bytes(range(1, 256)) * 4,
    "high_bytes": b"\xff" * 400,
    "continuation_bytes": b"\x80" * 400,
    "gzip_of_a_text": gzip.compress(_UTF8, mtime=0),
    "gzip_cut_short": gzip.compress(_UTF8, mtime=0)[:-9],
    "gzip_bad_sum": gzip.compress(_UTF8, mtime=0)[:-8] + b"\1" * 8,
    "gzip_head_alone": b"\x1f\x8b\x08",
    "declares_an_unknown_charset": b'<html><meta charset="klingon"><p>' + GOOD.encode("gbk"),
    "declares_a_codec_for_bytes": b'<html><meta charset="base64"><p>' + GOOD.encode("gbk"),
    "declares_utf_16_is_gbk": b'<html><meta charset="utf-16"><p>' + GOOD.encode("gbk"),
    "declares_idna": b'<html><meta charset="idna"><p>' + GOOD.encode("gbk"),
    "declares_undefined": b'<html><meta charset="undefined"><p>' + GOOD.encode("gbk"),
    "declares_unicode_escape": b'<html><meta charset="unicode_escape"><p>\\x1b[31m' + GOOD.encode("gbk"),
    "declares_punycode": b'<html><meta charset="punycode"><p>' + GOOD.encode("gbk"),
}  # fmt: skip
_LOST: Final = frozenset({
    "utf_8_every_third_byte_gone", "utf_8_behind_gbk", "latin_1", "noise", "all_bytes_but_nul", "high_bytes",
    "continuation_bytes", "gzip_cut_short", "gzip_bad_sum", "gzip_head_alone",
})  # fmt: skip
"""Of the broken ones those of which no encoding makes a text."""
_NUL: Final = {"first": b"\0" + _UTF8, "amid": _UTF8[:20] + b"\0" + _UTF8[20:], "last": _UTF8 + b"\0"}
_EMPTY: Final = {
    "zero_bytes": b"",
    "a_space": b" ",
    "line_ends": b"\r\n" * 9,
    "full_width_spaces": "\u3000\n".encode() * 9,
    "a_byte_order_mark": codecs.BOM_UTF8,
    "a_mark_of_utf_16": codecs.BOM_UTF16_LE,
    "two_bytes_of_a_mark": b"\xef\xbb",
    "no_break_spaces": "\u00a0".encode() * 9,
}

BYTES: Final = (
    *(Case(f"sound_{name}", GOOD.encode(name), keeps=True) for name in _SOUND),
    *(Case(name, data, keeps=True) for name, data in _MARKED.items()),
    *(Case(name, data, "refused" if name in _LOST else "read") for name, data in _BROKEN.items()),
    *(Case(f"nul_{name}", data, "refused", told="is no text") for name, data in _NUL.items()),
    *(
        Case(f"{name}_file", data, "refused", told=_TOLD.get(name, "is no text"))
        for name, data in _MAGIC.items()
    ),
    *(Case(name, data, "read" if "two" in name else "refused") for name, data in _EMPTY.items()),
    Case("one_byte", b"1"),
    Case("one_character", "三".encode()),
    *texts({
        "two_marks": "\ufeff\ufeff" + GOOD, "mark_amid": GOOD.replace("全", "\ufeff全"),
        "crlf": GOOD.replace("\n", "\r\n"), "cr_alone": GOOD.replace("\n", "\r"),
        "mixed_line_ends": "反诈通报\r\n\n\r" + STATEMENT + "\n\r\r\n",
        "zero_widths": GOOD.replace("共", "\u200b共\u200d"), "soft_hyphens": GOOD.replace("共", "\u00ad共"),
    }, keeps=True),
    *texts({
        "variation_selectors": GOOD.replace("案", "案\ufe0f"), "combining_marks": "3\u0301宗破" * 99,
        "private_use": "\ue000破案3宗\uf8ff\U0010ffff", "noncharacters": "破案3宗\ufffe\uffff",
        "tags_of_plane_14": "破案3宗" + "\U000e0041" * 99, "line_separators": "破案3宗\u2028抓4人\u2029收5元",
        "form_feeds": "破案3宗\x0c抓4人\x0b收5元\x85", "separators_of_c0": "破案3宗\x1c抓4人\x1d5\x1e6\x1f",
    }),
)  # fmt: skip

SIZES: Final = texts({
    "one_line_of_statements": STATEMENT * (_LONG // len(STATEMENT)),
    "one_sentence": STATEMENT.replace("。", "，") * 700,
    "one_word": "破" * _LONG, "one_latin_word": "a" * _LONG, "spaces": "破" + " " * _LONG + "案",
    "empty_lines": "破" + "\n" * _LONG + "案", "short_lines": "破\n" * (_LONG // 4),
    "a_number_a_line": "3宗\n" * 3000, "a_heading_a_line": "# 破案3宗\n" * 1500,
    "full_width_blanks": "\u3000" * _LONG + "破案3宗", "commas": "，" * _LONG, "full_stops": "。" * (_LONG // 4),
    "exclamations": "！" * _LONG, "question_marks": "？" * _LONG, "no_mark_of_a_sentence": "全市破案3宗 " * 3000,
    "emoji": "😀" * _LONG, "a_title_without_end": "# " + "全市破案" * 20_000, "quotes": "“" * _LONG,
    "tabs": "1\t" * 12_000, "line_separators_only": "\u2028" * _LONG + "破",
})  # fmt: skip
