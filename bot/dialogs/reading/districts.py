"""The districts that a text names, and which of them is the employer's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

_APART = 4  # characters at most between "our company is in" and the district


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """Finds offices by the names that people type.

    Attributes:
        ids: how a district is typed → the id of its office.
        employer: words for an employer, which stand before its district.
        where: words that ask for a place.
    """

    ids: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    employer: tuple[str, ...] = ()
    where: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, aliases: Mapping[str, Sequence[str]], words: Mapping[str, Sequence[str]]
    ) -> "DistrictNames":
        """Build it from names by id, and from words: `employer` and `where`."""
        ids = {name: id_ for id_, names in aliases.items() for name in names}
        return cls(MappingProxyType(ids), tuple(words["employer"]), tuple(words["where"]))

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids of what a text names, as they come; the employer's alone if it says."""
        if not self.ids:
            return ()
        named = _either(self.ids)
        told = re.findall(f"(?:{_either(self.employer)}).{{0,{_APART}}}?({named})", text)
        found = told or re.findall(named, text)
        return tuple(dict.fromkeys(self.ids[name] for name in found))

    def asks_where(self, text: str) -> bool:
        """Tell whether a text asks for a place."""
        return any(word in text for word in self.where)


def _either(words: Mapping[str, str] | Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
