"""The store: the one port through which the other rooms keep and find what must last."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from bot.dialogs.model import Reminder
from bot.storage import counts, inbox, outbox, people, reminders, retention, turns
from bot.storage.codec import instant
from bot.storage.counts import Counts
from bot.storage.database import Conflict, Database, Statement, StorageError
from bot.storage.model import Incoming, Known, Parcel, QueuedParcel, Turn

MAX_TRIES = 3  # attempts at an update before it is set aside


class Store:
    """Everything that survives a crash, over any `Database`.

    Every method may raise `StorageError`; instants are aware. What a method has written
    is durable when it returns.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def close(self) -> None:
        """Finish what is under way and let go of the database."""
        await self._database.close()

    # --- what came in -----------------------------------------------------------------------

    async def receive(self, update_id: int, chat_id: int, body: str, now: datetime) -> bool:
        """Keep an update; False if it was received before."""
        ((*rows,),) = await self._database.write(inbox.receive(update_id, chat_id, body, now))
        return bool(rows)

    async def waiting(self) -> list[Incoming]:
        """Return the updates that no turn has answered yet, in the order of their numbers."""
        (rows,) = await self._database.read(inbox.waiting())
        return [inbox.incoming(row) for row in rows]

    async def tried(self, update_id: int) -> int:
        """Count an attempt at a waiting update and return how many there were, 0 if it is gone.

        At `MAX_TRIES` it is to be set aside.
        """
        (rows,) = await self._database.write(inbox.tried(update_id))
        return int(rows[0][0]) if rows else 0

    async def set_aside(
        self,
        update_id: int,
        error: str,
        now: datetime,
        *,
        chat: int = 0,
        parcels: tuple[Parcel, ...] = (),
    ) -> None:
        """Mark an update as failed, and queue what is said about it, in one transaction.

        Args:
            update_id: a waiting update.
            error: for the operator, without personal values.
            now: the present.
            chat: where `parcels` go.
            parcels: the apology.

        Raises:
            Conflict: it is not waiting any more.
        """
        apology = (outbox.enqueue(chat, parcel, now) for parcel in parcels)
        await self._database.write(inbox.set_aside(update_id, error), *apology)

    # --- turns ------------------------------------------------------------------------------

    async def known(self, chat_id: int) -> Known:
        """Return what is known of a chat; a stranger is a new person at version 0."""
        return people.known(await self._database.read(*people.look_up(chat_id)))

    async def commit(self, turn: Turn) -> None:
        """Store all that an update leads to, or nothing of it.

        Raises:
            Conflict: the update was answered before, or the person has changed since they
                were read.
        """
        await self._database.write(*turns.statements(turn))
        if turns.forgets(turn):
            await self._scrub()

    # --- what goes out ----------------------------------------------------------------------

    async def queued(self, now: datetime, limit: int) -> list[QueuedParcel]:
        """Return parcels that may be sent, live ones first, each chat's in order.

        A parcel is returned again until one of the methods below has dealt with it.
        """
        (rows,) = await self._database.read(outbox.queued(now, limit))
        return [outbox.queued_parcel(row) for row in rows]

    async def next_parcel_at(self, after: datetime | None = None) -> datetime | None:
        """Return the first instant (after `after`) at which a parcel in the outbox may be sent."""
        return await self._instant(outbox.next_after(after))

    async def card(self, chat_id: int) -> int | None:
        """Return the id of the message that holds the chat's live card."""
        (rows,) = await self._database.read(people.card(chat_id))
        return rows[0][0] if rows else None

    async def sending(self, parcel: QueuedParcel) -> bool:
        """Write down that a parcel is about to be sent; False if it must not be sent any more.

        Needed for reminders, of which two copies at most may go out whatever crashes;
        costs nothing for replies.
        """
        if parcel.parcel.reminder is None:
            return True
        (rows,) = await self._database.write(outbox.sending(parcel.id))
        return bool(rows)

    async def sent(self, parcel: QueuedParcel, *, card: int | None = None, now: datetime) -> None:
        """Take out a parcel that arrived.

        Args:
            parcel: as `queued` returned it.
            card: for a card, the id of the message that holds it now; None if it is the
                same as before. After a `final` the chat has no card.
            now: the present.
        """
        changes = [outbox.drop(parcel.id)]
        if parcel.parcel.reminder is not None:
            changes.insert(0, reminders.delivered(parcel.id, now))
        if parcel.parcel.kind == "final":
            changes.append(people.put_card(parcel.chat, None))
        elif parcel.parcel.kind == "card" and card is not None:
            changes.append(people.put_card(parcel.chat, card))
        await self._database.write(*changes)

    async def later(self, parcel: QueuedParcel, at: datetime) -> None:
        """Keep a parcel that certainly did not arrive, and its successors, until `at`."""
        await self._database.write(outbox.later(parcel.id, at))

    async def uncertain(self, parcel: QueuedParcel, now: datetime) -> None:
        """Deal with a parcel that may have arrived.

        A reply is not sent again; a reminder once, after a minute.
        """
        if parcel.parcel.reminder is None:
            await self._database.write(outbox.drop(parcel.id))
            return
        await self._database.write(
            outbox.sending(parcel.id),  # no change if the attempt was written down before
            reminders.uncertain(parcel.id, now),
            outbox.drop_copied(parcel.id),
            outbox.again(parcel.id, now),
        )

    async def refused(self, parcel: QueuedParcel, why: str) -> None:
        """Take out a parcel that Telegram will never accept; its reminder has failed."""
        await self._database.write(reminders.refused(parcel.id, why), outbox.drop(parcel.id))

    async def unreachable(self, chat_id: int, now: datetime) -> None:
        """Drop what was meant for a chat and hold its reminders until the person writes."""
        await self._database.write(
            outbox.drop_chat(chat_id), reminders.pause(chat_id, now), people.lose(chat_id, now)
        )

    async def recover(self, now: datetime) -> int:
        """Treat the attempts that a crash cut short as uncertain; return how many there were."""
        _, dropped, again, _ = await self._database.write(
            reminders.uncertain_all(now),
            outbox.drop_all_copied(),
            outbox.again_all(now),
            outbox.wait_no_more(now),
        )
        return len(dropped) + len(again)

    # --- reminders --------------------------------------------------------------------------

    async def due(
        self, now: datetime, limit: int, *, after: Reminder | None = None
    ) -> list[tuple[int, Reminder]]:
        """Return chats and their due reminders, the most overdue first, from behind `after`."""
        (rows,) = await self._database.read(reminders.due(now, limit, after))
        return [(chat, reminders.reminder(tuple(rest))) for chat, *rest in rows]

    async def next_due(self) -> datetime | None:
        """Return when the first scheduled reminder is due."""
        return await self._instant(reminders.next_due())

    async def fire(self, chat_id: int, reminder: Reminder, parcel: Parcel, now: datetime) -> None:
        """Put a due reminder into the outbox.

        Raises:
            Conflict: it was answered, moved or fired since it was read.
        """
        await self._database.write(
            reminders.fire(chat_id, reminder, now),
            outbox.enqueue(chat_id, parcel, now, lane=outbox.BULK, reminder=reminder.id),
        )

    async def expire(self, reminder: Reminder, now: datetime) -> None:
        """Give up a reminder that was found too late to be of use.

        Raises:
            Conflict: it was answered, moved or fired since it was read.
        """
        await self._database.write(reminders.expire(reminder, now))

    # --- housekeeping -----------------------------------------------------------------------

    async def counts(self, now: datetime) -> Counts:
        """Return figures for health and metrics."""
        return counts.counted(await self._database.read(*counts.statements(now)))

    async def prune(self, now: datetime) -> int:
        """Delete what need not be kept any longer; return the number of rows and people."""
        updates = await self._emptied(lambda: inbox.prune(now))
        closed = await self._emptied(lambda: reminders.prune(now))
        idle = await self._forget_idle(now)
        await self._scrub()
        return updates + closed + idle

    async def _forget_idle(self, now: datetime) -> int:
        forgotten = 0
        (chats,) = await self._database.read(retention.idle(now))
        for (chat,) in chats:
            with suppress(Conflict):
                await self._database.write(*retention.forget(chat, now))
                forgotten += 1
        return forgotten

    async def _emptied(self, some: Callable[[], Statement]) -> int:
        total = 0
        while (deleted := len((await self._database.write(some()))[0])) > 0:
            total += deleted
        return total

    async def _scrub(self) -> None:
        with suppress(StorageError):  # the rows are gone; the next scrub clears the journal
            await self._database.scrub()

    async def _instant(self, statement: Statement) -> datetime | None:
        (((stamped,),),) = await self._database.read(statement)
        return None if stamped is None else instant(stamped)
