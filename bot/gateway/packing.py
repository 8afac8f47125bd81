"""Replies of a step → parcels for the outbox."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from bot.dialogs.model import Reply
from bot.documents import Drawing
from bot.gateway.translate import Origin
from bot.storage.model import Keys, Parcel


class Rendered(Protocol):
    """A reply in words: HTML (plain text for a toast), the buttons under it, a picture above."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def keys(self) -> Keys:
        """The buttons."""

    @property
    def drawing(self) -> Drawing | None:
        """The picture."""


Render = Callable[[Reply], Rendered]


def pack(replies: Iterable[Reply], render: Render, origin: Origin) -> tuple[Parcel, ...]:
    """Turn replies into parcels.

    A press gets exactly one toast, the first of all, if only an empty one to stop the
    spinner. Where nothing was pressed there is nothing to pin a toast to; it becomes a
    message if it is all that was said.
    """
    parcels = [_parcel(reply, render(reply), origin) for reply in replies]
    toasts = [parcel for parcel in parcels if parcel.kind == "toast"]
    others = [parcel for parcel in parcels if parcel.kind != "toast"]
    if origin.query is not None:
        return (*(toasts[:1] or close_spinner(origin)), *others)
    return tuple(others) or tuple(replace(toast, kind="message") for toast in toasts[:1])


def close_spinner(origin: Origin) -> tuple[Parcel, ...]:
    """Return the least that a press must get."""
    return () if origin.query is None else (Parcel("toast", "", query=origin.query),)


def _parcel(reply: Reply, rendered: Rendered, origin: Origin) -> Parcel:
    query = origin.query if reply.place == "toast" else None
    parcel = Parcel(reply.place, rendered.text, rendered.keys, query, origin.message)
    drawing = rendered.drawing.as_json() if rendered.drawing else ""
    return replace(parcel, thread=origin.thread, drawing=drawing)
