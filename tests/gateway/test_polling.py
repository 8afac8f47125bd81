from datetime import timedelta

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError

from bot.gateway.polling import PollingBot, report_to
from bot.gateway.request import AiohttpRequest
from bot.gateway.seldom import Seldom
from tests.gateway.fake import TOKEN, FakeTelegram, Refusal, Result, said
from tests.gateway.harness import QUICK, Logged, StillClock

ANN = 11


class Rejections(list[str]):
    def bot(self, telegram: FakeTelegram) -> PollingBot:
        return PollingBot(
            TOKEN,
            telegram.url,
            request=AiohttpRequest(QUICK.requests),
            updates_request=AiohttpRequest(QUICK.requests),
            rejected=lambda: self.append("rejected"),
        )


async def fetch(telegram: FakeTelegram, rejections: Rejections) -> list[dict[str, object]]:
    async with rejections.bot(telegram) as bot:
        updates = await bot.get_updates(
            offset=0, timeout=timedelta(), allowed_updates=("message",)
        )
    return [update.to_dict() for update in updates]


async def test_updates_come_as_telegram_wrote_them_in_the_order_of_their_numbers(
    telegram: FakeTelegram,
) -> None:
    one, two, strange = said(1, ANN, "一"), said(2, ANN, "二"), {"update_id": 3, "new": {"x": [1]}}
    await telegram.offer(two, strange, one)
    assert await fetch(telegram, Rejections()) == [one, two, strange]


@pytest.mark.parametrize("junk", [{}, "x", None, {"update_id": "1"}, {"update_id": 2**63}])
async def test_what_has_no_number_is_passed_over(telegram: FakeTelegram, junk: object) -> None:
    telegram.script("getUpdates", Result([junk, said(1, ANN, "一")]))
    assert len(await fetch(telegram, Rejections())) == 1


async def test_something_else_than_updates_is_a_broken_network(telegram: FakeTelegram) -> None:
    telegram.script("getUpdates", Result("nonsense"))
    with pytest.raises(NetworkError):
        await fetch(telegram, Rejections())


async def test_a_rejected_token_is_passed_on(telegram: FakeTelegram) -> None:
    telegram.script("getUpdates", Refusal(401, "Unauthorized"))
    rejections = Rejections()
    with pytest.raises(InvalidToken):
        await fetch(telegram, rejections)
    assert rejections == ["rejected"]


def test_a_competitor_for_our_updates_is_an_alert_and_any_other_error_a_warning() -> None:
    logged = Logged()
    report = report_to(Seldom(logged.log, StillClock()))
    for _ in range(3):
        report(Conflict("terminated by other getUpdates request"))
        report(NetworkError("ServerDisconnectedError"))
    assert [entry["event"] for entry in logged.entries] == ["polling_conflict", "polling_failed"]
    assert logged.of("polling_conflict")[0]["alert"] is True
