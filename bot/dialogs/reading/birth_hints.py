"""What is wrong with a birth that can't be taken as it stands, by the hint that says so."""

import re
from collections.abc import Mapping
from typing import Final

from bot.dialogs.reading.language import Language
from bot.dialogs.reading.text import any_of

_TEN: Final = 10


def hint_patterns(language: Language) -> Mapping[str, re.Pattern[str]]:
    """Return patterns of plain text by hint; the first that is found says most."""
    year, month, day = (language.any(name) for name in ("year", "month", "day"))
    no_year = "(?<![0-9])" + "".join(f"(?<!{each})" for each in language.lexicon.words["year"])
    generation = language.any("generation")
    patterns = {
        "birth_lunar": language.any("lunar"),
        "birth_nominal_age": language.any("nominal_age"),
        "birth_zodiac": language.any("zodiac"),
        "birth_generation": rf"[0-9]{{2}} ?{generation}",
        "birth_approximate": _approximate(language),
        "birth_format": rf"^{language.any('another_day')}(?:{language.any('birthday')})?{year}?$",
        "birth_year_missing": rf"{no_year}[0-9]{{1,2}} ?{month} ?(?:[0-9]{{1,2}} ?{day}?)?",
    }
    return {hint: re.compile(pattern) for hint, pattern in patterns.items()}


def _approximate(language: Language) -> str:
    """A pattern for "over thirty", "thirty-five or six", "fifty or sixty", "35 to 36"."""
    digit = "".join(language.lexicon.digits)
    ten = any_of([each for each, worth in language.lexicon.multipliers.items() if worth == _TEN])
    roughly, to = language.any("vague", "over"), language.any("to")
    return (
        rf"[0-9](?:{roughly})|{ten}[{digit}][{digit}](?![{digit}])|[{digit}][{digit}]{ten}"
        rf"|[0-9]{{2}} ?{to} ?[0-9]{{1,2}}(?![0-9])"
    )
