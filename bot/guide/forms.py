"""Official forms: whose each is, where it is had, and what is known of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file

Holder = Literal["applicant", "employer"]
Origin = Literal[
    "system",
    "counter",
    "community_counter",
    "self_print",
    "own_paper",
    "university",
    "lingang",
    "not_known",
]
Layout = Literal["in_part", "not_seen"]

HOLDERS: tuple[Holder, ...] = ("applicant", "employer")
ORIGINS: tuple[Origin, ...] = (
    "system",
    "counter",
    "community_counter",
    "self_print",
    "own_paper",
    "university",
    "lingang",
    "not_known",
)
LAYOUTS: tuple[Layout, ...] = ("in_part", "not_seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart(Fact):
    """A part of a form, with the fields that a source lists.

    Attributes:
        id: the key of its words in `forms.toml`, under `<form>.parts.<id>`.
        fields: keys of `form_fields.toml`, in the order of the form.
    """

    id: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Fact):
    """An official form; never one of our own.

    Attributes:
        id: the key of its words in `forms.toml`.
        gets: who gets or makes it.
        origin: where it is had; `own_paper` where it is written on paper of one's own.
        layout: how much of the form itself was seen.
        parts: what is known of its fields; empty where no source lists any.
        see: what helps with it: names of screens, `screen` or `screen:detail`.
    """

    id: str
    gets: Holder
    origin: Origin
    layout: Layout
    parts: tuple[FormPart, ...]
    see: tuple[str, ...]


def _form(row: Row) -> Form:
    form = Form(
        id=row.text("id"),
        gets=row.one_of("gets", *HOLDERS),
        origin=row.one_of("origin", *ORIGINS),
        layout=row.one_of("layout", *LAYOUTS),
        parts=tuple(_part(part) for part in row.rows("parts")),
        see=row.texts("see"),
        **row.basis(),
    )
    row.close()
    return form


def _part(row: Row) -> FormPart:
    part = FormPart(id=row.text("id"), fields=row.texts("fields"), **row.basis())
    if not part.fields:
        row.refuse("lists no field")
    row.close()
    return part


FORMS: Mapping[str, Form] = MappingProxyType(
    {form.id: form for form in (_form(row) for row in read_file("forms").rows("form"))}
)
"""Every form by its id, in the order of the way."""
