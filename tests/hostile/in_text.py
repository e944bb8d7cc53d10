"""Patterns of text, numerals and dates out of range, and texts that would steer what prints them."""

from __future__ import annotations

from typing import Final

from tests.hostile.cases import STATEMENT, texts

__all__ = ["ESCAPES", "NUMERALS", "PATTERNS"]

_N: Final = 24_000
_RUNS: Final = {
    "digits": "1", "full_width_digits": "１", "wan": "万", "yi": "亿", "shi": "十", "han_digits": "三", "zero": "零", "ban": "半",
    "yu": "余", "zhi": "至", "enumeration_commas": "、", "points": "1.", "thousands": "1,234", "spaced": "1 234 ", "ranges": "1至",
    "dashes": "1-", "fractions": "1/", "ratios": "1:", "plus": "1+", "percents": "1%", "yoy": "同比", "yoy_figures": "同比1%、",
    "years": "2021年", "months": "1月", "days": "1日", "dates": "2021-01-01", "clocks": "1:11:", "first": "第", "per_cent": "百分之",
    "shares": "三分之", "doublings": "翻番", "about": "约", "over": "超过", "each": "每", "respectively": "分别", "among": "其中",
    "opening_quotes": "“", "opening_brackets": "（", "opening_angles": "《", "document_brackets": "〔2021〕", "corner_brackets": "「",
    "letters_and_digits": "A1", "addresses": "a@", "urls": "http://", "people": "人", "units": "元", "cues": "破获", "places": "广东省",
    "cities": "佛山市", "times": "今年以来", "offers": "充值1元返", "laws": "1元以上罚款", "bullets": "1、", "chapters": "一、",
}  # fmt: skip
_OUT_OF_RANGE: Final = {
    "digits_10_to_5": "9" * 100_000 + "元", "point_and_digits": "0." + "9" * _N + "亿元", "digits_in_groups": "1" + ",000" * 9000 + "元",
    "64_digits": "9" * 64 + "万亿元", "65_digits": "9" * 65 + "元", "15_digits": "999999999999999元", "zeros": "0" * 60 + "元", "negative_zero": "同比-0%",
    "wan_yi_tower": "3万亿万亿元", "magnitudes_in_disorder": "十百千万亿十百千万元", "two_points": "1.2.3元", "comma_first": ",123元", "comma_last": "123,元",
    "share_of_nothing": "零分之一", "share_above_all": "百分之一万", "10000_percent": "上升10000%", "down_by_200_percent": "下降200%", "many_doublings": "翻九千番",
    "range_downwards": "5至3起", "range_of_one": "3至3起", "range_huge": "1至" + "9" * 30 + "元", "half_of_half": "半半个", "superscripts": "破案³宗¹²", "roman": "破案Ⅻ宗",
    "circled": "破案③宗㊿", "arabic_indic": "破案٣宗", "devanagari": "破案३宗", "mathematical": "破案𝟑宗", "exponent": "1e400元", "hexadecimal": "0x1F元", "infinity": "破案inf宗nan起",
    "month_13": "2021年13月32日破案3宗", "february_30": "2021年2月30日破案3宗", "year_0": "0000年0月0日破案3宗", "year_9999": "9999年12月31日至今破案3宗", "year_1": "公元1年破案3宗",
    "minguo_0": "民国00年破案3宗", "minguo_999": "民国999年破案3宗", "period_backwards": "2021年12月至2020年1月破案3宗", "quarter_9": "第九季度破案3宗", "clock_99": "99时99分破案3宗",
    "last_year_of_year_1": "发布日期：0001-01-01\n去年破案3宗", "dateline_february_29": "2月29日，公安局通报，2021年破案3宗。", "han_year": "二〇二一年十三月四十日破案3宗", "month_of_print": "九九九九年十二月编印\n破案3宗",
    "years_span": "近99999年破案3宗", "months_span": "近" + "9" * 30 + "个月破案3宗", "days_past": "前999999999天破案3宗", "week_99": "第99周破案3宗", "plan_of_2100": "“十九五”期间破案3宗",
    "since_year_9999": "9999年以来破案3宗", "next_year_9999": "2021年至9999年底破案3宗", "festival_of_9999": "9999年春节期间破案3宗", "festival_of_1900": "1900年中秋节破案3宗",
}  # fmt: skip
_CONTROLS: Final = {
    **{f"c0_{code:02x}": chr(code) for code in (1, 7, 8, 11, 12, 14, 26, 27, 28, 31, 127)},
    **{f"c1_{code:02x}": chr(code) for code in (0x80, 0x84, 0x85, 0x90, 0x9B, 0x9C, 0x9D, 0x9F)},
    **{f"bidi_{code:04x}": chr(code) for code in (0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2069)},
    "osc_title": "\x1b]0;owned\x07", "osc_link": "\x1b]8;;http://x\x1b\\a\x1b]8;;\x1b\\", "osc_clipboard": "\x1b]52;c;eA==\x07",
    "csi_colour": "\x1b[31m", "csi_clear": "\x1b[2J\x1b[H", "csi_report": "\x1b[6n", "dcs": "\x1bP$q\x1b\\", "csi_8_bit": "\x9b31m",
    "carriage_return": "\r", "backspaces": "\b" * 40, "line_separator": "\u2028", "byte_order_mark": "\ufeff",
    "rich_markup": "[red]x[/red]", "rich_link": "[link=http://x]y[/link]", "rich_unclosed": "[bold", "rich_closing": "[/]", "rich_emoji": ":smile:",
    "html_tag": "&lt;script&gt;alert(1)&lt;/script&gt;", "json_quote": '","value":1,"x":"', "json_backslash": '\\"\\u0000', "csv_quote": '",=1+1,"',
    "csv_line": '"\r\n=1+1', "percent_format": "%s%n%d", "brace_format": "{0.__class__}", "shell": "$(id)`id`;id", "null_word": "null NaN Infinity",
}  # fmt: skip
_FORMULAS: Final = {
    name: f"{sign}1+1 通报\n\n{STATEMENT}\n"
    for name, sign in {
        "equals": "=", "plus": "+", "minus": "-", "at": "@", "full_width_equals": "＝", "full_width_at": "＠",
        "call": '=HYPERLINK("http://x")', "command": "=cmd|' /C calc'!A0", "pipe": "|cmd",
    }.items()
}  # fmt: skip

PATTERNS: Final = texts(
    {
        f"run_of_{name}": f"通报\n\n破案{piece * (_N // len(piece) // 4)}宗。\n"
        for name, piece in _RUNS.items()
    }
)
NUMERALS: Final = texts(
    {f"number_{name}": f"通报\n\n全市公安机关{text}。\n" for name, text in _OUT_OF_RANGE.items()}
)
ESCAPES: Final = (
    *texts(
        {
            f"escape_{name}": f"通报{sign}一\n\n{STATEMENT}全市共{sign}抓获4人。\n"
            for name, sign in _CONTROLS.items()
        }
    ),
    *texts({f"formula_{name}": text for name, text in _FORMULAS.items()}, keeps=True),
)
