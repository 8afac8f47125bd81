"""Reminders that fall due while the bot is away: late, told so, and once (policies 2 and 4)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.dialogs.model import Remind
from bot.guide import REMINDERS, STEPS
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.faults.process import Bot, bot, eventually
from tests.faults.telegrams import Trap
from tests.gateway.fake import FakeTelegram, pressed
from tests.storage.talking import Talk

ANN = 11
DUE = datetime(2026, 11, 25, 1, tzinfo=UTC)  # nine in the morning in Shanghai
VALUES = {"about": STEPS[0].id, "rule": next(iter(REMINDERS))}


async def with_a_reminder(running: Bot, due: datetime = DUE) -> None:
    """Let Ann have a reminder before the program starts."""
    store = Store(await SqliteDatabase.open(running.database))
    turn = await Talk(store).turn(ANN, effects=(Remind("step", due, VALUES),))
    await store.commit(turn)
    await store.close()


def after(**later: float) -> str:
    return (DUE + timedelta(**later)).isoformat()


def states(running: Bot) -> list[str]:
    return [state for (state,) in running.rows("SELECT state FROM reminders")]


async def test_a_reminder_of_the_time_away_arrives_late_and_once(tmp_path: Path) -> None:
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        await with_a_reminder(running)
        await running.start(after(hours=20))
        await telegram.until(lambda: telegram.texts(ANN))
        await eventually(lambda: states(running) == ["delivered"])
        assert "11 月 25 日" in telegram.texts(ANN)[0]  # when it ought to have come
        await running.kill()

        await running.start(after(hours=21))
        number, stamp = running.rows("SELECT id FROM reminders")[0][0], int(DUE.timestamp()) // 60
        done = f"do:reminder:{number}.{stamp:x}:done"
        await telegram.offer(pressed(1, ANN, telegram.last_message(ANN), done))
        await eventually(lambda: states(running) == ["done"])
        await eventually(running.is_quiet)
        assert sum("到日子了" in call.text for call in telegram.of("sendMessage", ANN)) == 1
        assert await running.stop() == 0


async def test_a_reminder_cut_off_by_a_kill_comes_again_once_after_a_minute(
    tmp_path: Path,
) -> None:
    async with Trap(words=[1]).serving() as telegram, bot(telegram, tmp_path) as running:
        await with_a_reminder(running)
        await running.start(after(seconds=1))
        await telegram.sprung.get()
        await running.kill()
        assert len(telegram.texts(ANN)) == 1
        assert states(running) == ["sending"]

        await running.start(after(seconds=30))  # in doubt: not again within a minute
        await running.listening()
        await running.kill()
        assert len(telegram.texts(ANN)) == 1

        await running.start(after(minutes=10))
        await eventually(lambda: len(telegram.texts(ANN)) == 2)
        await eventually(running.is_quiet)
        assert states(running) == ["delivered"]
        assert await running.stop() == 0
