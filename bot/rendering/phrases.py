"""Dates, spans, bars and answers as a person would say them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogs.deadlines import SHANGHAI
from bot.scoring.months import full_years

MONTHS_A_YEAR = 12
CELLS = 10
WIDE = 150  # points; a range that is wider says little of its upper end
SHOWN_STRETCHES = 6  # of an insurance record that is read back
ANCIENT = 99  # years; an age that may be so great is said as "and more"
OPEN_ENDED = 3  # a span this many times as wide as its foot is said as "and more"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Formats values with the patterns of `phrases.toml`."""

    patterns: Mapping[str, str]
    weekdays: tuple[str, ...]

    def day(self, day: date | str) -> str:
        """Say a calendar day with its weekday."""
        found = date.fromisoformat(day) if isinstance(day, str) else day
        return self._say(
            "day",
            year=found.year,
            month=found.month,
            day=found.day,
            weekday=self.weekdays[found.weekday()],
        )

    def calendar_day(self, day: date) -> str:
        """Say a calendar day alone."""
        return self._birthday(day)

    def moment(self, moment: datetime) -> str:
        """Say an instant as day and time in Shanghai."""
        here = moment.astimezone(SHANGHAI)
        return self._say("moment", day=self.day(here.date()), time=f"{here:%H:%M}")

    def bar(self, part: float, whole: float = 1.0) -> str:
        """Draw how much of the whole a part is; the words beside it say the same."""
        full = round(max(0.0, min(1.0, part / whole if whole else 0.0)) * CELLS)
        return self.patterns["bar_full"] * full + self.patterns["bar_empty"] * (CELLS - full)

    def points(self, low: float, high: float) -> str:
        """Say points, as a range where they are one, and a very wide one by its nearer end.

        That is the lower one, and of what is taken away, which has no limit, the upper one.
        """
        name = "points" if low == high else "points_range"
        name = _open_ended(low, high) if high - low > WIDE else name
        return self._say(name, low=number(low), high=number(high), least=number(abs(high)))

    def rest(self, low: int, high: int, *, most: bool) -> str:
        """Say the sum that somebody made of the rest, by the end that the verdict rests on.

        Args:
            most: by the most that it can be; otherwise by the least.
        """
        if low == high and low >= 0:
            return self.points(low, high)
        end, side = (high, "most") if most else (low, "least")
        if end < 0:
            return self._say("deducted_or_more" if most else "deducted_at_most", least=-end)
        return self._say(f"points_at_{side}", points=end)

    def birth(self, low: str, high: str, today: date | None = None) -> str:
        """Say a span of birth dates: a day, a month, a year, a decade, an age, or two ends."""
        first, last = date.fromisoformat(low), date.fromisoformat(high)
        if first == last:
            return self._birthday(first)
        whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        if whole_years and first.year == last.year:
            return self._say("birth_year", year=first.year)
        if whole_years:
            return self._say("birth_years", first=first.year, last=last.year)
        if (first.year, first.month) == (last.year, last.month):
            return self._say("birth_month", year=first.year, month=first.month)
        if today and last <= today:
            return self._age(full_years(last, today), full_years(first, today))
        return self._say("birth_between", first=self._birthday(first), last=self._birthday(last))

    def _birthday(self, day: date) -> str:
        return self._say("birth_day", year=day.year, month=day.month, day=day.day)

    def _age(self, youngest: int, oldest: int) -> str:
        name = "birth_age" if youngest == oldest else "birth_ages"
        name = "birth_age_or_more" if oldest >= ANCIENT else name
        return self._say(name, first=youngest, last=oldest)

    def months(self, low: int, high: int) -> str:
        """Say a length in months, in years where it is full years."""
        years, months = divmod(low, MONTHS_A_YEAR)
        if low == high or months:
            name = "months" if months and years else "months_only" if months else "years"
            return self._say(name, years=years, months=months)
        if high - low < MONTHS_A_YEAR:
            return self._say("full_years", years=years)
        return self._say("years_or_more", years=years)

    def stretches(self, rows: Sequence[Mapping[str, object]]) -> str:
        """Say an insurance record: its first lines, and how many there are."""
        shown = [self._stretch(row) for row in rows[:SHOWN_STRETCHES]]
        text = self.patterns["join"].join(shown)
        more = self._say("stretches_more", count=len(rows)) if len(rows) > len(shown) else ""
        return text + more

    def _stretch(self, row: Mapping[str, object]) -> str:
        name = "stretch_back_paid" if row["back_paid"] else "stretch"
        base = number(float(str(row["base"])))
        return self._say(name, first=row["from"], last=row["to"], base=base)

    def amount(self, low: float, high: float) -> str:
        """Say an amount, or a band of amounts."""
        if high - low < 1:
            return number(low)
        name = "amount_or_more" if high > low * OPEN_ENDED and low else "amount_range"
        name = "amount_at_most" if low < 0 else name
        return self._say(name, low=number(low), high=number(high))

    def _say(self, name: str, **values: object) -> str:
        return self.patterns[name].format(**values)


def _open_ended(low: float, high: float) -> str:
    if low >= 0:
        return "points_or_more"
    return "deducted_or_more" if high < 0 else "points_or_less"


def number(value: float) -> str:
    """Write a number without a needless fraction, in groups of three digits."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
