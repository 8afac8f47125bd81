"""Logging: one JSON object a line on standard error, no token and no personal value in it."""

import json
import logging
import sys
from datetime import UTC, datetime
from traceback import extract_tb

import structlog

from bot.gateway.redact import RedactTokens, quiet_libraries, redact


def set_up() -> None:
    """Send what our rooms and the libraries log through one redacting handler."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RedactTokens())
    handler.setFormatter(_OneLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    quiet_libraries()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
            _redacted,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


class _OneLine(logging.Formatter):
    """What libraries log, in the form of our own lines; of an exception its kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "event": record.getMessage().partition("\n")[0],  # details may be someone's words
            "logger": record.name,
            "level": record.levelname.lower(),
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            places = [f"{place.name}:{place.lineno}" for place in extract_tb(error.__traceback__)]
            entry |= {"error": type(error).__name__, "where": " > ".join(places[-3:])}
        return redact(json.dumps(entry, ensure_ascii=False))


def _redacted(_: object, __: str, line: object) -> str:
    return redact(str(line))
