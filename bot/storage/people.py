"""Statements on sessions and facts: where a person stands and what they have answered."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

from bot.dialogs.model import Answers, Person, Session
from bot.storage import reminders
from bot.storage.codec import pack, pack_fields, stamp, unpack, unpack_fields
from bot.storage.database import Results, Statement
from bot.storage.model import Known, Turn

_OTHER = "~other"
"""Where the other one's answers are kept among the answers; no question is called so."""
_SESSION = "SELECT body, card_id, version FROM sessions WHERE chat_id = ?"
_FACTS = "SELECT body FROM facts WHERE chat_id = ?"
_CARD = "SELECT card_id FROM sessions WHERE chat_id = ?"
_ABSENT = "SELECT 1 FROM sessions WHERE chat_id = ?"
_ARRIVE = """
INSERT INTO sessions (chat_id, body, version, updated_at) VALUES (?, ?, 1, ?)
ON CONFLICT (chat_id) DO NOTHING
"""
_CHANGE = """
UPDATE sessions SET body = ?, version = version + 1, updated_at = ?, unreachable_at = NULL
WHERE chat_id = ? AND version = ?
"""
_TOUCH = """
UPDATE sessions SET updated_at = ?, unreachable_at = NULL WHERE chat_id = ? AND version = ?
"""
_LEARN = """
INSERT INTO facts (chat_id, body, updated_at) VALUES (?, ?, ?)
ON CONFLICT (chat_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at
"""
_PUT_CARD = "UPDATE sessions SET card_id = ? WHERE chat_id = ?"
_LOSE = "UPDATE sessions SET unreachable_at = ? WHERE chat_id = ?"


def look_up(chat: int) -> tuple[Statement, ...]:
    """Read everything that a turn may know of a chat."""
    return (
        Statement(_SESSION, (chat,)),
        Statement(_FACTS, (chat,)),
        reminders.open_ones(chat),
    )


def known(results: Results) -> Known:
    """Return what the statements of `look_up` gave."""
    sessions, facts, rows = results
    open_ones = tuple(map(reminders.reminder, rows))
    answers, other = _apart(unpack(facts[0][0]) if facts else {})
    if not sessions:
        return Known(Person(answers=answers, reminders=open_ones, other=other))
    body, card, version = sessions[0]
    person = Person(unpack_fields(Session, body), answers, open_ones, other)
    return Known(person, card, version)


def _apart(stored: Answers) -> tuple[Answers, Answers]:
    """Part the answers at hand from those of the other one of the couple."""
    other = stored.get(_OTHER)
    answers = {name: value for name, value in stored.items() if name != _OTHER}
    return MappingProxyType(answers), other if isinstance(other, Mapping) else {}


def _together(person: Person) -> Answers:
    return {**person.answers, _OTHER: dict(person.other)} if person.other else person.answers


def save(turn: Turn) -> Iterator[Statement]:
    """Store what a turn has changed of a person; a conflict if another turn came first."""
    before, after = turn.before.person, turn.after
    learnt = (after.answers, after.other) != (before.answers, before.other)
    yield _session(turn, changed=learnt or after.session != before.session)
    if learnt:
        yield Statement(_LEARN, (turn.chat, pack(_together(after)), stamp(turn.now)))


def card(chat: int) -> Statement:
    """Read the id of the message that holds the live card."""
    return Statement(_CARD, (chat,))


def put_card(chat: int, message: int | None) -> Statement:
    """Remember the live card of a chat that is known."""
    return Statement(_PUT_CARD, (message, chat))


def lose(chat: int, now: datetime) -> Statement:
    """Note that a chat cannot be reached."""
    return Statement(_LOSE, (stamp(now), chat))


def forget(chat: int) -> tuple[Statement, ...]:
    """Erase a person."""
    return (
        Statement("DELETE FROM sessions WHERE chat_id = ?", (chat,)),
        Statement("DELETE FROM facts WHERE chat_id = ?", (chat,)),
    )


def _session(turn: Turn, *, changed: bool) -> Statement:
    version, now = turn.before.version, stamp(turn.now)
    if version == 0:
        # A card needs a row in which to remember it, even when nothing else is new.
        if changed or any(parcel.kind == "card" for parcel in turn.parcels):
            return Statement(_ARRIVE, (turn.chat, pack_fields(turn.after.session), now), expect=1)
        return Statement(_ABSENT, (turn.chat,), expect=0)
    if changed:
        body = pack_fields(turn.after.session)
        return Statement(_CHANGE, (body, now, turn.chat, version), expect=1)
    return Statement(_TOUCH, (now, turn.chat, version), expect=1)
