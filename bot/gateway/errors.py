"""What became of a request: the library's exceptions, told apart.

The library's own tree misleads: `BadRequest` and `TimedOut` are both `NetworkError`s, so
that "retry on network errors" repeats refused requests for ever and doubles messages. The
rules are policies 2, 6 and 7 of the reliability specification.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


class NotSentError(NetworkError):
    """Telegram has not carried the request out, for certain; it may be repeated."""


class TokenRejectedError(Exception):
    """Telegram doesn't accept the token: a matter of configuration, not of patience."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept TELEGRAM_BOT_TOKEN")


class Fate(Enum):
    """What became of a request that did not succeed."""

    NOT_SENT = auto()  # may be repeated
    UNCERTAIN = auto()  # may have been carried out
    FLOODED = auto()  # not carried out; this chat has to wait
    BLOCKED = auto()  # this person can't be reached
    NOT_MODIFIED = auto()  # the message looks like that already
    GONE = auto()  # the message to change is no longer there, or too old
    BAD_MARKUP = auto()  # our HTML is wrong
    QUERY_EXPIRED = auto()  # the press is too old to be answered
    TOKEN_INVALID = auto()  # nothing works until the token is changed
    REFUSED = auto()  # wrong in some other way; repeating it doesn't help


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that did not succeed.

    Attributes:
        fate: what became of it.
        why: for the log; free of addresses, tokens and words of the user.
        wait: how long Telegram asks to wait, with `FLOODED`.
    """

    fate: Fate
    why: str
    wait: timedelta = timedelta()


# Parts of Telegram's descriptions of "400 Bad Request", lower case. Their wording is not
# documented but has been stable for years.
_BAD_REQUESTS = (
    ("message is not modified", Fate.NOT_MODIFIED),
    ("can't parse entities", Fate.BAD_MARKUP),
    ("query is too old", Fate.QUERY_EXPIRED),
    ("query id is invalid", Fate.QUERY_EXPIRED),
    ("message to edit not found", Fate.GONE),
    ("message to delete not found", Fate.GONE),
    ("message can't be edited", Fate.GONE),
    ("message can't be deleted", Fate.GONE),
    ("there is no text in the message to edit", Fate.GONE),
    ("message_id_invalid", Fate.GONE),
    ("chat not found", Fate.BLOCKED),
    ("peer_id_invalid", Fate.BLOCKED),
)

_KINDS: tuple[tuple[type[TelegramError], Fate], ...] = (
    (InvalidToken, Fate.TOKEN_INVALID),
    (Forbidden, Fate.BLOCKED),
    (ChatMigrated, Fate.REFUSED),
    (Conflict, Fate.NOT_SENT),
    (NotSentError, Fate.NOT_SENT),
)


def classify(error: TelegramError) -> Failure:
    """Tell what became of the request that ended with this exception."""
    if isinstance(error, RetryAfter):
        return Failure(Fate.FLOODED, "RetryAfter", _wait_of(error))
    if isinstance(error, BadRequest):
        return _classify_bad_request(error)
    for kind, fate in _KINDS:
        if isinstance(error, kind):
            return Failure(fate, str(error))
    return Failure(Fate.UNCERTAIN, f"{type(error).__name__}: {error}")


def _wait_of(error: RetryAfter) -> timedelta:
    wait = error.retry_after  # an int unless the library's switch is on (`bot.gateway`)
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _classify_bad_request(error: BadRequest) -> Failure:
    description = error.message.lower()
    for part, fate in _BAD_REQUESTS:
        if part in description:
            return Failure(fate, part)
    return Failure(Fate.REFUSED, error.message)
