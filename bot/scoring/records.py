"""Somebody of whom it is not known whether there is a record, taken to have none."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.scoring.applicant import Applicant

NO_RECORDS: Mapping[str, Any] = MappingProxyType(
    {
        "false_material_count": 0,
        "detention_count": 0,
        "crime_count": 0,
        "serious_crime": False,
    }
)
"""The deductions and the veto, as they are for most people."""


def unsaid(applicant: Applicant) -> tuple[str, ...]:
    """The records of which nothing is known."""
    return tuple([name for name in NO_RECORDS if applicant.value(name) is None])


def without_records(applicant: Applicant) -> Applicant:
    """The same person, every record of which nothing is known taken as absent."""
    return replace(applicant, **{name: NO_RECORDS[name] for name in unsaid(applicant)})
