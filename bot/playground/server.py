"""Puts the playground together: one application with the Bot API and the chat page."""

from collections.abc import Mapping
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.playground.actions import Actions
from bot.playground.bot_api import bot_api_routes, refuse
from bot.playground.errors import ApiError
from bot.playground.guard import LoopbackOnly
from bot.playground.hands import Hands, NextDue
from bot.playground.page import Page
from bot.playground.stand_ins import StandIns
from bot.playground.visitor import Visitor
from bot.playground.words import Words
from bot.playground.world import World

FIRST_PERSON: Final = 10001


def create_app(
    *,
    token: str,
    hands: Hands,
    words: Mapping[str, object],
    next_due: NextDue | None = None,
) -> Starlette:
    """Build the playground.

    Args:
        token: What the bot calls itself with, `<number>:<secret>`.
        hands: The clock that all dates come from and that visitors turn.
        words: The page's words: `locales/<language>/playground.toml`, read.
        next_due: When the next reminder is due; without it the page has no button for it.

    Returns:
        The application; its `state.world` is the `World` behind it.

    Raises:
        LookupError: The words lack one that the server itself needs.
    """
    spoken = Words(words)
    world = World(token, hands, spoken.text("bot.name"))
    for number, name in enumerate(spoken.texts("people.first"), FIRST_PERSON):
        world.add_person(name, number)
    actions = Actions(world, Visitor(world, StandIns(world.shelf, spoken)), next_due)
    page = Page(world, spoken, actions, has_next=next_due is not None)
    app = Starlette(
        routes=[*bot_api_routes(world), *page.routes()],
        middleware=[Middleware(LoopbackOnly)],
        exception_handlers={ApiError: refuse},
    )
    app.state.world = world
    return app
