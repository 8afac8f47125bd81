"""What reading a typed answer can come to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Generic, TypeAlias, TypeVar

T = TypeVar("T")

HINTS: Final = frozenset(
    {
        "empty",
        "answers_waiting",
        "nothing_to_finish",
        "date_unused",
        "birth_approximate",
        "birth_exact_needed",
        "birth_format",
        "birth_future",
        "birth_generation",
        "birth_several",
        "birth_lunar",
        "birth_no_such_date",
        "birth_nominal_age",
        "birth_too_old",
        "birth_too_young",
        "birth_under_14",
        "birth_year_missing",
        "birth_zodiac",
        "insurance_format",
        "insurance_negative",
        "insurance_since",
        "insurance_too_long",
        "insurance_vague",
        "months_or_years",
        "number_approximate",
        "number_format",
        "number_negative",
        "number_too_big",
        "day_no_such_date",
        "choice_out_of_range",
        "choice_several",
        "choice_unclear",
        "education_degree",
        "education_incomplete",
        "education_studying",
        "education_unrecognised",
        "of_another",
        "spouse_how_long",
        "base_below_one",
        "base_multiple",
        "base_too_short",
        "bonus_level",
        "bonus_spouse",
        "bonus_years",
        "record_which",
        "title_equal",
        "title_level",
        "history_base",
        "history_base_missing",
        "history_format",
        "history_future",
        "history_no_such_month",
        "history_order",
        "history_overlap",
    }
)
"""Every hint an `Unclear` can carry: each is the id of a template in the locales."""


@dataclass(frozen=True, slots=True)
class Understood(Generic[T]):
    """A value, and whether it may be taken without asking back.

    Attributes:
        value: What the text says.
        sure: False when it is a two-part, approximate or otherwise interpreted reading.
    """

    value: T
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Unclear:
    """An attempt at an answer that can't be taken as it stands.

    Attributes:
        hint: One of `HINTS`.
        values: What the hint's template may show; never the text itself.

    Raises:
        ValueError: The hint isn't one of `HINTS`.
    """

    hint: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if self.hint not in HINTS:
            message = f"unknown hint {self.hint!r}"
            raise ValueError(message)


Reading: TypeAlias = Understood[T] | Unclear | None
