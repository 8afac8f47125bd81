"""A message as tokens: characters, words in Latin letters, and numbers."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 200
"""Characters that are looked at; nobody comes to the point later than that."""

_TOKENS: Final = re.compile(r"[a-z]+|\d+|[^\W_a-z\d]")


def folded(text: str) -> str:
    """Return the beginning of a text, in one width and one case."""
    return unicodedata.normalize("NFKC", text[:LONGEST]).casefold()[:LONGEST]


def tokens(text: str) -> list[str]:
    """Return the tokens of a folded text; empty when there is nothing to read."""
    return _TOKENS.findall(text)
