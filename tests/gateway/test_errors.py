from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.gateway.errors import Fate, NotSentError, TokenRejectedError, classify


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (NotSentError("ClientConnectorError"), Fate.NOT_SENT),
        (Conflict("terminated by other getUpdates request"), Fate.NOT_SENT),
        (TimedOut(), Fate.UNCERTAIN),
        (NetworkError("ServerDisconnectedError"), Fate.UNCERTAIN),
        (TelegramError("something new"), Fate.UNCERTAIN),
        (Forbidden("Forbidden: bot was blocked by the user"), Fate.BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), Fate.BLOCKED),
        (BadRequest("Bad Request: chat not found"), Fate.BLOCKED),
        (BadRequest("Bad Request: message is not modified: same"), Fate.NOT_MODIFIED),
        (BadRequest("Bad Request: query is too old and …"), Fate.QUERY_EXPIRED),
        (BadRequest("Bad Request: message to edit not found"), Fate.GONE),
        (BadRequest("Bad Request: message can't be edited"), Fate.GONE),
        (BadRequest("Bad Request: message can't be deleted for everyone"), Fate.GONE),
        (BadRequest("Bad Request: can't parse entities: 3月"), Fate.BAD_MARKUP),
        (BadRequest("Bad Request: message is too long"), Fate.REFUSED),
        (ChatMigrated(-100), Fate.REFUSED),
        (InvalidToken("Unauthorized"), Fate.TOKEN_INVALID),
    ],
)
def test_each_exception_has_its_fate(error: TelegramError, fate: Fate) -> None:
    assert classify(error).fate is fate


def test_flood_control_says_how_long() -> None:
    failure = classify(RetryAfter(7))
    assert (failure.fate, failure.wait) == (Fate.FLOODED, timedelta(seconds=7))


def test_what_is_logged_of_wrong_markup_does_not_quote_it() -> None:
    assert "3月" not in classify(BadRequest("Bad Request: can't parse entities: 3月")).why


def test_a_rejected_token_is_named_by_its_variable() -> None:
    assert "TELEGRAM_BOT_TOKEN" in str(TokenRejectedError())
