"""What of a message is compared: characters, words in Latin letters, and pairs of them."""

import re
import unicodedata
from itertools import pairwise
from typing import Final

LONGEST: Final = 120
"""Characters that are looked at; nobody comes to the point later than that."""

_TOKENS: Final = re.compile(r"[a-z0-9]+|[^\W_]")
_EDGE: Final = ""
"""Stands before the first token and after the last: how a message begins and ends tells."""


def grams(text: str) -> frozenset[tuple[str, ...]]:
    """The tokens of a text and its pairs of neighbours; empty when there is nothing to read."""
    folded = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
    tokens = _TOKENS.findall(folded)[:LONGEST]
    if not tokens:
        return frozenset()
    return frozenset([*((token,) for token in tokens), *pairwise([_EDGE, *tokens, _EDGE])])
