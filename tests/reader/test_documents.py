"""Word and PDF files: what is written in them is read, and what cannot be read is told clearly."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader, PdfWriter

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader import pdf as pdf_module
from anti_fraud_stats.reader import read_article, read_characters

TITLE = "某市警方上半年破案300起"
LINES = ("今年上半年，某市公安机关共破获电信网络诈骗案件300起，抓", "获犯罪嫌疑人512名，返还资金1.2亿元。")


def _word(*, broken: bool = False) -> bytes:
    """Return a Word file with a heading, paragraphs, a table, a text box and a change that was struck out."""
    document = docx.Document()
    document.add_heading(TITLE, level=1)
    document.add_paragraph("今年，全市破案").add_run("300").bold = True
    document.paragraphs[-1].add_run("起，抓获512名。")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("类型", "立案", "刷单", "12起"), strict=True):  # noqa: SLF001 - the library's way to all cells
        cell.text = text
    document.add_paragraph("返还资金56万元。")
    struck = f"<w:del {nsdecls('w')} w:id='1' w:author='a'><w:r><w:delText>99起</w:delText></w:r></w:del>"
    document.paragraphs[-1]._p.append(parse_xml(struck))  # noqa: SLF001 - as above
    box = (
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>另止付7万元。</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    document.paragraphs[-1]._p.append(parse_xml(box))  # noqa: SLF001 - as above
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()[: 3000 if broken else None]


def _pdf(pages: tuple[tuple[str, ...], ...]) -> bytes:
    """Return a PDF file whose pages print lines of text, in a font of the reader's own."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts"
        b" [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>] >>"
    )
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        font,
    ]
    for index, lines in enumerate(pages):
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T* " for line in lines)
        drawn = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET".encode()
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * index),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    return _numbered(objects)


def _numbered(objects: list[bytes]) -> bytes:
    """Return a PDF file of `objects`, with the table of their places."""
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(data))
    )


def _blocks(path: Path) -> list[str]:
    return [f"{block.section.value} {block.text}" for block in read_article(path).blocks]


def test_a_word_file_is_read_in_reading_order(tmp_path: Path) -> None:
    """Headings by their style, tables row by row, text boxes where they hang, nothing that was struck out."""
    path = tmp_path / "通报.docx"
    path.write_bytes(_word())
    assert _blocks(path) == [
        f"title {TITLE}",
        "body 今年，全市破案300起，抓获512名。",
        "body 类型 立案",
        "body 刷单 12起",
        "body 返还资金56万元。",
        "body 另止付7万元。",
    ]


def test_a_pdf_file_is_read_page_by_page(tmp_path: Path) -> None:
    """Lines are those of print; the number of a page is no figure of the text."""
    path = tmp_path / "通报.pdf"
    path.write_bytes(_pdf(((TITLE, *LINES, "— 1 —"), ("全市还劝阻群众2000人，效果明显。", "第2页 共2页"))))
    article = read_article(path)
    shown = "".join(block.text for block in article.blocks)
    assert all(figure in shown for figure in ("300起", "512名", "1.2亿元", "2000人"))
    assert "—" not in shown
    assert "共2页" not in shown
    start, stop = article.blocks[-1].places.span(0, 3)
    assert article.raw[start:stop] == article.blocks[-1].text[:3]


def _locked() -> bytes:
    writer, stream = PdfWriter(), BytesIO()
    writer.append(PdfReader(BytesIO(_pdf(((TITLE,),)))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    return stream.getvalue()


def _scan() -> bytes:
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
        b" /Resources << /XObject << /I 5 0 R >> >> >>"
    )
    return _numbered(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            b"<< /Length 5 >>\nstream\n/I Do\nendstream",
            picture + b" /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
        ]
    )


def _archive(text: bytes, *, kind: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", kind) as archive:
        archive.writestr("word/document.xml", text)
    return stream.getvalue()


def _empty_word() -> bytes:
    stream = BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (_word(broken=True), "is a broken Word file"),
        (_archive(b"<w:document"), "is a broken Word file"),
        (_empty_word(), "is empty: the Word file holds no text"),
        (_archive(bytes(101_000_000)), "unpacks to more than 100 MB"),
        (OLD, "is an old Office file: save it as .docx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (_locked(), "is encrypted"),
        (_scan(), "holds pictures only: it needs OCR first"),
        (_pdf(((),)), "is empty: the PDF file holds no text"),
        (_numbered([b"<< /Type /Catalog /Pages 9 0 R >>"]), "is a broken PDF file"),
        (b"%PDF-1.7\n", "is a broken PDF file"),
        (_pdf(((TITLE,),))[:300], "is a broken PDF file"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, message: str) -> None:
    """In one line that names the file."""
    with pytest.raises(ReadError, match=f"^a.x: {message}"):
        read_characters(data, "a.x")


def test_a_pdf_may_not_ask_for_more_than_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of what it unpacks to nor of what it draws."""
    pages = _pdf(((TITLE, *LINES),) * 2)
    monkeypatch.setattr(pdf_module, "LARGEST", 300)
    with pytest.raises(ReadError, match="unpacks to more than"):
        read_characters(pages, "a.pdf")
    monkeypatch.undo()
    monkeypatch.setattr(pdf_module, "_STEPS", 3)
    with pytest.raises(ReadError, match="too many drawings"):
        read_characters(pages, "a.pdf")


def test_an_entity_bomb_is_not_unpacked() -> None:
    """The library does not resolve entities."""
    bomb = b'<!DOCTYPE a [<!ENTITY b "1111111111">]><w:document>&b;</w:document>'
    with pytest.raises(ReadError):
        read_characters(_archive(bomb), "a.docx")


@pytest.mark.parametrize(("data", "library"), [(_word(), "docx"), (_pdf(((TITLE,),)), "pypdf")])
def test_without_the_extra_the_message_says_what_to_install(
    data: bytes, library: str, tmp_path: Path
) -> None:
    """And a plain file is read without it."""
    (tmp_path / "a.x").write_bytes(data)
    (tmp_path / "b.txt").write_text("今年，全市破案3起。", encoding="utf-8")
    script = (
        f"import sys; sys.modules[{library!r}] = None\nfrom anti_fraud_stats.__main__ import main\nmain()"
    )
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script, "extract", "a.x", "b.txt"],
        cwd=tmp_path, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr == f"a.x: needs {library}: pip install 'anti-fraud-stats[documents]'\n"
    assert '"3起"' in run.stdout
