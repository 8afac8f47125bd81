"""What a condition accepts, and whether what is known of a fact meets it."""

from dataclasses import dataclass
from typing import Any

from bot.scoring.span import Span


@dataclass(frozen=True, slots=True)
class Terms:
    """A set of accepted values, or bounds of a number or a date.

    Attributes:
        accepted: the values that will do, or None if bounds decide.
        least: lower bound, included.
        most: upper bound, included.
        above: lower bound, excluded.
        unpublished: nothing is known yet of what will be accepted.
    """

    accepted: frozenset[str | bool] | None = None
    least: Any = None
    most: Any = None
    above: Any = None
    unpublished: bool = False

    @property
    def bounds(self) -> tuple[Any, ...]:
        """The bounds that are set."""
        return tuple(bound for bound in (self.least, self.most, self.above) if bound is not None)

    def meet(self, have: Any) -> bool | None:  # noqa: ANN401 - each fact has a type of its own
        """Whether all, none or some (None) of what a fact can be is accepted.

        Args:
            have: a value, a `Span`, a `frozenset` of possible values, or None (unknown).
        """
        if have is None or self.unpublished:
            return None
        if self.accepted is not None:
            possible = have if isinstance(have, frozenset) else frozenset({have})
            return _all_or_none({value in self.accepted for value in possible})
        span = have if isinstance(have, Span) else Span(have, have)
        return self._between(span)

    def _between(self, span: Span[Any]) -> bool | None:
        verdicts = []
        if self.least is not None:
            verdicts.append({span.low >= self.least, span.high >= self.least})
        if self.above is not None:
            verdicts.append({span.low > self.above, span.high > self.above})
        if self.most is not None:
            verdicts.append({span.low <= self.most, span.high <= self.most})
        found = [_all_or_none(verdict) for verdict in verdicts]
        return False if False in found else None if None in found else True


def _all_or_none(verdicts: set[bool]) -> bool | None:
    return verdicts.pop() if len(verdicts) == 1 else None
