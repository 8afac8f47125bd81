"""Logging: one JSON object a line on standard error, no token and no personal value in it."""

import logging
import sys

import structlog

from bot.gateway.redact import RedactTokens, quiet_libraries, redact


def set_up() -> None:
    """Send what our rooms and the libraries log through one redacting handler."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RedactTokens())
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
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


def _redacted(_: object, __: str, line: object) -> str:
    return redact(str(line))
