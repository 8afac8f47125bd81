"""What the page may ask for, each a JSON object in and a JSON object out."""

from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta
from typing import Final

from bot.playground.args import Args
from bot.playground.errors import Json
from bot.playground.hands import NextDue
from bot.playground.visitor import VisitError, Visitor
from bot.playground.world import World

SPANS: Final = {
    "PT1H": timedelta(hours=1),
    "P1D": timedelta(days=1),
    "P7D": timedelta(days=7),
    "P30D": timedelta(days=30),
}
NEXT: Final = "next"

Action = Callable[[Args], Awaitable[Json]]


class Actions:
    """The visitor's wishes by name.

    Args:
        world: What they change.
        visitor: Carries out those that a person has on a real phone, too.
        next_due: Finds the next reminder, if the bot offers it.
    """

    def __init__(self, world: World, visitor: Visitor, next_due: NextDue | None) -> None:
        self._world = world
        self._visitor = visitor
        self._next_due = next_due

    def by_name(self) -> dict[str, Action]:
        """Return the actions by the last part of their address."""
        return {
            "people": self._people,
            "send": self._send,
            "attach": self._attach,
            "locate": self._locate,
            "edit": self._edit,
            "press": self._press,
            "block": self._block,
            "travel": self._travel,
        }

    async def _people(self, args: Args) -> Json:
        return {"id": self._visitor.join(args.text("name")).person.id}

    async def _send(self, args: Args) -> Json:
        return {"message": self._visitor.say(args.integer("chat"), args.text("text")).id}

    async def _attach(self, args: Args) -> Json:
        return {"message": self._visitor.attach(args.integer("chat"), args.text("what")).id}

    async def _locate(self, args: Args) -> Json:
        return {"message": self._visitor.locate(args.integer("chat"), args.text("place")).id}

    async def _edit(self, args: Args) -> Json:
        chat, message = args.integer("chat"), args.integer("message")
        return {"message": self._visitor.revise(chat, message, args.text("text")).id}

    async def _press(self, args: Args) -> Json:
        chat, message = args.integer("chat"), args.integer("message")
        return {"query": self._visitor.press(chat, message, args.text("data")).id}

    async def _block(self, args: Args) -> Json:
        self._visitor.block(args.integer("chat"), blocked=args.flag("blocked"))
        return {}

    async def _travel(self, args: Args) -> Json:
        span = await self._span(args.text("by"))
        if span is not None:
            self._world.travel(span)
        return self._world.clock_json() | {"moved": span is not None}

    async def _span(self, by: str) -> timedelta | None:
        if by != NEXT:
            if by not in SPANS:
                raise VisitError(400, "travel")
            return SPANS[by]
        due = await self._next_due() if self._next_due else None
        if due is None:
            return None
        return due.astimezone(UTC) - self._world.hands.now().astimezone(UTC)
