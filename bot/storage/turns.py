"""A turn as one unit of work: everything that an update leads to, or nothing of it."""

from collections.abc import Iterator

from bot.dialogs.model import Close, Effect, Forget, Postpone, Remind
from bot.storage import inbox, outbox, people, reminders
from bot.storage.database import Statement
from bot.storage.model import Turn

_CARDS = frozenset({"card", "final"})


def statements(turn: Turn) -> Iterator[Statement]:
    """Finish the update, change what it changes, and queue what is said.

    A turn that forgets the person keeps nothing else of it but its own replies.
    """
    yield inbox.finish(turn.update)
    yield from _erased(turn.chat) if forgets(turn) else _changed(turn)
    if any(parcel.kind in _CARDS for parcel in turn.parcels):
        yield outbox.drop_cards(turn.chat)
    for parcel in turn.parcels:
        yield outbox.enqueue(turn.chat, parcel, turn.now)


def forgets(turn: Turn) -> bool:
    """Tell whether a turn erases the person."""
    return any(isinstance(effect, Forget) for effect in turn.effects)


def _changed(turn: Turn) -> Iterator[Statement]:
    yield from people.save(turn)
    yield reminders.resume(turn.chat, turn.now)  # who writes can be reached
    for effect in turn.effects:
        yield from _carried_out(effect, turn)


def _carried_out(effect: Effect, turn: Turn) -> Iterator[Statement]:
    match effect:
        case Remind():
            yield reminders.remind(turn.chat, effect, turn.now)
        case Postpone():
            yield outbox.drop_reminder(effect.reminder, turn.chat)
            yield reminders.postpone(turn.chat, effect, turn.now)
        case Close():
            yield outbox.drop_reminder(effect.reminder, turn.chat)
            yield reminders.close(turn.chat, effect, turn.now)
        case Forget():
            return  # seen to before, for the whole turn


def _erased(chat: int) -> Iterator[Statement]:
    yield inbox.forget(chat)
    yield outbox.drop_chat(chat)
    yield reminders.forget(chat)
    yield from people.forget(chat)
