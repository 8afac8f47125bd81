"""Reading the guide's data files: every value is checked, every mistake names its place."""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib import resources
from typing import NoReturn, TypeVar

from bot.guide.facts import LETTERS, Basis, Confidence

T = TypeVar("T")
Choice = TypeVar("Choice", bound=str)


class GuideDataError(ValueError):
    """A row of the guide's data that is incomplete or says something impossible.

    Attributes:
        where: the row.
        problem: what is wrong with it.
    """

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        self.problem = problem
        super().__init__(f"{where}: {problem}")


class Row:
    """One TOML table, read key by key; `close` refuses what nobody read.

    Args:
        values: the table.
        where: its place in the data, for error messages.
        verified_on: when it was last held against its sources, unless it says so itself.
    """

    def __init__(
        self, values: Mapping[str, object], where: str, verified_on: object = None
    ) -> None:
        self.where = where
        self._values = values
        self._verified_on = values.get("verified_on", verified_on)
        self._read: set[str] = set()

    def refuse(self, problem: str) -> NoReturn:
        """Raise `GuideDataError`: something is wrong with this row."""
        raise GuideDataError(self.where, problem)

    @property
    def names(self) -> tuple[str, ...]:
        """What the row says something about."""
        return tuple(self._values)

    def over(self, common: Mapping[str, object]) -> "Row":
        """This row, with common values where it says nothing itself."""
        return Row({**common, **self._values}, self.where, self._verified_on)

    def has(self, key: str) -> bool:
        """Whether the row says anything about this key."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A string, or the default where one is given."""
        return self._typed(key, str, default)

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number, or the default where one is given."""
        return self._typed(key, int, default)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """A truth value, or the default where one is given."""
        return self._typed(key, bool, default)

    def day(self, key: str) -> date:
        """A date."""
        return self._typed(key, date, None)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty when the key is left out."""
        return self._list(key, str)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty when the key is left out."""
        return self._list(key, int)

    def days(self, key: str) -> tuple[date, ...]:
        """A list of dates; empty when the key is left out."""
        return self._list(key, date)

    def value(self, key: str) -> object:
        """Whatever stands there, or None."""
        self._read.add(key)
        return self._values.get(key)

    def table(self, key: str) -> Mapping[str, object]:
        """A table that must be there, as it stands."""
        return self._typed(key, dict, None)

    def row(self, key: str) -> "Row":
        """A table that must be there, as a row of its own."""
        return Row(self.table(key), f"{self.where}.{key}", self._verified_on)

    def rows(self, key: str) -> tuple["Row", ...]:
        """A list of tables; empty when the key is left out."""
        tables = self._list(key, dict)
        return tuple(
            Row(table, f"{self.where}.{key}.{table.get('id', place)}", self._verified_on)
            for place, table in enumerate(tables)
        )

    def confidence(self, key: str = "confidence") -> Confidence:
        """One of the four confidence letters."""
        return self.one_of(key, *LETTERS)

    def source(self) -> str:
        """The keys of the sources, separated by blanks; at least one."""
        keys = self.texts("sources")
        if not keys:
            self.refuse("cites no source")
        return " ".join(keys)

    def basis(self) -> Basis:
        """Where the row was found, how sure it is, and when it was last looked at.

        The day may stand above the row, at the top of its file.
        """
        self._read.add("verified_on")
        if not isinstance(self._verified_on, date):
            self.refuse("says nowhere when it was verified: verified_on is missing")
        return {
            "where": self.where,
            "section": self.text("section", ""),
            "clause": self.text("clause", ""),
            "source": self.source(),
            "confidence": self.confidence(),
            "verified_on": self._verified_on,
        }

    def one_of(self, key: str, *choices: Choice) -> Choice:
        """A string that must be one of the choices."""
        value = self.text(key)
        chosen = next((choice for choice in choices if choice == value), None)
        if chosen is None:
            self.refuse(f"{key} is {value!r}, expected one of {', '.join(choices)}")
        return chosen

    def close(self) -> None:
        """Refuse keys that nobody asked for: they are slips of the pen."""
        if left := sorted(set(self._values) - self._read):
            self.refuse(f"nobody knows {', '.join(left)}")

    def _typed(self, key: str, kind: type[T], default: T | None) -> T:
        self._read.add(key)
        value = self._values.get(key, default)
        if not isinstance(value, kind):
            self.refuse(f"{key} is {value!r}, expected {kind.__name__}")
        return value

    def _list(self, key: str, kind: type[T]) -> tuple[T, ...]:
        values = self._typed(key, list, [])
        if not all(isinstance(value, kind) for value in values):
            self.refuse(f"{key} is {values!r}, expected a list of {kind.__name__}")
        return tuple(values)


def read_file(name: str) -> Row:
    """The data file of this name, without its ending."""
    text = (resources.files("bot.guide") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return Row(tomllib.loads(text), name)
