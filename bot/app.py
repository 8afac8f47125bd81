"""Wires the rooms together, and runs the bot until it is told to stop."""

import asyncio
import contextlib
import random
import signal
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import structlog
from structlog.typing import FilteringBoundLogger

from bot.clock import Clock, in_shanghai
from bot.dialogs.model import Reminder
from bot.dialogs.screens import reminders
from bot.dialogs.scripts import reads
from bot.gateway.gateway import Account, Gateway
from bot.gateway.turns import Conversation
from bot.mind import Mind, make_mind
from bot.playground.server import create_app
from bot.playground.serving import PlaygroundServer
from bot.reminders.loop import ReminderLoop
from bot.settings import Settings
from bot.storage.model import Parcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from bot.verified import verified_desks

PLAYGROUND_TOKEN = "1000001:playground"  # noqa: S105  # opens nothing but the playground
A_DAY = timedelta(days=1)
LEASE_WAIT = 30.0  # seconds for an older process to let go of the database
PATIENCE = 1.0  # seconds before we say that we are waiting


async def run_on_telegram(settings: Settings, token: str, say: Callable[[str], None]) -> None:
    """Be the bot on Telegram until SIGTERM or SIGINT.

    Raises:
        TokenRejectedError: Telegram doesn't know the token.
        SettingsError: the operator's file of offices is wrong.
        StorageError: the database can't be used.
    """
    mind = make_mind(verified_desks(settings.offices_file))
    clock = Clock(settings.hujifen_now)
    async with _bot(mind, settings.database_path(), clock, say) as parts:
        gateway = parts.gateway(Account(token, settings.telegram_api_url, _commands(parts.mind)))
        say("connecting to Telegram")
        await parts.serve(gateway, lambda: say(f"@{gateway.username} is listening"))


async def run_in_playground(settings: Settings, port: int, say: Callable[[str], None]) -> None:
    """Be the bot in a local chat page until SIGTERM or SIGINT.

    What is said there is kept in a temporary file, unless `DATABASE_URL` names another.

    Raises:
        PortTakenError: another program listens on the port.
        SettingsError: the operator's file of offices is wrong.
        StorageError: the database can't be used.
    """
    mind = make_mind(verified_desks(settings.offices_file))
    clock = Clock(settings.hujifen_now)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hujifen-")))
        path = settings.database_path() if settings.database_url else folder / "playground.db"
        parts = await stack.enter_async_context(_bot(mind, path, clock, say))
        page = create_app(
            token=PLAYGROUND_TOKEN,
            hands=clock,
            words=parts.mind.locale.table("playground"),
            next_due=parts.store.next_due,
        )
        server = await stack.enter_async_context(PlaygroundServer(page, port))
        gateway = parts.gateway(Account(PLAYGROUND_TOKEN, server.url, _commands(parts.mind)))
        await parts.serve(gateway, lambda: say(f"playground: open {server.url} in a browser"))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What both ways of running share."""

    mind: Mind
    store: Store
    clock: Clock
    log: FilteringBoundLogger

    def gateway(self, account: Account) -> Gateway:
        return Gateway(
            account,
            store=self.store,
            conversation=_conversation(self.mind),
            clock=self.clock,
            log=self.log,
            rng=random.Random(),  # noqa: S311  # spreads retries, guards nothing
        )

    async def serve(self, gateway: Gateway, ready: Callable[[], None]) -> None:
        """Run the gateway and the loops beside it until a signal or a fatal error."""
        stopping = _on_signals()
        loop = ReminderLoop(
            self.store,
            self.clock,
            lambda reminder, person: reminder_parcel(
                self.mind, reminder, self.clock.now(), reads(person.session)
            ),
            gateway.wake_sender,
            self.log,
        )
        gateway.when_rescheduled(loop.wake)
        beside = [asyncio.create_task(loop.run()), asyncio.create_task(self._prune())]
        try:
            await self._until_stopped(gateway, stopping, ready, beside)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _until_stopped(
        self,
        gateway: Gateway,
        stopping: asyncio.Event,
        ready: Callable[[], None],
        beside: Sequence[asyncio.Task[None]],
    ) -> None:
        asked = asyncio.create_task(stopping.wait())
        life = asyncio.create_task(self._live(gateway, ready))
        vital = [life, *beside]  # better no bot than one that answers and reminds nobody
        try:
            await asyncio.wait([asked, *vital], return_when=asyncio.FIRST_COMPLETED)
            for task in vital:
                if task.done():
                    task.result()
        finally:
            asked.cancel()
            life.cancel()
            await asyncio.wait([life])  # what it has begun to open is there to be closed now
            with contextlib.suppress(asyncio.CancelledError):
                await gateway.stop()

    async def _live(self, gateway: Gateway, ready: Callable[[], None]) -> None:
        await gateway.start()
        ready()
        await gateway.wait()

    async def _prune(self) -> None:
        """Forget once a day what is no longer needed; a failure waits for the next day."""
        while True:
            try:
                pruned = await self.store.prune(self.clock.now())
            except Exception as error:  # noqa: BLE001 - housekeeping must not stop the bot
                self.log.warning("prune_failed", error=type(error).__name__)
            else:
                self.log.info("pruned", count=pruned)
            await self.clock.sleep_until(self.clock.now() + A_DAY)


@asynccontextmanager
async def _bot(
    mind: Mind, path: Path, clock: Clock, say: Callable[[str], None]
) -> AsyncIterator[_Parts]:
    store = Store(await _opened(path, say))
    log = cast("FilteringBoundLogger", structlog.get_logger())
    try:
        yield _Parts(mind, store, clock, log)
    finally:
        await store.close()


async def _opened(path: Path, say: Callable[[str], None]) -> SqliteDatabase:
    opening = asyncio.create_task(SqliteDatabase.open(path, wait=LEASE_WAIT))
    await asyncio.wait({opening}, timeout=PATIENCE)
    if not opening.done():
        say(f"waiting for the database, {LEASE_WAIT:.0f} s at most if another process uses it")
    return await opening


def _commands(mind: Mind) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(words)) for name, words in mind.locale.table("commands").items())


def _on_signals() -> asyncio.Event:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers here
            loop.add_signal_handler(number, stopping.set)
    return stopping


def _conversation(mind: Mind) -> Conversation:
    """Return the functions that the gateway makes a turn of."""
    return Conversation(mind.dialogue.step, mind.renderer.render, mind.hear)


def reminder_parcel(mind: Mind, reminder: Reminder, now: datetime, script: str = "") -> Parcel:
    """Put a reminder into words; one of an earlier day says that it is late."""
    late = in_shanghai(reminder.due).date() < in_shanghai(now).date()
    message = reminders.message(reminder, reminder.due if late else None)
    rendered = mind.renderer.render(message, script)
    return Parcel("reminder", rendered.text, rendered.keys, reminder=reminder.id)
