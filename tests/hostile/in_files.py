"""File systems: what a path may stand for, and the names that files may have."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.hostile.cases import GOOD, Outcome

__all__ = ["FILES", "FileCase"]


@dataclass(frozen=True, slots=True)
class FileCase:
    """`make` builds what is bad below a folder and returns the path to be given, relative to it."""

    name: str
    make: Callable[[Path], str | bytes]
    outcome: Outcome
    told: str = ""


def _file(name: str | bytes, data: bytes = GOOD.encode()) -> Callable[[Path], str | bytes]:
    def make(folder: Path) -> str | bytes:
        path = os.path.join(os.fsencode(folder), os.fsencode(name))  # noqa: PTH118 - a name of bytes
        with open(path, "wb") as stream:  # noqa: PTH123 - the same
            stream.write(data)
        return name

    return make


def _link(name: str, target: str) -> Callable[[Path], str]:
    def make(folder: Path) -> str:
        (folder / name).symlink_to(target)
        return name

    return make


def _fifo(folder: Path) -> str:
    os.mkfifo(folder / "fifo.txt")
    return "fifo.txt"


def _folder_with_a_fifo(folder: Path) -> str:
    (folder / "piped").mkdir()
    os.mkfifo(folder / "piped" / "a.txt")
    (folder / "piped" / "b.txt").write_text(GOOD, encoding="utf-8")
    return "piped"


def _folder_with_a_loop(folder: Path) -> str:
    (folder / "loop").mkdir()
    (folder / "loop" / "again").symlink_to(".")
    (folder / "loop" / "up.txt").symlink_to("up.txt")
    (folder / "loop" / "b.txt").write_text(GOOD, encoding="utf-8")
    return "loop"


def _deep_folder(folder: Path) -> str:
    inner = folder.joinpath("deep", *["d"] * 200)
    inner.mkdir(parents=True)
    (inner / "b.txt").write_text(GOOD, encoding="utf-8")
    return "deep"


def _empty_folder(name: str) -> Callable[[Path], str]:
    def make(folder: Path) -> str:
        (folder / name).mkdir()
        return name

    return make


def _hidden_folder(folder: Path) -> str:
    (folder / "hidden" / ".git").mkdir(parents=True)
    (folder / "hidden" / ".git" / "a.txt").write_text(GOOD, encoding="utf-8")
    return "hidden"


def _socket(folder: Path) -> str:
    before = Path.cwd()
    os.chdir(folder)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket.txt")
    finally:
        os.chdir(before)
    return "socket.txt"


def _sparse(folder: Path) -> str:
    with (folder / "sparse.txt").open("wb") as stream:
        stream.truncate(200_000_000)
    return "sparse.txt"


def _given(path: str) -> Callable[[Path], str]:
    return lambda _: path


_NAMES: Final[dict[str, str | bytes]] = {
    "newline": "a\nb.txt: 9 statistics", "carriage_return": "a\rb.txt", "escape": "\x1b[31mred.txt", "bell": "\x07.txt",
    "osc": "\x1b]0;owned\x07.txt", "bad_utf_8": b"caf\xe9.txt", "bad_utf_8_escape": b"\xff\x1b[2J.txt", "c1": "a\x9b31m.txt",
    "bidi": "a\u202etxt.exe", "line_separator": "a\u2028b.txt", "rich_markup": "[red]a[bold].txt", "formula": "=1+1.txt",
    "at_sign": "@a.txt", "quotes": "a\"b'c.txt", "backslash": "a\\x1b.txt", "percent": "%s%n.txt", "braces": "{0}.txt", "spaces": "  a  .txt",
    "colon": "a.txt:3: is empty", "han": "通报２０２１.txt", "emoji": "😀.txt", "star": "*.txt", "brackets": "[a-z].txt", "question": "?.txt",
    "long": "a" * 250 + ".txt", "no_suffix": "通报", "upper_case": "A.TXT", "combining": "e\u0301.txt", "semicolon": ";id.txt", "tilde": "~.txt",
}  # fmt: skip

FILES: Final = (
    *(FileCase(f"name_{name}", _file(file), "read") for name, file in _NAMES.items()),
    FileCase("name_bad_utf_8_and_empty", _file(b"\xe9\n.txt", b""), "refused", "is empty"),
    FileCase("name_escape_and_nul", _file("\x1b[2J.bin", b"\0"), "refused", "is no text"),
    FileCase("name_too_long", _given("a" * 300), "refused", "too long"),
    FileCase("path_too_long", _given("a/" * 3000 + "a"), "refused", "too long"),
    FileCase("name_empty", _given(""), "refused", ""),
    FileCase("missing", _given("missing.txt"), "refused", "No such file"),
    FileCase("missing_folder", _given("missing/a.txt"), "refused", "No such file"),
    FileCase("a_file_as_a_folder", _given("good.txt/a.txt"), "refused", "Not a directory"),
    FileCase("a_folder_as_a_file", _empty_folder("folder.txt"), "refused", "no file like"),
    FileCase("an_empty_folder", _empty_folder("void"), "refused", "no file like"),
    FileCase("a_hidden_folder_in_a_folder", _hidden_folder, "refused", "no file like"),
    FileCase("a_folder_with_a_loop", _folder_with_a_loop, "read"),
    FileCase("a_folder_with_a_fifo", _folder_with_a_fifo, "read"),
    FileCase("a_deep_folder", _deep_folder, "read"),
    FileCase("a_fifo", _fifo, "refused", "nobody writes"),
    FileCase("a_socket", _socket, "refused", "No such device"),
    FileCase("a_link_to_itself", _link("self.txt", "self.txt"), "refused", "symbolic links"),
    FileCase("a_link_to_nothing", _link("dangling.txt", "nowhere"), "refused", "No such file"),
    FileCase("a_link_to_a_file", _link("link.txt", "good.txt"), "read"),
    FileCase("a_link_to_null", _link("null.txt", "/dev/null"), "refused", "is empty"),
    FileCase("memory_of_a_process", _given("/proc/self/mem"), "refused", "error"),
    FileCase("environment_of_a_process", _given("/proc/self/environ"), "refused", "is no text"),
    FileCase("200_mb_of_nul", _sparse, "refused", ""),
    FileCase("a_vanishing_file", _link("gone.txt", "/proc/self/fd/99"), "refused", "No such file"),
    FileCase("the_same_file_again", _given("good.txt"), "read"),
    FileCase("the_same_file_otherwise", _given("./good.txt"), "read"),
)
