"""The text of a .docx file: paragraphs and tables in reading order, as Markdown sets them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, ZipFile

import docx
import regex

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.documents import LARGEST

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["read_word"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING: Final = regex.compile(r"(?:heading|标题)\s?([1-6])", regex.IGNORECASE)
# Struck out, and what repeats a text: an old program's copy of a text box, the text of a footnote's mark.
_HIDDEN: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"})
_FALLBACK: Final = "}Fallback"
_SHOWN: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_word(data: bytes, source: str) -> str:
    """Return the paragraphs of a .docx file, an empty line between them; a table's rows as `| a | b |`.

    Raises `ReadError` where it is broken, encrypted, without text or unpacks to more than `LARGEST`.
    """
    _check(data, source)
    try:
        document = docx.Document(BytesIO(data))
        levels = _levels(document)
        text = "\n\n".join(_blocks(document.element.body, levels))
    except Exception as error:
        message = f"is a broken Word file ({type(error).__name__})"
        raise ReadError(message, file=source) from error
    if not text.strip():
        message = "is empty: the Word file holds no text"
        raise ReadError(message, file=source)
    return text


def _check(data: bytes, source: str) -> None:
    """Raise where the archive is broken or encrypted, or larger than what may be unpacked."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        message = "is a broken Word file"
        raise ReadError(message, file=source) from error
    if any(member.flag_bits & 1 for member in members):
        message = "is encrypted"
        raise ReadError(message, file=source)
    if sum(member.file_size for member in members) > LARGEST:
        message = f"unpacks to more than {LARGEST // 1_000_000} MB"
        raise ReadError(message, file=source)


def _levels(document: Document) -> dict[str, int]:
    """Return the levels of the styles that are headings, the title's among them."""
    levels: dict[str, int] = {}
    for style in document.styles:
        name = style.name or ""
        found = _HEADING.match(name)
        if found or name.lower() in {"title", "标题"}:
            levels[style.style_id] = int(found[1]) if found else 1
    return levels


def _blocks(parent: Any, levels: dict[str, int]) -> Iterator[str]:  # noqa: ANN401 - the library's tree has no types
    """Yield the paragraphs and tables in `parent`, in order; what holds others is entered."""
    for child in parent:
        if child.tag == f"{_W}p":
            style = child.find(f"{_W}pPr/{_W}pStyle")
            level = levels.get(style.get(f"{_W}val"), 0) if style is not None else 0
            yield from _paragraph(child, level)
        elif child.tag == f"{_W}tbl":
            rows = child.xpath("./w:tr | ./w:sdt/w:sdtContent/w:tr")
            yield "\n".join(f"| {' | '.join(_cells(row))} |" for row in rows)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"}:
            yield from _blocks(child, levels)


def _cells(row: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the text of each cell of a table's row, on one line."""
    for cell in row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc"):
        yield " ".join(" ".join(_blocks(cell, {})).replace("|", "｜").split())


def _paragraph(paragraph: Any, level: int) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the text of a paragraph, and behind it those of the text boxes that hang on it."""
    boxes: list[str] = []
    text = "".join(_pieces(paragraph, boxes)).strip("\n")
    if text.strip():
        yield f"{'#' * level} {text.strip()}" if level else text
    yield from boxes


def _pieces(element: Any, boxes: list[str]) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield what the runs in `element` show; the text boxes found go to `boxes`."""
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in _SHOWN:
            yield _SHOWN[tag]
        elif tag == f"{_W}txbxContent":
            boxes.extend(_blocks(child, {}))
        elif tag not in _HIDDEN and not tag.endswith(_FALLBACK):
            yield from _pieces(child, boxes)
