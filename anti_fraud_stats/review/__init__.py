"""The answers of the rules weighed once more: against the words around a figure, and its article's others.

`indicator.tsv`, `topic.tsv` and `scope.tsv` hold the weights, as `weights.parse_weights` reads them. They are
fitted to annotated articles by `python -m tests.fit_review --write`, and not to be edited by hand.
"""
