"""Keeps bot tokens out of the logs, whoever writes them."""

import logging
import re

_TOKEN = re.compile(r"\b\d+:[A-Za-z0-9_-]{20,}|(?<=/bot)\d+(?::|%3A)[^/\s'\"]+", re.IGNORECASE)
_CHATTY = ("telegram", "httpx", "httpcore", "aiohttp")


def redact(text: str) -> str:
    """Return the text with everything that looks like a bot token taken out."""
    return _TOKEN.sub("<token>", text)


class RedactTokens(logging.Filter):
    """A second net under the rule that no token is ever logged.

    Belongs on handlers: a filter on a logger doesn't see what its children write.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; it always passes."""
        record.msg = redact(record.getMessage())
        record.args = None
        if record.exc_info:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        return True


def quiet_libraries() -> None:
    """Let the network libraries speak of trouble only; at INFO they print addresses."""
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
