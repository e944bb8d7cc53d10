"""Whole web pages: what the article's text holds is kept, what stands around it is not."""

from __future__ import annotations

import pytest

from anti_fraud_stats.reader import read_text
from tests.pages import Count, Text, fill, measure, skeletons, texts
from tests.reader.test_places import check_places


def _some(name: str) -> list[Text]:
    """Return a few articles, others for each skeleton."""
    return list(texts()[skeletons().index(name) % 7 :: 7])


@pytest.fixture(scope="module", params=skeletons())
def count(request: pytest.FixtureRequest) -> Count:
    """Return what is kept of a skeleton."""
    return measure(request.param, _some(request.param))


def test_every_figure_of_the_article_is_kept(count: Count) -> None:
    """And every character with it."""
    assert (count.figures, count.characters) == (count.figures_kept, count.characters_kept)


def test_no_figure_of_the_furniture_is_kept(count: Count) -> None:
    """Neither counts of readers nor the titles of other articles."""
    assert count.figures_foreign == 0


def test_title_day_and_publisher_are_found(count: Count) -> None:
    """All but two where the window's title is a column's, or a text prints another day."""
    assert count.publishers == count.pages
    assert min(count.titles, count.days) >= count.pages - 2


@pytest.mark.parametrize("name", skeletons())
def test_places_are_those_of_the_file(name: str) -> None:
    """Each character that is shown stands in the file where it is said to."""
    check_places(read_text(fill(name, texts()[3]).raw, name))


BODY = (
    "<p>今年以来，全市公安机关破获案件12起，抓获嫌疑人34名。</p><p>返还资金56万元，群众安全感进一步提升。</p>"
)


@pytest.mark.parametrize(
    ("around", "kept"),
    [
        ("<h1>某市警方晒出成绩单</h1><div class='comment'><p>我被骗了7万元，能追回来吗？</p></div>{}", False),
        ("<div class='comment'>{}</div>", True),
        ("<div><div>{}</div><div class=foot>共7人访问，谢谢。</div></div>", False),
        ("<h1>某市警方晒出成绩单</h1><p>上半年，破案7起。</p><div>{}</div>", True),
        ("<h1>某市警方晒出成绩单</h1></div></td>{}<p>另破案7起，抓8人。</p>", True),
    ],
)
def test_a_boxs_name_counts_where_it_has_the_lesser_part(around: str, kept: bool) -> None:  # noqa: FBT001 - a table
    """A lead above the box of the text is kept, and what stands behind a stray end of a box."""
    blocks = read_text(f"<html><body>{around.format(BODY)}</body></html>", "a").blocks
    shown = "".join(block.text for block in blocks)
    assert all(figure in shown for figure in ("12起", "34名", "56万元"))
    assert ("7" in shown) is (kept and "7" in around)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>净网2024｜某市破案3起-某市公安网</title>", "净网2024｜某市破案3起"),
        ("<title>要闻-某区人民政府</title>", "净网2024｜某市破案3起"),
        ('<meta name="ArticleTitle" content="净网2024｜某市破案3起">', "净网2024｜某市破案3起"),
    ],
)
def test_a_title_is_told_from_the_name_of_the_site(head: str, title: str) -> None:
    """By the line that prints it."""
    top = "<p>净网2024｜某市破案3起</p><p>时间：2024-03-05</p>"
    page = f"<html><head>{head}</head><body>{top}{BODY}</body></html>"
    assert read_text(page, "a").title == title


@pytest.mark.parametrize(
    ("head", "line", "publisher"),
    [
        ('<meta name="ContentSource" content="某省公安厅">', "来源：某市公安局", "某省公安厅"),
        ("", "时间：2024-03-05 来源：某市公安局", "某市公安局"),
        ("", "2024-03-05来源：某市公安局阅读：12次", "某市公安局"),
        ("", "《某某日报》（2024年03月05日 04版）", "某某日报"),
        ('<meta property="og:site_name" content="某某新闻">', "2024-03-05", "某某新闻"),
        ("", "2024-03-05", None),
    ],
)
def test_the_publisher(head: str, line: str, publisher: str | None) -> None:
    """From the meta data, else from print, else the name of the site."""
    page = (
        f"<html><head>{head}</head><body><h1>某市破案3起</h1><div>{line}</div><div>{BODY}</div></body></html>"
    )
    article = read_text(page, "a")
    assert article.publisher == publisher
    assert line not in [block.text for block in article.blocks]
