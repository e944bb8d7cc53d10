"""Blocks to sentences: `split_sentences`, and `fold`, the length-keeping normal form in which rules match."""

from anti_fraud_stats.text.folding import fold
from anti_fraud_stats.text.sentences import Sentence, split_sentences

__all__ = ["Sentence", "fold", "split_sentences"]
