"""Slips of the pen in the rule data: each number, date, boolean and choice changed a little.

Sources, clauses, confidence and the day of verification are left alone: they are cited, not
calculated with.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from benchmarks.mutants_run import ROOT, Mutant

DATA = Path("bot/scoring/data")
CITED = frozenset({"sources", "source", "clause", "confidence", "verified_on"})
NAMES = frozenset({"id", "name", "kind", "group", "edition", "basis", "conditions", "caveats"})
"""What ties rows together. A name that is changed alone does not even load."""

TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |   (?P<header>^\[\[?[A-Za-z_.]+\]\]?)
    |   (?P<key>(?:[A-Za-z_][A-Za-z0-9_.]*|"[^"\n]*")(?=[ ]*=))
    |   (?P<text>"[^"\n]*")
    |   (?P<date>\d{4}-\d{2}-\d{2})
    |   (?P<number>[+-]?\d[\d_]*(?:\.\d+)?)
    |   (?P<truth>\b(?:true|false)\b)""",
    re.VERBOSE | re.MULTILINE,
)


def mutants() -> Iterator[Mutant]:
    """Every mutant of every table."""
    for path in sorted((ROOT / DATA).rglob("*.toml")):
        if path.stem != "sources":
            yield from _of(path.relative_to(ROOT), path.read_text(encoding="utf-8"))


def _of(path: Path, text: str) -> Iterator[Mutant]:
    tokens = list(_tokens(text))
    words: dict[str, list[str]] = {}
    for key, kind, found in tokens:
        if kind == "text" and found[0] not in words.setdefault(key, []):
            words[key].append(found[0])
    for key, kind, found in tokens:
        for after in _neighbours(kind, found[0], words.get(key, [])):
            begin, end = found.span()
            changed = text[:begin] + after + text[end:]
            yield Mutant(str(path), text.count("\n", 0, begin) + 1, found[0], after, changed)


def _tokens(text: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Key, kind and place of each value that is calculated with."""
    key = section = ""
    for found in TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "header":
            section = found[0].strip("[]")
        elif kind == "key":
            key = section if section in CITED else found[0]
        elif kind in {"text", "date", "number", "truth"} and key not in CITED | NAMES:
            yield key, kind, found


def _neighbours(kind: str, value: str, words: list[str]) -> Iterator[str]:
    """What could stand there by mistake."""
    if kind == "number":
        step = Decimal(1).scaleb(Decimal(value).as_tuple().exponent)
        yield from (str(Decimal(value) + step), str(Decimal(value) - step))
    elif kind == "date":
        day = date.fromisoformat(value)
        yield from (str(day + timedelta(1)), str(day - timedelta(1)))
    elif kind == "truth":
        yield "false" if value == "true" else "true"
    elif value.isascii():  # Chinese is for people, a name in ASCII is for the program
        yield words[(words.index(value) + 1) % len(words)] if len(words) > 1 else '"other"'
