"""Logs: one JSON object a line on standard error, and no token in it whoever writes."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456:" + "A" * 35


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Set the logs up, and put everything back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.set_up()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_is_one_object_with_level_and_time(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    structlog.get_logger().info("pruned", count=3, words="积分\n")
    captured = capsys.readouterr()
    assert captured.out == ""
    found = json.loads(captured.err)
    assert captured.err.count("\n") == 1
    assert (found["event"], found["level"], found["count"]) == ("pruned", "info", 3)
    assert found["timestamp"].endswith("Z")


def test_details_for_developers_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    structlog.get_logger().debug("detail")
    logging.getLogger("aiohttp.client").info("POST /bot%s/getMe", TOKEN)
    logging.getLogger("httpx").info("POST /bot%s/getMe", TOKEN)
    assert capsys.readouterr().err == ""


def test_no_token_passes_from_our_own_rooms(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    structlog.get_logger().warning("failed", error=f"POST /bot{TOKEN}/getMe", also=TOKEN)
    found = capsys.readouterr().err
    assert TOKEN not in found
    assert "A" * 20 not in found
    assert json.loads(found)["event"] == "failed"


def test_a_library_writes_one_line_without_token_traceback_or_the_words_of_an_exception(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up()
    fault = ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe 1987-06-05")
    logging.getLogger("telegram.ext").error("from %s", f"/bot{TOKEN}/getMe", exc_info=fault)
    logging.getLogger("asyncio").error("Task %r\nfailed", {"token": TOKEN})
    found = capsys.readouterr().err
    first, second = map(json.loads, found.splitlines())
    assert (first["error"], first["level"]) == ("ConnectionError", "error")
    assert (first["logger"], second["logger"]) == ("telegram.ext", "asyncio")
    assert first["event"].startswith("from ")
    assert not [secret for secret in ("A" * 20, "1987", "Traceback") if secret in found]


def test_where_an_exception_was_raised_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    try:
        json.loads("{")
    except ValueError:
        logging.getLogger("library").exception("unreadable")
    found = json.loads(capsys.readouterr().err)
    assert found["where"].endswith(f"raw_decode:{found['where'].rpartition(':')[2]}")


def test_the_details_of_a_forgotten_exception_are_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up()
    logging.getLogger("asyncio").error("never retrieved\nfuture: <Task exception='13900000001'>")
    found = capsys.readouterr().err
    assert json.loads(found)["event"] == "never retrieved"
    assert "139" not in found
