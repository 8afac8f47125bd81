"""What the HTTP client makes of answers, silence and broken connections."""

import asyncio
import socket

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.gateway.errors import NotSentError
from bot.gateway.request import AiohttpRequest, Timeouts, _was_incomplete
from tests.gateway.fake import (
    TOKEN,
    Drop,
    FakeTelegram,
    Page,
    Refusal,
    Result,
    Silence,
    Special,
    flood,
)

QUICK = Timeouts(connect=1.0, read=0.2)


async def send(url: str, timeouts: Timeouts = QUICK) -> None:
    request = AiohttpRequest(timeouts)
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
    await request.initialize()
    try:
        await bot.send_message(1, "你好")
    finally:
        await request.shutdown()


async def failure(telegram: FakeTelegram, answer: Special) -> TelegramError:
    telegram.script("sendMessage", answer)
    with pytest.raises(TelegramError) as caught:
        await send(telegram.url)
    assert TOKEN not in repr(caught.value)
    assert caught.value.__cause__ is None or TOKEN not in repr(caught.value.__cause__)
    return caught.value


async def test_a_message_arrives_whole(telegram: FakeTelegram) -> None:
    await send(telegram.url)
    assert telegram.texts(1) == ["你好"]


async def test_a_file_arrives_whole(telegram: FakeTelegram) -> None:
    request = AiohttpRequest(QUICK)
    async with request:
        bot = Bot(
            TOKEN,
            base_url=f"{telegram.url}/bot",
            request=request,
            get_updates_request=AiohttpRequest(),
        )
        telegram.script("sendDocument", Result(_message()))
        await bot.send_document(1, b"%PDF", filename="清单.pdf", caption="清单")
    (call,) = telegram.of("sendDocument")
    assert call.fields["document"] == ("清单.pdf", b"%PDF")
    assert call.fields["caption"] == "清单"


async def test_connections_are_reused(telegram: FakeTelegram) -> None:
    request = AiohttpRequest(QUICK)
    async with request:
        url = f"{telegram.url}/bot{TOKEN}/getMe"
        for _ in range(5):
            await request.post(url)
    assert len({call.peer for call in telegram.of("getMe")}) == 1


async def test_nobody_listening_means_not_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(NotSentError) as caught:
            await send(f"http://127.0.0.1:{port}")
    assert TOKEN not in repr(caught.value)


async def test_no_free_connection_in_time_means_not_sent(telegram: FakeTelegram) -> None:
    request = AiohttpRequest(Timeouts(connect=0.05, read=5.0), connections=1)
    async with request:
        telegram.script("getMe", Silence())
        url = f"{telegram.url}/bot{TOKEN}/getMe"
        hanging = asyncio.create_task(request.post(url))
        await telegram.until(lambda: telegram.of("getMe"))
        with pytest.raises(NotSentError):
            await request.post(url)
        hanging.cancel()


async def test_without_being_initialized_nothing_is_sent(telegram: FakeTelegram) -> None:
    with pytest.raises(NotSentError):
        await AiohttpRequest().post(f"{telegram.url}/bot{TOKEN}/getMe")


async def test_no_answer_in_time_means_unknown(telegram: FakeTelegram) -> None:
    assert isinstance(await failure(telegram, Silence()), TimedOut)


@pytest.mark.parametrize("carried_out", [True, False])
async def test_a_connection_broken_after_the_request_means_unknown(
    telegram: FakeTelegram, *, carried_out: bool
) -> None:
    error = await failure(telegram, Drop(carried_out=carried_out))
    assert isinstance(error, NetworkError)
    assert not isinstance(error, NotSentError | TimedOut)


def test_a_connection_found_broken_while_writing_means_not_sent() -> None:
    error = aiohttp.ClientOSError(None, "Can not write request body for http://…")
    error.__cause__ = aiohttp.ClientConnectionResetError("Cannot write to closing transport")
    assert _was_incomplete(error)
    assert not _was_incomplete(aiohttp.ServerDisconnectedError())


@pytest.mark.parametrize(
    "answer",
    [
        Page(200),
        Page(302, ""),
        Page(403),
        Page(404),
        Page(502),
        Refusal(500, "Internal Server Error"),
        Refusal(503, "Service Unavailable"),
    ],
)
async def test_what_telegram_did_not_answer_means_not_sent(
    telegram: FakeTelegram, answer: Page | Refusal
) -> None:
    assert isinstance(await failure(telegram, answer), NotSentError)


async def test_a_garbled_answer_means_unknown_and_is_not_logged(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    error = await failure(telegram, Page(200, '{"ok": true, "result": {"text": "1987-06-05'))
    assert isinstance(error, NetworkError)
    assert not isinstance(error, NotSentError)
    assert "1987" not in caplog.text + str(error)


@pytest.mark.parametrize(
    ("given", "seconds"),
    [(flood(7), 7), (flood(0), 1), (flood(10**14), 86_400), (Refusal(429, ""), 1)],
)
async def test_too_many_requests_says_how_long_to_wait(
    telegram: FakeTelegram, given: Refusal, seconds: int
) -> None:
    error = await failure(telegram, given)
    assert isinstance(error, RetryAfter)
    assert error.retry_after.total_seconds() == seconds  # type: ignore[union-attr]


async def test_other_refusals_are_refusals(telegram: FakeTelegram) -> None:
    assert isinstance(
        await failure(telegram, Refusal(403, "Forbidden: bot was blocked")), Forbidden
    )
    assert isinstance(
        await failure(telegram, Refusal(413, "Request Entity Too Large")), BadRequest
    )


def _message() -> dict[str, object]:
    return {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
