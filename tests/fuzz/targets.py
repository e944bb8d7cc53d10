"""What the fuzzer calls: bytes in, and an exception where the program breaks a promise."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

from anti_fraud_stats.errors import AntiFraudStatsError
from anti_fraud_stats.quantities import parse_numeral
from anti_fraud_stats.reader import decode, read_text
from tests.fuzz.checks import check_article, check_output, check_quantities

__all__ = ["TARGETS"]

# One byte is one of these: what sentences of the subject, and the markup around them, are made of.
_WORDS: Final = (
    *"0123456789０１２９零一二两三四五六七八九十百千万亿半余多近约逾超达",
    *"，。、；：？！（）()“”「」《》【】〔〕.,:;/-—~至到+%％‰ \n\t\u3000",
    *"年月日号时分秒天个人名起宗件条元次家台部张克吨户公里成倍番",
    *("同比", "环比", "上升", "下降", "增长", "减少", "增加", "分别", "其中", "累计", "共", "全市", "全国"),
    *("今年以来", "去年", "上半年", "截至目前", "近日", "第三季度", "至今", "当天", "近三年", "2021年", "1至11月"),
    *("破获", "抓获", "立案", "止付", "冻结", "返还", "挽回损失", "拦截", "劝阻", "刑事拘留", "捣毁窝点"),
    *("电信网络诈骗", "案件", "犯罪嫌疑人", "资金", "涉案金额", "群众", "电话", "短信", "涉毒", "走私", "赌博"),
    *("广东省", "佛山市", "清远市", "南海区", "柬埔寨", "全县", "公安局", "市公安机关", "警方", "本报讯", "记者"),
    *("百分之", "分之", "平均", "每", "以上", "以下", "左右", "不足", "万元", "亿元", "美元", "万余条", "人次"),
    *("\n\n", "# ", "## ", "**", "- ", "| ", "|---|---|\n", "1. ", "```\n", "![](a)", "[", "](b)", "> ", "---\n"),
    *("<p>", "</p>", "<b>", "<br>", "<td>", "</table>", "<!--", "-->", "<script>", "<a href='x'>", "</a>", "&#49;"),
    *("title: ", "date: 2021-12-17\n", "2021-12-17 10:20", "来源：", "时间：", "相关阅读", "扫一扫", "原文链接\n"),
    *("〇", "\u200b", "\u202e", "\x1b[31m", "\r", "\x00", "=1+1", "@", "A6版", "COVID-19", "http://a.cn/1", "110"),
)  # fmt: skip


def _words(data: bytes) -> str:
    return "".join(_WORDS[byte % len(_WORDS)] for byte in data)


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _decoding(data: bytes) -> None:
    with suppress(AntiFraudStatsError):
        decode(data, "a.txt")


def _reader(head: str, spell: Callable[[bytes], str], data: bytes) -> None:
    check_article(read_text(head + spell(data), "a.txt"))


def _quantities(spell: Callable[[bytes], str], data: bytes) -> None:
    text = spell(data)
    check_quantities(text)
    with suppress(ValueError):
        assert parse_numeral(text).is_finite()


def _pipeline(data: bytes) -> None:
    with suppress(AntiFraudStatsError):
        article = read_text(decode(data, "a.txt"), "a.txt")
        check_article(article)
        check_output(article)


def _pipeline_of_words(data: bytes) -> None:
    article = read_text(_words(data), "a.txt")
    check_article(article)
    check_output(article)


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "decoding": _decoding,
    "plain": partial(_reader, "", _text),
    "page": partial(_reader, "<!DOCTYPE html><html><head>", _text),
    "page_of_words": partial(_reader, "<html><body>", _words),
    "markdown": partial(_reader, "# 通报\n\n**", _text),
    "front_matter": partial(_reader, "---\ntitle: ", _text),
    "reader_of_words": partial(_reader, "", _words),
    "quantities": partial(_quantities, _text),
    "quantities_of_words": partial(_quantities, _words),
    "pipeline": _pipeline,
    "pipeline_of_words": _pipeline_of_words,
}
