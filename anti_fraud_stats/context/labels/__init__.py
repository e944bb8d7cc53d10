"""The words of the text that name what a figure counts."""
