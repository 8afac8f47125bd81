"""The words of the official systems, and which of them a message asks about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file
from bot.guide.wording import bare

StatusGroup = Literal["points", "education", "neighbour"]

STATUS_GROUPS: tuple[StatusGroup, ...] = ("points", "education", "neighbour")


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Fact):
    """A word in which an official system says how far something is.

    Attributes:
        id: the key of its meaning in `statuses.toml`.
        group: the points system, the check of education, or a neighbouring procedure.
        words: the word as sources print it, and its other forms.
        alone: an ordinary word, which counts only where a message is nothing else.
        seen: whether any source prints it for this system.
        see: what helps: names of screens, `screen` or `screen:detail`.
    """

    id: str
    group: StatusGroup
    words: tuple[str, ...]
    alone: bool
    seen: bool
    see: tuple[str, ...]


def find_status(text: str) -> Status | None:
    """The status that a message is about, the one with the longest word; None for none.

    A distinctive word is found anywhere; an ordinary one only where nothing else is said but
    what asks for its meaning.
    """
    said = bare(text)
    found = (STATUSES[id_] for word, id_ in _WORDS if word in said and _meant(said, word, id_))
    return next(found, None)


def _meant(said: str, word: str, id_: str) -> bool:
    return not STATUSES[id_].alone or not _rest(said, word)


def _rest(said: str, word: str) -> str:
    """What a message says besides the word and what asks for its meaning."""
    before, _, after = said.partition(word)
    for filler in _ASKING:
        before, after = before.replace(filler, ""), after.replace(filler, "")
    return before + after


def _status(row: Row) -> Status:
    status = Status(
        id=row.text("id"),
        group=row.one_of("group", *STATUS_GROUPS),
        words=row.texts("words"),
        alone=row.flag("alone"),
        seen=row.flag("seen"),
        see=row.texts("see"),
        **row.basis(),
    )
    row.close()
    return status


def _words() -> Iterator[tuple[str, str]]:
    return ((bare(word), status.id) for status in STATUSES.values() for word in status.words)


_FILE = read_file("statuses")

STATUSES: Mapping[str, Status] = MappingProxyType(
    {status.id: status for status in map(_status, _FILE.rows("status"))}
)
"""Every status by its id, group by group in the order in which they come."""

_WORDS = tuple(sorted(_words(), key=lambda pair: -len(pair[0])))
_ASKING = tuple(sorted(_FILE.texts("asking"), key=len, reverse=True))
