"""Encodings: what people's files come in, and the refusal of what is no text."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from anti_fraud_stats.errors import ReadError, UsageError
from anti_fraud_stats.reader import decode, read_article
from anti_fraud_stats.reader.decoding import decode_noting

SIMPLIFIED = (
    "今年以来，全市公安机关共破获电信网络诈骗案件１２３起，抓获犯罪嫌疑人４５名。\r\n返还资金2.9亿元。"
)
TRADITIONAL = "今年以來，警方共偵破詐騙案件123件，查獲犯罪嫌疑人45名。\n攔阻金額2.9億元。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312", "utf-32"])
def test_simplified_text_is_read_in_its_encoding(encoding: str) -> None:
    """Line ends stay as they are: offsets are into the text as decoded."""
    assert decode(SIMPLIFIED.encode(encoding), "a.txt") == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16", "gb18030"])
def test_traditional_text_is_read_in_its_encoding(encoding: str) -> None:
    """Big5 and GB 18030 share their bytes: the commoner characters decide."""
    assert decode(TRADITIONAL.encode(encoding), "a.txt") == TRADITIONAL


def test_a_big_endian_mark_is_kept_to() -> None:
    """UTF-16 comes in both orders."""
    assert decode(codecs.BOM_UTF16_BE + "破案3起".encode("utf-16-be"), "a.txt") == "破案3起"


def test_the_declared_charset_is_honoured_and_widened() -> None:
    """A page that says gb2312 may hold characters that only GB 18030 has."""
    page = '<html><head><meta charset="gb2312"></head><body>镕案3起</body></html>'
    assert decode(page.encode("gb18030"), "a.html") == page


def test_a_false_declaration_does_not_spoil_a_file() -> None:
    """UTF-8 files that say gbk are common."""
    page = '<?xml version="1.0" encoding="gbk"?><p>破案3起，抓获4人。</p>'
    assert decode(page.encode(), "a.html") == page


def test_a_few_bad_bytes_are_shown_as_such() -> None:
    """A file cut in the middle of a character is still a file."""
    data = (SIMPLIFIED * 10).encode()
    assert decode(data[:-1], "a.txt").startswith(SIMPLIFIED)
    assert decode(data[:100] + b"\xff" + data[100:], "a.txt").count("\ufffd") >= 1


@pytest.mark.parametrize("length", [6, 20, 50])
@pytest.mark.parametrize("bad", [b"\xff", b"\xe4\xb8", b"\x80\x80"])
def test_short_texts_with_bad_bytes_are_read_as_python_does(length: int, bad: bytes) -> None:
    """One U+FFFD for each sequence that is none; a U+FFFD of the text itself is not counted as bad."""
    head, tail = SIMPLIFIED[:length], SIMPLIFIED[length:40] + "\ufffd"
    data = head.encode() + bad + tail.encode()
    decoded = decode_noting(data, "a.txt")
    assert decoded.text == data.decode(errors="replace")
    assert (decoded.encoding, decoded.first) == ("utf-8", len(head.encode()))
    assert decoded.bad == bad.decode(errors="replace").count("\ufffd")
    assert decoded.text.endswith(tail)


def test_the_first_bad_byte_behind_a_mark_is_told_from_the_start_of_the_file() -> None:
    """The mark is in the file, though not in the text."""
    decoded = decode_noting(codecs.BOM_UTF8 + "破案3起".encode() + b"\xff", "a.txt")
    assert (decoded.text, decoded.bad, decoded.first) == ("破案3起\ufffd", 1, 13)


def test_a_text_cut_in_the_middle_of_a_character_is_read() -> None:
    """In GB 18030 and UTF-16 too."""
    assert decode("今年破案3起".encode("gb18030")[:-1], "a.txt") == "今年破案3\ufffd"
    assert decode("今年破案3起".encode("utf-16")[:-1], "a.txt") == "今年破案3\ufffd"
    assert decode("今年破案3起".encode("gb18030")[:-1], "a.txt", "gbk") == "今年破案3\ufffd"


def test_a_text_in_latin_letters_may_be_damaged_too() -> None:
    """A binary without a NUL is still none."""
    assert decode(b"Police report. " * 20 + b"\xff", "a.txt").count("\ufffd") == 1
    with pytest.raises(ReadError, match="is no text"):
        decode(b"\x01\x02\x7fELF" * 50 + b"\xff", "a.bin")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u3000\n".encode()])
def test_an_empty_file_is_an_error(data: bytes) -> None:
    """The message names the file."""
    with pytest.raises(ReadError, match=r"^a\.txt: is empty$"):
        decode(data, "a.txt")


def test_a_file_that_is_no_text_is_refused_with_its_line() -> None:
    """A NUL stands in no text."""
    with pytest.raises(ReadError, match=r"^a\.doc:2: is no text$"):
        decode(b"abc\n\0\xd0\xcf\x11\xe0", "a.doc")


def test_random_bytes_are_refused() -> None:
    """They fit no encoding."""
    noise = b"".join(hashlib.sha256(bytes([seed])).digest() for seed in range(50)).replace(b"\0", b"")
    with pytest.raises(ReadError, match="is no text"):
        decode(noise, "a.bin")


def test_the_callers_encoding_is_believed() -> None:
    """And refused where it does not fit, or is none."""
    assert decode("破案3起".encode("gbk"), "a.txt", "gb2312") == "破案3起"
    assert decode("\ufeff破案3起".encode(), "a.txt", "utf-8") == "破案3起"
    with pytest.raises(ReadError, match=r"^a\.txt:2: is no ascii text$"):
        decode("abc\n破".encode(), "a.txt", "ascii")
    with pytest.raises(UsageError, match="unknown encoding 'klingon'"):
        decode(b"abc", "a.txt", "klingon")
    with pytest.raises(UsageError, match="unknown encoding 'rot13'"):
        decode(b"abc", "a.txt", "rot13")


def test_a_missing_file_is_a_read_error(tmp_path: Path) -> None:
    """So is a directory; the path is in the message as it was given."""
    with pytest.raises(ReadError, match=r"none\.txt"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(ReadError):
        read_article(tmp_path)


def test_read_article_reads_a_file(tmp_path: Path) -> None:
    """The source is the path as given; the caller's date goes before the file's."""
    path = tmp_path / "通报.txt"
    path.write_bytes(SIMPLIFIED.encode("gbk"))
    article = read_article(str(path))
    assert article.source == str(path)
    assert article.raw == SIMPLIFIED
