"""Stretches that are addresses, phone numbers, numbers of documents and codes: one named pattern for each."""

from __future__ import annotations

from typing import Final

from anti_fraud_stats.quantities.span import DIGITS, LETTERS, SpanRule

__all__ = ["ADDRESS_RULES", "CODE_RULES"]

ADDRESS_RULES: Final = (
    # https://example.cn/1.html  12@qq.com
    SpanRule(
        "address",
        "@/w",
        r"(?:https?://|www\.)[!-~]++|(?<![A-Za-z\d_.+-])[A-Za-z\d_.+-]{1,64}+@[A-Za-z\d.-]++",
    ),
    # 010-12345678  13800138000  400-123-4567
    SpanRule(
        "phone",
        DIGITS,
        r"""(?<!\d)(?:0\d{2,3}[-—]\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|[48]00-\d{7})
            (?!\d|\.\d|\ ?[元万亿])""",
    ),
    # 〔2021〕5号  (2022)粤01刑终12号
    SpanRule("document_number", "号", r"[〔\[（(](?:19|20)\d\d[〕\]）)][\u4e00-\u9fff\d]{0,12}?\d{1,9}+号"),
    # 6222021234567890123  3.141592653589
    SpanRule(
        "long_number",
        DIGITS,
        r"""(?<!\d)(?=[\d.]{10})(?:
                (?<![.,，])\d{12,}+(?:\.\d++)?+(?!\ ?(?:元|美元))
              | \d{16,}+(?:\.\d++)?+
              | \d++\.\d{9,}+
            )""",
    ),
)

CODE_RULES: Final = (
    # 1.2.3  192.168.0.1  V2.0
    SpanRule("version", ".vV", r"(?<![\d.])\d++(?:\.\d++){2,}+|[vV]\d++(?:\.\d++)*+"),
    # 24小时自助办证点  7×24小时
    SpanRule(
        "compound_name", "小×xX*", r"(?:7\ ?[×xX*]\ ?)?(?<![\d.])24\ ?小时|(?<!\d)\d{1,4}天?[×xX*]\d{1,4}"
    ),
    # 1+3+N  5+2
    SpanRule("combination", "+", r"(?<![\d.%]|[\dNnXx]\+)\d{1,2}(?:\+(?:\d{1,2}|[NnXx]))++(?![\d.%])"),
    # A6版  COVID-19  H5  5G  4K (but 300GB)
    SpanRule(
        "code",
        LETTERS,
        r"""(?<![A-Za-z])(?:(?!\L<codes>)[A-Za-z]){1,20}+[-_]?\d++
                (?![\d.]*+\ ?[万亿余多个名条次人起宗张%元款家台部套件份])[A-Za-z\d_-]*+
            |(?<![\d.])\d++(?!\L<codes>)[A-Za-z]++
            |(?<![A-Za-z\d_-])[A-Za-z_]{2,20}+[\d_-]++[A-Za-z]++[\w-]*+""",
    ),
    # (4.250,-0.06,-1.39%)
    SpanRule("stock_quote", ",", r"[（(]\d++\.\d++,\ ?[+-]?\d++\.\d++,\ ?[+-]?\d++\.\d++%[)）]"),
    # 3:1  3比1
    SpanRule("ratio", ":：比", r"(?<![\d.])\d{1,3}[:：比]\d{1,3}(?![\d.%]|\ ?[万亿])"),
    # 2/3  三分之一 (but 百分之三)
    SpanRule(
        "a_fraction",
        "/分",
        r"""(?<![\d/])\d{1,3}/\d{1,4}(?![\d/])
            |(?<![百千万十])(?:\d{1,3}|[二三四五六七八九两])分之(?:\d{1,3}+(?!\d)|[一二三四五六七八九两])""",
    ),
    # 第214—215页  第12、13页: what the first number's rule leaves
    SpanRule("page", "第", r"(?<=第\ ?\d{1,4})[-~—–～至、]\d{1,4}\ ?[页期版条款]"),
    # 报警110  反诈专线96110 (but 接报警120起)
    SpanRule(
        "hotline",
        "报拨致热专",
        r"""(?:(?<!接)报警|拨打|致电|热线|专线)(?:电话)?[:：]?\ {0,2}\d{3,5}+
            (?![.,]\d|\ ?[%万亿余多起次人个通条件宗部])""",
    ),
    # 照片3张.jpg（1.24MB）  附件2份  （共印60份）
    SpanRule(
        "file",
        "附印图.BbMmKk",
        r"""\d{1,4}\ ?[张份个]\.(?:jpe?g|png|docx?|xlsx?|pdf|zip|rar|mp4)
            |[（(](?:[A-Za-z]{2,4}[,，]\ ?)?\d{1,4}(?:\.\d{1,2})?\ ?[KMGkmg][Bb][)）]
            |图\ ?[（(]共\d{1,3}张图?[）)]
            |(?:附件|共印|印发?)\ ?\d{1,4}\ ?份""",
    ),
    # K634次列车
    SpanRule("train", "次", r"(?<![A-Za-z])[GDCZTKYL]\d{1,4}次(?=列车|高铁|动车|车|航班)"),
    # 23号  京ICP备13039793号
    SpanRule("numbered", "号", r"(?<!\d)\d{1,12}+号(?!码)"),
)
