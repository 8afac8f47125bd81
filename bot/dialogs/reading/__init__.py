"""Everyday Chinese, typed as an answer, read as a value: pure functions of the text.

`Reader` is built from a `Lexicon` (the words, as data). Each of its methods gives
`Understood` (with `sure` false when the reading should be confirmed), `Unclear` (with the
id of a hint), or None when the text is no answer of that kind at all.
"""

from bot.dialogs.reading.lexicon import Lexicon, LexiconError
from bot.dialogs.reading.outcome import HINTS, Reading, Unclear, Understood
from bot.dialogs.reading.reader import Reader
from bot.dialogs.reading.text import blank

__all__ = [
    "HINTS",
    "Lexicon",
    "LexiconError",
    "Reader",
    "Reading",
    "Unclear",
    "Understood",
    "blank",
]
