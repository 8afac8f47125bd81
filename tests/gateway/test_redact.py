import logging

from bot.gateway.redact import RedactTokens, quiet_libraries, redact
from tests.gateway.fake import TOKEN


def test_a_token_is_taken_out_wherever_it_stands() -> None:
    assert redact(f"POST https://api.telegram.org/bot{TOKEN}/getMe") == (
        "POST https://api.telegram.org/bot<token>/getMe"
    )
    assert redact(f"{TOKEN}, twice: {TOKEN}") == "<token>, twice: <token>"


def test_a_short_token_is_taken_out_of_an_address() -> None:
    assert redact("http://127.0.0.1:8080/bot42:TEST/getMe") == (
        "http://127.0.0.1:8080/bot<token>/getMe"
    )


def test_times_and_numbers_stay() -> None:
    text = "2026-11-23T14:02:33+08:00 update 123456 port 8080"
    assert redact(text) == text


def test_the_filter_cleans_messages_arguments_and_tracebacks() -> None:
    error = RuntimeError(TOKEN)
    info = (type(error), error, None)
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "url %s", (TOKEN,), info)
    assert RedactTokens().filter(record)
    written = logging.Formatter().format(record)
    assert "RuntimeError" in written
    assert TOKEN not in written


def test_libraries_that_print_addresses_are_quiet() -> None:
    quiet_libraries()
    for name in ("httpx", "httpcore", "telegram", "aiohttp"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
