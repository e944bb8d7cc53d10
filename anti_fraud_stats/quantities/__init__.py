"""Numbers in a sentence: `find_quantities`, `parse_numeral`; what is no statistic is marked with its rule."""

from anti_fraud_stats.quantities.finder import find_quantities
from anti_fraud_stats.quantities.numerals import parse_numeral
from anti_fraud_stats.quantities.quantity import Quantity

__all__ = ["Quantity", "find_quantities", "parse_numeral"]
