"""What the command line reads and writes, with one clear line for what it can't."""

import sys
from pathlib import Path
from typing import BinaryIO


class InputError(Exception):
    """What was given is wrong; the message says what would be right."""


def decoded(data: bytes) -> str:
    """Return what was given as text.

    Raises:
        InputError: it is none.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        msg = "FILE: not UTF-8 text; expected UTF-8"
        raise InputError(msg) from None


def standard_input() -> BinaryIO:
    """Return standard input, with a hint for whoever sits before it."""
    if sys.stdin.isatty():
        sys.stderr.write(
            "hujifen: reading from the keyboard; end with Ctrl-D (Ctrl-Z on Windows)\n"
        )
    return sys.stdin.buffer


def opened(file: str) -> BinaryIO:
    """Open a file to read.

    Raises:
        InputError: it can't be opened.
    """
    try:
        return Path(file).open("rb")
    except (OSError, ValueError) as error:
        msg = (
            f"FILE: cannot read {_trouble(file, error)}; expected a file, or - for standard input"
        )
        raise InputError(msg) from None


def write(content: bytes, out: str) -> None:
    """Write a file, or to standard output where its name is -.

    Raises:
        InputError: it can't be written.
    """
    if out == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        Path(out).write_bytes(content)
    except (OSError, ValueError) as error:
        msg = f"OUT: cannot write {_trouble(out, error)}; expected a file that can be written"
        raise InputError(msg) from None


def _trouble(file: str, error: Exception) -> str:
    """Name a file and what went wrong with it."""
    from bot.scoring.errors import shown

    return f"{shown(file)}: {error.strerror if isinstance(error, OSError) else error}"
