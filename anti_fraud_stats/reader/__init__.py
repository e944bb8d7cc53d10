"""Files to articles: `read_article`, `read_articles`, `read_text`; what they hand on is in `article`."""

from anti_fraud_stats.reader.article import Article, Block, Cut, Places
from anti_fraud_stats.reader.decoding import decode
from anti_fraud_stats.reader.feeds import is_feed, read_articles, read_feed
from anti_fraud_stats.reader.reading import read_article, read_characters, read_data, read_text

__all__ = [
    "Article",
    "Block",
    "Cut",
    "Places",
    "decode",
    "is_feed",
    "read_article",
    "read_articles",
    "read_characters",
    "read_data",
    "read_feed",
    "read_text",
]
