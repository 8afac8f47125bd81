"""The reference wage of each month, and how many months at which base make a level."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.scoring.months import month_index
from bot.scoring.tables.rule import Dated

TENTHS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Wage(Dated):
    """The reference wage (1x) of the months from `since` to `until`, in yuan."""

    yuan: int

    def least_base(self, tenths: int) -> int:
        """The base that reaches so many tenths of the wage, to the nearest yuan.

        Declared bases are compared with the rounded product (section 6, D). Tenths of
        whole yuan never end in exactly a half for the 0.8x of the rule.
        """
        return (self.yuan * tenths + TENTHS // 2) // TENTHS


@dataclass(frozen=True, slots=True, eq=False)
class Window(Dated):
    """How one derived fact follows from the months of an insurance history.

    Attributes:
        fact: the fact that follows.
        tenths: least base of a month that counts, in tenths of its reference wage.
        within: length of the window in months.
        level: the level reached, for `insurance_base`; None where months are counted.
        months: months in the window that make the level.
    """

    fact: str
    tenths: int
    within: int
    level: str | None = None
    months: int | None = None

    @property
    def reasons(self) -> frozenset[str]:
        """Ids of the reasons that a history gives for a level, reached or not."""
        endings = ("_history", "_history_short") if self.level else ()
        return frozenset(self.fact + ending for ending in endings)


class WageTable:
    """The reference wage by month.

    A month before the first row uses the first row, one after the last row the last.
    """

    def __init__(self, wages: tuple[Wage, ...]) -> None:
        self._wages = wages
        self._starts = [month_index(wage.since) for wage in wages]
        self.first = min(self._starts)
        self.first_unpublished = max(month_index(wage.until or date.max) for wage in wages) + 1

    def of(self, month: int) -> Wage:
        """The wage row of a month, by month number."""
        return self._wages[max(bisect_right(self._starts, month) - 1, 0)]

    def split(self, first: int, last: int) -> Iterator[tuple[Wage, int, int]]:
        """The rows in force from one month to another, each with its first and last month."""
        place = max(bisect_right(self._starts, first) - 1, 0)
        while first <= last:
            following = self._starts[place + 1] if place + 1 < len(self._starts) else last + 1
            end = min(following - 1, last)
            yield self._wages[place], first, end
            first, place = end + 1, place + 1

    def published(self, month: int) -> bool:
        """Whether a figure for that month is known."""
        return month < self.first_unpublished
