"""Which way into a school a message asks about, and of which year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.guide.rows import Row, read_file
from bot.guide.schooldays import STAGE_IDS, StageId
from bot.guide.wording import bare

SEPTEMBER = 9
"""The month in which a school year begins."""

_GAP = "\0"
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class StageWords:
    """What people call a stage, or the classes that come to it.

    Attributes:
        stage: the way into a school.
        later: how many years after this school year it is their turn; None for any class.
        words: any of them tells that it is this one.
    """

    stage: StageId
    later: int | None
    words: tuple[str, ...]


def find_stage(text: str, on: date, *, alone: bool = False) -> str | None:
    """The stage that a message names, with `.` and its round behind where it tells that too.

    Args:
        text: the message.
        on: the day; a class or "next year" means a round by it.
        alone: only if the message is about nothing else.

    Returns:
        None where it names no stage, or several.
    """
    said = bare(text)
    if any(word in said for word in _UNLESS):
        return None
    named: list[StageWords] = []
    for word, row in _WORDS:
        if word in said:
            named.append(row)
            said = said.replace(word, _GAP)
    stages = {row.stage for row in named}
    if len(stages) != 1 or (alone and _rest(said)):
        return None
    year = _year(said, on) or _turn(named, on)
    return f"{stages.pop()}.{year}" if year else stages.pop()


def asks_day(text: str) -> bool:
    """Tell whether a message about a school asks for a day, rather than what is required."""
    said = bare(text)
    return any(word in said for word in _DATES)


def _year(said: str, on: date) -> int | None:
    """The year that is named, in figures or as seen from this one."""
    if found := _YEAR.search(said):
        return int(found[0])
    return next((on.year + ahead for word, ahead in _YEARS.items() if word in said), None)


def _turn(named: list[StageWords], on: date) -> int | None:
    """The year in which it is the turn of a class."""
    summer = on.year + (on.month >= SEPTEMBER)
    return next((summer + row.later for row in named if row.later is not None), None)


def _rest(said: str) -> str:
    """What a message says besides a stage, a year and what asks when or how."""
    for filler in _FILLERS:
        said = said.replace(filler, "")
    return "".join(sign for sign in said if not (sign.isdigit() or sign == _GAP))


def _asked(row: Row) -> StageWords:
    later = row.number("later") if row.has("later") else None
    asked = StageWords(row.one_of("stage", *STAGE_IDS), later, row.texts("words"))
    row.close()
    return asked


_FILE = read_file("school")
_ASKING = _FILE.row("asking")
_UNLESS = _ASKING.texts("unless")
_DATES = _ASKING.texts("dates")
_YEARS: Mapping[str, int] = MappingProxyType(
    {word: _ASKING.row("years").number(word) for word in _ASKING.row("years").names}
)
_FILLERS = tuple(sorted((*_ASKING.texts("fillers"), *_YEARS), key=len, reverse=True))
_WORDS = tuple(
    sorted(
        ((word, row) for row in map(_asked, _FILE.rows("asked")) for word in row.words),
        key=lambda pair: -len(pair[0]),
    )
)
