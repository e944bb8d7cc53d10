"""What the reader keeps of whole web pages: `python -m tests.pages [SKELETON …]`.

Every skeleton of `reader/pages` is filled with every article of `bulletins`; where each character of the
article then stands in the page is known, so that what is kept and what is furniture can be counted.
"""

from __future__ import annotations

import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import regex

from anti_fraud_stats.reader import Article, read_article, read_text
from anti_fraud_stats.terms import Section

TESTS: Final = Path(__file__).parent
PAGES: Final = TESTS / "reader" / "pages"
BULLETINS: Final = tuple(sorted((TESTS / "bulletins").glob("*.txt")))
TABLE: Final = (
    ("类型", "立案", "损失"),
    ("刷单返利", "312起", "1876.5万元"),
    ("冒充客服", "97起", "403万元"),
)
_SLOT: Final = regex.compile(r"\{\{(?P<name>title|body|table)(?P<way>[*/]?)(?P<parts>(?:\|[^|{}]*+)*+)\}\}")
_NUMBER: Final = regex.compile(r"\d++(?:[.,]\d++)*+")
_RUNS: Final = 3


@dataclass(frozen=True, slots=True)
class Text:
    """An article to fill pages with."""

    name: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A filled page: where the article's title and text stand in it, and what is to be found."""

    raw: str
    titles: tuple[tuple[int, int], ...]
    bodies: tuple[tuple[int, int], ...]
    title: str
    published: str
    publisher: str

    def figures(self) -> set[int]:
        """Return the places of the article's figures."""
        return {match.start() for span in self.bodies for match in _NUMBER.finditer(self.raw, *span)}


@dataclass(slots=True)
class Count:
    """What was found on pages. `figures` and `characters` are those of the articles' text."""

    pages: int = 0
    figures: int = 0
    figures_kept: int = 0
    figures_foreign: int = 0
    characters: int = 0
    characters_kept: int = 0
    characters_foreign: int = 0
    titles: int = 0
    days: int = 0
    publishers: int = 0
    misses: list[str] = field(default_factory=list)


@cache
def texts() -> tuple[Text, ...]:
    """Return the articles of `bulletins`, as the reader of plain text shows them."""
    return tuple(_text(path.stem, read_article(path)) for path in BULLETINS)


def _text(name: str, article: Article) -> Text:
    paragraphs = tuple(block.text for block in article.blocks if block.section is not Section.TITLE)
    return Text(name, article.title or "某市公安局通报有关情况", paragraphs)


@cache
def skeletons() -> tuple[str, ...]:
    """Return the names of the skeletons."""
    return tuple(sorted(path.stem for path in PAGES.glob("*.html")))


@cache
def _told() -> dict[str, dict[str, str]]:
    return tomllib.loads((PAGES / "pages.toml").read_text(encoding="utf-8"))


def fill(skeleton: str, text: Text) -> Page:
    """Return the page that comes of a skeleton and an article."""
    raw = (PAGES / f"{skeleton}.html").read_text(encoding="utf-8")
    pieces: list[tuple[str, str]] = []
    place = 0
    for slot in _SLOT.finditer(raw):
        pieces += [("markup", raw[place : slot.start()]), *_filled(slot, text)]
        place = slot.end()
    pieces.append(("markup", raw[place:]))
    ends = [0]
    for _, piece in pieces:
        ends.append(ends[-1] + len(piece))
    spans = [(kind, ends[n], ends[n + 1]) for n, (kind, _) in enumerate(pieces)]
    return Page(
        raw="".join(piece for _, piece in pieces),
        titles=tuple((start, stop) for kind, start, stop in spans if kind == "title"),
        bodies=tuple((start, stop) for kind, start, stop in spans if kind == "body"),
        title=text.title,
        **_told()[skeleton],
    )


def _filled(slot: regex.Match[str], text: Text) -> Iterator[tuple[str, str]]:
    """Yield the pieces that stand in a slot, each with what it is."""
    if slot["name"] == "title":
        yield "title", text.title
        return
    if slot["name"] == "table":
        yield from _table()
        return
    _, opened, closed, *between = slot["parts"].split("|")
    for index, paragraph in enumerate(text.paragraphs):
        yield "markup", opened
        yield from _bold(paragraph) if slot["way"] == "*" else [("body", paragraph)]
        yield "markup", closed + "\n" + (between[0] if between and index == 1 else "")


