"""Word and PDF files to text, by libraries that come with the extra `documents`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from anti_fraud_stats.errors import ReadError

__all__ = ["LARGEST", "read_document"]

LARGEST: Final = 100_000_000  # bytes that one document may unpack to
_ZIP: Final = b"PK\x03\x04"
_WORD: Final = b"word/document.xml"
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def read_document(data: bytes, source: str) -> str | None:
    """Return the text of a Word or PDF file in reading order, or None where `data` is neither.

    Raises `ReadError`, naming `source`, where the file is encrypted, broken or without text, where it unpacks
    to more than `LARGEST`, and where the library that reads it is not installed.

    >>> read_document("破案3宗".encode(), "通报.txt") is None
    True
    """
    if data.startswith(_OLD_OFFICE):
        message = "is encrypted" if _ENCRYPTED in data else "is an old Office file: save it as .docx"
        raise ReadError(message, file=source)
    read = _reader(data)
    if read is None:
        return None
    try:
        text = read(data, source)
    except ImportError as error:
        message = f"needs {error.name}: pip install 'anti-fraud-stats[documents]'"
        raise ReadError(message, file=source) from error
    return _whole_characters(text)


def _reader(data: bytes) -> Callable[[bytes, str], str] | None:
    """Return what reads this kind of file; a library is loaded only by its own kind."""
    if _PDF in data[:_PDF_WITHIN] and data[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(_PDF):
        return _read_pdf
    return _read_word if data.startswith(_ZIP) and _WORD in data else None


def _read_pdf(data: bytes, source: str) -> str:
    from anti_fraud_stats.reader.pdf import read_pdf  # noqa: PLC0415 - the library is heavy, or not there

    return read_pdf(data, source)


def _read_word(data: bytes, source: str) -> str:
    from anti_fraud_stats.reader.word import read_word  # noqa: PLC0415 - the library is heavy, or not there

    return read_word(data, source)


def _whole_characters(text: str) -> str:
    """Return `text` with halves of characters shown as U+FFFD, and no NUL in it."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
