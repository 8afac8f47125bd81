"""Wires the room together and starts and stops it."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from structlog.typing import FilteringBoundLogger
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Updater

from bot.clock import Clock
from bot.gateway.courier import Courier
from bot.gateway.dispatcher import Dispatcher
from bot.gateway.errors import Fate, TokenRejectedError, classify
from bot.gateway.inbox import DurableQueue
from bot.gateway.pacing import Pace, Rates
from bot.gateway.polling import PollingBot, report_to
from bot.gateway.request import AiohttpRequest, Timeouts
from bot.gateway.seldom import Seldom
from bot.gateway.sender import Sender
from bot.gateway.settling import Backoff, Settler
from bot.gateway.studio import Studio
from bot.gateway.telegraph import Telegraph
from bot.gateway.translate import ALLOWED
from bot.gateway.turns import Conversation, Turns
from bot.storage.store import Store

_A_MOMENT = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Timings:
    """How long things may take.

    Attributes:
        poll: how long Telegram holds back an answer while there are no updates.
        requests: for connecting and for an answer.
        backoff: between attempts at something that Telegram has not carried out.
        retry_turn: between attempts at an update that could not be handled.
        farewell: to end polling when the program stops.
        drain: to finish turns, and again to send what they said, when the program stops.
    """

    poll: timedelta = timedelta(seconds=10)
    requests: Timeouts = field(default_factory=Timeouts)
    backoff: Backoff = field(default_factory=Backoff)
    retry_turn: timedelta = timedelta(milliseconds=200)
    farewell: timedelta = timedelta(seconds=3)
    drain: timedelta = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Account:
    """The bot that we are, and where.

    Attributes:
        token: the bot's token; doesn't show in this object's text.
        api_url: what comes before `/bot<token>/<method>`.
        commands: the command menu, each a name and its words.
    """

    token: str = field(repr=False)
    api_url: str = "https://api.telegram.org"
    commands: Sequence[tuple[str, str]] = ()
    timings: Timings = field(default_factory=Timings)
    rates: Rates = field(default_factory=Rates)


class Gateway:
    """The bot's way to Telegram: updates in, parcels out."""

    def __init__(
        self,
        account: Account,
        *,
        store: Store,
        conversation: Conversation,
        clock: Clock,
        log: FilteringBoundLogger,
        rng: random.Random,
    ) -> None:
        timings = account.timings
        self._account = account
        self._store = store
        self._clock = clock
        self._log = log
        self._rng = rng
        self._seldom = Seldom(log, clock)
        self._rejected = asyncio.Event()
        self._requests = (
            AiohttpRequest(timings.requests),
            AiohttpRequest(_patient(timings), connections=2),
        )
        request, updates_request = self._requests
        self._bot = PollingBot(
            account.token,
            account.api_url.rstrip("/"),
            request=request,
            updates_request=updates_request,
            rejected=self._rejected.set,
        )
        self._sender = self._make_sender()
        self._turns = Turns(
            store=store,
            conversation=conversation,
            clock=clock,
            log=log,
            committed=self._sender.wake,
            pause=timings.retry_turn,
        )
        self._dispatcher = Dispatcher(store, self._turns, log)
        queue = DurableQueue(store, self._dispatcher.add, clock, log, lambda: self.username or "")
        self._updater = Updater(self._bot, queue)
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def username(self) -> str | None:
        """The bot's name on Telegram, once started."""
        return self._bot.bot.username

    async def start(self) -> None:
        """Begin to receive and to send; returns when Telegram answers, however late.

        Raises:
            TokenRejectedError: it answers that it doesn't know this bot.
        """
        await self._greet()
        doubtful = await self._store.recover(self._clock.now())
        self._log.info("gateway_started", doubtful=doubtful)
        self._tasks = [
            asyncio.create_task(self._sender.run()),
            asyncio.create_task(self._announce_commands()),
        ]
        await self._dispatcher.start()
        await self._poll()

    async def wait(self) -> None:
        """Wait for an end that isn't asked for.

        Raises:
            TokenRejectedError: Telegram doesn't accept our token any more.
        """
        rejected = asyncio.create_task(self._wait_for_rejection())
        self._tasks.append(rejected)
        sending, *_ = self._tasks
        done, _ = await asyncio.wait({sending, rejected}, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def stop(self) -> None:
        """Fetch no more, finish what is under way, and let go; takes 15 seconds at most.

        To be called in any case, also when `start` has failed or was cancelled.
        """
        timings = self._account.timings
        if self._updater.running:
            await self._end_polling()
        await self._dispatcher.drain(timings.drain)
        await self._sender.drain(timings.drain)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for request in self._requests:  # the bot closes them only if it has come to open both
            await request.shutdown()
        self._log.info("gateway_stopped")

    def wake_sender(self) -> None:
        """Say that something was put into the outbox."""
        self._sender.wake()

    def when_rescheduled(self, call: Callable[[], None]) -> None:
        """Have `call` called when reminders were set, moved or resumed."""
        self._turns.rescheduled = call

    def _make_sender(self) -> Sender:
        store, clock, log = self._store, self._clock, self._log
        pace = Pace(clock, self._account.rates)
        return Sender(
            store=store,
            courier=Courier(Telegraph(self._bot, log), store, pace, Studio(log)),
            settler=Settler(
                store=store,
                pace=pace,
                clock=clock,
                log=log,
                rng=self._rng,
                backoff=self._account.timings.backoff,
            ),
            clock=clock,
            log=log,
        )

    async def _greet(self) -> None:
        """Learn our own name, as soon as Telegram can be reached."""
        tries = 0
        while True:
            try:
                await self._bot.initialize()
            except TelegramError as error:
                failure = classify(error)
            else:
                return
            if failure.fate is Fate.TOKEN_INVALID:
                raise TokenRejectedError
            self._seldom.warning("telegram_unavailable", error=failure.why)
            wait = failure.wait or self._account.timings.backoff.after(tries, self._rng)
            await self._clock.sleep(wait)
            tries += 1

    async def _poll(self) -> None:
        """Let the library fetch; nothing that people wrote while we were away is dropped."""
        await self._updater.initialize()
        start = partial(self._updater.start_polling, timeout=self._account.timings.poll)
        try:
            await start(
                allowed_updates=ALLOWED,
                bootstrap_retries=-1,
                drop_pending_updates=False,
                error_callback=report_to(self._seldom),
            )
        except InvalidToken:
            raise TokenRejectedError from None

    async def _end_polling(self) -> None:
        ending = asyncio.create_task(self._updater.stop())
        await asyncio.wait({ending}, timeout=self._account.timings.farewell.total_seconds())
        while not ending.done():  # the library swallows a cancellation while it rests
            ending.cancel()
            await asyncio.wait({ending}, timeout=_A_MOMENT)
        if not ending.cancelled() and (error := ending.exception()) is not None:
            self._log.warning("polling_ended_badly", error=type(error).__name__)

    async def _announce_commands(self) -> None:
        try:
            if self._account.commands:
                await self._bot.set_my_commands(self._account.commands)
        except TelegramError as error:
            self._log.warning("commands_not_set", error=classify(error).why)

    async def _wait_for_rejection(self) -> None:
        await self._rejected.wait()
        raise TokenRejectedError


def _patient(timings: Timings) -> Timeouts:
    """Return the timeouts of a request that Telegram answers late on purpose."""
    read = timings.requests.read + timings.poll.total_seconds()
    return replace(timings.requests, read=read)
