"""A value that is only roughly known."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T", int, float, date)


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """Inclusive bounds of a fact: "about three to four years".

    Raises:
        ValueError: if `low` lies above `high`.
    """

    low: T
    high: T

    def __post_init__(self) -> None:
        if self.low > self.high:
            message = f"a span runs upwards, not from {self.low} to {self.high}"
            raise ValueError(message)
