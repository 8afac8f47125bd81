"""Chinese numerals, mixed with figures, rewritten in figures."""

import re
from collections.abc import Mapping
from typing import Final

from bot.dialogs.reading.text import any_of

_THOUSANDS: Final = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_LONGEST: Final = 24
"""No number that anyone types is longer; a longer run is left as it stands."""
_MYRIAD: Final = 10_000
_TEN: Final = 10


class Numerals:
    """Reads runs of numerals; what isn't a well-formed number is left as it stands."""

    def __init__(
        self, digits: Mapping[str, int], multipliers: Mapping[str, int], point: str
    ) -> None:
        self._digits = digits
        self._multipliers = multipliers
        digit, multiplier = any_of([*digits]), any_of([*multipliers])
        figure = r"[0-9]+(?:\.[0-9]+)?"
        self._tokens = re.compile(f"{figure}|{digit}|{multiplier}")
        self._runs = re.compile(
            f"(?P<whole>(?:{figure}|{digit}|{multiplier})+)"
            f"(?:{re.escape(point)}(?P<part>(?:{digit}|[0-9])+))?"
        )

    def arabic(self, text: str) -> str:
        """Rewrite every number in figures, digit strings digit by digit."""
        return self._runs.sub(self._rewritten, _THOUSANDS.sub("", text))

    def _rewritten(self, run: re.Match[str]) -> str:
        if len(run[0]) > _LONGEST:
            return run[0]
        whole = self._figures(run["whole"])
        if whole is None or (run["part"] and "." in whole):
            return run[0]
        return f"{whole}.{self._spelled(run['part'])}" if run["part"] else whole

    def _spelled(self, digits: str) -> str:
        return "".join(str(self._digits.get(digit, digit)) for digit in digits)

    def _figures(self, run: str) -> str | None:
        tokens = self._tokens.findall(run)
        if any(token in self._multipliers for token in tokens):
            value = self._value(tokens)
            return None if value is None else _shortest(value)
        if len(tokens) > 1 and "." in run:
            return None
        return "".join(str(self._digits.get(token, token)) for token in tokens)

    def _value(self, tokens: list[str]) -> float | None:
        """Add up digits times multipliers; None when they are in no order."""
        sums = _Sums()
        for token in tokens:
            multiplier = self._multipliers.get(token)
            read = (
                sums.number(float(self._digits.get(token, token)), token)
                if multiplier is None
                else sums.times(multiplier)
            )
            if not read:
                return None
        return sums.closed()


class _Sums:
    """The running sums of one number while its tokens come in."""

    def __init__(self) -> None:
        self.total = self.section = 0.0
        self.pending: float | None = None
        self.short = False
        self.last = self.ceiling = 0

    def number(self, value: float, token: str) -> bool:
        if self.pending is not None:
            return False
        if value == 0 and self.last:
            self.short, self.last = False, 1
            return True
        self.pending, self.short = value, len(token) == 1 and self.last > _TEN
        return True

    def times(self, multiplier: int) -> bool:
        if multiplier >= _MYRIAD:
            return self._close_section(multiplier)
        if self.ceiling and multiplier >= self.ceiling:
            return False
        if self.pending is None and multiplier != _TEN:
            return False
        spoken = self.pending == 0 and multiplier == _TEN  # "and ten", after years or a hundred
        self.section += (1 if self.pending is None or spoken else self.pending) * multiplier
        self.pending, self.last, self.ceiling = None, multiplier, multiplier
        return True

    def _close_section(self, multiplier: int) -> bool:
        section = self.section + (self.pending or 0)
        if not section:
            return False
        self.total += section * multiplier
        self.section, self.pending, self.last, self.ceiling = 0.0, None, multiplier, 0
        return True

    def closed(self) -> float:
        """The sum; a last single digit counts in the place below the last multiplier."""
        place = self.last / _TEN if self.short else 1
        return self.total + self.section + (self.pending or 0) * place


def _shortest(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
