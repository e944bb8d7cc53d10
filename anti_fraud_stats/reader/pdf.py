"""The text of a .pdf file, page by page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.documents import LARGEST

__all__ = ["read_pdf"]

_STEPS: Final = 2_000_000  # of drawing in one file: a form inside forms may ask for any number

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # its warnings would print what stands in the file


class _TooMuchError(Exception):
    """A file asks for more than it may."""


def read_pdf(data: bytes, source: str) -> str:
    """Return the text of the pages of a PDF file, one line for each printed line.

    Raises `ReadError` where it is encrypted, broken, empty, a scan, or unpacks to more than `LARGEST`.
    """
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        texts = [] if locked else list(_texts(reader))
        pictures = not locked and not any(texts) and any(_has_picture(page) for page in reader.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        message = "is encrypted"
        raise ReadError(message, file=source) from error
    except _TooMuchError as error:
        message = f"unpacks to more than {LARGEST // 1_000_000} MB, or to too many drawings"
        raise ReadError(message, file=source) from error
    except Exception as error:
        message = f"is a broken PDF file ({type(error).__name__})"
        raise ReadError(message, file=source) from error
    if not any(texts):
        message = "is encrypted" if locked else _why_empty(pictures=pictures)
        raise ReadError(message, file=source)
    return "\n".join(text for text in texts if text)


def _why_empty(*, pictures: bool) -> str:
    """Return what is told of a file without text."""
    return "holds pictures only: it needs OCR first" if pictures else "is empty: the PDF file holds no text"


def _texts(reader: PdfReader) -> Iterator[str]:
    """Yield the text of each page, no longer than the whole may unpack to."""
    steps = [0]

    def count(*_: Any) -> None:  # noqa: ANN401 - what the library passes is not looked at
        steps[0] += 1
        if steps[0] > _STEPS:
            raise _TooMuchError

    unpacked = 0
    for page in reader.pages:
        contents = page.get_contents()
        unpacked += len(contents.get_data()) if contents is not None else 0
        if unpacked > LARGEST:
            raise _TooMuchError
        text = page.extract_text(visitor_operand_before=count) if contents is not None else ""
        if steps[0] > _STEPS:
            raise _TooMuchError
        yield text.strip()


def _has_picture(page: PageObject) -> bool:
    """Say whether a page draws a picture."""
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    drawn = objects.get_object().values() if objects is not None else ()
    return any(each.get_object().get("/Subtype") == "/Image" for each in drawn)
