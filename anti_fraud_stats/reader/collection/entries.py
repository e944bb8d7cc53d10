"""One line or row to one article: which of its fields is the text, the day, the title and the id."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.reader.dates import parse_stamp
from anti_fraud_stats.reader.reading import read_text

__all__ = ["Entry", "Fields", "choose_texts", "make_entry", "read_entry"]

_TEXTS: Final = ("text", "content", "body")
_SECONDS: Final = 10  # digits of a moment in seconds since 1970
_MILLISECONDS: Final = 13
_CHINA: Final = dt.timezone(dt.timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields of a collection; without one for the text, `text`, `content` or `body`."""

    text: str | None = None
    date: str | None = None
    title: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line or row: its article's text and what is told beside it; `warning` reads `FILE:LINE: …`."""

    source: str
    text: str
    title: str = ""
    published: dt.date | None = None
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The line of a file that an entry begins on."""

    file: str
    line: int

    def error(self, message: str) -> ReadError:
        """Return what is wrong with the entry, as `FILE:LINE: message`."""
        return ReadError(message, file=self.file, line=self.line)


def choose_texts(fields: Fields) -> tuple[str, ...]:
    """Return the fields in which the text may stand, the first choice first.

    >>> choose_texts(Fields()), choose_texts(Fields(text="正文"))
    (('text', 'content', 'body'), ('正文',))
    """
    return (fields.text,) if fields.text else _TEXTS


def make_entry(
    record: Mapping[str, object], fields: Fields, place: Place, warning: str | None = None
) -> Entry | ReadError:
    """Return the entry of one record, or what is wrong with it.

    >>> make_entry({"content": "破案3宗", "n": "7"}, Fields(id="n"), Place("a.jsonl", 1)).source
    'a.jsonl#7'
    >>> str(make_entry({"content": None}, Fields(), Place("a.jsonl", 2)))
    'a.jsonl:2: has no text in text, content, body'
    """
    names = choose_texts(fields)
    text = next((found for name in names if (found := _string(record.get(name))).strip()), None)
    if text is None:
        return place.error(f"has no text in {', '.join(names)}")
    name = _string(record.get(fields.id)).strip() if fields.id else ""
    told = _string(record.get(fields.date)).strip() if fields.date else ""
    day = parse_date(told)
    notes = [warning, f"{told[:40]!r} is no day" if told and day is None else None]
    note = "; ".join(note for note in notes if note)
    return Entry(
        source=f"{place.file}#{_encodable(name)}" if name else f"{place.file}:{place.line}",
        text=text,
        title=_string(record.get(fields.title)).strip() if fields.title else "",
        published=day,
        warning=str(place.error(note)) if note else None,
    )


def read_entry(entry: Entry, published: dt.date | None = None) -> Article:
    """Return the article of an entry; `published` is the day of one that tells none itself.

    >>> read_entry(Entry("a.jsonl:1", "今年破案3宗。", "反诈通报")).title
    '反诈通报'
    """
    article = read_text(entry.text, entry.source, published=entry.published or published, title=entry.title)
    return replace(article, warning=entry.warning) if entry.warning else article


def parse_date(told: str) -> dt.date | None:
    """Return the day in China that a field tells: a written one, 20211217, or seconds since 1970.

    >>> parse_date("2021-12-17 10:20"), parse_date("20211217"), parse_date("1639699200000")
    (datetime.date(2021, 12, 17), datetime.date(2021, 12, 17), datetime.date(2021, 12, 17))
    """
    if not (told.isascii() and told.isdigit()):
        return parse_stamp(told)
    if len(told) in {_SECONDS, _MILLISECONDS}:
        return dt.datetime.fromtimestamp(int(told[:_SECONDS]), _CHINA).date()
    try:
        return dt.date.fromisoformat(told)
    except ValueError:
        return None


def _string(value: object) -> str:
    """Return a text or a number as it was written; anything else is no text."""
    return value if isinstance(value, str) else ""


def _encodable(name: str) -> str:
    r"""Return `name` with half a surrogate pair spelled out: a path has none.

    >>> _encodable("\ud800")
    '\\ud800'
    """
    return name.encode("utf-8", errors="backslashreplace").decode()
