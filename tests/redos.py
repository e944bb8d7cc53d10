r"""Every pattern of the package as JavaScript writes it: `python -m tests.redos > patterns.json`.

A checker of backtracking reads it: `npm install recheck`, then `node tests/redos.mjs patterns.json`.
Patterns are collected by wrapping `regex.compile` while the texts of the repository are read, and by calling
what compiles one when it is first asked for. A possessive repeat becomes a group in a look-ahead and a
reference to it, which gives nothing back either.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from pathlib import Path
from typing import Any, Final

import regex

__all__ = ["collect", "main"]

_ROOT: Final = Path(__file__).parent.parent
_TEXTS: Final = (
    "seeds/*.txt",
    "tests/corpus/*.txt",
    "tests/bulletins/*.txt",
    "tests/reports/*.txt",
    "tests/dispatches/*.txt",
    "tests/circulars/*.txt",
    "tests/notices/*.txt",
    "tests/gazettes/*.txt",
    "tests/columns/*.txt",
    "tests/chronicles/*.txt",
    "tests/journals/*.txt",
    "tests/registers/*.txt",
    "tests/almanacs/*.txt",
    "tests/briefings/*.txt",
    "tests/annals/*.txt",
    "tests/logbooks/*.txt",
)
_WORDS: Final = 3  # of a list of words: the shortest and the longest tell as much as all


def collect() -> dict[str, tuple[int, dict[str, list[str]]]]:
    """Return the patterns that the package compiles, with their flags and their lists of words."""
    found: dict[str, tuple[int, dict[str, list[str]]]] = {}
    compile_pattern = regex.compile

    def noting(pattern: Any, flags: Any = 0, *more: Any, **words: Any) -> Any:  # noqa: ANN401 - as the wrapped one
        if isinstance(pattern, str):
            lists = {
                name: sorted(list_, key=len) for name, list_ in words.items() if not isinstance(list_, bool)
            }
            found[pattern] = int(flags), lists
        return compile_pattern(pattern, flags, *more, **words)

    regex.compile = noting
    try:
        _exercise()
    finally:
        regex.compile = compile_pattern
    return found


def _exercise() -> None:
    """Load every module, call every lazy pattern, and read all texts."""
    package = importlib.import_module("anti_fraud_stats")
    names = [info.name for info in pkgutil.walk_packages(package.__path__, "anti_fraud_stats.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    for module in modules:
        for each in list(vars(module).values()):
            returned = getattr(getattr(each, "__wrapped__", None), "__annotations__", {})
            if "Pattern" in str(returned.get("return", "")) and set(returned) == {"return"}:
                each()
    from anti_fraud_stats import explain, read_article  # noqa: PLC0415 - after the wrapping

    for pattern in _TEXTS:
        for path in sorted(_ROOT.glob(pattern)):
            explain(read_article(path))


_TOKEN: Final = regex.compile(
    r"""(?P<list>\\L<(?P<name>\w+)>)|(?P<han>\\p\{Han\})|(?P<start>\\A)|(?P<end>\\Z)|(?P<escape>\\.)
      |(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<define>\(\?\(DEFINE\))|(?P<call>\(\?&(?P<called>\w+)\))
      |(?P<back>\(\?P=\w+\))|(?P<named>\(\?P<\w+>)|(?P<flags>\(\?[a-z]+(?=[:)]))|(?P<special>\(\?(?:[:=!>]|<[=!]))
      |(?P<open>\()|(?P<close>\))|(?P<repeat>(?:[*+?]|\{\d*,?\d*\})(?P<kind>[+?]?))|(?P<other>.)""",
    regex.VERBOSE | regex.DOTALL,
)


def spell(pattern: str, flags: int, words: dict[str, list[str]]) -> str:
    r"""Return the pattern as JavaScript writes it.

    >>> spell("[0-9]++(?P<unit>元)", 0, {})
    '(?:(?=(?<g1>[0-9]+))\\k<g1>)(?:元)'
    """
    return _Speller(bool(flags & regex.VERBOSE), words).spell(pattern)


class _Speller:
    """Walks over the tokens of a pattern; a stack holds the pieces of the groups that are open."""

    def __init__(self, verbose: bool, words: dict[str, list[str]]) -> None:  # noqa: FBT001 - one flag of a pattern
        self._verbose, self._words, self._groups = verbose, words, 0

    def spell(self, pattern: str) -> str:
        stack: list[list[str]] = [[]]
        skip = False
        for match in _TOKEN.finditer(pattern):
            kind, text = match.lastgroup, match[0]
            skip = text != "\n" if skip else (self._verbose and text == "#")
            if skip or (self._verbose and text.isspace()):
                continue
            if match["open"] or match["named"] or match["special"] or match["flags"] or match["define"]:
                stack.append([text if match["special"] else "(?:"])
            elif match["close"]:
                group = "".join(stack.pop())
                stack[-1].append(self._atomic(group[3:]) if group.startswith("(?>") else f"{group})")
            elif match["repeat"] and stack[-1]:
                self._repeat(stack[-1], text, match["kind"])
            else:
                stack[-1].append(self._atom(match, kind or "", text))
        return "".join(stack[0])

    def _repeat(self, pieces: list[str], text: str, kind: str) -> None:
        if kind == "+":
            pieces.append(self._atomic(pieces.pop() + text[:-1]))
        else:
            pieces[-1] += text

    def _atomic(self, inner: str) -> str:
        self._groups += 1
        return f"(?:(?=(?<g{self._groups}>{inner}))\\k<g{self._groups}>)"

    def _atom(self, match: regex.Match[str], kind: str, text: str) -> str:
        if match["list"]:
            words = self._words.get(match["name"], ["词"]) or ["词"]
            few = [*words[:_WORDS], *words[-_WORDS:]]
            return "(?:" + "|".join(regex.escape(word, special_only=True) for word in few) + ")"
        if match["call"] or match["back"]:
            return r"(?:[\d一]{1,24})"
        plain = {"han": r"[\u4e00-\u9fff]", "start": "^", "end": "$"}
        if kind in plain:
            return plain[kind]
        return text.replace(r"\p{Han}", r"\u4e00-\u9fff").replace(r"\ ", " ").replace(r"\#", "#")


def main() -> None:
    """Print a list of `{pattern, source}`."""
    told = [{"pattern": each, "source": spell(each, *more)} for each, more in collect().items()]
    json.dump(told, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
