"""How the bot presents itself: name, descriptions, commands, menu button."""

import json
from dataclasses import dataclass, field
from typing import Final

from bot.playground.errors import Json

_LANGUAGES: Final = ("zh", "")
DEFAULT_SCOPE: Final[Json] = {"type": "default"}
DEFAULT_MENU: Final[Json] = {"type": "commands"}


@dataclass
class Profile:
    """What the bot's owner and the bot itself have set.

    Attributes:
        texts: By kind (`name`, `description`, `short_description`) and language.
        menu_button: For chats that have none of their own.
    """

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: dict(DEFAULT_MENU))
    _commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)

    def text(self, kind: str) -> str:
        """Return a text in the visitor's language, or in the default one."""
        found = (self.texts.get((kind, language)) for language in _LANGUAGES)
        return next((text for text in found if text), "")

    def commands(self, scope: Json, language: str) -> list[Json]:
        """Return the commands set for exactly this scope and language."""
        return self._commands.get(_key(scope, language), [])

    def set_commands(self, scope: Json, language: str, commands: list[Json]) -> None:
        """Set the commands of a scope and language; an empty list deletes them."""
        self._commands.pop(_key(scope, language), None)
        if commands:
            self._commands[_key(scope, language)] = commands

    def commands_in(self, chat_id: int) -> list[Json]:
        """Return the commands a person sees, the narrowest scope first, as Telegram picks."""
        scopes: tuple[Json, ...] = (
            {"type": "chat", "chat_id": chat_id},
            {"type": "all_private_chats"},
            DEFAULT_SCOPE,
        )
        found = (self.commands(scope, language) for scope in scopes for language in _LANGUAGES)
        return next((commands for commands in found if commands), [])


def _key(scope: Json, language: str) -> tuple[str, str]:
    return json.dumps(scope, sort_keys=True), language
