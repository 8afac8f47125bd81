"""Values to text and numbers, and back.

What another version of the program has written is read as far as it is understood:
unknown keys are ignored and missing ones take their default, so that a person survives
an upgrade and a downgrade.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

T = TypeVar("T", bound="DataclassInstance")


def stamp(moment: datetime) -> int:
    """Return an aware instant as whole microseconds since 1970, UTC."""
    return (moment - _EPOCH) // _MICROSECOND


def instant(stamped: int) -> datetime:
    """Return the instant of a stamp, in UTC."""
    return _EPOCH + stamped * _MICROSECOND


def pack(values: Mapping[str, Any]) -> str:
    """Return a mapping of JSON values as text."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=dict)


def unpack(body: str) -> Mapping[str, Any]:
    """Return the mapping that a text holds."""
    return MappingProxyType(json.loads(body))


def pack_fields(value: "DataclassInstance") -> str:
    """Return the fields of a value as text."""
    return pack({field.name: getattr(value, field.name) for field in fields(value)})


def unpack_fields(kind: type[T], body: str, /, **known: object) -> T:
    """Return a value from the fields in a text, and from those that the caller knows."""
    stored = json.loads(body)
    read = {f.name: _frozen(stored[f.name]) for f in fields(kind) if f.name in stored}
    return kind(**(read | known))


def _frozen(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return MappingProxyType(value) if isinstance(value, dict) else value
