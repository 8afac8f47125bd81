"""Numbers that are never to be stored or logged: identity cards and mobile phones."""

import re
from typing import Final

from bot.dialogs.reading.days import real_date
from bot.dialogs.reading.language import Language

_GAP: Final = r"[ \-]{0,2}"
_CARD: Final = re.compile(rf"(?<![0-9])[1-9](?:{_GAP}[0-9]){{16}}{_GAP}[0-9x](?![0-9])")
_OLD_CARD: Final = re.compile(rf"(?<![0-9])[1-9](?:{_GAP}[0-9]){{14}}(?![0-9])")
_PHONE: Final = re.compile(
    rf"(?:(?<![0-9])|(?<![0-9])(?:00)?86{_GAP})1{_GAP}[3-9](?:{_GAP}[0-9]){{9}}(?![0-9])"
)
# ISO 7064 MOD 11-2, as in GB 11643: the weight of each place, and the check characters.
_WEIGHTS: Final = tuple(2**place % 11 for place in range(17, 0, -1))
_CHECKS: Final = "10x98765432"
_FIRST_YEAR: Final = 1910  # two months and a wage would look like a card of 1901 or 1902


class Guard:
    """Finds such numbers anywhere in a text, spaced, full-width or in numerals."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._digits = str.maketrans({d: str(n) for d, n in language.lexicon.digits.items()})

    def find(self, text: str) -> str | None:
        """Name what was found: `identity_card`, `phone` or None.

        A number of the form of an identity card counts even when its check character is
        wrong: it gives away nearly as much.
        """
        line = self._language.plain(text).translate(self._digits)
        if any(map(_is_card, _CARD.findall(line))) or any(
            map(_is_old_card, _OLD_CARD.findall(line))
        ):
            return "identity_card"
        return "phone" if _PHONE.search(line) else None


def _compact(number: str) -> str:
    return number.replace(" ", "").replace("-", "")


def _is_card(found: str) -> bool:
    number = _compact(found)
    return _checks(number) or _is_birth_date(number[6:10], number[10:14])


def _checks(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % len(_CHECKS)] == number[-1]


def _is_old_card(found: str) -> bool:
    number = _compact(found)
    return _is_birth_date(f"19{number[6:8]}", number[8:12])


def _is_birth_date(year: str, month_day: str) -> bool:
    born = real_date(int(year), int(month_day[:2]), int(month_day[2:]))
    return born is not None and born.year >= _FIRST_YEAR
