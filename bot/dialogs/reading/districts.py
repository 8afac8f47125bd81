"""The districts that a text names, and which of them is the employer's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

_APART = r"(?:.{0,4}?|\w{0,10}?)"
"""Between "our company is in" and the district: a few signs, or some more within a clause."""
_WORDS = ("employer", "where", "not_in", "around", "ends")


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """Finds offices by the names that people type.

    Attributes:
        ids: how a district is typed → the id of its office.
        employer: words for an employer, which stand before its district.
        where: words that ask for a place.
        not_in: words before a district that is not the one.
        around: words that may stand around a district without saying more.
        ends: how the name of a place ends that is none of ours.
    """

    ids: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    employer: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, aliases: Mapping[str, Sequence[str]], words: Mapping[str, Sequence[str]]
    ) -> "DistrictNames":
        """Build it from names by id, and from the lists of words by their names."""
        ids = {name: id_ for id_, names in aliases.items() for name in names}
        return cls(MappingProxyType(ids), *(tuple(words[name]) for name in _WORDS))

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids of what a text names, as they come; the employer's alone if it says.

        What a text says it is not is not named.
        """
        if not self.ids:
            return ()
        meant = self._meant(text)
        found = self._told(meant) or re.findall(_either(self.ids), meant)
        return tuple(dict.fromkeys(self.ids[name] for name in found))

    def tells_employer(self, text: str) -> bool:
        """Tell whether a text says in which district the employer is."""
        return bool(self.ids and self._told(self._meant(text)))

    def bare(self, text: str) -> bool:
        """Tell whether a text is a district and nothing else."""
        left = re.sub(_either([*self.ids, *self.around]), "", text)
        return bool(self.find(text)) and not any(map(str.isalnum, left))

    def asks_where(self, text: str) -> bool:
        """Tell whether a text asks for a place."""
        return any(word in text for word in self.where)

    def ends_as_place(self, text: str) -> bool:
        """Tell whether a text ends as names of places do, or rules out a district."""
        return text.endswith(self.ends) or self._meant(text) != text

    def _told(self, text: str) -> list[str]:
        return re.findall(f"(?:{_either(self.employer)}){_APART}({_either(self.ids)})", text)

    def _meant(self, text: str) -> str:
        """Leave out the districts that a text rules out; a question rules nothing out."""
        if not self.ids:
            return text
        ruled_out = f"({_either(self.not_in)})(?:{_either(self.ids)})"
        return re.sub(ruled_out, lambda found: self._kept(found, text), text)

    def _kept(self, found: "re.Match[str]", text: str) -> str:
        """Keep "is it not": the last sign of such a word stands before it too."""
        last = found[1][-1]
        return found[0] if text[: found.start()].endswith(last) else ""


def _either(words: Mapping[str, str] | Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
