"""Many articles in one file: JSON lines, CSV and TSV, an article a line or row, read as they come."""

from anti_fraud_stats.reader.collection.entries import Entry, Fields, read_entry
from anti_fraud_stats.reader.collection.reading import find_entries, is_collection, read_collection

__all__ = ["Entry", "Fields", "find_entries", "is_collection", "read_collection", "read_entry"]
