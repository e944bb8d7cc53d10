"""Families of attack: for each a text of any length that a careless pattern would take too long for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

__all__ = ["FAMILIES"]

_PIECES: Final = {
    "digits": "1", "wan": "万", "yu": "余", "zhi": "至", "enumeration_commas": "、", "yoy": "同比", "opening_brackets": "（", "closing_brackets": "）",
    "square_brackets": "[", "document_brackets": "〔", "tags": "<p>", "half_tags": "<a ", "comments": "<!--", "declarations": "<![", "end_tags": "</p>",
    "stars": "**", "single_stars": "*", "underscores": "_", "backquotes": "`", "hashes": "# ", "years": "年", "months": "月", "days": "日", "dates": "1年1月1日",
    "quotes": "“", "closed_quotes": "“”", "corner_brackets": "「", "angle_brackets": "《", "straight_quotes": '"', "apostrophes": "'", "spaces": " ",
    "full_width_spaces": "\u3000", "tabs": "\t", "line_ends": "\n", "carriage_returns": "\r", "lines": "破案3宗\n", "paragraphs": "破案3宗。\n\n", "full_stops": "。",
    "commas": "，", "ascii_commas": ",", "points": ".", "decimals": "1.", "thousands": "1,234,", "groups": "1 234 ", "hyphens": "1-", "slashes": "1/",
    "colons": "1:", "plus": "1+", "percents": "1%", "han_digits": "一", "tens": "十", "zeros": "零", "halves": "半", "doublings": "翻番", "shares": "三分之",
    "per_cent": "百分之", "first": "第", "about": "约", "over": "超过", "each": "每", "respectively": "分别", "among": "其中", "since": "今年以来", "until": "截至",
    "statements": "破获诈骗案件3起，", "changes": "同比上升1%、", "set_spaces": "破案 12 起，", "cut_runs": "老人\u200b被骗，去年\xad破案36起。", "refuted": "❌1 ", "shared_changes": "同比分别上升1%、", "people": "抓获3人、", "places": "广东省佛山市", "cities": "佛山市，",
    "offers": "“充值1元返", "laws": "处1元以上", "rumours": "谣“1", "claims": "自称说", "letters": "A1", "words": "a", "addresses": "a@", "urls": "http://", "entities": "&#", "ampersands": "&",
    "links": "[a](", "images": "![](", "tables": "|", "table_rows": "| 1 | 2 |\n", "lists": "- a\n", "numbers": "1. a\n", "quotations": "> ", "fences": "```\n",
    "front_matter": "---\na: b\n", "scripts": "<script>", "titles": "标题：", "labels": "发布日期：", "menus": "首页>", "editors": "责任编辑：", "related": "相关阅读\n", "zero_widths": "\u200b",
}  # fmt: skip
_MIXED: Final = {
    "mixed_numerals": "1万余至三千、半", "mixed_brackets": "（[〔《“", "mixed_markup": "<b>**[![", "mixed_times": "去年1至3月同比", "mixed_cues": "破获抓获止付3",
    "mixed_dates": "2021-01-01 ~ 1月1日", "mixed_lines": "# 一、破案\n\n3宗，", "mixed_signs": "+-±↑↓1", "mixed_scripts": "騙徒１２abc３", "mixed_all": "1万（“<p>**同比、至余年月日",
}  # fmt: skip


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece) + 1)


def _opened_and_closed(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2) + "破案3宗" + closing * (size // 2)


FAMILIES: Final[dict[str, Callable[[int], str]]] = {
    **{name: _repeated(piece) for name, piece in {**_PIECES, **_MIXED}.items()},
    "nested_tags": _opened_and_closed("<div>", "</div>"),
    "nested_brackets": _opened_and_closed("（", "）"),
    "nested_quotes": _opened_and_closed("“", "”"),
    "digits_and_a_unit": lambda size: "破案" + "1" * size + "宗",
    "spaces_and_a_unit": lambda size: "破案3" + " " * size + "宗",
    "digits_after_a_point": lambda size: "0." + "1" * size + "%",
    "a_combination_that_ends_as_a_share": lambda size: "1+" * (size // 2) + "1%",
    "an_issue_and_blanks": lambda size: "0000" + "\t" * size + "第0期" + "\t" * size + "总0期\n",
    "one_long_quotation": lambda size: "“" + "破" * size + "3宗",
    "one_long_attribute": lambda size: "<html><p a='" + "x" * size + "3宗",
    "one_long_title": lambda size: "# " + "破案" * size + "\n\n破案3宗。",
}