def _bold(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield a paragraph with its numbers in bold."""
    place = 0
    for match in _NUMBER.finditer(paragraph):
        yield "body", paragraph[place : match.start()]
        yield "markup", '<strong style="color: rgb(255, 76, 65);">'
        yield "body", match[0]
        yield "markup", "</strong>"
        place = match.end()
    yield "body", paragraph[place:]


def _table() -> Iterator[tuple[str, str]]:
    yield "markup", '<table border="1" cellspacing="0"><tbody>'
    for row in TABLE:
        yield "markup", "<tr>"
        for cell in row:
            yield from (("markup", '<td width="180"><p>'), ("body", cell), ("markup", "</p></td>"))
        yield "markup", "</tr>"
    yield "markup", "</tbody></table>"


def measure(skeleton: str, articles: Iterable[Text]) -> Count:
    """Return what the reader keeps of a skeleton filled with articles."""
    count = Count()
    for text in articles:
        _add(count, fill(skeleton, text), f"{skeleton}/{text.name}")
    return count


def _add(count: Count, page: Page, name: str) -> None:
    """Add what the reader keeps of one page."""
    article = read_text(page.raw, name)
    shown = {block.places.at(n) for block in article.blocks for n in range(len(block.text))}
    own = {place for span in page.bodies for place in range(*span) if not page.raw[place].isspace()}
    titled = {place for span in page.titles for place in range(*span)}
    foreign = {place for place in shown - own - titled if page.raw[place].isalnum()}
    figures = page.figures()
    strange = {m.start() for m in _NUMBER.finditer(page.raw) if m.start() in foreign}
    count.pages += 1
    count.figures += len(figures)
    count.figures_kept += len(figures & shown)
    count.figures_foreign += len(strange)
    count.characters += len(own)
    count.characters_kept += len(own & shown)
    count.characters_foreign += len(foreign)
    found = {"title": article.title == page.title}
    found["day"] = str(article.published or "") == page.published
    found["publisher"] = (article.publisher or "") == page.publisher
    count.titles += found["title"]
    count.days += found["day"]
    count.publishers += found["publisher"]
    told = (article.title, article.published, article.publisher)
    wrong = {"-": own - shown, "+": foreign}
    count.misses += [
        f"{name} {sign} {piece}" for sign in wrong for piece in _stretches(page.raw, wrong[sign])
    ]
    pairs = zip(found.items(), told, strict=True)
    count.misses += [f"{name} {key}: {value}" for (key, right), value in pairs if not right]


def _stretches(raw: str, places: set[int]) -> Iterator[str]:
    """Yield the text at `places`, what stands together in one piece."""
    start = last = None
    for place in sorted(places):
        if start is None or last is None or place > last + 2:
            if start is not None and last is not None:
                yield raw[start : last + 1]
            start = place
        last = place
    if start is not None and last is not None:
        yield raw[start : last + 1]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "1.0000"


def _line(name: str, count: Count) -> str:
    """Return one line of the report."""
    return (
        f"{name:<13} pages {count.pages:>5}  "
        f"figures: recall {_share(count.figures_kept, count.figures)} "
        f"precision {_share(count.figures_kept, count.figures_kept + count.figures_foreign)}  "
        f"characters: recall {_share(count.characters_kept, count.characters)} "
        f"precision {_share(count.characters_kept, count.characters_kept + count.characters_foreign)}  "
        f"title {_share(count.titles, count.pages)}  day {_share(count.days, count.pages)}  "
        f"publisher {_share(count.publishers, count.pages)}"
    )


def _total(counts: Sequence[Count]) -> Count:
    """Return the sum of counts."""
    names = [name for name in Count.__slots__ if name != "misses"]
    return Count(**{name: sum(getattr(count, name) for count in counts) for name in names})


def _seconds(raws: Sequence[str]) -> float:
    def once() -> float:
        begun = time.process_time()
        for raw in raws:
            read_text(raw, "a")
        return time.process_time() - begun

    return min(once() for _ in range(_RUNS))


def speed(names: Sequence[str]) -> str:
    """Return how long pages take to read, against the same articles as plain texts."""
    articles = texts()[::4]
    plain = ["\n".join((text.title, *text.paragraphs)) for text in articles]
    pages = [fill(name, text).raw for name in names for text in articles]
    spent, bare = _seconds(pages) / len(names), _seconds(plain)
    size = sum(map(len, pages)) / len(names) / sum(map(len, plain))
    return f"a page takes {spent / bare:.2f} times as long as its plain text, and is {size:.2f} times as long"


def main(names: Sequence[str]) -> None:
    """Print what is kept of each skeleton, of all, and how long it takes."""
    chosen = names or skeletons()
    counts = [measure(name, texts()) for name in chosen]
    for name, count in zip(chosen, counts, strict=True):
        _say(_line(name, count))
        for miss in count.misses if names else ():
            _say(f"  {miss}")
    _say(_line("all", _total(counts)))
    _say(speed(chosen))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
